import { allLocales, inAllLanguages } from '../../locale/index.ts';
import { momentMeant } from '../../parse/date/hint.ts';
import type { Block } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { type Found, labelled } from './found.ts';

const month = allLocales
  .flatMap(({ dates }) => dates.months)
  .map((names) => `(?:${names.replace(/\$/g, '')})`)
  .join('|');
const ordinal = inAllLanguages(({ dates }) => dates.ordinal);
const clock = inAllLanguages(({ dates }) => dates.clock);
const time = `(?:[\\sT,–-]+(?:${clock}\\s*)?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?)?`;
const date = new RegExp(
  `(?<![\\d.-])(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{1,2}[.:]?(?:${ordinal})? (?:${month})\\p{L}*\\.?,? \\d{4}|(?:${month})\\p{L}*\\.? \\d{1,2}(?:${ordinal})?,? \\d{4})${time}(?![\\d-])`,
  'iu',
);
const published = labelled(({ published }) => published, '[:.•·|–—-]?');
const event = labelled(({ eventTime }) => eventTime, ':');
const changed = labelled(({ changed }) => changed, '[:.]?');
const weekday = inAllLanguages(({ dates }) => dates.weekday);
const article = inAllLanguages(({ dates }) => dates.article);
/** What may stand beside a date on its line: a place, a weekday, signs, a time zone, the time it takes to read. */
const beside = new RegExp(
  `^(?:${weekday}|${article}|[A-Z]{3,4}|[\\p{P}\\p{S}\\s]|(?:${clock})|GMT|UTC)*$`,
  'iu',
);
const place = /^\p{Lu}[\p{L}-]+(?: \p{Lu}?[\p{L}-]+)?$/u;
/** `Uppsala, 14 mars 2017 – Kommunen …` */
const dateline = /^(\p{Lu}[\p{L} -]{1,30}?),? (?:den |on )?$/u;

export interface FoundDate extends Found<string> {
  /** Whether the block has nothing else to say. */
  readonly alone: boolean;
}

/** Returns the day a line tells as the day of its release's publication, or of its last change. */
function dateIn(
  { text: written, line }: Block,
  near: boolean,
  isAbove: boolean,
): (FoundDate & { readonly rank: number }) | undefined {
  const text = plain(written).replace(/\s+/g, ' ').trim();
  if (text.length > 2000) return undefined;
  const match = date.exec(text.slice(0, 160));
  const value = match && momentMeant(match[0].replace(/[–-](?=\d{1,2}[:.]\d\d)/, ' ').replace(/\s+/g, ' '));
  if (!match || !value || changed.test(text)) return undefined;
  if (event.test(text) && !(published.test(text) && isAbove)) return undefined;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const label = published.exec(before)?.[0];
  const found = { value, line };
  if (label !== undefined && isBeside(before.slice(label.length)) && after.length < 60)
    return { ...found, sure: true, alone: isBeside(after), rank: 3, why: `stands after “${label.trim()}”` };
  if (isBeside(before) && isBeside(after))
    return near
      ? { ...found, sure: true, alone: true, rank: 2, why: 'stands alone on a line beside the title' }
      : undefined;
  if (near && isPlace(before) && isBeside(after))
    return { ...found, sure: true, alone: true, rank: 2, why: 'stands in a dateline' };
  const isDateline = dateline.test(before) || (isBeside(before) && before.length < 20);
  if (near && isDateline && /^\s*[–—:-]\s|^\)\s|^\.\s/.test(after))
    return { ...found, sure: true, alone: false, rank: 1, why: 'stands in a dateline' };
  return undefined;
}

function isBeside(text: string): boolean {
  return beside.test(text);
}

function isPlace(before: string): boolean {
  const words = before.replace(/[,.\s]+(?:den|on)?\s*$/u, '').trim();
  return place.test(words) || isBeside(words.replace(/^\p{Lu}[\p{L}-]+/u, ''));
}

/** How far from the title a date on its own is the release's, in blocks. */
const reach = 4;

/** Returns the day of publication, never that of an event. */
export function findDate(blocks: readonly Block[], titleAt: number): FoundDate | undefined {
  let best: (FoundDate & { readonly rank: number }) | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table' || block.kind === 'image' || block.kind === 'item') continue;
    const near = at - titleAt <= reach && titleAt - at <= reach;
    const found = dateIn(block, near, at <= titleAt + 1);
    if (found && found.rank > (best?.rank ?? 0)) best = found;
  }
  return best;
}

/** Whether a line only says when the page was last changed. */
export function isChange(text: string): boolean {
  return changed.test(text) && date.test(text.slice(0, 160)) && text.length < 80;
}

/** The years `2017` or spans in a line are no dates. */
export function hasDate(text: string): boolean {
  return date.test(text);
}
