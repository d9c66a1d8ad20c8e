import { describe, expect, test } from 'vitest';
import { localeOf, locales } from '../../src/locale/index.ts';
import type { Plural } from '../../src/locale/language.ts';
import { type Locale, message } from '../../src/locale/locale.ts';

type Entry = string | Plural;
const entriesOf = (messages: object) => Object.entries(messages) as [key: string, entry: Entry][];
const formsOf = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const placeholdersOf = (form: string) => [...new Set(form.match(/\{\w+\}/g))].sort();
const handoverOf = ({ handover: { reasons, parts, ...rest } }: Locale) =>
  entriesOf({ ...reasons, ...parts, ...rest });
const pathsOf = (messages: object) => entriesOf(messages).filter(([key]) => key.startsWith('path.'));

describe.each(Object.entries(locales))('the messages of %s', (name, locale) => {
  const { code, messages } = locale;

  test('have the right language tag', () => {
    expect(code).toBe(name);
    expect(Intl.getCanonicalLocales(code)).toEqual([code]);
  });

  test('have the same keys as Swedish, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(locales.sv.messages));
  });

  test.each([...entriesOf(locales.sv.messages), ...handoverOf(locales.sv)])(
    'have the same placeholders as Swedish in every form of “%s”',
    (key, swedish) => {
      const entry = new Map([...entriesOf(messages), ...handoverOf(locale)]).get(key);
      expect(typeof entry).toBe(typeof swedish);
      const expected = placeholdersOf(formsOf(swedish).join(' '));
      for (const form of formsOf(entry ?? '')) {
        expect(form.trim()).not.toBe('');
        expect(form).toBe(form.trim());
        expect(placeholdersOf(form)).toEqual(expected);
      }
    },
  );

  test('have every plural form of the language', () => {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.sort();
    for (const [key, entry] of [...entriesOf(messages), ...handoverOf(locale)]) {
      if (typeof entry !== 'string') expect([key, Object.keys(entry).sort()]).toEqual([key, categories]);
    }
  });

  test('have path words that need no escaping', () => {
    expect(pathsOf(messages).length).toBeGreaterThan(0);
    for (const [, word] of pathsOf(messages)) expect(word).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('have no duplicate path words that would clash', () => {
    const words = pathsOf(messages).map(([, word]) => word);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a language', () => {
  test('is found by its primary subtag, in either case', () => {
    expect(localeOf('fi')).toBe(locales.fi);
    expect(localeOf('en-GB')).toBe(locales.en);
    expect(localeOf('SV-se')).toBe(locales.sv);
  });

  test('without messages gets the given fallback, else Swedish', () => {
    expect(localeOf('se')).toBe(locales.sv);
    expect(localeOf('de', locales.en)).toBe(locales.en);
    expect(localeOf('svx')).toBe(locales.sv);
    expect(localeOf('fil', locales.en)).toBe(locales.en);
    expect(localeOf('', locales.fi)).toBe(locales.fi);
    expect(localeOf('constructor', locales.fi)).toBe(locales.fi);
  });
});

describe('a message', () => {
  test('selects its plural form by the count', () => {
    expect(message(locales.sv, 'releases.count', { count: 1 })).toBe('1 pressmeddelande');
    expect(message(locales.sv, 'releases.count', { count: 0 })).toBe('0 pressmeddelanden');
    expect(message(locales.en, 'releases.count', { count: 1 })).toBe('1 press release');
    expect(message(locales.fi, 'releases.count', { count: 2 })).toBe('2 tiedotetta');
  });

  test('has its placeholders filled in', () => {
    expect(message(locales.en, 'pages.current', { page: 2, pages: 5 })).toBe('Page 2 of 5');
  });
});
