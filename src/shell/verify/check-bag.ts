import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '../../model/localized-text.ts';
import { hashFile } from '../export/file-hash.ts';
import { byPath, type Checked, type Difference } from './difference.ts';
import { type FilesBelow, filesBelow } from './files-below.ts';
import { type Listed, readManifest } from './read-manifest.ts';
import { bagFaults } from './verify-words.ts';

/** The algorithms of RFC 8493, by their names in manifest file names. */
const algorithms: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']);

/** Checks that a bag is complete and valid (RFC 8493, 3), and reports every file that differs from its manifests. */
export function checkBag(folder: string): Checked {
  return new BagCheck(folder).run();
}

interface Manifest {
  readonly path: string;
  readonly algorithm: string;
  readonly isOfTags: boolean;
  readonly entries: readonly Listed[];
}

class BagCheck {
  readonly #folder: string;
  readonly #found: FilesBelow;
  /** Names in the file system by their composed form: some systems store `å` as two characters. */
  readonly #composed: ReadonlyMap<string, string>;
  readonly #differences: Difference[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    this.#found = filesBelow(folder);
    this.#composed = new Map([...this.#found.files].map((path) => [path.normalize('NFC'), path]));
  }

  run(): Checked {
    this.#checkDeclaration();
    const names = [...this.#found.files].filter((path) => /^(?:tag)?manifest-[^/]+\.txt$/.test(path)).sort();
    const manifests = names.flatMap((path) => this.#manifest(path) ?? []);
    const [payload, tags] = [false, true].map((isOfTags) =>
      manifests.filter((each) => each.isOfTags === isOfTags),
    );
    if (!names.some((path) => path.startsWith('manifest-')))
      this.#report('manifest-sha512.txt', 'missing', bagFaults.noManifest);
    const wanted = new Map<string, Map<string, string>>();
    for (const manifest of manifests) this.#collect(manifest, wanted);
    for (const path of [...wanted.keys()].sort()) this.#compare(path, wanted.get(path) ?? new Map());
    for (const path of this.#found.files) if (path.startsWith('data/')) this.#expect(path, payload ?? []);
    for (const path of names) if (path.startsWith('manifest-')) this.#expect(path, tags ?? []);
    for (const path of this.#found.others) this.#report(path, 'invalid', bagFaults.noFile);
    this.#checkSize();
    return { files: wanted.size, differences: this.#differences.sort(byPath) };
  }

  #checkDeclaration(): void {
    const path = 'bagit.txt';
    if (!this.#found.files.has(path)) {
      this.#report(path, 'missing');
      return;
    }
    const text = this.#text(path);
    const version = /^BagIt-Version: (\d+\.\d+)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/i.exec(
      text,
    )?.[1];
    if (version === undefined) this.#report(path, 'invalid', bagFaults.declaration);
    else if (!['0.97', '1.0'].includes(version)) this.#report(path, 'invalid', bagFaults.version(version));
  }

  #manifest(path: string): Manifest | undefined {
    const algorithm = (/manifest-(.+)\.txt$/.exec(path)?.[1] ?? '').toLowerCase();
    if (!algorithms.has(algorithm)) {
      this.#report(path, 'invalid', bagFaults.algorithm(algorithm));
      return undefined;
    }
    const isOfTags = path.startsWith('tag');
    const { entries, problems } = readManifest(this.#text(path), isOfTags);
    for (const problem of problems) this.#report(path, 'invalid', problem);
    return { path, algorithm, isOfTags, entries };
  }

  #collect({ path, algorithm, entries }: Manifest, wanted: Map<string, Map<string, string>>): void {
    const seen = new Set<string>();
    for (const { path: listed, digest } of entries) {
      const found = this.#found.files.has(listed)
        ? listed
        : (this.#composed.get(listed.normalize('NFC')) ?? listed);
      if (seen.has(found)) this.#report(path, 'invalid', bagFaults.twice(found));
      seen.add(found);
      const digests = wanted.get(found) ?? new Map<string, string>();
      wanted.set(found, digests.set(algorithm, digest));
    }
  }

  #compare(path: string, digests: ReadonlyMap<string, string>): void {
    if (this.#found.others.has(path)) return;
    if (!this.#found.files.has(path)) {
      this.#report(path, 'missing');
      return;
    }
    try {
      const wrong = [...digests].filter(
        ([name, digest]) => hashFile(join(this.#folder, path), name, 'hex') !== digest,
      );
      if (wrong.length > 0) this.#report(path, 'changed');
    } catch (error) {
      this.#report(
        path,
        'changed',
        bagFaults.unreadable(error instanceof Error ? error.message : String(error)),
      );
    }
  }

  /** Every manifest of a kind must list all files of that kind. */
  #expect(path: string, manifests: readonly Manifest[]): void {
    const missing = manifests.filter(({ entries }) => !this.#lists(entries, path));
    if (missing.length > 0) {
      this.#report(path, 'unexpected', bagFaults.unlisted(missing.map((manifest) => manifest.path)));
    }
  }

  readonly #listed = new Map<readonly Listed[], ReadonlySet<string>>();

  #lists(entries: readonly Listed[], path: string): boolean {
    const known = this.#listed.get(entries) ?? new Set(entries.map((entry) => entry.path.normalize('NFC')));
    this.#listed.set(entries, known);
    return known.has(path.normalize('NFC'));
  }

  /** The size of the payload, if it is in `bag-info.txt`. */
  #checkSize(): void {
    const path = 'bag-info.txt';
    if (!this.#found.files.has(path)) return;
    const told = /^Payload-Oxum:\s*(\d+)\.(\d+)\s*$/im.exec(this.#text(path));
    if (!told) return;
    const payload = [...this.#found.files].filter((each) => each.startsWith('data/'));
    const bytes = payload.reduce((total, each) => total + statSync(join(this.#folder, each)).size, 0);
    if (told[1] !== String(bytes) || told[2] !== String(payload.length)) {
      const wanted = `${told[1]}.${told[2]}`;
      const found = `${bytes}.${payload.length}`;
      this.#report(path, 'invalid', bagFaults.size(wanted, found));
    }
  }

  #text(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8').replace(/^\ufeff/, '');
  }

  #report(path: string, kind: Difference['kind'], reason?: LocalizedText): void {
    this.#differences.push({ path, kind, ...(reason !== undefined && { reason }) });
  }
}
