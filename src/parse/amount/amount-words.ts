import { memoize } from '../../incremental/memoize.ts';
import { allLocales, inAllLanguages, readLanguages } from '../../locale/index.ts';
import type { AmountWords, ReadLanguage } from '../../locale/language.ts';
import { lookup } from '../../lookup.ts';

/*
 * The vocabulary of amounts in all languages at once. The patterns are sticky, ignore case and end where a word ends.
 */

const end = '(?![\\p{L}\\d])';
const sticky = (source: string) => new RegExp(source, 'iuy');
const inAll = (of: (words: AmountWords) => string) => inAllLanguages(({ amounts }) => of(amounts));
const word = (of: (words: AmountWords) => string) => sticky(inAll(of) + end);

/** Words for the certainty and scope of a sum, which do not change it. */
export const qualifiers = word((words) => words.qualifiers);
export const minus = sticky(`-(?= ?[\\p{L}\\d€£$½])|${inAll((words) => words.minus)}(?= )`);
export const perYear = word((words) => words.perYear);
export const perMonth = word((words) => words.perMonth);

/** `under en fyraårsperiod`, `over the next 3 years`, `kolmen vuoden aikana`: the count is the first group. */
export const forYears = sticky(
  `(?:${inAll((words) => words.beforeCount)} ){0,6}(\\d{1,3}|\\p{L}+?)[ -]?${inAll((words) => words.afterCount)}${end}`,
);

const leadsToYear = inAll((words) => words.beforeYear);
const year = '((?:18|19|20|21)\\d\\d)';

/** `2021–2023`, `under 2017 och 2018`, `from 2021 to 2023`: the first year and the last. */
export const yearSpan = sticky(
  `(?:${leadsToYear} ){0,4}${year} ?(?:-|/|${inAll((words) => words.betweenYears)}) ?${year}${end}(?: ${inAll((words) => words.afterYears)})?`,
);

/** `under 2021`, `year 2021`, `vuonna 2021`, and 2021 alone: the first group matches the word before it, if any. */
export const oneYear = sticky(`((?:${leadsToYear} ){0,4})${year}${end}`);

const jointPowers = new Map(readLanguages.flatMap(({ amounts }) => Object.entries(amounts.joint.powers)));
const jointCurrencies = new Map(
  readLanguages.flatMap(({ amounts }) => Object.entries(amounts.joint.currencies)),
);
const anyOf = (words: Iterable<string>) => [...words].join('|');

/** Units that include their currency: `tkr`, `mnkr`, `MSEK`, `m€`. */
export const jointUnits = sticky(`(${anyOf(jointPowers.keys())})(${anyOf(jointCurrencies.keys())})${end}`);

/** Returns the power of ten and the currency of such a unit, by its two parts. */
export function jointUnit(power: string, currency: string): { power: number; currency: string } | undefined {
  const [ten, means] = [jointPowers.get(power.toLowerCase()), jointCurrencies.get(currency.toLowerCase())];
  return ten === undefined || means === undefined ? undefined : { power: ten, currency: means };
}

/** A hundredth of a `kr`. */
export const hundredths = word((words) => words.hundredths);

export interface Multiplier {
  readonly pattern: RegExp;
  /** Power of ten. */
  readonly power: number;
  readonly locale: ReadLanguage;
}

const multipliers: readonly Multiplier[] = readLanguages.flatMap((locale) =>
  Object.entries(locale.amounts.multipliers).map(([power, words]) => ({
    pattern: sticky(`(?:${words})${end}`),
    power: Number(power),
    locale,
  })),
);

/** A text's own language comes first: a billion is a thousand times more in Norwegian than in English. */
export const multipliersIn = memoize((code): readonly Multiplier[] => [
  ...multipliers.filter(({ locale }) => locale.code === code),
  ...multipliers.filter(({ locale }) => locale.code !== code),
]);

/** The same in all languages: codes that are also written in lower case, and symbols. */
const signs: Readonly<Record<string, string>> = {
  EUR: '€',
  GBP: '£',
  USD: 'us\\$',
  dollar: '\\$',
  kr: ':-|,-',
};
const codes = ['SEK', 'NOK', 'DKK', 'ISK', 'EUR', 'GBP', 'USD', 'CHF'];

/** An ISO 4217 code, or the name of a family of currencies. */
export const currencyWords: readonly { readonly pattern: RegExp; readonly means: string }[] = [
  ...new Set([
    ...codes,
    ...readLanguages.flatMap(({ amounts }) => Object.keys(amounts.currencies)),
    'kr',
    'dollar',
  ]),
].map((means) => {
  const words = inAll(({ currencies }) => lookup(currencies, means) ?? '');
  const sign = lookup(signs, means);
  const code = codes.includes(means) ? `|${means}` : '';
  return { pattern: sticky(`(?:${words}${code})${end}${sign ? `|${sign}` : ''}`), means };
});

/** Names of several currencies: the archive's own if it is among them, else the first. */
export const currencyFamilies: Readonly<Record<string, readonly [string, ...string[]]>> = {
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
};

/** Returns the currency of a name, symbol or code, if it is known: an ISO 4217 code or a family. */
export function currencyNamed(written: string): string | undefined {
  return currencyWords.find(({ pattern }) => {
    pattern.lastIndex = 0;
    return pattern.test(written) && pattern.lastIndex === written.length;
  })?.means;
}

/** Returns the currencies of the countries in whose languages a word (`kroner`, `miljoner`) is spelt this way. */
export const homesOf = memoize((written): readonly string[] =>
  allLocales
    .filter(({ amounts: { multipliers: powers, currencies } }) =>
      new RegExp(`^(?:${[...Object.values(powers), ...Object.values(currencies)].join('|')})$`, 'iu').test(
        written,
      ),
    )
    .map(({ home }) => home.currency),
);
