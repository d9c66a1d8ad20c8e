import { type Config, feedFormats, type openDataParts } from '../../model/config/config-schema.ts';
import type { FeedFormat } from '../../permalinks/address-table.ts';

export type OpenDataPart = (typeof openDataParts)[number];

/** The published machine-readable formats, with defaults. */
export interface PublishedFormats {
  readonly feeds: Omit<Config['feeds'], 'formats' | 'history'> & {
    /** Formats of the feed of the whole archive. */
    readonly formats: readonly FeedFormat[];
    /** Formats of all other feeds. */
    readonly collectionFormats: readonly FeedFormat[];
    readonly history: NonNullable<Config['feeds']['history']>;
  };
  readonly openData: Omit<Config['openData'], 'parts'> & { readonly parts: readonly OpenDataPart[] };
}

const leanParts = ['tables', 'workbook', 'zip', 'releases'] as const;
const leanFormats = ['rss'] as const;

/**
 * Adds the defaults of a new archive, which suit hosts that limit the number of files: only the whole archive has feeds
 * in all formats and a history, and releases are published as JSON by the hundred.
 */
export function publishedFormats({ feeds, openData }: Pick<Config, 'feeds' | 'openData'>): PublishedFormats {
  const { formats, history = 'archive' } = feeds;
  return {
    feeds: {
      ...feeds,
      formats: formats ?? feedFormats,
      collectionFormats: formats ?? leanFormats,
      history,
    },
    openData: { ...openData, parts: openData.parts ?? leanParts },
  };
}
