import type { Country } from '../../register/country.ts';
import { type IsSender, isAbout } from '../find/about-sender.ts';
import { labelled, wholeLine, within, wordsOf } from '../find/found.ts';
import type { Block } from '../imported-document.ts';
import { linesOf, plain } from '../text/plain.ts';
import { contactLine } from './contact-lines.ts';
import type { Line } from './find-contacts.ts';
import { isOffice, isPerson } from './person-names.ts';
import { whoIn } from './who.ts';

const contactHeading = wholeLine((words) => words.contacts);
const pressHeading = wholeLine((words) => words.press);
const roleHeadings = [wholeLine((words) => words.politicians), wholeLine((words) => words.officials)];
/** A closing of an e-mail or a letter, with the sender below it. */
const closing = wholeLine((words) => words.closing);
const closingLabel = labelled((words) => words.closing, '[,:!]?');
const contactLabel = labelled((words) => words.contacts, '[:,]?');
const pressLabel = labelled((words) => words.press, ':');
const personLabel = labelled((words) => words.personLabel, ':');

/** In characters. */
const longestFact = 160;
const longestContact = 400;

/** Returns where the contacts that begin at a block end, or the same place if none begin there. */
export function contactsAt(
  blocks: readonly Block[],
  start: number,
  home: Country,
  isSender: IsSender,
): number {
  const isField = (block: Block | undefined) => block?.role === 'contact';
  if (isField(blocks[start])) {
    const end = blocks.findIndex((block, at) => at > start && !isField(block));
    return end < 0 ? blocks.length : end;
  }
  if (!isContactHeading(blocks, start, home)) return start;
  let end = start + 1;
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    if (!block || block.role === 'boilerplate' || block.kind === 'image') break;
    if ((block.kind === 'table' || block.kind === 'quote') && !reaches(plain(block.text), home)) break;
    if (isContactHeading(blocks, end, home)) continue;
    if (isAbout(block, isSender, true)) break;
    const lines = textsOf(block);
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

/** Complete sentences without contact details. */
function isRemark(lines: readonly string[], home: Country): boolean {
  const text = lines.join(' ');
  return /[.!?]$/.test(text) && text.split(' ').length >= 6 && !reaches(text, home);
}

export function isContactHeading(blocks: readonly Block[], at: number, home: Country): boolean {
  const block = blocks[at];
  if (!block || block.kind === 'table' || block.kind === 'image') return false;
  const [first = ''] = linesOf(block.text);
  const bare = first.replace(/[\s:.,!–-]+$/, '');
  if (contactHeading.test(bare)) return true;
  if (bare.length < 60 && [pressHeading, closing, ...roleHeadings].some((heading) => heading.test(bare)))
    return blocks.slice(at, at + 4).some(({ text }) => reaches(plain(text), home));
  const rest = restOf(first);
  if (rest === undefined) return false;
  if (reaches(rest, home) && rest.length < longestContact) return true;
  return /^[^:]{3,60}:/.test(first) && rest.length < 120 && whoIn(rest, home).name !== undefined;
}

const pressWords = within((words) => words.press);
const topic = labelled((words) => words.topic, '');
const asks = new RegExp(`^(?:[^\\d@:]{0,120}?\\s)?${wordsOf((words) => words.asks)}\\s+`, 'iu');

/**
 * Returns a line without its heading, or without the reason to contact somebody. A line with only a number below it is
 * the name of a press office.
 */
function unlabelled(line: string, home: Country): Pick<Line, 'text' | 'press'> {
  const whoOf = (words: string) => whoIn(contactLine(words, home).pieces[0]?.words ?? '', home);
  const isNamed = (words: string) => whoOf(words).name !== undefined;
  const bare = line.replace(closingLabel, '').replace(personLabel, '');
  const named = bare.replace(pressLabel, '');
  if (named !== bare && isNamed(named)) return { text: named, press: true };
  const rest = bare.replace(contactLabel, '').replace(contactLabel, '');
  const isFor = rest !== bare && (isNamed(rest) || isOffice(whoOf(rest).title ?? ''));
  const text = rest !== '' && isFor ? rest : bare;
  const [, label = '', after = ''] = /^([^:\d@]{3,80}):\s+(.+)$/su.exec(text) ?? [];
  if (topic.test(label) && (isNamed(after) || reaches(after, home)))
    return { text: after, press: pressWords.test(label) };
  const asked = text.replace(asks, '');
  if (asked === text || !(isNamed(asked) || isOffice(whoOf(asked).title ?? ''))) return { text };
  return { text: asked, press: pressWords.test(text.slice(0, text.length - asked.length)) };
}

/** Returns the text after a heading of contacts on the same line; undefined without such a heading. */
function restOf(line: string): string | undefined {
  let rest = line;
  for (const label of [contactLabel, contactLabel, pressLabel]) rest = rest.replace(label, '');
  return rest === line || rest === '' ? undefined : rest;
}

export function reaches(text: string, home: Country): boolean {
  const { phones, emails } = contactLine(text, home);
  return phones.length > 0 || emails.length > 0;
}

export function linesIn(blocks: readonly Block[], before: Block | undefined, home: Country): Line[] {
  let end = before?.endLine ?? -1;
  const areParagraphs = blocks.some(({ kind, text }) => kind === 'paragraph' && text.includes('\n'));
  return blocks.flatMap((block) => {
    const gap = areParagraphs || block.line > end + 1 || block.kind === 'item';
    end = block.endLine;
    const texts = textsOf(block);
    const rows = block.kind === 'table' ? texts.findIndex((text) => reaches(text, home)) : 0;
    return texts.map((text, i) => ({
      ...(i < rows ? { text: '' } : unlabelled(text, home)),
      full: text,
      line: block.line,
      begins: block.kind === 'table' || (gap && i === 0),
    }));
  });
}

/** Returns the lines of a block, with the addresses of its links; of a table, its rows. */
function textsOf({ kind, text }: Block): string[] {
  const shown = text
    .replace(/(?<=[)>])(?=[[<])/g, ', ')
    .replace(
      /\[((?:[^\][\\]|\\.){0,200})\]\((?:mailto|tel):([^()\s?]{3,200})[^()\s]{0,200}\)/g,
      (_, words: string, address: string) => {
        if (/@|\d{3}/.test(words)) return words;
        return isPerson(plain(words)) ? `${words}, ${address}` : address;
      },
    );
  if (kind !== 'table') return linesOf(shown);
  return linesOf(shown)
    .filter((row) => !/^[|\s:-]+$/.test(row))
    .map((row) =>
      row
        .replace(/^\|\s*|\s*\|$/g, '')
        .split(/\s*\|\s*/)
        .filter((cell) => cell !== '')
        .join(', '),
    );
}

/** Returns where contacts without a heading begin and end, near the end of a text. */
export function unheadedAt(blocks: readonly Block[], home: Country): { start: number; end: number } {
  const none = { start: blocks.length, end: blocks.length };
  const isLine = (block: Block | undefined) => block !== undefined && isFact(block, home);
  const from = Math.max(1, blocks.length - 12);
  const last = blocks.findLastIndex(
    (block, at) => at >= from && isFact(block, home) && reaches(plain(block.text), home),
  );
  if (last < 0) return none;
  let start = last;
  while (start > 1 && isLine(blocks[start - 1])) start--;
  const begins = ({ text }: Block) => {
    const words = plain(text);
    return (
      reaches(words, home) || whoIn(words, home).name !== undefined || isPerson(words) || isOffice(words)
    );
  };
  start += blocks.slice(start, last + 1).findIndex(begins);
  return { start, end: last + 1 };
}

/** Whether a line may belong to a contact: short, and not a sentence unless it names somebody with a number. */
function isFact(block: Block, home: Country): boolean {
  const text = plain(block.text);
  if (block.kind === 'table') return reaches(text, home);
  if (block.kind === 'quote' || block.kind === 'image') return false;
  if (text.length > longestFact && !(text.length < longestContact && reaches(text, home))) return false;
  if (block.kind === 'item' && !reaches(text, home)) return false;
  return !/[.!?]$/.test(text) || whoIn(contactLine(text, home).words, home).name !== undefined;
}

const innerLabel = new RegExp(`(?<=[.!?] )(?=${wordsOf((words) => words.contacts)}(?!\\p{L}))`, 'giu');

/** Separates contacts from the paragraph that ends with them. */
export function separateContacts(blocks: readonly Block[], home: Country): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.role !== undefined || !/\d{3}|@/.test(block.text)) return [block];
    for (const { index } of block.text.matchAll(innerLabel)) {
      const rest = block.text.slice(index);
      const words = plain(rest);
      const before = plain(block.text.slice(0, index)).replace(/[\s:.?!–-]+$/, '');
      if (contactHeading.test(before)) return [block];
      if (/^\p{Ll}/u.test(words) || words.length > longestContact || !reaches(words, home)) continue;
      if (whoIn(contactLine(words.replace(contactLabel, ''), home).words, home).name === undefined) continue;
      return [
        { ...block, text: block.text.slice(0, index).trim() },
        { ...block, text: rest },
      ];
    }
    return [block];
  });
}
