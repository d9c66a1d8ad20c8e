import { describe, expect, test } from 'vitest';
import { exportWords } from '../../src/commands/export/export-words.ts';
import { outcomeWords } from '../../src/commands/import/outcome-words.ts';
import { initWords } from '../../src/commands/init/init-words.ts';
import { meaningOf, newWords } from '../../src/commands/new/new-words.ts';
import * as files from '../../src/import/words/file-words.ts';
import * as leftOut from '../../src/import/words/left-out-words.ts';
import * as reasons from '../../src/import/words/reasons.ts';
import * as refusals from '../../src/import/words/refusals.ts';
import { reportWords } from '../../src/import/words/report-words.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { type WriterLanguage, writerLanguages } from '../../src/model/localized-text.ts';
import { previewWords } from '../../src/shell/preview/preview-words.ts';
import { terminalWords } from '../../src/shell/terminal-words.ts';
import { bagFaults, verifyWords } from '../../src/shell/verify/verify-words.ts';

/** Words that only exist in one of the languages. */
const tellTale: Readonly<Record<WriterLanguage, RegExp>> = {
  en: /(?<!\p{L})(?:the|is|are|was|of|and|with|without|not|no|to|this|that|it|its|has|be|for|you|your|from|on|at|other|more)(?!\p{L})/iu,
  sv: /[åäö]|\b(?:och|inte|som|det|den|ett|en|av|till|med|har|ingen|inget|finns|om|eller|filer|fel|inga)\b/i,
};
const other: Readonly<Record<WriterLanguage, WriterLanguage>> = { en: 'sv', sv: 'en' };

/** All texts of a table, including those of functions: for zero, one and several things, and for meaningless names. */
function* textsOf(value: unknown, name: string): Generator<[name: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (isFunction(value)) {
    for (const number of [0, 1, 2]) {
      const given = Array.from({ length: value.length }, () => number);
      yield [`${name}(${number})`, String(argued(value, given))];
    }
    yield [`${name}(X)`, String(argued(value, ['X', 3, 'X', 3]))];
    yield [`${name}(undefined)`, String(argued(value, [undefined, undefined]))];
  } else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* textsOf(each, `${name}.${key}`);
}

function isFunction(value: unknown): value is (...given: unknown[]) => unknown {
  return typeof value === 'function';
}

/** A list where a list is taken. */
function argued(write: (...given: unknown[]) => unknown, given: readonly unknown[]): unknown {
  for (const each of [given, [['X', 'X']]])
    try {
      return write(...each);
    } catch {
      // takes a list
    }
  return write('X', ['X', 'X']);
}

/** Texts with both languages side by side, in one of them. */
function inOne(value: unknown, language: WriterLanguage): unknown {
  if (isFunction(value)) {
    const { length } = value;
    const write = (...given: unknown[]) => inOne(value(...given), language);
    return Object.defineProperty(write, 'length', { value: length });
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value && 'sv' in value) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inOne(each, language)]));
}

const sideBySide = { reasons, refusals, leftOut, files, bagFaults };

const tables = (language: WriterLanguage) => ({
  ...Object.fromEntries(Object.entries(sideBySide).map(([name, said]) => [name, inOne(said, language)])),
  report: reportWords[language],
  outcome: outcomeWords(language),
  verify: verifyWords[language],
  export: exportWords[language],
  terminal: terminalWords(language),
  preview: previewWords(language),
  new: newWords(language),
  init: initWords(language),
});

/** Words that are equal in both languages, and code. */
const neutral = /--[a-z]+(?: [A-Z]+)?|kommunike [a-z]+|"[^"]*"|sudo|embargo|\bEDITOR\b|\bHost\b|\bURL\b/g;

describe.each(writerLanguages)('the program’s texts in %s', (language) => {
  const texts = [...textsOf(tables(language), language)].map(
    ([name, text]) => [name, text.replace(neutral, '').trim()] as const,
  );

  test('are never empty', () => {
    expect(texts.filter(([name, text]) => text === '' && !/\((?:0|undefined)\)$/.test(name))).toEqual([]);
  });

  test('contain no words of the other language', () => {
    expect(texts.filter(([, text]) => tellTale[language].test(text)).length).toBeGreaterThan(
      texts.length / 2,
    );
    expect(texts.filter(([, text]) => tellTale[other[language]].test(text))).toEqual([]);
  });

  test('use the quotation marks of the language', () => {
    expect(texts.filter(([, text]) => (language === 'sv' ? /[“„"!]/ : /„|"|!/).test(text))).toEqual([]);
  });
});

test('every key of the front matter is explained in each language', () => {
  for (const [key, { description }] of Object.entries(releaseFields)) {
    const of = (language: WriterLanguage) =>
      meaningOf(key as keyof typeof releaseFields, description, language).replace(/\([^)]*\)/g, '');
    expect(of('en')).not.toMatch(tellTale.sv);
    expect(of('sv')).not.toMatch(tellTale.en);
    expect(of('sv').trim()).not.toBe('');
  }
});
