import { complain } from '../codes/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Published } from './archive.ts';
import { atKey, type TextOf } from './headline-place.ts';

/**
 * Two releases on one address: an error at each but the first, naming both, at the slug or else the title that the
 * address is made from. Unpublished ones count too.
 */
export function addressClashes(entries: readonly Published[], textOf: TextOf): Diagnostic[] {
  const first = new Map<string, Published>();
  const clashes: Diagnostic[] = [];
  for (const entry of [...entries].sort((a, b) => (a.release.path < b.release.path ? -1 : 1))) {
    const taken = first.get(entry.url);
    if (!taken) {
      first.set(entry.url, entry);
      continue;
    }
    const { path, slug } = entry.release;
    const complaint = complain(
      'address-taken',
      `the address /${entry.url} is already that of ${taken.release.path}`,
      `give one of the two another title or date, or a slug of its own, such as “slug: ${slug}-2”`,
    );
    clashes.push(atKey(path, ['slug', 'title'], textOf, complaint));
  }
  return clashes;
}
