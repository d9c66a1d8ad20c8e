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
    /** Numbers of mobile telephones are usually written in groups of three and four: `040 123 4567`. */
    written: (formatted) => formatted.replace(/^(0(?:4\d|50)) (\d{3})(\d{4})$/, '$1 $2 $3'),
    /** The emergency number, the European ones of 116 and directory services. */
    short: [
      [/^112$/, '$&'],
      [/^(116)(\d{3})$/, '$1 $2'],
      [/^118\d{2,3}$/, '$&'],
    ],
  },
  parties: {
    /** Those in the Eduskunta since 2019, by their Finnish and their Swedish letters. */
    letters: ['KOK', 'PS', 'SDP', 'KESK', 'VIHR', 'VAS', 'RKP', 'SFP', 'KD', 'LIIK'],
    names: {
      kokoomus: 'KOK',
      'kansallinen kokoomus': 'KOK',
      perussuomalaiset: 'PS',
      sosialidemokraatit: 'SDP',
      'suomen sosialidemokraattinen puolue': 'SDP',
      keskusta: 'KESK',
      'suomen keskusta': 'KESK',
      vihreät: 'VIHR',
      vasemmistoliitto: 'VAS',
      'ruotsalainen kansanpuolue': 'RKP',
      'svenska folkpartiet': 'SFP',
      kristillisdemokraatit: 'KD',
      'liike nyt': 'LIIK',
    },
  },
  mandateOf: () => undefined,
};
