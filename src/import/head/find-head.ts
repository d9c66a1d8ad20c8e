import type { LocalizedText } from '../../model/localized-text.ts';
import { type Found, labelled } from '../find/found.ts';
import type { Block, Dropped, ImportedDocument } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { reasons } from '../words/reasons.ts';
import { dateOutsideArticle, type FoundDate, findDate, isChange } from './find-date.ts';
import { findTitle, mailHead } from './find-title.ts';
import { isKicker, mastheadOf } from './masthead.ts';
import { withoutNoise } from './noise.ts';
import { isMenuWord } from './page-lines.ts';

/** The head of a release, and the remaining blocks. */
export interface FoundHead {
  readonly title: Found<string> | undefined;
  /** Whether the title is separate from the text. */
  readonly isApart: boolean;
  readonly date: FoundDate | undefined;
  /** Lines with the kind of text. */
  readonly kickers: readonly string[];
  readonly left: readonly Block[];
  readonly dropped: readonly Dropped[];
}

/** Finds the head of a release: its title, date and sender, and lines that are not part of it. */
export function findHead(document: ImportedDocument, isSender: (words: string) => boolean): FoundHead {
  const { kept, dropped: noise } = withoutNoise(document.blocks, isSender);
  const dropped: Dropped[] = [...noise];
  const texts = kept.map(({ text }) => plain(text).trim());
  const given = document.known.title;
  const isGiven = given !== undefined && !isOfSite(given, isSender);
  const above = noise.some(({ line, why }) => why === reasons.page && line <= (kept[3]?.line ?? 0));
  const found = findTitle(kept, isSender, above);
  const givenAt = isGiven ? texts.findIndex((text, at) => at < 30 && isSame(given, text)) : -1;
  const first = isGiven ? givenAt : (found?.at ?? -1);
  const end = isGiven ? givenAt + 1 : (found?.end ?? -1);
  const title = isGiven ? sureOf(given) : found;
  if (given !== undefined && !isGiven && title?.value !== given)
    dropped.push({ text: given, line: 1, why: reasons.ofSite });
  const mail = mailHead(kept);
  const body = Math.max(0, found?.body ?? 0);
  const date =
    findDate(kept, { at: Math.max(0, first), body, mail }, isSender) ??
    dateOutsideArticle(document.dropped, isSender);
  const kickers: string[] = [];
  const left = kept.filter((block, at) => {
    const text = texts[at] ?? '';
    const why = fieldOf(block, text, at);
    if (why === undefined) return true;
    if (why === reasons.kindOfText) kickers.push(text);
    if (why !== 'title') dropped.push({ text, line: block.line, why });
    return false;
  });
  return { title, isApart: isGiven || first >= 0, date, kickers, left, dropped };

  function fieldOf(block: Block, text: string, at: number): LocalizedText | 'title' | undefined {
    if (first >= 0 && at >= first && at < end) return mail.includes(at) ? reasons.mailHead : 'title';
    if (at === date?.at && date.alone) return reasons.date;
    if (isChange(text)) return reasons.lastChange;
    if (first >= 0 && at >= end && at !== date?.at && eventTime.test(text)) return undefined;
    const isAbove = at < body;
    const isLine = block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'item';
    if (!isLine || block.ordered) return undefined;
    if (
      mail.includes(at) ||
      (mail.length > 0 && at < 15 && /^\p{L}+\s?:/u.test(text) && at < (mail.at(-1) ?? 0))
    )
      return reasons.mailHead;
    if (isAbove || at < first + 4) {
      if (isKicker(text)) return reasons.kindOfText;
      if (isSender(text)) return reasons.sender;
      const said = isAbove || at < first + 3 ? mastheadOf(text, isSender) : undefined;
      if (said) return said.kicker ? reasons.kindOfText : reasons.sender;
    }
    if (title !== undefined && at !== first && isSame(title.value, text)) return reasons.doubled;
    if (at < first) return reasons.beforeTitle;
    return undefined;
  }
}

/** A date below the title is that of an event, even if it looks like the day of publication. */
const eventTime = labelled((words) => words.eventTime, ':');

/** Whether a title is that of a site or of a part of it. */
function isOfSite(title: string, isSender: (words: string) => boolean): boolean {
  return isMenuWord(title) || isKicker(title) || mastheadOf(title, isSender) !== undefined;
}

function sureOf(value: string): Found<string> {
  return { value, line: 1, sure: true, why: reasons.ofSource };
}

function isSame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 40) return false;
  const key = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return key(a) === key(b);
}
