import type { Said } from '../model/said.ts';
import type { Mandate } from './mandates.ts';

/** What the config's `register` may say: whose municipalities are known. */
export const registers = ['sweden', 'none'] as const;

/** What an archive takes for granted, because of the country that it belongs to. */
export interface Country<Code extends string = string> {
  /** ISO 3166-1 alpha-2: telephone numbers without a country code are dialled there. */
  readonly code: Code;
  /** ISO 3166-1 alpha-3, as open data catalogues name it. */
  readonly alpha3: string;
  /** ISO 4217: what sums are in that name no currency. */
  readonly currency: string;
  /** IANA: of dates, where the config names no other. */
  readonly timeZone: string;
  /** Which of the config's registers holds its senders. */
  readonly register: (typeof registers)[number];
  readonly phones: {
    /** What to write instead of a number that can't be dialled. */
    readonly hint: Said;
    /** A national number as it is written there, made from how libphonenumber writes it. */
    readonly written: (formatted: string) => string;
    /**
     * The numbers that are dialled within the country only, as emergency numbers are: patterns of all their digits,
     * each with the replacement that groups them as usual.
     */
    readonly short: readonly (readonly [digits: RegExp, written: string])[];
  };
  readonly parties: {
    /** Of the national parties, as they are written. */
    readonly letters: readonly string[];
    /** By name in lower case. */
    readonly names: Readonly<Record<string, string>>;
  };
  /** The mandate period of its councils that a day falls in; undefined where that is not known. */
  readonly mandateOf: (day: string) => Mandate | undefined;
}
