import { createProblem } from '../../codes/index.ts';
import { withoutInvisible } from '../../invisible.ts';
import { lookup } from '../../lookup.ts';
import type { Country } from '../../register/country.ts';
import { type Reading, read } from '../fields/reading.ts';

/**
 * Returns the letters of a national party in their usual form, from letters or name, with or without brackets: `(s)`,
 * `Vänsterpartiet`. Any other party is kept as written, with the warning `party-unknown`.
 */
export function readParty(written: string, { parties }: Country): Reading<string> {
  const text = withoutInvisible(written).normalize('NFC').trim();
  const bare = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
  const known = national(bare, parties) ?? lookup(parties.names, bare.toLowerCase());
  if (known !== undefined) return read(known);
  return read(bare, createProblem('party-unknown', bare, parties.letters));
}

interface Person {
  readonly name: string;
  readonly party?: string;
  readonly title?: string;
}

/** A party in brackets after a name, as in `Malin Larsson (S)`: a national letter, or up to five capitals. */
export function splitParty(name: string, { parties }: Country): Person {
  const match = /^(.*\S)\s*\(\s*(\p{L}{1,5})\s*\)$/u.exec(name.trim());
  const [, person, letter] = match ?? [];
  if (person === undefined || letter === undefined) return { name: name.trim() };
  const party = national(letter, parties) ?? (letter === letter.toUpperCase() ? letter : undefined);
  return party === undefined ? { name: name.trim() } : { name: person, party };
}

/** `Malin Larsson (S), kommunalråd`, `Malin Larsson, kommunalråd (S)` */
const partyFirst = /^([^(),]*[^(),\s])\s*(\(\s*\p{L}{1,5}\s*\)),\s*(\S[^()]*)$/u;
const titleFirst = /^([^(),]*[^(),\s]),\s*([^()]*[^(),\s])\s*(\(\s*\p{L}{1,5}\s*\))$/u;

/** Like `splitParty`, but with a title after the name. */
export function splitPerson(written: string, home: Country): Person {
  const [, first, letter, after] = partyFirst.exec(written.trim()) ?? [];
  const [, person = first, before, last = letter] = titleFirst.exec(written.trim()) ?? [];
  const title = after ?? before;
  if (person === undefined || title === undefined) return splitParty(written, home);
  const { name, party } = splitParty(`${person} ${last}`, home);
  return party === undefined ? splitParty(written, home) : { name, party, title: title.trim() };
}

function national(letter: string, { letters }: Country['parties']): string | undefined {
  return letters.find((known) => known.toUpperCase() === letter.toUpperCase());
}
