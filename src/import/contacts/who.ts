import { inAllLanguages } from '../../locale/index.ts';
import { lookup } from '../../lookup.ts';
import { splitParty } from '../../parse/contact/party.ts';
import type { Country } from '../../register/country.ts';
import { wordsOf } from '../find/found.ts';
import { isPerson, personAtEnd, personAtStart } from './person-names.ts';

export interface Who {
  readonly name?: string;
  readonly title?: string;
  readonly party?: string;
}

const joins = `${inAllLanguages(({ speech }) => speech.binds)}|${inAllLanguages(({ contacts }) => contacts.or)}`;
const loose = new RegExp(
  `^(?:${inAllLanguages(({ contacts }) => contacts.or)})\\s|\\s(?:${joins})[.]?$`,
  'iu',
);
const joinsOnly = new RegExp(`^(?:(?:${joins})[\\s.]*)+$`, 'iu');

/** Returns the name, the party and the title in the words of a line. */
export function whoIn(words: string, home: Country): Who {
  const facts = words
    .split(/,\s*/)
    .map((fact) => fact.replace(loose, '').trim())
    .filter(
      (fact) => /\p{L}/u.test(fact) && !joinsOnly.test(fact) && !/^(?:https?:\/\/|www\.)\S+$/.test(fact),
    );
  let name: string | undefined;
  let party: string | undefined;
  const titles: string[] = [];
  for (const fact of facts) {
    const alone = /^\(?(\p{L}{1,3})\)$/u.exec(fact)?.[1];
    if (name !== undefined && home.parties.letters.includes(fact)) {
      party ??= fact;
      continue;
    }
    const split: Apart = alone === undefined ? apart(fact, home) : { name: '', party: partyIn(alone, home) };
    party ??= split.party;
    if (split.name === '') continue;
    const person = name === undefined ? personIn(split.name, split.rest) : undefined;
    name ??= person?.name;
    titles.push(...(person?.titles ?? [[split.name, split.rest].filter(Boolean).join(' ')]));
  }
  const title = titles.join(', ').replace(/^[\s,:–-]+|[\s,:–-]+$/g, '');
  return {
    ...(name !== undefined && { name }),
    ...(party !== undefined && { party }),
    ...(title !== '' && {
      title: /\.$/.test(title) && /\p{Ll}{4}\.$/u.test(title) ? title.slice(0, -1) : title,
    }),
  };
}

/** Returns a person and the remaining text, from words and the text after a party. */
function personIn(words: string, rest = ''): { name: string; titles: string[] } | undefined {
  const more = rest === '' ? [] : [rest];
  if (isPerson(words)) return { name: words, titles: more };
  const found = personAtEnd(words) ?? (rest === '' ? personAtStart(words) : undefined);
  return found && { name: found.name, titles: [found.title, ...more] };
}

const named = new RegExp(
  `^(?:${wordsOf(({ parties }) => parties)}|\\p{L}+(?:partiet|listan|demokraterna|partiet .{3,20}|demokratene))$`,
  'iu',
);

/** A party in brackets: a letter, a short form or a name. */
function partyIn(written: string, home: Country): string | undefined {
  const known = splitParty(`x (${written})`, home).party ?? lookup(home.parties.names, written.toLowerCase());
  return known ?? (named.test(written) ? written.replace(/\.$/, '') : undefined);
}

interface Apart {
  readonly name: string;
  readonly party?: string | undefined;
  readonly rest?: string;
}

/** `Anna Exempelsson (S) kommunalråd` → its three parts. */
function apart(fact: string, home: Country): Apart {
  const [, before, letters, after = ''] = /^(.{2,}?)\s*\(([\p{L}\d/. ]{1,40})\)\s*(.*)$/u.exec(fact) ?? [];
  if (before === undefined || letters === undefined) return { name: fact };
  const party = partyIn(letters.trim(), home);
  const rest = after.replace(/^[\s:–-]+/, '');
  if (party !== undefined) return { name: before, party, rest };
  return isPerson(before) && rest === '' ? { name: before, rest: letters.trim() } : { name: fact };
}
