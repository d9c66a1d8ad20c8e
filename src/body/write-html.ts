import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { weakMemoize } from '../incremental/memoize.ts';

/**
 * Returns a tree as HTML. This is the only function that serialises bodies. A body without addresses of the archive is
 * the same tree for pages, feeds and documents, and is serialised only once.
 */
export const writeHtml = weakMemoize((tree: Root): string => toHtml(tree));
