import { createHash } from 'node:crypto';
import { lookup } from 'mrmime';
import type { BagEntry } from '../bag.ts';

/** What the metadata of an information package says of it. */
export interface PackageFacts {
  readonly title: string;
  readonly description: string | undefined;
  readonly baseUrl: string;
  /** BCP 47. */
  readonly language: string;
  /** Who sent the releases. */
  readonly organisations: readonly string[];
  /** Version of Kommuniké. */
  readonly version: string;
  /** ISO 8601, in UTC. */
  readonly moment: string;
  /** Dates of the first and the last release: `2017-03-14`. Missing where there is none. */
  readonly period?: { readonly from: string; readonly to: string };
}

/** Returns an identifier in the form of a UUID (RFC 9562, version 8) that follows from the content. */
export function contentId(content: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const each of content) hash.update(each);
  const hex = hash.digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** Returns the media type of a file by its name. */
export function mediaTypeOf(path: string): string {
  if (path.endsWith('.hbs')) return 'text/x-handlebars-template';
  return lookup(path) ?? 'application/octet-stream';
}

/** Returns the address of a file of the payload from the package's root folder. */
export function hrefOf({ path }: BagEntry): string {
  return path.slice('data/'.length).split('/').map(encodeURIComponent).join('/');
}
