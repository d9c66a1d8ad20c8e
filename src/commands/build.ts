import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import picocolors from 'picocolors';
import { build as buildSite, hasErrors, type Result } from '../build.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { Folders } from '../shell/folders.ts';
import { Publisher } from '../shell/publish.ts';
import { githubAnnotations, plural, prettyDiagnostics } from '../shell/report.ts';
import { loadState, saveMemo } from '../shell/state.ts';
import type { Options } from './options.ts';
import type { ExitCode } from './run.ts';
import { openSession } from './session.ts';

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly code: ExitCode;
  readonly releases: number;
  readonly files: number;
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly rendered: number;
  /** When the archive changes next by the clock alone; milliseconds since the epoch. */
  readonly next?: number;
}

/** `kommunike build`, and `kommunike check`, which writes nothing. */
export async function build(options: Options & { readonly write: boolean }): Promise<ExitCode> {
  const start = performance.now();
  const session = openSession(options, process.cwd(), process.env);
  const { folders, input } = session;
  if (!input) {
    const outcome = failure(session.diagnostics, 2);
    tell(outcome, options, folders, start);
    return 2;
  }
  const state = loadState(folders);
  const publisher = options.write ? new Publisher(folders, state) : undefined;
  const result = await buildSite(input, state, publisher?.stage ?? (() => {}));
  const outcome = conclude(session.diagnostics, result, publisher);
  if (options.write && result.memo !== state.memo) saveMemo(folders, result.memo);
  tell(outcome, options, folders, start);
  return outcome.code;
}

function conclude(
  found: readonly Diagnostic[],
  { diagnostics, built }: Result,
  publisher: Publisher | undefined,
): Outcome {
  const before = [...found, ...diagnostics].sort(compareDiagnostics);
  if (!built || hasErrors(before)) {
    publisher?.abandon();
    return failure(before, 1);
  }
  const published = publisher?.publish(built.manifest, built.deletes);
  if (published && hasErrors(published.diagnostics)) return failure([...before, ...published.diagnostics], 1);
  return {
    diagnostics: before,
    code: 0,
    releases: built.archive.releases.length,
    files: built.manifest.size,
    written: published?.written ?? [],
    deleted: published?.deleted ?? [],
    rendered: built.rendered,
    ...(built.archive.next !== undefined && { next: built.archive.next }),
  };
}

function failure(diagnostics: readonly Diagnostic[], code: ExitCode): Outcome {
  return { diagnostics, code, releases: 0, files: 0, written: [], deleted: [], rendered: 0 };
}

function tell(
  outcome: Outcome,
  options: Options & { readonly write: boolean },
  folders: Folders,
  start: number,
): void {
  const { format, quiet } = options;
  const { diagnostics, code, next, written, deleted, releases, files } = outcome;
  const milliseconds = Math.round(performance.now() - start);
  const due = next === undefined ? undefined : new Date(next).toISOString();
  if (format === 'json') {
    const result = {
      ok: code === 0,
      releases,
      files,
      written,
      deleted,
      milliseconds,
      next: due ?? null,
      diagnostics,
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  if (format === 'github') process.stdout.write(githubAnnotations(shown));
  else if (shown.length > 0) {
    const colors = picocolors.createColors(
      options.color && picocolors.isColorSupported && process.stderr.isTTY,
    );
    process.stderr.write(prettyDiagnostics(shown, (file) => textOf(folders, file), colors));
  }
  if (quiet || format === 'github') return;
  if (code !== 0) {
    process.stderr.write(options.write ? 'Nothing was written.\n' : '');
    return;
  }
  const what = options.write
    ? `${plural(files, 'file')}: ${written.length} written, ${deleted.length} deleted`
    : 'nothing written';
  process.stdout.write(`${plural(releases, 'release')}, ${what}, ${milliseconds} ms\n`);
  if (due) process.stdout.write(`Next publication: ${due}\n`);
}

function textOf({ root }: Folders, file: string): string | undefined {
  try {
    return readFileSync(resolve(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
