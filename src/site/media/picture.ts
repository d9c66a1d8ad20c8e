import type { Asset } from '../../model/source.ts';
import type { OwnRights } from './rights/picture-facts.ts';

/** The properties of a picture that pages need. */
export interface Measured {
  /** In pixels, in the intended orientation. */
  readonly width: number;
  readonly height: number;
  /**
   * Format of the full-size download: the file itself without metadata, or a copy if the metadata can't be removed.
   */
  readonly original: 'jpeg' | 'png';
  /** Size of that download in bytes; unknown for a copy. */
  readonly size?: number;
  /** Whether parts of it are transparent. */
  readonly alpha: boolean;
  /** Whether the file contains a GPS location. */
  readonly hasPlace: boolean;
  /** Creator, credit and terms of use in its metadata. */
  readonly rights?: OwnRights;
}

/** A file that is not a complete picture, with a short reason. */
export interface Broken {
  readonly broken: string;
}

export type PictureFormat = 'avif' | 'webp' | 'jpeg' | 'png';

/** A size and format in which a picture is published. */
export interface Variant {
  readonly format: PictureFormat;
  /** In pixels; at most the width of the picture. */
  readonly width: number;
  /** Whether it has full size and best quality, for print. */
  readonly full?: true;
}

/** Measures and encodes pictures; slow, but cached. Provided by the shell. */
export interface PictureWorker {
  /** Version of the encoders. Another version may give other bytes. */
  readonly version: string;
  readonly measure: (asset: Asset) => Promise<Measured | Broken>;
  /** Returns the picture in its intended orientation, in sRGB, without metadata. */
  readonly encode: (asset: Asset, variant: Variant) => Promise<Uint8Array>;
}

/** Widths for a phone, for a page, and for a page on a high-resolution screen. */
const widths = [480, 960, 1600];

/** Wide enough for link previews, which require 1200, and for browsers without newer formats. */
const plainWidth = 1200;

/**
 * Returns the widths in which to publish a picture: never more than its own, and none that is close to another.
 */
export function widthsOf({ width }: Pick<Measured, 'width'>): number[] {
  const largest = Math.min(width, widths.at(-1) ?? width);
  return [...widths.filter((each) => each < largest * 0.8), largest];
}

/** Returns the variant that every browser, feed reader and link preview can show. */
export function plainVariant({ width, alpha }: Measured): Variant {
  return { format: alpha ? 'png' : 'jpeg', width: Math.min(width, plainWidth) };
}

/** Returns all variants of a picture, best format first. */
export function variantsOf(measured: Measured): Variant[] {
  const modern = (['avif', 'webp'] as const).flatMap((format) =>
    widthsOf(measured).map((width) => ({ format, width })),
  );
  return [...modern, plainVariant(measured)];
}

/** Returns the height for a width. */
export function heightAt({ width, height }: Pick<Measured, 'width' | 'height'>, at: number): number {
  return Math.max(1, Math.round((height * at) / width));
}

export const extensions: Readonly<Record<PictureFormat, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
  png: 'png',
};
