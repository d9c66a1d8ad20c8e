import { complain } from '../../codes/index.ts';
import { remembering } from '../../incremental/memoize.ts';
import { localeOf } from '../../locale/index.ts';
import type { Config } from '../../model/config-schema.ts';
import type { Complaint } from '../../model/diagnostic.ts';
import type { Body } from '../../model/release.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { chromeWords } from '../markdown/markdown-words.ts';
import { quoted } from '../text/suggest.ts';

interface Boilerplate {
  readonly body: Body;
  readonly complaints: readonly Complaint[];
}

/**
 * What a sender says of itself, from the config, for the end of its releases' pages: ids begin with `om-`, headings at
 * the third level. Errors: those of Markdown, and `boilerplate-address` for an address that is no full one.
 */
export function parseBoilerplate(
  text: string,
  { language, markdown: { parser } }: Pick<Config, 'language' | 'markdown'>,
): Boilerplate {
  return parsed(JSON.stringify([text, language, parser]));
}

/** Once, though the config is checked and every page of a sender shows it. */
const parsed = remembering((written): Boilerplate => {
  const [text, language, parser] = JSON.parse(written) as [string, string, Config['markdown']['parser']];
  const { body, references, diagnostics } = parseMarkdown({
    file: '',
    text,
    start: 0,
    language,
    parser,
    words: chromeWords(localeOf(language)),
    idPrefix: 'om-',
    topHeading: 3,
  });
  const addresses = references.map(({ target }) =>
    complain(
      'boilerplate-address',
      `boilerplate stands on many pages, from which ${quoted(target)} would not be found`,
      'write a full address that begins with https:, mailto: or tel:',
    ),
  );
  return { body, complaints: [...diagnostics, ...addresses] };
});
