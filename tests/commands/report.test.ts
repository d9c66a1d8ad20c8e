import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { prettyDiagnostics } from '../../src/shell/report.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { run } from './command.ts';

const now = '2026-11-21T12:00Z';
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

  test('are all shown where that is asked for', () => {
    expect(heads(shown({ all: true }))).toHaveLength(323);
    expect(shown({ all: true })).not.toContain('more of');
  });

  test('are counted in the language of whoever reads them', () => {
    expect(shown({ lang: 'sv' })).toContain('\noch 317 till av title-long (--all visar dem)\n');
    expect(shown({ lang: 'sv' })).toMatch(/\n1 fel, 322 varningar\n$/);
  });

  test('are whole in JSON and in annotations', async () => {
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
    const { out } = await run(root, ['check', '--format', 'json', '--now', now]);
    expect(JSON.parse(out).diagnostics).toHaveLength(5);
    const annotations = await run(root, ['check', '--format', 'github', '--now', now]);
    expect(annotations.out.match(/^::warning/gm)).toHaveLength(5);
  });
});
