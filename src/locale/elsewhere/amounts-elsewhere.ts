import type { AmountWords } from '../language.ts';

/** How a language that no site speaks writes sums of money. */
export interface AmountLanguage {
  /** Primary subtag of BCP 47. */
  readonly code: string;
  /** ISO 4217: of sums that name no currency, or a `kr` that may be several. */
  readonly currency: string;
  readonly amounts: AmountWords;
}

const danish: AmountWords = {
  decimalPoint: false,
  examples: [],
  qualifiers: 'omkring|knap|næsten|op til|højst|mindst|i alt|samlet|hver|mere end|yderligere',
  minus: 'minus',
  perYear: '(?:per|pr\\.?|/|hvert) ?år|om året|årligt',
  perMonth: '(?:per|pr\\.?|/|hver) ?(?:måned|md\\.?)|om måneden|månedligt',
  beforeCount: 'over|i|på|for|inden for|gennem|løbet af|de|den|en|et|næste|kommende|periode|om|fordelt',
  afterCount: 'årsperiode(?:n)?|års (?:tid|periode)|årene|år',
  beforeYear: 'i|på|for|årene|år|året|perioden|mellem|fra(?: og med)?',
  betweenYears: 'til(?: og med)?|og',
  afterYears: '',
  multipliers: {
    3: 'tusinde|tusind',
    6: 'million(?:er)?|mio',
    9: 'milliard(?:er)?|mia',
    12: 'billion(?:er)?',
  },
  joint: { powers: { t: 3, m: 6 }, currencies: { kr: 'kr', dkk: 'DKK' } },
  hundredths: 'øre',
  currencies: {
    DKK: 'danske kr(?:oner)?|dansk krone',
    SEK: 'svenske kr(?:oner)?',
    NOK: 'norske kr(?:oner)?',
    kr: 'kr|kroner?',
  },
  numerals: {
    units:
      'nul|en et én ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten',
    tens: 'tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems',
    hundred: 'hundrede',
    thousand: 'tusinde',
    joint: 'og',
    half: '(?:en |et )?halv(?:t|e)?',
    oneAndHalf: 'halvanden',
    andHalf: 'og en halv',
  },
};

const german: AmountWords = {
  decimalPoint: false,
  examples: [],
  qualifiers: 'insgesamt|jeweils|rund|etwa|knapp|bis zu|mehr als|höchstens|mindestens',
  minus: 'minus',
  perYear: '(?:pro|im|je|/) ?jahr|jährlich|p\\.a\\.',
  perMonth: '(?:pro|im|je|/) ?monat|monatlich',
  beforeCount:
    'über|für|in|auf|innerhalb von|verteilt|die|den|der|nächsten|kommenden|einem|einen|zeitraum von',
  afterCount: 'jahren?|jahr',
  beforeYear: 'im jahre?|in den jahren|für die jahre|für|von|zwischen|jahre',
  betweenYears: 'bis(?: zum jahr)?|und',
  afterYears: '',
  multipliers: { 3: 'tausend|tsd', 6: 'million(?:en)?|mio', 9: 'milliarden?|mrd', 12: 'billion(?:en)?' },
  joint: { powers: { t: 3, m: 6 }, currencies: { eur: 'EUR', '€': 'EUR' } },
  hundredths: '',
  currencies: {
    EUR: 'euros?',
    SEK: 'schwedische[rn]? kronen?',
    NOK: 'norwegische[rn]? kronen?',
    DKK: 'dänische[rn]? kronen?',
    CHF: 'schweizer franken',
    kr: 'kronen',
  },
  numerals: {
    units:
      'null|ein eine einen einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn',
    tens: 'zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig',
    hundred: 'hundert',
    thousand: 'tausend',
    joint: '',
    half: '(?:eine )?halbe[rn]?',
    oneAndHalf: 'anderthalb|eineinhalb',
    andHalf: 'einhalb',
  },
};

export const amountsElsewhere: readonly AmountLanguage[] = [
  { code: 'da', currency: 'DKK', amounts: danish },
  { code: 'de', currency: 'EUR', amounts: german },
];
