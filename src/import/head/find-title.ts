import { inAllLanguages } from '../../locale/index.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { type Found, labelled } from '../find/found.ts';
import type { Block } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { reasons } from '../words/reasons.ts';
import { datesIn } from './dates-in.ts';
import { isText } from './foot.ts';
import { isKicker, mastheadOf } from './masthead.ts';
import { isStatement, type Line, menuIn } from './menu-lines.ts';
import { isMenuWord, isNoise, segmentsOf } from './page-lines.ts';
import { titleIn, withoutKicker } from './title-text.ts';

const label = labelled((words) => words.title, ':');
const answer = /^(?:(?:re|fw|fwd|sv|vb|vs|aw|wg)\s*:\s*)+/i;
const greeting = labelled((words) => words.greeting, '');
const subject = labelled((words) => words.subject, ':');
const mail = new RegExp(
  `^(?:${inAllLanguages(({ imports }) => imports.mail)}|${inAllLanguages(({ imports }) => imports.subject)})\\s*:`,
  'iu',
);

/** In characters. */
const longest = 200;
/** Maximum position of a title, in blocks. */
const reach = 60;

export interface FoundTitle extends Found<string> {
  /** The index of its block, and of the one after it; -1 if there is no title. */
  readonly at: number;
  readonly end: number;
  /** The index at which the text of the release begins, or would begin. */
  readonly body: number;
}

/** Returns the indexes of e-mail header lines, if a text has any. */
export function mailHead(blocks: readonly Block[]): readonly number[] {
  const lines = blocks.slice(0, 15).map(({ text }) => plain(text));
  const at = lines.flatMap((text, i) => (mail.test(text) && text.length < 400 ? [i] : []));
  return at.length > 1 && lines.some((text) => subject.test(text)) ? at : [];
}

/**
 * Returns the title: the most likely one of the lines above the text; else the beginning of the text.
 *
 * @param above whether lines of a page were removed above the text
 */
export function findTitle(
  blocks: readonly Block[],
  isSender: (text: string) => boolean,
  above: boolean,
): FoundTitle | undefined {
  const texts = blocks
    .slice(0, reach)
    .map(({ text }) => plain(text.slice(0, 2000)).replace(/\s+/g, ' ').trim());
  const posts = mailHead(blocks);
  const said = texts.map((text) => mastheadOf(text, isSender));
  const isKind = texts.map((text, at) => isKicker(text) || said[at]?.kicker === true);
  const isMasthead = texts.map(
    (text, at) =>
      isKind[at] === true ||
      said[at] !== undefined ||
      posts.includes(at) ||
      isSender(text) ||
      isGreeting(text, at) ||
      subject.test(text),
  );
  const isGreeted = texts.some(isGreeting);
  const labelledAt = texts.findIndex((text, at) =>
    posts.length > 0 ? posts.includes(at) && subject.test(text) : at < 15 && label.test(text),
  );
  const running = bodyAt(blocks, texts, isMasthead);
  const lines = texts.slice(0, running).flatMap((text, at): Line[] => {
    const { kind = 'table', level = 6 } = blocks[at] ?? {};
    const isLine =
      (kind === 'heading' || kind === 'paragraph' || isDashed(blocks, at)) &&
      text !== '' &&
      !isMasthead[at] &&
      !isNoise(text);
    return isLine && text.length <= longest ? [{ at, text, kind, level }] : [];
  });
  const menu = menuIn(lines, above);
  const all = lines.some(({ at }) => !menu.has(at)) ? lines.filter(({ at }) => !menu.has(at)) : lines;
  const body = all.find(({ text }, i) => i > 0 && isStatement(text))?.at ?? running;
  const candidates = all.filter(({ at }) => at < body);
  if (labelledAt >= 0) {
    const bare = (texts[labelledAt] ?? '').replace(posts.length > 0 ? subject : label, '');
    const value = withoutKicker(bare.replace(answer, ''));
    const headline = posts.length > 0 ? candidates.find(isHeadline) : undefined;
    if (headline) {
      const end = endOf(headline);
      const whole = titleIn(texts.slice(headline.at, end).join(' '), isSender);
      return foundAt(whole, headline.at, end, reasonOf(headline.at), true);
    }
    if (value !== '') return foundAt(value, labelledAt, labelledAt + 1, reasons.titleLabel, true);
  }
  const isKicked = candidates.some(({ at }) => isKind[at - 1]);
  const [best] = candidates
    .map((line, i) => ({ ...line, score: score(line, i) }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  if (best) {
    const end = endOf(best);
    const value = titleIn(texts.slice(best.at, end).join(' '), isSender);
    const sure = best.score >= 3 && value.length <= 150;
    return foundAt(value, best.at, end, reasonOf(best.at), sure);
  }
  const first = texts.findIndex((text, at) => isMasthead[at] && isKicker(text) && text.split(' ').length > 2);
  if (first >= 0 && body < texts.length)
    return foundAt(texts[first] ?? '', first, first + 1, reasons.onlyKind, false);
  return beginning(blocks, texts, body);

  function foundAt(value: string, at: number, end: number, why: LocalizedText, sure: boolean): FoundTitle {
    return { value, line: blocks[at]?.line ?? 1, at, end, body: Math.max(body, end), sure, why };
  }

  /** Whether a line is above the text of an e-mail in the position of a title. */
  function isHeadline({ at, text }: Line): boolean {
    const next = isMasthead.findIndex((is, i) => i > at && !is);
    return text.split(' ').length >= 4 && !/[.,:;!]$/.test(text) && (next === body || next < 0);
  }

  function reasonOf(at: number): LocalizedText {
    return at > 0 && isMasthead[at - 1] ? reasons.titleBelowHead : reasons.firstLine;
  }

  /** Returns the end of the title, which may be wrapped or set in capitals over several lines. */
  function endOf({ at, text, kind }: Line): number {
    const next = texts[at + 1] ?? '';
    const block = blocks[at + 1];
    const adjacent =
      block !== undefined && kind === 'paragraph' && block.line === (blocks[at]?.endLine ?? 0) + 1;
    if (!adjacent || isMasthead[at + 1] || text.length + next.length > longest || /[.!?:]$/.test(text))
      return at + 1;
    const capitals = !/\p{Ll}/u.test(text + next) && /\p{Lu}{3}/u.test(next) && text.length > 20;
    const continues = /^\p{Ll}/u.test(next) && at + 1 < body && text.length > 8;
    return capitals || continues ? at + 2 : at + 1;
  }

  /** Whether a line comes after the kind of text, the date or the sender, and these after no other title. */
  function opens(at: number): boolean {
    if (isMasthead[at - 1] !== true) return false;
    if (isKind[at - 1]) return true;
    const before = candidates.findLast((line) => line.at < at && !isMasthead[line.at]);
    if (before === undefined || isMenuWord(before.text)) return true;
    const between = isMasthead.slice(before.at + 1, at);
    return !between.every(Boolean) || before.text.split(' ').length < 4;
  }

  function score({ at, text, kind, level }: Line, i: number): number {
    const words = text.split(' ').length;
    const bare = titleIn(text, isSender);
    const repeated = texts.some(
      (other, j) => j !== at && j < body && (other === bare || segmentsOf(other).includes(bare)),
    );
    return (
      (kind === 'heading' ? (level === 1 ? 4 : 1) : 0) +
      (repeated ? 2 : 0) +
      (opens(at) ? 3 : 0) +
      (isMasthead[at + 1] ? 1 : 0) +
      ((said[at + 1]?.dates.length ?? 0) > 0 ? 3 : 0) +
      (isGreeted && /[.:,]$/.test(text) ? -4 : 0) +
      (i > 0 ? 0 : isKicked && !isKind[at - 1] ? 1 : above || words < 4 ? 3 : 5) +
      (at + 1 === body ? 1 : 0) +
      (words === 1 ? -5 : words === 2 ? -2 : words <= 3 ? -1 : words >= 5 ? 1 : 0) +
      (isMenuWord(text) ? -3 : 0) +
      (/[,;:]$/.test(text) ? -3 : /[^.]\.$/.test(text) ? -1 : 0)
    );
  }
}

/** Salutations of an e-mail or a letter. */
function isGreeting(text: string, at: number): boolean {
  return at < 12 && text.length <= 40 && /[!,]$/.test(text) && greeting.test(text);
}

/** A title with a leading dash looks like a list with one item. */
function isDashed(blocks: readonly Block[], at: number): boolean {
  const isItem = (block: Block | undefined) => block?.kind === 'item';
  const block = blocks[at];
  return at < 10 && isItem(block) && !block?.ordered && !isItem(blocks[at - 1]) && !isItem(blocks[at + 1]);
}

/** Returns where the running text of a release begins, ignoring a single sentence at the top. */
function bodyAt(blocks: readonly Block[], texts: readonly string[], isMasthead: readonly boolean[]): number {
  let lines = 0;
  for (const [at, text] of texts.entries()) {
    const { kind = 'table' } = blocks[at] ?? {};
    if (isMasthead[at] || text === '') continue;
    if (kind === 'table' || kind === 'quote') {
      if (lines > 0) return at;
    } else if (kind === 'heading') lines++;
    else if (kind === 'paragraph') {
      const isLong = isText(text) && (lines > 0 || text.length > 130 || /[.!?] \p{Lu}/u.test(text));
      if (isLong || text.length > longest) return at;
      lines++;
    }
  }
  return texts.length;
}

function beginning(blocks: readonly Block[], texts: readonly string[], body: number): FoundTitle | undefined {
  const at = texts.findIndex((text, i) => i >= body && text !== '');
  const text = texts[at];
  if (text === undefined) return undefined;
  const [date] = datesIn(text.slice(0, 60));
  const begins = date ? text.slice(date.to).replace(/^[\s).:–—-]+/, '') : text;
  const first = (/^.{10,}?[.!?](?=\s|$)/u.exec(begins)?.[0] ?? begins).replace(/\.$/, '');
  const value = first.length <= longest ? first : `${first.slice(0, first.lastIndexOf(' ', 120))}…`;
  return {
    value,
    line: blocks[at]?.line ?? 1,
    at: -1,
    end: -1,
    body: at,
    sure: false,
    why: reasons.beginning,
  };
}
