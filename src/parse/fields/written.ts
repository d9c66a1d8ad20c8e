/** Fields as YAML gives them: text, lists and fields of text; null where nothing was written. */
export type Written = Readonly<Record<string, unknown>>;

/**
 * Whether nothing was written: an empty value, one of spaces only, or fields that are all empty, as content management
 * systems write them.
 */
export function isAbsent(value: unknown): boolean {
  if (isFields(value)) return Object.values(value).every(isAbsent);
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** As `isAbsent`, of an item of a list, where lists within it may be empty too; elsewhere an empty list means none. */
export function isAbsentItem(item: unknown): boolean {
  if (Array.isArray(item)) return item.every(isAbsentItem);
  return isFields(item) ? Object.values(item).every(isAbsentItem) : isAbsent(item);
}

export function isFields(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
