import { sheetText } from './sheet-cells.ts';

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
