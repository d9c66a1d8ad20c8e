import type { BlockContent, Blockquote, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Quote } from '../../model/release.ts';
import type { Manuscript } from '../markdown/manuscript.ts';
import { oneLine, plainText } from '../markdown/prose.ts';
import { attributionOf, introducedSpeaker, mayNameAnother, readSpeaker, type Speaker } from './speaker.ts';
import { dashLength, dialogueLines, speechItems } from './speech.ts';

/** Marks up quotes in a body, in place: paragraphs that begin with a dash, and block quotes. */
export function markQuotes(tree: Root, manuscript: Manuscript, idPrefix: string): Quote[] {
  const quotes: Quote[] = [];
  const blocks: RootContent[] = [];
  const speakers = new Set<string>();
  /** The quote in the last block. */
  let last: Quote | undefined;
  const textBefore = (): string | undefined => {
    const before = blocks.at(-1);
    return before?.type === 'paragraph' ? oneLine(plainText(before)) : undefined;
  };
  const introduced = (): Speaker | undefined => {
    const before = textBefore();
    return before === undefined ? undefined : introducedSpeaker(before);
  };
  /**
   * Returns the person that “she” and “he” clearly refer to: the only speaker so far, who has just spoken or been
   * named.
   */
  const sheOrHe = (introduced?: FindSpeaker): Speaker | undefined => {
    const before = textBefore();
    const who = before === undefined ? last && speakerOf(last) : introduced?.();
    if (!who || [...speakers].some((name) => name !== who.speaker)) return undefined;
    return mayNameAnother(before ?? last?.text ?? '', who) ? undefined : who;
  };
  const quote = (content: Quoted): void => {
    const text = oneLine(content.said.map(blockText).join(' '));
    if (text === '') return;
    const id = `${idPrefix}citat-${quotes.length + 1}`;
    last = { id, text, ...content.speaker };
    quotes.push(last);
    if (last.speaker !== undefined) speakers.add(last.speaker);
    blocks.push(figure(id, content));
  };
  for (const block of tree.children) {
    if (block.type === 'paragraph' && dashLength(block) > 0) {
      for (const [i, line] of dialogueLines(block).entries())
        quote(fromSpeech([line], () => sheOrHe(introduced), i === 0 ? introduced : undefined));
    } else if (block.type === 'list') {
      const marker = manuscript.body[block.position?.start.offset ?? 0] ?? '';
      const items = speechItems(block, marker, blocks.at(-1));
      if (items) for (const item of items) quote(fromSpeech(item, sheOrHe));
      else blocks.push(block);
    } else if (block.type === 'blockquote' && blockText(block).trim() !== '') quote(fromBlockquote(block));
    else blocks.push(block);
    if (blocks.at(-1) === block) last = undefined;
  }
  tree.children = blocks;
  return quotes;
}

function speakerOf({ speaker, party, title }: Quote): Speaker | undefined {
  if (speaker === undefined) return undefined;
  return { speaker, ...(party !== undefined && { party }), ...(title !== undefined && { title }) };
}

interface Quoted {
  readonly said: Blockquote['children'];
  readonly caption?: PhrasingContent[];
  readonly speaker?: Speaker;
}

type FindSpeaker = () => Speaker | undefined;

/**
 * Returns speech without its dash, with its speaker separated if no words are lost.
 *
 * @param sheOrHe finds the person these pronouns refer to, if that is clear
 * @param introduced finds the speaker in the text before, if the speech names none
 */
function fromSpeech(
  paragraphs: readonly Paragraph[],
  sheOrHe?: FindSpeaker,
  introduced?: FindSpeaker,
): Quoted {
  const said = paragraphs.map(withoutDash);
  const last = said.at(-1);
  if (!last) return { said };
  const text = plainText(last).replace(/[^\S \u00a0]/g, ' ');
  const found = attributionOf(text);
  const person = found?.isPronoun && sheOrHe?.();
  const meant = person && !mayNameAnother(text, person) ? person : undefined;
  const speaker = found ? (found.speaker ?? meant) : introduced?.();
  const cut = found?.cut;
  const who = speaker ? { speaker } : {};
  const spoken = cut && splitAt(last.children, cut.speechEnd)?.before;
  const named = cut && splitAt(last.children, cut.nameStart)?.after;
  if (!spoken || !named) return { said, ...who };
  endWithStop(spoken);
  return { said: [...said.slice(0, -1), { ...last, children: spoken }], caption: asCaption(named), ...who };
}

/** A block quote, its speaker named by a last line that begins with a dash: `– Namn, titel`. */
function fromBlockquote(block: Blockquote): Quoted {
  const first = block.children[0];
  if (block.children.length === 1 && first?.type === 'paragraph' && dashLength(first) > 0) {
    return fromSpeech([first]);
  }
  const last = block.children.at(-1);
  if (last?.type !== 'paragraph') return { said: block.children };
  const text = plainText(last);
  const lineStart = text.lastIndexOf('\n') + 1;
  const signature = /^(?:[–—―]|--?)[ \u00a0]*/.exec(text.slice(lineStart));
  if (!signature || (lineStart === 0 && block.children.length === 1)) return { said: block.children };
  const named = splitAt(last.children, lineStart + signature[0].length)?.after;
  const spoken = lineStart === 0 ? [] : splitAt(last.children, lineStart)?.before;
  if (!named || !spoken) return { said: block.children };
  const who = readSpeaker(oneLine(text.slice(lineStart + signature[0].length)).replace(/\.$/, ''));
  const rest: BlockContent[] = lineStart === 0 ? [] : [{ ...last, children: trimmedEnd(spoken) }];
  return {
    said: [...block.children.slice(0, -1), ...rest],
    caption: asCaption(named),
    ...(who && { speaker: who.speaker }),
  };
}

function figure(id: string, { said, caption }: Quoted): Blockquote {
  const children: Blockquote['children'] = [{ type: 'blockquote', children: said }];
  if (caption) children.push({ type: 'paragraph', children: caption, data: { hName: 'figcaption' } });
  return {
    type: 'blockquote',
    children,
    data: { hName: 'figure', properties: { id, className: ['quote'] } },
  };
}

function withoutDash(paragraph: Paragraph): Paragraph {
  const length = dashLength(paragraph);
  const [first] = paragraph.children;
  const children = paragraph.children.map(withBareLineEnds);
  if (length > 0 && first?.type === 'text') {
    children[0] = withBareLineEnds({ type: 'text', value: first.value.slice(length) });
  }
  return { ...paragraph, children };
}

function withBareLineEnds(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' && node.value.includes('\n')
    ? { ...node, value: node.value.replace(lineEnd, '\n') }
    : node;
}

/** With the blanks around it; matched from the first blank only, so that the time is not quadratic. */
const lineEnd = /(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*/g;

/** Splits phrasing content at an offset of its plain text; undefined if that would split emphasis or a link. */
function splitAt(
  children: readonly PhrasingContent[],
  offset: number,
): { before: PhrasingContent[]; after: PhrasingContent[] } | undefined {
  let passed = 0;
  for (const [index, child] of children.entries()) {
    const length = plainText(child).length;
    if (offset === passed) return { before: children.slice(0, index), after: children.slice(index) };
    if (offset < passed + length) {
      if (child.type !== 'text') return undefined;
      const before: PhrasingContent = { type: 'text', value: child.value.slice(0, offset - passed) };
      const after: PhrasingContent = { type: 'text', value: child.value.slice(offset - passed) };
      return { before: [...children.slice(0, index), before], after: [after, ...children.slice(index + 1)] };
    }
    passed += length;
  }
  return undefined;
}

/** A sentence that ended with a comma before its attribution gets a full stop. */
function endWithStop(phrasing: PhrasingContent[]): void {
  const last = phrasing.at(-1);
  if (!last || /[.!?…:][”"»’)]*$/u.test(plainText(last))) return;
  if (last.type === 'text') phrasing[phrasing.length - 1] = { type: 'text', value: `${last.value}.` };
  else phrasing.push({ type: 'text', value: '.' });
}

/** A caption begins with a capital and ends without a stop. */
function asCaption(phrasing: PhrasingContent[]): PhrasingContent[] {
  const caption = trimmedEnd(phrasing);
  const first = caption[0];
  if (first?.type === 'text') {
    const letter = /^./su.exec(first.value)?.[0] ?? '';
    caption[0] = { type: 'text', value: letter.toUpperCase() + first.value.slice(letter.length) };
  }
  const last = caption.at(-1);
  if (last?.type === 'text')
    caption[caption.length - 1] = { type: 'text', value: last.value.replace(/\.$/, '') };
  return caption;
}

function trimmedEnd(phrasing: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = [...phrasing];
  while (trimmed.at(-1)?.type === 'break') trimmed.pop();
  const last = trimmed.at(-1);
  if (last?.type === 'text') trimmed[trimmed.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return trimmed;
}

function blockText(node: BlockContent | Blockquote['children'][number]): string {
  if (node.type === 'paragraph' || node.type === 'heading') return plainText(node);
  if (node.type === 'code') return node.value;
  if (node.type === 'blockquote') return node.children.map(blockText).join(' ');
  if (node.type === 'list') return node.children.flatMap((item) => item.children.map(blockText)).join(' ');
  return '';
}
