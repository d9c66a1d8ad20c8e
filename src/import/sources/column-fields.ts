/** Possible contents of a column, or of a front matter key. `none` leaves it out. */
export const columnFields = [
  'title',
  'date',
  'sender',
  'url',
  'language',
  'summary',
  'id',
  'lead',
  'body',
  'contact',
  'committee',
  'none',
] as const;

export type ColumnField = (typeof columnFields)[number];

/** By the name of a column or key, in lower case. */
export type Columns = Readonly<Record<string, ColumnField>>;
