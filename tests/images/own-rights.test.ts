import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ownRights } from '../../src/site/media/rights/own-rights.ts';
import type { PictureFacts } from '../../src/site/media/rights/picture-facts.ts';
import { metadataOf, withMetadata } from '../../src/site/media/rights/picture-metadata.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { drawn, put } from './draw.ts';

/** What an agency wrote into a picture. */
const agency: PictureFacts = {
  hasOwn: true,
  headline: 'Gammal rubrik',
  credit: 'Åsa Ek/Bildbyrån',
  creator: 'Åsa Ek',
  notice: '© Bildbyrån',
  terms: 'Endast redaktionellt.',
  statement: 'https://bildbyran.example/villkor',
};

async function agencyPicture(format: 'jpeg' | 'png', facts = agency): Promise<Buffer> {
  const picture = await drawn(160, 120).toFormat(format).toBuffer();
  return Buffer.from(withMetadata(picture, metadataOf(facts, format), format));
}

async function published(picture: Buffer, name: string, fields: string, body?: string) {
  const images = fields === '' ? {} : { images: `[{ src: ${name}, alt: Badet${fields} }]` };
  const archive = new TestArchive({ 'releases/a.md': releaseText(images, body) });
  put(archive, `releases/${name}`, picture);
  expect(await archive.build()).toMatchObject({ code: 0 });
  const bytes = readFileSync(join(archive.root, 'dist/uppsala/2024/a', name));
  const { xmp = {} } = ExifReader.load(bytes, { expanded: true });
  const tags: Readonly<Record<string, { readonly description?: string }>> = { ...xmp };
  const textOf = (key: string) => tags[key]?.description;
  return ['creator', 'Credit', 'rights', 'UsageTerms', 'WebStatement', 'Headline'].map(textOf);
}

describe('what a picture says of its rights', () => {
  test.each(['jpeg', 'png'] as const)('stays where its release says nothing of them (%s)', async (format) => {
    const name = format === 'png' ? 'bild.png' : 'bild.jpg';
    expect(await published(await agencyPicture(format), name, ', caption: Så.')).toEqual([
      'Åsa Ek',
      'Åsa Ek/Bildbyrån',
      'Åsa Ek/Bildbyrån. © Bildbyrån. Endast redaktionellt.',
      'Endast redaktionellt.',
      'https://bildbyran.example/villkor',
      'Nytt bad',
    ]);
  });

  test('gives way to the words of the release, never mixed with them', async () => {
    const fields = ', credit: "Foto: Eva Ek", licence: CC BY 4.0';
    expect(await published(await agencyPicture('jpeg'), 'bild.jpg', fields)).toEqual([
      'Eva Ek',
      'Foto: Eva Ek',
      'Foto: Eva Ek. CC BY 4.0',
      'CC BY 4.0',
      'https://creativecommons.org/licenses/by/4.0/',
      'Nytt bad',
    ]);
  });

  test('stays in a picture that is only part of a text, and nothing else does', async () => {
    const found = await published(await agencyPicture('jpeg'), 'bild.jpg', '', '![Badet](bild.jpg)');
    expect(found).toEqual([
      'Åsa Ek',
      'Åsa Ek/Bildbyrån',
      'Åsa Ek/Bildbyrån. © Bildbyrån. Endast redaktionellt.',
      'Endast redaktionellt.',
      'https://bildbyran.example/villkor',
      undefined,
    ]);
  });

  test('is not what another site said of it, if its file said nothing', async () => {
    const picture = await agencyPicture('jpeg', { ...agency, hasOwn: false });
    const found = await published(picture, 'bild.jpg', ', caption: Så.');
    expect(found).toEqual([undefined, undefined, undefined, undefined, expect.any(String), 'Nytt bad']);
  });

  test('is said once, however often a picture is published again', async () => {
    const facts = { ...agency, notice: 'Åsa Ek/Bildbyrån. © Bildbyrån. Endast redaktionellt.' };
    const [, , rights] = await published(await agencyPicture('jpeg', facts), 'bild.jpg', ', caption: Så.');
    expect(rights).toBe(facts.notice);
  });

  test('is read of XMP in either of its forms, and of IIM alone', async () => {
    const packet = (inner: string) =>
      Buffer.from(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta>`,
      );
    const asAttributes = packet(
      '<rdf:Description rdf:about="" photoshop:Credit="Eva &amp; Co" xmpRights:WebStatement="https://a.example/"/>',
    );
    expect(ownRights(asAttributes, undefined)).toEqual({
      credit: 'Eva & Co',
      statement: 'https://a.example/',
    });
    const two = packet(
      '<rdf:Description><dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator></rdf:Description>',
    );
    expect(ownRights(two, undefined)).toEqual({ creator: 'A, B' });
    const { iptc } = await sharp(await agencyPicture('jpeg')).metadata();
    expect(ownRights(undefined, iptc)).toEqual({
      creator: 'Åsa Ek',
      credit: 'Åsa Ek/Bildbyrån',
      notice: 'Åsa Ek/Bildbyrån. © Bildbyrån. Endast redaktionellt.',
    });
  });

  test.each([
    '',
    '<',
    '<x:xmpmeta>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a/>',
    '\0\x1c\x02\x50\xff\xff',
    '\x1c\x02\x50\0\x03 \0 ',
  ])('is nothing where the metadata are broken: %j', (text) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(ownRights(bytes, bytes)).toBeUndefined();
  });
});
