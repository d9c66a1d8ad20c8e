import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { drawn } from '../images/draw.ts';
import { filesBelow, releaseText, TestArchive, type Tree } from '../support/archive.ts';
import { runGuarded } from './guarded.ts';

/** Is in every file outside the archive, and in every hidden one. */
const secret = 'HEMLIGT-4711';

/** A folder outside the archive with a file of every kind. */
async function outsideFolder(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kommunike-outside-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = {
    'secret.md': releaseText({ title: secret, slug: 'hemligt' }, secret),
    'page.md': `---\ntitle: ${secret}\n---\n\n${secret}\n`,
    'secret.txt': secret,
    'secret.pdf': `%PDF-1.7 ${secret}`,
    'secret.css': `/* ${secret} */`,
    'secret.hbs': `<!doctype html><title>{{documentTitle}}</title>${secret}`,
    'kommunike.config.yaml': `title: ${secret}\n`,
    'secret.png': await drawn(40, 20).png().toBuffer(),
    'kommun/layouts/missing.hbs': secret,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function link(archive: TestArchive, links: Readonly<Record<string, string>>): void {
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(archive.root, path)), { recursive: true });
    symlinkSync(target, join(archive.root, path));
  }
}

/** The built site and the state, or nothing. */
function written(archive: TestArchive): string {
  return ['dist', '.kommunike']
    .flatMap((folder) => {
      try {
        return Object.values(filesBelow(join(archive.root, folder)));
      } catch {
        return [];
      }
    })
    .join('\n');
}

/** The files that the diagnostics of a report in JSON are about. */
function filesNamed(printed: string): string[] {
  return [...new Set([...printed.matchAll(/"file": *"([^"]*)"/g)].map(([, file = '']) => file))].toSorted();
}

const build = [
  'build',
  '--now',
  '2026-11-21T12:00Z',
  '--base-url',
  'https://press.example/',
  '--format',
  'json',
];

describe('a build reads nothing outside the archive', () => {
  test('through links in its folders, each of which is reported', { timeout: 300_000 }, async () => {
    const outside = await outsideFolder();
    const archive = new TestArchive({
      'releases/a.md': releaseText({ slug: 'a' }),
      'releases/.env': secret,
      '.secrets/b.md': secret,
      'shared/c.txt': 'of the archive',
    });
    const links = {
      'releases/link.md': join(outside, 'secret.md'),
      'releases/2024/b.md': '../../.secrets/b.md',
      'releases/folder': outside,
      'releases/env.pdf': '.env',
      'public/link.txt': join(outside, 'secret.txt'),
      'public/folder': outside,
      'public/env.txt': '../releases/.env',
      'pages/link.md': join(outside, 'page.md'),
      'pages/folder': outside,
      'templates/kommun/layouts/missing.hbs': join(outside, 'secret.hbs'),
      'templates/kommun/assets/style.css': join(outside, 'secret.css'),
      'templates/kommun/partials': join(outside, 'kommun/layouts'),
    };
    link(archive, { ...links, 'public/shared': '../shared' });
    const { code, printed, refused } = await runGuarded(archive.root, build);
    expect(refused).toEqual([]);
    expect(code).toBe(0);
    expect(printed).not.toContain(secret);
    expect(written(archive)).not.toContain(secret);
    expect(archive.read('dist/shared/c.txt')).toBe('of the archive');
    expect(filesNamed(printed)).toEqual(Object.keys(links).toSorted());
  });

  test('through folders that are links', { timeout: 300_000 }, async () => {
    const outside = await outsideFolder();
    for (const path of [
      'releases',
      'public',
      'pages',
      'templates',
      'templates/kommun',
      'kommunike.config.yaml',
    ]) {
      const archive = new TestArchive(path === 'releases' ? {} : { 'releases/a.md': releaseText() });
      const target = path.includes('.') || path.endsWith('kommun') ? path.replace('templates/', '') : '';
      link(archive, { [path]: join(outside, target) });
      const { diagnostics, code } = await archive.build();
      expect([path, code]).toEqual([path, 1]);
      const file = path === 'templates' ? 'templates/kommun' : path;
      expect(diagnostics.map((found) => `${found.code} ${found.file}`)).toContain(`link-refused ${file}`);
      expect(written(archive)).not.toContain(secret);
    }
  });

  test('through a path in a release, a page, a template or the config', { timeout: 300_000 }, async () => {
    const outside = await outsideFolder();
    const name = outside.split('/').at(-1) ?? '';
    const up = `../../${name}`;
    const archive = new TestArchive({ ...hostile(up, outside), 'kommunike.config.yaml': 'title: Arkiv\n' });
    const { code, printed, refused } = await runGuarded(archive.root, build);
    expect(refused).toEqual([]);
    expect(code).toBe(1);
    expect(printed).not.toContain(secret);
    expect(written(archive)).not.toContain(secret);
    expect(filesNamed(printed)).toEqual(Object.keys(hostile(up, outside)).toSorted());

    for (const own of [
      { 'pages/a.md': `---\ntitle: Om\n---\n\n[text](${up}/secret.md)\n` },
      { 'kommunike.config.yaml': `theme: ${up}\n` },
    ]) {
      const { diagnostics } = await new TestArchive({ 'releases/a.md': releaseText(), ...own }).build();
      expect(diagnostics.map(({ file }) => file)).toContain(Object.keys(own)[0]);
    }
  });
});

/** Files that each name one outside the archive. */
function hostile(up: string, outside: string): Tree {
  const fields: Record<string, string>[] = [
    `${up}/secret`,
    `/${up}/secret`,
    `${outside}/secret`,
    `file://${outside}/secret`,
    up.replaceAll('/', '\\\\').concat('\\\\secret'),
    `%2e%2e/%2e%2e/${up.slice(6)}/secret`,
  ].flatMap((path) => [
    { images: `[{ src: "${path}.png", alt: En bild }]` },
    { attachments: `[{ src: "${path}.pdf" }]` },
    { translations: `["${path}.md"]` },
    { decision: `{ minutes: "${path}.pdf" }` },
  ]);
  const releases = fields.map((field, i) => [`releases/f${i}.md`, releaseText({ slug: `f${i}`, ...field })]);
  const bodies = [`![En bild](${up}/secret.png)`, `[text](${up}/secret.pdf)`, `[text](${up}/secret.md)`].map(
    (body, i) => [`releases/b${i}.md`, releaseText({ slug: `b${i}` }, body)],
  );
  return {
    ...Object.fromEntries([...releases, ...bodies]),
    'releases/slug.md': releaseText({ slug: '../../slug' }),
    'releases/alias.md': releaseText({ slug: 'alias', aliases: '/../../alias' }),
    'templates/kommun/layouts/missing.hbs': `{{> ../../../${up}/secret}}`,
  };
}
