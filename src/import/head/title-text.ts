import { labelled } from '../find/found.ts';
import { datesIn } from './dates-in.ts';
import { isKicker } from './masthead.ts';
import { isMenuWord } from './page-lines.ts';

const kickerThen = labelled(
  ({ kicker }) => kicker,
  '(?:(?:nr|no)?\\.? ?\\d{0,4}(?:[/-]\\d{2,4})?)?\\s*[:•·|–—-]',
);

/** Returns a title without the kind of text before it, the name of the site after it, and its stop. */
export function titleIn(text: string, isSender: (words: string) => boolean): string {
  let bare = withoutDate(withoutKicker(withoutMarks(text)));
  for (let site = siteAfter.exec(bare); site; site = siteAfter.exec(bare)) {
    const [, rest = '', name = ''] = site;
    if (rest.split(' ').length < 2 || !(isSender(name) || isMenuWord(name) || isKicker(name))) break;
    bare = rest;
  }
  const isSentence = /^[^.]*[^.\s]\.$/.test(bare) && !/(?<!\p{L})\p{L}{1,3}\.$/u.test(bare);
  return isSentence ? bare.slice(0, -1) : bare;
}

/** Without marks of emphasis around it, and dashes or bullets. */
function withoutMarks(text: string): string {
  return text
    .replace(/^([*_]{1,3})(?=\S)(.*\S)\1$/, '$2')
    .replace(/^[–—•·*-]\s+/, '')
    .replace(/\s+[–—-]$/, '');
}

const siteAfter = /^(.{4,}?)(?:\s+[–—-]\s+|\s*[|•·»]\s*)([^|•·»]{2,60})$/;

/** `3 mars 2021: Ny skola` without its day. */
function withoutDate(text: string): string {
  const [first] = datesIn(text.slice(0, 60));
  if (first?.from !== 0) return text;
  const rest = text.slice(first.to);
  const bare = rest.replace(/^\s*[:•|–—-]\s+/, '');
  return bare !== rest && bare.length > 8 ? bare : text;
}

/** `Pressmeddelande: Ny skola` without the kind of text. */
export function withoutKicker(text: string): string {
  const bare = text.replace(kickerThen, '');
  return /[:•·|–—-]\s*$/.test(text.slice(0, text.length - bare.length)) && bare.length > 10 ? bare : text;
}
