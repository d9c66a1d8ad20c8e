import { inAllLanguages } from '../../locale/index.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { type Found, labelled } from '../find/found.ts';
import type { Block, Dropped } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { reasons } from '../words/reasons.ts';
import { datesIn, type NamedDate } from './dates-in.ts';
import { mastheadOf } from './masthead.ts';

const published = labelled(({ published }) => published, '[:.•·|–—-]?');
const sent = /^(?:skickat|sent|sendt|gesendet|lähetetty|datum|date|dato|päivämäärä)\s*:/i;
const event = labelled(({ eventTime }) => eventTime, ':');
const changed = labelled(({ changed }) => changed, '[:.]?');
const labelBefore = (of: 'published' | 'changed') =>
  new RegExp(`(?<!\\p{L})${inAllLanguages(({ imports }) => imports[of])}[\\s:.,(|–—-]*$`, 'iu');
const publishedBefore = labelBefore('published');
const changedBefore = labelBefore('changed');
/** `HALMSTAD, Sweden (June 2, 2022) – The night bus …`, `Uppsala, 14 mars 2017 – Kommunen …` */
const dateline = /^\p{Lu}[\p{L} ,-]{1,40}?[,(]?\s*(?:[(]\s*)?$/u;

export interface FoundDate extends Found<string> {
  /** The index of its block. */
  readonly at: number;
  /** Whether the block contains nothing else. */
  readonly alone: boolean;
}

type Ranked = Omit<FoundDate, 'at'> & { readonly rank: number };

/** Returns the day of publication in a line. */
function dateIn(
  { text: written, line }: Block,
  near: boolean,
  isAbove: boolean,
  isSender: (words: string) => boolean,
): Ranked | undefined {
  if (!/\d/.test(written.slice(0, 200))) return undefined;
  const text = plain(written.slice(0, 2000)).replace(/\s+/g, ' ').trim();
  const head = text.slice(0, 160);
  const dates = datesIn(head).filter(
    ({ from }) => !changedBefore.test(head.slice(Math.max(0, from - 60), from)),
  );
  if (event.test(text) && !(published.test(text) && isAbove)) return undefined;
  const said = near ? mastheadOf(text, isSender) : undefined;
  const labelledDate = dates.find(({ from }) =>
    publishedBefore.test(head.slice(Math.max(0, from - 60), from)),
  );
  if (labelledDate && text.length < 160 && isLabelled(head, labelledDate)) {
    const alone = said !== undefined || restOf(text, labelledDate).length < 60;
    return { value: labelledDate.value, line, sure: true, alone, rank: 3, why: reasons.dateLabel };
  }
  const [first] = dates;
  if (said && (first || (said.short && isAbove))) {
    const value = first?.value ?? said.short ?? '';
    const why = reasons.dateBesideTitle;
    return { value, line, sure: first !== undefined, alone: true, rank: said.kicker ? 2.5 : 2, why };
  }
  if (first && !near && text.length < 40 && mastheadOf(text, isSender))
    return { value: first.value, line, sure: false, alone: true, rank: 0.5, why: reasons.dateAlone };
  if (!first || !near) return undefined;
  const before = text.slice(0, first.from);
  const opens = before === '' || dateline.test(before);
  if (opens && /^\)?\s*[–—:-]\s|^\)\s|^\)?\.\s|^\)?\s[–—-]/.test(text.slice(first.to)))
    return { value: first.value, line, sure: true, alone: false, rank: 1, why: reasons.dateline };
  return undefined;
}

/** Whether the label of a date is at the start of its line, or after other metadata of the page. */
function isLabelled(text: string, { from, to }: NamedDate): boolean {
  const before = text.slice(0, from);
  return (published.test(before) && text.length - to < 80) || (before.length < 60 && text.length - to < 60);
}

function restOf(text: string, { to }: NamedDate): string {
  return text.slice(to).replace(/[^\p{L}]/gu, '');
}

/** Maximum distance of a separate date from the title, in blocks. */
const reach = 4;

/** The head of a release: where its title is, and where its text begins. */
export interface Head {
  readonly at: number;
  readonly body: number;
  /** The lines of an e-mail's head. */
  readonly mail: readonly number[];
}

/** Returns the day of publication, never that of an event. */
export function findDate(
  blocks: readonly Block[],
  { at: titleAt, body, mail }: Head,
  isSender: (words: string) => boolean,
): FoundDate | undefined {
  let best: (Ranked & FoundDate) | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table' || block.kind === 'image' || block.kind === 'item') continue;
    const near = at < body || (at - titleAt <= reach && titleAt - at <= reach);
    const found = mail.includes(at)
      ? undefined
      : (mail.length > 0 && at < 15 && sentIn(block)) || dateIn(block, near, at <= titleAt + 1, isSender);
    if (found && found.rank > (best?.rank ?? 0)) best = { ...found, at };
  }
  return best;
}

/** Reasons for dropping text around the article, other than links to other pages. */
const around = new Set<LocalizedText>([reasons.outsideArticle, reasons.pageHeader, reasons.pageFrame]);

/** Returns the day that a page gives outside its article, after a label or with only the kind of text. */
export function dateOutsideArticle(
  dropped: readonly Dropped[],
  isSender: (words: string) => boolean,
): FoundDate | undefined {
  for (const { text, line, why } of dropped) {
    if (!around.has(why) || text.length > 300) continue;
    const found = dateIn({ kind: 'paragraph', text, line, endLine: line }, true, true, isSender);
    if (found && found.rank >= 2) return { ...found, at: -1, alone: true };
  }
  return undefined;
}

/** Returns the day on which an e-mail was sent. */
function sentIn({ text, line }: Block): Ranked | undefined {
  const [first] = sent.test(text) ? datesIn(text.slice(0, 160)) : [];
  return (
    first && {
      value: first.value,
      line,
      sure: true,
      alone: true,
      rank: 4,
      why: reasons.mailSent,
    }
  );
}

/** Whether a line only says when the page was last changed. */
export function isChange(text: string): boolean {
  return changed.test(text) && text.length < 80 && datesIn(text).length > 0;
}
