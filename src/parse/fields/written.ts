/** Fields as YAML gives them: text, lists and fields of text; null where nothing was written. */
export type Written = Readonly<Record<string, unknown>>;

/** Whether nothing was written: an empty value, or one of spaces only. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

export function isFields(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
