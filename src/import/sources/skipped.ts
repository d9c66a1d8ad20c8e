import type { LocalizedText } from '../../model/localized-text.ts';

/** Parts of a source that are skipped: all of one kind, with one reason. */
export interface Skipped {
  /** For one and for several: `page`, `picture`, `record of metadata`. */
  readonly what: LocalizedText;
  readonly why: LocalizedText;
  readonly count: number;
  /** Titles or addresses, if there are any. */
  readonly names: readonly string[];
}

/** Records a skipped part. */
export type Skip = (what: LocalizedText, why: LocalizedText, name?: string) => void;

/** Collects what is skipped, by kind and reason. */
export class SkipList {
  readonly #kinds = new Map<
    string,
    { what: LocalizedText; why: LocalizedText; count: number; names: string[] }
  >();

  readonly skip: Skip = (what, why, name) => {
    const key = `${what.en}\n${why.en}`;
    const kind = this.#kinds.get(key) ?? { what, why, count: 0, names: [] };
    this.#kinds.set(key, kind);
    kind.count++;
    if (name !== undefined && name.trim() !== '') kind.names.push(name.trim());
  };

  get all(): readonly Skipped[] {
    return [...this.#kinds.values()];
  }
}
