import { posix } from 'node:path';
import type { Collection, Published } from '../../archive/archive.ts';
import type { ArchiveFiles, FoundFile, Referrer } from '../../archive/links/archive-files.ts';
import { splitTarget } from '../../archive/links/destinations.ts';
import { digest } from '../../digest.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Image } from '../../model/release.ts';
import type { Asset } from '../../model/source.ts';
import { readAttachmentPath } from '../../parse/fields/addresses.ts';
import type { OwnPage } from '../../parse/release/own-page.ts';
import type { Permalinks } from '../../permalinks/permalink.ts';
import { encodedPath, slugify } from '../../url.ts';
import type { Site } from '../site.ts';
import type { Measures } from './measure-pictures.ts';
import { extensions, type Measured, plainVariant, type Variant } from './picture.ts';

/** A picture that a page shows. */
export interface Picture {
  readonly asset: Asset;
  readonly measured: Measured;
  /** Path of its variants in the site, without suffix: `uppsala/2017/sofia/skolan`, followed by `-960.webp`. */
  readonly stem: string;
  /** Path of the full-size download. */
  readonly original: string;
  /** Set if it is a press picture of a release, and not just part of a text. */
  readonly press?: PressPicture;
}

export interface PressPicture {
  readonly image: Image;
  /** Among the pictures of its release, from 1. */
  readonly number: number;
  readonly entry: Published;
}

/** A file to download. */
export interface Document {
  readonly asset: Asset;
  readonly url: string;
  /** Whether it is one of the files under `public/`, which are published anyway. */
  readonly isPublic: boolean;
}

/** The files published with a release or page, by target as written in the source. */
export interface PageFiles {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly documents: ReadonlyMap<string, Document>;
  /** Changes with anything a page shows of them. */
  readonly key: string;
}

const none: PageFiles = { pictures: new Map(), documents: new Map(), key: '' };

/** Returns the files published with the source at a path; none if that source is not published. */
export function pageFilesOf(site: Site, from: string): PageFiles {
  const { archive, ownPages, files, measures, permalinks } = site;
  const entry = archive.bySource.get(from);
  if (entry)
    return entry.release.references.length > 0 ? ofRelease(files)(measures)(entry, permalinks) : none;
  const page = ownPages.get(from);
  return page ? ofPage(files)(measures)(page, permalinks) : none;
}

/**
 * Memoized by files and measures, which stay the same objects between builds if nothing about them has changed.
 */
const ofRelease = weakMemoize((files: ArchiveFiles) =>
  weakMemoize((measures: Measures) =>
    weakMemoize((entry: Published, permalinks: Permalinks) => {
      const { release, url: beside } = entry;
      const pathOf = (file: string) => permalinks.pathOf({ kind: 'pageFile', beside, file });
      const press = release.images.map((image, i): PressPicture => ({ image, number: i + 1, entry }));
      return collect(files, measures, release, pathOf, press);
    }),
  ),
);

const ofPage = weakMemoize((files: ArchiveFiles) =>
  weakMemoize((measures: Measures) =>
    weakMemoize((page: OwnPage, permalinks: Permalinks) =>
      collect(files, measures, page, (file) =>
        permalinks.pathOf({ kind: 'pageFile', beside: page.url, file }),
      ),
    ),
  ),
);

/** Returns the files of all releases by year, those of translations and of expired ones apart, and last those of the site's own pages. */
export function pageFilesByYear({
  archive,
  ownPages,
  files,
  measures,
  permalinks,
}: Site): { readonly name: string; readonly pageFiles: readonly PageFiles[] }[] {
  const ofYear = inYear(files)(measures);
  return [
    ...archive.collections.year.map((year) => ({ name: year.name, pageFiles: ofYear(year, permalinks) })),
    ...archive.translations.map((year) => ({
      name: `translations ${year.name}`,
      pageFiles: ofYear(year, permalinks),
    })),
    ...archive.past.map((year) => ({ name: `past ${year.name}`, pageFiles: ofYear(year, permalinks) })),
    {
      name: 'pages',
      pageFiles: [...ownPages.values()].map((page) => ofPage(files)(measures)(page, permalinks)),
    },
  ];
}

const inYear = weakMemoize((files: ArchiveFiles) =>
  weakMemoize((measures: Measures) =>
    weakMemoize(({ releases }: Collection, permalinks: Permalinks): readonly PageFiles[] =>
      releases.flatMap((entry) =>
        entry.release.references.length > 0 ? [ofRelease(files)(measures)(entry, permalinks)] : [],
      ),
    ),
  ),
);

/**
 * Returns the URL of the file that a link (`href`) or picture (`src`) points at, or undefined if it points elsewhere.
 */
export function pageFileUrl(
  site: Site,
  from: string,
  target: string,
  attribute: 'href' | 'src',
): string | undefined {
  const { pictures, documents } = pageFilesOf(site, from);
  const picture = pictures.get(target);
  if (attribute === 'src') return picture && plainUrl(picture);
  const { address, suffix } = splitTarget(target);
  const url = documents.get(target)?.url ?? (picture ?? pictures.get(address))?.original;
  return url && url + suffix;
}

/** Returns the URL of the variant for browsers without newer formats, for feeds and for link previews. */
export function plainUrl({ stem, measured }: Picture): string {
  return variantUrl(stem, plainVariant(measured));
}

export function variantUrl(stem: string, { format, width }: Variant): string {
  return `${stem}-${width}.${extensions[format]}`;
}

function collect(
  files: ArchiveFiles,
  measures: Measures,
  { path, references }: Referrer,
  pathOf: (file: string) => string,
  press: readonly PressPicture[] = [],
): PageFiles {
  const pictures = new Map<string, Picture>();
  const documents = new Map<string, Document>();
  const names = new Names(pathOf);
  for (const { kind, target } of references) {
    if (kind !== 'image' || pictures.has(target)) continue;
    const file = files.find(path, target);
    const measured = file && measures.get(file.asset.hash);
    if (!file || !measured || 'broken' in measured) continue;
    const existing = [...pictures.values()].find(({ asset }) => asset === file.asset);
    const shown = press.find(({ image }) => image.src === target);
    pictures.set(target, existing ?? pictureAt(names, file.asset, measured, shown));
  }
  for (const { kind, target } of references) {
    if ((kind !== 'attachment' && kind !== 'link') || documents.has(target)) continue;
    const file = files.find(path, target);
    if (!file || !readAttachmentPath(file.asset.path).ok) continue;
    const existing = [...documents.values()].find(({ asset }) => asset === file.asset);
    const shown = [...pictures.values()].find(({ asset }) => asset === file.asset);
    documents.set(target, existing ?? documentAt(names, file, shown));
  }
  if (pictures.size + documents.size === 0) return none;
  const parts = [
    ...[...pictures].map(([target, { asset, measured, stem }]) => [target, asset.hash, measured, stem]),
    ...[...documents].map(([target, { asset, url }]) => [target, asset.size, url]),
  ];
  return { pictures, documents, key: digest(JSON.stringify(parts)) };
}

function pictureAt(names: Names, asset: Asset, measured: Measured, press: PressPicture | undefined): Picture {
  const stem = names.take(nameOf(asset.path), '');
  const original = `${stem}.${extensions[measured.original]}`;
  return { asset, measured, stem, original, ...(press && { press }) };
}

function documentAt(names: Names, { asset, published }: FoundFile, shown: Picture | undefined): Document {
  if (shown) return { asset, url: shown.original, isPublic: true };
  if (published !== undefined) return { asset, url: encodedPath(published), isPublic: true };
  const extension = posix.extname(asset.path).toLowerCase();
  return { asset, url: names.take(nameOf(asset.path), extension), isPublic: false };
}

function nameOf(path: string): string {
  return slugify(posix.basename(path, posix.extname(path))) || 'fil';
}

/** Assigns unique names to the files of one page. */
class Names {
  readonly #pathOf: (file: string) => string;
  readonly #taken = new Set<string>();

  constructor(pathOf: (file: string) => string) {
    this.#pathOf = pathOf;
  }

  take(name: string, extension: string): string {
    let free = name;
    for (let i = 2; this.#taken.has(free + extension); i++) free = `${name}-${i}`;
    this.#taken.add(free + extension);
    return this.#pathOf(free + extension);
  }
}
