import { type Locale, message } from '../locale/locale.ts';
import type { AdminWords, FieldWords } from '../locale/words/admin-words.ts';
import { amountKinds, contactRoles, releaseTypes } from '../model/front-matter-schema.ts';
import { writtenKey } from './entry-text.ts';

/** A field of the form, as Sveltia CMS configures it. */
export type FormField = Readonly<Record<string, unknown>> & { readonly name: string };

/** The choices of fields. */
export interface Choices {
  /** Empty if any name is accepted. */
  readonly senders: readonly Choice[];
  readonly committees: readonly string[];
  readonly contacts: readonly Choice[];
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Returns the fields of the form for a release. Fields that the schema does not require may be left empty. */
export function releaseFormFields(locale: Locale, choices: Choices): FormField[] {
  const words = locale.admin;
  const { fields, patterns } = words;
  const types = releaseTypes.map((value) => ({ value, label: message(locale, `type.${value}`) }));
  return [
    text('title', fields.title, { required: true, pattern: ['\\S', patterns.filled] }),
    day('date', fields.date, true),
    text('time', fields.time, { pattern: ['^([01]\\d|2[0-3]):[0-5]\\d$', patterns.time] }),
    ...senderFields(words, choices),
    { ...named('draft', fields.draft), widget: 'boolean', default: true },
    { ...named('summary', fields.summary), widget: 'text' },
    { ...named('body', fields.body), widget: 'richtext', required: true },
    select('type', fields.type, types),
    ...committeeFields(words, choices),
    lines('tags', fields.tags),
    contactsField(words, choices.contacts),
    amountsField(locale),
    eventField(words),
    imagesField(words),
    attachmentsField(words),
    text('case', fields.case),
    group('decision', fields.decision, [
      text('body', words.decision.body),
      day('date', words.decision.date),
      text('section', words.decision.section),
      text('minutes', words.decision.minutes, { type: 'url' }),
    ]),
    moment('embargo', fields.embargo),
    moment('expires', fields.expires),
    text('language', fields.language),
    lines('translations', fields.translations),
    day('updated', fields.updated),
    items('corrections', fields.corrections, words.correction.one, '{{date}} {{text}}', [
      day('date', words.correction.date, true),
      { ...named('text', words.correction.text), widget: 'text', required: true },
    ]),
    group('withdrawn', fields.withdrawn, [
      day('date', words.withdrawn.date, true),
      { ...named('reason', words.withdrawn.reason), widget: 'text', required: true },
    ]),
    text('slug', fields.slug, { pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', patterns.slug] }),
    lines('aliases', fields.aliases, ['^/', patterns.aliases]),
    { name: writtenKey, widget: 'hidden', default: '' },
  ];
}

/** The first sender has a separate field, because new releases go into its folder. */
function senderFields({ fields }: AdminWords, { senders }: Choices): FormField[] {
  if (senders.length === 0)
    return [
      text('municipality', fields.municipality, { required: true }),
      lines('coSenders', fields.coSenders),
    ];
  const others = { ...select('coSenders', fields.coSenders, senders), multiple: true };
  return [select('municipality', fields.municipality, senders, true), others];
}

function committeeFields({ fields }: AdminWords, { committees }: Choices): FormField[] {
  if (committees.length === 0) return [lines('otherCommittees', fields.committees)];
  const options = committees.map((value) => ({ value, label: value }));
  const known: FormField = {
    ...named('committees', fields.committees),
    widget: 'select',
    options,
    multiple: true,
  };
  return [known, lines('otherCommittees', fields.otherCommittees)];
}

function contactsField(
  { fields, contact, known, person, roles }: AdminWords,
  contacts: readonly Choice[],
): FormField {
  const roleChoices = contactRoles.map((value) => ({ value, label: roles[value] }));
  const registered = {
    name: 'known',
    label: known,
    summary: '{{fields.id}}',
    fields: [select('id', { label: known }, contacts, true)],
  };
  const written = {
    name: 'person',
    label: person,
    summary: '{{fields.name}}, {{fields.title}}',
    fields: [
      text('name', contact.name, { required: true }),
      text('title', contact.title),
      text('party', contact.party),
      text('organisation', contact.organisation),
      select('role', contact.role, roleChoices),
      lines('phone', contact.phone),
      lines('mobile', contact.mobile),
      text('email', contact.email, { type: 'email' }),
    ],
  };
  const types = contacts.length > 0 ? [registered, written] : [written];
  return { ...named('contacts', fields.contacts), widget: 'list', collapsed: 'auto', types, typeKey: 'type' };
}

function amountsField(locale: Locale): FormField {
  const { fields, amount, per } = locale.admin;
  const kinds = amountKinds.map((value) => ({ value, label: message(locale, `kind.${value}`) }));
  const times = (['year', 'month'] as const).map((value) => ({ value, label: per[value] }));
  return items('amounts', fields.amounts, amount.one, '{{value}} {{purpose}}', [
    text('value', amount.value, { required: true }),
    text('currency', amount.currency, { pattern: ['^[A-Za-z]{3}$', amount.currency.hint ?? ''] }),
    select('per', amount.per, times),
    whole('years', amount.years, 1, 100),
    whole('from', amount.from, 1800, 2200),
    whole('to', amount.to, 1800, 2200),
    text('purpose', amount.purpose),
    text('payer', amount.payer),
    text('recipient', amount.recipient),
    select('kind', amount.kind, kinds),
  ]);
}

function eventField({ fields, event, patterns }: AdminWords): FormField {
  const day = '\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2})?';
  return group('event', fields.event, [
    text('start', event.start, { required: true, pattern: [`^${day}$`, patterns.moment] }),
    text('end', event.end, { pattern: [`^(${day}|\\d{2}:\\d{2})$`, patterns.moment] }),
    text('place', event.place),
    text('address', event.address),
    text('online', event.online, { type: 'url' }),
    text('register', event.register),
    text('language', event.language),
  ]);
}

function imagesField({ fields, image, patterns }: AdminWords): FormField {
  return items('images', fields.images, image.one, '{{alt}}', [
    { ...named('src', image.src), widget: 'image', required: true, choose_url: false },
    { ...named('alt', image.alt), widget: 'text', required: true, pattern: ['\\S', patterns.filled] },
    text('caption', image.caption),
    text('credit', image.credit),
    text('licence', image.licence),
    text('usage', image.usage),
  ]);
}

function attachmentsField({ fields, attachment }: AdminWords): FormField {
  return items('attachments', fields.attachments, attachment.one, '{{title}} {{src}}', [
    { ...named('src', attachment.src), widget: 'file', required: true, choose_url: false },
    text('title', attachment.title),
  ]);
}

function named(name: string, { label, hint }: FieldWords) {
  return { name, label, required: false, ...(hint !== undefined && { hint }) };
}

interface TextOptions {
  readonly required?: boolean;
  readonly type?: 'url' | 'email';
  readonly pattern?: [string, string];
}

function text(name: string, words: FieldWords, options: TextOptions = {}): FormField {
  return { ...named(name, words), widget: 'string', use_emoji_autocomplete: false, ...options };
}

function whole(name: string, words: FieldWords, min: number, max: number): FormField {
  return { ...named(name, words), widget: 'number', value_type: 'int/string', min, max };
}

function day(name: string, words: FieldWords, required = false): FormField {
  return { ...named(name, words), widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', required };
}

function moment(name: string, words: FieldWords): FormField {
  return { ...named(name, words), widget: 'datetime', format: 'YYYY-MM-DDTHH:mm' };
}

function select(name: string, words: FieldWords, options: readonly Choice[], required = false): FormField {
  return { ...named(name, words), widget: 'select', options: [...options], required };
}

/** A list of texts. */
function lines(name: string, words: FieldWords, pattern?: [string, string]): FormField {
  return { ...named(name, words), widget: 'list', ...(pattern && { pattern }) };
}

function items(
  name: string,
  words: FieldWords,
  one: FieldWords,
  summary: string,
  fields: FormField[],
): FormField {
  return {
    ...named(name, words),
    widget: 'list',
    label_singular: one.label,
    collapsed: 'auto',
    summary,
    fields,
  };
}

function group(name: string, words: FieldWords, fields: FormField[]): FormField {
  return { ...named(name, words), widget: 'object', collapsed: 'auto', fields };
}
