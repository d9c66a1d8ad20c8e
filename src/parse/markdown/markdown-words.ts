import type { Locale } from '../../locale/locale.ts';
import type { ChromeWords } from './sanitised.ts';

/** The words around an author's text, from a language's catalogue. */
export function chromeWords({ messages }: Locale): ChromeWords {
  return {
    table: messages['table.label'],
    footnotes: messages.footnotes,
    footnoteBack: messages['footnote.back'],
  };
}
