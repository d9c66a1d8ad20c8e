import type { Element, Root } from 'hast';
import { weakMemoize } from '../incremental/memoize.ts';

/* Bodies are immutable trees: changes copy the changed nodes, and unchanged nodes stay the same objects. */

/**
 * Replaces elements, outermost first: `change` returns the replacement of an element, and is then called for the
 * elements within that.
 */
export function mapElements<T extends Root | Element>(parent: T, change: (element: Element) => Element): T {
  let children: T['children'] | undefined;
  let i = -1;
  for (const child of parent.children) {
    i++;
    if (child.type !== 'element') continue;
    const changed = mapElements(change(child), change);
    if (changed === child) continue;
    children ??= [...parent.children];
    children[i] = changed;
  }
  return children ? { ...parent, children } : parent;
}

/**
 * Replaces the text of a tree, piece by piece in reading order. `boundary` is called wherever a block begins or ends;
 * inline elements cause no call. Footnote numbers are not text.
 */
export function mapTexts<T extends Root | Element>(
  parent: T,
  change: (text: string) => string,
  boundary: () => void,
): T {
  let children: T['children'] | undefined;
  let i = -1;
  for (const child of parent.children) {
    i++;
    let changed = child;
    if (child.type === 'text') {
      const value = change(child.value);
      if (value !== child.value) changed = { type: 'text', value };
    } else if (child.type === 'element' && child.tagName !== 'sup') {
      const isInline = inline.has(child.tagName);
      if (!isInline) boundary();
      changed = mapTexts(child, change, boundary);
      if (!isInline) boundary();
    }
    if (changed === child) continue;
    children ??= [...parent.children];
    children[i] = changed;
  }
  return children ? { ...parent, children } : parent;
}

/** Elements that do not separate words; a break is followed by a line end. */
const inline: ReadonlySet<string> = new Set(['a', 'br', 'code', 'del', 'em', 'img', 'strong']);

/** Returns the text of a tree in reading order, with `gap` wherever a block begins or ends. */
export function textOf(tree: Root, gap: string): string {
  let text = '';
  mapTexts(
    tree,
    (value) => {
      text += value;
      return value;
    },
    () => {
      text += gap;
    },
  );
  return text;
}

/** Returns the words of a tree on one line. The search index, results and documents contain the same. */
export const lineOf = weakMemoize((tree: Root): string =>
  textOf(tree, ' ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim(),
);
