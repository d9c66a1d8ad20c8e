import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaText } from '../../src/commands/schema.ts';
import { allLocales, defaultLocale, languageCodes } from '../../src/locale/index.ts';

const source = join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[jt]s$/.test(file));
/** Without comments, which may give examples. */
const textOf = (file: string) =>
  readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const own = (code: string) => `locale/${code}.ts`;

/** Where else a language may be named, and why. */
const allowed: Readonly<Record<string, string>> = {
  'locale/languages.ts': 'the list, a line each',
  'locale/index.ts': 'the default language, and the one that most readers know',
  'locale/locale.ts': 'the default language’s messages are the ones that the others must have',
  'model/localized-text.ts': 'the languages in which the program speaks to those who write',
  'import/paste/paste-frame.ts': 'what is not written in the language of the page is English',
};

describe('a language is one file and one line', () => {
  test('the list has exactly one line for each file', () => {
    const named = readdirSync(join(source, 'locale')).filter((file) => /^[a-z]{2,3}\.ts$/.test(file));
    const lines = textOf('locale/languages.ts')
      .split('\n')
      .filter((line) => line.startsWith('export'));
    expect(lines).toEqual(named.map((file) => file.slice(0, -3)).map(exported));
    expect([...languageCodes].sort()).toEqual(named.map((file) => file.slice(0, -3)));
  });

  test.each(languageCodes)('no other source file names %s', (code) => {
    const naming = new RegExp(
      String.raw`['"\`]${code}(?:[-_][A-Za-z]+)?['"\`]|\b(?:locales|languages)\.${code}\b|\b${code}\.messages\b|/${code}\.ts'`,
    );
    const found = files.filter(
      (file) => file !== own(code) && !(file in allowed) && naming.test(textOf(file)),
    );
    expect(found).toEqual([]);
  });

  test('each permitted exception is used', () => {
    const naming = new RegExp(String.raw`['".]\/?(?:${languageCodes.join('|')})(?:\.ts|\b)`);
    expect(Object.keys(allowed).filter((file) => !naming.test(textOf(file)))).toEqual([]);
  });

  test.each(languageCodes)('no other file is specific to %s, except generated ones', (code) => {
    const templates = join(import.meta.dirname, '../../templates');
    const named = readdirSync(templates, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => new RegExp(`[/.-]${code}\\.\\w+$`).test(file));
    expect(named).toEqual([`kommun/assets/stem-${code}.js`]);
  });
});

const parts = [
  'formats',
  'amounts',
  'speech',
  'contacts',
  'dates',
  'imports',
  'init',
  'example',
  'admin',
  'paste',
  'handover',
] as const;

const exported = (code: string) => `export { ${code} } from './${code}.ts';`;

const ours = new Set(
  (['config', 'release'] as const).flatMap((name) => schemaText(name).match(/(?<=")\w+(?=")/g) ?? []),
);

describe.each(allLocales.map((locale) => [locale.code, locale] as const))('the file of %s', (_, locale) => {
  const { formats, amounts, speech, contacts, dates, imports, init, example, home } = locale;

  test('has everything that the default language has', () => {
    expect(Object.keys(locale).sort()).toEqual(Object.keys(defaultLocale).sort());
    for (const part of parts)
      expect(Object.keys(locale[part]).sort()).toEqual(Object.keys(defaultLocale[part]).sort());
    expect(Object.keys(amounts.numerals)).toEqual(Object.keys(defaultLocale.amounts.numerals));
    expect(amounts.numerals.units.split('|')).toHaveLength(20);
    expect(amounts.numerals.tens.split('|')).toHaveLength(8);
    expect(dates.months).toHaveLength(12);
    expect(formats.signs.length).toBeGreaterThan(0);
  });

  test('has valid regular expressions without capturing groups', () => {
    const patterns = [
      ...Object.values(speech),
      ...Object.values(contacts),
      ...Object.values(imports).filter((value) => typeof value === 'string'),
      ...Object.values(imports.kinds),
      ...[dates.months, dates.weekday, dates.article, dates.ordinal, dates.clock].flat(),
      ...Object.values(amounts.multipliers),
      ...Object.values(amounts.currencies),
      ...Object.values(amounts).filter((value) => typeof value === 'string'),
      ...Object.values(amounts.numerals),
    ];
    for (const pattern of patterns) {
      expect(() => new RegExp(pattern, 'iu'), pattern).not.toThrow();
      expect(pattern.replace(/\\./g, '')).not.toMatch(/\((?!\?)/);
    }
  });

  test('has words for existing keys and values, normalised to lower case without accents and spaces', () => {
    for (const [word, meant] of Object.entries(locale.keys)) {
      expect(word).toBe(
        word
          .toLowerCase()
          .normalize('NFD')
          .replace(/[\u0300-\u036f\s_-]/g, ''),
      );
      for (const one of meant.split(' ')) expect([...ours, 'true', 'false']).toContain(one);
    }
  });

  test('has canonical tags, and a country where it is spoken', () => {
    expect(Intl.getCanonicalLocales(locale.tag)).toEqual([locale.tag]);
    expect(locale.tag.startsWith(`${locale.code}-`)).toBe(true);
    expect(Intl.supportedValuesOf('currency')).toContain(home.currency);
    expect(Intl.supportedValuesOf('timeZone')).toContain(home.timeZone);
  });

  test('has words for a new archive and a new release', () => {
    const texts = [
      init.title,
      init.sender,
      init.boilerplate,
      init.pressOffice,
      ...Object.values(init.release),
    ];
    for (const text of [...texts, example.title, example.summary, ...example.committees, ...example.tags])
      expect(text.trim()).not.toBe('');
    expect(init.email).toMatch(/\.example$/);
  });
});
