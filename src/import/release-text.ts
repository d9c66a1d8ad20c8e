import { localeOf } from '../locale/index.ts';
import { type LocalizedText, type WriterLanguage, writerLanguageOf } from '../model/localized-text.ts';
import type { AmountFields } from '../parse/amount/amount.ts';
import { readAmount } from '../parse/amount/amount.ts';
import type { Settings } from '../parse/config/settings.ts';
import { readEvent } from '../parse/event/event.ts';
import { readAlias, readWebAddress } from '../parse/fields/addresses.ts';
import { yamlText } from '../parse/yaml/yaml-text.ts';
import type { FoundContact } from './contacts/find-contacts.ts';
import { eventTimes } from './find/event-times.ts';
import type { FoundAmount } from './find/find-amounts.ts';
import type { Found } from './find/found.ts';
import type { AttachedFile } from './imported-document.ts';
import type { Origin } from './origin.ts';
import type { Recognised } from './recognise.ts';
import { reasons } from './words/reasons.ts';
import { reportWords } from './words/report-words.ts';

/** Required values that the text does not contain. */
export interface Given {
  readonly title: string;
  readonly date: string;
  readonly municipality: string;
  /** Its origin, and the day of the import. */
  readonly source?: (Origin & { readonly imported: string }) | undefined;
}

/**
 * Returns the source of a release. Uncertain values are followed by a comment that begins with `check:`, in the
 * archive's language.
 */
export function releaseText(recognised: Recognised, given: Given, settings: Settings): string {
  const { title, date, municipality, committees, language, contacts, amounts, body, document } = recognised;
  const foreign = language && language.value !== settings.language ? language : undefined;
  const locale = localeOf(language?.value ?? settings.language, settings.locale);
  const written = writerLanguageOf(settings.language);
  const check = checksIn(written);
  const lines = [
    `title: ${yamlText(given.title)}${check(title, reasons.noTitle)}`,
    `date: ${given.date}${check(date, reasons.noDate)}`,
    `municipality: ${yamlText(given.municipality)}${check(municipality, reasons.noSender)}`,
    ...(committees.length > 0
      ? ['committees:', ...committees.map((each) => `  - ${yamlText(each.value)}${check(each)}`)]
      : []),
    ...(recognised.invitation ? ['type: invitation'] : []),
    ...(foreign ? [`language: ${foreign.value}${check(foreign)}`] : []),
    ...(amounts.length > 0
      ? ['amounts:', ...amounts.flatMap((each) => amountLines(each, locale, settings, check))]
      : []),
    ...(contacts.length > 0 ? ['contacts:', ...contacts.flatMap((each) => contactLines(each, check))] : []),
    ...eventLines(recognised, given.date, settings, check),
    ...fileLines(document.files ?? []),
    ...aliasOf(document.known.url),
    ...sourceLines(given.source),
    ...(document.checks ?? []).map((each) => `# check: ${onOneLine(each[written])}`),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** Returns a comment about uncertain values. */
type Check = (found: Omit<Found<unknown>, 'value'> | undefined, missing?: LocalizedText) => string;

function checksIn(language: WriterLanguage): Check {
  const { line } = reportWords[language];
  return (found, missing) => {
    if (found === undefined) return missing === undefined ? '' : ` # check: ${missing[language]}`;
    return found.sure ? '' : ` # check: ${line(found.line)}, ${found.why[language]}`;
  };
}

function amountLines(
  { value: { text, amount }, ...found }: Found<FoundAmount>,
  locale: ReturnType<typeof localeOf>,
  settings: Settings,
  check: Check,
): string[] {
  const { purpose, kind } = amount;
  const alone: AmountFields = { value: text };
  const read = readAmount(alone, locale, settings.locale.home.currency);
  const said = read.ok ? read.value : undefined;
  const fields = [
    ...(said?.currency === amount.currency ? [] : [`currency: ${amount.currency}`]),
    ...(said?.per === amount.per ? [] : [`per: ${amount.per}`]),
    ...(said?.years === amount.years || amount.from !== undefined ? [] : [`years: ${amount.years}`]),
    ...(said?.from === amount.from ? [] : [`from: ${amount.from}`]),
    ...(said?.to === amount.to ? [] : [`to: ${amount.to}`]),
    ...(purpose === undefined ? [] : [`purpose: ${yamlText(purpose)}`]),
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
  ];
  return [`  - value: ${yamlText(text)}${check(found)}`, ...fields.map((field) => `    ${field}`)];
}

function contactLines({ value, ...found }: Found<FoundContact>, check: Check): string[] {
  const { name, title, party, role, phones, email } = value;
  const numbers = (kind: 'phone' | 'mobile') => {
    const all = phones.filter((phone) => phone.kind === kind).map(({ text }) => yamlText(text));
    if (all.length === 0) return [];
    return all.length === 1 ? [`${kind}: ${all[0]}`] : [`${kind}:`, ...all.map((text) => `  - ${text}`)];
  };
  const fields = [
    ...(title === undefined ? [] : [`title: ${yamlText(title)}`]),
    ...(party === undefined ? [] : [`party: ${yamlText(party)}`]),
    `role: ${role}`,
    ...numbers('phone'),
    ...numbers('mobile'),
    ...(email === undefined ? [] : [`email: ${yamlText(email)}`]),
  ];
  return [`  - name: ${yamlText(name)}${check(found)}`, ...fields.map((field) => `    ${field}`)];
}

/** Returns the event of an invitation, if its day is known and `check` would accept it. */
function eventLines({ event }: Recognised, date: string, settings: Settings, check: Check): string[] {
  const times = event?.time === undefined ? undefined : eventTimes(event.time, date.slice(0, 10));
  if (!event || !times) return [];
  const { start, hasYear } = times;
  const place = event.place?.trim() || undefined;
  const isAddress = place !== undefined && readWebAddress(place).ok;
  const where = place === undefined ? {} : isAddress ? { online: place } : { place };
  const isRight = (end: string | undefined) => {
    const severities: string[] = [];
    readEvent({ start, end, ...where }, undefined, settings.timeZone, (_, { severity }) =>
      severities.push(severity),
    );
    return !severities.includes('error');
  };
  if (!isRight(undefined)) return [];
  const end = isRight(times.end) ? times.end : undefined;
  const found = { line: event.line, sure: hasYear, why: reasons.eventYear };
  return [
    'event:',
    `  start: ${start}${check(found)}`,
    ...(end === undefined ? [] : [`  end: ${yamlText(end)}`]),
    ...Object.entries(where).map(([key, value]) => `  ${key}: ${yamlText(onOneLine(value))}`),
  ];
}

function fileLines(files: readonly AttachedFile[]): string[] {
  const linesOf = ({ src, alt, caption, credit, title, kind }: AttachedFile) => {
    const fields = kind === 'image' ? { alt, caption, credit } : { title };
    const said = Object.entries(fields).flatMap(([key, value]) =>
      value?.trim() ? [`    ${key}: ${yamlText(onOneLine(value))}`] : [],
    );
    return [`  - src: ${yamlText(src)}`, ...said];
  };
  const images = files.filter(({ kind }) => kind === 'image');
  const attachments = files.filter(({ kind }) => kind === 'attachment');
  return [
    ...(images.length > 0 ? ['images:', ...images.flatMap(linesOf)] : []),
    ...(attachments.length > 0 ? ['attachments:', ...attachments.flatMap(linesOf)] : []),
  ];
}

/** Shortens a comment between words. */
function onOneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}

function aliasOf(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { pathname } = new URL(url);
  return readAlias(pathname).ok ? [`aliases: ${yamlText(pathname)}`] : [];
}

function sourceLines(source: Given['source']): string[] {
  if (!source) return [];
  const { system, id, url, imported } = source;
  return [
    'source:',
    `  system: ${yamlText(system)}`,
    ...(id === undefined ? [] : [`  id: ${yamlText(id)}`]),
    ...(url === undefined ? [] : [`  url: ${yamlText(url)}`]),
    `  imported: ${imported}`,
  ];
}
