import type { Block } from '../../imported-document.ts';

const begins =
  /<(?:(script|style|pre|textarea)|!--|(?:address|article|aside|blockquote|br|dd|div|dl|dt|fig(?:ure|caption)|footer|font|h[1-6]|header|hr|img|li|main|ol|p|section|table|t[dhr]|ul))\b|<!--/gi;

/** Puts every part of a page on a separate line, so that line numbers identify parts. */
export function onOwnLines(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  let done = 0;
  begins.lastIndex = 0;
  for (let match = begins.exec(html); match; match = begins.exec(html)) {
    const raw = match[0] === '<!--' ? '-->' : match[1] && `</${match[1].toLowerCase()}`;
    if (raw) {
      const end = lower.indexOf(raw, match.index);
      if (end < 0) break;
      begins.lastIndex = end;
    } else if (match.index > done && html[match.index - 1] !== '\n') {
      parts.push(html.slice(done, match.index));
      done = match.index;
    }
  }
  parts.push(html.slice(done));
  return parts.join('\n');
}

/** Whether two paragraphs or headings begin on one line. */
export function shareLines(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap(({ kind, line }) =>
    /^(?:paragraph|heading|quote)$/.test(kind) ? [line] : [],
  );
  return new Set(lines).size < lines.length;
}
