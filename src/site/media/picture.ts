import type { Asset } from '../../model/source.ts';

/** What a picture is, as far as pages need to know. */
export interface Measured {
  /** In pixels, turned as it is meant to be seen. */
  readonly width: number;
  readonly height: number;
  /** What a download of full size is: the file itself without metadata, or a copy where that can't be had. */
  readonly original: 'jpeg' | 'png';
  /** Of that download, in bytes; unknown for a copy. */
  readonly size?: number;
  /** Whether parts of it can be seen through. */
  readonly alpha: boolean;
  /** Whether the file says where on earth it was made. */
  readonly hasPlace: boolean;
}

/** A file that is no whole picture, with the reason in a few words. */
export interface Broken {
  readonly broken: string;
}

export type PictureFormat = 'avif' | 'webp' | 'jpeg' | 'png';

/** A form in which a picture is published. */
export interface Variant {
  readonly format: PictureFormat;
  /** In pixels; never more than the picture has. */
  readonly width: number;
  /** Of full size and best quality, for print. */
  readonly full?: true;
}

/** What works on pictures: slow, and with a memory of its own. Given by the shell. */
export interface PictureWorker {
  /** Of the encoders: others may give other bytes. */
  readonly version: string;
  readonly measure: (asset: Asset) => Promise<Measured | Broken>;
  /** The picture turned upright, in sRGB, without metadata. */
  readonly encode: (asset: Asset, variant: Variant) => Promise<Uint8Array>;
}

/** Widths for a phone, for a page, and for a page on a fine screen. */
const widths = [480, 960, 1600];

/** Wide enough for previews elsewhere, which want 1200, and for browsers without newer formats. */
const plainWidth = 1200;

/** The widths in which a picture is worth having: never more than its own, and none that is nearly another. */
export function widthsOf({ width }: Pick<Measured, 'width'>): number[] {
  const largest = Math.min(width, widths.at(-1) ?? width);
  return [...widths.filter((each) => each < largest * 0.8), largest];
}

/** What every browser, feed reader and preview can show; it may be the only one they can. */
export function plainVariant({ width, alpha }: Measured): Variant {
  return { format: alpha ? 'png' : 'jpeg', width: Math.min(width, plainWidth) };
}

/** Every form of a picture that pages choose from, best first within each width. */
export function variantsOf(measured: Measured): Variant[] {
  const modern = (['avif', 'webp'] as const).flatMap((format) =>
    widthsOf(measured).map((width) => ({ format, width })),
  );
  return [...modern, plainVariant(measured)];
}

/** A height that goes with a width. */
export function heightAt({ width, height }: Pick<Measured, 'width' | 'height'>, at: number): number {
  return Math.max(1, Math.round((height * at) / width));
}

export const extensions: Readonly<Record<PictureFormat, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
  png: 'png',
};
