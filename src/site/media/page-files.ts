import { posix } from 'node:path';
import type { Collection, Published } from '../../archive/archive.ts';
import type { ArchiveFiles, FoundFile, Referrer } from '../../archive/links/archive-files.ts';
import { digest } from '../../digest.ts';
import { keptWith } from '../../incremental/memoize.ts';
import type { Asset } from '../../model/source.ts';
import { readAttachmentPath } from '../../parse/fields/addresses.ts';
import type { OwnPage } from '../../parse/release/own-page.ts';
import type { Permalinks } from '../../permalink.ts';
import { slugify } from '../../url.ts';
import type { Site } from '../site.ts';
import type { Measures } from './measure-pictures.ts';
import { extensions, type Measured, plainVariant, type Variant } from './picture.ts';

/** A picture that a page shows. */
export interface Picture {
  readonly asset: Asset;
  readonly measured: Measured;
  /** Where its variants stand in the site: `uppsala/2017/sofia/skolan`, to which `-960.webp` is added. */
  readonly stem: string;
  /** Of the download in full size. */
  readonly original: string;
}

/** A file to download. */
export interface Document {
  readonly asset: Asset;
  readonly url: string;
  /** Whether it is published anyway, being one of those under `public/`. */
  readonly isPublic: boolean;
}

/** The files that a release or page brings along, by target as written. */
export interface Enclosures {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly documents: ReadonlyMap<string, Document>;
  /** Changes with anything that a page says of them. */
  readonly key: string;
}

const none: Enclosures = { pictures: new Map(), documents: new Map(), key: '' };

/** What the source at a path brings along; nothing where nothing is published from there. */
export function enclosuresOf(site: Site, from: string): Enclosures {
  const { archive, ownPages, files, measures, permalinks } = site;
  const entry = archive.bySource.get(from);
  if (entry)
    return entry.release.references.length > 0 ? ofRelease(files)(measures)(entry, permalinks) : none;
  const page = ownPages.get(from);
  return page ? ofPage(files)(measures)(page, permalinks) : none;
}

/** Files and measures are the same objects from build to build, as long as nothing about them changes. */
const ofRelease = keptWith((files: ArchiveFiles) =>
  keptWith((measures: Measures) =>
    keptWith(({ release, url }: Published, permalinks: Permalinks) =>
      collect(files, measures, release, (file) =>
        permalinks.pathOf({ kind: 'enclosure', beside: url, file }),
      ),
    ),
  ),
);

const ofPage = keptWith((files: ArchiveFiles) =>
  keptWith((measures: Measures) =>
    keptWith((page: OwnPage, permalinks: Permalinks) =>
      collect(files, measures, page, (file) =>
        permalinks.pathOf({ kind: 'enclosure', beside: page.url, file }),
      ),
    ),
  ),
);

/** All that is brought along, by the year of the release; last what the site's own pages bring. */
export function enclosingYears({
  archive,
  ownPages,
  files,
  measures,
  permalinks,
}: Site): { readonly name: string; readonly enclosures: readonly Enclosures[] }[] {
  const ofYear = inYear(files)(measures);
  return [
    ...archive.collections.year.map((year) => ({ name: year.name, enclosures: ofYear(year, permalinks) })),
    {
      name: 'pages',
      enclosures: [...ownPages.values()].map((page) => ofPage(files)(measures)(page, permalinks)),
    },
  ];
}

const inYear = keptWith((files: ArchiveFiles) =>
  keptWith((measures: Measures) =>
    keptWith(({ releases }: Collection, permalinks: Permalinks): readonly Enclosures[] =>
      releases.flatMap((entry) =>
        entry.release.references.length > 0 ? [ofRelease(files)(measures)(entry, permalinks)] : [],
      ),
    ),
  ),
);

/** Where a link (`href`) or picture (`src`) of a source leads, if to a file that it brings along. */
export function enclosedTarget(
  site: Site,
  from: string,
  target: string,
  attribute: 'href' | 'src',
): string | undefined {
  const { pictures, documents } = enclosuresOf(site, from);
  const picture = pictures.get(target);
  if (attribute === 'src') return picture && plainUrl(picture);
  const bare = target.replace(/#.*$/s, '');
  const url = documents.get(target)?.url ?? (picture ?? pictures.get(bare))?.original;
  return url && url + target.slice(bare.length);
}

/** The variant for browsers without newer formats, for feeds and for previews elsewhere. */
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
): Enclosures {
  const pictures = new Map<string, Picture>();
  const documents = new Map<string, Document>();
  const names = new Names(pathOf);
  for (const { kind, target } of references) {
    if (kind !== 'image' || pictures.has(target)) continue;
    const file = files.find(path, target);
    const measured = file && measures.get(file.asset.hash);
    if (!file || !measured || 'broken' in measured) continue;
    const twin = [...pictures.values()].find(({ asset }) => asset === file.asset);
    pictures.set(target, twin ?? pictureAt(names, file.asset, measured));
  }
  for (const { kind, target } of references) {
    if ((kind !== 'attachment' && kind !== 'link') || documents.has(target)) continue;
    const file = files.find(path, target);
    if (!file || !readAttachmentPath(file.asset.path).ok) continue;
    const twin = [...documents.values()].find(({ asset }) => asset === file.asset);
    const shown = [...pictures.values()].find(({ asset }) => asset === file.asset);
    documents.set(target, twin ?? documentAt(names, file, shown));
  }
  if (pictures.size + documents.size === 0) return none;
  const parts = [
    ...[...pictures].map(([target, { asset, measured, stem }]) => [target, asset.hash, measured, stem]),
    ...[...documents].map(([target, { asset, url }]) => [target, asset.size, url]),
  ];
  return { pictures, documents, key: digest(JSON.stringify(parts)) };
}

function pictureAt(names: Names, asset: Asset, measured: Measured): Picture {
  const stem = names.take(nameOf(asset.path), '');
  return { asset, measured, stem, original: `${stem}.${extensions[measured.original]}` };
}

function documentAt(names: Names, { asset, published }: FoundFile, shown: Picture | undefined): Document {
  if (shown) return { asset, url: shown.original, isPublic: true };
  if (published !== undefined) return { asset, url: published, isPublic: true };
  const extension = posix.extname(asset.path).toLowerCase();
  return { asset, url: names.take(nameOf(asset.path), extension), isPublic: false };
}

function nameOf(path: string): string {
  return slugify(posix.basename(path, posix.extname(path))) || 'fil';
}

/** Names of the files beside one page, each given once. */
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
