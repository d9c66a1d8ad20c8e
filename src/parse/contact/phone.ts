import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { complain } from '../../codes/index.ts';
import type { Phone } from '../../model/release.ts';
import { type Reading, read } from '../fields/reading.ts';
import { quoted } from '../text/suggest.ts';

/**
 * One telephone number, Swedish unless it begins with + or 00. A label before it (`Telefon:`) falls away, a remark
 * in brackets after it (`(växel)`) stays in the text. A number that no one can dial keeps its text and has no
 * `e164` (RFC 3966, ITU-T E.164); warning `phone-undialable`.
 */
export function readPhone(written: string, kind: Phone['kind']): Reading<Phone> {
  const dialled = dial(written);
  if (dialled) return read({ kind, ...dialled });
  const text = unlabelled(written) || written.trim();
  const hint =
    'write the whole number with its area code, 018-727 00 00, or with its country code, +46 18 727 00 00';
  return read(
    { kind, text },
    complain('phone-undialable', `${quoted(text)} can’t be dialled as a number`, hint),
  );
}

/** Several numbers in one text, between `/`, `,`, `;`, `eller` or `och`; a number written twice is given once. */
export function readPhones(written: string, kind: Phone['kind']): Reading<Phone[]> {
  const whole = readPhone(written, kind);
  if (!whole.ok) return whole;
  if (whole.value.e164 !== undefined) return read([whole.value]);
  const phones: Phone[] = [];
  const notes = [];
  for (const part of written.split(/[/,;|]|\s(?:eller|och|alternativt|alt\.?|samt|or|and|tai|ja)\s/)) {
    if (!/\d/.test(part)) continue;
    const phone = readPhone(part, kind);
    if (!phone.ok) return phone;
    if (phone.value.e164 !== undefined && phones.some(({ e164 }) => e164 === phone.value.e164)) continue;
    phones.push(phone.value);
    notes.push(...phone.notes);
  }
  return phones.length > 0 ? read(phones, ...notes) : read([whole.value], ...whole.notes);
}

type Dialled = Pick<Phone, 'text'> & { readonly e164: string };

const seen = new Map<string, Dialled | undefined>();
/** The same few people answer for most releases. */
const seenLimit = 10_000;

function dial(written: string): Dialled | undefined {
  if (written.length > longestWritten) return undefined;
  if (seen.has(written)) return seen.get(written);
  if (seen.size >= seenLimit) seen.clear();
  const dialled = dialAnew(written);
  seen.set(written, dialled);
  return dialled;
}

function dialAnew(written: string): Dialled | undefined {
  const [, digits = '', remark = ''] = /^(.*?)\s*(\([^()\d]+\))?$/.exec(unlabelled(written)) ?? [];
  if (digits.length > longest || /[^\d\s+().-]/.test(digits)) return undefined;
  const number = parsePhoneNumberFromString(digits, { defaultCountry: 'SE', extract: false });
  if (!number?.isValid()) return undefined;
  const text = number.country === 'SE' ? swedish(number.formatNational()) : number.formatInternational();
  return { text: remark ? `${text} ${remark}` : text, e164: number.number };
}

/** The nationwide numbers are known by four digits: `0771-11 22 33`, which the library gives as `077-111 22 33`. */
function swedish(national: string): string {
  return national.replace(/^077-(\d)(\d\d) /, '077$1-$2 ');
}

/** In characters; an E.164 number has at most 15 digits. */
const longest = 40;
/** With label and remark. */
const longestWritten = 200;

const label =
  /^(?:(?:direkt|mobil|arbets)?tele?(?:fon|phone)?(?:nummer)?|tfn|tel|mobil(?:e|nummer)?|phone|puhelin|puh|växel)?[.:\s]*/i;

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
