import type { Config } from '../config.ts';
import { formatMonth } from '../locale/format.ts';
import { locales } from '../locale/index.ts';
import { message } from '../locale/locale.ts';
import type { Term } from '../release.ts';
import type { Collection, CollectionKind, Published } from './archive.ts';

/** Groups published releases, newest first, into every kind of collection that the config asks for. */
export function collect(
  published: readonly Published[],
  config: Config,
): Readonly<Record<CollectionKind, readonly Collection[]>> {
  const locale = locales[config.language];
  const word = (key: 'path.committee' | 'path.tag' | 'path.type') => message(locale, key);
  const collator = new Intl.Collator(config.language);
  const byName = (a: Collection, b: Collection) =>
    collator.compare(a.name, b.name) || order(a.folder, b.folder);
  const latestFirst = (a: Collection, b: Collection) => order(b.folder, a.folder);
  const wanted = (kind: Config['collections'][number], found: () => Collection[]) =>
    config.collections.includes(kind) ? found() : [];
  return {
    archive: [{ kind: 'archive', name: config.title, folder: '', releases: published }],
    sender: group(published, 'sender', ({ sender }) => [
      { name: sender.name, folder: `${sender.slug}/`, sender },
    ]).sort(byName),
    committee: wanted('committees', () =>
      group(published, 'committee', ({ sender, committees }) =>
        committees.map(({ name, slug }) => ({ name, folder: `${sender.slug}/${slug}/`, sender })),
      ).sort(byName),
    ),
    senderYear: wanted('sender-years', () =>
      group(published, 'senderYear', ({ sender, date }) => {
        const year = date.day.slice(0, 4);
        return [{ name: year, folder: `${sender.slug}/${year}/`, sender }];
      }).sort(latestFirst),
    ),
    body: wanted('bodies', () =>
      group(published, 'body', ({ committees }) => inFolder(word('path.committee'), committees)).sort(byName),
    ),
    year: group(published, 'year', ({ date }) => {
      const year = date.day.slice(0, 4);
      return [{ name: year, folder: `${year}/` }];
    }).sort(latestFirst),
    month: wanted('months', () =>
      group(published, 'month', ({ date }) => {
        const [year = '', month = ''] = date.day.split('-');
        return [
          { name: formatMonth(Number(year), Number(month), config.language), folder: `${year}/${month}/` },
        ];
      }).sort(latestFirst),
    ),
    topic: wanted('topics', () =>
      group(published, 'topic', ({ tags }) => inFolder(word('path.tag'), tags)).sort(byName),
    ),
    type: wanted('types', () =>
      group(published, 'type', ({ type }) =>
        type
          ? [{ name: message(locale, `types.${type}`), folder: `${word('path.type')}/${typeSlug(type)}/` }]
          : [],
      ).sort(byName),
    ),
  };

  function typeSlug(type: 'decision' | 'news' | 'invitation' | 'statement'): string {
    return message(locale, `path.type.${type}`);
  }
}

type Membership = Pick<Collection, 'name' | 'folder' | 'sender'>;

function inFolder(parent: string, terms: readonly Term[]): Membership[] {
  return terms.map(({ name, slug }) => ({ name, folder: `${parent}/${slug}/` }));
}

/** Groups by folder, keeping the order; the newest release names its groups. */
function group(
  published: readonly Published[],
  kind: CollectionKind,
  membershipsOf: (release: Published['release']) => readonly Membership[],
): Collection[] {
  const found = new Map<string, Membership & { releases: Published[] }>();
  for (const entry of published) {
    for (const membership of membershipsOf(entry.release)) {
      const collection = found.get(membership.folder);
      if (collection) collection.releases.push(entry);
      else found.set(membership.folder, { ...membership, releases: [entry] });
    }
  }
  return [...found.values()].map((membership) => ({ kind, ...membership }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
