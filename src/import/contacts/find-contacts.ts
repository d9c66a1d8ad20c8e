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

const heading = wholeLine((words) => words.contacts);
const by = '[^:\\d]{0,30}:';
/** Labels of who put a page up, and when. */
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
  /** By the heading that it stands below. */
  role: ContactRole | undefined;
  /** That heading, where it may be the name of a press office. */
  readonly above: string | undefined;
  line: number;
}

/** Reads contacts: a name, a title in either order, and how to reach them, on a line each or on one. */
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
    const pieces = contactLine(text, home).pieces.flatMap(personsApart);
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

/** Parts `Anna Exempelsson, rektor, och Bo Exempelsson, lärare`; a number belongs to the last. */
function personsApart(piece: Piece): Piece[] {
  for (const { 0: joint, 1: name = '', index } of piece.words.matchAll(andSomebody)) {
    if (!isPerson(name.trim()) || !/[,(]/.test(piece.words.slice(0, index))) continue;
    const before = { words: piece.words.slice(0, index), phones: [], emails: [] };
    return [before, ...personsApart({ ...piece, words: piece.words.slice(index + joint.length) })];
  }
  return [piece];
}

/** Whether words tell of somebody else than the open contact. */
function isAnother(open: Draft, who: Who, piece: Piece, begins: boolean, goesOn: boolean): boolean {
  const reached = isReached(open);
  const reaches = piece.phones.length > 0 || piece.emails.length > 0;
  if (who.name !== undefined) return open.name !== undefined || reached;
  if (piece.words === '' || !reached) return false;
  if (goesOn) return reaches && open.title !== undefined && isFunction(piece.words);
  if (begins) return true;
  if (open.title === undefined && open.name !== undefined && isOffice(piece.words)) return false;
  return reaches || isOffice(piece.words);
}

/** Who answers where no person is named: `Pressjouren`. */
function isFunction(words: string): boolean {
  return words.length < 50 && (isOffice(words) || guessRole(words, undefined, undefined) === 'press');
}

/** Hours and the like behind a number, and what stands below a contact that is whole. */
function isRemark(who: Who, open: Draft, goesOn: boolean): boolean {
  if (who.name !== undefined || !isReached(open)) return false;
  return open.title !== undefined || (goesOn && !isOffice(who.title ?? ''));
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

/** A function stands for a person where there is none; what cannot be reached and has no name is no contact. */
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

/** The elected may answer the press themselves; else the heading decides. */
function roleOf({ role, party }: Draft, name: string, title: string | undefined): ContactRole {
  const own = guessRole(name, title, party);
  return role === undefined || (role === 'press' && own === 'politician') ? own : role;
}
