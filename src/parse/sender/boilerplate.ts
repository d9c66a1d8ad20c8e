import { createProblem } from '../../codes/index.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Config } from '../../model/config/config-schema.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { Body } from '../../model/release.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { chromeWords } from '../markdown/markdown-words.ts';

interface Options {
  /** Locale of the archive. */
  readonly locale: Locale;
  readonly parser: Config['markdown']['parser'];
  /** Slug of the sender: a page may show the texts of several. */
  readonly sender: string;
}

/**
 * Parses the text about a sender in the config, which is shown at the end of its releases' pages: ids begin with `om-`
 * and the sender, headings at the third level. Errors: those of Markdown, and `boilerplate-address` for an address that
 * is not a full URL.
 */
export function readBoilerplate(
  text: string,
  { locale, parser, sender }: Options,
  report: (problem: Problem) => void,
): Body {
  const { body, references, diagnostics } = parseMarkdown({
    file: '',
    text,
    start: 0,
    language: locale.code,
    parser,
    words: chromeWords(locale),
    idPrefix: `om-${sender}-`,
    topHeading: 3,
  });
  for (const problem of diagnostics) report(problem);
  for (const { target } of references) report(createProblem('boilerplate-address', target));
  return body;
}
