import { posix } from 'node:path';
import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Diagnostic, Problem } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/release.ts';
import type { Asset } from '../../model/source.ts';
import { readAttachmentPath } from '../../parse/fields/addresses.ts';
import { nearest } from '../../parse/text/suggest.ts';
import { decoded } from '../../url.ts';

/** A file that a source refers to. */
export interface FoundFile {
  readonly asset: Asset;
  /** Its path in the site, if it is under `public/`, where files are published unchanged. */
  readonly published?: string;
}

/** A source that refers to files. */
export interface Referrer {
  /** Path of the source from the root. */
  readonly path: string;
  readonly references: readonly Reference[];
}

/** The pictures and documents of an archive: those next to the releases and pages, and those under `public/`. */
export class ArchiveFiles {
  readonly #beside: ReadonlyMap<string, Asset>;
  readonly #statics: ReadonlyMap<string, Asset>;
  /** Paths in the site by normalized path, of the files under `public/`. */
  readonly #published: ReadonlyMap<string, string>;

  private constructor(
    beside: ReadonlyMap<string, Asset>,
    statics: ReadonlyMap<string, Asset>,
    published: ReadonlyMap<string, string>,
  ) {
    this.#beside = beside;
    this.#statics = statics;
    this.#published = published;
  }

  /**
   * Takes `beside` by path from the root, and `statics` by path in the site. Returns `last` if nothing has changed.
   */
  static of(
    beside: ReadonlyMap<string, Asset>,
    statics: ReadonlyMap<string, Asset>,
    last?: ArchiveFiles,
  ): ArchiveFiles {
    const [files, open] = [composed(beside), composed(statics)];
    const published = new Map([...statics.keys()].map((path) => [path.normalize('NFC'), path]));
    const isSame =
      last &&
      isSameMap(files, last.#beside) &&
      isSameMap(open, last.#statics) &&
      isSameMap(published, last.#published);
    return isSame ? last : new ArchiveFiles(files, open, published);
  }

  /** Returns the digest of every file next to a source, by path from the root. */
  hashes(): [path: string, hash: string][] {
    return [...this.#beside].map(([path, { hash }]) => [path, hash]);
  }

  /** Returns the file that a target in the source `from` refers to, written plainly or percent-encoded. */
  find(from: string, target: string): FoundFile | undefined {
    const path = target.replace(/[?#].*$/s, '');
    return this.#exact(from, target) ?? this.#exact(from, path) ?? this.#exact(from, decoded(path) ?? path);
  }

  /** Returns a similar target that exists, for a target that does not, in the form in which to write it. */
  suggest(from: string, target: string): string | undefined {
    const file = decoded(target) ?? target;
    if (file.startsWith('/')) {
      const near = nearest(file.slice(1), this.#statics.keys());
      return near && `/${near}`;
    }
    const folder = posix.dirname(from);
    const beside = [...this.#beside.keys()].filter((path) => posix.dirname(path) === folder);
    const near = nearest(
      file,
      beside.map((path) => posix.basename(path)),
    );
    if (near !== undefined) return near;
    const elsewhere = [...this.#beside.keys()].find((path) => posix.basename(path) === posix.basename(file));
    if (elsewhere !== undefined) return posix.relative(folder, elsewhere);
    const published = [...this.#statics.keys()].find((path) => posix.basename(path) === posix.basename(file));
    return published && `/${published}`;
  }

  #exact(from: string, target: string): FoundFile | undefined {
    const name = target.normalize('NFC');
    if (name.startsWith('/')) {
      const path = posix.normalize(name.slice(1));
      const asset = this.#statics.get(path);
      return asset && { asset, published: this.#published.get(path) ?? path };
    }
    const asset = this.#beside.get(posix.join(posix.dirname(from).normalize('NFC'), name));
    return asset && { asset };
  }
}

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}

/** Normalizes paths: some systems store `å` as two characters, but authors write one. */
function composed(files: ReadonlyMap<string, Asset>): ReadonlyMap<string, Asset> {
  return new Map([...files].map(([path, asset]) => [path.normalize('NFC'), asset]));
}

/** Whether a file has the extension of a picture that can be shown or converted. */
export function isPicture(target: string): boolean {
  return /\.(?:jpe?g|jfif|png|gif|webp|avif|tiff?)(?:[?#].*)?$/is.test(target);
}

/** Reports pictures and attachments that do not exist or are of a type that is not published. */
export function fileDiagnostics(referrers: readonly Referrer[], files: ArchiveFiles): Diagnostic[] {
  return referrers.flatMap(diagnosticsIn(files));
}

const diagnosticsIn = weakMemoize((files: ArchiveFiles) =>
  weakMemoize(({ path, references }: Referrer): readonly Diagnostic[] =>
    references.flatMap((reference) => {
      const problem = problemOf(path, reference, files);
      return problem ? [withPosition(path, reference, problem)] : [];
    }),
  ),
);

function withPosition(file: string, { line, column, length }: Reference, problem: Problem): Diagnostic {
  return { ...problem, file, line, column, length };
}

function problemOf(from: string, { kind, target }: Reference, files: ArchiveFiles): Problem | undefined {
  if (kind === 'translation') return undefined;
  const file = files.find(from, target);
  if (kind === 'link') {
    const reading = file && !file.published ? readAttachmentPath(file.asset.path) : undefined;
    return reading?.ok === false ? reading.problem : undefined;
  }
  if (kind === 'image' && !isPicture(target)) return pictureType(target);
  if (file) return undefined;
  const near = files.suggest(from, target);
  const folder = target.startsWith('/')
    ? `public${target.replace(/[^/]*$/, '')}`
    : `${posix.dirname(posix.join(posix.dirname(from), target))}/`;
  return createProblem('file-missing', target, kind === 'image', near, folder);
}

function pictureType(target: string): Problem {
  const kind = posix.extname(target).slice(1).toLowerCase();
  const format = kind === 'svg' || kind === 'svgz' ? 'svg' : kind.startsWith('hei') ? 'heic' : 'other';
  return createProblem('picture-type', target, format);
}
