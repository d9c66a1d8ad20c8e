import { inAllLanguages } from '../../locale/index.ts';

/** A line of a source, or several that were wrapped at a margin. */
export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly endLine: number;
  /** Whether it is after a blank line or at the beginning. */
  readonly begins: boolean;
}

/** Maximum length of lines that may have been wrapped. */
const widest = 110;
const narrowest = 40;

/** Text that never continues a line: an item, speech, a table. */
export const startsBlock = /^\s*(?:[•·▪●○◦‣*–—−-]\s|\d{1,2}[.)]\s|#{1,6}\s)|\t/;
const dividedWords = new RegExp(`^(?:${inAllLanguages(({ contacts }) => contacts.or)})(?!\\p{L})`, 'u');

/** `Publicerad: 3 mars`, `Telefon: 08-…` */
const fact = /^\p{Lu}[\p{L} -]{2,24}:(?:\s|$)/u;

/** Splits a text into lines, and joins wrapped ones. */
export function linesIn(text: string): Line[] {
  const raw = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const width = marginOf(raw);
  const lines: Line[] = [];
  let blank = true;
  let last = '';
  for (const [at, written] of raw.entries()) {
    const line = written.replace(/[^\S\t]+/g, ' ').replace(/^ +| +$/g, '');
    if (line.trim() === '') {
      blank = true;
      continue;
    }
    const open = blank ? undefined : lines.at(-1);
    if (open && continues(last, line, width)) {
      lines[lines.length - 1] = { ...open, text: joined(open.text, line), endLine: at + 1 };
    } else lines.push({ text: line, line: at + 1, endLine: at + 1, begins: blank });
    blank = false;
    last = line;
  }
  return lines;
}

/** Returns the width at which lines seem to be wrapped; undefined if they are not. */
function marginOf(raw: readonly string[]): number | undefined {
  const lengths = raw.map((line) => line.trim().length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const nearly = lengths.filter((length) => length > longest * 0.75).length;
  return longest <= widest && longest > narrowest && nearly >= 3 ? longest : undefined;
}

function continues(before: string, line: string, width: number | undefined): boolean {
  if (/^:\s?\S/.test(line)) return true;
  if (startsBlock.test(line) || before.includes('\t')) return false;
  if (fact.test(line) || line === before) return false;
  if (/:$/.test(before) || before.length < narrowest) return false;
  if (width === undefined) return /[\p{Ll},]$/u.test(before) && /^\p{Ll}/u.test(line);
  const next = line.split(' ', 1)[0]?.length ?? 0;
  return before.length + 1 + next > width * 0.97 || (/[\p{Ll},]$/u.test(before) && /^\p{Ll}/u.test(line));
}

/** Joins a line to the one before it, and a hyphenated word between them. */
export function joined(before: string, line: string): string {
  if (/^:/.test(line)) return before + line;
  const divided = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) && !dividedWords.test(line);
  return divided ? before.slice(0, -1) + line : `${before} ${line}`;
}
