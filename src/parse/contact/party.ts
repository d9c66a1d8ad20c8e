import { complain } from '../../codes/index.ts';
import { type Reading, read } from '../fields/reading.ts';
import { oneOf, quoted } from '../text/suggest.ts';

/** Letters of the parties that have sat in the Riksdag since 1991, with FP, the Liberals' name until 2015. */
const letters = ['S', 'M', 'SD', 'C', 'V', 'KD', 'MP', 'L', 'FP', 'NYD'] as const;

const names: Readonly<Record<string, string>> = {
  socialdemokraterna: 'S',
  moderaterna: 'M',
  sverigedemokraterna: 'SD',
  centerpartiet: 'C',
  vänsterpartiet: 'V',
  kristdemokraterna: 'KD',
  'miljöpartiet de gröna': 'MP',
  miljöpartiet: 'MP',
  liberalerna: 'L',
  folkpartiet: 'FP',
  'folkpartiet liberalerna': 'FP',
};

/**
 * A national party's letter in upper case, from letter or name, with or without brackets: `(s)`, `Vänsterpartiet`.
 * Any other party stands as written, with the warning `party-unknown`.
 */
export function readParty(written: string): Reading<string> {
  const text = written.normalize('NFC').trim();
  const bare = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
  const known = national(bare) ?? names[bare.toLowerCase()];
  if (known !== undefined) return read(known);
  const hint = `the letters of the national parties are ${oneOf(letters)}; a local party’s is right as it stands`;
  return read(bare, complain('party-unknown', `${quoted(bare)} is not the letter of a national party`, hint));
}

/** A party in brackets after a name, as in `Malin Larsson (S)`: a national letter, or up to five capitals. */
export function splitParty(name: string): { name: string; party?: string } {
  const match = /^(.*\S)\s*\(\s*(\p{L}{1,5})\s*\)$/u.exec(name.trim());
  const [, person, letter] = match ?? [];
  if (person === undefined || letter === undefined) return { name: name.trim() };
  const party = national(letter) ?? (letter === letter.toUpperCase() ? letter : undefined);
  return party === undefined ? { name: name.trim() } : { name: person, party };
}

function national(letter: string): string | undefined {
  return letters.find((known) => known === letter.toUpperCase());
}
