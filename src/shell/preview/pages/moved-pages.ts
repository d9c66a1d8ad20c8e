import type { Archive } from '../../../archive/archive.ts';
import { everyVersion } from '../../../archive/collections/language-versions.ts';
import type { Release } from '../../../model/release.ts';
import { filesAt } from '../../../url.ts';

interface Shown {
  readonly archive: Archive;
  readonly at: (address: string) => string | undefined;
}

/** Finds the new addresses of releases that moved while they were open in a browser. */
export class MovedPages {
  readonly #seen = new Set<string>();
  /** New paths by the old ones. */
  readonly #moves = new Map<string, string>();
  /** Seen releases that are gone, by path: editors may delete a file before they rewrite it. */
  readonly #lost = new Map<string, Release>();

  /** Records that a page was sent to a browser, which may be hidden and not listening when the page disappears. */
  see(path: string): void {
    this.#seen.add(path);
  }

  /**
   * Finds releases that were seen and are no longer at their paths, now or since an earlier round: those of the same
   * file, of another one with the same text, or of a new one with the same title.
   */
  find(before: Shown, now: Shown): void {
    for (const path of this.#seen) {
      if (now.at(path) !== undefined || before.at(path) === undefined) continue;
      const was = everyVersion(before.archive).find(({ url }) => url === path)?.release;
      if (was) this.#lost.set(path, was);
    }
    for (const path of this.#lost.keys()) if (now.at(path) !== undefined) this.#lost.delete(path);
    if (this.#lost.size === 0) return;
    const { bySource } = now.archive;
    const releases = everyVersion(now.archive);
    const fresh = releases.filter(({ release }) => !before.archive.bySource.has(release.path));
    for (const [path, was] of this.#lost) {
      const found =
        bySource.get(was.path) ??
        releases.find(({ release }) => release.hash === was.hash) ??
        fresh.find(({ release }) => release.title === was.title);
      if (!found) continue;
      this.#moves.set(path, found.url);
      this.#lost.delete(path);
    }
  }

  of(address: string): string | undefined {
    return filesAt(address).flatMap((path) => this.#moves.get(path) ?? [])[0];
  }
}
