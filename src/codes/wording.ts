import { codePointName } from '../invisible.ts';

/** How a language formats quoted text, lists and numbers in a sentence. */
interface Wording {
  /** Quotes an author's text on one line, shortened if necessary. */
  readonly quoted: (written: string) => string;
  /** `a, b or c` */
  readonly oneOf: (words: readonly string[]) => string;
  /** `a, b and c` */
  readonly allOf: (words: readonly string[]) => string;
  /** `1 year`, `3 years` */
  readonly counted: (number: number, one: string, several: string) => string;
  /** `did you mean “a” or “b”?` */
  readonly didYouMean: (...words: readonly string[]) => string;
}

export const en: Wording = wording('“', 'or', 'and', 'did you mean');
export const sv: Wording = wording('”', 'eller', 'och', 'menade du');

function wording(opening: string, or: string, and: string, question: string): Wording {
  return {
    quoted: (written) => `${opening}${shortened(written)}”`,
    oneOf: (words) => joined(words, or),
    allOf: (words) => joined(words, and),
    counted: (number, one, several) => `${number} ${number === 1 ? one : several}`,
    didYouMean: (...words) =>
      `${question} ${joined(
        words.map((word) => `${opening}${word}”`),
        or,
      )}?`,
  };
}

function joined(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Returns an author's text on one line, shortened if necessary. */
function shortened(written: string): string {
  const line = visible(written).replace(/\s+/g, ' ').trim();
  const letters = [...line.slice(0, 200)];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}

/** Shows the code points of invisible characters, except joiners in emoji and foreign words. */
function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `‹${codePointName(code)}›`;
  });
}

const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<=[\0-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[\0-\u024f])/gu;
