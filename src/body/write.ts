import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** A tree as HTML: the only way in which a body becomes text for pages, feeds and documents. */
export function writeHtml(tree: Root): string {
  return toHtml(tree);
}
