import type { CollectionKind } from '../../archive/archive.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import type { FeedFormat } from '../../permalinks/address-table.ts';
import type { Folder } from '../../permalinks/permalink.ts';
import { fileAt } from '../../url.ts';
import type { Site } from '../site.ts';

const home = 'index.html';

/** A feed of a collection without releases, or a calendar without events. */
export interface EmptyFeed {
  readonly path: string;
  readonly format: FeedFormat | 'calendar';
  readonly folder: string;
  readonly name: string;
  /** Path of the page that replaces the collection. */
  readonly page: string;
}

/**
 * Returns the parent page of a folder that is empty although nobody has made a mistake: a period, a type, a topic that
 * no release has under another name, and collections with only expired releases or translations. Undefined if there is
 * a mistake.
 */
export function pageAround(site: Site, folder: string): string | undefined {
  const { permalinks, sections } = site;
  const found = permalinks.folderAt(folder);
  if (!found || !mayBeEmpty(site, found, folder)) return undefined;
  switch (found.kind) {
    case 'month':
      return permalinks.indexOf({ kind: 'year', year: found.year });
    case 'senderYear':
    case 'committee':
      return permalinks.indexOf({ kind: 'sender', sender: found.sender });
    case 'year':
      return sections.get('years') ?? home;
    case 'type':
      return sections.get('types') ?? home;
    case 'topic':
      return sections.get('topics') ?? home;
    case 'body':
      return sections.get('committees') ?? home;
    case 'sender':
      return sections.get('senders') ?? home;
    default:
      return undefined;
  }
}

function mayBeEmpty(site: Site, { kind }: Folder, folder: string): boolean {
  if (['month', 'senderYear', 'year', 'type'].includes(kind) || leftFolders(site).has(folder)) return true;
  return kind === 'topic' && !hasNew(site, kind);
}

/** Whether the archive has an unrecorded collection of a kind, as after a change of name. */
function hasNew({ archive, lock }: Site, kind: CollectionKind): boolean {
  return archive.collections[kind].some(({ folder }) => !lock.has(fileAt(folder)));
}

/** The folders of collections that expired releases were in, or that translations would be in. */
const leftFolders = weakMemoize(({ archive }: Site): ReadonlySet<string> => {
  const releases = [...archive.translations, ...archive.past].flatMap((year) => year.releases);
  return new Set(releases.flatMap(({ left = [] }) => left));
});

/** Returns the name of a collection that no longer exists. */
export function nameOfEmpty({ config, locale, lock, permalinks }: Site, folder: string): string {
  const found = permalinks.folderAt(folder);
  if (found?.kind === 'type') return message(locale, `types.${found.type}`);
  return lock.get(fileAt(folder))?.subject || config.title;
}
