import { createProblem } from '../../codes/index.ts';
import type { Problem, Span } from '../../model/diagnostic.ts';

/** A leftover of a program in a text. */
export interface Leftover {
  readonly span: Span;
  readonly problem: Problem;
}

/** More of the same are not reported. */
const mostOfAKind = 10;

/**
 * Unreplaced syntax of templates and note-taking programs: `{{ x }}`, `{% x %}`, `<% x %>`, `${x}`, `[[x]]`, `![[x]]`.
 * A backslash before it makes it text.
 */
const placeholder =
  /(?<![\\{])\{\{[^{}\r\n]{0,200}\}\}|(?<!\\)\{%[^{}\r\n]{1,200}%\}|(?<!\\)<%[^<>\r\n]{1,200}%>|(?<!\\)\$\{[\p{L}_][^{}\r\n]{0,100}\}|(?<![\\[])!?\[\[[^[\]\r\n]{1,200}\]\](?![([\]])/gu;

/** UTF-8 that was read as Windows-1252, Mac OS Roman or code page 850. */
const mojibake =
  /Ã(?:[¡-ª¬-º¼-¾ƒ]|[«»¿„…–†˜‰œ](?=\p{L}))|(?<!\p{Lu})Â[\u00a0§°´·½¼¾±²³®©«»]|(?<=[\p{Ll}\d%.,:;!?)])Â |â€|â‚¬|â„¢|âˆ’|ï»¿|ðŸ|√[§•∂Ö©Ñ]|├[ñÑÂÄÅÖ®]/gu;

/** Character references, which only HTML and Markdown decode. */
const reference =
  /&(?:#\d{2,7}|#[xX][\da-fA-F]{2,6}|amp|nbsp|quot|apos|lt|gt|shy|[aA]ring|[aAoOuUeEiI]uml|[aeiouAEIOU]acute|[aeE]grave|[aA][eE]lig|[oO]slash|[nm]dash|hellip|[lr][sd]quo|[lr]aquo|bull|middot|copy|reg|trade|euro|sect|deg|thinsp|ensp|emsp);/g;

/** `**Datum: **`, whose asterisks are shown because of the space before the last two. */
const openStrong = /\*\*[^*\r\n]{1,60}:[ \t]+\*\*(?=\s|$)/g;
/** Permitted text before it on its line: the marks of lists and quotes. */
const lineOpening = /(?:^|[\r\n])[ \t\d.)+*>-]{0,20}$/;

/** A quick test that matches every text with a leftover. */
const suspicious = /\{[{%]|<%|\$\{|\[\[|[ÃÂâïð√├]|:[ \t]+\*\*|&[#a-zA-Z]/;

/** Whether a text may contain leftovers. */
export function mayHoldLeftovers(text: string): boolean {
  return suspicious.test(text);
}

/** Finds leftovers in Markdown, whose code has been blanked out. */
export function leftoversInMarkdown(text: string): Leftover[] {
  const opensLine = ({ span }: Leftover) =>
    lineOpening.test(text.slice(Math.max(0, span.start - 21), span.start));
  return [...leftoversInPlain(text), ...found(text, openStrong, 'emphasis-open').filter(opensLine)];
}

/** Finds leftovers in an address, where character references are allowed. */
export function leftoversInPlain(text: string): Leftover[] {
  return [...found(text, placeholder, 'placeholder-left'), ...brokenEncoding(text)];
}

/** Finds leftovers in plain text. */
export function leftoversInWords(text: string): Leftover[] {
  return [...leftoversInPlain(text), ...found(text, reference, 'reference-left')];
}

function found(
  text: string,
  pattern: RegExp,
  code: 'placeholder-left' | 'reference-left' | 'emphasis-open',
): Leftover[] {
  return [...text.matchAll(pattern)].slice(0, mostOfAKind).map(({ 0: words, index: start }) => ({
    span: { start, end: start + words.length },
    problem: createProblem(code, words),
  }));
}

function brokenEncoding(text: string): Leftover[] {
  const [first, ...others] = text.matchAll(mojibake);
  if (!first) return [];
  const span = { start: first.index, end: first.index + first[0].length };
  return [{ span, problem: createProblem('encoding-mixed', first[0], others.length + 1) }];
}
