import { digest } from '../digest.ts';
import type { ImportedDocument } from './imported-document.ts';

/** The origin of a release, with at least one of `id` and `url`. */
export interface Origin {
  readonly system: string;
  readonly id?: string;
  readonly url?: string;
}

/**
 * Returns the origin of a document. A document without id and address is identified by the digest of its text.
 *
 * @param format the format, in place of an unknown system
 */
export function originOf({ known, text }: ImportedDocument, format: string): Origin {
  const url = known.url === undefined ? undefined : plainAddress(known.url);
  const system = known.source?.system ?? format;
  const id = known.source?.id ?? (url === undefined ? `${textMark}${digest(text)}` : undefined);
  return { system, ...(id !== undefined && { id }), ...(url !== undefined && { url }) };
}

/** Prefix of ids that are the digest of a text. */
const textMark = 'sha256:';

/** Whether a release is only identified by its text. */
export function isKnownByText({ id }: Origin): boolean {
  return id?.startsWith(textMark) ?? false;
}

/** Systems whose ids are unique among all their users. Others count from 1 for every site. */
const global = /^(?:mynewsdesk|cision|via|prezly)$/;

/** Whether an equal id alone means that two releases are the same. */
export function isWorldwide(origin: Origin): boolean {
  return origin.id !== undefined && (global.test(origin.system) || isKnownByText(origin));
}

/** Returns the keys by which a release is recognised, the best first. */
export function originKeys({ system, id, url }: Origin): string[] {
  const address = url === undefined ? undefined : addressKey(url);
  return [...(id === undefined ? [] : [`${system} ${id}`]), ...(address === undefined ? [] : [address])];
}

/** Returns a web address without fragment and tracking parameters; undefined if it is invalid. */
export function plainAddress(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()])
    if (/^utm_|^(?:fbclid|gclid)$/.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** Equal for http and https, with and without a final slash. The address of a whole site identifies no release. */
function addressKey(written: string): string | undefined {
  const address = plainAddress(written);
  if (address === undefined) return undefined;
  const { pathname, search } = new URL(address);
  if (pathname === '/' && search === '') return undefined;
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
