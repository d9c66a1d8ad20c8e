import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { createProblem } from '../../codes/index.ts';
import { inAllLanguages } from '../../locale/index.ts';
import { type Phone, telephoneUri } from '../../model/release.ts';
import type { Country } from '../../register/country.ts';
import { type Reading, read } from '../fields/reading.ts';

/**
 * Parses a telephone number, of the archive's country unless it begins with + or 00. A label before it (`Telefon:`) is
 * dropped; a remark in brackets after it (`(växel)`) and an extension (`ankn 12`) stay in the text. A number that can't
 * be dialled keeps its text and has neither `e164` nor `short` (RFC 3966, ITU-T E.164); warning `phone-undialable`.
 */
export function readPhone(written: string, kind: Phone['kind'], home: Country): Reading<Phone> {
  const dialled = dial(written, home);
  if (dialled) return read({ kind, ...dialled });
  const text = unlabelled(written) || written.trim();
  return read({ kind, text }, createProblem('phone-undialable', text, home.phones.hint));
}

/**
 * Parses several numbers in one text, separated by `/`, `,`, `;`, `eller` or `och`; repeated numbers are returned once.
 */
export function readPhones(written: string, kind: Phone['kind'], home: Country): Reading<Phone[]> {
  const whole = readPhone(written, kind, home);
  if (!whole.ok) return whole;
  if (telephoneUri(whole.value) !== undefined) return read([whole.value]);
  const phones: Phone[] = [];
  const notes = [];
  for (const part of written.split(separator)) {
    if (!/\d/.test(part)) continue;
    const phone = readPhone(part, kind, home);
    if (!phone.ok) return phone;
    const uri = telephoneUri(phone.value);
    if (uri !== undefined && phones.some((other) => telephoneUri(other) === uri)) continue;
    phones.push(phone.value);
    notes.push(...phone.notes);
  }
  return phones.length > 0 ? read(phones, ...notes) : read([whole.value], ...whole.notes);
}

const separator = new RegExp(`[/,;|]|\\s${inAllLanguages(({ contacts }) => contacts.or)}\\s`, 'u');

type Dialled = Omit<Phone, 'kind'>;

const seen = new Map<string, Dialled | undefined>();
/** Cached, because most releases have the same few contacts. */
const seenLimit = 10_000;

function dial(written: string, country: Country): Dialled | undefined {
  if (written.length > longestWritten) return undefined;
  const key = country.code + written;
  if (seen.has(key)) return seen.get(key);
  if (seen.size >= seenLimit) seen.clear();
  const dialled = redial(written, country);
  seen.set(key, dialled);
  return dialled;
}

function redial(written: string, { code, phones }: Country): Dialled | undefined {
  const bare = unlabelled(written);
  // an extension in brackets is not a remark
  const [, whole = '', remark = ''] = extended.test(bare) ? ['', bare] : (remarked.exec(bare) ?? []);
  const withRemark = (text: string) => (remark ? `${text} ${remark}` : text);
  const short = shortNumber(whole, phones);
  if (short) return { ...short, text: withRemark(short.text) };
  const { digits = whole, word, extension } = extended.exec(whole)?.groups ?? {};
  if (digits.length > longest || /[^\d\s+().-]/.test(digits)) return undefined;
  if (!isSupportedCountry(code)) throw new RangeError(`no country ${code}`);
  const number = parsePhoneNumberFromString(digits, { defaultCountry: code, extract: false });
  if (!number?.isValid()) return undefined;
  const isHome = number.country === code;
  const text = isHome ? phones.written(number.formatNational()) : number.formatInternational();
  if (extension === undefined) return { text: withRemark(text), e164: number.number };
  return { text: withRemark(`${text} ${word} ${extension}`), e164: number.number, extension };
}

/** A number with a remark, such as a menu option or hours: `(växel)`, `(tonval 2)`, `(kl. 9.00–16.00)`. */
const remarked =
  /^(.*?)\s*(\((?=[^()]*\p{L})[^()\d]*(?:\d{1,2}(?:[.:]\d\d)?[^()\d]+){0,2}(?:\d{1,2}(?:[.:]\d\d)?)?\))?$/u;

function shortNumber(written: string, { short }: Country['phones']): Dialled | undefined {
  if (!/^\d[\d .-]*$/.test(written)) return undefined;
  const digits = written.replace(/\D/g, '');
  const known = short.find(([pattern]) => pattern.test(digits));
  return known && { text: digits.replace(...known), short: digits };
}

/** A number with an extension: `08-465 004 00 ankn 12`, also in brackets, after a comma, or as `;ext=12`. */
const extended = new RegExp(
  `^(?<digits>.*?)[\\s,;]*(?<!\\p{L})\\(?(?<word>(?:${inAllLanguages(({ contacts }) => contacts.extension)})[.:]?)[\\s=]*(?<extension>\\d{1,7})\\)?$`,
  'iu',
);

/** In characters; an E.164 number has at most 15 digits. */
const longest = 40;
/** With label and remark. */
const longestWritten = 200;

const label = new RegExp(
  `^(?:${inAllLanguages(({ contacts }) => contacts.phoneLabel)}(?!\\p{L}))?[.:\\s]*`,
  'iu',
);

/** Normalises hyphens and spaces, and removes a slash after the area code and labels before the number. */
function unlabelled(written: string): string {
  return written
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(label, '')
    .replace(/^(0\d{1,3})\/(?=\d)/, '$1-')
    .trim();
}
