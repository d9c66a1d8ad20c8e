import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { ProgressLine } from '../../src/shell/progress-line.ts';
import { prettyDiagnostics } from '../../src/shell/report.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { run } from './command.ts';

const now = '2026-11-21T12:00Z';
const real = ['--now', now, '--base-url', 'https://press.uppsala.test/'] as const;
const colors = picocolors.createColors(false);

function found(code: string, severity: Diagnostic['severity'], number: number): Diagnostic[] {
  return Array.from({ length: number }, (_, i) => ({
    code,
    severity,
    message: `${code} number ${i + 1}`,
    hint: 'mend it',
    file: `releases/${code}-${i}.md`,
    line: 1,
    column: 1,
    length: 1,
  }));
}

describe('many diagnostics', () => {
  const diagnostics = [
    ...found('field-missing', 'error', 1),
    ...found('summary-long', 'warning', 2),
    ...found('title-long', 'warning', 320),
  ];
  const shown = (options = {}) => prettyDiagnostics(diagnostics, () => undefined, { colors, ...options });
  const heads = (text: string) => text.match(/\S+ number \d+/g);

  test('are shown by code, three of each, the frequent ones first and errors last', () => {
    expect(heads(shown())).toEqual([
      'title-long number 1',
      'title-long number 2',
      'title-long number 3',
      'summary-long number 1',
      'summary-long number 2',
      'field-missing number 1',
    ]);
    expect(shown()).toContain('\nand 317 more of title-long (--all shows them)\n');
    expect(shown()).toMatch(/\n1 error, 322 warnings\n$/);
  });

  test('are all shown with --all', () => {
    expect(heads(shown({ all: true }))).toHaveLength(323);
    expect(shown({ all: true })).not.toContain('more of');
  });

  test('are counted in the language of the user', () => {
    expect(shown({ lang: 'sv' })).toContain('\noch 317 till av title-long (--all visar alla)\n');
    expect(shown({ lang: 'sv' })).toMatch(/\n1 fel, 322 varningar\n$/);
  });

  test('are complete in JSON and in annotations', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 5 }, (_, i) => [
        `releases/${i}.md`,
        releaseText({ title: `Nyhet ${i}`, contacts: undefined }),
      ]),
    );
    const { root } = new TestArchive(files);
    const { err } = await run(root, ['check', '--now', now]);
    expect(err.match(/warning the release/g)).toHaveLength(3);
    expect(
      (await run(root, ['check', '--all', '--now', now])).err.match(/warning the release/g),
    ).toHaveLength(5);
    const { out } = await run(root, ['check', '--format', 'json', ...real]);
    expect(JSON.parse(out).diagnostics).toHaveLength(5);
    const annotations = await run(root, ['check', '--format', 'github', ...real]);
    expect(annotations.out.match(/^::warning/gm)).toHaveLength(5);
  });
});

describe('unwanted warnings', () => {
  const warned = { 'releases/a.md': releaseText({ contacts: undefined }) };
  const config = (text: string) => ({ ...warned, 'kommunike.config.yaml': text });

  test('can be turned off by code in the config', async () => {
    const { root } = new TestArchive(config('warnings:\n  contacts-missing: off\n'));
    expect(await run(root, ['check', ...real, '--max-warnings', '0'])).toMatchObject({
      code: 0,
      err: '',
    });
  });

  test.each([
    ['contacts-mising', 'did you mean “contacts-missing”?', 'menade du ”contacts-missing”?'],
    ['alt-missing', '“alt-missing” is an error', '”alt-missing” är ett fel'],
    ['__proto__', '“__proto__” is not allowed here', '”__proto__” är inte tillåtet här'],
  ])('are validated: %s is reported', async (code, en, sv) => {
    const { root } = new TestArchive(config(`warnings:\n  ${code}: off\n`));
    const english = await run(root, ['check', '--now', now]);
    expect([english.code, english.err]).toEqual([2, expect.stringContaining(en)]);
    expect((await run(root, ['check', '--now', now, '--lang', 'sv'])).err).toContain(sv);
  });

  test('fail a build if there are more than allowed, and nothing is written', async () => {
    const archive = new TestArchive(warned);
    const { code, err } = await run(archive.root, ['build', '--now', now, '--max-warnings', '0']);
    expect(code).toBe(1);
    expect(err).toContain('there is 1 warning, but --max-warnings allows 0');
    expect(Object.keys(archive.tree())).not.toContain('dist/index.html');
    expect((await run(archive.root, ['build', '--now', now, '--max-warnings', '1'])).code).toBe(0);
  });
});

describe('the summary of a later build', () => {
  test('lists changed releases, and the number of feeds and pages', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ slug: 'a' }),
      'releases/b.md': releaseText({ slug: 'b', title: 'Annat' }),
    });
    const build = (...args: string[]) => run(archive.root, ['build', '--now', now, ...args]);
    expect((await build()).out).not.toContain('Changed');
    archive.edit({ 'releases/a.md': releaseText({ slug: 'a', title: 'Ändrad' }) });
    expect((await build()).out).toMatch(
      /\nChanged: 1 release \(\/uppsala\/2024\/a\.html\), \d+ other pages, \d+ feeds, \d+ other files\n/,
    );
    archive.edit({ 'releases/a.md': releaseText({ slug: 'a', title: 'Ändrad igen' }) });
    expect((await build('--lang', 'sv')).out).toMatch(
      /\nÄndrat: 1 pressmeddelande \(\/uppsala\/2024\/a\.html\), \d+ andra sidor, \d+ flöden, \d+ andra filer\n/,
    );
    expect((await build()).out).not.toContain('Changed');
  });
});

describe('the progress of a long build', () => {
  const written: string[] = [];
  let time = 0;
  const terminal = { columns: 60, write: (text: string) => written.push(text) > 0 };
  const shown = () => written.map((text) => text.replace('\r\u001b[2K', ''));

  test('is one line that is rewritten, with step, count, rate and remaining time', () => {
    const line = new ProgressLine(terminal, 'en', () => time);
    line.update('parse', 0, 3000);
    time = 900;
    line.update('parse', 1000, 3000);
    expect(written).toEqual([]);
    for (time = 1000; time < 2000; time += 10) line.update('parse', time, 3000);
    expect(written.length).toBe(10);
    expect(shown()[0]).toBe('Parsing releases: 1 000 of 3 000, 1 000 a second, 2 s left');
    line.update('render', 0, 12_345);
    expect(shown().at(-1)).toBe('Rendering files: 0 of 12 345');
    line.clear();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  test('is in Swedish, and never fills the line', () => {
    written.length = 0;
    time = 0;
    const line = new ProgressLine({ ...terminal, columns: 40 }, 'sv', () => time);
    line.update('render', 0, 90_000);
    time = 2000;
    line.update('render', 1000, 90_000);
    expect(shown()).toEqual(['Skapar filer: 1 000 av 90 000, 500 i se']);
  });

  test('is complete on a terminal without a width, and estimates nothing from a few items', () => {
    written.length = 0;
    time = 0;
    const line = new ProgressLine({ ...terminal, columns: 0 }, 'en', () => time);
    line.update('parse', 0, 3000);
    time = 2000;
    line.update('parse', 4, 3000);
    expect(shown()).toEqual(['Parsing releases: 4 of 3 000, 2 a second']);
  });
});
