import type { Amount, Contact } from '../../model/release.ts';
import { type Column, dateColumn, type InRelease, idOf, senderColumns } from './columns.ts';
import type { Cell } from './csv.ts';

interface AmountRow extends InRelease {
  readonly amount: Amount;
  readonly number: number;
}

interface ContactRow extends InRelease {
  readonly contact: Contact;
  readonly number: number;
}

const phones = ({ phones: all }: Contact, kind: 'phone' | 'mobile'): Cell =>
  all
    .filter((phone) => phone.kind === kind)
    .map(({ text, e164 }) => (e164 ? `tel:${e164}` : text))
    .join('; ') || undefined;
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
