import type { List, Paragraph, Root, RootContent } from 'mdast';
import { inAllLanguages } from '../../locale/index.ts';
import type { SpeechWords } from '../../locale/language.ts';
import { oneLine, plainText } from '../markdown/prose.ts';
import { attributionOf } from './speaker.ts';

/** A dash that begins speech, with the blank after it; without a blank only before a capital or a quotation mark. */
const dash = /^[ \u00a0]*(?:[–—―][ \u00a0\u2002-\u200a]+|[–—―](?=[\p{Lu}”"»“]))/u;
const hyphen = /^-(?:[ \u00a0]+|(?=[\p{Lu}”"»“]))/u;

/** Length of the dash that makes a paragraph speech; 0 if it is not speech. */
export function dashLength(paragraph: Paragraph): number {
  const first = paragraph.children[0];
  if (first?.type !== 'text') return 0;
  const found = dash.exec(first.value);
  if (found) return isDashedList(plainText(paragraph)) ? 0 : found[0].length;
  const sloppy = hyphen.exec(first.value);
  return sloppy && isLikelySpeech(plainText(paragraph).slice(sloppy[0].length)) ? sloppy[0].length : 0;
}

/** Lines that each begin with a dash and end without a stop: a hand-made list. */
function isDashedList(text: string): boolean {
  if (!text.includes('\n')) return false;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.every((line) => dash.test(line)) && !lines.slice(0, -1).some(endsSentence);
}

/**
 * Returns the items of a list that is speech: written with hyphens, like Markdown lists, but consisting of spoken
 * sentences. In doubt it stays a list, and undefined is returned.
 */
export function speechItems(
  list: List,
  marker: string,
  before: RootContent | undefined,
): Paragraph[][] | undefined {
  if (list.ordered || marker !== '-') return undefined;
  const items: Paragraph[][] = [];
  const texts: string[] = [];
  for (const item of list.children) {
    const paragraphs = item.children.filter((child) => child.type === 'paragraph');
    if (paragraphs.length === 0 || paragraphs.length < item.children.length) return undefined;
    const text = oneLine(paragraphs.map(plainText).join(' '));
    if (!beginsSentence.test(text)) return undefined;
    items.push(paragraphs);
    texts.push(text);
  }
  const attributed = texts.filter((text) => attributionOf(text) !== undefined);
  const introduced = before?.type === 'paragraph' ? oneLine(plainText(before)) : '';
  const announced = introduced.endsWith(':') && announces.test(introduced);
  const listed = introduced.endsWith(':') && !announced;
  const spoken =
    texts.length === 1
      ? attributed.length === 1 || announced || (!listed && isLikelySpeech(texts[0] ?? ''))
      : isLoose(list)
        ? texts.every(endsSentence) && (attributed.length > 0 || (!listed && texts.every(isLikelySpeech)))
        : attributed.length === texts.length;
  return spoken ? items : undefined;
}

/** Splits a paragraph between lines of dialogue: before a dash after a line that ends a sentence. */
export function dialogueLines(paragraph: Paragraph): Paragraph[] {
  const lines: Paragraph[] = [{ type: 'paragraph', children: [] }];
  for (const child of paragraph.children) {
    const parts = child.type === 'text' && child.value.includes('\n') ? child.value.split(nextLine) : [];
    if (parts.length < 2) {
      lines.at(-1)?.children.push(child);
      continue;
    }
    for (const [index, value] of parts.entries()) {
      if (index > 0) lines.push({ type: 'paragraph', children: [] });
      lines.at(-1)?.children.push({ type: 'text', value });
    }
  }
  return lines;
}

const nextLine = /(?<=[.!?…”"»)])[ \t]*\r?\n[ \t]*(?=[–—―][ \u00a0]+[\p{Lu}\d”"»“])/u;
const beginsSentence = /^[\p{Lu}\d”"»“’(]/u;
const sentenceEnd = /[.!?…][”"»’)]?$/u;
const word = (of: (words: SpeechWords) => string) =>
  new RegExp(`(?<!\\p{L})${inAllLanguages(({ speech }) => of(speech))}(?!\\p{L})`, 'iu');
const firstPerson = word((words) => words.firstPerson);
const announces = word((words) => words.announces);

function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

function isLoose(list: List): boolean {
  return list.spread === true || list.children.some((item) => item.spread);
}

/** A longer sentence in the first person, several sentences, or one that names its speaker. */
function isLikelySpeech(text: string): boolean {
  if (!beginsSentence.test(text)) return false;
  if (attributionOf(text) !== undefined) return true;
  if (!endsSentence(text)) return false;
  const sentences = text.split(/[.!?…][”"»’)]?\s+(?=\p{Lu})/u).length;
  return sentences > 1 || firstPerson.test(text) || text.split(/\s+/).length >= 12;
}

/** Returns the index of a tree's first paragraph of running text, skipping quotes, headings, lists and pictures. */
export function leadOf(tree: Root): { lead?: string; leadIsFirst: boolean } {
  let first = true;
  for (const node of tree.children) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') continue;
    if (node.type === 'paragraph') {
      const pictures = node.children.every((child) => child.type === 'image' || child.type === 'text');
      const words = oneLine(
        node.children.map((child) => (pictures && child.type === 'image' ? '' : plainText(child))).join(''),
      );
      if (words !== '') return { lead: words, leadIsFirst: first };
    }
    first = false;
  }
  return { leadIsFirst: false };
}
