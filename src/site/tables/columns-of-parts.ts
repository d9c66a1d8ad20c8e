import { type Amount, type Contact, payersOf, telephoneUri } from '../../model/release.ts';
import { type Column, dateColumn, type InRelease, idOf, namesOf, senderColumns } from './columns.ts';
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
export const inRelease: Column<InRelease> = {
  name: 'release',
  type: 'string',
  meaning: 'column.release',
  required: true,
  of: ({ entry }) => idOf(entry),
};

export const amountColumns: readonly Column<AmountRow>[] = [
  inRelease,
  {
    name: 'number',
    type: 'integer',
    meaning: 'column.amount.number',
    required: true,
    of: ({ number }) => number,
  },
  dateColumn,
  ...senderColumns,
  {
    name: 'value',
    type: 'number',
    meaning: 'column.value',
    required: true,
    of: ({ amount }) => amount.value,
  },
  {
    name: 'currency',
    type: 'string',
    meaning: 'column.currency',
    required: true,
    of: ({ amount }) => amount.currency,
  },
  {
    name: 'per',
    type: 'string',
    meaning: 'column.per',
    of: ({ amount }) => amount.per,
  },
  {
    name: 'years',
    type: 'integer',
    meaning: 'column.years',
    of: ({ amount }) => amount.years,
  },
  { name: 'from', type: 'year', meaning: 'column.from', of: ({ amount }) => amount.from },
  { name: 'to', type: 'year', meaning: 'column.to', of: ({ amount }) => amount.to },
  {
    name: 'total',
    type: 'number',
    meaning: 'column.total',
    required: true,
    of: ({ amount }) => amount.total,
  },
  {
    name: 'kind',
    type: 'string',
    meaning: 'column.kind',
    of: ({ amount }) => amount.kind,
  },
  {
    name: 'purpose',
    type: 'string',
    meaning: 'column.purpose',
    of: ({ amount }) => amount.purpose,
  },
  { name: 'payer', type: 'string', meaning: 'column.payer', of: ({ amount }) => amount.payer },
  {
    name: 'counted_for',
    type: 'string',
    meaning: 'column.counted_for',
    required: true,
    of: ({ entry, amount }) => namesOf(payersOf(entry.release, amount)),
  },
  { name: 'recipient', type: 'string', meaning: 'column.recipient', of: ({ amount }) => amount.recipient },
];

export const contactColumns: readonly Column<ContactRow>[] = [
  inRelease,
  {
    name: 'number',
    type: 'integer',
    meaning: 'column.contact.number',
    required: true,
    of: ({ number }) => number,
  },
  dateColumn,
  ...senderColumns,
  {
    name: 'name',
    type: 'string',
    meaning: 'column.name',
    required: true,
    of: ({ contact }) => contact.name,
  },
  { name: 'title', type: 'string', meaning: 'column.contact.title', of: ({ contact }) => contact.title },
  { name: 'party', type: 'string', meaning: 'column.party', of: ({ contact }) => contact.party },
  {
    name: 'organisation',
    type: 'string',
    meaning: 'column.organisation',
    of: ({ contact }) => contact.organisation,
  },
  {
    name: 'role',
    type: 'string',
    meaning: 'column.role',
    required: true,
    of: ({ contact }) => contact.role,
  },
  {
    name: 'phone',
    type: 'string',
    meaning: 'column.phone',
    of: ({ contact }) => phones(contact, 'phone'),
  },
  {
    name: 'mobile',
    type: 'string',
    meaning: 'column.mobile',
    of: ({ contact }) => phones(contact, 'mobile'),
  },
  { name: 'email', type: 'string', meaning: 'column.email', of: ({ contact }) => contact.email },
];
