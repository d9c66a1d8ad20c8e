import type { Collection, Published } from '../../archive/archive.ts';
import { keptWith } from '../../incremental/memoize.ts';
import { type Batch, batch, type Output, planned } from '../../model/output.ts';
import type { DocumentFormat } from '../../permalink.ts';
import type { HeadLinkView } from '../../render/views/view.ts';
import { releaseKey } from '../release-key.ts';
import type { Site } from '../site.ts';
import { ninjs } from './ninjs.ts';
import { reachable, vcards } from './vcard.ts';

/** A form of a release that stands beside its page. */
interface Document {
  readonly format: DocumentFormat;
  readonly mediaType: string;
  readonly title: string;
  /** Whether the release has it. */
  readonly isThere: (site: Site, entry: Published) => boolean;
  readonly render: (site: Site, entry: Published) => string;
}

const documents: readonly Document[] = [
  {
    format: 'json',
    mediaType: 'application/json',
    title: 'JSON (ninjs)',
    isThere: () => true,
    render: ninjs,
  },
  {
    format: 'markdown',
    mediaType: 'text/markdown',
    title: 'Markdown',
    isThere: ({ sourceOf }, { release }) => sourceOf(release) !== undefined,
    render: ({ sourceOf }, { release }) => sourceOf(release) ?? '',
  },
  {
    format: 'vcard',
    mediaType: 'text/vcard',
    title: 'vCard',
    isThere: (_, entry) => reachable(entry).length > 0,
    render: vcards,
  },
];

/** The forms of a release that the config asks for and the release has. */
function documentsOf(site: Site, entry: Published): readonly Document[] {
  return documents.filter(
    ({ format, isThere }) => site.config.openData.parts.includes(format) && isThere(site, entry),
  );
}

/** Beside every release: JSON, its source as it was written, its contacts. */
export function documentBatches(site: Site): Batch[] {
  return site.archive.collections.year.map((year) => {
    const make = () => year.releases.flatMap((entry) => outputsOf(site, entry));
    // links lead to places that other releases can move, and to files
    const around = refersIn(year) ? [site.archive, site.files, site.measures, site.ownPages] : [];
    return batch(`documents ${year.name}`, pathsIn(year, site), make, [site.key, year, ...around]);
  });
}

const refersIn = keptWith(({ releases }: Collection) =>
  releases.some(({ release }) => release.references.length > 0),
);

const pathsIn = keptWith(({ releases }: Collection, site: Site) =>
  releases.flatMap((entry) => pathsOf(entry, site)),
);

const pathsOf = keptWith((entry: Published, site: Site) =>
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

/** The same forms as links, for the head of the release's page. */
export function alternatesOf(site: Site, entry: Published): HeadLinkView[] {
  return documentsOf(site, entry).map(({ format, mediaType, title }) => ({
    rel: 'alternate',
    url: pathOf(site, entry, format),
    mediaType,
    title,
  }));
}
