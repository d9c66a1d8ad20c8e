import { nameKey } from '../../invisible.ts';
import {
  type Alias,
  type Committee,
  type CommitteeIndex,
  type CommitteeName,
  everySender,
} from './committee-index.ts';

/*
 * Determines the name of a committee on a day, by `from` and `to` in the config. Without them, an alias is an earlier
 * name, unless it is an abbreviation or a translation.
 */

/**
 * Returns the alias under which a release of a day shows a committee, or undefined for its current name. An
 * abbreviation stands for the only known name of that day.
 */
export function aliasInForce({ committee, alias }: CommitteeName, day: string): Alias | undefined {
  if (!alias) return undefined;
  const { from, aliases } = committee;
  const isBefore = from !== undefined && day < from;
  if (from !== undefined && !isBefore && alias.language === undefined) return undefined;
  if (!isAbbreviation(alias)) return isBefore || isOfDay(alias, day) ? alias : undefined;
  const known = aliases.filter(
    (other) => isEarlierName(other) && isOfDay(other, day) && (isBefore || isDated(other)),
  );
  return known.length === 1 ? known[0] : undefined;
}

/** Returns the same name in the period that contains a day, if the committee had it more than once. */
export function nameAround({ committee, alias }: CommitteeName, day: string): CommitteeName {
  const key = nameKey(alias?.name ?? '');
  const again = committee.aliases.find((other) => nameKey(other.name) === key && isOfDay(other, day));
  return { committee, alias: again ?? alias };
}

/** Whether the period of an alias includes a day; always true without a period. */
export function isOfDay({ from, to }: Alias, day: string): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** Returns the earlier names of a committee of a sender, or of every sender. */
export function earlierNames(
  index: CommitteeIndex,
  slug: string,
  sender: string = everySender,
): readonly Alias[] {
  return committeeWith(index, slug, sender)?.aliases.filter(isEarlierName) ?? [];
}

function committeeWith({ declared }: CommitteeIndex, slug: string, sender: string): Committee | undefined {
  const all = declared.filter(({ term }) => term.slug === slug);
  return all.find(({ owner }) => owner === sender) ?? all.find(({ owner }) => owner === everySender);
}

function isEarlierName(alias: Alias): boolean {
  return alias.language === undefined && !isAbbreviation(alias);
}

function isAbbreviation({ name }: Alias): boolean {
  return /^\p{Lu}{2,6}$/u.test(name);
}

function isDated({ from, to }: Alias): boolean {
  return from !== undefined || to !== undefined;
}
