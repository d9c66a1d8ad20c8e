import { fingerprint } from '../../incremental/fingerprint.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { feedFormats } from '../../model/config/config-schema.ts';
import { type OpenDataPart, publishedFormats } from '../../parse/config/published-formats.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { type DocumentFormat, documentEndings } from '../../permalinks/address-table.ts';
import type { AddressLock } from './address-lock.ts';

/** The kinds of files that an archive has published and that are not a default. */
interface RecordedFormats {
  /** Whether feeds of collections are in other formats than RSS. */
  readonly feeds: boolean;
  /** Whether feeds of collections have a history. */
  readonly history: boolean;
  readonly documents: readonly DocumentFormat[];
}

/**
 * Returns the config completed by the record of addresses: if the config does not select feeds and documents, the kinds
 * that the archive has published are kept, also for new releases. A new archive gets the lean defaults.
 */
export function withRecordedFormats(config: Settings, lock: AddressLock): Settings {
  const { feeds, openData } = config.written;
  const recorded = recordedFormats(lock);
  const isKept =
    (feeds.formats === undefined && recorded.feeds) ||
    (feeds.history === undefined && recorded.history) ||
    (openData.parts === undefined && recorded.documents.length > 0);
  return isKept ? completed(config)(recorded) : config;
}

const completed = weakMemoize((config: Settings) =>
  weakMemoize((recorded: RecordedFormats) => complete(config, recorded)),
);

function complete(config: Settings, { feeds, history, documents }: RecordedFormats): Settings {
  const { written } = config;
  const { formats = feeds ? [...feedFormats] : undefined } = written.feeds;
  const { history: pages = history ? 'all' : undefined } = written.feeds;
  const { parts = documents.length > 0 ? partsWith(documents) : undefined } = written.openData;
  const whole = {
    ...written,
    feeds: { ...written.feeds, formats, history: pages },
    openData: { ...written.openData, parts },
  };
  return { ...config, ...publishedFormats(whole), written: whole, key: fingerprint(whole) };
}

/** The JSON of single releases contains everything in the files of a hundred releases. */
function partsWith(documents: readonly DocumentFormat[]): OpenDataPart[] {
  return [
    'tables',
    'workbook',
    'zip',
    ...(documents.includes('json') ? [] : (['releases'] as const)),
    ...documents,
  ];
}

const feedOfCollection = /\/(?:atom\.xml|feed\.json)$/;
const historyOfCollection = /\/atom-\d+\.xml$/;

const recordedFormats = weakMemoize((lock: AddressLock): RecordedFormats => {
  const current = [...lock.values()].filter(({ forgotten }) => !forgotten);
  const has = (kind: string, ending: RegExp) =>
    current.some((address) => address.kind === kind && ending.test(address.path));
  return {
    feeds: has('feed', feedOfCollection),
    history: has('list', historyOfCollection),
    documents: (Object.keys(documentEndings) as DocumentFormat[]).filter((format) =>
      has('document', new RegExp(`\\.${documentEndings[format]}$`)),
    ),
  };
});
