import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { writeStateFile } from '../../src/shell/state/state-file.ts';
import { widthsOf } from '../../src/site/media/picture.ts';
import { hasPlace } from '../../src/site/media/strip-metadata.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { drawn, put, secret, withPlace } from './draw.ts';

const page = 'dist/uppsala/2024/a.html';
const folder = 'dist/uppsala/2024/a';
const image = (src: string, more = '') => ({ images: `[{ src: ${src}, alt: Ett bad${more} }]` });

async function archiveWith(
  files: Readonly<Record<string, Uint8Array>>,
  fields: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<TestArchive> {
  const archive = new TestArchive({ 'releases/a.md': releaseText(fields, body) });
  for (const [path, bytes] of Object.entries(files)) put(archive, path, bytes);
  return archive;
}
const files = (archive: TestArchive) => readdirSync(join(archive.root, folder)).sort();
const bytes = (archive: TestArchive, name: string) => readFileSync(join(archive.root, folder, name));

describe('a press picture', () => {
  test('is published in several formats and widths and in full size, with dimensions on the page', async () => {
    const archive = await archiveWith(
      { 'releases/bad.jpg': await drawn(1100, 550).jpeg().toBuffer() },
      image('bad.jpg', ', caption: Badet en morgon, credit: Eva Ek'),
    );
    expect(await archive.build()).toMatchObject({ code: 0, diagnostics: [] });
    expect(files(archive)).toEqual([
      'bad-1100.avif',
      'bad-1100.jpg',
      'bad-1100.webp',
      'bad-480.avif',
      'bad-480.webp',
      'bad.jpg',
    ]);
    for (const name of files(archive).filter((each) => each.includes('480'))) {
      expect(await sharp(bytes(archive, name)).metadata()).toMatchObject({ width: 480, height: 240 });
    }
    const html = archive.read(page);
    expect(html).toContain('type="image/avif"');
    expect(html).toMatch(/srcset="[^"]*2024\/a\/bad-480\.webp 480w, [^"]*2024\/a\/bad-1100\.webp 1100w"/);
    expect(html).toMatch(
      /<img src="[^"]*bad-1100\.jpg" alt="Ett bad" width="1100" height="550" decoding="async">/,
    );
    for (const word of ['Badet en morgon', 'Eva Ek', 'JPEG, 1100 × 550']) expect(html).toContain(word);
  });

  test('is lazy-loaded unless it is the first', async () => {
    const picture = await drawn(500, 300).png().toBuffer();
    const archive = await archiveWith(
      { 'releases/a.png': picture, 'releases/b.png': await drawn(400, 300).png().toBuffer() },
      { images: '[{ src: a.png, alt: A }, { src: b.png, alt: B }]' },
    );
    await archive.build();
    const [first = '', second = ''] = archive.read(page).match(/<img[^>]*>/g) ?? [];
    expect(first).not.toContain('lazy');
    expect(second).toContain('loading="lazy"');
  });

  test('is never enlarged', () => {
    expect([100, 480, 500, 1000, 1600, 1700, 4000].map((width) => widthsOf({ width }))).toEqual([
      [100],
      [480],
      [500],
      [480, 1000],
      [480, 960, 1600],
      [480, 960, 1600],
      [480, 960, 1600],
    ]);
  });

  test('keeps transparency, and of an animation its first frame', async () => {
    const archive = await archiveWith(
      {
        'releases/a.png': await drawn(300, 200, 4).png().toBuffer(),
        'releases/b.gif': await drawn(300, 200).gif().toBuffer(),
      },
      { images: '[{ src: a.png, alt: A }, { src: b.gif, alt: B }]' },
    );
    await archive.build();
    expect(files(archive)).toEqual([
      'a-300.avif',
      'a-300.png',
      'a-300.webp',
      'a.png',
      'b-300.avif',
      'b-300.jpg',
      'b-300.webp',
      'b.jpg',
    ]);
  });

  test('alone in a paragraph becomes a figure, with its title as the caption', async () => {
    const archive = await archiveWith(
      { 'releases/bilder/Mitt bad.jpg': await drawn(600, 400).jpeg().toBuffer() },
      {},
      'Ett.\n\n![Ett "bad" & en sol](bilder/Mitt%20bad.jpg "Så > här")\n\nOch ![litet](<bilder/Mitt bad.jpg>) här.',
    );
    expect((await archive.build()).diagnostics).toEqual([]);
    const html = archive.read(page);
    expect(html).toMatch(
      /<figure class="picture"><picture>.*alt="Ett &#x22;bad&#x22; &#x26; en sol" width="600" height="400" loading="lazy".*<figcaption>Så > här<\/figcaption><\/figure>/,
    );
    expect(html).toMatch(/<p>Och <picture>.*<\/picture> här\.<\/p>/);
    expect(files(archive)).toContain('mitt-bad-600.avif');
    expect(archive.read('dist/feed.xml')).toContain('https://press.example/uppsala/2024/a/mitt-bad-600.jpg');
  });

  test('under public/ has all variants too', async () => {
    const archive = await archiveWith(
      { 'public/bilder/bad.png': await drawn(300, 200).png().toBuffer() },
      image('/bilder/bad.png'),
    );
    await archive.build();
    expect(files(archive)).toContain('bad-300.avif');
  });

  test('of an unpublished release is not published', async () => {
    const picture = await drawn(300, 200).png().toBuffer();
    for (const fields of [{ draft: 'true' }, { withdrawn: '{ date: 2024-06-01, reason: Fel. }' }] as Record<
      string,
      string
    >[]) {
      const archive = await archiveWith({ 'releases/bad.png': picture }, { ...image('bad.png'), ...fields });
      await archive.build();
      expect(Object.keys(archive.site()).filter((path) => path.includes('bad-'))).toEqual([]);
    }
  });
});

describe('camera metadata', () => {
  test('is not published, and the pixels of the download are unchanged', async () => {
    const original = await withPlace(drawn(700, 500)).withIccProfile('p3').jpeg({ quality: 90 }).toBuffer();
    expect(original.includes(secret)).toBe(true);
    const attached = await withPlace(drawn(300, 200)).png().toBuffer();
    const archive = await archiveWith(
      { 'releases/bad.jpg': original, 'releases/karta.png': attached },
      { ...image('bad.jpg'), attachments: '[karta.png]' },
    );
    expect((await archive.build()).diagnostics).toEqual([]);
    for (const [path, content] of Object.entries(archive.site()))
      expect([path, content.includes(secret)]).toEqual([path, false]);
    for (const name of files(archive)) {
      const { exif } = await sharp(bytes(archive, name)).metadata();
      expect([name, exif !== undefined && hasPlace(exif)]).toEqual([name, false]);
    }
    const download = bytes(archive, 'bad.jpg');
    expect((await sharp(download).metadata()).icc).toEqual((await sharp(original).metadata()).icc);
    const pixels = (of: Uint8Array) => sharp(of, { ignoreIcc: true }).raw().toBuffer();
    expect((await pixels(download)).equals(await pixels(original))).toBe(true);
  });

  test('about orientation is applied', async () => {
    const lying = await drawn(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const archive = await archiveWith({ 'releases/bad.jpg': lying }, image('bad.jpg'));
    await archive.build();
    expect(archive.read(page)).toContain('width="400" height="600"');
    expect(await sharp(bytes(archive, 'bad-400.webp')).metadata()).toMatchObject({ width: 400, height: 600 });
    expect(await sharp(bytes(archive, 'bad.jpg')).metadata()).toMatchObject({ width: 600, orientation: 6 });
  });

  test('with a location gives a warning in public/, which is published unchanged', async () => {
    const archive = await archiveWith(
      { 'public/bad.jpg': await withPlace(drawn(300, 200)).jpeg().toBuffer() },
      image('/bad.jpg'),
    );
    const { code, diagnostics } = await archive.build();
    expect(code).toBe(0);
    expect(diagnostics.map((found) => found.code)).toEqual(['picture-place']);
  });
});

describe('a mistake', () => {
  const told = async (archive: TestArchive) =>
    (await archive.build()).diagnostics.map(
      ({ code, line, column, length, hint }) => `${line}:${column}+${length} ${code} → ${hint}`,
    );
  const picture = drawn(50, 40).jpeg().toBuffer();

  test('in a picture’s name is reported at its place, with a suggestion', async () => {
    const archive = await archiveWith(
      { 'releases/badet.jpg': await picture },
      image('Torget.jpg'),
      '![B](badett.jpg)',
    );
    expect(await told(archive)).toEqual([
      '6:17+10 file-missing → put it in releases/, or correct the name; names are case-sensitive',
      '9:6+10 file-missing → did you mean “badet.jpg”?',
    ]);
  });

  test('in the folder is reported with the right path', async () => {
    const archive = await archiveWith(
      { 'releases/bilder/bad.jpg': await picture, 'public/k/karta.png': await drawn(9, 9).png().toBuffer() },
      image('bad.jpg'),
      '![K](karta.png)',
    );
    expect(await told(archive)).toEqual([
      '6:17+7 file-missing → did you mean “bilder/bad.jpg”?',
      '9:6+9 file-missing → did you mean “/k/karta.png”?',
    ]);
  });

  test('in the format is reported with a remedy', async () => {
    const archive = await archiveWith(
      { 'releases/a.svg': new TextEncoder().encode('<svg/>') },
      { images: '[{ src: a.svg, alt: A }, { src: b.HEIC, alt: B }]' },
    );
    expect(await told(archive)).toEqual([
      expect.stringMatching(/^6:17\+5 picture-type → SVG/),
      expect.stringMatching(/picture-type → most programs/),
    ]);
  });

  test('in a picture file is reported, and nothing is thrown', async () => {
    const whole = await drawn(400, 300).jpeg().toBuffer();
    const archive = await archiveWith(
      {
        'releases/half.jpg': whole.subarray(0, whole.length / 2),
        'releases/text.png': new TextEncoder().encode('Hej!'),
        'releases/tom.jpg': new Uint8Array(),
      },
      { images: '[{ src: half.jpg, alt: A }, { src: text.png, alt: B }, { src: tom.jpg, alt: C }]' },
    );
    const found = await told(archive);
    expect(found).toHaveLength(3);
    for (const each of found) expect(each).toContain('picture-broken');
  });
});

describe('a later build', () => {
  test('writes nothing if nothing changed, and the files that show a changed picture', async () => {
    const archive = await archiveWith(
      { 'releases/bad.png': await drawn(300, 200).png().toBuffer() },
      image('bad.png'),
    );
    await archive.build();
    expect(await archive.build()).toMatchObject({ written: [], rendered: 0 });
    put(archive, 'releases/bad.png', await drawn(300, 210).png().toBuffer());
    const { written } = await archive.build();
    expect(written.filter((path) => /\.(?:avif|webp|jpg|png)$/.test(path))).toHaveLength(4);
    expect(written).toContain(page.replace('dist/', ''));
    put(archive, 'releases/annan.png', await drawn(300, 200).png().toBuffer());
    expect((await archive.build()).written).toEqual([]);
  });

  test('into an empty folder uses cached pictures', async () => {
    const archive = await archiveWith(
      { 'releases/bad.png': await drawn(300, 200).png().toBuffer() },
      image('bad.png'),
    );
    await archive.build();
    const cache = join(archive.root, '.kommunike/images');
    const names = readdirSync(cache);
    expect(names).toHaveLength(3);
    for (const name of names) writeStateFile({ state: cache }, name, `kept ${name}`);
    rmSync(join(cache, '.gitignore'));
    rmSync(join(archive.root, 'dist'), { recursive: true });
    await archive.build();
    expect(bytes(archive, 'bad-300.avif').toString()).toMatch(/^kept .*\.avif$/);
  });

  test('gives the same bytes without a cache', async () => {
    const picture = await drawn(700, 500).jpeg().toBuffer();
    const [one, two] = [
      await archiveWith({ 'releases/bad.jpg': picture }, image('bad.jpg')),
      await archiveWith({ 'releases/bad.jpg': picture }, image('bad.jpg')),
    ];
    await one.build();
    await two.build();
    expect(one.site()).toEqual(two.site());
  });

  test('that only checks encodes nothing and writes nothing', async () => {
    const archive = await archiveWith(
      { 'releases/bad.png': await drawn(300, 200).png().toBuffer() },
      image('bad.png'),
    );
    expect((await archive.build({ write: false })).code).toBe(0);
    expect(readdirSync(archive.root).sort()).toEqual(['releases']);
  });
});
