import { memoize } from '../../incremental/memoize.ts';
import { readLanguageOf, readLanguages } from '../../locale/index.ts';
import { reasons } from '../words/reasons.ts';
import { type Found, wholeLine } from './found.ts';

const patterns = memoize((code) => {
  const own = readLanguageOf(code);
  const names = (own ? [own] : readLanguages).map(({ imports }) => imports.committee).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names})(?![\\p{L}\\p{N}-])`, 'gu');
});
const other = wholeLine((words) => words.otherBody);
const forms = readLanguages.flatMap(({ imports }) =>
  imports.committeeForms.map(([pattern, form]) => [new RegExp(`${pattern}$`, 'iu'), form] as const),
);

/**
 * Returns the elected bodies in texts, in order, each under its usual name.
 *
 * @param language language of the texts: similar words in other languages mean something else
 */
export function findCommittees(
  passages: readonly { readonly text: string; readonly line: number }[],
  language: string,
): Found<string>[] {
  const found = new Map<string, Found<string>>();
  for (const { text, line } of passages) {
    for (const [written] of text.matchAll(patterns(language))) {
      const name = nameOf(written);
      const key = name.toLowerCase();
      if (other.test(written) || found.has(key)) continue;
      found.set(key, { value: name, line, sure: true, why: reasons.namedInText });
    }
  }
  return [...found.values()];
}

function nameOf(written: string): string {
  const plain = written.replace(/\s+/g, ' ').replace(/^(?:och|samt|og|ja) /, '');
  const base = forms.reduce((name, [pattern, form]) => name.replace(pattern, form), plain);
  return base.charAt(0).toUpperCase() + base.slice(1);
}
