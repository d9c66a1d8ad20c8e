import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { UsageError } from '../options.ts';

/** A file to import, or the standard input. */
export interface ImportSource {
  /** As given, or below a folder that was given; `-` for the standard input. */
  readonly file: string;
  /** When it was last changed, in milliseconds since the epoch; undefined for the standard input. */
  readonly changed: number | undefined;
  readonly bytes: () => Uint8Array;
}

/** What is taken from a folder. A file that is named is taken whatever its name ends with. */
const endings = new Set(['.txt', '.text', '.htm', '.html', '.xml', '.json', '.csv', '.md']);

/** Returns the files that paths name, those of folders in the order of their names. */
export function sourcesAt(paths: readonly string[]): ImportSource[] {
  return paths.flatMap((path) => {
    if (path === '-') return [{ file: '-', changed: undefined, bytes: () => readFileSync(0) }];
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new UsageError(`there is no file or folder ${path}`);
    if (!stats.isDirectory()) return [sourceOf(path)];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => endings.has(extname(name).toLowerCase()))
      .sort()
      .map((name) => sourceOf(join(path, name)));
  });
}

function sourceOf(file: string): ImportSource {
  return { file, changed: Math.floor(statSync(file).mtimeMs), bytes: () => readFileSync(file) };
}
