import type { Country } from './country.ts';
import { mandateOf } from './mandates.ts';

export const sweden: Country<'SE'> = {
  code: 'SE',
  alpha3: 'SWE',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  register: 'sweden',
  phones: {
    hint: {
      en: 'write the whole number with its area code, 018-727 00 00, or with its country code, +46 18 727 00 00',
      sv: 'skriv hela numret med riktnummer, 018-727 00 00, eller med landsnummer, +46 18 727 00 00',
    },
    /**
     * Nationwide numbers have four-digit prefixes: `0771-11 22 33` and `0200-12 34 56`, where the library gives
     * `077-111 22 33` and `020-012 34 56`.
     */
    written: (formatted) =>
      formatted
        .replace(/^077-(\d)(\d\d) /, '077$1-$2 ')
        .replace(/^020-0(\d\d) (\d\d) (\d\d)$/, '0200-$1 $2 $3'),
    /**
     * By the numbering plan of the Swedish Post and Telecom Authority; 72xxx and similar numbers only receive text
     * messages.
     */
    short: [
      [/^(?:112|1177)$/, '$&'],
      [/^(11[34])(\d\d)$/, '$1 $2'],
      [/^(11[68])(\d{3})$/, '$1 $2'],
      [/^(90)(\d{3})$/, '$1 $2'],
    ],
  },
  parties: {
    /** Parties in the Riksdag since 1991, with FP, the Liberals' abbreviation until 2015. */
    letters: ['S', 'M', 'SD', 'C', 'V', 'KD', 'MP', 'L', 'FP', 'NYD'],
    names: {
      socialdemokraterna: 'S',
      moderaterna: 'M',
      sverigedemokraterna: 'SD',
      centerpartiet: 'C',
      vänsterpartiet: 'V',
      kristdemokraterna: 'KD',
      'miljöpartiet de gröna': 'MP',
      miljöpartiet: 'MP',
      liberalerna: 'L',
      folkpartiet: 'FP',
      'folkpartiet liberalerna': 'FP',
    },
  },
  mandateOf,
};
