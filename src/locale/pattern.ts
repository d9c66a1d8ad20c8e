/** Alternatives of a regular expression, separated by `|` and matched without case. Empty if there are none. */
export type Pattern = string;
