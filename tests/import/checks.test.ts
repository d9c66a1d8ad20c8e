import { expect, test, vi } from 'vitest';
import { build } from '../../src/commands/build-command.ts';
import { withoutImportChecks } from '../../src/parse/release/warnings/import-checks.ts';
import { found } from '../archive/traces.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const checked = releaseText(
  { title: '"Ny # check: skola"', date: '2024-05-02 # check: line 3, may be another day' },
  'Text. # check: stays',
).replace('\n---\n\n', '\n# check: the picture bild.jpg was not found\n---\n\n');

test('uncertain values of an import are reported at their place and counted', async () => {
  const archive = new TestArchive({ 'releases/a.md': checked });
  const { diagnostics } = await archive.build();
  const checks = diagnostics.filter(({ code }) => code === 'import-check');
  expect(checks.map(({ message, severity }) => [severity, message])).toEqual([
    ['warning', 'to be checked: line 3, may be another day'],
    ['warning', 'to be checked: the picture bild.jpg was not found'],
  ]);
  const lines = checked.split('\n');
  for (const { line, column, length } of checks)
    expect(lines[line - 1]?.slice(column - 1, column - 1 + length)).toMatch(/^# check: .*(?:day|found)$/);
});

test('the summary counts them', async () => {
  const archive = new TestArchive({ 'releases/a.md': checked });
  let out = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      out += text;
      return true;
    }),
  );
  try {
    await build({ root: archive.root, format: 'pretty', color: false, write: false });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  expect(out).toContain('Imported and still to be checked: 2 values in 1 release\n');
});

test('no file of the site contains such comments', async () => {
  const archive = new TestArchive({ 'releases/a.md': checked });
  const { code } = await archive.build();
  expect(code).toBe(0);
  expect(found(archive, (content) => /may be another day|was not found/.test(content))).toEqual([]);
});

test.each([
  [checked, checked.replace(' # check: line 3, may be another day', '').replace(/\n# check: the.*/, '')],
  [
    '---\r\ntitle: A # check: x\r\n# check: y\r\ndate: 2020-01-01\r\n---\r\n',
    '---\r\ntitle: A\r\ndate: 2020-01-01\r\n---\r\n',
  ],
  ['---\ntitle: A # a check: b\n---\n', '---\ntitle: A # a check: b\n---\n'],
])('the published source does not contain them: %j', (text, expected) => {
  expect(withoutImportChecks({ path: 'a.md', text, hash: '' })).toBe(expected);
});
