import { type Amount, type Contact, telephoneUri } from '../../model/release.ts';
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
    .map((phone) => telephoneUri(phone) ?? phone.text)
    .join('; ') || undefined;
const numbered = (what: string) => `Number of the ${what} within the release, from 1`;
export const inRelease: Column<InRelease> = {
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
    description: numbered('amount'),
    required: true,
    of: ({ number }) => number,
  },
  dateColumn,
  ...senderColumns,
  {
    name: 'value',
    type: 'number',
    description: 'Amount in whole units of the currency; if “per” is set, for each year or month',
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
    description: 'year or month, if the value is for each year or month',
    of: ({ amount }) => amount.per,
  },
  {
    name: 'years',
    type: 'integer',
    description: 'Number of years',
    of: ({ amount }) => amount.years,
  },
  { name: 'from', type: 'year', description: 'First year', of: ({ amount }) => amount.from },
  { name: 'to', type: 'year', description: 'Last year', of: ({ amount }) => amount.to },
  {
    name: 'total',
    type: 'number',
    description: 'Total amount over the whole period; do not add different currencies, or revenues to costs',
    required: true,
    of: ({ amount }) => amount.total,
  },
  {
    name: 'kind',
    type: 'string',
    description: 'grant, investment, budget, cost or revenue',
    of: ({ amount }) => amount.kind,
  },
  {
    name: 'purpose',
    type: 'string',
    description: 'Purpose of the amount',
    of: ({ amount }) => amount.purpose,
  },
  { name: 'payer', type: 'string', description: 'Who pays', of: ({ amount }) => amount.payer },
  { name: 'recipient', type: 'string', description: 'Who receives', of: ({ amount }) => amount.recipient },
];

export const contactColumns: readonly Column<ContactRow>[] = [
  inRelease,
  {
    name: 'number',
    type: 'integer',
    description: numbered('contact'),
    required: true,
    of: ({ number }) => number,
  },
  dateColumn,
  ...senderColumns,
  {
    name: 'name',
    type: 'string',
    description: 'Name of a person or an office',
    required: true,
    of: ({ contact }) => contact.name,
  },
  { name: 'title', type: 'string', description: 'Job title or position', of: ({ contact }) => contact.title },
  { name: 'party', type: 'string', description: 'Party letter', of: ({ contact }) => contact.party },
  {
    name: 'organisation',
    type: 'string',
    description: 'Organisation, if it is not the sender',
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
    description:
      'Telephone number as a tel: URI (RFC 3966); several are separated by a semicolon and a space',
    of: ({ contact }) => phones(contact, 'phone'),
  },
  {
    name: 'mobile',
    type: 'string',
    description: 'Mobile number, in the same format',
    of: ({ contact }) => phones(contact, 'mobile'),
  },
  { name: 'email', type: 'string', description: 'E-mail address', of: ({ contact }) => contact.email },
];
