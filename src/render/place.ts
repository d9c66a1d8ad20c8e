import type { Locale } from '../locale/locale.ts';

/** Where a page stands, for everything in it that depends on that. */
export interface Place {
  readonly locale: Locale;
  /** Put before every address from the root of the site: `../../`, or an absolute address. */
  readonly up: string;
}
