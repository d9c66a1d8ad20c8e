import { isWorldwide, type Origin, originKeys } from '../../import/origin.ts';
import { fieldsOf, textOf } from '../../import/sources/json.ts';
import type { Source } from '../../model/source.ts';
import { splitFrontMatter } from '../../parse/release/front-matter.ts';
import { titleSlug } from '../../url.ts';

/** A release of the archive that has an origin. */
export interface KnownRelease {
  /** From the releases folder. */
  readonly path: string;
  readonly origin: Origin;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** The releases that were imported earlier or in this run, by origin. */
export class KnownReleases {
  readonly #byKey = new Map<string, KnownRelease[]>();
  readonly #byPath = new Map<string, KnownRelease>();
  readonly #claimed = new Set<KnownRelease>();

  add(release: KnownRelease): void {
    this.#byPath.set(release.path, release);
    for (const key of originKeys(release.origin))
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), release]);
  }

  at(path: string): KnownRelease | undefined {
    return this.#byPath.get(path);
  }

  /** Whether a release was found or created in this run. */
  isClaimed(release: KnownRelease): boolean {
    return this.#claimed.has(release);
  }

  claim(release: KnownRelease): void {
    this.#claimed.add(release);
  }

  /** Whether a release of this run has an address; the same address in another document is then wrong. */
  hasAddress({ url }: Origin): boolean {
    if (url === undefined) return false;
    return originKeys({ system: '', url }).some((key) =>
      this.#byKey.get(key)?.some((release) => this.#claimed.has(release)),
    );
  }

  /**
   * Returns the release with the same origin. Ids of systems that count from 1, and addresses, which pages may state
   * wrongly, only count if title or day are also equal.
   */
  find(origin: Origin, title: string | undefined, day: string | undefined): KnownRelease | undefined {
    const slug = title === undefined ? undefined : titleSlug(title);
    for (const key of originKeys(origin)) {
      const found = this.#byKey.get(key) ?? [];
      const byId = found.filter(
        ({ origin: { system, id } }) => id !== undefined && system === origin.system && id === origin.id,
      );
      if (isWorldwide(origin) && byId[0]) return byId[0];
      const byAddress = found.filter(
        ({ origin: { system, id } }) =>
          id === undefined || origin.id === undefined || system !== origin.system,
      );
      const named = [...byId, ...byAddress].find((release) => titleSlug(release.title) === slug);
      if (named) return named;
      const dated = [...byId, ...byAddress.filter((release) => !this.#claimed.has(release))];
      const sameDay = dated.find((release) => release.day === day);
      if (sameDay) return sameDay;
    }
    return undefined;
  }
}

/** Returns the origin of a release, if it has one. */
export function originIn(source: Source, path: string): KnownRelease | undefined {
  if (!/^source:/m.test(source.text)) return undefined;
  const fields = splitFrontMatter(source).yaml?.fields ?? {};
  const { system, id, url } = fieldsOf(fields.source);
  const [ownId, ownUrl] = [textOf(id), textOf(url)];
  return {
    path,
    origin: {
      system: textOf(system) ?? '',
      ...(ownId !== undefined && { id: ownId }),
      ...(ownUrl !== undefined && { url: ownUrl }),
    },
    title: textOf(fields.title) ?? '',
    day: textOf(fields.date)?.slice(0, 10) ?? '',
  };
}
