import type { Country } from './country.ts';
import { finland } from './finland.ts';
import { norway } from './norway.ts';
import { sweden } from './sweden.ts';

/** The countries that an archive may belong to, by ISO 3166-1 alpha-2. Their laws on accessibility are known. */
export const countries = { SE: sweden, FI: finland, NO: norway } as const satisfies Record<string, Country>;
export type CountryCode = keyof typeof countries;
export const countryCodes = Object.keys(countries) as CountryCode[];
