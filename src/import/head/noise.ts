import type { LocalizedText } from '../../model/localized-text.ts';
import { wholeLine, within } from '../find/found.ts';
import type { Block, Dropped } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { reasons } from '../words/reasons.ts';
import { datesIn } from './dates-in.ts';
import { footOf, isText } from './foot.ts';
import { isKicker } from './masthead.ts';
import { isMenuLine, isMenuWord, isNoise, trailOf } from './page-lines.ts';

const noise = wholeLine((words) => words.noise);
const banner = within((words) => words.banner);
const notice = within((words) => words.notice);

/** `PrenumereraViktig information`: a link that is joined to the next word. */
function isStuck(text: string): boolean {
  const [, word] = /^(\p{Lu}\p{Ll}{3,20})(?=\p{Lu})/u.exec(text) ?? [];
  return word !== undefined && noise.test(word);
}

/** An address or a telephone number: a contact's line may look like a menu. */
const reaches = /@|\d{3}[ –/-]?\d{2}/;

const contactHeadings = [wholeLine((words) => words.contacts), wholeLine((words) => words.press)];

/** Whether a line is a heading of contacts with a number or an address below it. */
function leadsToContact(texts: readonly string[], at: number): boolean {
  const bare = texts[at]?.replace(/[\s:.–-]+$/, '') ?? '';
  return (
    contactHeadings.some((heading) => heading.test(bare)) &&
    texts.slice(at + 1, at + 5).some((text) => reaches.test(text))
  );
}

/** A banner above a page. */
function isBanner(text: string): boolean {
  return banner.test(text) || isStuck(text) || (notice.test(text) && text.length > 100);
}

/** Maximum length of the text before a release, in blocks. */
const reach = 40;

/**
 * Separates the blocks of a release from those of the page around it.
 *
 * @param isSender whether text is only a sender's name
 */
export function withoutNoise(
  blocks: readonly Block[],
  isSender: (words: string) => boolean,
): { kept: readonly Block[]; dropped: readonly Dropped[] } {
  const kept: Block[] = [];
  const dropped: Dropped[] = [];
  const texts = blocks.map(({ text }) => plain(text).replace(/\s+/g, ' ').trim());
  const begins = startOf(texts);
  const body = texts.findIndex((text, at) => at >= begins && isText(text));
  const seen = new Map<string, number>();
  /** Cached, because the same lines may occur thousands of times. */
  const known = new Map<string, boolean>();
  const isPage = (text: string, at: number): boolean => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = isNoise(text) || (datesIn(text.slice(0, 300)).length === 0 && isMenuLine(text));
      known.set(text, answer);
    }
    if (answer || at > Math.max(body, 12)) return answer;
    return datesIn(text.slice(0, 300)).length === 0 && trailOf(text, isSender) !== undefined;
  };
  const found = blocks.map(({ kind, role, ordered }, at): LocalizedText | undefined => {
    if (role !== undefined) return undefined;
    const text = texts[at] ?? '';
    const isLine = kind !== 'table' && kind !== 'image' && !ordered;
    const doubled = isLine && isDoubled(text, at, seen);
    seen.set(text, at);
    if (/^[\p{P}\p{S}\s]*$/u.test(text) && kind !== 'image') return reasons.rule;
    if (at < begins) return reasons.beforeRelease;
    const isContact = (reaches.test(text) && !isNoise(text)) || leadsToContact(texts, at);
    if (isLine && !isContact && isPage(text, at)) return reasons.page;
    if (isLine && (banner.test(text) || isStuck(text))) return reasons.cookies;
    return doubled ? reasons.doubled : undefined;
  });
  for (const at of footOf(blocks, texts, found, body)) found[at] = reasons.page;
  for (const [at, block] of blocks.entries()) {
    const why = found[at];
    if (why === undefined) kept.push(block);
    else dropped.push({ text: plain(block.text), line: block.line, why });
  }
  return { kept, dropped };
}

/** Returns the end of banners and menus: a line with the kind of text comes after notices and cookie banners. */
function startOf(texts: readonly string[]): number {
  const top = texts.slice(0, reach);
  const at = top.findIndex(isKicker);
  const before = top.slice(0, at < 0 ? firstLong(top) : at);
  return before.findLastIndex((text) => isBanner(text) || (at >= 0 && isMenuWord(text))) + 1;
}

/** Returns the first line at which a release's text may begin. */
function firstLong(lines: readonly string[]): number {
  const at = lines.findIndex((text) => text.length > 100 && !isBanner(text));
  return at < 0 ? lines.length : at;
}

/** Finds lines that are repeated within a few lines. Contact details may be repeated. */
function isDoubled(text: string, at: number, seen: ReadonlyMap<string, number>): boolean {
  const before = seen.get(text);
  if (before === undefined || /\d{3}|@/.test(text)) return false;
  return at - before <= 2 ? text.length > 3 : text.length > 60;
}
