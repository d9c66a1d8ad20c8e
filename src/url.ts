import { remembering } from './incremental/memoize.ts';

/**
 * The permanent form of a name in addresses: `[a-z0-9-]+`. Diacritics fall (`åäöéü` → `aaoeu`), `æ ø ß þ ð đ ł`
 * are spelt out, everything else becomes a single hyphen. Empty when nothing is left.
 */
export const slugify = remembering((name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[æøœßþðđł]/g, (letter) => spelt[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, ''),
);

const spelt: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ł: 'l',
};

/** Longest slug made from a title; cut at a word. */
const slugLength = 80;

/** A slug of at most 80 characters, cut between words where there is a word to cut at. */
export function titleSlug(title: string): string {
  const slug = slugify(title);
  if (slug.length <= slugLength) return slug;
  const cut = slug.lastIndexOf('-', slugLength);
  return slug.slice(0, cut > slugLength / 2 ? cut : slugLength);
}

/** `../` for every folder that a file of the site stands in: `uppsala/2017/a.html` → `../../`. */
export function upTo(path: string): string {
  let up = '';
  for (let i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) up += '../';
  return up;
}

const index = 'index.html';

/** The file that a host serves at an address below the site: a folder's is its `index.html`. */
export function fileAt(address: string): string {
  return address === '' || address.endsWith('/') ? address + index : address;
}

/**
 * The files that an address may mean, the one that every host serves first: some hosts, and people who write links,
 * leave out `index.html`, `.html` or the last slash, or write one of them where a site has another.
 */
export function filesAt(address: string): string[] {
  const file = fileAt(address);
  const stem = stemOf(file);
  return [...new Set([file, `${stem}.html`, `${stem}/${index}`])];
}

/** The address of a file below the site: an `index.html` is known by its folder. */
export function addressOf(path: string): string {
  if (!path.endsWith(index)) return path;
  const folder = path.slice(0, -index.length);
  return folder === '' || folder.endsWith('/') ? folder : path;
}

/** The absolute address of a file of the site. */
export function absoluteUrl(baseUrl: string, path: string): string {
  return baseUrl + addressOf(path);
}

/** A page's path without its ending: `uppsala/2017/a` for `uppsala/2017/a.html` and `uppsala/2017/a/index.html`. */
export function stemOf(page: string): string {
  return page.replace(/(?:\/index)?\.html$/, '');
}

/** An address as its characters are; undefined where its percent signs encode none. */
export function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
