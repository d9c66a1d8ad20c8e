import { eld } from 'eld/small';
import { spokenLocale } from '../../locale/index.ts';
import type { Found } from './found.ts';

/** In characters; more tells no more. */
const enough = 3000;

/** Returns the language of a text: the code of its locale, or its ISO 639-1 code. */
export function findLanguage(text: string): Found<string> | undefined {
  const result = eld.detect(text.slice(0, enough));
  if (result.language === '') return undefined;
  const value = spokenLocale(result.language)?.code ?? result.language;
  return {
    value,
    line: 1,
    sure: result.isReliable() && text.length > 40,
    why: 'is the likeliest by its letters',
  };
}
