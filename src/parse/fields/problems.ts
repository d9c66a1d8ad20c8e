import type * as z from 'zod';
import { createEnglishProblem } from '../../codes/index.ts';
import { lookup } from '../../lookup.ts';
import type { Problem } from '../../model/diagnostic.ts';
import { nearest, oneOf, quoted } from '../text/suggest.ts';
import { addressInvalid } from './addresses.ts';
import { exampleOf, shapeOf, translated } from './key-names.ts';

/** What may stand in a place, as an author sees it. */
export type Expected = 'text' | 'list' | 'fields';

/** A key that there is not, with the one that was probably meant. */
export function keyUnknown(
  key: string,
  known: readonly string[],
  written: Readonly<Record<string, unknown>>,
): { readonly problem: Problem; readonly suggestion?: string } {
  const free = known.filter((name) => !Object.hasOwn(written, name));
  const suggestion =
    translated(key).find((name) => known.includes(name)) ?? nearest(key, free) ?? nearest(key, known);
  const message = `there is no key ${quoted(key)} here`;
  if (suggestion === undefined)
    return { problem: createEnglishProblem('key-unknown', message, `the keys are ${known.join(', ')}`) };
  const hint = Object.hasOwn(written, suggestion)
    ? `did you mean “${suggestion}”? It is there already: put both values under it, or delete one`
    : `did you mean “${suggestion}”?`;
  return { problem: createEnglishProblem('key-unknown', message, hint), suggestion };
}

/** A key that must be there and is not, or is there without a value. */
export function absentProblem(key: string, isWritten: boolean): Problem {
  const hint = `write, for instance: ${exampleOf(key)}`;
  if (key === 'alt')
    return createEnglishProblem('alt-missing', 'the picture has no “alt”, which says what it shows', hint);
  return isWritten
    ? createEnglishProblem('value-missing', `the key “${key}” has no value`, hint)
    : createEnglishProblem('key-missing', `the key “${key}” is missing`, hint);
}

/** A list where text should be, text where fields should be, and so on. */
export function shapeProblem(key: string, value: unknown, expected: readonly Expected[]): Problem {
  const found = Array.isArray(value)
    ? 'a list'
    : typeof value === 'string'
      ? quoted(value)
      : 'several fields';
  const places = [...new Set(expected)].map((shape) => names[shape]);
  const verb = places.length > 1 || expected.includes('fields') ? 'are' : 'is';
  const message = `“${key}” holds ${found}, where ${oneOf(places)} ${verb} expected`;
  return createEnglishProblem('value-shape', message, shapeHint(key, value, expected));
}

const names: Readonly<Record<Expected, string>> = {
  text: 'one text',
  list: 'a list',
  fields: 'fields of its own',
};

function shapeHint(key: string, value: unknown, expected: readonly Expected[]): string {
  const example = shapeOf(key, `- ${typeof value === 'string' ? value.slice(0, 60) : '…'}`);
  if (expected.includes('list'))
    return `begin each line of the list with a hyphen, below “${key}:” and indented: ${example}`;
  if (expected.includes('fields'))
    return `write its fields below “${key}:”, indented by two spaces: ${shapeOf(key, 'name: …')}`;
  if (key === 'committee') return 'write the list under “committees”, in place of “committee”';
  return Array.isArray(value)
    ? 'write one value after the colon, in quotation marks if it begins with a bracket'
    : 'write the value after the colon, on the same line, in quotation marks if it holds a colon';
}

/** Text that a schema does not accept. */
export function leafProblem(key: string, value: string, issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case 'invalid_value':
      return choiceProblem(key, value, issue.values.map(String));
    case 'too_small':
      return createEnglishProblem(
        'value-range',
        `${quoted(value)} is too small for “${key}”`,
        `write ${issue.minimum} or more`,
      );
    case 'too_big':
      return createEnglishProblem(
        'value-range',
        `${quoted(value)} is too large for “${key}”`,
        `write ${issue.maximum} or less`,
      );
    case 'invalid_type':
      return createEnglishProblem(
        'value-number',
        `${quoted(value)} is not a whole number, as “${key}” must be`,
        'write it in digits, without spaces, decimals or words, such as 3',
      );
    default:
      return issue.code === 'invalid_format' && issue.format === 'url'
        ? addressInvalid(value)
        : createEnglishProblem(
            'value-format',
            `${quoted(value)} is not written as “${key}” must be`,
            lookup(formats, key) ?? `write, for instance: ${exampleOf(key)}`,
          );
  }
}

const formats: Readonly<Record<string, string>> = {
  from: 'write a day, such as 2017-03-14',
  to: 'write a day, such as 2017-03-14',
};

function choiceProblem(key: string, value: string, words: readonly string[]): Problem {
  const suggestion = translated(value).find((word) => words.includes(word)) ?? nearest(value, words);
  return createEnglishProblem(
    'value-choice',
    `${quoted(value)} is not one of the values that “${key}” may have`,
    suggestion === undefined
      ? `the values are ${oneOf(words)}`
      : `did you mean “${suggestion}”? The values are ${oneOf(words)}`,
  );
}
