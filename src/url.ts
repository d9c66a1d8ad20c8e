import { memoize } from './incremental/memoize.ts';
import { withoutInvisible } from './invisible.ts';
import { romanised } from './romanised.ts';

/**
 * Returns the permanent form of a name in URLs: `[a-z0-9-]+`. Diacritics and invisible characters are removed (`åäöéü`
 * → `aaoeu`), letters such as `æ ß ŋ ﬁ` are spelt out, Greek and Cyrillic are romanised, and everything else becomes a
 * single hyphen. Returns an empty string if nothing is left.
 */
export const slugify = memoize((name) =>
  romanise(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, ''),
);

function romanise(name: string): string {
  const plain = withoutMarks(withoutInvisible(name).toLowerCase().normalize('NFD'));
  return plain
    .replaceAll('ου', 'ou')
    .replace(/[^\0-\x7f]/gu, (letter) => spelt.get(letter) ?? compatible(letter));
}

/** Spells out a ligature or another variant of letters: `ﬁ` → `fi`. */
function compatible(character: string): string {
  if (!/\p{L}/u.test(character)) return character;
  const letters = withoutMarks(character.normalize('NFKD').toLowerCase());
  return letters.replace(/[^\0-\x7f]/gu, (letter) => spelt.get(letter) ?? letter);
}

function withoutMarks(text: string): string {
  return text.replace(/[\u0300-\u036f\u0483-\u0487]/g, '');
}

const spelt: ReadonlyMap<string, string> = new Map([
  ...romanised,
  ['æ', 'ae'],
  ['ø', 'o'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['þ', 'th'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ŉ', 'n'],
  ['ŀ', 'l'],
  ['ẚ', 'a'],
  ['µ', 'u'],
]);

/** Returns the slug of a title as a short file name, cut between words if possible. */
export function titleSlug(title: string): string {
  return cutSlug(slugify(title), 80);
}

/** Returns a slug of limited length, cut between words if possible. */
export function cutSlug(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const cut = slug.lastIndexOf('-', longest);
  return slug.slice(0, cut > longest / 2 ? cut : longest);
}

/** Returns `../` for each folder that contains a file: `uppsala/2017/a.html` → `../../`. */
export function upTo(path: string): string {
  let up = '';
  for (let i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) up += '../';
  return up;
}

const index = 'index.html';

/** Returns the file that a host serves at an address below the site. For a folder this is its `index.html`. */
export function fileAt(address: string): string {
  return address === '' || address.endsWith('/') ? address + index : address;
}

/**
 * Returns the files that an address may refer to, first the one that every host serves: some hosts, and people who
 * write links, omit `index.html`, `.html` or the final slash, or use one of them instead of another.
 */
export function filesAt(address: string): string[] {
  const file = fileAt(address);
  const stem = stemOf(file);
  return [...new Set([file, `${stem}.html`, `${stem}/${index}`])];
}

/** Returns the address of a file below the site. An `index.html` has the address of its folder. */
export function addressOf(path: string): string {
  if (!path.endsWith(index)) return path;
  const folder = path.slice(0, -index.length);
  return folder === '' || folder.endsWith('/') ? folder : path;
}

/** Returns the absolute URL of a file of the site. */
export function absoluteUrl(baseUrl: string, path: string): string {
  return baseUrl + addressOf(path);
}

/**
 * Returns a page's path without its ending: `uppsala/2017/a` for `uppsala/2017/a.html` and
 * `uppsala/2017/a/index.html`.
 */
export function stemOf(page: string): string {
  return page.replace(/(?:\/index)?\.html$/, '');
}

/** Encodes a path for use in a URL, so that nothing in it is a query, a fragment or a scheme. */
export function encodedPath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Decodes percent-encoding. Returns undefined if it is malformed. */
export function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
