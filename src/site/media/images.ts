import { digest } from '../../digest.ts';
import { keptWith } from '../../incremental/memoize.ts';
import { formatBytes } from '../../locale/format-bytes.ts';
import { type Batch, batch, type Output } from '../../model/output.ts';
import type { Release } from '../../model/release.ts';
import type { PictureView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';
import {
  type Enclosures,
  enclosingYears,
  enclosuresOf,
  type Picture,
  plainUrl,
  variantUrl,
} from './page-files.ts';
import { heightAt, type PictureFormat, plainVariant, type Variant, variantsOf, widthsOf } from './picture.ts';
import { bare } from './strip-metadata.ts';

/** Every variant of every picture that a release or page shows, and the picture itself in full size. */
export function imageBatches(site: Site): Batch[] {
  return enclosingYears(site).map(({ name, enclosures }) => {
    const pictures = picturesIn(enclosures);
    const make = () => pictures.flatMap((picture) => pictureOutputs(site, picture));
    return { ...batch(`pictures ${name}`, pathsOf(pictures), make, [enclosures]), isAssets: true };
  });
}

const picturesIn = keptWith((enclosures: readonly Enclosures[]): readonly Picture[] =>
  enclosures.flatMap(({ pictures }) => [...new Set(pictures.values())]),
);

const pathsOf = keptWith((pictures: readonly Picture[]) =>
  pictures.flatMap(({ stem, measured, original }) => [
    ...variantsOf(measured).map((variant) => variantUrl(stem, variant)),
    original,
  ]),
);

function pictureOutputs({ pictures: worker }: Site, picture: Picture): Output[] {
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
  const full: Variant = { format: measured.original, width: measured.width, full: true };
  const download: Output = {
    path: original,
    key: keyed('full'),
    stage: 'asset',
    render: () =>
      (measured.size === undefined ? undefined : bare(asset.bytes())) ?? worker.encode(asset, full),
  };
  return [...variants, download];
}

/** What a page shows of a picture. */
export function pictureView(
  picture: Picture,
  words: Pick<PictureView, 'alt'> & { readonly caption?: string; readonly credit?: string },
  language: string,
): PictureView {
  const { measured, stem, original } = picture;
  const widths = widthsOf(measured);
  const width = widths.at(-1) ?? measured.width;
  const source = (format: PictureFormat) => ({
    mediaType: `image/${format}`,
    candidates: widths.map((each) => ({ url: variantUrl(stem, { format, width: each }), width: each })),
  });
  const facts = [
    measured.original === 'png' ? 'PNG' : 'JPEG',
    `${measured.width} × ${measured.height}`,
    ...(measured.size === undefined ? [] : [formatBytes(measured.size, language)]),
  ];
  return {
    sources: [source('avif'), source('webp')],
    url: plainUrl(picture),
    width,
    height: heightAt(measured, width),
    ...words,
    download: { url: original, text: facts.join(', ') },
  };
}

/** The press pictures of a release, in its order. */
export function imagesOf(site: Site, { path, images }: Release, language: string): PictureView[] {
  const { pictures } = enclosuresOf(site, path);
  return images.flatMap(({ src, alt, caption, credit }) => {
    const picture = pictures.get(src);
    const words = { alt, ...(caption && { caption }), ...(credit && { credit }) };
    return picture ? [pictureView(picture, words, language)] : [];
  });
}

/** The picture that stands for a release where there is room for one: in previews elsewhere, in feeds, in lists. */
export interface FirstImage {
  /** From the root of the site; a JPEG or PNG at most 1200 pixels wide. */
  readonly url: string;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** The download in full size, with its size in bytes where that is known. */
  readonly original: {
    readonly url: string;
    readonly mediaType: 'image/jpeg' | 'image/png';
    readonly size?: number;
  };
}

/** The first press picture of a release, else the first one in its text; covered by `enclosuresOf(…).key`. */
export function firstImage(site: Site, { path, images, references }: Release): FirstImage | undefined {
  const { pictures } = enclosuresOf(site, path);
  const shown = [...images.map(({ src }) => src), ...references.map(({ target }) => target)];
  const target = shown.find((each) => pictures.has(each));
  const picture = target === undefined ? undefined : pictures.get(target);
  if (!picture) return undefined;
  const { measured, original } = picture;
  const { format, width } = plainVariant(measured);
  return {
    url: plainUrl(picture),
    mediaType: format === 'png' ? 'image/png' : 'image/jpeg',
    width,
    height: heightAt(measured, width),
    alt: images.find(({ src }) => src === target)?.alt ?? '',
    original: {
      url: original,
      mediaType: `image/${measured.original}`,
      ...(measured.size !== undefined && { size: measured.size }),
    },
  };
}
