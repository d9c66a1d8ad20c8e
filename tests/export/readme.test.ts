import { expect, test } from 'vitest';
import { allLocales, commonLocale } from '../../src/locale/index.ts';
import { plainLayout } from '../../src/shell/export/layout.ts';
import { readmeText } from '../../src/shell/export/readme.ts';
import { archiveOf, exporting } from './whole-archive.ts';

const facts = {
  title: 'Press',
  baseUrl: 'https://press.example/',
  version: '1.2.3',
  moment: '2026-11-21T12:00:00.000Z',
  options: '',
  hasHistory: true,
  hasWarc: true,
  layout: plainLayout,
};

test.each(allLocales.map((locale) => [locale.code, locale] as const))(
  'the README of a bag is complete in %s',
  (_, locale) => {
    const text = readmeText({ ...facts, languages: new Map([[locale, undefined]]) });
    const { parts, nothingLeftOut, verify, rebuild, restore } = locale.handover;
    for (const said of [
      ...Object.values(parts),
      nothingLeftOut,
      verify,
      rebuild,
      restore,
      '1.2.3',
      facts.moment,
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/undefined|[{}]/);
    const prose = text.split('\n').filter((line) => !line.startsWith('  '));
    expect(prose.filter((line) => line.length > 79)).toEqual([]);
  },
);

test('the README leaves out what is not in the bag', () => {
  const languages = new Map([[commonLocale, undefined]]);
  const text = readmeText({ ...facts, hasHistory: false, hasWarc: false, languages });
  expect(text).not.toMatch(/history|WARC/);
});

test('the README is in the language of the archive and in English, each once', async () => {
  const readmes: string[] = [];
  for (const language of ['sv', 'fi', 'en']) {
    const archive = await archiveOf({ 'kommunike.config.yaml': `title: Press\nlanguage: ${language}\n` });
    const { err } = await exporting(archive, 'bag');
    expect(err).toBe('');
    readmes.push(archive.read('bag/data/README.txt'));
  }
  expect(readmes.map((text) => text.match(/^.+(?=\n=+\n)/gm))).toEqual([
    ['Svenska', 'English'],
    ['Suomi', 'English'],
    null,
  ]);
  expect(readmes[0]).toContain('Opublicerade pressmeddelanden är utelämnade: 1 utkast, 1 under embargo.');
  expect(readmes[1]).toContain('1 luonnos, 1 julkaisukiellossa');
  expect(readmes[2]?.match(/Unpublished releases are left out: 1 draft, 1 under embargo\./g)).toHaveLength(1);
});
