import type { Block, Dropped } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { wholeLine, within } from './found.ts';

const noise = wholeLine((words) => words.noise);
const banner = within((words) => words.banner);
const notice = within((words) => words.notice);
const kicker = wholeLine((words) => words.kicker);

/** `PrenumereraViktig information`: a link that lost its end. */
function isStuck(text: string): boolean {
  const [, word] = /^(\p{Lu}\p{Ll}{3,20})(?=\p{Lu})/u.exec(text) ?? [];
  return word !== undefined && noise.test(word);
}

/** `Start › News › Releases` */
const trail = /^[^.!?]{1,40}(?: [>›»] [^.!?]{1,60}){1,8}$/;

/** A line of the page rather than of the release. */
function isPage(text: string): boolean {
  return (
    noise.test(text.replace(/[\s:›»>|←→]+$|^[\s«<|←→]+/g, '')) || (text.length < 300 && trail.test(text))
  );
}

/** A banner above a page. */
function isBanner(text: string): boolean {
  return banner.test(text) || isStuck(text) || (notice.test(text) && text.length > 100);
}

/** How far from the start of a page what stands before a release may reach, in blocks. */
const reach = 40;

/** Parts the blocks of a release from those of the page around it. */
export function withoutNoise(blocks: readonly Block[]): {
  kept: readonly Block[];
  dropped: readonly Dropped[];
} {
  const kept: Block[] = [];
  const dropped: Dropped[] = [];
  const drop = ({ text, line }: Block, why: string) => dropped.push({ text: plain(text), line, why });
  const begins = startOf(blocks);
  const seen = new Map<string, number>();
  for (const [at, block] of blocks.entries()) {
    const text = plain(block.text).trim();
    const isLine = block.kind !== 'table' && block.kind !== 'image';
    if (/^[\p{P}\p{S}\s]*$/u.test(text) && block.kind !== 'image') drop(block, 'rule');
    else if (at < begins) drop(block, 'before the release');
    else if (isLine && isPage(text)) drop(block, 'page');
    else if (isLine && (banner.test(text) || isStuck(text))) drop(block, 'cookies');
    else if (isLine && isDoubled(text, at, seen)) drop(block, 'doubled');
    else kept.push(block);
    seen.set(text, at);
  }
  return { kept, dropped };
}

/** Up to where everything is a banner or a menu: a line that says what follows comes after a notice or cookies. */
function startOf(blocks: readonly Block[]): number {
  const top = blocks.slice(0, reach).map(({ text }) => plain(text).trim());
  const at = top.findIndex((text) => kicker.test(text));
  const before = top.slice(0, at < 0 ? firstLong(top) : at);
  return before.findLastIndex((text) => isBanner(text) || (at >= 0 && noise.test(text))) + 1;
}

/** The first line that a release's text may begin with. */
function firstLong(lines: readonly string[]): number {
  const at = lines.findIndex((text) => text.length > 100 && !isBanner(text));
  return at < 0 ? lines.length : at;
}

/** Lines that stand twice within a few lines. Facts of contacts may. */
function isDoubled(text: string, at: number, seen: ReadonlyMap<string, number>): boolean {
  const before = seen.get(text);
  if (before === undefined || /\d{3}|@/.test(text)) return false;
  return at - before <= 2 ? text.length > 3 : text.length > 60;
}
