import { withoutInvisible } from '../../invisible.ts';
import type { Contact } from '../../model/release.ts';

/** The replacement of a number or an address. */
const mask = '•••';

/** The known contact details of a text: those to mask, and those to keep. */
export interface KnownDetails {
  /** Telephone numbers, digits only, as nationally dialled: `0187271338`. */
  readonly numbers: readonly string[];
  /** Details that are masked literally, although they look like neither number nor address. */
  readonly words: readonly string[];
  readonly keptNumbers: ReadonlySet<string>;
  /** Lower case. */
  readonly keptEmails: ReadonlySet<string>;
}

/** Splits the details of contacts into those to mask and those to keep. */
export function knownDetails(
  contacts: readonly Contact[],
  isKept: (contact: Contact) => boolean,
): KnownDetails {
  const [numbers, words]: [string[], string[]] = [[], []];
  const [keptNumbers, keptEmails] = [new Set<string>(), new Set<string>()];
  for (const contact of contacts) {
    const kept = isKept(contact);
    if (kept && contact.email !== undefined) keptEmails.add(contact.email.toLowerCase());
    for (const { e164, short, text } of contact.phones) {
      // a short number is a public service, and its digits may be a sum or a count elsewhere
      if (short !== undefined) continue;
      if (e164 === undefined) {
        if (!kept) words.push(text);
      } else if (kept) keptNumbers.add(national(e164));
      else numbers.push(national(e164));
    }
  }
  return { numbers, words, keptNumbers, keptEmails };
}

function national(e164: string): string {
  return e164.startsWith('+46') ? `0${e164.slice(3)}` : e164.slice(1);
}

/** Between digits: blanks, brackets, points, dashes, or a single slash. */
const between = String.raw`(?:[\s().\-\u2010-\u2015\u2212]{0,4}|\/)`;
/** At least five digits in a row. */
const digits = new RegExp(String.raw`\d(?:${between}\d){4,}`, 'g');
/** Numbers that can be dialled begin with + or 0, unlike thousands and years. */
const dialable = new RegExp(
  String.raw`(?<!\d[\s.-]?)(?:(?:\+\d|0)(?:${between}\d){6,}|\(0\d{1,3}\)(?:${between}\d){4,})`,
  'g',
);
/** A quick test: most texts contain nothing to mask. */
const suspicious = new RegExp(String.raw`@|[(\[]\s?(?:a|snabel)|\d(?:${between}\d){4}`, 'i');
const hours = /^\d\d?[.]?\d\d\s?[-\u2010-\u2015]\s?\d\d?[.]?\d\d$/;
const date = /(?<!\d)(?:1[89]|2[01])\d\d-[01]\d-[0-3]\d(?!\d)/g;
const email =
  /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+(?:@|\s?[([]\s?(?:at|a|snabel-?a)\s?[)\]]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/**
 * Returns a text without telephone numbers and e-mail addresses: those of its contacts in any spelling, and everything
 * else that can be dialled or looks like an address. Exempt details stay.
 */
export function masked(text: string, known: KnownDetails): string {
  const seen = withoutInvisible(text);
  const isClean = !suspicious.test(seen) && !known.words.some((word) => seen.includes(word));
  return isClean ? text : maskSpans(text, spansToMask(text, known));
}

/** Part of a text: UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the spans to mask in a text, in order, ignoring invisible characters. */
export function spansToMask(text: string, known: KnownDetails): Span[] {
  const seen = withoutInvisible(text);
  const spans = spansInSeen(seen, known);
  if (seen === text) return spans;
  const places = [...text.matchAll(/./gsu)].flatMap(({ 0: character, index }) =>
    withoutInvisible(character) === '' ? [] : [...character.split('').keys()].map((i) => index + i),
  );
  const placeOf = (at: number) => places[at] ?? text.length;
  return spans.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }));
}

function spansInSeen(text: string, known: KnownDetails): Span[] {
  const spans: Span[] = [];
  const add = (start: number, found: string) => spans.push({ start, end: start + found.length });
  if (/[@([]/.test(text)) {
    for (const { index, 0: found } of text.matchAll(email))
      if (!known.keptEmails.has(found.toLowerCase())) add(index, found);
  }
  if (/\d/.test(text)) {
    const undated = text.replace(date, (day) => 'x'.repeat(day.length));
    for (const { index, 0: found } of undated.matchAll(dialable))
      if (!hours.test(found) && !known.keptNumbers.has(plainNumber(found))) add(index, found);
    for (const { index, 0: found } of undated.matchAll(digits)) if (isKnown(found, known)) add(index, found);
  }
  for (const word of known.words) {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) add(i, word);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether digits contain a contact's number, among others, or without its area code. */
function isKnown(found: string, { numbers, keptNumbers }: KnownDetails): boolean {
  const bare = plainNumber(found);
  return !keptNumbers.has(bare) && numbers.some((number) => number.endsWith(bare) || bare.includes(number));
}

/** As nationally dialled: `+46 (0)18-727 13 38` is `0187271338`. */
function plainNumber(found: string): string {
  const isForeign = /^(?:\+|00)/.test(found);
  const bare = found.replace(/\D/g, '').replace(/^00/, '');
  return isForeign ? bare.replace(/^460?/, '0') : bare;
}

/** Replaces each span by a mask; a span that begins before the text has its mask there. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at || start >= text.length) continue;
    kept += text.slice(at, Math.max(at, start)) + (start >= at ? mask : '');
    at = Math.min(end, text.length);
  }
  return at === 0 ? text : kept + text.slice(at);
}
