import { createProblem } from '../../codes/index.ts';
import { trimmed, withoutInvisible } from '../../invisible.ts';
import type { Problem, Span } from '../../model/diagnostic.ts';
import { problemInValue, refusedReferences, withoutRefused } from '../text/characters.ts';
import type { YamlMistake } from './mistake.ts';
import type { YamlNode } from './node.ts';

/** Keys that are looked up as they are written, as nearly all are. */
const usualKey = /^[\w-]+$/;

/** A key as it is looked up: without invisible characters. */
export function plainKey(key: string): string {
  return usualKey.test(key) ? key : trimmed(withoutInvisible(withoutRefused(key)));
}

/**
 * Returns normalised decoded values: without white space and invisible characters at their edges, with spaces for
 * invalid characters, under plain keys. Invalid characters are reported at their values.
 *
 * @param places is only called if there is a problem
 */
export function tidyValues(
  root: unknown,
  places: () => YamlNode,
): { readonly value: unknown; readonly mistakes: readonly YamlMistake[] } {
  const mistakes: YamlMistake[] = [];
  const blame = (problem: Problem, span: Span | undefined) =>
    mistakes.push({ problem, span: span ?? { start: 0, end: 1 } });

  const tidyText = (text: string, spanOf: () => Span | undefined): string => {
    const problem = problemInValue(text);
    if (problem) blame(problem, spanOf());
    const references = refusedReferences(text);
    if (!problem && references.length === 0) return trimmed(text);
    if (references[0]) blame(references[0].problem, spanOf());
    return trimmed(withoutRefused(references.reduce(blanked, text)));
  };
  const tidy = (value: unknown, node: () => YamlNode | undefined): unknown => {
    if (typeof value === 'string') return tidyText(value, () => node()?.span);
    if (Array.isArray(value)) return value.map((item, i) => tidy(item, () => node()?.items?.[i]));
    if (typeof value !== 'object' || value === null) return value;
    const fields = new Map<string, unknown>();
    for (const [written, part] of Object.entries(value)) {
      const key = plainKey(written);
      const entry = () => node()?.entries?.get(key);
      const problem = key === written ? undefined : problemInValue(written);
      if (problem) blame(problem, entry()?.key);
      if (fields.has(key)) blame(duplicateKey(key), entry()?.key);
      else
        fields.set(
          key,
          tidy(part, () => entry()?.value),
        );
    }
    return Object.fromEntries(fields);
  };
  return { value: tidy(root, places), mistakes };
}

export function duplicateKey(key: string): Problem {
  return createProblem('yaml-duplicate-key', key);
}

function blanked(text: string, { span: { start, end } }: YamlMistake): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
