import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { weakMemoize } from '../incremental/memoize.ts';

/**
 * A tree as HTML: the only way in which a body becomes text. A body without addresses of its own is the same tree for
 * pages, feeds and documents, and is written once for all.
 */
export const writeHtml = weakMemoize((tree: Root): string => toHtml(tree));
