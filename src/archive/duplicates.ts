import { complain } from '../codes/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { quoted } from '../parse/suggest.ts';
import type { Published } from './archive.ts';
import { atKey, type TextOf } from './headline-place.ts';

/** Releases of one sender, day and language with one title: a warning at each but the first, naming both. */
export function duplicateTitles(entries: readonly Published[], textOf: TextOf): Diagnostic[] {
  const first = new Map<string, Published>();
  const found: Diagnostic[] = [];
  for (const entry of [...entries].sort((a, b) => (a.release.path < b.release.path ? -1 : 1))) {
    const { title, date, sender, language, path } = entry.release;
    const key = `${date.day} ${sender.slug} ${language} ${title.toLowerCase()}`;
    const before = first.get(key);
    if (!before) first.set(key, entry);
    else if (before.url !== entry.url) {
      const message = `${before.release.path} has the title ${quoted(title)} too, and the same sender and day`;
      const hint = 'delete one if they are the same release, or say in the titles what tells them apart';
      found.push(atKey(path, ['title'], textOf, complain('title-duplicate', message, hint)));
    }
  }
  return found;
}
