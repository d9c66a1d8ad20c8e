import { createProblem } from '../../../codes/index.ts';
import { inAllLanguages } from '../../../locale/index.ts';
import type { Problem, Span } from '../../../model/diagnostic.ts';

interface Line {
  readonly words: string;
  readonly span: Span;
}

interface Left {
  readonly span: Span;
  readonly problem: Problem;
}

const heading = (words: string) =>
  new RegExp(`^(?:#{1,6} +)?[*_]{0,3}(?:${words})[ :]*[*_]{0,3}[ :]*$`, 'iu');
/** Takes a tenth of a second to compile, so it is only used on a line above a contact. */
const contactHeading = heading(inAllLanguages(({ imports }) => `${imports.contacts}|${imports.press}`));
const aboutHeading = heading(inAllLanguages(({ imports }) => imports.aboutUs));
const person =
  /^[*_]*(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3})[*_]*(?: \((?<party>\p{Lu}{1,3})\))?(?:, (?<title>[^,\d@]{2,60}))?[*_]*(?:,.*)?$/u;
const phone = /(?<![\d/-])(?:\+\d{1,3}|0)[\d -]{6,14}\d(?!\d)/;
const email = /[\p{L}\d._+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;

/** In UTF-16 code units; a contact’s line is far shorter. */
const longestLine = 300;

/** Number of lines of a contact. */
const longestContact = 6;

/** Finds contacts and texts about the sender at the end of a body, which belong into fields. */
export function* leftInBody(text: string, start: number): Iterable<Left> {
  const lines = [...text.slice(start).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    words: line.trim().slice(0, longestLine),
    span: { start: start + index, end: start + index + line.length },
  }));
  for (const [i, { words, span }] of lines.entries()) {
    if (words.length > 60) continue;
    const contact = contactIn(lines.slice(i + 1, i + 1 + longestContact));
    if (contact && contactHeading.test(words))
      yield { span, problem: createProblem('contact-in-body', contact) };
    else if (aboutHeading.test(words) && isLastSection(lines.slice(i + 1)))
      yield { span, problem: createProblem('boilerplate-in-body') };
  }
}

function isLastSection(below: readonly Line[]): boolean {
  return below.length > 0 && !below.some(({ words }) => /^#{1,6} /.test(words));
}

/**
 * Returns the YAML of a contact whose name is on the first line, with numbers and addresses on the same line or below.
 */
function contactIn(lines: readonly Line[]): string | undefined {
  const { name, party, title } = person.exec(lines[0]?.words ?? '')?.groups ?? {};
  if (name === undefined) return undefined;
  const numbers = lines.flatMap(({ words }) => phone.exec(words)?.[0] ?? []);
  const addresses = lines.flatMap(({ words }) => email.exec(words)?.[0] ?? []);
  if (numbers.length + addresses.length === 0) return undefined;
  const fields = { party, title: title?.trim(), phone: numbers[0], email: addresses[0] };
  return [
    `- name: ${name}`,
    ...Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])),
  ].join(', ');
}
