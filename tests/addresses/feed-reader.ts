/** The memory of a feed reader: which entry has which id, in all feeds. */
export class FeedReader {
  readonly #markById = new Map<string, string>();
  readonly #idByMark = new Map<string, string>();
  readonly #updated = new Map<string, string>();

  /** Reads a document of a feed; returns the number of its entries. Throws for a repeated entry or a reused id. */
  read(path: string, text: string): number {
    const entries = entriesIn(path, text);
    const ids = new Set(entries.map(({ id }) => id));
    if (ids.size < entries.length) throw new Error(`${path} has an id twice`);
    for (const { id, mark } of entries) {
      const [known, before] = [this.#markById.get(id), this.#idByMark.get(mark)];
      if (known !== undefined && known !== mark)
        throw new Error(`${path}: ${id} was ${known} and is now ${mark}`);
      if (before !== undefined && before !== id)
        throw new Error(`${path}: ${mark} was ${before} and is now ${id}`);
      this.#markById.set(id, mark);
      this.#idByMark.set(mark, id);
    }
    return entries.length;
  }

  /** Forgets the dates of removed feeds. */
  keepDates(isThere: (path: string) => boolean): void {
    for (const path of this.#updated.keys()) if (!isThere(path)) this.#updated.delete(path);
  }

  /** Throws if the date of a feed moves back, unless a release may have left it. */
  readDate(path: string, text: string, mayHaveLeft: boolean): void {
    const [, written = ''] = /<(?:updated|lastBuildDate)>([^<]+)</.exec(text) ?? [];
    // RSS without entries has no date
    if (written === '') return;
    const updated = new Date(written).toISOString();
    const before = this.#updated.get(path) ?? '';
    if (updated < before && !mayHaveLeft)
      throw new Error(`${path} was of ${before} and is now of ${updated}`);
    this.#updated.set(path, updated);
  }
}

/** Whether a document is a feed with a date, and not a page of its history. */
export function isDated(path: string): boolean {
  return /(?:^|\/)(?:feed|atom)\.xml$/.test(path);
}

export function isFeed(path: string): boolean {
  return /(?:^|\/)(?:feed\.xml|feed\.json|atom(?:-\d+)?\.xml)$/.test(path);
}

interface Entry {
  readonly id: string;
  readonly mark: string;
}

function entriesIn(path: string, text: string): Entry[] {
  if (text.startsWith('{')) {
    const { items } = JSON.parse(text) as { items: { id: string; title: string }[] };
    return items.map(({ id, title }) => ({ id, mark: markOf(path, title) }));
  }
  const entries = text.match(/<(item|entry)>.*?<\/\1>/gs) ?? [];
  return entries.map((entry) => ({
    id: /<(guid|id)\b[^>]*>([^<]*)<\/\1>/.exec(entry)?.[2] ?? '',
    mark: markOf(path, /<title>([^<]*)<\/title>/.exec(entry)?.[1] ?? ''),
  }));
}

function markOf(path: string, title: string): string {
  const mark = /\bR\d+\b/.exec(title)?.[0];
  if (mark === undefined) throw new Error(`${path} has an entry ${title}`);
  return mark;
}
