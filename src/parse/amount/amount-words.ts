/*
 * The vocabulary of amounts in Swedish, English and Finnish, with the Danish and Norwegian spellings that
 * Swedish releases quote. The patterns are sticky, ignore case and end where a word ends.
 */

const end = '(?![\\p{L}\\d])';
const word = (...words: readonly string[]) => new RegExp(`(?:${words.join('|')})${end}`, 'iuy');

/** Words that say how sure or how inclusive a sum is; the sum is taken as written. */
export const qualifiers = word(
  'ca\\.?|c:a|cirka|circa|omkring|ungefär|uppskattningsvis|runt|drygt|knappt|nästan|närmare|högst|max\\.?|maximalt',
  'minst|upp till|uppemot|över|mer än|sammanlagt|sammantaget|totalt|vardera|hela|endast|bara|i genomsnitt',
  'about|around|approximately|approx\\.?|roughly|nearly|almost|just over|just under|over|more than|up to|at most',
  'at least|in total|a total of|total|each|only',
  'noin|lähes|yli|alle|vajaa|runsas|runsaat|enintään|vähintään|korkeintaan|yhteensä|kukin',
);

export const perYear = word(
  '(?:per|/|om|varje) ?år(?:et)?|årligen|per annum|p\\.a\\.',
  '(?:a|per|each|every|/) ?year|yearly|annually',
  'vuodessa|vuosittain|(?:per|/|joka) ?vuosi',
);

export const perMonth = word(
  '(?:per|/|varje) ?mån(?:ad|\\.)?|i månaden|månadsvis|månatligen',
  '(?:a|per|each|every|/) ?month|monthly',
  'kuukaudessa|kuussa|kuukausittain|/ ?kk|(?:per|/|joka) ?kuukausi',
);

const leadsToCount = [
  'under|i|på|över|för|inom|loppet av|de|den|en|ett|närmaste|kommande|period|om|fördelat',
  'for|over|during|in|the|next|coming|a|of|seuraavien|seuraavan|[x×]',
].join('|');

const spans = [
  'årsperiod(?:en)?|års (?:tid|period)|åren|år|years?(?:[ -]period)?',
  'vuoden (?:aikana|ajan|ajalle|ajaksi|jaksolla)|vuodeksi|vuotta',
].join('|');

/** `under en fyraårsperiod`, `over the next 3 years`, `kolmen vuoden aikana`: the count is the first group. */
export const forYears = new RegExp(
  `(?:(?:${leadsToCount}) ){0,6}(\\d{1,3}|\\p{L}+?)[ -]?(?:${spans})${end}`,
  'iuy',
);

const leadsToYear = [
  'under|i|på|för|åren|år|året|perioden|mellan|från(?: och med)?|fr\\.?o\\.?m\\.?',
  'from|between|for|during|in|the|years?|vuosina|vuosien|vuonna|vuodelle',
].join('|');
const year = '((?:18|19|20|21)\\d\\d)';

/** `2021–2023`, `under 2017 och 2018`, `from 2021 to 2023`: the first year and the last. */
export const yearSpan = new RegExp(
  `(?:(?:${leadsToYear}) ){0,4}${year} ?(?:-|/|till(?: och med)?|t\\.?o\\.?m\\.?|to|och|and|ja) ?${year}${end}(?: aikana)?`,
  'iuy',
);

/** `under 2021`, `year 2021`, `vuonna 2021`, and 2021 alone: the first group says whether a word leads to it. */
export const oneYear = new RegExp(`((?:(?:${leadsToYear}) ){0,4})${year}${end}`, 'iuy');

/** Units that hold their currency: `tkr`, `mnkr`, `MSEK`, `m€`. */
export const jointUnits = /([tk]|mdr|m[nd]?)(kr|sek|eur|€)(?![\p{L}\d])/iuy;

/** Powers of ten. */
export const jointPowers: Readonly<Record<string, number>> = { t: 3, k: 3, m: 6, mn: 6, md: 9, mdr: 9 };

export interface Multiplier {
  readonly pattern: RegExp;
  /** Power of ten. */
  readonly power: number;
  /** English groups by comma and has a decimal point; `nordic` is Danish and Norwegian. */
  readonly tongue?: 'english' | 'nordic';
}

export const multipliers: readonly Multiplier[] = [
  { pattern: word('tusen', 'tuhatta', 'tuhat'), power: 3 },
  { pattern: word('thousand', 'k'), power: 3, tongue: 'english' },
  { pattern: word('miljon(?:er)?', 'milj', 'mn', 'miljoona[an]?'), power: 6 },
  { pattern: word('millions?', 'm'), power: 6, tongue: 'english' },
  { pattern: word('millioner', 'mill', 'mio'), power: 6, tongue: 'nordic' },
  { pattern: word('miljard(?:er)?', 'mdr?', 'mrd', 'miljardi[an]?'), power: 9 },
  { pattern: word('billions?', 'bn'), power: 9, tongue: 'english' },
  { pattern: word('milliard(?:er)?', 'mia'), power: 9, tongue: 'nordic' },
  { pattern: word('biljon(?:er)?', 'biljoona[an]?'), power: 12 },
  { pattern: word('trillions?'), power: 12, tongue: 'english' },
];

/** An ISO 4217 code, or the name of a family of currencies. */
export const currencyWords: readonly { readonly pattern: RegExp; readonly means: string }[] = [
  {
    pattern: word('svenska kr(?:onor)?', 'swedish kron(?:or|a)', 'ruotsin kruunu[an]?', 'skr', 'sek'),
    means: 'SEK',
  },
  {
    pattern: word(
      'norska kr(?:onor)?',
      'norsk krona',
      'norske kroner',
      'norwegian krone[r]?',
      'norjan kruunu[an]?',
      'nkr',
      'nok',
    ),
    means: 'NOK',
  },
  {
    pattern: word(
      'danska kr(?:onor)?',
      'dansk krona',
      'danske kroner',
      'danish krone[r]?',
      'tanskan kruunu[an]?',
      'dkr',
      'dkk',
    ),
    means: 'DKK',
  },
  {
    pattern: word('isländska kr(?:onor)?', 'icelandic kr[óo]n(?:ur|a)', 'islannin kruunu[an]?', 'ikr', 'isk'),
    means: 'ISK',
  },
  { pattern: word('kr', 'kronor(?:na)?', 'krona', 'kruunua?'), means: 'kr' },
  { pattern: /:-|,-/uy, means: 'kr' },
  { pattern: word('kroner'), means: 'kroner' },
  { pattern: word('euros?', 'euroa', 'eur', '€'), means: 'EUR' },
  { pattern: /€/uy, means: 'EUR' },
  {
    pattern: word(
      '(?:brittiska )?pund',
      '(?:british )?pounds?(?: sterling)?',
      '(?:englannin )?puntaa?',
      'gbp',
    ),
    means: 'GBP',
  },
  { pattern: /£/uy, means: 'GBP' },
  { pattern: word('amerikanska dollar', 'us[ -]dollars?', 'yhdysvaltain dollaria?', 'usd'), means: 'USD' },
  { pattern: /us\$/iuy, means: 'USD' },
  { pattern: word('dollars?', 'dollaria?'), means: 'dollar' },
  { pattern: /\$/uy, means: 'dollar' },
  { pattern: word('chf'), means: 'CHF' },
];

/** What may stand for one of several currencies: the first, unless the field `currency` names another of them. */
export const currencyFamilies: Readonly<Record<string, readonly [string, ...string[]]>> = {
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  kroner: ['SEK', 'NOK', 'DKK'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
};
