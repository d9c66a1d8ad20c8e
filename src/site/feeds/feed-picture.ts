import type { Release } from '../../model/release.ts';
import { absoluteUrl } from '../../url.ts';
import { firstImage } from '../media/images.ts';
import type { Site } from '../site.ts';

/** The picture of a release in feeds. */
export interface Picture {
  /** Absolute URL of a variant for lists. */
  readonly url: string;
  /** Absolute URL of the full-size download. */
  readonly original: string;
  /** Media type of the full-size download. */
  readonly mediaType: string;
  /** Size of the full-size download in bytes; 0 if unknown, as the Best Practices Profile specifies. */
  readonly size: number;
}

/** Returns the first picture of a release. */
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
