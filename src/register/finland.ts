import type { Country } from './country.ts';

/** Of archives in Finnish that know no register of municipalities: with Sweden's, the language is that of a Swedish archive. */
export const finland: Country = {
  code: 'FI',
  alpha3: 'FIN',
  currency: 'EUR',
  timeZone: 'Europe/Helsinki',
  register: 'none',
  phones: {
    hint: {
      en: 'write the whole number with its area or operator code, 040 123 4567, or with its country code, +358 40 123 4567',
      sv: 'skriv hela numret med riktnummer, 040 123 4567, eller med landsnummer, +358 40 123 4567',
    },
    /** `040 123 4567` and `09 123 456`, where the library leaves the digits after the first code together. */
    written: (formatted) =>
      formatted
        .replace(/^(0\d+) (\d{3})(\d{3,4})$/, '$1 $2 $3')
        .replace(/^(0\d+) (\d{4})(\d{4})$/, '$1 $2 $3'),
    /** By the numbering plan of Traficom: 112, and the numbers of social value. */
    short: [
      [/^112$/, '$&'],
      [/^(116)(\d{3})$/, '$1 $2'],
    ],
  },
  parties: {
    /** Those in the Eduskunta since 2023, as they are written in brackets after a name. */
    letters: ['kok', 'ps', 'sd', 'kesk', 'vihr', 'vas', 'r', 'kd', 'liik'],
    names: {
      kokoomus: 'kok',
      'kansallinen kokoomus': 'kok',
      perussuomalaiset: 'ps',
      sdp: 'sd',
      'suomen sosialidemokraattinen puolue': 'sd',
      sosialidemokraatit: 'sd',
      keskusta: 'kesk',
      'suomen keskusta': 'kesk',
      vihreät: 'vihr',
      'vihreä liitto': 'vihr',
      vasemmistoliitto: 'vas',
      rkp: 'r',
      'ruotsalainen kansanpuolue': 'r',
      kristillisdemokraatit: 'kd',
      'liike nyt': 'liik',
    },
  },
  mandateOf: () => undefined,
};
