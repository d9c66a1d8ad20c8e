/** Fields as parsed from YAML: text, lists and fields of text; null if empty. */
export type Written = Readonly<Record<string, unknown>>;

/**
 * Whether a value is empty: nothing, spaces only, or fields that are all empty, as content management systems write
 * them.
 */
export function isAbsent(value: unknown): boolean {
  if (isFields(value)) return Object.values(value).every(isAbsent);
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Like `isAbsent` for a list item, in which lists may be empty too; elsewhere an empty list means none. */
export function isAbsentItem(item: unknown): boolean {
  if (Array.isArray(item)) return item.every(isAbsentItem);
  return isFields(item) ? Object.values(item).every(isAbsentItem) : isAbsent(item);
}

export function isFields(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
