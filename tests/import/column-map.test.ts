import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { importFrom } from '../../src/commands/import/import-command.ts';
import { readColumnMap } from '../../src/import/column-map.ts';
import { readSource } from '../../src/import/sources/formats.ts';

const read = (text: string) => readColumnMap({ path: 'map.yaml', text, hash: '' });
const placed = (text: string) =>
  read(text).diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe('a map of columns', () => {
  test('is YAML or JSON', () => {
    const columns = { rubrik: 'title', 'publicerad den': 'date', internt: 'none' };
    expect(read('Rubrik: title\nPublicerad den: date\nInternt: none\n')).toEqual({
      columns,
      diagnostics: [],
    });
    expect(read('{"Rubrik": "title", "Publicerad den": "date", "Internt": "none"}').columns).toEqual(columns);
  });

  test.each([
    ['Rubrik: titel\n', ['1:9 value-choice']],
    ['Rubrik: title\nDatum:\n  - date\n', ['3:3 value-shape']],
    ['Rubrik: title\nRubrik: body\n', ['2:1 yaml-duplicate-key']],
    ['Rubrik title', ['1:1 value-shape']],
    ['', ['1:1 value-shape']],
    ['__proto__: title\nconstructor: date\n', []],
  ])('%j has its mistakes reported at their places', (text, expected) => {
    expect(placed(text)).toEqual(expected);
    if (expected.length > 0) expect(read(text).columns).toBeUndefined();
  });

  test('suggests similar names', () => {
    expect(read('Rubrik: titel').diagnostics[0]?.hint).toMatch(/^did you mean “title”\?/);
  });
});

describe('with a map', () => {
  const { columns } = read(
    'Rubrik: title\nÄrende: title\nDatum: date\nText 1: body\nText 2: body\nEget: none\n',
  );

  test('a table is read, and unmapped columns are reported', () => {
    const table =
      'Rubrik;Datum;Text 1;Text 2;Eget;Löpnummer;title\nNytt bad;2024-03-18;Ett.;Två.;hemligt;17;Annan\n';
    const reading = readSource(table, 'a.csv', { columns });
    if (!reading?.ok) throw new Error('not read');
    const [document] = reading.documents;
    expect(document?.known).toMatchObject({ title: 'Nytt bad', date: '2024-03-18' });
    expect(document?.blocks.map(({ text }) => text)).toEqual(['Ett.', 'Två.']);
    expect(document?.dropped.map(({ text, why }) => `${text} (${why.en})`)).toEqual([
      'Löpnummer: 17 (column that is not in the map)',
      'title: Annan (another column holds the title too)',
    ]);
  });

  test('front matter is read, and unmapped fields are reported', () => {
    const page =
      '---\nÄrende: Nytt bad\nDatum: 2024-03-18\nlayout: post\ntaggar: [bad, skola]\n---\n\nText.\n';
    const reading = readSource(page, 'a.md', { columns });
    if (!reading?.ok) throw new Error('not read');
    const [document] = reading.documents;
    expect(document?.known).toMatchObject({ title: 'Nytt bad', date: '2024-03-18' });
    expect(document?.dropped.map(({ text }) => text)).toEqual(['layout: post', 'taggar: ["bad","skola"]']);
    expect(readSource(page, 'a.txt')).toBeUndefined();
  });
});

describe('import --map', () => {
  const root = mkdtempSync(join(tmpdir(), 'kommunike-map-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(
    join(root, 'old.csv'),
    'Rubrik,Datum,Avsändare,Text\nNytt bad,2024-03-18,Tierps kommun,"Kommunen bygger."\n',
  );

  async function run(map: string): Promise<string> {
    writeFileSync(join(root, 'map.yaml'), map);
    let out = '';
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        out += text;
        return true;
      }),
    );
    try {
      await importFrom([join(root, 'old.csv')], {
        root,
        map: join(root, 'map.yaml'),
        format: 'pretty',
        color: false,
      });
    } catch (error) {
      out += `threw ${error instanceof Error ? error.message : ''}`;
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    return out;
  }

  test('reports mistakes in the map and imports nothing', async () => {
    const out = await run('Rubrik: titel\n');
    expect(out).toContain('map.yaml:1:9 error the column “Rubrik” can’t contain “titel”');
    expect(out).toContain('threw --map: nothing was imported');
  });

  test('imports tables with other column names', async () => {
    await run('Rubrik: title\nDatum: date\nAvsändare: sender\nText: body\n');
    const [path = ''] = readdirSync(join(root, 'releases'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.md'),
    );
    expect(path).toBe('tierp/2024/nytt-bad.md');
    expect(readFileSync(join(root, 'releases', path), 'utf8')).toContain(
      'title: Nytt bad\ndate: 2024-03-18\n',
    );
  });
});
