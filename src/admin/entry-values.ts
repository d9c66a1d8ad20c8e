import { nameKey } from '../invisible.ts';
import { lookup } from '../lookup.ts';

/** The facts about an archive that are needed to show a release in the form. */
export interface EntryNames {
  /** Slugs of senders by every name, code and alias, normalised by `nameKey`. Empty if any name is accepted. */
  readonly senders: Readonly<Record<string, string>>;
  /** Names of senders by slug. */
  readonly senderNames: Readonly<Record<string, string>>;
  /** Committees that the form offers. */
  readonly committees: readonly string[];
}

/** Front matter by key: text, lists and mappings of text. */
export type Fields = Readonly<Record<string, unknown>>;

type Convert = (value: unknown, names: EntryNames) => unknown;

/** Conversions between values of the form and of front matter, for values that differ. */
const conversions: Readonly<Record<string, { readonly show: Convert; readonly write: Convert }>> = {
  tags: lists(),
  translations: lists(),
  aliases: lists(),
  embargo: { show: moment, write: (value) => value },
  expires: { show: moment, write: (value) => value },
  draft: {
    show: (value) => value,
    write: (value) => (value === true ? 'true' : undefined),
  },
  attachments: {
    show: (value) => listOf(value).map((item) => (typeof item === 'string' ? { src: item } : item)),
    write: (value) => value,
  },
  contacts: {
    show: (value) =>
      listOf(value).map((item) => {
        if (!isFields(item)) return { type: 'known', id: item };
        return { type: 'person', ...item, phone: listOf(item.phone), mobile: listOf(item.mobile) };
      }),
    write: (value) =>
      listOf(value).map((item) => {
        if (!isFields(item)) return item;
        const { type, id, ...person } = item;
        return type === 'known'
          ? id
          : { ...person, phone: oneOf(person.phone), mobile: oneOf(person.mobile) };
      }),
  },
};

/** Returns the form values of a release. */
export function formValues(fields: Fields, names: EntryNames): Fields {
  const { committee, committees, date, draft, municipality, ...rest } = fields;
  const [sender, ...coSenders] = listOf(municipality).map((name) => slugOf(name, names));
  const bodies = [...listOf(committee), ...listOf(committees)];
  const [day, time = ''] = typeof date === 'string' ? date.trim().split(/[T ]+/) : [date];
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [
        key,
        lookup(conversions, key)?.show(value, names) ?? value,
      ]),
    ),
    municipality: sender,
    coSenders,
    date: day,
    time,
    // without a value, the form would use that of a new release
    draft: draft === 'true' || draft === true,
    committees: bodies.filter((body) => names.committees.includes(String(body))),
    otherCommittees: bodies.filter((body) => !names.committees.includes(String(body))),
  };
}

/** Returns the front matter for form values: without empty ones, and with lists of one as a single value. */
export function frontMatterOf(values: Fields, names: EntryNames): Fields {
  const { committees, otherCommittees, date, time, municipality, coSenders, ...rest } = values;
  const senders = oneOf([municipality, ...listOf(coSenders)].map((slug) => nameOf(slug, names)));
  const bodies = [...listOf(committees), ...listOf(otherCommittees)].flatMap((body) => filled(body) ?? []);
  const written = Object.entries(rest).map(([key, value]) => {
    const conversion = lookup(conversions, key);
    return [key, filled(conversion ? conversion.write(value, names) : value)] as const;
  });
  const clock = filled(time);
  return {
    ...Object.fromEntries(written.filter(([, value]) => value !== undefined)),
    ...(senders !== undefined && { municipality: senders }),
    ...(filled(date) !== undefined && { date: clock === undefined ? date : `${date}T${clock}` }),
    ...(bodies.length === 1 && { committee: bodies[0] }),
    ...(bodies.length > 1 && { committees: bodies }),
  };
}

/** The form contains slugs of senders, front matter their names. */
function slugOf(name: unknown, { senders }: EntryNames): unknown {
  return typeof name === 'string' ? (lookup(senders, nameKey(name)) ?? name) : name;
}

function nameOf(slug: unknown, { senderNames }: EntryNames): unknown {
  return typeof slug === 'string' ? (lookup(senderNames, slug) ?? slug) : slug;
}

function lists(): { readonly show: Convert; readonly write: Convert } {
  return { show: listOf, write: listOf };
}

/** In the form, a day has a time. */
function moment(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, day, time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/.exec(value.trim()) ?? [];
  return day === undefined ? value : `${day}T${time}`;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

function oneOf(value: unknown): unknown {
  const list = listOf(value).flatMap((item) => filled(item) ?? []);
  return list.length > 1 ? list : list[0];
}

/** Returns a value without its empty parts, with scalars as text; undefined if nothing is left. */
function filled(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => {
      const kept = filled(item);
      return kept === undefined ? [] : [kept];
    });
    return items.length > 0 ? items : undefined;
  }
  if (isFields(value)) {
    const entries = Object.entries(value).flatMap(([key, item]) => {
      const kept = filled(item);
      return kept === undefined ? [] : [[key, kept] as const];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  const text = String(value).replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
