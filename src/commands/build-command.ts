import { lookup } from '../lookup.ts';
import { type Diagnostic, inLanguage } from '../model/diagnostic.ts';
import { placeholderAddress } from '../parse/config/placeholders.ts';
import { textAt } from '../shell/disk/disk.ts';
import { posixPath } from '../shell/disk/walk.ts';
import { type TerminalWords, terminalWords } from '../shell/terminal-words.ts';
import { visibleJson, visibleLine } from '../shell/visible.ts';
import { changedLines } from './build/changed-lines.ts';
import { shownProgress } from './build/shown-progress.ts';
import type { ExitCode, Options } from './options.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { buildOnce, type Outcome } from './run-build.ts';
import type { RecordOptions } from './session.ts';

type BuildOptions = Options & RecordOptions & { readonly write: boolean };
type BuildWords = TerminalWords['build'];

/** Runs `kommunike build`, or `kommunike check`, which writes nothing. */
export async function build(options: BuildOptions): Promise<ExitCode> {
  const start = performance.now();
  const words = terminalWords(options.lang).build;
  const line = shownProgress(options, process.stderr, process.env);
  const onWait = (holder: string) => {
    if (!options.quiet) process.stderr.write(`${words.waiting(visibleLine(holder))}\n`);
  };
  const built = await buildOnce(
    { ...options, onWait, progress: line?.update },
    process.cwd(),
    process.env,
  ).finally(() => line?.clear());
  const outcome = { ...built, diagnostics: [...built.diagnostics, ...addressAdvice(built, options)] };
  const milliseconds = Math.round(performance.now() - start);
  if (options.format === 'json') process.stdout.write(json(outcome, milliseconds));
  else printResult(outcome, options, milliseconds);
  return outcome.code;
}

/** Returns a warning if the site's address is an example; an address given on the command line is accepted. */
function addressAdvice({ code, folders }: Outcome, { baseUrl, lang }: BuildOptions): Diagnostic[] {
  if (code !== 0 || baseUrl !== undefined) return [];
  const path = posixPath(folders.root, folders.config);
  const found = placeholderAddress({ path, text: textAt(folders.root, path) ?? '', hash: '' });
  return found ? [inLanguage(found, lang)] : [];
}

/** Formats the result as JSON; `next` is the time (ISO 8601, UTC) when the archive needs to be built again. */
function json(
  { folders: _, pending: __, kindOf: ___, code, next, ...outcome }: Outcome,
  milliseconds: number,
): string {
  const due = next === undefined ? null : new Date(next.at).toISOString();
  const result = { ok: code === 0, ...outcome, milliseconds, next: due, nextKind: next?.kind ?? null };
  return `${visibleJson(result, 2)}\n`;
}

function printResult(outcome: Outcome, options: BuildOptions, milliseconds: number): void {
  const { diagnostics, folders, code } = outcome;
  const { format, quiet, verbose, write } = options;
  const words = terminalWords(options.lang).build;
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  printDiagnostics(shown, folders, options);
  if (code !== 0) {
    if (write) process.stderr.write(`${words.failed}\n`);
  } else if (!quiet) {
    // a report is redirected to a file, which must contain nothing else
    const stream = format === 'gitlab' ? process.stderr : process.stdout;
    if (verbose) stream.write(changes(outcome, words));
    const lines = summary(outcome, options, milliseconds);
    stream.write(lines.map((line) => `${visibleLine(line)}\n`).join(''));
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

function summary(outcome: Outcome, { write, lang }: BuildOptions, milliseconds: number): string[] {
  const words = terminalWords(lang).build;
  const { releases, masked, files, written, deleted, next } = outcome;
  const { draft = 0, embargo = 0, future = 0, expired = 0 } = outcome.unpublished;
  const checks = outcome.diagnostics.filter(({ code }) => code === 'import-check');
  const changed = write ? words.changed(written.length, deleted.length) : words.unchanged;
  const unpublished = [
    ...(draft > 0 ? [words.drafts(draft)] : []),
    ...(embargo > 0 ? [words.embargoed(embargo)] : []),
    ...(future > 0 ? [words.future(future)] : []),
  ];
  return [
    words.result(releases, files, changed, milliseconds),
    ...changedLines(outcome, words),
    ...(masked > 0 ? [words.masked(masked)] : []),
    ...(unpublished.length > 0 ? [`${words.unpublished}: ${unpublished.join(', ')}`] : []),
    ...(expired > 0 ? [words.expired(expired)] : []),
    ...(checks.length > 0
      ? [words.imported(checks.length, new Set(checks.map(({ file }) => file)).size)]
      : []),
    ...(next === undefined ? [] : [words.next[next.kind](`${next.local} (${next.timeZone})`)]),
  ];
}
