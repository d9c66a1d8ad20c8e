import { inAllLanguages } from '../../locale/index.ts';
import type { Block } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { beginsWithSender } from './find-sender.ts';
import { labelled, wordsOf } from './found.ts';

const aboutUs = labelled((words) => words.aboutUs, ':?');
const about = labelled((words) => words.about, ':?');
const brief = new RegExp(`^(\\p{Lu}.{1,58}?),?\\s+(?:${wordsOf(({ inBrief }) => inBrief)})$`, 'iu');
const describes = new RegExp(`^(\\p{Lu}.{1,58}?),? (?:${wordsOf((words) => words.describes)})`, 'u');

const we = new RegExp(`^${inAllLanguages(({ speech }) => speech.firstPerson)}$`, 'iu');
/** Before names in English and German. */
const article = /^(?:the|die|der|das) /i;

/** Whether a name is that of the sender, or of another known one. */
export type IsSender = (name: string) => boolean;

/** Without marks of emphasis around them. */
function words({ text }: Block): string {
  return plain(text).replace(/^[\s*_]+|[\s*_]+$/g, '');
}

/** `Om oss`, `Om Exempelby kommun`, `Exempelby i korthet`: below contacts any heading of that kind. */
export function isAbout(block: Block, isSender: IsSender, afterContacts: boolean): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const text = words(block);
  const us = text.replace(aboutUs, '');
  if (us !== text && (us === '' || /:\s*$/.test(text.slice(0, text.length - us.length)))) return true;
  if (afterContacts && /[.!?]$/.test(text) && beginsWithSender(text)) return true;
  if (afterContacts && describesSender(block, isSender, true)) return true;
  const [, named] = brief.exec(text) ?? [];
  if (named !== undefined && isSender(named)) return true;
  const rest = text.replace(about, '');
  if (rest === text) return false;
  const name = rest
    .replace(/[:.].*$/s, '')
    .replace(article, '')
    .trim();
  if (name.length > 60) return false;
  return (
    isSender(name) || (afterContacts && text.length < 60 && /^\p{Lu}/u.test(name) && !/[.!?]$/.test(text))
  );
}

/** `Exempelby är en kommun vid havet.`; below contacts also `Vi är 1 800 medarbetare.` */
export function describesSender(block: Block, isSender: IsSender, afterContacts = false): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = words(block);
  if (!/[.!?][”"»)]?$/u.test(text) || text.length > 1500) return false;
  const [, name] = describes.exec(text) ?? [];
  if (name === undefined) return false;
  return isSender(name) || beginsWithSender(text) || (afterContacts && we.test(name));
}

/** Whether a block is only the heading of the next one. */
export function isAboutHeading(block: Block, isSender: IsSender): boolean {
  return isAbout(block, isSender, true) && !/[.!?]$|.{90}/.test(words(block));
}

/** Returns where the text about the sender begins, at the end of a text without a heading above it. */
export function descriptionAt(blocks: readonly Block[], isSender: IsSender): number {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'image');
  const block = blocks[last];
  return last > 0 && block && describesSender(block, isSender) ? last : blocks.length;
}
