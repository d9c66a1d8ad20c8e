import type { Country } from './country.ts';

export const finland: Country<'FI'> = {
  code: 'FI',
  alpha3: 'FIN',
  currency: 'EUR',
  timeZone: 'Europe/Helsinki',
  register: 'none',
  phones: {
    hint: {
      en: 'write the whole number with its area code, 09 310 1691, or with its country code, +358 9 310 1691',
      sv: 'skriv hela numret med riktnummer, 09 310 1691, eller med landsnummer, +358 9 310 1691',
    },
    /** `040 123 4567` and `09 1234 5678`: the library leaves the digits after the first code together. */
    written: (formatted) =>
      formatted
        .replace(/^(0\d+) (\d{3})(\d{3,4})$/, '$1 $2 $3')
        .replace(/^(0\d+) (\d{4})(\d{4})$/, '$1 $2 $3'),
    /** The emergency number, the European ones of 116 and directory services. */
    short: [
      [/^112$/, '$&'],
      [/^(116)(\d{3})$/, '$1 $2'],
      [/^118\d{2,3}$/, '$&'],
    ],
  },
  parties: {
    /** Parties in the Eduskunta since 2023, as written in brackets after a name. */
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
      sfp: 'r',
      'svenska folkpartiet': 'r',
      'ruotsalainen kansanpuolue': 'r',
      kristillisdemokraatit: 'kd',
      'liike nyt': 'liik',
    },
  },
  mandateOf: () => undefined,
};
