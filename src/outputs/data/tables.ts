import type { Published } from '../../archive/archive.ts';
import type { Config } from '../../config.ts';
import type { Amount, Contact, Release } from '../../release.ts';
import { absoluteUrl } from '../../url.ts';
import { rfc3339 } from '../feeds/fragments.ts';
import type { Cell } from './csv.ts';

/** A column of an open table: its Frictionless type, and what it means, for the data package and the documentation. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'datetime' | 'year';
  readonly description: string;
  readonly required?: true;
  readonly of: (row: Row) => Cell;
}

interface InRelease {
  readonly entry: Published;
  readonly config: Config;
}

interface AmountRow extends InRelease {
  readonly amount: Amount;
  readonly number: number;
}

interface ContactRow extends InRelease {
  readonly contact: Contact;
  readonly number: number;
}

/** The permanent address of a release below the archive, without its ending: `uppsala/2017/ny-skola`. */
export function idOf({ url }: Published): string {
  return url.replace(/(?:\/index)?\.html$/, '');
}

const several = (names: readonly { readonly name: string }[]): Cell =>
  names.map(({ name }) => name).join('; ') || undefined;
const phones = ({ phones: all }: Contact, kind: 'phone' | 'mobile'): Cell =>
  all
    .filter((phone) => phone.kind === kind)
    .map(({ text, e164 }) => (e164 ? `tel:${e164}` : text))
    .join('; ') || undefined;
const senderColumns: Column<InRelease>[] = [
  {
    name: 'sender',
    type: 'string',
    description: 'Who sent the release',
    required: true,
    of: ({ entry }) => entry.release.sender.name,
  },
  {
    name: 'sender_code',
    type: 'string',
    description: 'SCB code of the municipality (four digits) or region (two)',
    of: ({ entry }) => entry.release.sender.code,
  },
];
const dateColumn: Column<InRelease> = {
  name: 'date',
  type: 'date',
  description: 'Day of the release in the archive’s time zone',
  required: true,
  of: ({ entry }) => entry.release.date.day,
};
const ofRelease =
  (of: (release: Release) => Cell) =>
  ({ entry }: InRelease) =>
    of(entry.release);

export const releaseColumns: readonly Column<InRelease>[] = [
  {
    name: 'id',
    type: 'string',
    description: 'Permanent name: the address below the archive without its ending',
    required: true,
    of: ({ entry }) => idOf(entry),
  },
  {
    name: 'url',
    type: 'string',
    description: 'Address of the release’s page',
    required: true,
    of: ({ entry, config }) => absoluteUrl(config.baseUrl, entry.url),
  },
  {
    name: 'title',
    type: 'string',
    description: 'Headline',
    required: true,
    of: ofRelease(({ title }) => title),
  },
  dateColumn,
  {
    name: 'published',
    type: 'datetime',
    description: 'Moment of the release with its offset from UTC; midnight where only the day is known',
    required: true,
    of: ofRelease(({ date }) => rfc3339(date)),
  },
  ...senderColumns,
  {
    name: 'committees',
    type: 'string',
    description: 'Elected bodies behind it, with a semicolon between several',
    of: ofRelease(({ committees }) => several(committees)),
  },
  {
    name: 'type',
    type: 'string',
    description: 'decision, news, invitation or statement',
    of: ofRelease(({ type }) => type),
  },
  {
    name: 'topics',
    type: 'string',
    description: 'Topics, with a semicolon between several',
    of: ofRelease(({ tags }) => several(tags)),
  },
  {
    name: 'language',
    type: 'string',
    description: 'BCP 47 tag of the text',
    required: true,
    of: ofRelease(({ language }) => language),
  },
  {
    name: 'summary',
    type: 'string',
    description: 'Lead; of a withdrawn release, the reason',
    of: ofRelease(({ summary }) => summary || undefined),
  },
  {
    name: 'case_number',
    type: 'string',
    description: 'Case number (diarienummer)',
    of: ofRelease((release) => release.case),
  },
  {
    name: 'decision_body',
    type: 'string',
    description: 'Who decided',
    of: ofRelease(({ decision }) => decision?.body),
  },
  {
    name: 'decision_date',
    type: 'date',
    description: 'Day of the decision',
    of: ofRelease(({ decision }) => decision?.date),
  },
  {
    name: 'decision_section',
    type: 'string',
    description: 'Paragraph of the minutes',
    of: ofRelease(({ decision }) => decision?.section),
  },
  {
    name: 'updated',
    type: 'date',
    description: 'Day of the last change of substance',
    of: ofRelease(({ updated }) => updated?.day),
  },
  {
    name: 'corrections',
    type: 'integer',
    description: 'How many corrections it has had',
    required: true,
    of: ofRelease(({ corrections }) => corrections.length),
  },
  {
    name: 'withdrawn',
    type: 'date',
    description: 'Day on which it was withdrawn',
    of: ofRelease(({ withdrawn }) => withdrawn?.date.day),
  },
];

const numbered = (what: string) => `Which of the release’s ${what} it is, from 1`;
const inRelease: Column<InRelease> = {
  name: 'release',
  type: 'string',
  description: 'id of the release in releases.csv',
  required: true,
  of: ({ entry }) => idOf(entry),
};

export const amountColumns: readonly Column<AmountRow>[] = [
  inRelease,
  {
    name: 'number',
    type: 'integer',
    description: numbered('amounts'),
    required: true,
    of: ({ number }) => number,
  },
  dateColumn,
  ...senderColumns,
  {
    name: 'value',
    type: 'number',
    description: 'Amount in whole units of the currency, each year or month where “per” says so',
    required: true,
    of: ({ amount }) => amount.value,
  },
  {
    name: 'currency',
    type: 'string',
    description: 'ISO 4217 code',
    required: true,
    of: ({ amount }) => amount.currency,
  },
  {
    name: 'per',
    type: 'string',
    description: 'year or month, where the value is for each',
    of: ({ amount }) => amount.per,
  },
  {
    name: 'years',
    type: 'integer',
    description: 'For how many years',
    of: ({ amount }) => amount.years,
  },
  { name: 'from', type: 'year', description: 'First year', of: ({ amount }) => amount.from },
  { name: 'to', type: 'year', description: 'Last year', of: ({ amount }) => amount.to },
  {
    name: 'total',
    type: 'number',
    description: 'Amount over the whole period; never add different currencies, nor revenues to costs',
    required: true,
    of: ({ amount }) => amount.total,
  },
  {
    name: 'kind',
    type: 'string',
    description: 'grant, investment, budget, cost or revenue',
    of: ({ amount }) => amount.kind,
  },
  { name: 'purpose', type: 'string', description: 'What it is for', of: ({ amount }) => amount.purpose },
  { name: 'payer', type: 'string', description: 'Who pays', of: ({ amount }) => amount.payer },
  { name: 'recipient', type: 'string', description: 'Who receives', of: ({ amount }) => amount.recipient },
];

export const contactColumns: readonly Column<ContactRow>[] = [
  inRelease,
  {
    name: 'number',
    type: 'integer',
    description: numbered('contacts'),
    required: true,
    of: ({ number }) => number,
  },
  dateColumn,
  ...senderColumns,
  {
    name: 'name',
    type: 'string',
    description: 'A person, or a function',
    required: true,
    of: ({ contact }) => contact.name,
  },
  { name: 'title', type: 'string', description: 'Title or office', of: ({ contact }) => contact.title },
  { name: 'party', type: 'string', description: 'Party letter', of: ({ contact }) => contact.party },
  {
    name: 'organisation',
    type: 'string',
    description: 'Organisation, where it is not the sender',
    of: ({ contact }) => contact.organisation,
  },
  {
    name: 'role',
    type: 'string',
    description: 'politician, official or press',
    required: true,
    of: ({ contact }) => contact.role,
  },
  {
    name: 'phone',
    type: 'string',
    description: 'Telephone as a tel: address (RFC 3966), with a semicolon between several',
    of: ({ contact }) => phones(contact, 'phone'),
  },
  {
    name: 'mobile',
    type: 'string',
    description: 'Mobile telephone in the same form',
    of: ({ contact }) => phones(contact, 'mobile'),
  },
  { name: 'email', type: 'string', description: 'E-mail address', of: ({ contact }) => contact.email },
];
