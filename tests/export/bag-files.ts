import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { BagFindings } from './bag-text.ts';

/** Every file of a bag, by its path below the base directory. */
export class BagFiles {
  readonly paths: readonly string[];
  readonly #exact: ReadonlySet<string>;
  readonly #composed: ReadonlyMap<string, string>;

  constructor(paths: readonly string[]) {
    this.paths = paths;
    this.#exact = new Set(paths);
    this.#composed = new Map(paths.map((path) => [path.normalize('NFC'), path]));
  }

  has(path: string): boolean {
    return this.#exact.has(path);
  }

  /** The file of that name, in any normalisation. */
  find(path: string): string | undefined {
    const written = posix.normalize(path);
    return this.has(written) ? written : this.#composed.get(written.normalize('NFC'));
  }
}

export const isPayload = (path: string) => path.startsWith('data/');

/** The files below a bag's base directory. Everything that is neither file nor directory is a finding. */
export function filesOf(folder: string, findings: BagFindings): BagFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/');
      if (entry.isDirectory()) return [];
      if (!entry.isFile()) findings.error('3', path, 'is neither a file nor a directory');
      return entry.isFile() ? [path] : [];
    })
    .sort();
  return new BagFiles(paths);
}
