import type { Archive, Collection } from '../../archive/archive.ts';
import { weakMemoize } from '../../incremental/memoize.ts';

/** The collections that a collection's page links to. */
export interface Relatives {
  /** Of the same sender. */
  readonly committees: readonly Collection[];
  readonly years: readonly Collection[];
  /** Of a year, January first. */
  readonly months: readonly Collection[];
  /** For a body: the committees of that name, one per sender. */
  readonly namesakes: readonly Collection[];
  /** For a committee: the body of its name, if other senders have one too. */
  readonly twins: readonly Collection[];
}

type Index = Readonly<Record<keyof Relatives, ReadonlyMap<string, readonly Collection[]>>>;

export function relativesOf(archive: Archive, collection: Collection): Relatives {
  const index = indexOf(archive);
  const { sender, folder, name } = collection;
  const term = termOf(collection);
  return {
    committees: index.committees.get(sender?.slug ?? '') ?? [],
    years: (index.years.get(sender?.slug ?? '') ?? []).filter((year) => year.folder !== folder),
    months: index.months.get(name) ?? [],
    namesakes: index.namesakes.get(term) ?? [],
    twins: index.twins.get(term) ?? [],
  };
}

const indexOf = weakMemoize(({ collections }: Archive): Index => {
  const bySender = ({ sender }: Collection) => sender?.slug ?? '';
  const namesakes = groups(collections.committee, termOf);
  return {
    committees: groups(collections.committee, bySender),
    years: groups(collections.senderYear, bySender),
    months: groups(collections.month.toReversed(), ({ place }) => (place.kind === 'month' ? place.year : '')),
    namesakes,
    twins: groups(
      collections.body.filter((body) => (namesakes.get(termOf(body))?.length ?? 0) > 1),
      termOf,
    ),
  };
});

/** Of a committee or a body, which have it in common. */
function termOf({ place }: Collection): string {
  if (place.kind === 'committee') return place.committee;
  return place.kind === 'body' ? place.body : '';
}

function groups(collections: readonly Collection[], keyOf: (collection: Collection) => string) {
  const found = new Map<string, Collection[]>();
  for (const collection of collections) {
    const key = keyOf(collection);
    const group = found.get(key);
    if (group) group.push(collection);
    else found.set(key, [collection]);
  }
  return found;
}
