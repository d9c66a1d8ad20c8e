import { lookup } from '../lookup.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type TerminalWords, terminalWords } from '../shell/terminal-words.ts';
import { visibleJson, visibleLine } from '../shell/visible.ts';
import type { ExitCode, Options } from './options.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { buildOnce, type Outcome } from './run-build.ts';
import type { RecordOptions } from './session.ts';

type BuildOptions = Options & RecordOptions & { readonly write: boolean };
type BuildWords = TerminalWords['build'];

/** Runs `kommunike build`, or `kommunike check`, which writes nothing. */
export async function build(options: BuildOptions): Promise<ExitCode> {
  const start = performance.now();
  const onWait = (holder: string) => {
    const { waiting } = terminalWords(options.lang).build;
    if (!options.quiet) process.stderr.write(`${waiting(visibleLine(holder))}\n`);
  };
  const outcome = await buildOnce({ ...options, onWait }, process.cwd(), process.env);
  const milliseconds = Math.round(performance.now() - start);
  if (options.format === 'json') process.stdout.write(json(outcome, milliseconds));
  else printResult(outcome, options, milliseconds);
  return outcome.code;
}

/** Formats the result as JSON; `next` is the time (ISO 8601, UTC) when the archive needs to be built again. */
function json({ folders: _, pending: __, code, next, ...outcome }: Outcome, milliseconds: number): string {
  const due = next === undefined ? null : new Date(next).toISOString();
  return `${visibleJson({ ok: code === 0, ...outcome, milliseconds, next: due }, 2)}\n`;
}

function printResult(outcome: Outcome, options: BuildOptions, milliseconds: number): void {
  const { diagnostics, folders, code, next } = outcome;
  const { quiet, verbose, write } = options;
  const words = terminalWords(options.lang).build;
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  printDiagnostics(shown, folders, options);
  if (code !== 0) {
    if (write) process.stderr.write(`${words.failed}\n`);
  } else if (!quiet) {
    if (verbose) process.stdout.write(changes(outcome, words));
    process.stdout.write(summary(outcome, write, milliseconds, words));
    process.stdout.write(unpublishedLine(outcome, words));
    process.stdout.write(importLine(diagnostics, words));
    if (next !== undefined) process.stdout.write(`${words.next(new Date(next).toISOString())}\n`);
  }
}

/** Lists every changed file with the reason: `+ uppsala/index.html (list)`. */
function changes({ written, reasons, deleted }: Outcome, words: BuildWords): string {
  const lines = [
    ...written.map((path) => `+ ${path} (${words.reasons[lookup(reasons, path) ?? 'new']})`),
    ...deleted.map((path) => `- ${path}`),
  ];
  return lines.map((line) => `${visibleLine(line)}\n`).join('');
}

function summary(outcome: Outcome, write: boolean, milliseconds: number, words: BuildWords): string {
  const { releases, masked, files, written, deleted } = outcome;
  const changed = write ? words.changed(written.length, deleted.length) : words.unchanged;
  const maskedLine = masked > 0 ? `${words.masked(masked)}\n` : '';
  return `${words.result(releases, files, changed, milliseconds)}\n${maskedLine}`;
}

/** Counts what imports were not sure of. */
function importLine(diagnostics: readonly Diagnostic[], words: BuildWords): string {
  const checks = diagnostics.filter(({ code }) => code === 'import-check');
  if (checks.length === 0) return '';
  const files = new Set(checks.map(({ file }) => file)).size;
  return `${words.imported(checks.length, files)}\n`;
}

/** Counts the releases that are not published, or no longer in lists, by reason. */
function unpublishedLine(
  { unpublished: { draft = 0, embargo = 0, future = 0, expired = 0 } }: Outcome,
  words: BuildWords,
): string {
  const kinds = [
    ...(draft > 0 ? [words.drafts(draft)] : []),
    ...(embargo > 0 ? [words.embargoed(embargo)] : []),
    ...(future > 0 ? [words.future(future)] : []),
  ];
  const expiredLine = expired > 0 ? `${words.expired(expired)}\n` : '';
  return `${kinds.length > 0 ? `${words.unpublished}: ${kinds.join(', ')}\n` : ''}${expiredLine}`;
}
