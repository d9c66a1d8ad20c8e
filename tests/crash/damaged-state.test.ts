import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, releaseText, TestArchive } from '../support/archive.ts';
import { isThorough, runs } from '../support/thorough.ts';

/** Kinds of damage to a state file. */
const damages: Readonly<Record<string, (file: string) => void>> = {
  deleted: (file) => rmSync(file, { recursive: true, force: true }),
  empty: (file) => replaceBy(file, ''),
  'a number': (file) => replaceBy(file, '42'),
  null: (file) => replaceBy(file, 'null'),
  'a list': (file) => replaceBy(file, '[1, "two", null, [], {}]'),
  'an object': (file) => replaceBy(file, '{"key":1,"sources":7,"files":{},"version":[],"madeWith":null}'),
  'a prototype': (file) => replaceBy(file, '{"__proto__":{"files":[["index.html",null]],"key":"x"}}'),
  'another program’s': (file) => replaceBy(file, '\x7fELF\x02\x01\x01\0\0\0'),
  truncated: (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  'a byte longer': (file) => writeFileSync(file, '\n', { flag: 'a' }),
  'a bit off': (file) => {
    const bytes = readFileSync(file);
    const at = bytes.length - 2;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  },
  zeroed: (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)),
  huge: (file) => {
    replaceBy(file, '');
    truncateSync(file, 5_000_000_000);
  },
  'of another format': (file) =>
    writeFileSync(file, readFileSync(file, 'latin1').replace(/state \d+/, 'state 0'), 'latin1'),
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(join(file, 'in', 'it'), { recursive: true });
    writeFileSync(join(file, 'file'), '{}');
  },
  'a link to itself': (file) => {
    rmSync(file);
    symlinkSync(file, file);
  },
  'a pipe': (file) => {
    rmSync(file);
    execFileSync('mkfifo', [file]);
  },
  unreadable: (file) => chmodSync(file, 0o000),
};

function replaceBy(file: string, content: string): void {
  rmSync(file, { recursive: true });
  writeFileSync(file, content);
}

const tree = {
  'kommunike.config.yaml': 'title: Arkivet\n',
  'releases/a.md': releaseText({ title: 'Ett', slug: 'a', images: '[{ src: bild.png, alt: En bild }]' }),
  'releases/b.md': releaseText({ title: 'Två', slug: 'b', committee: 'Socialnämnden' }),
};
const edits = {
  'releases/a.md': releaseText({ title: 'Ett nytt', slug: 'a', images: '[{ src: bild.png, alt: En bild }]' }),
  'releases/b.md': undefined,
  'releases/c.md': releaseText({ title: 'Tre', slug: 'c' }),
};

let picture: Uint8Array = new Uint8Array();
async function built(): Promise<TestArchive> {
  const archive = new TestArchive(tree);
  archive.edit({ 'releases/bild.png': picture });
  expect((await archive.build()).code).toBe(0);
  return archive;
}

/** All state files except .gitignore, in a fixed order. */
function stateFiles(archive: TestArchive): string[] {
  const state = join(archive.root, '.kommunike');
  return Object.keys(filesBelow(state))
    .filter((path) => path !== '.gitignore')
    .map((path) => join(state, path));
}

beforeAll(async () => {
  const drawn = { create: { width: 40, height: 30, channels: 3, background: '#246' } } as const;
  picture = await sharp(drawn).png().toBuffer();
});

describe('a damaged file of the state', () => {
  test.each(Object.keys(damages))('%s: the next build gives the same site as a clean one', async (name) => {
    const damage = damages[name];
    const { before, after } = await cleanSites();
    const archive = await built();
    const files = stateFiles(archive);
    expect(files.length).toBeGreaterThanOrEqual(10);
    let isEdited = false;
    for (const [i, file] of files.entries()) {
      if (!isThorough && (i + name.length) % 3 > 0) continue;
      damage?.(file);
      expect.soft(await archive.build(), file).toMatchObject({ code: 0, diagnostics: [], written: [] });
      if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) damage?.(file);
      archive.edit(isEdited ? { ...tree, 'releases/c.md': undefined } : edits);
      isEdited = !isEdited;
      expect.soft(await archive.build(), file).toMatchObject({ code: 0, diagnostics: [] });
      expect.soft(archive.site(), file).toEqual(isEdited ? after : before);
      expect.soft(await archive.build(), file).toMatchObject({ code: 0, written: [], rendered: 0 });
    }
  });

  test('is treated as missing', async () => {
    const { after } = await cleanSites();
    const files = stateFiles(await built());
    const one = fc.record({
      // one of the two copies of the manifest must remain, otherwise it is not known which files may be deleted
      at: fc.constantFrom(...files.keys()).filter((at) => !/manifest-[\w-]{8}$/.test(files[at] ?? '')),
      damage: fc.constantFrom(...Object.values(damages)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(one, { minLength: 2, maxLength: files.length, selector: ({ at }) => at }),
        async (all) => {
          const archive = await built();
          const present = stateFiles(archive);
          for (const { at, damage } of all) damage(present[at] ?? '');
          archive.edit(edits);
          expect(await archive.build()).toMatchObject({ code: 0, diagnostics: [] });
          expect(archive.site()).toEqual(after);
          archive.remove();
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test.each([
    ['a file', (state: string) => writeFileSync(state, 'mine')],
    ['empty', (state: string) => mkdirSync(state)],
    ['gone', () => {}],
  ])('the whole folder is %s: unchanged files are recognised', async (_, replace) => {
    const archive = await built();
    const before = archive.site();
    const state = join(archive.root, '.kommunike');
    rmSync(state, { recursive: true });
    replace(state);
    expect(await archive.build()).toMatchObject({ code: 0, diagnostics: [], written: [] });
    expect(archive.site()).toEqual(before);
    expect(await archive.build()).toMatchObject({ code: 0, rendered: 0 });
  });
});

describe('a site whose state is missing', () => {
  test('is updated, keeping replaced files and listing foreign ones', async () => {
    const archive = await built();
    const old = archive.read('dist/uppsala/2024/a.html');
    rmSync(join(archive.root, '.kommunike'), { recursive: true });
    archive.edit({ ...edits, 'dist/google1234.html': 'mine' });
    archive.edit({ 'releases/d.md': tree['releases/b.md'].replace('slug: b', 'slug: d') });
    const { code, diagnostics } = await archive.build();
    expect([code, diagnostics.map(({ code: each }) => each)]).toEqual([0, ['record-missing']]);
    expect(diagnostics[0]?.message).toContain('do not belong to the site');
    expect(archive.read('.kommunike/replaced/uppsala/2024/a.html')).toBe(old);
    expect(archive.read('dist/google1234.html')).toBe('mine');
    expect(archive.read('dist/uppsala/2024/a.html')).toContain('Ett nytt');
    expect(await archive.build()).toMatchObject({ code: 0, diagnostics: [], written: [] });
  });

  test('is left unchanged if nothing shows that an earlier build wrote it', async () => {
    const archive = new TestArchive({
      ...tree,
      'releases/a.md': tree['releases/b.md'],
      'public/logo.txt': 'x'.repeat(500),
    });
    archive.edit({ 'dist/index.html': 'mine', 'dist/logo.txt': 'x'.repeat(500), 'releases/b.md': undefined });
    const { code, diagnostics } = await archive.build();
    expect([code, diagnostics.map(({ code: each }) => each)]).toEqual([1, ['output-foreign']]);
    expect(archive.read('dist/index.html')).toBe('mine');
    expect(readdirSync(join(archive.root, 'dist')).sort()).toEqual(['index.html', 'logo.txt']);
    expect(existsSync(join(archive.root, '.kommunike/replaced'))).toBe(false);
  });
});

let sites: Promise<{ before: Record<string, string>; after: Record<string, string> }> | undefined;

/** The sites of clean builds before and after the edits. */
function cleanSites() {
  sites ??= (async () => {
    const archive = await built();
    const before = archive.site();
    archive.edit(edits);
    for (const folder of ['dist', '.kommunike']) rmSync(join(archive.root, folder), { recursive: true });
    await archive.build();
    return { before, after: archive.site() };
  })();
  return sites;
}
