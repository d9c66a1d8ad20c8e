import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importFrom } from '../../src/commands/import/import-command.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kommunike-same-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const releases = () =>
  readdirSync(join(root, 'releases'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
const textAt = (path: string) => readFileSync(join(root, 'releases', path), 'utf8');

async function run(options = {}): Promise<string> {
  let out = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      out += text;
      return true;
    }),
  );
  try {
    await importFrom([join(root, 'old')], {
      root,
      format: 'pretty',
      color: false,
      now: '2026-11-29',
      ...options,
    });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return out;
}

const via = (fields: object) =>
  JSON.stringify({
    releases: [
      {
        id: 3412345,
        title: 'Ny skola i Tierp',
        url: '/pressmeddelande/3412345/ny-skola',
        leadtext: 'Tierps kommun bygger en ny skola.',
        body: '<p>Tierps kommun bygger en ny skola i centrum för 600 elever.</p>',
        published: '2021-03-02',
        publisher: { id: 1, name: 'Tierps kommun' },
        ...fields,
      },
    ],
  });
const page = (url: string, title: string, day = '2021-03-02') =>
  `<!doctype html><html lang="sv"><head><title>${title}</title><link rel="canonical" href="${url}">
<meta property="article:published_time" content="${day}"></head><body><main><h1>${title}</h1>
<p>Tierps kommun bygger en ny skola i centrum för 600 elever, och den står klar till hösten.</p></main></body></html>`;
const text = (title: string, words: string) =>
  `Pressmeddelande\n2021-03-02\n\n${title}\n\nTierps kommun bygger en ny skola i centrum för ${words} elever.\n`;

describe('the same release', () => {
  test('in two files of one run is imported once, whatever its address', async () => {
    write({ 'old/a.json': via({}), 'old/b.json': via({ url: '/tiedote/3412345/koulu', title: 'Ny skola' }) });
    expect(await run()).toMatch(/b\.json already exists as releases\/tierp\/2021\/ny-skola-i-tierp\.md/);
    expect(releases()).toEqual(['tierp/2021/ny-skola-i-tierp.md']);
    expect(textAt('tierp/2021/ny-skola-i-tierp.md')).toContain('source:\n  system: via\n  id: "3412345"\n');
  });

  test('is recognised after being renamed and retitled, and not changed without --force', async () => {
    write({ 'old/a.json': via({}) });
    await run();
    const edited = textAt('tierp/2021/ny-skola-i-tierp.md').replace(
      'title: Ny skola i Tierp',
      'title: Skolan',
    );
    write({ 'releases/tierp/2021/ny-skola-i-tierp.md': edited });
    renameSync(
      join(root, 'releases/tierp/2021/ny-skola-i-tierp.md'),
      join(root, 'releases/tierp/2021/skolan.md'),
    );
    expect(await run()).toContain('already exists as releases/tierp/2021/skolan.md');
    expect(textAt('tierp/2021/skolan.md')).toBe(edited);
    expect(await run({ force: true })).toContain('→ releases/tierp/2021/skolan.md (replaced)');
    expect(textAt('tierp/2021/skolan.md')).toContain('title: Ny skola i Tierp');
    expect(releases()).toEqual(['tierp/2021/skolan.md']);
  });

  test('is identified by its address without tracking parameters if it has no id', async () => {
    write({
      'old/a.html': page('https://tierp.example/nyheter/skola?utm_source=x#top', 'Ny skola i Tierp'),
      'old/b.html': page('http://tierp.example/nyheter/skola/', 'Ny skola i Tierp'),
    });
    await run();
    expect(releases()).toEqual(['tierp/2021/ny-skola-i-tierp.md']);
    expect(textAt('tierp/2021/ny-skola-i-tierp.md')).toContain(
      'source:\n  system: html\n  url: https://tierp.example/nyheter/skola\n  imported: 2026-11-29\n',
    );
  });

  test('is identified by its text if it has no address either', async () => {
    write({ 'old/a.txt': text('Ny skola', '600'), 'old/b.txt': text('Ny skola', '600') });
    expect(await run()).toMatch(/b\.txt already exists/);
    expect(releases()).toEqual(['tierp/2021/ny-skola.md']);
  });
});

describe('another release', () => {
  test('with the same title gets its own file name, and keeps it in later runs', async () => {
    write({ 'old/a.txt': text('Ny skola', '600'), 'old/b.txt': text('Ny skola', '700') });
    await run();
    expect(releases()).toEqual(['tierp/2021/ny-skola-2.md', 'tierp/2021/ny-skola.md']);
    rmSync(join(root, 'releases/tierp/2021/ny-skola-2.md'));
    await run();
    await run({ force: true });
    expect(releases()).toEqual(['tierp/2021/ny-skola-2.md', 'tierp/2021/ny-skola.md']);
  });

  test('on a page with the same address is not lost', async () => {
    const address = 'https://tierp.example/nyheter/';
    write({
      'old/a.html': page(address, 'Ny skola i Tierp'),
      'old/b.html': page(address, 'Nytt bad i Tierp'),
    });
    await run();
    expect(releases()).toEqual(['tierp/2021/ny-skola-i-tierp.md', 'tierp/2021/nytt-bad-i-tierp.md']);
    expect(textAt('tierp/2021/ny-skola-i-tierp.md')).toContain('\naliases: "/nyheter/"\n');
    expect(textAt('tierp/2021/nytt-bad-i-tierp.md')).not.toContain('aliases');
    expect(textAt('tierp/2021/nytt-bad-i-tierp.md')).toContain(
      `# check: ett annat pressmeddelande har också adressen ${address}`,
    );
    expect(await run()).toMatch(/a\.html already exists.*b\.html already exists/s);
  });

  test('with the same number in another table is not lost', async () => {
    const row = (title: string, day: string) =>
      `id;title;date;sender;body\n1;${title};${day};Tierps kommun;Tierps kommun bygger.\n`;
    write({ 'old/a.csv': row('Ny skola', '2020-01-02'), 'old/b.csv': row('Nytt bad', '2021-03-04') });
    await run();
    expect(releases()).toEqual(['tierp/2020/ny-skola.md', 'tierp/2021/nytt-bad.md']);
  });

  test('if the disk fails, the import stops, and the report is still written', async () => {
    write({ 'old/a.txt': text('Ny skola', '600'), 'releases/tierp': 'no folder' });
    const report = join(root, 'report.html');
    expect(await run({ report })).toMatch(/^stopped: .*Run it again to continue/m);
    expect(readFileSync(report, 'utf8')).toContain('<h1>');
  });
});

test('the date of the file replaces a missing date, and is marked for checking', async () => {
  write({ 'old/a.txt': 'Ny skola\n\nTierps kommun bygger en ny skola i centrum för 600 elever.\n' });
  await run();
  const [path = ''] = releases();
  expect(textAt(path)).toMatch(
    /^date: \d{4}-\d\d-\d\d # check: det framgår inte när texten publicerades\nmunicipality:/m,
  );
});
