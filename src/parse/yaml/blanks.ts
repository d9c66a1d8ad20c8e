import { createProblem } from '../../codes/index.ts';
import { codePointName } from '../../invisible.ts';
import type { Span } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { type Line, linesUpTo } from './lines.ts';
import type { YamlMistake } from './mistake.ts';

/*
 * No-break spaces and zero-width characters look like a space, or like nothing, but are letters to YAML. If they are
 * used instead of a space, a list or a field silently becomes text.
 */

/** Characters that are not a space in YAML, and line ends that are not shown as such in editors. */
const wide = '\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const anyBlank = `${wide}\\u00ad\\u180e\\u200b-\\u200f\\u2060-\\u2064\\ufeff`;

const blank = new RegExp(`[${anyBlank}]`);
const wideBlank = new RegExp(`[${wide}]`);
const lineEdge = new RegExp(`(?<![ \\t${anyBlank}])[ \\t${anyBlank}]+$`, 'gm');

const keyAhead = `["']?\\p{L}[\\p{L}\\d_-]*["']?:`;
/** Three places: before a hyphen or a key, after a hyphen, after a key's colon. */
const misplaced = new RegExp(
  `([${anyBlank}][ \\t${anyBlank}]*)(?=(-)?(?:(?<=-)(?:[ \\t${anyBlank}]|$)|${keyAhead}(?:[ \\t${anyBlank}]|$)))` +
    `|-([${anyBlank}]+)|${keyAhead}([${anyBlank}]+)`,
  'muy',
);

/** Whether a text contains a character that only looks like a space, or is invisible. */
export function hasBlanks(text: string): boolean {
  return blank.test(text);
}

/** Returns the same text, of the same length, with ordinary spaces at the ends of its lines. */
export function withPlainLineEnds(text: string): string {
  return text.replace(lineEdge, (edge) => (blank.test(edge) ? ' '.repeat(edge.length) : edge));
}

/** Permitted text on a line before a key or list item; after a key, such characters belong to the value. */
const opening = /^[ \t]*(?:-[ \t]+)*$|\{(?:[^}]*,)?[ \t]*$/;

/** How much of the line before a key is checked, in UTF-16 code units. */
const farthest = 200;

/** Finds a character instead of a significant space, in a plain value or key that begins at `start`. */
export function blankMistake(text: string, start: number): YamlMistake | undefined {
  misplaced.lastIndex = start;
  const match = misplaced.exec(text);
  if (!match) return undefined;
  const before = text.slice(Math.max(0, start - farthest), start).split(/[\r\n]/);
  if (!opening.test(before.at(-1) ?? '')) return undefined;
  const [whole, indent, hyphen, afterHyphen, afterColon] = match;
  // keys are read without invisible characters
  if (indent !== undefined && hyphen === undefined && !wideBlank.test(indent)) return undefined;
  const run = indent ?? afterHyphen ?? afterColon ?? '';
  const at = start + (indent === undefined ? whole.length - run.length : run.search(blank));
  const place: LocalizedText =
    indent !== undefined
      ? { en: 'where the line is indented', sv: 'i radens indrag' }
      : afterHyphen !== undefined
        ? { en: 'after the hyphen', sv: 'efter bindestrecket' }
        : { en: 'after the colon', sv: 'efter kolonet' };
  return mistakeAt({ start: at, end: at + 1 }, text, place);
}

/** The same in a line with a syntax error, or in one of those before it. */
export function blankNear(text: string, line: Line): YamlMistake | undefined {
  if (!hasBlanks(text)) return undefined;
  for (const { start, text: words } of linesUpTo(text, line).slice(0, 3)) {
    const indent = /^[ \t]*(?:-[ \t]+)*/.exec(words)?.[0] ?? '';
    const mistake = blankMistake(text, start + indent.length);
    if (mistake) return mistake;
  }
  return undefined;
}

function mistakeAt(span: Span, text: string, place: LocalizedText): YamlMistake {
  const code = text.charCodeAt(span.start);
  const name = names.get(code) ?? (wideBlank.test(text[span.start] ?? '') ? wideSpace : invisible);
  return { span, problem: createProblem('yaml-blank', name, codePointName(code), place) };
}

const wideSpace: LocalizedText = { en: 'wide space', sv: 'brett mellanslag' };
const invisible: LocalizedText = { en: 'invisible character', sv: 'osynligt tecken' };

/** The Swedish ones are all neuter. */
const names: ReadonlyMap<number, LocalizedText> = new Map([
  [0xa0, { en: 'no-break space', sv: 'hårt mellanslag' }],
  [0xad, { en: 'soft hyphen', sv: 'mjukt bindestreck' }],
  [0x2007, { en: 'figure space', sv: 'siffermellanslag' }],
  [0x200b, { en: 'zero-width space', sv: 'nollbreddsmellanslag' }],
  [0x2028, { en: 'line separator', sv: 'radskiljetecken' }],
  [0x2029, { en: 'paragraph separator', sv: 'styckeskiljetecken' }],
  [0x202f, { en: 'narrow no-break space', sv: 'smalt hårt mellanslag' }],
  [0x2060, { en: 'word joiner', sv: 'osynligt sammanfogningstecken' }],
  [0x3000, { en: 'ideographic space', sv: 'ideografiskt mellanslag' }],
  [0xfeff, { en: 'byte order mark', sv: 'byteordningsmärke' }],
]);
