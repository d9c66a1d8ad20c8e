import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CodeEntry } from '../../src/codes/code.ts';
import { type Code, codes } from '../../src/codes/index.ts';
import { commands } from '../../src/commands/command-table.ts';
import { readColumnMap } from '../../src/import/column-map.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { LocalizedText } from '../../src/model/localized-text.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { parseRelease } from '../../src/parse/release/parse-release.ts';
import { run } from '../commands/command.ts';
import { releaseWith, settingsOf } from '../parse/read.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const folder = join(import.meta.dirname, '../broken');
const brokenConfig = settingsOf(readFileSync(join(folder, 'kommunike.config.yaml'), 'utf8'));

const diagnosticsOf = (text: string, settings = settingsOf('')) =>
  parseRelease({ path: 'releases/a.md', text, hash: '' }, settings).diagnostics;

/** Diagnostics of a code's example, if it is a release or a config. */
function ofExample(example: string): readonly Diagnostic[] {
  if (/^(?:# kommunike\.config\.yaml|senders:|committees:)/.test(example))
    return parseConfig({ path: 'kommunike.config.yaml', text: example, hash: '' }).diagnostics;
  const [, config = '', fields = ''] = /^(?:# config: ([^\n]*)\n)?(.*)$/s.exec(example) ?? [];
  const settings = settingsOf(config);
  return [fields, releaseWith(fields), releaseWith('', fields)].flatMap((text) =>
    diagnosticsOf(text, settings),
  );
}

const brokenReleases = readdirSync(join(folder, 'releases')).map((name) =>
  readFileSync(join(folder, 'releases', name), 'utf8'),
);

/** Variants of messages that the examples do not cover. */
const otherFields = [
  'amounts:\n  - value: ""\n  - value: kronor\n  - value: trettio\n  - value: 2–3 kr\n  - value: kronor 5 hästar',
  `amounts:\n  - value: ${'9 '.repeat(200)}`,
  'amounts:\n  - value: 600 tkr per år 2021–2023\n    per: month\n  - value: 600 tkr från 2021\n    from: 2020',
  'amounts:\n  - value: 5 mkr under 3 år\n    years: 2\n  - value: 500 kr till 2021\n    to: 2023',
  'amounts:\n  - value: 600 tkr per månad\n  - value: 5\n    currency: hejsan svejsan',
  'amounts:\n  - value: 5\n    from: 2300\n    to: 2301',
  'decision:\n  date: 2017-03-14T10:00',
  'date: 2017-13-14\n',
  'date: 1700-03-14',
  'date: 2017-03-14T25:00',
  'date: i går',
  'date: 2017-03-14T10:00:00Z',
  'date: 2017-03-14\nwithdrawn:\n  date: 2017-03-01\n  reason: Upphävt',
  'municipality: "9999"',
  'municipality: "038"',
  'contacts:\n  - name: A\n    email: a@b.example, c@d.example\n  - name: B\n    email: mailto:a@b.example',
  `contacts:\n  - name: A\n    email: ${'a'.repeat(300)}@b.example\n  - name: B\n    email: hej\n  - name: C\n    email: åsa@b.example`,
  'contacts:\n  - helt-okand-person',
  'images:\n  - src: bilder\\skolan.jpg\n    alt: Skolan',
  'aliases: [/gamla/*, "https://a.example/b?c"]',
  'language: klingonspråket',
  'slug: "???"',
  'committee: [Socialnämnden, Kulturnämnden]',
  'committees: {a: b}',
  'contacts: {}\nhittepå: 1\ntitel: Dubbel\ntitle: Enkel',
  'decision: Ja',
  'title: [a, b]',
  'tags:\n - a\n -\u00a0b\nimages:\n\u00a0\u00a0- src: a.jpg\ncase:\u00a01',
  'title: "Vi bygger',
  'title: "C:\\mapp"',
  'title: [Viktigt',
  'title:Utan mellanslag',
  'title: "\\a"',
  'title: Bell \u0007 ringer',
  'title: "&#7; ringer"',
  'title: Ã¶ och Ã¤ och Ã¥',
  'summary: "[[annat]]"',
];
const otherTexts = [
  '[a](#nagon-rubrik)\n\n## Någon rubriks',
  'Se {{ x }} och [[annat]] &#7;',
  '+++\ntitle = "a"\n+++',
];
const hugeTexts = [
  'Text.\n'.repeat(5_001),
  'x'.repeat(2 ** 20 + 1),
  `${'*'.repeat(3000)} a`,
  `- a\n${'b\n'.repeat(600)}`,
  `${'[a][]\n\n'.repeat(1000)}[a]: /sida "${'x'.repeat(20_000)}"`,
  `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${'|a|\n'.repeat(200)}`,
];
const otherConfigs = [
  'theme: a/b',
  'timeZone: Ingenstans',
  'labels:\n  oldAfter: 5 åår',
  'labels:\n  oldAfter: länge',
  'contacts:\n  __proto__:\n    name: A',
  'register: none\nsenders:\n  - name: A\n    slug: Å Ä',
  `# ${'x'.repeat(4 * 1024 * 1024)}`,
  'committees:\n  - name: A\n    sender: Hittepå',
  'senders:\n  - name: A\n    website: ftp://a.example',
];
const columnMaps = ['Rubrik: titel\n', 'Rubrik: sockerkaka\nDatum: [a]\n', ''];

const found: readonly Diagnostic[] = [
  ...Object.values(codes).flatMap(({ example }) => ofExample(example)),
  ...brokenReleases.flatMap((text) => diagnosticsOf(text, brokenConfig)),
  ...otherFields.flatMap((fields) => diagnosticsOf(releaseWith(fields), brokenConfig)),
  ...[...otherTexts, ...hugeTexts].flatMap((text) => diagnosticsOf(releaseWith('', text))),
  ...otherTexts.flatMap((text) => diagnosticsOf(text)),
  ...otherConfigs.flatMap(
    (text) => parseConfig({ path: 'kommunike.config.yaml', text, hash: '' }).diagnostics,
  ),
  ...columnMaps.flatMap((text) => readColumnMap({ path: 'map.yaml', text, hash: '' }).diagnostics),
];
const foundCodes = [...new Set(found.map(({ code }) => code))].sort();

/** Words of one language that the other does not have. */
const english = words('the is not with and which of it are has stands write no that there this these or be');
const swedish = words('och inte är med som det ett ska skriv finns att av på om eller så utan men');

function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d_.-])(?:${list.replaceAll(' ', '|')})(?![\\p{L}\\d_.:-])`, 'iu');
}

/** Removes quotations, text to copy, and code. */
function own(text: string): string {
  return text
    .replace(/[“”][^“”]*”/g, '…')
    .replace(/`[^`]*`|"[^"]*"|!?\[[^\]]*\]\([^)]*\)|(?<=: )[a-z]+: .*$/g, '…');
}

describe.each(foundCodes)('%s', (code) => {
  test('has equivalent, different texts in both languages', () => {
    for (const { message, hint, translations } of found.filter((one) => one.code === code)) {
      const { sv } = translations ?? {};
      if (!sv) throw new Error(`“${message}” is not translated`);
      for (const text of [message, hint]) {
        expect(text).not.toBe('');
        expect(own(text)).not.toMatch(swedish);
      }
      for (const text of [sv.message, sv.hint]) {
        expect(text).not.toBe('');
        expect(own(text)).not.toMatch(english);
        expect(text).not.toMatch(/undefined|\[object|“|!$/);
      }
      expect(sv.message).not.toMatch(/\.$/);
      expect(sv.message).not.toBe(message);
    }
  });
});

test('the documentation of a code is in both languages', () => {
  const entries = Object.entries<CodeEntry>(codes) as [Code, CodeEntry][];
  for (const [code, { title, why, remedy }] of entries) {
    for (const text of [title, why, remedy].filter(
      (each): each is LocalizedText => typeof each !== 'string',
    )) {
      expect(own(text.en), code).not.toMatch(swedish);
      expect(own(text.sv), code).not.toMatch(english);
      expect(text.sv, code).not.toMatch(/“/);
    }
  }
});

/** Words in help that only exist in one of the languages. */
const englishHelp = words(
  'show write print list open edit site archive folder time folders files sender language default choices',
);
const swedishHelp = words(
  'visa skriv lista kontrollera öppna redigera webbplats arkiv mapp tid filer avsändare språk förval värden',
);

/** Whether a text contains words of the other language. */
function expectOwnWords({ en, sv }: LocalizedText, what: string): void {
  expect(own(en), what).not.toMatch(swedish);
  expect(own(sv), what).not.toMatch(english);
  expect(sv, what).not.toMatch(/undefined|\[object|“/);
}

describe('help', () => {
  const withoutExamples = (help: string) => help.replace(/\n(?:Examples|Exempel):.*$/s, '');
  /** Without the names of commands, options and their values, which are the same in every language. */
  const texts = (help: string) =>
    withoutExamples(help)
      .replace(/^ {2}[\w|]+(?= )/gm, '')
      .replace(/--[\w-]+/g, '')
      .replace(/(?:choices|värden): [^;)]*/g, '');

  test.each(['', ...commands.map(({ name }) => name)])('of “%s” is in both languages', async (name) => {
    const helpIn = async (language: string) => {
      const { code, out, err } = await run('.', [
        ...(name === '' ? [] : [name]),
        '--help',
        '--lang',
        language,
      ]);
      expect([code, err]).toEqual([0, '']);
      return texts(out);
    };
    const said: LocalizedText = { en: await helpIn('en'), sv: await helpIn('sv') };
    expectOwnWords(said, name);
    expect(own(said.en)).not.toMatch(swedishHelp);
    expect(own(said.sv)).not.toMatch(englishHelp);
    expect(said.sv).toContain('Användning: kommunike ');
    expect(said.sv).toContain('\nFlaggor:\n');
    expect(said.sv).not.toMatch(/Usage|Options|Arguments:|Commands|options|\(default|display/);
  });

  test('of every command and option is translated', () => {
    const said = commands.flatMap(({ summary, description, argument, options }) => [
      summary,
      description,
      ...(argument ? [argument.says] : []),
      ...options.map(({ says }) => says),
    ]);
    for (const { en, sv } of said) {
      expect(sv).not.toBe(en);
      for (const text of [en, sv]) expect(text).toMatch(/\S/);
    }
  });

  test.each([
    [[], { LANG: 'sv_SE.UTF-8' }, 'Användning'],
    [[], { LANG: 'fi_FI.UTF-8' }, 'Usage'],
    [[], { KOMMUNIKE_LANG: 'sv', LANG: 'en_GB' }, 'Användning'],
    [['--lang', 'en'], { KOMMUNIKE_LANG: 'sv' }, 'Usage'],
    [['--lang=sv', 'build'], {}, 'Användning'],
  ] as const)('is in the language given by %j and the environment %j', async (args, environment, word) => {
    for (const name of ['KOMMUNIKE_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, '');
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { root } = new TestArchive({ 'a.txt': '' });
    expect((await run(root, [...args, '--help'])).out).toMatch(new RegExp(`^${word}: kommunike `));
  });

  test('is in the language of the archive given by --root', async () => {
    vi.stubEnv('KOMMUNIKE_LANG', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { root } = new TestArchive({ 'press/kommunike.config.yaml': 'title: Press\nlanguage: sv\n' });
    expect((await run(join(root, 'press'), ['--help'])).out).toMatch(/^Användning/);
    expect((await run(root, ['build', '--root', 'press', '--help'])).out).toMatch(/^Användning/);
  });
});

describe('a usage error', () => {
  test.each([
    ['bild'],
    ['xyzzy'],
    ['--zzz'],
    ['build', '--relases', 'x'],
    ['build', '--zzz'],
    ['new', 'Ny', 'skola'],
    ['import'],
    ['completion', 'tcsh'],
    ['schema', 'releases'],
    ['build', '--format', 'xml'],
    ['build', '--root', 'nowhere'],
    ['build', '--config', 'nowhere.yaml'],
    ['build', '--now', '2017-13-01'],
    ['build', '--base-url', 'press'],
    ['build', '--out', ''],
    ['build', '--out', '.'],
    ['build', '--out', 'releases/a'],
    ['build', '--out', 'kommunike.config.yaml'],
    ['check', '--max-warnings', 'none'],
    ['watch', '--port', 'eighty'],
    ['watch', '--port'],
    ['export', ''],
    ['export', 'releases'],
    ['export', 'full'],
  ])('%j is said in both languages', async (...args) => {
    const { root } = new TestArchive({
      'kommunike.config.yaml': 'title: Press\n',
      'releases/a.md': releaseText(),
      'full/file.txt': '',
    });
    const errorIn = async (language: string) => {
      const { code, out, err } = await run(root, ['--lang', language, ...args]);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    const said: LocalizedText = { en: await errorIn('en'), sv: await errorIn('sv') };
    expectOwnWords(said, args.join(' '));
    expect(said.sv).not.toBe(said.en);
    expect(said.sv).not.toMatch(/error|Did you|Allowed/);
  });
});
