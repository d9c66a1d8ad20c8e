/** Alternatives of a regular expression between `|`, ignoring case, a space for a space. Empty where there are none. */
export type Pattern = string;
