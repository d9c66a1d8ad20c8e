import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PictureFacts } from '../../src/site/media/rights/picture-facts.ts';
import { metadataOf, withMetadata } from '../../src/site/media/rights/picture-metadata.ts';
import { stripMetadata } from '../../src/site/media/strip-metadata.ts';
import { ninjsErrors } from '../data/ninjs.ts';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';
import { drawn, put, secret, withPlace } from './draw.ts';

const facts: PictureFacts = {
  headline: 'Färjan <byter> & "diesel"',
  caption: 'Så ser den ut.',
  alt: 'En färja.',
  credit: 'Foto: Åsa Ek',
  creator: 'Åsa Ek',
  terms: 'Fri för press.',
  statement: 'https://creativecommons.org/licenses/by/4.0/',
  source: 'Ekeskärs kommun',
};

const formats = {
  jpeg: () => withPlace(drawn(160, 120)).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  png: () => drawn(160, 120).png().toBuffer(),
} as const;

/** Values by property, read with another library. */
function readBack(picture: Uint8Array) {
  const { xmp = {}, iptc = {} } = ExifReader.load(Buffer.from(picture), { expanded: true });
  const texts = (tags: object) =>
    Object.fromEntries(
      Object.entries(tags).map(([name, tag]: [string, { readonly description?: string }]) => [
        name,
        tag.description,
      ]),
    );
  return { xmp: texts(xmp), iptc: texts(iptc) };
}

describe.each(Object.entries(formats))('what is embedded in a press picture (%s)', (name, draw) => {
  const format = name === 'png' ? 'png' : 'jpeg';
  const embed = (picture: Uint8Array, about: PictureFacts) =>
    withMetadata(picture, metadataOf(about, format), format);

  test('is read by other programs, and changes no pixels', async () => {
    const stripped = stripMetadata(await draw()) ?? new Uint8Array();
    const picture = embed(stripped, facts);
    const { xmp, iptc } = readBack(picture);
    expect(xmp).toMatchObject({
      title: facts.headline,
      description: facts.caption,
      creator: facts.creator,
      rights: 'Foto: Åsa Ek. Fri för press.',
      Headline: facts.headline,
      Credit: facts.credit,
      Source: facts.source,
      UsageTerms: facts.terms,
      WebStatement: facts.statement,
      AltTextAccessibility: facts.alt,
    });
    if (format === 'jpeg')
      expect(iptc).toMatchObject({
        Headline: facts.headline,
        'Caption/Abstract': facts.caption,
        'By-line': facts.creator,
        Credit: facts.credit,
        Source: facts.source,
        'Copyright Notice': 'Foto: Åsa Ek. Fri för press.',
      });
    expect((await sharp(picture).metadata()).orientation).toBe(
      (await sharp(stripped).metadata()).orientation,
    );
    expect((await sharp(picture).raw().toBuffer()).equals(await sharp(stripped).raw().toBuffer())).toBe(true);
  });

  test('is removed with all other metadata, so that a copy of the site gives the same files', async () => {
    const stripped = Buffer.from(stripMetadata(await draw()) ?? []);
    const picture = embed(stripped, facts);
    expect(Buffer.from(stripMetadata(picture) ?? []).equals(stripped)).toBe(true);
  });

  test('never breaks a picture, whatever the texts', async () => {
    const stripped = stripMetadata(await draw()) ?? new Uint8Array();
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constant('"'.repeat(70_000)),
      fc.constant('å'.repeat(40_000)),
    );
    await fc.assert(
      fc.asyncProperty(words, words, async (text, other) => {
        const odd = {
          ...facts,
          headline: text,
          caption: other,
          terms: text,
          credit: other,
          alt: text,
          source: other,
        };
        const { width } = await sharp(embed(stripped, odd)).metadata();
        expect(width).toBe((await sharp(stripped).metadata()).width);
        expect(Buffer.compare(stripMetadata(embed(stripped, odd)) ?? Buffer.alloc(0), stripped)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a press picture', () => {
  const images = (more: string) => `[{ src: bild.jpg, alt: Badet, credit: "Foto: Eva Ek"${more} }]`;
  const page = 'dist/uppsala/2024/a.html';

  async function archiveWith(fields: Record<string, string>, config = ''): Promise<TestArchive> {
    const archive = new TestArchive({
      'releases/a.md': releaseText(fields),
      ...(config && { 'kommunike.config.yaml': config }),
    });
    put(archive, 'releases/bild.jpg', await withPlace(drawn(160, 120)).jpeg().toBuffer());
    expect(await archive.build()).toMatchObject({ code: 0 });
    return archive;
  }

  test('shows its terms, and is downloaded under a descriptive name with its real size', async () => {
    const archive = await archiveWith({
      images: images(', licence: CC BY 4.0, usage: "Fri för <press>."'),
    });
    const html = archive.read(page);
    expect(html).toContain('<span class="terms"><bdi>Fri för &lt;press&gt;.</bdi></span>');
    expect(html).toContain('href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>');
    expect(html).toMatch(/download="uppsala-kommun-2024-\d\d-a-1\.jpg"/);
    const original = readFileSync(join(archive.root, 'dist/uppsala/2024/a/bild.jpg'));
    expect(original.includes(secret)).toBe(false);
    expect(readBack(original).xmp).toMatchObject({
      creator: 'Eva Ek',
      UsageTerms: 'Fri för <press>. CC BY 4.0',
      WebStatement: 'https://creativecommons.org/licenses/by/4.0/',
    });
    const feed: unknown = JSON.parse(archive.read('dist/feed.json'));
    expect(JSON.stringify(feed)).toContain(`"size_in_bytes":${original.length}`);
  });

  test('says its terms to newsrooms and search engines', async () => {
    const archive = await archiveWith(
      { images: images(', licence: CC BY 4.0, usage: Ange fotograf.') },
      everyDocument,
    );
    const document = JSON.parse(archive.read('dist/uppsala/2024/a.json'));
    expect(ninjsErrors(document)).toEqual([]);
    expect(document.associations[0]).toMatchObject({
      by: 'Foto: Eva Ek',
      usageTerms: 'Ange fotograf.',
      rightsInfo: { linkedRights: 'https://creativecommons.org/licenses/by/4.0/' },
    });
    const [, structured = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(archive.read(page)) ?? [];
    const [{ image }] = JSON.parse(structured)['@graph'];
    expect(image).toMatchObject({
      creditText: 'Foto: Eva Ek',
      creator: { '@type': 'Person', name: 'Eva Ek' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      usageInfo: { '@type': 'CreativeWork', text: 'Ange fotograf.' },
      acquireLicensePage: 'https://press.example/uppsala/2024/a.html',
    });
  });

  test('gets the terms of the config, but never mixed with its own', async () => {
    const config = 'pictures:\n  licence: CC0-1.0\n  usage: Ange fotograf.\n';
    const plain = (await archiveWith({ images: images('') }, config)).read(page);
    expect(plain).toContain('Ange fotograf.');
    expect(plain).toContain('https://creativecommons.org/publicdomain/zero/1.0/');
    const own = (await archiveWith({ images: images(', usage: Bara för nyheter.') }, config)).read(page);
    expect(own).toContain('Bara för nyheter.');
    expect(own).not.toContain('publicdomain');
  });

  test('with a licence that no program can recognise is an error', async () => {
    const archive = new TestArchive({ 'releases/a.md': releaseText({ images: images(', licence: fri') }) });
    put(archive, 'releases/bild.jpg', await drawn(16, 12).jpeg().toBuffer());
    const { code, diagnostics } = await archive.build();
    expect([code, diagnostics.map((found) => found.code)]).toEqual([1, ['picture-licence']]);
  });
});
