import { eld } from 'eld/small';
import { availableLocale, readLanguageOf, readLanguages } from '../../locale/index.ts';
import { reasons } from '../words/reasons.ts';
import type { Found } from './found.ts';

/** In characters; more text does not improve the result. */
const enough = 6000;

const bounded = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu');
const telling = readLanguages.map(({ code, imports }) => ({
  code,
  words: bounded(imports.commonWords),
}));

const varieties = readLanguages.flatMap(({ code, imports }) =>
  Object.entries(imports.varieties).map(([tag, words]) => ({ code, tag, words: bounded(words) })),
);

/** Returns the written form of a language in a text. */
function varietyOf(code: string, text: string): string {
  const own = varieties.find((each) => each.code === code && (text.match(each.words)?.length ?? 0) > 2);
  return own?.tag ?? code;
}

/** Names of languages in sources, by tag. */
const names = readLanguages.flatMap(({ imports }) =>
  Object.entries(imports.called).map(([tag, called]) => [tag, new RegExp(`^(?:${called})$`)] as const),
);

/** Returns the primary subtag of a source's language: `sv-SE`, `sv_SE`, `swe`, `Svenska`. Empty if it is unknown. */
function primaryOf(written = ''): string {
  const [first = ''] = written
    .trim()
    .toLowerCase()
    .split(/[-_.\s]/);
  const named = names.find(([, called]) => called.test(first));
  return named?.[0] ?? (/^[a-z]{2}$/.test(first) ? first : '');
}

/**
 * Returns the language of a text: the code of its locale, or its ISO 639-1 code.
 *
 * @param given language given by the source; pages often give that of their template
 */
export function findLanguage(text: string, given?: string): Found<string> | undefined {
  const sample = text.slice(0, enough);
  const primary = primaryOf(given);
  const known = readLanguageOf(primary)?.code;
  const isVariety = varieties.some(({ tag }) => tag === primary);
  const written = known === undefined || isVariety ? primary || undefined : known;
  const counts = telling
    .map(({ code, words }) => ({ code, count: sample.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  const byWords =
    first && first.count >= 4 && first.count >= 1.3 * (second?.count ?? 0) ? first.code : undefined;
  const result = eld.detect(sample);
  const byLetters = availableLocale(result.language)?.code ?? result.language;
  if (
    written !== undefined &&
    (sample.length < 200 || byWords === undefined || byWords === written || byLetters === written)
  )
    return { value: written, line: 1, sure: true, why: reasons.ofSource };
  const code = byWords ?? byLetters;
  if (code === '') return undefined;
  const sure = text.length > 40 && (byWords === undefined ? result.isReliable() : byWords === byLetters);
  const why = byWords === undefined ? reasons.byLetters : reasons.byWords;
  return { value: varietyOf(code, sample), line: 1, sure, why };
}
