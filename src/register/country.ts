import type { Mandate } from './mandates.ts';

/** What an archive takes for granted, because of the country that it belongs to. */
export interface Country {
  /** ISO 3166-1: telephone numbers without a country code are dialled there. */
  readonly code: string;
  /** ISO 4217: what sums are in that name no currency. */
  readonly currency: string;
  /** IANA: of a new archive. */
  readonly timeZone: string;
  /** Which of the config's registers holds its senders. */
  readonly register: 'sweden' | 'none';
  readonly parties: {
    /** Of the national parties, as they are written. */
    readonly letters: readonly string[];
    /** By name in lower case. */
    readonly names: Readonly<Record<string, string>>;
  };
  /** The mandate period of its councils that a day falls in; undefined where that is not known. */
  readonly mandateOf: (day: string) => Mandate | undefined;
}
