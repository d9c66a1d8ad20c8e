import type { Address } from '../../archive/addresses/address-lock.ts';
import type { Published } from '../../archive/archive.ts';
import { isPicture } from '../../archive/links/archive-files.ts';
import type { Place } from '../../permalinks/permalink.ts';
import type { Plan } from '../plan-index.ts';
import type { Site } from '../site.ts';

/** The kind of a file in the record; undefined if its address is not recorded. */
type Recorded = Pick<Address, 'path' | 'kind' | 'subject' | 'first'>;

/**
 * Batches of files that are not recorded: those of the theme, for hosts and for e-mail. The first also contains files
 * under `public/`.
 */
const unrecorded: ReadonlySet<string> = new Set(['assets', 'hosting', 'missing', 'newsletters']);

/**
 * Returns the addresses of a plan that are recorded: all except those of theme, hosts, newsletters and search index.
 */
export function* recordedIn(site: Site, { batches }: Plan): Generator<string> {
  yield* site.statics.keys();
  for (const [name, { paths }] of batches) if (!unrecorded.has(name)) yield* paths;
}

/** Determines the kinds and subjects of a site's addresses. */
export class Subjects {
  readonly #site: Site;
  readonly #redirects: ReadonlySet<string>;
  readonly #ownPages: ReadonlySet<string>;
  readonly #theme: ReadonlySet<string>;
  readonly #hosting: ReadonlySet<string>;
  readonly #releases = new Map<string, Published>();
  readonly #folders = new Map<string, string>();

  constructor(site: Site, plan: Plan) {
    const { archive, ownPages } = site;
    this.#site = site;
    const pathsOf = (batch: string) => new Set(plan.batches.get(batch)?.paths);
    this.#redirects = pathsOf('redirects');
    this.#theme = pathsOf('assets');
    this.#hosting = pathsOf('hosting');
    this.#ownPages = new Set([...ownPages.values()].map(({ url }) => url));
    for (const entry of archive.pages.flatMap(({ releases }) => releases))
      this.#releases.set(entry.url, entry);
    const { sender, committee, body, topic } = archive.collections;
    for (const { folder, name } of [sender, committee, body, topic].flat()) this.#folders.set(folder, name);
  }

  /** Returns the kind and subject of a planned file. */
  of(path: string): Recorded {
    const as = (kind: string, subject = ''): Recorded => ({ path, kind, subject });
    if (this.#redirects.has(path)) return as('redirect');
    if (this.#site.statics.has(path)) return as('file');
    if (this.#theme.has(path)) return as('theme');
    if (this.#hosting.has(path)) return as('hosting');
    const entry = this.#releases.get(path);
    if (entry) {
      const { release, firstUrl } = entry;
      const subject = `${release.date.day} ${release.path}`;
      if (firstUrl === undefined || firstUrl.startsWith(`${path}#`)) return as('release', subject);
      return { ...as('moved', subject), first: firstUrl };
    }
    const place = this.#ownPages.has(path) ? undefined : this.#site.permalinks.placeAt(path);
    return place ? as(...this.#kindOf(place)) : as('page');
  }

  #kindOf(place: Place): [kind: string, subject?: string] {
    switch (place.kind) {
      case 'list': {
        const kind = this.#site.permalinks.folderAt(place.folder)?.kind;
        if (place.page > 1) return ['list'];
        return kind === undefined || kind === 'archive'
          ? ['page']
          : [dashed(kind), this.#folders.get(place.folder) ?? ''];
      }
      case 'pageFile':
        return [isPicture(place.file) ? 'picture' : 'attachment'];
      case 'pressKit':
      case 'event':
        return ['document'];
      case 'calendar':
        return ['feed'];
      case 'document':
      case 'feed':
      case 'data':
        return [place.kind];
      case 'releaseData':
        return ['data'];
      case 'agenda':
      case 'feedHistory':
        return ['list'];
      case 'searchIndex':
        return ['search'];
      case 'feedList':
        return ['feed'];
      default:
        return ['page'];
    }
  }
}

/** `senderYear` → `sender-year` */
function dashed(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
