import { posix } from 'node:path';
import type { Release } from '../../release.ts';
import { absoluteUrl } from '../../url.ts';
import type { Site } from '../site.ts';

/** The picture that a feed shows beside a release. */
export interface Picture {
  /** Absolute. */
  readonly url: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly hash: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** The first press picture of a release, where it stands under `public/`. */
export function pictureOf({ statics, config }: Site, release: Release): Picture | undefined {
  const src = release.images[0]?.src;
  if (!src?.startsWith('/')) return undefined;
  const path = posix.normalize(src.slice(1));
  const file = statics.get(path);
  const mediaType = mediaTypes[posix.extname(path).slice(1).toLowerCase()];
  if (!file || !mediaType) return undefined;
  return { url: absoluteUrl(config.baseUrl, path), mediaType, size: file.size, hash: file.hash };
}
