import { digest } from '../../digest.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { formatBytes } from '../../locale/format-bytes.ts';
import { type Batch, batch, type Output } from '../../model/output.ts';
import type { Image, Release } from '../../model/release.ts';
import { pageLocale } from '../../parse/config/own-words.ts';
import type { PictureView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';
import {
  type PageFiles,
  type Picture,
  pageFilesByYear,
  pageFilesOf,
  plainUrl,
  variantUrl,
} from './page-files.ts';
import { heightAt, type PictureFormat, plainVariant, type Variant, variantsOf, widthsOf } from './picture.ts';
import { withMetadata } from './rights/picture-metadata.ts';
import { downloadName, embeddedMetadata, rightsOf, rightsView } from './rights/press-picture.ts';
import { stripMetadata } from './strip-metadata.ts';

/** Plans all variants of every picture that a release or page shows, and the full-size download. */
export function imageBatches(site: Site): Batch[] {
  return pageFilesByYear(site).map(({ name, pageFiles }) => {
    const pictures = picturesIn(pageFiles);
    const make = () => pictures.flatMap((picture) => pictureOutputs(site, picture));
    return {
      ...batch(`pictures ${name}`, pathsOf(pictures), make, [pageFiles, site.config]),
      isAssets: true,
    };
  });
}

const picturesIn = weakMemoize((pageFiles: readonly PageFiles[]): readonly Picture[] =>
  pageFiles.flatMap(({ pictures }) => [...new Set(pictures.values())]),
);

const pathsOf = weakMemoize((pictures: readonly Picture[]) =>
  pictures.flatMap(({ stem, measured, original }) => [
    ...variantsOf(measured).map((variant) => variantUrl(stem, variant)),
    original,
  ]),
);

function pictureOutputs(site: Site, picture: Picture): Output[] {
  const worker = site.pictures;
  const { asset, measured, stem, original } = picture;
  const keyed = (...parts: readonly (string | number)[]) =>
    digest([asset.hash, worker.version, ...parts].join('\0'));
  const variants = variantsOf(measured).map(
    (variant): Output => ({
      path: variantUrl(stem, variant),
      key: keyed(variant.format, variant.width),
      stage: 'asset',
      render: () => worker.encode(asset, variant),
    }),
  );
  const metadata = embeddedMetadata(site, picture);
  const download: Output = {
    path: original,
    key: keyed('full', ...(metadata ? [digest(metadata)] : [])),
    stage: 'asset',
    render: () => originalOf(site, picture),
  };
  return [...variants, download];
}

/** Returns the full-size download: without camera metadata, with the terms of use. */
export async function originalOf(site: Site, picture: Picture): Promise<Uint8Array> {
  const { asset, measured } = picture;
  const full: Variant = { format: measured.original, width: measured.width, full: true };
  const stripped = measured.size === undefined ? undefined : stripMetadata(asset.bytes());
  const bytes = stripped ?? (await site.pictures.encode(asset, full));
  const metadata = embeddedMetadata(site, picture);
  return metadata ? withMetadata(bytes, metadata, measured.original) : bytes;
}

/** Returns the size of the full-size download in bytes; undefined if it is not known before encoding. */
export function originalSize(site: Site, picture: Picture): number | undefined {
  const { size } = picture.measured;
  return size === undefined ? undefined : size + (embeddedMetadata(site, picture)?.length ?? 0);
}

/** Returns the view of a picture. */
export function pictureView(
  site: Site,
  picture: Picture,
  words: Pick<PictureView, 'alt' | 'caption' | 'credit' | 'terms' | 'licence'>,
  language: string,
): PictureView {
  const { measured, stem, original } = picture;
  const widths = widthsOf(measured);
  const width = widths.at(-1) ?? measured.width;
  const source = (format: PictureFormat) => ({
    mediaType: `image/${format}`,
    candidates: widths.map((each) => ({ url: variantUrl(stem, { format, width: each }), width: each })),
  });
  const size = originalSize(site, picture);
  const facts = [
    measured.original === 'png' ? 'PNG' : 'JPEG',
    `${measured.width} × ${measured.height}`,
    ...(size === undefined ? [] : [formatBytes(size, language)]),
  ];
  return {
    sources: [source('avif'), source('webp')],
    url: plainUrl(picture),
    width,
    height: heightAt(measured, width),
    ...words,
    download: { url: original, name: downloadName(picture), text: facts.join(', ') },
  };
}

/** Returns the press pictures of a release, in the order of its front matter. */
export function imagesOf(site: Site, { path, images }: Release, language: string): PictureView[] {
  if (images.length === 0) return [];
  const { pictures } = pageFilesOf(site, path);
  return images.flatMap((image) => {
    const picture = pictures.get(image.src);
    const { alt, caption, credit } = image;
    const words = { alt, ...(caption && { caption }), ...(credit && { credit }) };
    const rights = rightsView(rightsOf(site.config, image), pageLocale(language, site.config));
    return picture ? [pictureView(site, picture, { ...words, ...rights }, language)] : [];
  });
}

/** The picture that represents a release in link previews, feeds and lists. */
export interface FirstImage {
  /** Path from the root of the site; a JPEG or PNG, at most 1200 pixels wide. */
  readonly url: string;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Its entry in the front matter, if it is a press picture. */
  readonly image: Image | undefined;
  /** The full-size download, with its size in bytes if known. */
  readonly original: {
    readonly url: string;
    readonly mediaType: 'image/jpeg' | 'image/png';
    readonly size?: number;
  };
}

/**
 * Returns the first press picture of a release, or else the first picture in its text. Covered by
 * `pageFilesOf(…).key`.
 */
export function firstImage(site: Site, { path, images, references }: Release): FirstImage | undefined {
  if (images.length === 0 && references.length === 0) return undefined;
  const { pictures } = pageFilesOf(site, path);
  const shown = [...images.map(({ src }) => src), ...references.map(({ target }) => target)];
  const target = shown.find((each) => pictures.has(each));
  const picture = target === undefined ? undefined : pictures.get(target);
  if (!picture) return undefined;
  const { measured, original } = picture;
  const { format, width } = plainVariant(measured);
  const size = originalSize(site, picture);
  const image = images.find(({ src }) => src === target);
  return {
    url: plainUrl(picture),
    mediaType: format === 'png' ? 'image/png' : 'image/jpeg',
    width,
    height: heightAt(measured, width),
    alt: image?.alt ?? '',
    image,
    original: {
      url: original,
      mediaType: `image/${measured.original}`,
      ...(size !== undefined && { size }),
    },
  };
}
