import type { MissingInCatalogue } from '../../codes/archive/open-data-codes.ts';
import { createProblem } from '../../codes/index.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Config } from '../../model/config/config-schema.ts';
import type { OrganisationType } from '../../model/config/organisation-schema.ts';
import type { Contact } from '../../model/release.ts';
import { sweden } from '../../register/sweden.ts';
import type { Loose } from '../fields/fields.ts';
import { type Reading, read, unread } from '../fields/reading.ts';

/**
 * Returns the ten digits of a Swedish organisation number. Its third digit is at least 2, unlike in personal identity
 * numbers, and the last is a check digit (Luhn). Error: `organisation-number-invalid`.
 */
export function readOrganisationNumber(written: string): Reading<string> {
  const digits = digitsOf(written);
  if (!/^\d{6}[-\s]?\d{4}$/.test(written.trim()) || Number(digits[2]) < 2)
    return unread(createProblem('organisation-number-invalid', written, undefined));
  const last = checkDigit(digits.slice(0, -1));
  return last === Number(digits.at(-1))
    ? read(digits)
    : unread(createProblem('organisation-number-invalid', written, last));
}

/** Returns the digits of a number that has been read. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** Prefixes of numbers by kind of body, for prefixes that belong to one kind only. */
const beginnings: readonly (readonly [string, OrganisationType])[] = [
  ['2120', 'municipality'],
  ['2220', 'municipality'],
  ['2321', 'region'],
  ['2021', 'agency'],
  ['55', 'company'],
  ['80', 'association'],
];

/** Returns the kind of an organisation by its number, if it is known. */
export function typeByNumber(number: string): OrganisationType | undefined {
  const digits = digitsOf(number);
  return beginnings.find(([start]) => digits.startsWith(start))?.[1];
}

/** Returns the details that DCAT-AP-SE 3 requires and the config lacks; none if there is no catalogue. */
export function missingInCatalogue(
  { openData = {} }: Loose<Pick<Config, 'openData'>>,
  { contact, locale }: { readonly contact: Contact | undefined; readonly locale: Locale },
): readonly MissingInCatalogue[] {
  const { license, organisation, parts } = openData;
  if (parts !== undefined && !parts.includes('tables')) return [];
  const { number, type } = organisation ?? {};
  // only Sweden's portal identifies organisations by their numbers
  const isNumbered = locale.home.code === sweden.code;
  const isKnown = type !== undefined || (number !== undefined && typeByNumber(number) !== undefined);
  const missing = {
    license: license === undefined,
    organisation: organisation === undefined,
    number: organisation !== undefined && isNumbered && number === undefined,
    type: organisation !== undefined && !isKnown && (number !== undefined || !isNumbered),
    contact: contact?.email === undefined,
  } as const satisfies Record<MissingInCatalogue, boolean>;
  return (Object.keys(missing) as MissingInCatalogue[]).filter((key) => missing[key]);
}

function checkDigit(digits: string): number {
  const sum = [...digits]
    .map((digit, i) => Number(digit) * (i % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + (product > 9 ? product - 9 : product), 0);
  return (10 - (sum % 10)) % 10;
}
