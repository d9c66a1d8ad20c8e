import { readEntry } from './entry-text.ts';
import type { EntryNames, Fields } from './entry-values.ts';

/**
 * Returns the old addresses of an edited release, with its published address if its slug has changed; undefined if
 * there is none to add.
 *
 * @param address where it is published, from the root of the site; undefined if it is not
 */
export function addedAliases(
  { slug, aliases, written }: Fields,
  address: string | undefined,
  names: EntryNames,
): readonly unknown[] | undefined {
  if (address === undefined || typeof written !== 'string' || written === '') return undefined;
  const listed: readonly unknown[] = Array.isArray(aliases) ? aliases : [];
  const alias = `/${address}`;
  const isMoved = String(slug ?? '') !== String(readEntry(written, names).slug ?? '');
  return isMoved && !listed.includes(alias) ? [...listed, alias] : undefined;
}
