import type { LocalizedText } from '../model/localized-text.ts';
import type { Mandate } from './mandates.ts';

/** Values of the config's `register`: whose municipalities are known. */
export const registers = ['sweden', 'none'] as const;

/** Defaults of an archive because of its country. */
export interface Country<Code extends string = string> {
  /** ISO 3166-1 alpha-2: telephone numbers without a country code are dialled there. */
  readonly code: Code;
  /** ISO 3166-1 alpha-3, as open data catalogues name it. */
  readonly alpha3: string;
  /** ISO 4217: currency of sums that name none. */
  readonly currency: string;
  /** IANA: default time zone of dates. */
  readonly timeZone: string;
  /** The register that contains its senders. */
  readonly register: (typeof registers)[number];
  readonly phones: {
    /** Hint for a number that can't be dialled. */
    readonly hint: LocalizedText;
    /** Converts a national number from libphonenumber's format to the usual one. */
    readonly written: (formatted: string) => string;
    /**
     * Numbers that can only be dialled within the country, such as emergency numbers: patterns of all digits, each with
     * the replacement that groups them in the usual way.
     */
    readonly short: readonly (readonly [digits: RegExp, written: string])[];
  };
  readonly parties: {
    /** Letters of the national parties. */
    readonly letters: readonly string[];
    /** By name in lower case. */
    readonly names: Readonly<Record<string, string>>;
  };
  /** Returns the mandate period of its councils that contains a day; undefined if it is not known. */
  readonly mandateOf: (day: string) => Mandate | undefined;
}
