import { inAllLanguages } from '../../locale/index.ts';
import { readEmail } from '../../parse/contact/email.ts';
import { readPhone } from '../../parse/contact/phone.ts';
import type { Country } from '../../register/country.ts';
import { within, wordsIn } from './found.ts';

export interface FoundPhone {
  /** As written. */
  readonly text: string;
  readonly kind: 'phone' | 'mobile';
}

/** A line of contacts, taken apart: its ways to reach somebody, and the words that are left. */
export interface ContactLine {
  readonly phones: readonly FoundPhone[];
  readonly email: string | undefined;
  /** Without numbers, addresses and their labels; empty where the line has nothing else. */
  readonly words: string;
}

const email =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+'-]+(?:@|\s?[([](?:at|a|snabel-a)[)\]]\s?)[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
const phoneLabel = inAllLanguages(({ contacts }) => contacts.phoneLabel);
const mobileLabel = inAllLanguages(({ imports }) => imports.mobile);
const emailLabel = inAllLanguages(({ imports }) => imports.email);
const extension = inAllLanguages(({ contacts }) => contacts.extension);
const phone = new RegExp(
  `(?<![\\p{L}\\d])(?:\\+|00)?(?:\\(0\\)|0\\d{1,3}/|\\(?\\d)[\\d\\s().–-]{4,20}\\d(?:,? (?:${extension})[.:]? ?\\d{1,6})?(?![\\d\\p{L}@])`,
  'giu',
);
const labelBefore = new RegExp(
  `(?<![\\p{L}])((?:${mobileLabel}|${phoneLabel}))(?:[\\s:.–-]|\\((?:[^()]{0,20})\\))*$`,
  'iu',
);
const isMobile = new RegExp(`^(?:${mobileLabel})`, 'iu');
/** Matches labels of numbers and addresses, without what they are for. */
export const labels = new RegExp(
  `(?<![\\p{L}-])(?:${mobileLabel}|${phoneLabel}|${emailLabel}|direkt|vx|mobile|fax)(?![\\p{L}-])\\.?\\s*:?(?=[\\s,;:/|•·()–-]|$)`,
  'giu',
);

/** Takes a line apart. Numbers that can't be dialled count only after a label. */
export function contactLine(text: string, home: Country): ContactLine {
  let address: string | undefined;
  let rest = text.replace(/mailto:|tel:/gi, '').replace(email, (written) => {
    const plain = written.replace(/\s?[([](?:at|a|snabel-a)[)\]]\s?/i, '@');
    if (address !== undefined || !readEmail(plain).ok) return written;
    address = plain;
    return ' , ';
  });
  const phones: FoundPhone[] = [];
  rest = rest.replace(phone, (found: string, at: number, whole: string) => {
    const written = found.trim();
    const label = labelBefore.exec(whole.slice(Math.max(0, at - 60), at))?.[1];
    const long = written.replace(/\D/g, '').length >= 5;
    if (!dialled(written, home) && !(label !== undefined && long)) return found;
    const mobile = label === undefined ? isMobileNumber(written) : isMobile.test(label);
    if (!phones.some(({ text: other }) => other === written))
      phones.push({ text: written, kind: mobile ? 'mobile' : 'phone' });
    return ' , ';
  });
  const reaches = phones.length > 0 || address !== undefined;
  const words = (reaches || labelOnly.test(rest.trim()) ? rest.replace(labels, ' , ') : rest)
    .replace(/\(\s*[,\s]*\)/g, ' ')
    .replace(/(?:\s*[,;|•·/]\s*|\s+[–—-]\s+)+/g, ', ')
    .replace(/^[\s,:.–—-]+|[\s,:–—-]+$/g, '')
    .replace(/\s+/g, ' ');
  return { phones, email: address, words };
}

const labelOnly = new RegExp(`^(?:${mobileLabel}|${phoneLabel}|${emailLabel})\\s*[.:]?$`, 'iu');

function dialled(written: string, home: Country): boolean {
  if (/^\d{4}-\d\d-\d\d$|^\d{6}-\d{4}$/.test(written.trim()) || written.replace(/\D/g, '').length < 7)
    return false;
  const reading = readPhone(written, 'phone', home);
  return reading.ok && reading.value.e164 !== undefined;
}

function isMobileNumber(written: string): boolean {
  return /^(?:\+46|0046|0)\s?\(?0?\)?\s?7[02369]/.test(written);
}

/** A word of a person's name, and a name of them. */
const namePart = "(?:\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}[\\p{L}'’]*)*\\.?)";
const particle = '(?:von|af|av|de|der|den|van|la|le|el|al|bin|ibn|da|dos|du|zu|di)';
const person = new RegExp(`^${namePart}(?: (?:${particle} )*${namePart}){1,4}$`, 'u');
const office = within((words) => words.office);
const body = wordsIn((words) => words.committee);

/** Whether words are a person's name. */
export function isPerson(words: string): boolean {
  if (words.length > 60 || !person.test(words)) return false;
  body.lastIndex = 0;
  return !office.test(words) && !body.test(words);
}

/** Whether words name an office. */
export function isOffice(words: string): boolean {
  return office.test(words);
}

const inside = new RegExp(`${namePart}(?: (?:${particle} )*${namePart}){1,3}$`, 'u');

/** Returns the person at the end of words such as `kommunalråd Anna Exempelsson`. */
export function personAtEnd(words: string): { title: string; name: string } | undefined {
  for (let from = 0; from < words.length; from = words.indexOf(' ', from) + 1) {
    const name = words.slice(from);
    if (from > 0 && inside.test(name) && isPerson(name)) return { title: words.slice(0, from).trim(), name };
    if (words.indexOf(' ', from) < 0) break;
  }
  return undefined;
}
