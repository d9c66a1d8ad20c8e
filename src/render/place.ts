import type { Locale } from '../locale/locale.ts';

/** The language and the address of a page, as far as helpers depend on them. */
export interface Place {
  readonly locale: Locale;
  /** Put before every address from the root of the site: `../../`, or an absolute address. */
  readonly up: string;
}
