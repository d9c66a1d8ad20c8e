import { createProblem } from '../../codes/index.ts';
import { digest } from '../../digest.ts';
import { nameKey, withoutInvisible } from '../../invisible.ts';
import { cutSlug, slugify } from '../../url.ts';
import type { Report } from '../fields/findings.ts';

/**
 * Returns the last part of a release's address: its slug, otherwise the name of its file. It does not depend on the
 * title, so that a release can be retitled. Returns undefined if the slug is invalid.
 */
export function readReleaseSlug(
  path: string,
  written: string | undefined,
  report: Report,
): string | undefined {
  if (written === undefined) return fileSlug(path);
  if (/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(written)) return written;
  report(['slug'], createProblem('slug-invalid', written, slugify(written) || 'ny-skola-i-centrum'));
  return undefined;
}

/** File systems accept names of 255 bytes; the rest is for extensions and suffixes that hosts and programs add. */
const longestSlug = 200;

/**
 * Returns the slug of a source's name, without its leading date and its extension: `2017-03-14-sofia.md` → `sofia`.
 * An `index.md` is named by its folder. Other generators name their pages alike.
 */
function fileSlug(path: string): string {
  const parts = path.split('/');
  const stem = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
  const folder = parts.pop() ?? '';
  const [, base = stem, language] = /^(.+)\.([a-z]{2,3}(?:-[a-z]+)*)$/is.exec(stem) ?? [];
  const name = undated(base);
  const slug = nameSlug(/^_?index$/i.test(name) && folder !== '' ? undated(folder) : name);
  return cutSlug(language === undefined ? slug : `${slug}-${slugify(language)}`, longestSlug);
}

const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const leadingDate = new RegExp(
  `^(?:\\d{4}([-_.])${month}\\1${day}|\\d{4}[01]\\d[0-3]\\d)[\\s\\p{Pd}_.]+(?=.*\\p{L})`,
  'su',
);

/**
 * Returns a name without its leading date: `2017-03-14 Sofia` → `Sofia`. A name without words keeps the date:
 * `2017-03-14`, `2017-03-14-2`.
 */
function undated(name: string): string {
  return withoutInvisible(name).trim().replace(leadingDate, '');
}

/** Returns the slug of a name, or a hash of the name if it has no letters or digits that addresses may contain. */
function nameSlug(name: string): string {
  return slugify(name) || `m-${codeOf(nameKey(name))}`;
}

/** Returns a hash of eight letters and digits. */
function codeOf(text: string): string {
  return digest(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8);
}
