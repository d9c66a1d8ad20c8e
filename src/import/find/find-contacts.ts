import { inAllLanguages } from '../../locale/index.ts';
import type { ContactRole } from '../../model/front-matter-schema.ts';
import { guessRole } from '../../parse/contact/contacts.ts';
import { splitParty } from '../../parse/contact/party.ts';
import type { Country } from '../../register/country.ts';
import {
  type ContactLine,
  contactLine,
  type FoundPhone,
  isOffice,
  isPerson,
  personAtEnd,
} from './contact-lines.ts';
import { type Found, wholeLine } from './found.ts';

export interface FoundContact {
  readonly name: string;
  readonly title: string | undefined;
  readonly party: string | undefined;
  readonly role: ContactRole;
  readonly phones: readonly FoundPhone[];
  readonly email: string | undefined;
}

/** A line of a part of a text that gives contacts. */
export interface Line {
  readonly text: string;
  /** With the heading that it may begin with. */
  readonly full: string;
  readonly line: number;
  /** Whether it begins with a heading of contacts for the press. */
  readonly press?: boolean;
  /** Whether a gap stands before it. */
  readonly begins: boolean;
}

const press = wholeLine((words) => words.press);
const heading = wholeLine((words) => words.contacts);

interface Draft {
  name?: string;
  title?: string;
  party?: string;
  phones: FoundPhone[];
  email?: string;
  press: boolean;
  line: number;
  sure: boolean;
}

/** Reads contacts: a name, a title in either order, and how to reach them, on a line each or on one. */
export function readContactLines(lines: readonly Line[], home: Country): Found<FoundContact>[] {
  const drafts: Draft[] = [];
  let forPress = false;
  let open: Draft | undefined;
  const begin = (line: number) => {
    open = { phones: [], press: forPress, line, sure: true };
    drafts.push(open);
    return open;
  };
  for (const { text, line, begins, press: byPress = false } of lines) {
    const bare = text.replace(/[\s:.–-]+$/, '');
    if (press.test(bare) || heading.test(bare)) {
      forPress = press.test(bare);
      open = undefined;
      continue;
    }
    const read = contactLine(text, home);
    const who = whoIn(read.words, home);
    const reached = open !== undefined && (open.phones.length > 0 || open.email !== undefined);
    const another = who.name !== undefined && open?.name !== undefined;
    const anew =
      read.words !== '' && (reached || (begins && open?.name !== undefined && who.name !== undefined));
    const into: Draft =
      open === undefined ||
      another ||
      (anew &&
        (begins ||
          who.name !== undefined ||
          isOffice(read.words) ||
          read.phones.length > 0 ||
          read.email !== undefined))
        ? begin(line)
        : open;
    if (byPress) into.press = true;
    fill(into, who, read);
    open = into;
  }
  return drafts.flatMap((draft) => finished(draft));
}

interface Who {
  readonly name?: string;
  readonly title?: string;
  readonly party?: string;
}

const binding = `${inAllLanguages(({ speech }) => speech.binds)}|${inAllLanguages(({ contacts }) => contacts.or)}`;
/** What only led to a number or address that has been taken out. */
const bindsOnly = new RegExp(`^(?:(?:${binding})[\\s.]*)+$`, 'iu');
const loose = new RegExp(`\\s(?:${binding})$`, 'iu');

/** Returns the name, the party and the title in the words of a line. */
export function whoIn(words: string, home: Country): Who {
  const facts = words
    .split(/,\s*/)
    .map((fact) => fact.replace(loose, '').trim())
    .filter(
      (fact) => /\p{L}/u.test(fact) && !bindsOnly.test(fact) && !/^(?:https?:\/\/|www\.)\S+$/.test(fact),
    );
  let name: string | undefined;
  let party: string | undefined;
  const titles: string[] = [];
  for (const fact of facts) {
    const alone = /^\(?(\p{L}{1,3})\)$/u.exec(fact)?.[1];
    const split =
      alone === undefined ? apart(fact, home) : { name: '', party: splitParty(`x (${alone})`, home).party };
    party ??= split.party;
    if (split.name === '') continue;
    if (name !== undefined) titles.push(fact === split.name ? fact : split.name);
    else if (isPerson(split.name)) {
      name = split.name;
      if (split.rest) titles.push(split.rest);
    } else {
      const last = personAtEnd(split.name);
      if (last) {
        name = last.name;
        titles.push(last.title);
        if (split.rest) titles.push(split.rest);
      } else titles.push([split.name, split.rest].filter(Boolean).join(' '));
    }
  }
  const title = titles.join(', ').replace(/^[\s,:–-]+|[\s,:–-]+$/g, '');
  return {
    ...(name !== undefined && { name }),
    ...(party !== undefined && { party }),
    ...(title !== '' && { title }),
  };
}

/** `Anna Exempelsson (S) kommunalråd` → its three parts. */
function apart(fact: string, home: Country): { name: string; party?: string | undefined; rest?: string } {
  const [, before, letters, after = ''] = /^(.{2,}?)\s*\((\p{L}{1,5})\)\s*(.*)$/u.exec(fact) ?? [];
  if (before === undefined || letters === undefined) return { name: fact };
  const split = splitParty(`${before} (${letters})`, home);
  return split.party === undefined ? { name: fact } : { ...split, rest: after };
}

function fill(draft: Draft, who: Who, { phones, email }: ContactLine): void {
  if (who.name !== undefined) draft.name ??= who.name;
  if (who.party !== undefined) draft.party ??= who.party;
  if (who.title !== undefined)
    draft.title = draft.title === undefined ? who.title : `${draft.title}, ${who.title}`;
  for (const phone of phones)
    if (!draft.phones.some(({ text }) => text === phone.text)) draft.phones.push(phone);
  if (email !== undefined) draft.email ??= email;
}

/** A function stands for a person where there is none; what cannot be reached and has no name is no contact. */
function finished(draft: Draft): Found<FoundContact>[] {
  const reached = draft.phones.length > 0 || draft.email !== undefined;
  const name = draft.name ?? (reached ? draft.title : undefined);
  if (name === undefined || (!reached && draft.title === undefined && draft.party === undefined)) return [];
  const title = draft.name === undefined ? undefined : draft.title;
  const role = draft.press ? 'press' : guessRole(name, title, draft.party);
  const sure = draft.name !== undefined ? reached : name.length < 50;
  const why =
    draft.name === undefined
      ? 'is a function, with a number or an address'
      : reached
        ? 'can be reached'
        : 'has neither number nor address';
  const value = { name, title, party: draft.party, role, phones: draft.phones, email: draft.email };
  return [{ value, line: draft.line, sure, why }];
}
