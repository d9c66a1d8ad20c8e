import type { BagEntry } from '../bag.ts';

/** The contents of the metadata of an information package. */
export interface PackageFacts {
  readonly title: string;
  readonly description: string | undefined;
  readonly baseUrl: string;
  /** BCP 47. */
  readonly language: string;
  /** The senders of the releases. */
  readonly organisations: readonly string[];
  /** Version of Kommuniké. */
  readonly version: string;
  /** ISO 8601, in UTC. */
  readonly moment: string;
  /** Dates of the first and the last release: `2017-03-14`. Missing if there are no releases. */
  readonly period?: { readonly from: string; readonly to: string };
}

/** Returns the address of a file of the payload from the package's root folder. */
export function hrefOf({ path }: BagEntry): string {
  return path.slice('data/'.length).split('/').map(encodeURIComponent).join('/');
}
