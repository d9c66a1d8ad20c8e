import type { Collection, Published } from '../../../archive/archive.ts';
import { weakMemoize } from '../../../incremental/memoize.ts';
import { type Batch, batch, type Output, planned } from '../../../model/output.ts';
import type { DocumentFormat } from '../../../permalinks/address-table.ts';
import type { HeadLinkView } from '../../../render/views/view.ts';
import { releaseKey } from '../../release-key.ts';
import type { Site } from '../../site.ts';
import { factsOf } from './facts.ts';
import { linkedAround } from './linked-around.ts';
import { ninjs } from './ninjs.ts';
import { publicSource } from './public-source.ts';
import { reachable, vcards } from './vcard.ts';

/** A machine-readable form of a release, published next to its page. */
interface Document {
  readonly format: DocumentFormat;
  readonly mediaType: string;
  readonly title: string;
  /** Whether a release has this document. */
  readonly isAvailable: (site: Site, entry: Published) => boolean;
  readonly render: (site: Site, entry: Published) => string;
}

const documents: readonly Document[] = [
  {
    format: 'json',
    mediaType: 'application/json',
    title: 'JSON (ninjs)',
    isAvailable: () => true,
    render: (site, entry) => json(ninjs(site, entry)),
  },
  {
    format: 'facts',
    mediaType: 'application/json',
    title: 'JSON (facts)',
    isAvailable: () => true,
    render: (site, entry) => json(factsOf(site, entry)),
  },
  {
    format: 'markdown',
    mediaType: 'text/markdown',
    title: 'Markdown',
    isAvailable: ({ sourceOf }, { release }) => sourceOf(release) !== undefined,
    render: (site, { release }) => publicSource(site, release) ?? '',
  },
  {
    format: 'vcard',
    mediaType: 'text/vcard',
    title: 'vCard',
    isAvailable: (_, entry) => reachable(entry).length > 0,
    render: vcards,
  },
];

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Returns the documents of a release that are enabled in the config. */
function documentsOf(site: Site, entry: Published): readonly Document[] {
  if (entry.past === 'reduced') return [];
  return documents.filter(
    ({ format, isAvailable }) => site.config.openData.parts.includes(format) && isAvailable(site, entry),
  );
}

/** Plans the documents of every release: JSON by IPTC's schema and by ours, its Markdown source, its contacts. */
export function documentBatches(site: Site): Batch[] {
  const { collections, translations, past } = site.archive;
  const batchOf = (name: string, year: Collection) => {
    const make = () => year.releases.flatMap((entry) => outputsOf(site, entry));
    return batch(`${name} ${year.name}`, pathsIn(year, site), make, [
      site.key,
      year,
      ...linkedAround(site, year),
    ]);
  };
  return [
    ...collections.year.map((year) => batchOf('documents', year)),
    ...translations.map((year) => batchOf('documents translations', year)),
    ...past.map((year) => batchOf('documents past', year)),
  ];
}

const pathsIn = weakMemoize(({ releases }: Collection, site: Site) =>
  releases.flatMap((entry) => pathsOf(entry, site)),
);

const pathsOf = weakMemoize((entry: Published, site: Site) =>
  documentsOf(site, entry).map(({ format }) => pathOf(site, entry, format)),
);

function pathOf({ permalinks }: Site, { url }: Published, format: DocumentFormat): string {
  return permalinks.pathOf({ kind: 'document', beside: url, document: format });
}

function outputsOf(site: Site, entry: Published): Output[] {
  return documentsOf(site, entry).map(({ format, render }) =>
    planned(
      pathOf(site, entry, format),
      'release',
      () => releaseKey(site, entry),
      () => render(site, entry),
      entry.release.path,
    ),
  );
}

/** Returns links to the documents, for the head of the release's page. */
export function alternatesOf(site: Site, entry: Published): HeadLinkView[] {
  return documentsOf(site, entry).map(({ format, mediaType, title }) => ({
    rel: 'alternate',
    url: pathOf(site, entry, format),
    mediaType,
    title,
  }));
}

interface DocumentLink {
  readonly format: DocumentFormat;
  readonly url: string;
  readonly mediaType: string;
}

export function documentLinksOf(site: Site, entry: Published): DocumentLink[] {
  return documentsOf(site, entry).map(({ format, mediaType }) => ({
    format,
    url: pathOf(site, entry, format),
    mediaType,
  }));
}
