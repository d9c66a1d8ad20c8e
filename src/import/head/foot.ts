import type { LocalizedText } from '../../model/localized-text.ts';
import { isOffice, isPerson } from '../contacts/person-names.ts';
import { labelled, wholeLine } from '../find/found.ts';
import type { Block } from '../imported-document.ts';
import { reasons } from '../words/reasons.ts';
import { datesIn } from './dates-in.ts';
import { isMenuWord } from './page-lines.ts';

const contactHeading = wholeLine((words) => words.contacts);
const contactLabel = labelled((words) => words.contacts, '[:,]?');
const pressHeading = wholeLine((words) => words.press);
const about = labelled((words) => words.about, ':?');
const aboutUs = labelled((words) => words.aboutUs, ':?');

/** Whether a line is running text rather than a heading, a link or a fact. */
export function isText(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (words < 5) return false;
  return text.length > 180 || (text.length >= 50 && /[.!?…][”"»’)]*$/u.test(text) && words >= 7);
}

/**
 * Returns the indexes of lines of the page below the release: names of other pages, the footer.
 *
 * @param found reasons for dropped blocks, by index: `reasons.page` for lines of the page
 * @param body index at which the text of the release begins
 */
export function footOf(
  blocks: readonly Block[],
  texts: readonly string[],
  found: readonly (LocalizedText | undefined)[],
  body: number,
): number[] {
  const foot: number[] = [];
  if (body < 0) return foot;
  const continues = goOn(blocks, texts);
  let below = false;
  for (let at = body + 1; at < blocks.length; at++) {
    const text = texts[at] ?? '';
    if (found[at] !== undefined) below ||= found[at] === reasons.page && continues[at] !== true;
    else if (below && isOfPage(blocks[at], text) && !isContact(texts, at)) foot.push(at);
    else below = false;
  }
  const gone = new Set(foot);
  for (let at = blocks.length - 1; at > body; at--) {
    if (found[at] !== undefined || gone.has(at)) continue;
    if (!isMenuWord(texts[at] ?? '')) break;
    foot.push(at);
  }
  return foot;
}

/** For each block, whether text follows before contacts or the text about the sender. */
function goOn(blocks: readonly Block[], texts: readonly string[]): boolean[] {
  const all: boolean[] = [];
  let ahead = false;
  for (let at = blocks.length - 1; at >= 0; at--) {
    all[at] = ahead;
    const text = texts[at] ?? '';
    if (isHeading(text)) ahead = false;
    else if (isText(text) || blocks[at]?.kind === 'quote') ahead = true;
  }
  return all;
}

/** Whether a line is a heading of contacts or of the text about the sender. */
function isHeading(text: string): boolean {
  const bare = text.replace(/[\s:.–-]+$/, '');
  return (
    contactHeading.test(bare) ||
    pressHeading.test(bare) ||
    contactLabel.test(text) ||
    (text.length < 80 && (about.test(text) || aboutUs.test(text)))
  );
}

/** Whether a line below lines of the page belongs to the page too: it is neither a sentence nor a contact. */
function isOfPage(block: Block | undefined, text: string): boolean {
  if ((block?.kind !== 'paragraph' && block?.kind !== 'item') || block.ordered) return false;
  if (text.length > 90 || /[.!?…:,;][”"»’)]*$/u.test(text) || /@/.test(text) || datesIn(text).length > 0)
    return false;
  return !isHeading(text);
}

const reach = /@|\d[\d\s()/–-]{5,}\d/;

/** Whether a line begins a contact: a person or an office with details on the line or soon below. */
function isContact(texts: readonly string[], at: number): boolean {
  const [first = ''] = texts[at]?.split(/[,(|]/) ?? [];
  const isSomebody = isPerson(first.trim()) || isOffice(first);
  return isSomebody && texts.slice(at, at + 4).some((text) => reach.test(text));
}
