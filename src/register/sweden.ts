import type { Country } from './country.ts';
import { mandateOf } from './mandates.ts';

export const sweden: Country = {
  code: 'SE',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  register: 'sweden',
  parties: {
    /** Those that have sat in the Riksdag since 1991, with FP, the Liberals' name until 2015. */
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
