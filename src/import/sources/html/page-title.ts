import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { plainText } from './html-tree.ts';

/** Default titles of systems. */
const placeholder =
  /^(?:untitled(?: document| page)?|no title|home(?:page)?|index|page|title|start(?:sida)?|utan titel|namnlös|new page \d*|null|undefined)$/i;
/** Between a title and the name of its site. */
const joint = /\s+(?:[-–—|·•»›:]|::)\s+|\s*[|»›]\s*/;

/**
 * Returns the title of a page. Its metadata only counts if a heading or the document title agrees, because templates
 * often have the same metadata on every page of a site.
 *
 * @param said titles in metadata, the most trusted first
 */
export function pageTitle(tree: Root, said: readonly (string | undefined)[]): string | undefined {
  const name = nameOf(tree);
  const parts = name.split(joint).filter(Boolean);
  const headings = textsOf(tree, 'h1');
  const lower = textsOf(tree, 'h2, h3');
  const shared = said.flatMap((text) => (text === undefined || isPlaceholder(text) ? [] : [text]));
  const shown = shared.find((text) => headings.some((heading) => isSame(heading, text)));
  if (shown !== undefined) return fuller(shown, headings);
  const isNamed = (text: string) => words(text) > 2 && [name, ...parts].some((part) => isSame(part, text));
  const named = [...headings, ...lower].find(isNamed);
  if (named !== undefined) return named;
  const shownBelow = shared.find((text) => lower.some((heading) => isSame(heading, text)));
  if (shownBelow !== undefined) return fuller(shownBelow, lower);
  const bold = textsOf(tree, 'b, strong, font, big, p, div[class*="title"], div[class*="rubrik"]').find(
    (text) => words(text) > 3 && parts.some((part) => keyOf(part) === keyOf(text)),
  );
  if (bold !== undefined && headings.every((heading) => words(heading) < 4)) return bold;
  const [first] = headings.filter((heading) => !isPlaceholder(heading));
  if (first !== undefined && (headings.length === 1 || shared.length === 0) && words(first) > 3) return first;
  return shared[0] ?? first;
}

function nameOf(tree: Root): string {
  const element = select('title', tree);
  return element ? plainText(element) : '';
}

function textsOf(tree: Root, selector: string): string[] {
  return selectAll(selector, tree).map(plainText).filter(Boolean);
}

function isPlaceholder(text: string): boolean {
  return placeholder.test(text.trim());
}

/** Returns the heading, if a title is truncated or contains the name of the site. */
function fuller(title: string, headings: readonly string[]): string {
  const heading = headings.find((each) => isSame(each, title));
  if (heading === undefined) return title;
  const isPart = title.split(joint).some((part) => part !== title && keyOf(part) === keyOf(heading));
  return isPart || /(?:…|\.\.\.)$/.test(title) ? heading : title;
}

/** Whether one text equals the other or is its beginning. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 12 && long.startsWith(short);
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function words(text: string): number {
  return text.split(/\s+/).length;
}
