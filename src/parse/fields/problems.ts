import type * as z from 'zod';
import { createProblem } from '../../codes/index.ts';
import type { Expected } from '../../codes/key-codes.ts';
import { lookup } from '../../lookup.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { nearest } from '../text/suggest.ts';
import { addressInvalid } from './addresses.ts';
import { exampleOf, shapeOf, translated } from './key-names.ts';

/** An unknown key, with a suggestion. */
export function keyUnknown(
  key: string,
  known: readonly string[],
  written: Readonly<Record<string, unknown>>,
): { readonly problem: Problem; readonly suggestion?: string } {
  const free = known.filter((name) => !Object.hasOwn(written, name));
  const suggestion =
    translated(key).find((name) => known.includes(name)) ?? nearest(key, free) ?? nearest(key, known);
  const isTaken = suggestion !== undefined && Object.hasOwn(written, suggestion);
  const problem = createProblem('key-unknown', key, known, suggestion, isTaken);
  return suggestion === undefined ? { problem } : { problem, suggestion };
}

/** A required key that is missing or has no value. */
export function absentProblem(key: string, isWritten: boolean): Problem {
  const example = exampleOf(key);
  if (key === 'alt') return createProblem('alt-missing', example);
  return createProblem(isWritten ? 'value-missing' : 'key-missing', key, example);
}

/** A list instead of text, text instead of fields, and so on. `first` is the first key of such fields. */
export function shapeProblem(
  key: string,
  value: unknown,
  expected: readonly Expected[],
  first?: string,
): Problem {
  return createProblem('value-shape', { key, value, expected }, shapeHint(key, value, expected, first));
}

function shapeHint(
  key: string,
  value: unknown,
  expected: readonly Expected[],
  first = 'name',
): LocalizedText {
  if (expected.includes('list')) {
    const example = shapeOf(key, `- ${typeof value === 'string' ? value.slice(0, 60) : '…'}`);
    return {
      en: `begin each line of the list with a hyphen, below “${key}:” and indented: ${example}`,
      sv: `börja varje rad i listan med bindestreck, indraget under ”${key}:”: ${example}`,
    };
  }
  if (expected.includes('fields')) {
    const example = shapeOf(key, `${first}: …`);
    return {
      en: `write its fields below “${key}:”, indented by two spaces: ${example}`,
      sv: `skriv dess fält under ”${key}:”, indragna två mellanslag: ${example}`,
    };
  }
  if (key === 'committee')
    return {
      en: 'write the list under “committees”, in place of “committee”',
      sv: 'skriv listan under ”committees” i stället för ”committee”',
    };
  return Array.isArray(value)
    ? {
        en: 'write one value after the colon, in quotation marks if it begins with a bracket',
        sv: 'skriv ett enda värde efter kolonet, inom citattecken om det börjar med en parentes',
      }
    : {
        en: 'write the value after the colon, on the same line, in quotation marks if it contains a colon',
        sv: 'skriv värdet efter kolonet, på samma rad, inom citattecken om det innehåller ett kolon',
      };
}

/** Text that a schema does not accept. */
export function leafProblem(key: string, value: string, issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case 'invalid_value':
      return choiceProblem(key, value, issue.values.map(String));
    case 'too_small':
      return createProblem('value-range', value, key, 'too small', String(issue.minimum));
    case 'too_big':
      return createProblem('value-range', value, key, 'too large', String(issue.maximum));
    case 'invalid_type':
      return createProblem('value-number', value, key);
    default:
      return issue.code === 'invalid_format' && issue.format === 'url'
        ? addressInvalid(value)
        : createProblem(
            'value-format',
            value,
            { en: `is not the right format for “${key}”`, sv: `är inte skrivet på rätt sätt för ”${key}”` },
            lookup(formats, key) ?? {
              en: `write, for instance: ${exampleOf(key)}`,
              sv: `skriv till exempel: ${exampleOf(key)}`,
            },
          );
  }
}

const aDay: LocalizedText = {
  en: 'write a day, such as 2017-03-14',
  sv: 'skriv en dag, till exempel 2017-03-14',
};
const formats: Readonly<Record<string, LocalizedText>> = { from: aDay, to: aDay };

function choiceProblem(key: string, value: string, words: readonly string[]): Problem {
  const suggestion = translated(value).find((word) => words.includes(word)) ?? nearest(value, words);
  return createProblem('value-choice', value, key, words, suggestion);
}
