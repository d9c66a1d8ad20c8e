import type { ImportedDocument } from '../imported-document.ts';

export type Known = ImportedDocument['known'];
export type Dropped = ImportedDocument['dropped'][number];

/** Metadata of a source; blank values count as missing. */
export type Written = {
  readonly [key in Exclude<keyof Known, 'source'>]?: string | undefined;
} & { readonly source?: Known['source'] | undefined };

/** Removes blank values and trims the rest. */
export function knownOf({ source, ...written }: Written): Known {
  const said = Object.entries(written).flatMap(([key, value]) => {
    const text = value?.replace(/\s+/g, ' ').trim();
    return text ? [[key, text]] : [];
  });
  return { ...Object.fromEntries(said), ...(source && { source }) };
}

/** Merges metadata: of each value, the first non-empty one. */
export function firstKnown(...answers: readonly Written[]): Known {
  const merged = new Map<string, unknown>();
  for (const answer of answers)
    for (const [key, value] of Object.entries(knownOf(answer))) merged.set(key, merged.get(key) ?? value);
  return Object.fromEntries(merged);
}

/** A release's id in its source: an unknown id is left out. */
export function sourceOf(system: string, id: unknown): { readonly system: string; readonly id?: string } {
  const text = typeof id === 'number' || typeof id === 'string' ? String(id).trim() : '';
  return { system, ...(text && { id: text }) };
}

const cut = /(?:…|\.\.\.|\[…\]|\[&hellip;\])\s*$/;

/** A description that is not truncated, which can be used as a summary. */
export function wholeSummary(text: string | undefined): string | undefined {
  return text !== undefined && cut.test(text) ? undefined : text;
}
