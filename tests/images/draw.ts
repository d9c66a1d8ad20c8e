import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { TestArchive } from '../support/archive.ts';

/** A picture with enough detail for encoders. */
export function drawn(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const pixels = new Uint8Array(width * height * channels);
  for (let i = 0; i < pixels.length; i++) {
    const pixel = Math.floor(i / channels);
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    pixels[i] =
      channels === 4 && i % 4 === 3 ? (x < width / 2 ? 0 : 255) : (x * 3 + y * (1 + (i % channels))) & 255;
  }
  return sharp(pixels, { raw: { width, height, channels } });
}

/** Camera metadata, with a word that must not be published. */
export const secret = 'Sommarvagen-99-hemma';

export function withPlace(picture: Sharp): Sharp {
  return picture.withExif({
    IFD0: { ImageDescription: secret, Make: secret },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '59/1 51/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '17/1 38/1 0/1',
    },
  });
}

export function put(archive: TestArchive, path: string, bytes: Uint8Array): void {
  const file = join(archive.root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
