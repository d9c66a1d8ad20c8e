import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import picocolors from 'picocolors';
import { githubAnnotations, plural, prettyDiagnostics } from '../shell/report.ts';
import { buildOnce, type Outcome } from './once.ts';
import type { ExitCode, Options } from './options.ts';

type BuildOptions = Options & { readonly write: boolean };

/** `kommunike build`, and `kommunike check`, which writes nothing. */
export async function build(options: BuildOptions): Promise<ExitCode> {
  const start = performance.now();
  const outcome = await buildOnce(options, process.cwd(), process.env);
  const milliseconds = Math.round(performance.now() - start);
  if (options.format === 'json') process.stdout.write(json(outcome, milliseconds));
  else tell(outcome, options, milliseconds);
  return outcome.code;
}

/** Everything as data; `next` is the moment (ISO 8601, UTC) at which the archive wants to be built again. */
function json({ folders: _, code, next, ...outcome }: Outcome, milliseconds: number): string {
  const due = next === undefined ? null : new Date(next).toISOString();
  return `${JSON.stringify({ ok: code === 0, ...outcome, milliseconds, next: due }, null, 2)}\n`;
}

function tell(outcome: Outcome, { format, quiet, color, write }: BuildOptions, milliseconds: number): void {
  const { diagnostics, folders, code, next } = outcome;
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (format === 'github') process.stdout.write(githubAnnotations(shown));
  else if (shown.length > 0) {
    const colors = picocolors.createColors(color && picocolors.isColorSupported && process.stderr.isTTY);
    const textOf = (file: string) => readText(resolve(folders.root, file));
    process.stderr.write(prettyDiagnostics(shown, textOf, colors));
  }
  if (code !== 0) {
    if (write) process.stderr.write('Nothing was written.\n');
  } else if (!quiet && format === 'pretty') {
    process.stdout.write(summary(outcome, write, milliseconds));
    if (next !== undefined) process.stdout.write(`Next publication: ${new Date(next).toISOString()}\n`);
  }
}

function summary(
  { releases, files, written, deleted }: Outcome,
  write: boolean,
  milliseconds: number,
): string {
  const changes = write ? `${written.length} written, ${deleted.length} deleted` : 'nothing written';
  return `${plural(releases, 'release')}, ${plural(files, 'file')}: ${changes} (${milliseconds} ms)\n`;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
