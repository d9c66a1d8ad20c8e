/*
 * Invisible characters: the soft hyphen, zero-width spaces and joiners, the word joiner, a byte order mark within a
 * text, variation selectors. They come with text that is pasted from word processors and web pages. Some scripts and
 * emoji need joiners, so texts keep them; names, addresses and words are compared without them.
 */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const everyInvisible = new RegExp(invisible.source, 'gu');

/** Returns the name of a code point as Unicode writes it: `U+00AD`. */
export function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Returns a text without invisible characters. */
export function withoutInvisible(text: string): string {
  return invisible.test(text) ? text.replace(everyInvisible, '') : text;
}

/** Returns the form in which names are compared: composed, visible characters only, single spaces, in lower case. */
export function nameKey(name: string): string {
  return withoutInvisible(name).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whether a text contains a name, both compared by `nameKey`. */
export function mentions(text: string, name: string): boolean {
  return nameKey(text).includes(nameKey(name));
}

/** Without those that may belong to an emoji or a letter at an edge: variation selectors and tags. */
const atEdges = /[\s\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064]/;

/** Returns a text without white space and invisible characters at its edges. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isAtEdge(text, start)) start++;
  while (start < end && isAtEdge(text, end - 1)) end--;
  return text.slice(start, end);
}

function isAtEdge(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const isVisibleAscii = unit > 0x20 && unit < 0x7f;
  return !isVisibleAscii && atEdges.test(text.charAt(at));
}
