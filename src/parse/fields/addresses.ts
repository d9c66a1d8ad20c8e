import { createProblem } from '../../codes/index.ts';
import type { Problem } from '../../model/diagnostic.ts';
import { type Reading, read, unread } from './reading.ts';

/** The path of a file in the archive: next to the release, or from the root of `public/` if it begins with a slash. */
export function readFilePath(written: string): Reading<string> {
  const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written);
  if (!isElsewhere && !written.includes('\\')) return read(written);
  const slashed = isElsewhere ? undefined : written.replaceAll('\\', '/');
  return unread(createProblem('file-elsewhere', written, slashed));
}

/** An attachment; never of a type that could run scripts on the archive's origin. */
export function readAttachmentPath(written: string): Reading<string> {
  if (/\.(?:x?html?|xht|svgz?|xml|m?js|swf)$/i.test(written)) {
    return unread(createProblem('file-type', written));
  }
  return readFilePath(written);
}

/** An old address of the release within the site: `/nyheter/123`. */
export function readAlias(written: string): Reading<string> {
  const isPath = /^\/(?!\/)[^\s?#\\]*$/.test(written) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(decoded(written));
  if (isPath && /\*|(?:^|\/):/.test(decoded(written)))
    return unread(createProblem('alias-invalid', written, undefined));
  if (isPath && written !== '/') return read(written);
  return unread(createProblem('alias-invalid', written, pathIn(written)));
}

/** A web address (RFC 3986) with http or https and a host, and without user information. */
export function readWebAddress(written: string): Reading<string> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
    return read(written);
  return unread(addressInvalid(written));
}

export function addressInvalid(written: string): Problem {
  const bare = written.replace(/^[a-z]*:?\/*/i, '');
  const example = /^[\w-]+(?:\.[\w-]+)+(?:[/:]\S*)?$/.test(bare)
    ? `https://${bare}`
    : 'https://press.example/';
  return createProblem('address-invalid', written, example);
}

function pathIn(written: string): string {
  const path = URL.canParse(written)
    ? new URL(written).pathname
    : `/${written.replace(/[?#].*$/s, '').replace(/^\/+/, '')}`;
  return /^\/[\w%./~-]+$/.test(path) && !path.includes('..') && path !== '/' ? path : '/nyheter/123';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
