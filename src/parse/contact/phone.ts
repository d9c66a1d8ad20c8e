import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { createProblem } from '../../codes/index.ts';
import { inAllLanguages } from '../../locale/index.ts';
import type { Phone } from '../../model/release.ts';
import type { Country } from '../../register/country.ts';
import { type Reading, read } from '../fields/reading.ts';
import { quoted } from '../text/suggest.ts';

/**
 * One telephone number, of the archive's country unless it begins with + or 00. A label before it (`Telefon:`) falls away, a remark
 * in brackets after it (`(växel)`) stays in the text. A number that no one can dial keeps its text and has no
 * `e164` (RFC 3966, ITU-T E.164); warning `phone-undialable`.
 */
export function readPhone(written: string, kind: Phone['kind'], home: Country): Reading<Phone> {
  const dialled = dial(written, home);
  if (dialled) return read({ kind, ...dialled });
  const text = unlabelled(written) || written.trim();
  return read(
    { kind, text },
    createProblem('phone-undialable', `${quoted(text)} can’t be dialled as a number`, home.phones.hint),
  );
}

/** Several numbers in one text, between `/`, `,`, `;`, `eller` or `och`; a number written twice is given once. */
export function readPhones(written: string, kind: Phone['kind'], home: Country): Reading<Phone[]> {
  const whole = readPhone(written, kind, home);
  if (!whole.ok) return whole;
  if (whole.value.e164 !== undefined) return read([whole.value]);
  const phones: Phone[] = [];
  const notes = [];
  for (const part of written.split(separator)) {
    if (!/\d/.test(part)) continue;
    const phone = readPhone(part, kind, home);
    if (!phone.ok) return phone;
    if (phone.value.e164 !== undefined && phones.some(({ e164 }) => e164 === phone.value.e164)) continue;
    phones.push(phone.value);
    notes.push(...phone.notes);
  }
  return phones.length > 0 ? read(phones, ...notes) : read([whole.value], ...whole.notes);
}

const separator = new RegExp(`[/,;|]|\\s${inAllLanguages(({ contacts }) => contacts.or)}\\s`, 'u');

type Dialled = Pick<Phone, 'text'> & { readonly e164: string };

const seen = new Map<string, Dialled | undefined>();
/** The same few people answer for most releases. */
const seenLimit = 10_000;

function dial(written: string, country: Country): Dialled | undefined {
  if (written.length > longestWritten) return undefined;
  const key = country.code + written;
  if (seen.has(key)) return seen.get(key);
  if (seen.size >= seenLimit) seen.clear();
  const dialled = dialAnew(written, country);
  seen.set(key, dialled);
  return dialled;
}

function dialAnew(written: string, { code, phones }: Country): Dialled | undefined {
  const [, digits = '', remark = ''] = /^(.*?)\s*(\([^()\d]+\))?$/.exec(unlabelled(written)) ?? [];
  if (digits.length > longest || /[^\d\s+().-]/.test(digits)) return undefined;
  if (!isSupportedCountry(code)) throw new RangeError(`no country ${code}`);
  const number = parsePhoneNumberFromString(digits, { defaultCountry: code, extract: false });
  if (!number?.isValid()) return undefined;
  const isHome = number.country === code;
  const text = isHome ? phones.written(number.formatNational()) : number.formatInternational();
  return { text: remark ? `${text} ${remark}` : text, e164: number.number };
}

/** In characters; an E.164 number has at most 15 digits. */
const longest = 40;
/** With label and remark. */
const longestWritten = 200;

const label = new RegExp(
  `^(?:${inAllLanguages(({ contacts }) => contacts.phoneLabel)}(?!\\p{L}))?[.:\\s]*`,
  'iu',
);

/** One kind of hyphen and of space, without a slash after the area code or what says only that a number follows. */
function unlabelled(written: string): string {
  return written
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(label, '')
    .replace(/^(0\d{1,3})\/(?=\d)/, '$1-')
    .trim();
}
