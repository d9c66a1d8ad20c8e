import { writeHtml } from '../../src/body/write-html.ts';
import { type Markdown, parseMarkdown } from '../../src/parse/markdown/markdown.ts';

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

export function html(text: string): string {
  return parsed(text).html;
}

/** `code line:column+length`, one a diagnostic. */
export function problems(text: string, start = 0): string[] {
  return parsed(text, { start }).diagnostics.map(
    ({ code, line, column, length }) => `${code} ${line}:${column}+${length}`,
  );
}
