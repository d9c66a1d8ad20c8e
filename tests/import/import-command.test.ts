import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { importFrom } from '../../src/commands/import/import-command.ts';

const root = mkdtempSync(join(tmpdir(), 'kommunike-import-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const source = join(root, 'old');
mkdirSync(source);
writeFileSync(
  join(source, 'skola.txt'),
  'Pressmeddelande\n2017-03-14\n\nNy skola i centrum\n\nTierps kommun bygger en ny skola i centrum för 600 elever.\n',
);
writeFileSync(join(source, 'empty.txt'), '');
writeFileSync(join(source, 'binary.txt'), Uint8Array.from([0, 1, 2, 3, 0, 0, 7]));

const release = join(root, 'releases/tierp/2017/ny-skola-i-centrum.md');
const releases = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

/** Runs the command, and returns its exit code and output. */
async function run(paths: readonly string[], options = {}) {
  let out = '';
  let err = '';
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += text;
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += text;
      return true;
    }),
  ];
  try {
    const code = await importFrom(paths, {
      root,
      format: 'pretty',
      color: false,
      now: '2026-11-29',
      ...options,
    });
    return { code, out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('import', () => {
  test('writes nothing in a dry run', async () => {
    expect(await run([join(source, 'skola.txt')], { dryRun: true })).toMatchObject({ code: 0 });
    expect(releases()).toEqual([]);
  });

  test('writes a release for each text of a folder, and gives the reason for skipped files', async () => {
    const { code, out, err } = await run([source]);
    expect(code).toBe(1);
    expect(out).toContain('→ releases/tierp/2017/ny-skola-i-centrum.md');
    expect(err).toMatch(/binary\.txt is not a text file\n.*empty\.txt is empty\n/);
    expect(readFileSync(release, 'utf8')).toBe(
      '---\ntitle: Ny skola i centrum\ndate: 2017-03-14\nmunicipality: Tierps kommun\nsource:\n  system: text\n  id: sha256:8rnPqCQOnZFmHoNZM7ktqt\n  imported: 2026-11-29\n---\n\nTierps kommun bygger en ny skola i centrum för 600 elever.\n',
    );
  });

  test('changes nothing when run again, and replaces edited releases only with --force', async () => {
    const file = join(source, 'skola.txt');
    const there = 'already exists as releases/tierp/2017/ny-skola-i-centrum.md';
    expect((await run([file], { now: '2026-12-01' })).out).toContain(there);
    expect((await run([file], { now: '2026-12-01', force: true })).out).toContain('(unchanged)');
    const written = readFileSync(release, 'utf8');
    expect(written).toContain('imported: 2026-11-29');
    writeFileSync(release, `${written}\nMer.\n`);
    expect((await run([file])).out).toContain(there);
    expect(readFileSync(release, 'utf8')).toContain('Mer.');
    expect((await run([file], { force: true })).out).toContain('(replaced)');
    expect(readFileSync(release, 'utf8')).toBe(written);
    expect(releases()).toHaveLength(1);
  });

  test('writes a page with originals and results side by side', async () => {
    const report = join(root, 'report.html');
    writeFileSync(
      join(source, 'tags.txt'),
      'Ny <b>skola</b>\n\nTierps kommun bygger en ny skola i centrum.\n',
    );
    await run([source], { report, dryRun: true });
    const page = readFileSync(report, 'utf8');
    expect(page).toContain('4 documents, 1 with something to check, 2 without a release.');
    expect(page).toContain('<mark># check: det framgår inte när texten publicerades</mark>');
    expect(page).toContain('Ny &lt;b&gt;skola');
    expect(page).not.toContain('<b>');
    expect(page).toMatch(/<del>Pressmeddelande<\/del> <small>kind of text<\/small>/);
    expect(page).toContain(
      '<th scope="row">title</th><td>Ny skola i centrum</td><td><a href="#d2l4">line 4</a>',
    );
    expect(page).not.toContain('<script');
    expect((await validator.validateString(page)).results.flatMap(({ messages }) => messages)).toEqual([]);
    rmSync(join(source, 'tags.txt'));
  });

  test('prints one JSON object per line', async () => {
    const { out } = await run([source], { format: 'json' });
    const [binary, empty, school] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([binary.error, empty.error]).toEqual(['is not a text file', 'is empty']);
    expect(Object.keys(school)).toEqual(
      'file id title date municipality language committees amounts contacts event boilerplate body dropped uncertain'.split(
        ' ',
      ),
    );
  });
});
