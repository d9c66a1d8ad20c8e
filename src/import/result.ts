import type { Found } from './find/found.ts';
import type { Recognised } from './recognise.ts';

/** What was recognised, in the form of `import --format json`: null where the text does not say. */
export function resultOf(recognised: Recognised) {
  const { document, title, date, municipality, language, committees, amounts, contacts } = recognised;
  return {
    file: document.file,
    /** In the system that it comes from; a file may hold several releases. */
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
    boilerplate: recognised.boilerplate === '' ? null : recognised.boilerplate,
    body: recognised.body,
    dropped: recognised.dropped.map(({ text }) => text),
    uncertain: uncertainOf(recognised).map(({ field }) => field),
  };
}

/** What a person should look at, field by field. */
export function uncertainOf(recognised: Recognised): { field: string; line: number; why: string }[] {
  const of = (field: string, found: Found<unknown> | undefined, missing?: string) => {
    if (found?.sure) return [];
    if (found) return [{ field, line: found.line, why: found.why }];
    return missing === undefined ? [] : [{ field, line: 1, why: missing }];
  };
  const each = (field: string, all: readonly Found<unknown>[]) =>
    all.flatMap((one, i) => of(`${field}[${i}]`, one));
  return [
    ...of('title', recognised.title, 'the text has no title'),
    ...of('date', recognised.date, 'the text does not say when it was published'),
    ...of('municipality', recognised.municipality, 'the text names no sender'),
    ...of('language', recognised.language),
    ...each('committees', recognised.committees),
    ...each('amounts', recognised.amounts),
    ...each('contacts', recognised.contacts),
    ...(recognised.document.checks ?? []).map((why) => ({ field: 'files', line: 1, why })),
  ];
}
