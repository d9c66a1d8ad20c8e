import type { Archive } from '../../../archive/archive.ts';
import { filesAt } from '../../../url.ts';

interface Shown {
  readonly archive: Archive;
  readonly at: (address: string) => string | undefined;
}

/** Knows where releases have moved while they were open in a browser. */
export class MovedPages {
  /** New paths by the old ones. */
  readonly #moves = new Map<string, string>();

  /**
   * Finds releases that are no longer at the paths that are open: those of the same file, or of a new file with the
   * same text or the same title.
   */
  find(open: readonly string[], before: Shown, now: Shown): void {
    const isNew = (path: string) => !before.archive.bySource.has(path);
    for (const path of open) {
      if (now.at(path) !== undefined) continue;
      const was = before.archive.releases.find(({ url }) => url === path)?.release;
      if (!was) continue;
      const fresh = now.archive.releases.filter(({ release }) => isNew(release.path));
      const found =
        now.archive.bySource.get(was.path) ??
        fresh.find(({ release }) => release.hash === was.hash) ??
        fresh.find(({ release }) => release.title === was.title);
      if (found) this.#moves.set(path, found.url);
    }
  }

  of(address: string): string | undefined {
    return filesAt(address).flatMap((path) => this.#moves.get(path) ?? [])[0];
  }
}
