import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { init } from '../../src/commands/init/init.ts';
import { archiveFiles } from '../../src/commands/init/init-files.ts';
import { newRelease } from '../../src/commands/new/new.ts';
import { newReleaseText } from '../../src/commands/new/new-text.ts';
import { UsageError } from '../../src/commands/options.ts';
import { trimmed } from '../../src/invisible.ts';
import { locales } from '../../src/locale/index.ts';
import { splitFrontMatter } from '../../src/parse/release/front-matter.ts';
import { problemInValue, refusedReferences } from '../../src/parse/text/characters.ts';
import { readYaml } from '../../src/parse/yaml/yaml.ts';
import { yamlText } from '../../src/parse/yaml/yaml-text.ts';
import { filesBelow, TestArchive } from '../support/archive.ts';

const awkward = [
  'Null',
  'null',
  '~',
  'true',
  'yes',
  'No',
  '# 1',
  'a #1',
  'Vi är kommun #1',
  ': x',
  'a: b',
  'x:',
  '- a',
  '-',
  '? a',
  '{{x}}',
  '{% x %}',
  '[[x]]',
  '&a',
  '*a*',
  '!a',
  '%a',
  '@a',
  '`a`',
  '| a',
  '> a',
  '"a"',
  "'a'",
  'a "b" \'c\'',
  'a\\b',
  '\\n',
  '---',
  '...',
  '2017-03-14',
  '0380',
  '1e3',
  '0x1F',
  '12:30',
  '.inf',
  '=',
  '<<',
  '  kanter  ',
  'slut ',
  '\tflik\t',
  'rad ett\nrad två',
  'rad ett\r\nrad två\r',
  'a\n---\nb',
  'a\u2028b\u2029c\u0085d',
  'a\u00a0b\u200bc\u00add',
  '\ufeffa',
  '👩‍👩‍👧 familjer',
  '🚒',
  '– Ja, säger hon',
  '…',
  'å\u0308',
  '',
  ' ',
];
/** Invalid characters are reported, and invisible ones at the edges are not part of a value. */
const isAccepted = (text: string) =>
  problemInValue(text) === undefined && refusedReferences(text).length === 0;
const anyText = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...' :#-?\'"\\{}[]|>%@`!&*,~\n\r\t\u2028', 'a', 'å', '1') }),
);
const typed = anyText.filter(isAccepted);
const thorough = {
  examples: awkward.filter(isAccepted).map((text): [string] => [text]),
  numRuns: 300,
};

test('any text is read back from YAML unchanged', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { fields, mistakes } = readYaml(`a: ${yamlText(text)}\nb:\n  - ${yamlText(text)}\n`, 0);
      expect(mistakes).toEqual([]);
      expect(fields).toEqual({ a: trimmed(text), b: [trimmed(text)] });
    }),
    thorough,
  );
});

test('a new release keeps any title, sender, committee and contact unchanged', () => {
  fc.assert(
    fc.property(typed, (written) => {
      const text = trimmed(written);
      const draft = {
        title: text,
        date: '2026-11-21',
        municipality: [text],
        committee: text,
        contacts: [text],
      };
      const source = { path: 'releases/a.md', text: newReleaseText(draft, locales.sv), hash: '' };
      const { yaml, diagnostics } = splitFrontMatter(source);
      expect(diagnostics).toEqual([]);
      expect(yaml?.fields).toEqual({ draft: 'true', ...draft, municipality: text });
    }),
    thorough,
  );
});

test('a new archive keeps any title and sender unchanged', () => {
  fc.assert(
    fc.property(typed, (written) => {
      const text = trimmed(written);
      const files = archiveFiles({
        title: text,
        locale: locales.sv,
        municipality: text,
        isDeclared: true,
        slug: 'a',
        day: '2026-11-21',
        baseUrl: 'https://press.example/',
      });
      const { fields, mistakes } = readYaml(files.get('kommunike.config.yaml') ?? '', 0);
      expect(mistakes).toEqual([]);
      expect(fields).toMatchObject({ title: text, senders: [{ name: text }] });
      const release = [...files].find(([path]) => path.startsWith('releases/'));
      const { yaml } = splitFrontMatter({ path: 'a.md', text: release?.[1] ?? '', hash: '' });
      expect(yaml?.fields).toMatchObject({ municipality: text });
    }),
    { ...thorough, numRuns: 100 },
  );
});

function emptyFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'kommunike-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

describe('init', () => {
  const make = (root: string, municipality: string) =>
    init(root, { municipality, title: municipality, language: 'sv', now: '2026-11-21', quiet: true });

  test.each(['', ' ', '!!!', '…'])('refuses %j and writes nothing', (name) => {
    const root = emptyFolder();
    expect(() => make(root, name)).toThrow(UsageError);
    expect(filesBelow(root)).toEqual({});
  });

  test.each(['Null', 'yes', 'Skåne: "press"', '# 1 – Vi', 'Björkvik\nkommun', 'Uppsala', 'Bjørkvik [x]'])(
    'with %j creates an archive that builds without errors',
    async (name) => {
      const root = emptyFolder();
      make(root, name);
      const archive = new TestArchive({});
      archive.edit(
        Object.fromEntries(
          Object.entries(filesBelow(root)).map(([path, text]) => [path, Buffer.from(text, 'latin1')]),
        ),
      );
      const { diagnostics } = await archive.build({ write: false });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('new', () => {
  const options = {
    format: 'pretty',
    color: false,
    quiet: true,
    municipality: ['Uppsala'],
    date: '2026-11-21',
  } as const;

  test.each([['Nytt bad', { committee: '–' }]])(
    'refuses %j with %j, which would not build',
    async (title, more) => {
      const archive = new TestArchive({ 'releases/b.md': 'x' });
      await expect(newRelease(title, { ...options, ...more, root: archive.root })).rejects.toThrow(
        UsageError,
      );
      expect(Object.keys(archive.tree())).toEqual(['releases/b.md']);
    },
  );
});
