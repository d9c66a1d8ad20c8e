import type { Country } from '../../register/country.ts';
import type { Block, Dropped } from '../imported-document.ts';
import { linesOf, plain } from '../text/plain.ts';
import { contactLine, isOffice, isPerson } from './contact-lines.ts';
import { type FoundContact, type Line, readContactLines, whoIn } from './find-contacts.ts';
import { beginsWithSender } from './find-sender.ts';
import { type Found, labelled, wholeLine } from './found.ts';

/** The parts of a release below its title. */
export interface Parts {
  readonly body: readonly Block[];
  readonly boilerplate: readonly Block[];
  readonly contacts: readonly Found<FoundContact>[];
  /** Headings, and what stands among the contacts and belongs to none. */
  readonly dropped: readonly Dropped[];
}

const contactHeading = wholeLine((words) => words.contacts);
const pressHeading = wholeLine((words) => words.press);
const contactLabel = labelled((words) => words.contacts, '[:,]?');
const pressLabel = labelled((words) => words.press, ':');
const aboutUs = labelled((words) => words.aboutUs, ':?');
const about = labelled((words) => words.about, ':?');

/** In characters. */
const longestFact = 160;

/** Tells the text of a release from its contacts and from what its sender says of itself. */
export function partsIn(blocks: readonly Block[], home: Country, isSender: (name: string) => boolean): Parts {
  const body: Block[] = [];
  const boilerplate: Block[] = [];
  const region: Line[] = [];
  const contacts: Found<FoundContact>[] = [];
  const dropped: Dropped[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const end = contactsAt(blocks, at, home, isSender);
    const lines = linesIn(blocks.slice(at, end), blocks[at - 1], home);
    const found = readContactLines(lines, home);
    if (found.length > 0) {
      contacts.push(...found);
      region.push(...lines);
      at = end;
    } else if (isAbout(block, isSender, contacts.length > 0)) {
      let next = at + 1;
      while (next < blocks.length && !isContactHeading(blocks[next], home) && next - at < 12) next++;
      for (const each of blocks.slice(at, next)) {
        const isHeading = isAbout(each, isSender, true) && !/[.!?]$|.{90}/.test(plain(each.text));
        if (isHeading) dropped.push({ text: plain(each.text), line: each.line, why: 'heading' });
        else boilerplate.push(each);
      }
      at = next;
    } else {
      body.push(block);
      at++;
    }
  }
  if (contacts.length === 0) {
    const start = unheadedAt(body, home);
    const lines = linesIn(body.slice(start), body[start - 1], home);
    const found = readContactLines(lines, home);
    contacts.push(...found.map((each) => ({ ...each, sure: false, why: 'has no heading' })));
    if (found.length > 0) {
      region.push(...lines);
      body.length = start;
    }
  }
  const all = merged(contacts);
  return { body, boilerplate, contacts: all, dropped: [...dropped, ...leftOver(region, all, home)] };
}

/** Returns the lines with words that are in none of the contacts. */
function leftOver(
  lines: readonly Line[],
  contacts: readonly Found<FoundContact>[],
  home: Country,
): Dropped[] {
  const taken = new Set(
    contacts.flatMap(({ value: { name, title, party } }) => wordsOf(`${name} ${title ?? ''} ${party ?? ''}`)),
  );
  const reach = new Set(
    contacts.flatMap(({ value: { phones, email } }) => [email ?? '', ...phones.map(({ text }) => text)]),
  );
  return lines.flatMap(({ full, line }) => {
    const { words, phones, email } = contactLine(full, home);
    const left =
      wordsOf(words).some((word) => !taken.has(word)) ||
      phones.some(({ text }) => !reach.has(text)) ||
      (email !== undefined && !reach.has(email));
    return left ? [{ text: full, line, why: 'among the contacts' }] : [];
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns where the contacts that begin at a block end, or the same place if none begin there. */
function contactsAt(
  blocks: readonly Block[],
  start: number,
  home: Country,
  isSender: (name: string) => boolean,
): number {
  if (!isContactHeading(blocks[start], home)) return start;
  let end = start + 1;
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    if (!block || block.kind === 'table' || block.kind === 'image' || block.kind === 'quote') break;
    if (isContactHeading(block, home)) continue;
    if (isAbout(block, isSender, true)) break;
    const lines = linesOf(block.text);
    if (lines.some((line) => line.length > longestFact && !reaches(line, home))) break;
    if (
      isRemark(lines, home) &&
      !blocks.slice(end + 1, end + 5).some(({ text }) => reaches(plain(text), home))
    )
      break;
    const next = blocks[end + 1];
    const above =
      block.kind === 'heading' &&
      next !== undefined &&
      next.text.length > longestFact &&
      !reaches(plain(next.text), home);
    if (above) break;
  }
  return end;
}

/** Whole sentences, which tell of nobody how to reach them. */
function isRemark(lines: readonly string[], home: Country): boolean {
  const text = lines.join(' ');
  return /[.!?]$/.test(text) && text.split(' ').length >= 6 && !reaches(text, home);
}

function isContactHeading(block: Block | undefined, home: Country): boolean {
  if (!block || block.kind === 'table' || block.kind === 'image') return false;
  const [first = ''] = linesOf(block.text);
  const bare = first.replace(/[\s:.–-]+$/, '');
  if (
    contactHeading.test(bare) ||
    (pressHeading.test(bare) && /kontakt|contact|frågor|press/i.test(bare) && first.length < 40)
  )
    return true;
  const rest = restOf(first);
  if (rest === undefined) return false;
  if (reaches(rest, home) && rest.length < 400) return true;
  return /^[^:]{3,60}:/.test(first) && rest.length < 120 && whoIn(rest, home).name !== undefined;
}

/** A line without the heading that it begins with. What only has a number below it is the name of a press office. */
function unlabelled(line: string, home: Country): Pick<Line, 'text' | 'press'> {
  const isNamed = (words: string) => whoIn(contactLine(words, home).words, home).name !== undefined;
  const named = line.replace(pressLabel, '');
  if (named !== line && isNamed(named)) return { text: named, press: true };
  const rest = line.replace(contactLabel, '').replace(contactLabel, '');
  return { text: rest !== '' && isNamed(rest) ? rest : line };
}

/** What follows on a heading of contacts on its own line; undefined where none stands there. */
function restOf(line: string): string | undefined {
  let rest = line;
  for (const label of [contactLabel, contactLabel, pressLabel]) rest = rest.replace(label, '');
  return rest === line || rest === '' ? undefined : rest;
}

function reaches(text: string, home: Country): boolean {
  const { phones, email } = contactLine(text, home);
  return phones.length > 0 || email !== undefined;
}

function linesIn(blocks: readonly Block[], before: Block | undefined, home: Country): Line[] {
  let end = before?.endLine ?? -1;
  return blocks.flatMap((block) => {
    const gap = block.line > end + 1;
    end = block.endLine;
    return linesOf(block.text).map((text, i) => ({
      ...unlabelled(text, home),
      full: text,
      line: block.line,
      begins: gap && i === 0,
    }));
  });
}

/** `Om oss`, `Om Exempelby kommun`, `Fakta om Exempelby`: below contacts any heading of that kind. */
function isAbout(block: Block, isSender: (name: string) => boolean, afterContacts: boolean): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const text = plain(block.text).trim();
  const us = text.replace(aboutUs, '');
  if (us !== text && (us === '' || /:\s*$/.test(text.slice(0, text.length - us.length)))) return true;
  if (afterContacts && /[.!?]$/.test(text) && beginsWithSender(text)) return true;
  const rest = text.replace(about, '');
  if (rest === text) return false;
  const name = rest.replace(/[:.].*$/s, '').trim();
  if (name.length > 60) return false;
  return (
    isSender(name) || (afterContacts && text.length < 60 && /^\p{Lu}/u.test(name) && !/[.!?]$/.test(text))
  );
}

/** Returns where contacts without a heading begin, at the end of a text. */
function unheadedAt(blocks: readonly Block[], home: Country): number {
  let start = blocks.length;
  while (start > 1) {
    const { text = '', kind = 'table' } = blocks[start - 1] ?? {};
    if (kind !== 'paragraph' && kind !== 'heading') break;
    if (text.length > longestFact || (/[.!?]$/.test(text) && whoIn(plain(text), home).name === undefined))
      break;
    start--;
  }
  while (start < blocks.length) {
    const words = plain(blocks[start]?.text ?? '');
    if (reaches(words, home) || whoIn(words, home).name !== undefined || isPerson(words) || isOffice(words))
      break;
    start++;
  }
  return blocks.slice(start).some(({ text }) => reaches(plain(text), home)) ? start : blocks.length;
}

/** One contact for each name: a press office may stand in the head and at the end. */
function merged(contacts: readonly Found<FoundContact>[]): Found<FoundContact>[] {
  const all: Found<FoundContact>[] = [];
  for (const next of contacts) {
    const at = all.findIndex(({ value: { name } }) => name === next.value.name);
    const known = all[at];
    if (!known) all.push(next);
    else {
      const phones = [...known.value.phones, ...next.value.phones].filter(
        ({ text }, i, every) => every.findIndex((other) => other.text === text) === i,
      );
      const { title, party, email } = known.value;
      const value = {
        ...known.value,
        phones,
        title: title ?? next.value.title,
        party: party ?? next.value.party,
        email: email ?? next.value.email,
      };
      all[at] = { ...known, value };
    }
  }
  return all;
}
