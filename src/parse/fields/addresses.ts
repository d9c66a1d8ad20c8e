import { createEnglishProblem } from '../../codes/index.ts';
import type { Problem } from '../../model/diagnostic.ts';
import { quoted } from '../text/suggest.ts';
import { type Reading, read, unread } from './reading.ts';

/** A path of a file of the archive: beside the release, or from the root of `public/` when it begins with a slash. */
export function readFilePath(written: string): Reading<string> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) {
    const hint = 'save the file beside the release, or under public/, and write its name';
    return unread(
      createEnglishProblem('file-elsewhere', `${quoted(written)} is not a file of the archive`, hint),
    );
  }
  if (written.includes('\\')) {
    const hint = `write it with forward slashes: ${written.replaceAll('\\', '/')}`;
    return unread(
      createEnglishProblem('file-elsewhere', `${quoted(written)} is written with backslashes`, hint),
    );
  }
  return read(written);
}

/** An attachment; never of a kind that a browser would run in the archive's name. */
export function readAttachmentPath(written: string): Reading<string> {
  if (/\.(?:x?html?|xht|svgz?|xml|m?js|swf)$/i.test(written)) {
    const hint = 'save it as a PDF, or as a picture, and attach that';
    return unread(
      createEnglishProblem('file-type', `${quoted(written)} is of a kind that may hold programs`, hint),
    );
  }
  return readFilePath(written);
}

/** An old address of the release within the site: `/nyheter/123`. */
export function readAlias(written: string): Reading<string> {
  const isPath = /^\/(?!\/)[^\s?#\\]*$/.test(written) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(decoded(written));
  if (isPath && /\*|(?:^|\/):/.test(decoded(written))) {
    const hint = 'write every old address in full; rules for many addresses belong to the host';
    return unread(
      createEnglishProblem('alias-invalid', `${quoted(written)} is a pattern, not one address`, hint),
    );
  }
  if (isPath && written !== '/') return read(written);
  const message = `${quoted(written)} is not an address within the site`;
  return unread(createEnglishProblem('alias-invalid', message, `write a path such as ${pathIn(written)}`));
}

/** A web address (RFC 3986) with http or https and a host, and without a user's name. */
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
  return createEnglishProblem(
    'address-invalid',
    `${quoted(written)} is not a web address`,
    `write it with https:// and without ? and #, such as ${example}`,
  );
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
