import { allLocales } from '../../locale/index.ts';
import { type Found, wholeLine, wordsIn } from './found.ts';

const committee = wordsIn((words) => words.committee);
const other = wholeLine((words) => words.otherBody);
const forms = allLocales.flatMap(({ imports }) =>
  imports.committeeForms.map(([pattern, form]) => [new RegExp(`${pattern}$`, 'iu'), form] as const),
);

/** Returns the elected bodies that texts name, in the order in which they come, each under the name it goes by. */
export function findCommittees(
  passages: readonly { readonly text: string; readonly line: number }[],
): Found<string>[] {
  const found = new Map<string, Found<string>>();
  for (const { text, line } of passages) {
    for (const [written] of text.matchAll(committee)) {
      const name = nameOf(written);
      const key = name.toLowerCase();
      if (other.test(written) || found.has(key)) continue;
      found.set(key, { value: name, line, sure: true, why: 'is named in the text' });
    }
  }
  return [...found.values()];
}

function nameOf(written: string): string {
  const plain = written.replace(/\s+/g, ' ').replace(/^(?:och|samt|og|ja) /, '');
  const base = forms.reduce((name, [pattern, form]) => name.replace(pattern, form), plain);
  return base.charAt(0).toUpperCase() + base.slice(1);
}
