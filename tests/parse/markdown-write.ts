import { type Markdown, parseMarkdown } from '../../src/parse/markdown/markdown.ts';

export const words = { table: 'Tabell', footnotes: 'Fotnoter', footnoteBack: 'Tillbaka till texten' };

/** What a body alone becomes. */
export function parsed(text: string, more: Partial<Parameters<typeof parseMarkdown>[0]> = {}): Markdown {
  return parseMarkdown({
    file: 'releases/a.md',
    text,
    start: 0,
    language: 'sv',
    parser: 'auto',
    words,
    ...more,
  });
}

export function html(text: string): string {
  return parsed(text).html;
}

/** `code line:column+length`, one a diagnostic. */
export function complaints(text: string, start = 0): string[] {
  return parsed(text, { start }).diagnostics.map(
    ({ code, line, column, length }) => `${code} ${line}:${column}+${length}`,
  );
}
