import type { LocalizedText } from '../model/localized-text.ts';
import { eventTimes } from './find/event-times.ts';
import type { Found } from './find/found.ts';
import type { Recognised } from './recognise.ts';
import { reasons } from './words/reasons.ts';

/** The recognised values, in the form of `import --format json`; null if the text does not contain them. */
export function resultOf(recognised: Recognised) {
  const { document, title, date, municipality, language, committees, amounts, contacts } = recognised;
  return {
    file: document.file,
    /** Id in the original system; a file may contain several releases. */
    id: document.part ?? document.known.source?.id ?? null,
    title: title?.value ?? null,
    date: date?.value.slice(0, 10) ?? null,
    municipality: municipality?.value.name ?? null,
    language: language?.value ?? null,
    committees: committees.map(({ value }) => value),
    amounts: amounts.map(({ value: { text, amount } }) => ({
      text,
      value: Number(amount.value),
      currency: amount.currency,
      per: amount.per ?? null,
      years:
        amount.years ??
        (amount.from !== undefined && amount.to !== undefined ? amount.to - amount.from + 1 : null),
    })),
    contacts: contacts.map(({ value: { name, title: office, party, role, phones, email } }) => ({
      name,
      title: office ?? null,
      party: party ?? null,
      role,
      phones: phones.map(({ text }) => text),
      email: email ?? null,
    })),
    event: eventOf(recognised),
    boilerplate: recognised.boilerplate === '' ? null : recognised.boilerplate,
    body: recognised.body,
    dropped: recognised.dropped.map(({ text }) => text),
    uncertain: uncertainOf(recognised).map(({ field }) => field),
  };
}

/** The event of an invitation, with the text about its time and the parsed times, if it is clear. */
function eventOf({ event, date }: Recognised) {
  if (!event) return null;
  const { time = '', place } = event;
  const times = eventTimes(time, dayOf(date));
  return {
    text: time === '' ? null : time,
    start: times?.start ?? null,
    end: times?.end ?? null,
    place: place ?? null,
  };
}

/** The value found for a field, or a missing required one. */
export interface Fact {
  readonly field: string;
  /** Formatted for people; undefined if it is missing. */
  readonly value: string | undefined;
  /** Of the original, from 1. */
  readonly line: number;
  readonly sure: boolean;
  readonly why: LocalizedText;
}

/** Returns the found values by field. */
export function factsOf(recognised: Recognised): Fact[] {
  const { document, title, date, municipality, language, committees, amounts, contacts } = recognised;
  const of = <T>(
    field: string,
    found: Found<T> | undefined,
    read: (value: T) => string,
    missing?: LocalizedText,
  ): Fact[] => {
    if (found) return [{ ...found, field, value: read(found.value) }];
    return missing === undefined ? [] : [{ field, value: undefined, line: 1, sure: false, why: missing }];
  };
  const each = <T>(field: string, all: readonly Found<T>[], read: (value: T) => string) =>
    all.flatMap((one, i) => of(`${field}[${i}]`, one, read));
  const itself = (text: string) => text;
  return [
    ...of('title', title, itself, reasons.noTitle),
    ...of('date', date, itself, reasons.noDate),
    ...of('municipality', municipality, ({ name }) => name, reasons.noSender),
    ...of('language', language, itself),
    ...each('committees', committees, itself),
    ...each('amounts', amounts, ({ text, amount }) => `${text} (${amount.value} ${amount.currency})`),
    ...each('contacts', contacts, ({ name, title: office, party, role, phones, email }) =>
      [name, office, party, role, ...phones.map(({ text }) => text), email]
        .filter((part) => part !== undefined)
        .join(', '),
    ),
    ...eventFact(recognised),
    ...(document.checks ?? []).map((why) => ({
      field: 'files',
      value: undefined,
      line: 1,
      sure: false,
      why,
    })),
  ];
}

/** The day of a release. If it is not known, no year is filled in. */
function dayOf(date: Recognised['date']): string {
  return date?.value.slice(0, 10) ?? '0000';
}

/** Time and place of an event, if its day is clear. */
function eventFact({ event, date }: Recognised): Fact[] {
  const times = event?.time === undefined ? undefined : eventTimes(event.time, dayOf(date));
  if (!event || !times) return [];
  const { start, end, hasYear } = times;
  const value = [start, end, event.place].filter((part) => part !== undefined).join(', ');
  return [{ field: 'event', value, line: event.line, sure: hasYear, why: reasons.eventYear }];
}

/** Returns the notes for checking. */
export function uncertainOf(recognised: Recognised): Fact[] {
  return factsOf(recognised).filter(({ sure }) => !sure);
}
