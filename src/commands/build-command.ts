import { lookup } from '../lookup.ts';
import { type Diagnostic, inLanguage } from '../model/diagnostic.ts';
import { placeholderAddress } from '../parse/config/placeholders.ts';
import { textAt } from '../shell/disk/disk.ts';
import { posixPath } from '../shell/disk/walk.ts';
import { plural } from '../shell/report.ts';
import { visibleJson, visibleLine } from '../shell/visible.ts';
import type { ExitCode, Options } from './options.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { buildOnce, type Outcome } from './run-build.ts';
import type { RecordOptions } from './session.ts';

type BuildOptions = Options & RecordOptions & { readonly write: boolean };

/** Runs `kommunike build`, or `kommunike check`, which writes nothing. */
export async function build(options: BuildOptions): Promise<ExitCode> {
  const start = performance.now();
  const onWait = (holder: string) => {
    if (!options.quiet)
      process.stderr.write(`Waiting for another build to finish (${visibleLine(holder)}).\n`);
  };
  const built = await buildOnce({ ...options, onWait }, process.cwd(), process.env);
  const outcome = { ...built, diagnostics: [...built.diagnostics, ...addressAdvice(built, options)] };
  const milliseconds = Math.round(performance.now() - start);
  if (options.format === 'json') process.stdout.write(json(outcome, milliseconds));
  else printResult(outcome, options, milliseconds);
  return outcome.code;
}

/** A warning for a whole site whose address is an example; an address on the command line is meant as it is. */
function addressAdvice({ code, folders }: Outcome, { baseUrl, lang }: BuildOptions): Diagnostic[] {
  if (code !== 0 || baseUrl !== undefined) return [];
  const path = posixPath(folders.root, folders.config);
  const found = placeholderAddress({ path, text: textAt(folders.root, path) ?? '', hash: '' });
  return found ? [inLanguage(found, lang)] : [];
}

/** Formats the result as JSON; `next` is the time (ISO 8601, UTC) when the archive needs to be built again. */
function json({ folders: _, pending: __, code, next, ...outcome }: Outcome, milliseconds: number): string {
  const due = next === undefined ? null : new Date(next).toISOString();
  return `${visibleJson({ ok: code === 0, ...outcome, milliseconds, next: due }, 2)}\n`;
}

function printResult(outcome: Outcome, options: BuildOptions, milliseconds: number): void {
  const { diagnostics, folders, code, next } = outcome;
  const { quiet, verbose, write } = options;
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  printDiagnostics(shown, folders, options);
  if (code !== 0) {
    if (write) process.stderr.write('Nothing was written.\n');
  } else if (!quiet) {
    if (verbose) process.stdout.write(changes(outcome));
    process.stdout.write(summary(outcome, write, milliseconds));
    process.stdout.write(unpublishedLine(outcome));
    process.stdout.write(importLine(diagnostics));
    if (next !== undefined) process.stdout.write(`Next publication: ${new Date(next).toISOString()}\n`);
  }
}

/** Lists every changed file with the reason: `+ uppsala/index.html (list)`. */
function changes({ written, reasons, deleted }: Outcome): string {
  const lines = [
    ...written.map((path) => `+ ${path} (${lookup(reasons, path)})`),
    ...deleted.map((path) => `- ${path}`),
  ];
  return lines.map((line) => `${visibleLine(line)}\n`).join('');
}

function summary(outcome: Outcome, write: boolean, milliseconds: number): string {
  const { releases, masked, files, written, deleted } = outcome;
  const changed = write ? `${written.length} written, ${deleted.length} deleted` : 'nothing written';
  const maskedLine = masked > 0 ? `Contact details masked in ${plural(masked, 'release')}\n` : '';
  return `${plural(releases, 'release')}, ${plural(files, 'file')}: ${changed} (${milliseconds} ms)\n${maskedLine}`;
}

/** Counts what imports were not sure of. */
function importLine(diagnostics: readonly Diagnostic[]): string {
  const checks = diagnostics.filter(({ code }) => code === 'import-check');
  if (checks.length === 0) return '';
  const files = new Set(checks.map(({ file }) => file)).size;
  return `Imported and still to be checked: ${plural(checks.length, 'value')} in ${plural(files, 'release')}\n`;
}

/** Counts the releases that are not published, or no longer in lists, by reason. */
function unpublishedLine({
  unpublished: { draft = 0, embargo = 0, future = 0, expired = 0 },
}: Outcome): string {
  const kinds = [
    ...(draft > 0 ? [plural(draft, 'draft')] : []),
    ...(embargo > 0 ? [`${embargo} under embargo`] : []),
    ...(future > 0 ? [`${future} with a later date`] : []),
  ];
  const expiredLine = expired > 0 ? `Expired, with their pages kept: ${expired}\n` : '';
  return `${kinds.length > 0 ? `Not published: ${kinds.join(', ')}\n` : ''}${expiredLine}`;
}
