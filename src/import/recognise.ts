import { localeOf, readLanguageOf } from '../locale/index.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { SenderRef } from '../model/release.ts';
import type { Settings } from '../parse/config/settings.ts';
import { readMoment } from '../parse/date/moment.ts';
import { readSender } from '../parse/sender/sender.ts';
import { bodyOf } from './body-text.ts';
import { labels } from './contacts/contact-lines.ts';
import type { FoundContact } from './contacts/find-contacts.ts';
import { type FoundAmount, findAmounts } from './find/find-amounts.ts';
import { findCommittees } from './find/find-committees.ts';
import { type FoundEvent, findEvent } from './find/find-event.ts';
import { findLanguage } from './find/find-language.ts';
import { partsIn } from './find/find-parts.ts';
import { findSender, isSenderName, type Passage } from './find/find-sender.ts';
import { type Found, within } from './find/found.ts';
import { type FoundHead, findHead } from './head/find-head.ts';
import type { Block, Dropped, ImportedDocument } from './imported-document.ts';
import { linesOf, plain } from './text/plain.ts';
import { reasons } from './words/reasons.ts';

/** Values recognised in a document; undefined if it does not contain them. */
export interface Recognised {
  readonly document: ImportedDocument;
  readonly title: Found<string> | undefined;
  readonly date: Found<string> | undefined;
  readonly municipality: Found<SenderRef> | undefined;
  readonly language: Found<string> | undefined;
  readonly invitation: boolean;
  readonly event: FoundEvent | undefined;
  readonly committees: readonly Found<string>[];
  readonly amounts: readonly Found<FoundAmount>[];
  readonly contacts: readonly Found<FoundContact>[];
  /** Markdown; empty if there is none. */
  readonly boilerplate: string;
  readonly body: string;
  readonly dropped: readonly Dropped[];
}

const invitation = within((words) => words.invitation);

/**
 * Recognises the parts of a release. The source's own metadata is used unchanged.
 *
 * @param municipality the sender given by the user, as in front matter
 */
export function recognise(document: ImportedDocument, settings: Settings, municipality?: string): Recognised {
  const { known } = document;
  const isSender = (text: string) => isSenderName(text, settings.senders);
  const head = findHead(document, isSender);
  const { title, date, left, kickers } = head;
  const dropped: Dropped[] = [...document.dropped, ...head.dropped];
  const words = left.map(({ text }) => plain(text)).join('\n');
  const language = findLanguage(`${title?.value ?? ''}\n${words}`, known.language);
  const spoken = language?.value ?? settings.language;
  const locale = { ...localeOf(spoken, settings.locale), ...readLanguageOf(spoken) };
  const sender =
    senderOf(municipality ?? known.sender, settings) ??
    findSender(passagesOf(document, head), settings.senders) ??
    findSender(surroundingPassages(document), settings.senders);
  const isOwn =
    locale.code === settings.locale.code || (sender?.sure === true && settings.register !== 'none');
  const home = isOwn ? settings.locale.home : locale.home;
  const own = sender?.value.name.toLowerCase() ?? '';
  const names = (name: string) =>
    readSender(name, settings.senders).ok || (name.length > 3 && own.startsWith(name.toLowerCase()));
  const parts = partsIn(left, home, names);
  dropped.push(...parts.dropped);
  dropped.push(...unused(left, [parts, title, dropped]));
  const texts = [
    ...(title && head.isApart ? [{ text: title.value, line: title.line }] : []),
    ...parts.body.map(({ text, line }) => ({ text: plain(text), line })),
  ];
  const offices = parts.contacts.map(({ value, line }) => ({ text: value.title ?? '', line }));
  const isInvitation = [title?.value ?? '', ...kickers].some((text) => invitation.test(text));
  return {
    document,
    title,
    date: dateOf(known.date, settings.timeZone) ?? date,
    municipality: sender,
    language,
    invitation: isInvitation,
    event: isInvitation ? findEvent(parts.body) : undefined,
    committees: allCommittees(
      document.committees,
      findCommittees([...texts, ...offices], language?.value ?? settings.language),
    ),
    amounts: findAmounts(texts, { ...locale, home }),
    contacts: parts.contacts,
    boilerplate: bodyOf(parts.boilerplate),
    body: bodyOf(parts.body),
    dropped: dropped.toSorted((a, b) => a.line - b.line),
  };
}

/** Returns the lines with words that are not in any recognised value, so that nothing is lost silently. */
function unused(blocks: readonly Block[], found: unknown): Dropped[] {
  const there = new Set(textsIn(found).flatMap(wordsOf));
  return blocks.flatMap(({ text, line }) =>
    linesOf(text)
      .filter((each) => wordsOf(each.replace(labels, ' ')).some((word) => !there.has(word)))
      .map((each) => ({ text: each, line, why: reasons.notUnderstood })),
  );
}

/** Every text of a value, without the reasons. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => (key === 'why' ? [] : textsIn(each)))
    : [];
}

function wordsOf(text: string): string[] {
  return text.replace(/\\/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those of a field of the source, then those of the text. */
function allCommittees(own: readonly string[] = [], found: readonly Found<string>[]): Found<string>[] {
  const others = found.filter(({ value }) => !own.some((name) => name.toLowerCase() === value.toLowerCase()));
  return [...own.map(sureOf), ...others];
}

function sureOf<T>(value: T): Found<T> {
  return { value, line: 1, sure: true, why: reasons.ofSource };
}

function senderOf(written: string | undefined, { senders }: Settings): Found<SenderRef> | undefined {
  if (written === undefined) return undefined;
  const reading = readSender(written, senders);
  return reading.ok ? sureOf(reading.value) : undefined;
}

function dateOf(written: string | undefined, timeZone: string): Found<string> | undefined {
  return written !== undefined && readMoment(written, timeZone).ok ? sureOf(written) : undefined;
}

/** Returns the texts that indicate the sender, the head more strongly than the body, which may be about others. */
function passagesOf({ known }: ImportedDocument, head: FoundHead): Passage[] {
  const { title, left, dropped } = head;
  return [
    { text: title?.value ?? '', line: title?.line ?? 1, weight: 2 },
    { text: known.sender ?? '', line: 1, weight: 3 },
    { text: known.url ?? '', line: 1, weight: 1 },
    ...dropped.map(({ text, line, why }) => ({ text, line, weight: inHead.has(why) ? 3 : 0.5 })),
    ...left.map(({ text, line }, at) => ({
      text: plain(text),
      line,
      weight: at === 0 ? 1.5 : at === 1 ? 1 : 0.7,
    })),
  ];
}

const inHead = new Set<LocalizedText>([reasons.sender, reasons.kindOfText, reasons.date, reasons.mailHead]);

/** Returns the texts around a page's article, such as the name of the site. */
function surroundingPassages({ dropped }: ImportedDocument): Passage[] {
  return dropped.map(({ text, line }) => ({ text: text.slice(0, 300), line, weight: 1 }));
}
