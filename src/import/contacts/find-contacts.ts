import { inAllLanguages } from '../../locale/index.ts';
import type { ContactRole } from '../../model/front-matter-schema.ts';
import { guessRole } from '../../parse/contact/contacts.ts';
import type { Country } from '../../register/country.ts';
import { type Found, labelled, wholeLine } from '../find/found.ts';
import { reasons } from '../words/reasons.ts';
import { contactLine, type FoundPhone, type Piece } from './contact-lines.ts';
import { isOffice, isPerson } from './person-names.ts';
import { type Who, whoIn } from './who.ts';

export interface FoundContact {
  readonly name: string;
  readonly title: string | undefined;
  readonly party: string | undefined;
  readonly role: ContactRole;
  readonly phones: readonly FoundPhone[];
  readonly email: string | undefined;
}

/** A line in the contacts of a text. */
export interface Line {
  readonly text: string;
  /** Including the heading at its start, if any. */
  readonly full: string;
  readonly line: number;
  /** Whether it begins with a heading of contacts for the press. */
  readonly press?: boolean;
  /** Whether there is a gap before it. */
  readonly begins: boolean;
}

const heading = wholeLine((words) => words.contacts);
const by = '[^:\\d]{0,30}:';
/** Labels of the publisher and publication time of a page. */
const ofPage = [labelled((words) => words.published, by), labelled((words) => words.changed, by)];
const headings: readonly (readonly [pattern: RegExp, role: ContactRole])[] = [
  [wholeLine((words) => words.press), 'press'],
  [wholeLine((words) => words.politicians), 'politician'],
  [wholeLine((words) => words.officials), 'official'],
];

/** Returns the role that a heading gives to the contacts below it. */
function roleIn(words: string): ContactRole | undefined {
  return headings.find(([pattern]) => pattern.test(words))?.[1];
}

interface Draft {
  name?: string;
  title?: string;
  party?: string;
  phones: FoundPhone[];
  email?: string;
  /** By the heading above it. */
  role: ContactRole | undefined;
  /** That heading, if it may be the name of a press office. */
  readonly above: string | undefined;
  line: number;
}

/** Parses contacts: name and title in either order, with numbers and addresses, on several lines or one. */
export function readContactLines(lines: readonly Line[], home: Country): Found<FoundContact>[] {
  const drafts: Draft[] = [];
  let role: ContactRole | undefined;
  let above: string | undefined;
  let open: Draft | undefined;
  for (const { text, line, begins, press = false } of lines) {
    if (ofPage.some((label) => label.test(text))) continue;
    const bare = text.replace(/[\s:.–-]+$/, '');
    const below = roleIn(bare);
    if (below !== undefined && open?.name !== undefined && !isReached(open)) {
      open.role ??= below;
      open.title ??= bare;
      continue;
    }
    if (below !== undefined || heading.test(bare)) {
      role = below;
      above = below === 'press' ? bare : undefined;
      open = undefined;
      continue;
    }
    const pieces = contactLine(text, home).pieces.flatMap(splitPersons);
    for (const [i, piece] of pieces.entries()) {
      const who = whoIn(piece.words, home);
      if (!open || isAnother(open, who, piece, begins && i === 0, i > 0)) {
        open = { phones: [], role, above, line };
        drafts.push(open);
      } else if (isRemark(who, open, i > 0)) {
        reach(open, piece);
        continue;
      }
      if (press) open.role = 'press';
      fill(open, who, piece);
    }
  }
  return drafts.flatMap((draft) => finished(draft));
}

function isReached({ phones, email }: Draft): boolean {
  return phones.length > 0 || email !== undefined;
}

const andSomebody = new RegExp(
  `,? (?:${inAllLanguages(({ contacts }) => contacts.or)}) (?=(\\p{Lu}[^,(]{3,50}))`,
  'gu',
);

/** Splits `Anna Exempelsson, rektor, och Bo Exempelsson, lärare`; a number belongs to the last. */
function splitPersons(piece: Piece): Piece[] {
  for (const { 0: joint, 1: name = '', index } of piece.words.matchAll(andSomebody)) {
    if (!isPerson(name.trim()) || !/[,(]/.test(piece.words.slice(0, index))) continue;
    const before = { words: piece.words.slice(0, index), phones: [], emails: [] };
    return [before, ...splitPersons({ ...piece, words: piece.words.slice(index + joint.length) })];
  }
  return [piece];
}

/** Whether words are about somebody other than the current contact. */
function isAnother(open: Draft, who: Who, piece: Piece, begins: boolean, continues: boolean): boolean {
  const reached = isReached(open);
  const reaches = piece.phones.length > 0 || piece.emails.length > 0;
  if (who.name !== undefined) return open.name !== undefined || reached;
  if (piece.words === '' || !reached) return false;
  if (continues) return reaches && open.title !== undefined && isFunction(piece.words);
  if (begins) return true;
  if (open.title === undefined && open.name !== undefined && isOffice(piece.words)) return false;
  return reaches || isOffice(piece.words);
}

/** A contact that is not a person: `Pressjouren`. */
function isFunction(words: string): boolean {
  return words.length < 50 && (isOffice(words) || guessRole(words, undefined, undefined) === 'press');
}

/** Hours and similar remarks after a number, and text below a complete contact. */
function isRemark(who: Who, open: Draft, continues: boolean): boolean {
  if (who.name !== undefined || !isReached(open)) return false;
  return open.title !== undefined || (continues && !isOffice(who.title ?? ''));
}

function fill(draft: Draft, who: Who, piece: Piece): void {
  if (who.name !== undefined) draft.name ??= who.name;
  if (who.party !== undefined) draft.party ??= who.party;
  if (who.title !== undefined) {
    if (draft.name !== undefined) draft.role ??= roleIn(who.title);
    const known = draft.title === undefined || roleIn(draft.title) !== undefined ? [] : [draft.title];
    draft.title = [...known, who.title].join(', ');
  }
  reach(draft, piece);
}

function reach(draft: Draft, { phones, emails }: Piece): void {
  for (const phone of phones)
    if (!draft.phones.some(({ text }) => text === phone.text)) draft.phones.push(phone);
  const [email] = emails;
  if (email !== undefined) draft.email ??= email;
}

/** A function replaces a missing person; an entry without name, number and address is not a contact. */
function finished(draft: Draft): Found<FoundContact>[] {
  const reached = isReached(draft);
  const name = draft.name ?? (reached ? (draft.title ?? draft.above) : undefined);
  if (name === undefined || (!reached && draft.title === undefined && draft.party === undefined)) return [];
  const title = draft.name === undefined ? undefined : draft.title;
  const sure = draft.name !== undefined ? reached : name.length < 50;
  const why =
    draft.name === undefined ? reasons.isFunction : reached ? reasons.reachable : reasons.unreachable;
  const { party, phones, email } = draft;
  const value = { name, title, party, role: roleOf(draft, name, title), phones, email };
  return [{ value, line: draft.line, sure, why }];
}

/** Politicians keep their role below headings for the press; otherwise the heading decides. */
function roleOf({ role, party }: Draft, name: string, title: string | undefined): ContactRole {
  const own = guessRole(name, title, party);
  return role === undefined || (role === 'press' && own === 'politician') ? own : role;
}
