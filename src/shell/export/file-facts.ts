import { createHash } from 'node:crypto';
import { typeOf } from '../preview/server-answer.ts';

/** Returns an identifier in the form of a UUID (RFC 9562, version 8) that is derived from the content. */
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
  return typeOf(path).replace(/;.*$/, '');
}
