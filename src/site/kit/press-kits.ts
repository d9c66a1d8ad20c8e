import type { Collection, Published } from '../../archive/archive.ts';
import { fingerprint } from '../../incremental/fingerprint.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { formatBytes } from '../../locale/format-bytes.ts';
import { type Batch, batch, type Output, planned } from '../../model/output.ts';
import type { ReleaseView } from '../../render/views/view.ts';
import { zip } from '../data/zip.ts';
import { originalSize } from '../media/images.ts';
import { releaseKey } from '../release-key.ts';
import type { Site } from '../site.ts';
import { kitFiles, kitName, kitParts } from './kit-files.ts';

/** In bytes. Many hosts refuse larger files. */
const limit = 100_000_000;

/** Plans a zip with text, pictures and documents for every release that has one. */
export function pressKitBatches(site: Site): Batch[] {
  if (site.config.pressKit === 'none') return [];
  const { collections, translations, past } = site.archive;
  return [
    ...collections.year.map((year) => batchOf(site, 'press kits', year)),
    ...translations.map((year) => batchOf(site, 'press kits of translations', year)),
    ...past.map((year) => batchOf(site, 'press kits past', year)),
  ];
}

function batchOf(site: Site, name: string, year: Collection): Batch {
  const entries = kitsIn(year, site);
  const make = () => entries.map((entry) => output(site, entry));
  const from = entries.length > 0 ? [site.key, year, site.madeWith.whole] : [site.key, year];
  return batch(`${name} ${year.name}`, pathsOf(entries, site), make, from);
}

const kitsIn = weakMemoize(({ releases }: Collection, site: Site) =>
  releases.filter((entry) => hasKit(site, entry)),
);

const pathsOf = weakMemoize((entries: readonly Published[], site: Site) =>
  entries.map((entry) => pathOf(site, entry)),
);

function hasKit(site: Site, entry: Published): boolean {
  const { release, past } = entry;
  if (site.config.pressKit === 'none' || past === 'reduced' || release.withdrawn) return false;
  if (site.config.pressKit === 'pictures' && release.images.length + release.attachments.length === 0)
    return false;
  return sizeOf(site, entry).bytes <= limit;
}

function pathOf({ permalinks }: Site, { url }: Published): string {
  return permalinks.pathOf({ kind: 'pressKit', beside: url });
}

function output(site: Site, entry: Published): Output {
  const key = () => {
    const { pictures, documents } = kitParts(site, entry);
    const hashes = [...pictures, ...documents].map(({ asset }) => asset.hash);
    return fingerprint([releaseKey(site, entry), site.pictures.version, hashes]);
  };
  const render = async () => zip(await kitFiles(site, entry));
  return planned(pathOf(site, entry), 'asset', key, render, entry.release.path);
}

/** Returns the size of the pictures and documents, as far as it is known before encoding. */
function sizeOf(site: Site, entry: Published): { readonly bytes: number; readonly isExact: boolean } {
  const { pictures, documents } = kitParts(site, entry);
  const sizes = [
    ...pictures.map((picture) => originalSize(site, picture)),
    ...documents.map(({ asset }) => asset.size),
  ];
  return {
    bytes: sizes.reduce<number>((sum, size = 0) => sum + size, 0),
    isExact: sizes.length > 0 && !sizes.includes(undefined),
  };
}

/** Returns the link to the press kit of a release; undefined if it has none. */
export function pressKitOf(site: Site, entry: Published, language: string): ReleaseView['pressKit'] {
  if (!hasKit(site, entry)) return undefined;
  const { bytes, isExact } = sizeOf(site, entry);
  return {
    url: pathOf(site, entry),
    name: `${kitName(entry)}.zip`,
    text: isExact ? `zip, ${formatBytes(bytes, language)}` : 'zip',
  };
}
