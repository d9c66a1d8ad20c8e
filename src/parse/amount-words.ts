/*
 * The vocabulary of amounts in Swedish, English and Finnish, with the Danish and Norwegian spellings that
 * Swedish releases quote. Every pattern is sticky, ignores case and ends at the end of a word.
 */

const word = (alternatives: string) => new RegExp(`(?:${alternatives})(?![\\p{L}\\d])`, 'iuy');

/** Words that say how sure or how inclusive a sum is; the sum is taken as written. */
export const qualifiers = word(
  `ca\\.?|c:a|cirka|circa|omkring|ungefär|uppskattningsvis|runt|drygt|knappt|nästan|närmare|högst|max\\.?|maximalt|minst|
  upp till|uppemot|över|mer än|sammanlagt|sammantaget|totalt|vardera|hela|endast|bara|motsvarande|i genomsnitt|
  about|around|approximately|approx\\.?|roughly|nearly|almost|just over|just under|over|more than|up to|at most|
  at least|in total|a total of|total|each|only|noin|lähes|yli|alle|vajaa|runsas|runsaat|enintään|vähintään|
  korkeintaan|yhteensä|kukin`.replace(/\s*\n\s*/g, ''),
);

export const perYear = word(
  `(?:per|\\/|om|varje) ?år(?:et)?|årligen|per annum|p\\.a\\.|(?:a|per|each|every|\\/) ?year|yearly|annually|
  vuodessa|vuosittain|(?:per|\\/) ?vuosi|joka vuosi`.replace(/\s*\n\s*/g, ''),
);

export const perMonth = word(
  `(?:per|\\/|varje) ?mån(?:ad|\\.)?|i månaden|månadsvis|månatligen|(?:a|per|each|every|\\/) ?month|monthly|
  kuukaudessa|kuussa|kuukausittain|\\/ ?kk|(?:per|\\/) ?kuukausi`.replace(/\s*\n\s*/g, ''),
);

/** `under en fyraårsperiod`, `over the next 3 years`, `kolmen vuoden aikana`: the count is the first group. */
export const forYears = new RegExp(
  `(?:(?:under|i|på|över|för|inom|loppet av|de|den|dom|en|ett|närmaste|kommande|period|om|fördelat|for|over|during|in|
  the|next|coming|a|of|seuraavien|seuraavan|[x×]) ){0,6}(\\d{1,3}|\\p{L}+?)[ -]?
  (?:årsperiod(?:en)?|års (?:tid|period)|åren|år|years?(?:[ -]period)?|vuoden (?:aikana|ajan|ajalle|ajaksi|jaksolla)|
  vuodeksi|vuotta)(?![\\p{L}\\d])`.replace(/\s*\n\s*/g, ''),
  'iuy',
);

/** `2021–2023`, `under 2017 och 2018`, `from 2021 to 2023`: the first year and the last. */
export const yearSpan = new RegExp(
  `(?:(?:under|i|på|för|åren|år|perioden|mellan|från|from|between|for|during|in|the|years|vuosina|vuosien)
   (?:och med )?){0,4}((?:18|19|20|21)\\d\\d) ?(?:-|\\/|till(?: och med)?|t\\.?o\\.?m\\.?|to|och|and|ja) ?((?:18|19|20|21)\\d\\d)
  (?![\\p{L}\\d])(?: aikana)?`.replace(/\n\s{2}/g, ''),
  'iuy',
);

/** `under 2021`, `år 2021`, `in 2021`, and a bare year after a sum. */
export const oneYear =
  /(?:(?:under|i|på|för|år|året|for|during|in|the|year|vuonna|vuodelle) ){0,3}((?:18|19|20|21)\d\d)(?![\p{L}\d])/iuy;

/** Units that hold their currency: `tkr` is a thousand kronor. The letter tells how many. */
export const jointUnits = /([tk]|m(?:n|d)?|mdr)(kr|sek|eur|€)\.?(?![\p{L}\d])/iuy;

export const jointScales: Readonly<Record<string, number>> = { t: 3, k: 3, m: 6, mn: 6, md: 9, mdr: 9 };

interface Multiplier {
  readonly pattern: RegExp;
  /** Power of ten. */
  readonly power: number;
  /** English, where a point is the decimal sign and a comma groups; or Danish and Norwegian. */
  readonly tongue?: 'english' | 'nordic';
}

export const multipliers: readonly Multiplier[] = [
  { pattern: word('tusen|tusental|tuhatta|tuhat'), power: 3 },
  { pattern: word('thousand|k'), power: 3, tongue: 'english' },
  { pattern: word('miljon(?:er)?|milj\\.?|mn|miljoona(?:a|n)?'), power: 6 },
  { pattern: word('millions?|m|mln'), power: 6, tongue: 'english' },
  { pattern: word('million(?:er)|mill\\.?|mio\\.?'), power: 6, tongue: 'nordic' },
  { pattern: word('miljard(?:er)?|mdr?\\.?|mrd\\.?|miljardi(?:a|n)?'), power: 9 },
  { pattern: word('billions?|bn'), power: 9, tongue: 'english' },
  { pattern: word('milliard(?:er)?|mia\\.?'), power: 9, tongue: 'nordic' },
  { pattern: word('biljon(?:er)?|biljoona(?:a|n)?'), power: 12 },
  { pattern: word('trillions?'), power: 12, tongue: 'english' },
];

/** `kr`, `dollar` and `kroner` are settled by the amount's currency; SEK and USD without one. */
export const currencyWords: readonly { readonly pattern: RegExp; readonly means: string }[] = [
  { pattern: word('svenska (?:kronor|kr\\.?)|swedish kron(?:or|a)|ruotsin kruunu(?:a|n)?|skr'), means: 'SEK' },
  { pattern: word('norska (?:kronor|kr\\.?)|norske kroner|norwegian kron(?:er|e)|norjan kruunu(?:a|n)?|nkr'), means: 'NOK' },
  { pattern: word('danska (?:kronor|kr\\.?)|danske kroner|danish kron(?:er|e)|tanskan kruunu(?:a|n)?|dkr'), means: 'DKK' },
  { pattern: word('isländska (?:kronor|kr\\.?)|icelandic kr(?:ó|o)n(?:ur|a)|islannin kruunu(?:a|n)?|ikr'), means: 'ISK' },
  { pattern: word('kr|kronor|kronorna|krona|kruunua|kruunu'), means: 'kr' },
  { pattern: /kr\.|:-|,-/iuy, means: 'kr' },
  { pattern: word('kroner'), means: 'kroner' },
  { pattern: word('euros?|euroa|eur'), means: 'EUR' },
  { pattern: /€/uy, means: 'EUR' },
  { pattern: word('(?:brittiska )?pund|(?:british )?pounds?(?: sterling)?|(?:englannin )?puntaa?|gbp'), means: 'GBP' },
  { pattern: /£/uy, means: 'GBP' },
  { pattern: word('amerikanska dollar|us[ -]dollars?|yhdysvaltain dollaria?|usd'), means: 'USD' },
  { pattern: /us\$/iuy, means: 'USD' },
  { pattern: word('dollars?|dollaria?'), means: 'dollar' },
  { pattern: /\$/uy, means: 'dollar' },
  { pattern: word('sek'), means: 'SEK' },
  { pattern: word('nok'), means: 'NOK' },
  { pattern: word('dkk'), means: 'DKK' },
  { pattern: word('isk'), means: 'ISK' },
  { pattern: word('chf'), means: 'CHF' },
];

/** What stands for one of several currencies: the first without other word, the rest where the field says so. */
export const currencyFamilies: Readonly<Record<string, readonly [string, ...string[]]>> = {
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  kroner: ['SEK', 'NOK', 'DKK'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD'],
};
