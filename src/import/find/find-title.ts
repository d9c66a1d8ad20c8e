import type { Block } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { hasDate } from './find-date.ts';
import { type Found, labelled, wholeLine } from './found.ts';

const kicker = wholeLine((words) => words.kicker);
const kickerThen = labelled((words) => words.kicker, '[:•·|–—-]');
const label = labelled((words) => words.title, ':');

/** In characters. */
const longest = 200;

export interface FoundTitle extends Found<string> {
  /** Its place among the blocks; -1 where none is a title. */
  readonly at: number;
  /** Whether the block is the title and nothing else. */
  readonly alone: boolean;
}

/** Whether a line only says what sort of text follows. */
export function isKicker(text: string): boolean {
  return kicker.test(text.replace(/[\s:!.•·–-]+$/, ''));
}

/** Returns the title: the first line that is short and no sentence; else the beginning of the first sentence. */
export function findTitle(
  blocks: readonly Block[],
  isSender: (text: string) => boolean,
): FoundTitle | undefined {
  const texts = blocks.map(({ text }) => plain(text).replace(/\s+/g, ' ').trim());
  const words = (at: number) => blocks[at]?.kind === 'heading' || blocks[at]?.kind === 'paragraph';
  const labelledAt = texts
    .slice(0, 12)
    .findIndex((text, at) => words(at) && /^[^:]+:/.test(text) && label.test(text));
  const at =
    labelledAt >= 0
      ? labelledAt
      : texts.findIndex((text, i) => words(i) && !isKicker(text) && !isSender(text) && !isDateLine(text));
  const text = texts[at];
  const block = blocks[at];
  if (text === undefined || block === undefined) return undefined;
  const bare = withoutKicker(labelledAt >= 0 ? text.replace(label, '') : text);
  const sentence = /[.;,]$/.test(bare) && !/\b\p{Lu}\.$/u.test(bare);
  if (bare.length <= longest && (!sentence || block.kind === 'heading' || labelledAt >= 0)) {
    const after = texts.slice(0, at).some(isKicker);
    const why = labelledAt >= 0 ? 'has a label' : after ? 'follows on the kind of text' : 'is the first line';
    const sure = labelledAt >= 0 || after || block.kind === 'heading' || bare.length <= 130;
    return { value: bare, line: block.line, at, alone: true, sure, why };
  }
  const first = (/^.{10,}?[.!?](?=\s|$)/u.exec(bare)?.[0] ?? bare).replace(/\.$/, '');
  const cut = first.length <= longest ? first : `${first.slice(0, first.lastIndexOf(' ', 120))}…`;
  return {
    value: cut,
    line: block.line,
    at: -1,
    alone: false,
    sure: false,
    why: 'is how the text begins: it has no title',
  };
}

function withoutKicker(text: string): string {
  const bare = text.replace(kickerThen, '');
  return /[:•·|–—-]\s*$/.test(text.slice(0, text.length - bare.length)) && bare.length > 10 ? bare : text;
}

function isDateLine(text: string): boolean {
  return text.length < 60 && hasDate(text) && text.replace(/[\d\p{P}\s]/gu, '').length < 30;
}
