import { escapedContent } from '../../../body/escaped.ts';

/** Characters that a spreadsheet keeps of a text. */
const mostCharacters = 32_767;
/** Texts that are formatted at a time. */
const together = 5000;

/** The texts of a workbook's cells, each once (SpreadsheetML, ISO/IEC 29500). */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();

  /** Returns the number of a text, from 0. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  /** Formats the texts, in pieces, once all cells have their numbers. */
  *xml(): Generator<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    yield '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
    let piece = '';
    for (const [text, number] of this.#numbers) {
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
      piece += `<si><t${space}>${sheetText(text)}</t></si>`;
      if ((number + 1) % together > 0) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}</sst>`;
  }
}

/** What `sheetText` changes, and emojis, which it doesn't; most cells have none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are some of the ones to find
const special = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x/;

/** Escapes text for XML, and characters that XML can't contain as `_x0001_`. */
function sheetText(text: string): string {
  if (text.length <= mostCharacters && !special.test(text)) return text;
  const kept =
    text.length <= mostCharacters
      ? text
      : `${text.slice(0, mostCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return escapedContent(
    kept
      .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, escapedCharacter),
  );
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
