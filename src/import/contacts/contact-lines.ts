import { inAllLanguages } from '../../locale/index.ts';
import { readEmail } from '../../parse/contact/email.ts';
import { readPhone } from '../../parse/contact/phone.ts';
import type { Country } from '../../register/country.ts';
import { wordsOf } from '../find/found.ts';

export interface FoundPhone {
  /** As written. */
  readonly text: string;
  readonly kind: 'phone' | 'mobile';
}

/** Words, and the numbers and addresses after them. */
export interface Piece {
  /** Without numbers, addresses and their labels; empty if there is nothing else. */
  readonly words: string;
  readonly phones: readonly FoundPhone[];
  readonly emails: readonly string[];
}

/** A parsed line of contacts. */
export interface ContactLine {
  readonly phones: readonly FoundPhone[];
  readonly emails: readonly string[];
  /** Of all pieces. */
  readonly words: string;
  /** In order; at least one. */
  readonly pieces: readonly Piece[];
}

const atSign = '@|\\s?[([{](?:at|a|ät|snabel-a|snabela|alfakrøll|@)[)\\]}]\\s?';
const email = new RegExp(
  `(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+'-]{1,64}(?:${atSign})[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,6}`,
  'giu',
);
const hiddenAt = new RegExp(atSign, 'iu');
const phoneLabel = inAllLanguages(({ contacts }) => contacts.phoneLabel);
const mobileLabel = wordsOf(({ mobile }) => mobile);
const emailLabel = wordsOf((words) => words.email);
const extension = inAllLanguages(({ contacts }) => contacts.extension);
const phone = new RegExp(
  `(?<![\\p{L}\\d])(?:\\+|00)?(?:\\(0\\)|0\\d{1,3}/|\\(?\\d)[\\d\\s().–-]{4,20}\\d(?:,? \\(?(?:${extension})[.:]? ?\\d{1,6}\\)?)?(?![\\d\\p{L}@])`,
  'giu',
);
const nearLabel = `(?:${mobileLabel}|${phoneLabel}|${wordsOf((words) => words.phone)}|[tmp](?=[.:]))`;
const labelBefore = new RegExp(`(?<![\\p{L}])(${nearLabel})(?:[\\s:.–-]|\\((?:[^()]{0,20})\\))*$`, 'iu');
const isMobile = new RegExp(`^(?:${mobileLabel}|m$)`, 'iu');
/** Matches labels of numbers and addresses, without what they are for. */
export const labels = new RegExp(
  `(?<![\\p{L}-])(?:${mobileLabel}|${phoneLabel}|${emailLabel}|direkt|vx|mobile|fax|[tmep](?=:))(?![\\p{L}-])\\.?\\s*:?(?=[\\s,;:/|•·()–-]|$)`,
  'giu',
);
/** Labels that are also words of titles: they only count next to a number. */
const endLabel = new RegExp(
  `(?:^|[\\s,;(/|•·–-])(?:${nearLabel}|[tmepf](?=:)|${emailLabel})\\.?\\s*:?[\\s(]*$`,
  'iu',
);
const lead = wordsOf((words) => words.leadsToNumber);
const binding = `${inAllLanguages(({ speech }) => speech.binds)}|${inAllLanguages(({ contacts }) => contacts.or)}`;
const endLead = new RegExp(`(?:^|[\\s,;:])(?:${lead}|${binding})[\\s:.,]*$`, 'iu');
const bindsOnly = new RegExp(`^(?:(?:${binding}|${lead})[\\s.,:]*)+$`, 'iu');
const labelOnly = new RegExp(`^(?:${mobileLabel}|${phoneLabel}|${emailLabel})\\s*[.:]?$`, 'iu');

interface Reach {
  readonly start: number;
  readonly end: number;
  readonly phone?: FoundPhone;
  readonly email?: string;
}

/** Parses a line. Numbers that can't be dialled only count after a label. */
export function contactLine(text: string, home: Country): ContactLine {
  const line = text.replace(/(?:mailto|tel):(?=\S)/gi, '');
  const reaches = reachesIn(line, home);
  if (reaches.length === 0) {
    const words = labelOnly.test(line.trim()) ? '' : tidied(line);
    return { phones: [], emails: [], words, pieces: [{ words, phones: [], emails: [] }] };
  }
  const pieces: { words: string; phones: FoundPhone[]; emails: string[] }[] = [];
  let from = 0;
  for (const { start, end, phone: number, email: address } of reaches) {
    const words = between(line.slice(from, start));
    from = end;
    let piece = pieces.at(-1);
    if (!piece || words !== '') {
      piece = { words, phones: [], emails: [] };
      pieces.push(piece);
    }
    if (number && !pieces.some(({ phones }) => phones.some((other) => other.text === number.text)))
      piece.phones.push(number);
    if (address !== undefined && !piece.emails.includes(address)) piece.emails.push(address);
  }
  const after = tidied(line.slice(from).replace(labels, ' , '));
  if (after !== '' && !bindsOnly.test(after)) pieces.push({ words: after, phones: [], emails: [] });
  return {
    phones: pieces.flatMap(({ phones }) => phones),
    emails: pieces.flatMap(({ emails }) => emails),
    words: pieces
      .map(({ words }) => words)
      .filter((words) => words !== '')
      .join(', '),
    pieces,
  };
}

/** Returns the text before a number or address, without its label and introduction. */
function between(text: string): string {
  let words = text;
  for (let rest = ''; rest !== words; ) {
    rest = words;
    words = words
      .replace(endLabel, ' ')
      .replace(endLead, ' ')
      .replace(/[\s,:;(/|•·–-]+$/, '');
  }
  words = tidied(words.replace(labels, ' , '));
  return bindsOnly.test(words) ? '' : words;
}

function tidied(words: string): string {
  return words
    .replace(/\(\s*[,\s]*\)/g, ' ')
    .replace(/(?:\s*[,;|•·]\s*|\s+[–—/-]\s+)+/g, ', ')
    .replace(/^[\s,:.)–—-]+|[\s,:–—-]+$/g, '')
    .replace(/^[\s.)]+$/, '')
    .replace(/\s+/g, ' ');
}

function reachesIn(line: string, home: Country): Reach[] {
  const reaches: Reach[] = [];
  if (!/\d{2}|[@([{]/.test(line)) return reaches;
  const masked = line.replace(email, (written: string, start: number) => {
    const plain = written.replace(hiddenAt, '@');
    if (!readEmail(plain).ok) return written;
    reaches.push({ start, end: start + written.length, email: plain });
    return ','.repeat(written.length);
  });
  for (const { 0: found, index } of masked.matchAll(phone)) {
    const written = found.trim();
    const label = labelBefore.exec(masked.slice(Math.max(0, index - 60), index))?.[1];
    const long = written.replace(/\D/g, '').length >= 5;
    if (!dialled(written, home) && !(label !== undefined && long)) continue;
    const mobile = label === undefined ? isMobileNumber(written) : isMobile.test(label);
    const start = index + found.indexOf(written);
    reaches.push({
      start,
      end: start + written.length,
      phone: { text: written, kind: mobile ? 'mobile' : 'phone' },
    });
  }
  return reaches.sort((a, b) => a.start - b.start);
}

function dialled(written: string, home: Country): boolean {
  if (/^\d{4}-\d\d-\d\d$|^\d{6}-\d{4}$/.test(written.trim()) || written.replace(/\D/g, '').length < 7)
    return false;
  const reading = readPhone(written, 'phone', home);
  return reading.ok && reading.value.e164 !== undefined;
}

function isMobileNumber(written: string): boolean {
  return /^(?:\+46|0046|0)\s?\(?0?\)?\s?7[02369]/.test(written);
}
