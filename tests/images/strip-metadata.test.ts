import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hasPlace, stripMetadata } from '../../src/site/media/strip-metadata.ts';
import { drawn, secret, withPlace } from './draw.ts';

const whole = {
  'a plain JPEG': () => withPlace(drawn(160, 120)).jpeg().toBuffer(),
  'a progressive JPEG': () => withPlace(drawn(160, 120)).jpeg({ progressive: true, quality: 70 }).toBuffer(),
  'a JPEG by mozjpeg': () => withPlace(drawn(160, 120)).jpeg({ mozjpeg: true }).toBuffer(),
  'a PNG': () => withPlace(drawn(160, 120)).png().toBuffer(),
};

describe('a picture without its metadata', () => {
  for (const [name, draw] of Object.entries(whole)) {
    test(`has the same pixels: ${name}`, async () => {
      const picture = await draw();
      expect(picture.includes(secret)).toBe(true);
      const stripped = Buffer.from(stripMetadata(picture) ?? []);
      expect(stripped.includes(secret)).toBe(false);
      expect((await sharp(stripped).raw().toBuffer()).equals(await sharp(picture).raw().toBuffer())).toBe(
        true,
      );
      const { exif } = await sharp(stripped).metadata();
      expect(exif === undefined || !hasPlace(exif)).toBe(true);
      expect(Buffer.from(stripMetadata(stripped) ?? []).equals(stripped)).toBe(true);
    });

    test(`loses data after its end: ${name}`, async () => {
      const picture = Buffer.concat([await draw(), Buffer.from(`MotionPhoto ${secret}`)]);
      expect(Buffer.from(stripMetadata(picture) ?? []).includes(secret)).toBe(false);
    });

    test(`is refused if truncated: ${name}`, async () => {
      const picture = await draw();
      fc.assert(
        fc.property(fc.integer({ min: 0, max: picture.length - 1 }), (length) => {
          expect(stripMetadata(picture.subarray(0, length))).toBeUndefined();
        }),
      );
    });
  }

  test('is refused for other data, without throwing', async () => {
    const picture = await whole['a plain JPEG']();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(picture.length), (noise, at) => {
        expect(stripMetadata(noise)).toBeUndefined();
        const hurt = Uint8Array.from(picture);
        hurt.set(noise.subarray(0, hurt.length - at), at);
        expect(() => stripMetadata(hurt)).not.toThrow();
        expect(() => hasPlace(noise)).not.toThrow();
      }),
    );
  });

  test('only contains the location while it has its metadata', async () => {
    const { exif } = await sharp(await whole['a plain JPEG']()).metadata();
    expect(exif && hasPlace(exif)).toBe(true);
  });
});
