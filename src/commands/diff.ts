import { posix } from 'node:path';
import { lookup } from '../lookup.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type TerminalWords, terminalWords } from '../shell/terminal-words.ts';
import { visibleJson, visibleLine } from '../shell/visible.ts';
import { addressOf } from '../url.ts';
import type { ExitCode, Options } from './options.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { buildOnce, type PendingChange } from './run-build.ts';
import type { RecordOptions } from './session.ts';

type DiffWords = TerminalWords['diff'];

const signs = { added: '+', changed: '~', removed: '-' } as const;

/** Maximum number of files listed per kind and change, without `--all`. */
const longestList = 5;

/** Runs `kommunike diff`: prints what a build would add, change and remove, by kind. Writes nothing. */
export async function diff(options: Options & RecordOptions): Promise<ExitCode> {
  const outcome = await buildOnce({ ...options, write: false }, process.cwd(), process.env);
  const { code, pending, diagnostics } = outcome;
  if (options.format === 'json') {
    const kinds = Object.fromEntries(byKind(pending).map(([kind, changes]) => [kind, pathsIn(changes)]));
    process.stdout.write(`${visibleJson({ ok: code === 0, kinds, diagnostics }, 2)}\n`);
    return code;
  }
  const isShown = ({ severity }: Diagnostic) => severity === 'error' || !options.quiet;
  printDiagnostics(diagnostics.filter(isShown), outcome.folders, options);
  if (code !== 0) return code;
  const words = terminalWords(options.lang).diff;
  const lines = byKind(pending).flatMap(([kind, changes]) =>
    linesOf(kind, changes, options.verbose === true, words),
  );
  process.stdout.write(`${[...lines, count(pending, words)].map(visibleLine).join('\n')}\n`);
  return code;
}

function byKind(pending: readonly PendingChange[]): [kind: string, changes: readonly PendingChange[]][] {
  const kinds = new Map<string, PendingChange[]>();
  for (const change of pending) {
    const known = kinds.get(change.kind);
    if (known) known.push(change);
    else kinds.set(change.kind, [change]);
  }
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
}

function pathsIn(changes: readonly PendingChange[]): Record<PendingChange['change'], string[]> {
  const of = (change: PendingChange['change']) =>
    changes.filter((each) => each.change === change).map(({ path }) => path);
  return { added: of('added'), changed: of('changed'), removed: of('removed') };
}

function linesOf(kind: string, changes: readonly PendingChange[], all: boolean, words: DiffWords): string[] {
  const listed = Object.entries(pathsIn(changes)).flatMap(([change, paths]) => {
    const shown = all ? paths : paths.slice(0, longestList);
    const rest = paths.length - shown.length;
    const sign = signs[change as keyof typeof signs];
    return [
      ...shown.map((path) => `  ${sign} ${posix.join('/', addressOf(path))}`),
      ...(rest > 0 ? [`  ${sign} ${words.more(rest)}`] : []),
    ];
  });
  return [`${lookup(words.kinds, kind) ?? kind}: ${count(changes, words)}`, ...listed];
}

function count(changes: readonly PendingChange[], { counts }: DiffWords): string {
  const { added, changed, removed } = pathsIn(changes);
  return counts(added.length, changed.length, removed.length);
}
