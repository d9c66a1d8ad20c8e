/** In characters. E-mail lines should have at most 78 (RFC 5322, 2.1.1). */
const lineLength = 76;

/** Between words, but not between the digits of a number: `900 000`. */
const gaps = /(?<!\d) | (?!\d{3}(?!\d))/;

/**
 * Breaks the lines of a text at spaces, so that no mail program breaks them elsewhere. Words that are longer than a
 * line, such as addresses, stay whole. The lines of a list item stand below each other.
 */
export function wrapText(text: string): string {
  return text.split('\n').map(wrapLine).join('\n');
}

function wrapLine(line: string): string {
  if (line.length <= lineLength) return line;
  const [start = ''] = /^ *(?:– |\d+\. )?/.exec(line) ?? [];
  const indent = ' '.repeat(start.length);
  const lines: string[] = [];
  let current = start;
  for (const word of line.slice(start.length).split(gaps)) {
    const isFirst = current === start || current === indent;
    if (!isFirst && current.length + 1 + word.length > lineLength) {
      lines.push(current);
      current = indent + word;
    } else current += isFirst ? word : ` ${word}`;
  }
  return [...lines, current].join('\n');
}
