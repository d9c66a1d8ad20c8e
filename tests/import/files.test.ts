import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { build } from '../../src/commands/build-command.ts';
import { importFrom } from '../../src/commands/import/import-command.ts';
import { withFiles } from '../../src/import/files.ts';
import { drawn } from '../images/draw.ts';

let root = '';
let picture = Buffer.alloc(0);
beforeAll(async () => {
  picture = await drawn(40, 30).png().toBuffer();
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kommunike-files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(() => true),
  );
  try {
    return await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const options = () => ({ root, format: 'pretty', color: false, now: '2026-11-29' }) as const;
const run = (path = 'old') => quietly(() => importFrom([join(root, path)], options()));
const released = () =>
  readdirSync(join(root, 'releases'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .sort();
const page = (body: string, url = '') =>
  `<!doctype html><html lang="sv"><head><title>Ny skola i Tierp</title>${url && `<link rel="canonical" href="${url}">`}
<meta property="article:published_time" content="2021-03-02"></head><body><main><h1>Ny skola i Tierp</h1>
<p>Tierps kommun bygger en ny skola i centrum för 600 elever, och den står klar till hösten.</p>${body}</main></body></html>`;
const release = () => readFileSync(join(root, 'releases/tierp/2021/ny-skola-i-tierp.md'), 'utf8');

describe('pictures and documents next to a page', () => {
  test('are copied next to the release under descriptive names, and the archive builds', async () => {
    write({
      'old/sida.html': page(
        `<figure><img src="sida_files/Skolgården.png" alt="Barn på [gården]"><figcaption>Skolan "Åsen"</figcaption></figure>
        <p>Läs <a href="sida_files/protokoll.pdf">protokollet</a>.</p><p><img src="sida_files/IMG_0012.jpg" alt="Huset"></p>`,
      ),
      'old/sida_files/Skolgården.png': picture,
      // its name says that it is another kind of picture
      'old/sida_files/IMG_0012.jpg': picture,
      'old/sida_files/protokoll.pdf': '%PDF-1.4\n',
    });
    expect(await run()).toBe(0);
    const [house = '', , document = '', yard = ''] = released().map((path) =>
      path.replace('tierp/2021/', ''),
    );
    expect(house).toMatch(/^huset-\w{6}\.png$/);
    expect(document).toMatch(/^protokoll-\w{6}\.pdf$/);
    expect(yard).toMatch(/^skolgarden-\w{6}\.png$/);
    expect(release()).toContain(`![Barn på \\[gården\\]](${yard} "Skolan \\"Åsen\\"")`);
    expect(release()).toContain(`[protokollet](${document})`);
    expect(release()).toContain(`![Huset](${house})`);
    expect(await quietly(() => build({ ...options(), write: true }))).toBe(0);
    expect(existsSync(join(root, `dist/tierp/2021/ny-skola-i-tierp/${document}`))).toBe(true);
    const before = released();
    await run();
    expect(released()).toEqual(before);
  });

  test('are found in a mirror by the address of the page', async () => {
    write({
      'old/tierp.example/nyheter/skola.html': page(
        '<p><img src="/media/gard.png?w=400" alt="Gården"></p>',
        'https://tierp.example/nyheter/skola.html',
      ),
      'old/tierp.example/media/gard.png': picture,
    });
    await run();
    expect(release()).toMatch(/!\[Gården\]\(gard-\w{6}\.png\)/);
  });

  test('are not shown without a text alternative; a caption is used instead', async () => {
    write({
      'old/sida.html': page(
        `<p><img src="a.png"></p><figure><img src="b.png"><figcaption>Skolan</figcaption></figure>`,
      ),
      'old/a.png': picture,
      'old/b.png': await drawn(20, 20).png().toBuffer(),
    });
    await run();
    expect(release()).toMatch(/^# check: bilden a-\w{6}\.png saknar alternativtext och visas inte utan/m);
    expect(release()).toMatch(/^# check: bilden b-\w{6}\.png saknar alternativtext: bildtexten/m);
    expect(release()).toMatch(/!\[Skolan\]\(b-\w{6}\.png "Skolan"\)/);
  });
});

describe('files that are not copied are listed in the release:', () => {
  test.each([
    ['on another server', 'https://other.example/a.png', 'finns på en annan server och hämtades inte'],
    ['outside the folder', '../secret.png', 'finns inte bland de importerade filerna'],
    ['by a symbolic link', 'link.png', 'finns inte bland de importerade filerna'],
    ['by an absolute path', '/etc/hostname', 'finns inte bland de importerade filerna'],
    ['by a file address', 'file:///etc/hostname', 'är ingen fil intill den importerade'],
    ['a drawing with scripts', 'a.svg', 'är ingen bild som webbläsare visar'],
    ['an error page', 'page.jpg', 'är ingen bild som webbläsare visar'],
    ['an empty file', 'empty.png', 'är tom'],
    ['nothing', 'none.png', 'finns inte bland de importerade filerna'],
  ])('a picture %s', async (_, src, why) => {
    write({
      'secret.png': picture,
      'old/sida.html': page(`<p><img src="${src}" alt="En bild"></p>`),
      'old/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'old/page.jpg': '<!doctype html><title>404</title>',
      'old/empty.png': '',
    });
    symlinkSync(join(root, 'secret.png'), join(root, 'old/link.png'));
    await run('old/sida.html');
    expect(release()).toContain(why);
    expect(release()).toContain('(dess text: En bild)');
    expect(release()).not.toContain('![');
    expect(released()).toEqual(['tierp/2021/ny-skola-i-tierp.md']);
  });
});

test('pictures and documents in a source are listed with their texts', () => {
  const document = withFiles(
    {
      file: 'a.docx',
      text: '',
      blocks: [],
      known: {},
      dropped: [],
      files: [
        { kind: 'image', src: 'x', bytes: picture, alt: 'Huset', credit: 'Eva Ek' },
        { kind: 'attachment', src: 'y.exe', title: 'Program' },
      ],
    },
    ({ kind }) =>
      kind === 'image'
        ? { ok: true, name: 'x.png' }
        : { ok: false, problem: { en: 'is missing', sv: 'saknas' } },
  );
  expect(document.files).toMatchObject([{ src: 'x.png', alt: 'Huset', credit: 'Eva Ek' }]);
  expect(document.checks).toEqual([
    { en: 'the document y.exe is missing (Program)', sv: 'dokumentet y.exe saknas (Program)' },
  ]);
});

test('files of unknown types that belong to no release are reported', async () => {
  write({
    'old/sida.html': page('<figure><img src="bilder/skola.png" alt="Skolan"></figure>'),
    'old/bilder/skola.png': picture,
    'old/bilder/annan.png': picture,
    'old/gammalt.doc': 'Word 97',
    'old/.DS_Store': 'x',
  });
  const told: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => told.push(String(text)) > 0),
  );
  try {
    await importFrom([join(root, 'old')], options());
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const lines = told
    .join('')
    .split('\n')
    .filter((line) => line.includes('left out'));
  expect(lines).toEqual([
    expect.stringMatching(/old left out: 1 × file \(\.png\) .*annan\.png$/),
    expect.stringMatching(/old left out: 1 × file \(\.doc\) .*gammalt\.doc$/),
  ]);
});
