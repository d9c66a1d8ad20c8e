import { createEnglishProblem } from '../../codes/index.ts';
import type { Problem, Span } from '../../model/diagnostic.ts';
import { quoted } from './suggest.ts';

/** Something that a program left in a text and no reader is meant to see. */
export interface Leftover {
  readonly span: Span;
  readonly problem: Problem;
}

/** More of the same are not reported. */
const mostOfAKind = 10;

/**
 * What templates and note-taking programs would have replaced: `{{ x }}`, `{% x %}`, `<% x %>`, `${x}`, `[[x]]`, `![[x]]`.
 * A backslash before the first sign makes it text.
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
/** What may stand before it on its line: the marks of lists and quotes. */
const lineOpening = /(?:^|[\r\n])[ \t\d.)+*>-]{0,20}$/;

/** Quick to test, and true of every text with a leftover. */
const suspicious = /\{[{%]|<%|\$\{|\[\[|[ÃÂâïð√├]|:[ \t]+\*\*|&[#a-zA-Z]/;

/** Whether a text may hold leftovers. */
export function mayHoldLeftovers(text: string): boolean {
  return suspicious.test(text);
}

/** Finds leftovers in Markdown, whose code has been blanked out. */
export function leftoversInMarkdown(text: string): Leftover[] {
  const opensLine = ({ span }: Leftover) =>
    lineOpening.test(text.slice(Math.max(0, span.start - 21), span.start));
  return [...leftoversInPlain(text), ...found(text, openStrong, openStrongProblem).filter(opensLine)];
}

/** Finds leftovers in an address, where a character reference may stand. */
export function leftoversInPlain(text: string): Leftover[] {
  return [...found(text, placeholder, placeholderProblem), ...brokenEncoding(text)];
}

/** Finds leftovers in plain text. */
export function leftoversInWords(text: string): Leftover[] {
  return [...leftoversInPlain(text), ...found(text, reference, referenceProblem)];
}

function found(text: string, pattern: RegExp, problemOf: (words: string) => Problem): Leftover[] {
  return [...text.matchAll(pattern)].slice(0, mostOfAKind).map(({ 0: words, index: start }) => ({
    span: { start, end: start + words.length },
    problem: problemOf(words),
  }));
}

function brokenEncoding(text: string): Leftover[] {
  const [first, ...others] = text.matchAll(mojibake);
  if (!first) return [];
  const where = others.length === 0 ? '' : ` in ${others.length + 1} places, this is the first`;
  const span = { start: first.index, end: first.index + first[0].length };
  const problem = createEnglishProblem(
    'encoding-mixed',
    `${quoted(first[0])} is one letter that was read with the wrong encoding${where}`,
    'type the letters anew, such as å, ä, ö or –, or copy the text again from where it came from',
  );
  return [{ span, problem }];
}

function placeholderProblem(words: string): Problem {
  return createEnglishProblem(
    'placeholder-left',
    `${quoted(words)} is an instruction to another program and is published as it stands`,
    words.includes('[[')
      ? 'write a link as [text](file.md), a picture as ![what it shows](picture.jpg)'
      : 'write what should stand in its place; put a backslash before it, or mark it as code, if it belongs to the text',
  );
}

function referenceProblem(words: string): Problem {
  return createEnglishProblem(
    'reference-left',
    `${quoted(words)} is HTML, and this field is plain text`,
    'write the character itself, such as & or ’',
  );
}

function openStrongProblem(words: string): Problem {
  const inner = words.slice(2, -2).trim();
  return createEnglishProblem(
    'emphasis-open',
    `the asterisks of ${quoted(words)} are shown, because a space stands before the last two`,
    `write **${inner}** without the space, or delete the line if it is a field of the release`,
  );
}
