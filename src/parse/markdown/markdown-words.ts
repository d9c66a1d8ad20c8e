import type { Locale } from '../../locale/locale.ts';
import type { ChromeWords } from './sanitised.ts';

/** Texts around an author's text, from the messages of a language. */
export function chromeWords({ messages }: Locale): ChromeWords {
  return {
    table: messages['table.label'],
    footnotes: messages.footnotes,
    footnoteBack: messages['footnote.back'],
  };
}
