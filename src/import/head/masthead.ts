import { inAllLanguages } from '../../locale/index.ts';
import { withoutSenders } from '../find/find-sender.ts';
import { wholeLine } from '../find/found.ts';
import { datesIn, type NamedDate, shortDate } from './dates-in.ts';
import { isMenuWord, segmentsOf } from './page-lines.ts';

/** A line that only contains the date, sender and kind of a publication. */
export interface Masthead {
  readonly dates: readonly NamedDate[];
  /** Whether it contains the kind of text. */
  readonly kicker: boolean;
  /** The day of figures without a century: `PRESSMEDDELANDE 150528`. */
  readonly short: string | undefined;
}

const bounded = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'giu');
const kickers = bounded(inAllLanguages(({ imports }) => imports.kicker));
const labels = bounded(
  inAllLanguages(({ imports: { published, changed } }) => [published, changed].filter(Boolean).join('|')),
);
const beside = bounded(inAllLanguages(({ imports }) => imports.beside));
const kicker = wholeLine((words) => words.kicker);
const address = /(?:https?:\/\/)?(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:\/\S*)?/giu;
const place = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u;

/** In characters. */
const longest = 160;

/** `INFORMATION FRÅN LAXÅ KOMMUN` in title case. */
function withoutCapitals(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Whether a line is only the kind of text. */
export function isKicker(text: string): boolean {
  return text.length <= 80 && kicker.test(text.replace(/^[\s*_]+|[\s:!.*_•·–-]+$/g, ''));
}

/** Returns the publication details in a line, or undefined if it contains anything else. */
export function mastheadOf(text: string, isSender: (words: string) => boolean): Masthead | undefined {
  if (text.length > longest || text.length < 3) return undefined;
  const dates = datesIn(text);
  let rest = withoutCapitals(text.replace(/[*_#]/g, ' '));
  for (const { from, to } of dates.toReversed()) rest = `${rest.slice(0, from)} | ${rest.slice(to)}`;
  let isKind = false;
  rest = rest.replace(kickers, () => {
    isKind = true;
    return ' | ';
  });
  const bare = withoutSenders(rest);
  const sent = bare !== rest;
  const short = isKind && dates.length === 0 ? shortDate(text) : undefined;
  rest = bare.replace(labels, ' | ').replace(address, ' | ');
  const left = segmentsOf(rest)
    .filter((segment) => !isMenuWord(segment) && !isSender(segment))
    .map((segment) =>
      segment
        .replace(beside, ' ')
        .replace(/[^\p{L}]+/gu, ' ')
        .trim(),
    )
    .filter((segment) => segment !== '' && !isMenuWord(segment));
  const told = dates.length > 0 || isKind || sent || isSender(text);
  if (!told) return undefined;
  const isPlace = dates.length > 0 && left.length === 1 && place.test(left[0] ?? '');
  return left.length === 0 || isPlace ? { dates, kicker: isKind, short } : undefined;
}
