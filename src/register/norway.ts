import type { Country } from './country.ts';

export const norway: Country<'NO'> = {
  code: 'NO',
  alpha3: 'NOR',
  currency: 'NOK',
  timeZone: 'Europe/Oslo',
  register: 'none',
  phones: {
    hint: {
      en: 'write all eight digits, or begin with the country code, +47',
      sv: 'skriv alla åtta siffrorna, eller börja med landsnumret, +47',
    },
    written: (formatted) => formatted,
    /** By the numbering plan of Nkom: three digits, four of directory services, 116 xxx, five of companies. */
    short: [
      [/^1[0-7]\d$/, '$&'],
      [/^18\d\d$/, '$&'],
      [/^(116)(\d{3})$/, '$1 $2'],
      [/^0[2-9]\d{3}$/, '$&'],
    ],
  },
  parties: {
    /** Those in the Storting since 2021. */
    letters: ['Ap', 'H', 'Sp', 'FrP', 'SV', 'R', 'V', 'MDG', 'KrF', 'PF'],
    names: {
      arbeiderpartiet: 'Ap',
      høyre: 'H',
      senterpartiet: 'Sp',
      fremskrittspartiet: 'FrP',
      'sosialistisk venstreparti': 'SV',
      rødt: 'R',
      venstre: 'V',
      'miljøpartiet de grønne': 'MDG',
      miljøpartiet: 'MDG',
      'kristelig folkeparti': 'KrF',
      pasientfokus: 'PF',
    },
  },
  mandateOf: () => undefined,
};
