import { defaultLocale, localeOf } from '../../locale/index.ts';
import type { Config } from '../../model/config/config-schema.ts';
import { type CountryCode, countryCodes } from '../../register/countries.ts';
import type { Loose } from '../fields/fields.ts';

/** Returns the country that an archive belongs to: the config's, that of its register, or that of its language. */
export function countryOf({
  country,
  register,
  language = defaultLocale.code,
}: Loose<Pick<Config, 'country' | 'register' | 'language'>>): CountryCode {
  if (country) return country;
  const home = register === 'sweden' ? 'SE' : localeOf(language).home.code;
  return countryCodes.find((code) => code === home) ?? 'SE';
}
