import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { currentName, senderOf, sendersOf, type Term } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { spellingKey } from '../../parse/text/same-name.ts';
import type { Collection } from '../archive.ts';
import { atKey, type TextOf } from '../links/front-matter-place.ts';

interface Use {
  readonly name: string;
  /** Path of the source. */
  readonly path: string;
}

const keys = {
  sender: ['municipality'],
  committee: ['committee', 'committees'],
  topic: ['tags'],
} as const;
type Kind = keyof typeof keys;

const alikeOrDeclared: LocalizedText = {
  en: 'write both the same way, or add them to the config, one with another slug',
  sv: 'skriv båda likadant, eller lägg in dem i konfigurationen, den ena med en annan slug',
};
const hints: Readonly<Record<Kind, LocalizedText>> = {
  sender: alikeOrDeclared,
  committee: alikeOrDeclared,
  topic: {
    en: 'write both the same way, or rename one so that its letters and digits differ',
    sv: 'skriv båda likadant, eller byt namn på ett av dem så att bokstäver eller siffror skiljer sig åt',
  },
};

/** The first use of every name, by source path: by address, then by `spellingKey`. */
type Uses = ReadonlyMap<string, ReadonlyMap<string, Use>>;

/**
 * Reports different names of senders, committees or topics that would have the same address: an error at the first use
 * of each but the first, naming both. Includes unpublished releases, so that no build fails when one is published.
 *
 * @param years all releases by year.
 */
export function sharedNames(
  years: readonly Collection[],
  { collections }: Settings,
  textOf: TextOf,
): Diagnostic[] {
  const acrossSenders = collections.includes('bodies');
  const all = new Map<string, Map<string, Use>>();
  for (const year of years)
    for (const [address, names] of (acrossSenders ? usesAcrossSenders : usesBySender)(year))
      for (const [key, use] of names) note(all, address, key, use);
  return [...all].flatMap(([address, names]) => {
    if (names.size === 1) return [];
    const [kind = '', , slug = ''] = address.split(' ');
    const [first, ...others] = [...names.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return others.map(({ name, path }) => {
      const problem = createProblem('name-shared', name, first ?? { name: '' }, slug, hints[kind as Kind]);
      return atKey(path, keys[kind as Kind], textOf, problem);
    });
  });
}

const usesBySender = weakMemoize((year: Collection) => usesIn(year, false));
const usesAcrossSenders = weakMemoize((year: Collection) => usesIn(year, true));

function usesIn({ releases }: Collection, acrossSenders: boolean): Uses {
  const uses = new Map<string, Map<string, Use>>();
  for (const { release } of releases) {
    const { path, committees, tags } = release;
    const add = (kind: Kind, owner: string, { name, slug }: Term) =>
      note(uses, `${kind} ${owner} ${slug}`, spellingKey(name), { name, path });
    for (const sender of sendersOf(release)) add('sender', '', sender);
    for (const each of committees) {
      const owner = acrossSenders ? '' : senderOf(release, each).slug;
      add('committee', owner, { slug: each.slug, name: currentName(each) });
    }
    for (const tag of tags) add('topic', '', tag);
  }
  return uses;
}

function note(uses: Map<string, Map<string, Use>>, address: string, key: string, use: Use): void {
  const names = uses.get(address);
  if (!names) {
    uses.set(address, new Map([[key, use]]));
    return;
  }
  const known = names.get(key);
  if (!known || use.path < known.path) names.set(key, use);
}
