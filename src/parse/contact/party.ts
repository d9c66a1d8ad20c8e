import { createProblem } from '../../codes/index.ts';
import { withoutInvisible } from '../../invisible.ts';
import { lookup } from '../../lookup.ts';
import type { Country } from '../../register/country.ts';
import { type Reading, read } from '../fields/reading.ts';

/**
 * The letters of a party of the archive's country, as they are written there, from letters or name, with or without
 * brackets: `(s)`, `Vänsterpartiet`. Any other party stands as written, with the warning `party-unknown`.
 */
export function readParty(written: string, { parties }: Country): Reading<string> {
  const text = withoutInvisible(written).normalize('NFC').trim();
  const bare = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
  const known = national(bare, parties) ?? lookup(parties.names, bare.toLowerCase());
  if (known !== undefined) return read(known);
  return read(bare, createProblem('party-unknown', bare, parties.letters));
}

/** A party in brackets after a name, as in `Malin Larsson (S)`: a national letter, or up to five capitals. */
export function splitParty(name: string, { parties }: Country): { name: string; party?: string } {
  const match = /^(.*\S)\s*\(\s*(\p{L}{1,5})\s*\)$/u.exec(name.trim());
  const [, person, letter] = match ?? [];
  if (person === undefined || letter === undefined) return { name: name.trim() };
  const party = national(letter, parties) ?? (letter === letter.toUpperCase() ? letter : undefined);
  return party === undefined ? { name: name.trim() } : { name: person, party };
}

function national(letter: string, { letters }: Country['parties']): string | undefined {
  return letters.find((known) => known.toUpperCase() === letter.toUpperCase());
}
