import { describe, expect, test } from 'vitest';
import { editorFiles } from '../../src/commands/init/editor-files.ts';
import { allLocales, defaultLocale } from '../../src/locale/index.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { parse } from '../parse/read.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { run } from './command.ts';

const files = new Map(editorFiles(defaultLocale));
const read = (path: string) => JSON.parse(files.get(`.vscode/${path}`) ?? '');

interface Matcher {
  readonly severity: string;
  readonly pattern: { readonly regexp: string };
}

test('the task matches every diagnostic that check prints, and nothing else', async () => {
  const archive = new TestArchive({
    'releases/a b.md': releaseText({ municipality: 'Uppsla', contacts: undefined }),
  });
  const { out, err } = await run(archive.root, ['check', '--no-color', '--lang', 'sv']);
  const matchers: Matcher[] = read('tasks.json').tasks[0].problemMatcher;
  const found = matchers.flatMap(({ severity, pattern }) =>
    `${out}${err}`.split('\n').flatMap((line) => {
      const [, file, row, column, , code] = new RegExp(pattern.regexp).exec(line) ?? [];
      return file === undefined ? [] : [`${severity} ${file} ${row}:${column} ${code}`];
    }),
  );
  expect(found).toEqual([
    'error releases/a b.md 4:15 sender-unknown',
    'warning releases/a b.md 1:1 contacts-missing',
  ]);
});

describe.each(allLocales.map((locale) => [locale.code, locale] as const))('snippets in %s', (_, locale) => {
  const snippets: Record<string, { prefix: string | string[]; scope: string; body: string[] }> = JSON.parse(
    new Map(editorFiles(locale)).get('.vscode/kommunike.code-snippets') ?? '',
  );
  /** The inserted text, with the default values of placeholders. */
  const inserted = (body: readonly string[]) =>
    body
      .join('\n')
      .replace(/\$\{CURRENT_YEAR\}-\$\{CURRENT_MONTH\}-\$\{CURRENT_DATE\}/, '2024-05-02')
      .replace(/(?<!\\)\$\{\d:((?:\\.|[^}])*)\}/g, '$1')
      .replace(/(?<!\\)\$\d/g, 'Text')
      .replace(/\\([\\$}])/g, '$1');

  test('cover every field of the front matter, in Markdown only', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    expect(prefixes).toEqual(['release', '---', ...Object.keys(releaseFields)]);
    expect(new Set(Object.values(snippets).map(({ scope }) => scope))).toEqual(new Set(['markdown']));
  });

  test('insert valid fields', () => {
    for (const { prefix, body } of Object.values(snippets)) {
      if (Array.isArray(prefix)) continue;
      const text = inserted(body);
      const around = releaseText({
        [prefix]: undefined,
        ...(prefix === 'committees' && { committee: undefined }),
      });
      const { diagnostics } = parse(around.replace('---\n', `---\n${text}\n`));
      const wrong = diagnostics.filter(({ code }) => /^(?:yaml|key|value|front-matter)-/.test(code));
      expect(wrong, text).toEqual([]);
    }
  });

  test('insert a valid release', () => {
    const text = inserted(snippets['Kommuniké: release']?.body ?? []);
    expect(text).toMatch(
      /^---\ntitle: Text\ndate: 2024-05-02\nmunicipality: .+\ncontacts:\n {2}- press\ndraft: true\n---\n\nText$/,
    );
  });
});
