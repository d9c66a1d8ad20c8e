import type { Root } from 'mdast';
import { writeHtml } from '../../src/body/write-html.ts';
import { Ids, tidyTree } from '../../src/parse/markdown/blocks.ts';
import { Links } from '../../src/parse/markdown/links.ts';
import { Manuscript } from '../../src/parse/markdown/manuscript.ts';
import { type Markdown, parseMarkdown } from '../../src/parse/markdown/markdown.ts';
import { parseTree } from '../../src/parse/markdown/tree.ts';
import { markQuotes } from '../../src/parse/quotes/quotes.ts';

export const words = { table: 'Tabell', footnotes: 'Fotnoter', footnoteBack: 'Tillbaka till texten' };

/** The result of parsing a body, with its HTML. */
export function parsed(
  text: string,
  more: Partial<Parameters<typeof parseMarkdown>[0]> = {},
): Markdown & { html: string } {
  const markdown = parseMarkdown({
    file: 'releases/a.md',
    text,
    start: 0,
    language: 'sv',
    parser: 'auto',
    words,
    ...more,
  });
  return { ...markdown, html: writeHtml(markdown.body) };
}

/** The tree of a body before it is converted to HTML. */
export function preparedTree(text: string): Root {
  const manuscript = new Manuscript('releases/a.md', text, 0);
  const tree = parseTree(manuscript.body, 'auto');
  const links = new Links(manuscript, '', tree);
  tidyTree(tree, { manuscript, links, ids: new Ids(), idPrefix: '', topHeading: 2, openTags: new Set() });
  markQuotes(tree, manuscript, '');
  return tree;
}

export function html(text: string): string {
  return parsed(text).html;
}

/** `code line:column+length`, one a diagnostic. */
export function problems(text: string, start = 0): string[] {
  return parsed(text, { start }).diagnostics.map(
    ({ code, line, column, length }) => `${code} ${line}:${column}+${length}`,
  );
}
