import { complain } from '../codes/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Published } from './archive.ts';

/** Two releases on one address: an error at each but the first, naming both. Unpublished ones count too. */
export function addressClashes(entries: readonly Published[]): Diagnostic[] {
  const first = new Map<string, Published>();
  const clashes: Diagnostic[] = [];
  for (const entry of [...entries].sort((a, b) => (a.release.path < b.release.path ? -1 : 1))) {
    const taken = first.get(entry.url);
    if (!taken) {
      first.set(entry.url, entry);
      continue;
    }
    clashes.push({
      ...complain(
        'address-taken',
        `the address /${entry.url} is already that of ${taken.release.path}`,
        'give one of the two another title or date, or a slug of its own: slug: another-name',
      ),
      file: entry.release.path,
      line: 1,
      column: 1,
      length: 3,
    });
  }
  return clashes;
}
