import type { Release } from '../../model/release.ts';
import { absoluteUrl } from '../../url.ts';
import { firstImage } from '../media/images.ts';
import type { Site } from '../site.ts';

/** The picture that a feed shows beside a release. */
export interface Picture {
  /** Absolute address of one that fits a list. */
  readonly url: string;
  /** Absolute address of the one in full size. */
  readonly original: string;
  /** Of the one in full size. */
  readonly mediaType: string;
  /** In bytes, of the one in full size; 0 where that is not known, as the Best Practices Profile has it. */
  readonly size: number;
}

/** The first picture of a release. */
export function pictureOf(site: Site, release: Release): Picture | undefined {
  const image = firstImage(site, release);
  if (!image) return undefined;
  const { original } = image;
  return {
    url: absoluteUrl(site.config.baseUrl, image.url),
    original: absoluteUrl(site.config.baseUrl, original.url),
    mediaType: original.mediaType,
    size: original.size ?? 0,
  };
}
