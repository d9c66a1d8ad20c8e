import Big from 'big.js';

const small: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'noll zero nolla',
    'en ett one a an yksi yhden',
    'två tva two kaksi kahden',
    'tre three kolme kolmen kolmeksi',
    'fyra four neljä neljän neljäksi',
    'fem five viisi viiden viideksi',
    'sex six kuusi kuuden',
    'sju seven seitsemän',
    'åtta eight kahdeksan',
    'nio nine yhdeksän',
    'tio ten kymmenen',
    'elva eleven yksitoista',
    'tolv twelve kaksitoista',
    'tretton thirteen',
    'fjorton fourteen',
    'femton fifteen',
    'sexton sixteen',
    'sjutton seventeen',
    'arton eighteen',
    'nitton nineteen',
  ].flatMap((names, count) => names.split(' ').map((name) => [name, count])),
);

const tens: Readonly<Record<string, number>> = {
  tjugo: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  sjuttio: 70,
  åttio: 80,
  nittio: 90,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** A whole number below a million in words: `fyra`, `tjugofem`, `hundra`, `trehundrafemtio`, `femtusen`, `twelve`. */
export function numeral(word: string): number | undefined {
  const text = word.toLowerCase();
  const thousands = /^(.*)tusen$/.exec(text)?.[1];
  if (thousands !== undefined) return times(thousands, 1000);
  const [, before, after] = /^(.*)hundra(.*)$/.exec(text) ?? [];
  if (before !== undefined && after !== undefined) {
    const hundreds = times(before, 100);
    const rest = after === '' ? 0 : belowHundred(after);
    return hundreds === undefined || hundreds > 900 || rest === undefined ? undefined : hundreds + rest;
  }
  return belowHundred(text);
}

function times(word: string, unit: number): number | undefined {
  const count = word === '' ? 1 : numeral(word);
  return count === undefined || count === 0 || count >= 1000 ? undefined : count * unit;
}

function belowHundred(text: string): number | undefined {
  const known = small[text] ?? tens[text];
  if (known !== undefined) return known;
  for (const [ten, value] of Object.entries(tens)) {
    if (!text.startsWith(ten)) continue;
    const unit = small[text.slice(ten.length).replace(/^-/, '')];
    if (unit !== undefined && unit > 0 && unit < 10) return value + unit;
  }
  return undefined;
}

const halves: readonly [pattern: RegExp, value: string][] = [
  [/(?:en|one|yksi) och en halv(?![\p{L}\d])|one and a half(?![\p{L}\d])|puolitoista(?![\p{L}\d])/iuy, '1.5'],
  [/(?:en |ett )?halv(?:t|a)?(?![\p{L}\d])|half (?:of )?an?(?![\p{L}\d])|puoli(?![\p{L}\d])|½/iuy, '0.5'],
];

/** How the digits of a number are set, where its decimal sign and its grouping sign could be one another. */
export type Doubt = 'comma' | 'point';

export interface Numeral {
  readonly end: number;
  readonly value: Big;
  /** In words rather than digits. */
  readonly spelt?: true;
  /** The same digits read the other way, where exactly three follow the only sign: `1,350`, `1.350`. */
  readonly doubt?: Doubt;
}

/** The number at a place in a text, whose spaces are plain ones. Never a float. */
export function numberAt(text: string, at: number): Numeral | undefined {
  return digitsAt(text, at) ?? wordsAt(text, at);
}

/** Groups of three after spaces, points or commas; then a decimal sign; or no grouping at all. */
const grouped =
  /(\d{1,3})((?: \d{3})+|(?:\.\d{3}){2,}|(?:,\d{3}){2,}|\.\d{3}(?=,\d)|,\d{3}(?=\.\d))([.,]\d+)?(?![\d])/y;
const plain = /(\d+)(?:([.,])(\d+))?(½)?(?!\d)/y;

function digitsAt(text: string, at: number): Numeral | undefined {
  grouped.lastIndex = at;
  const groups = grouped.exec(text);
  if (groups) {
    const [, first = '', rest = '', decimals = ''] = groups;
    const sameSign = decimals !== '' && rest.startsWith(decimals.charAt(0));
    if (!sameSign)
      return { end: grouped.lastIndex, value: big(first + rest.replace(/\D/g, ''), decimals.slice(1)) };
  }
  plain.lastIndex = at;
  const match = plain.exec(text);
  if (!match) return undefined;
  const [, whole = '', sign, decimals = '', half] = match;
  if (half) return sign ? undefined : { end: plain.lastIndex, value: big(whole, '5') };
  const value = big(whole, decimals);
  const doubtful = sign !== undefined && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!doubtful) return { end: plain.lastIndex, value };
  return { end: plain.lastIndex, value, doubt: sign === ',' ? 'comma' : 'point' };
}

function wordsAt(text: string, at: number): Numeral | undefined {
  for (const [pattern, value] of halves) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { end: pattern.lastIndex, value: new Big(value), spelt: true };
  }
  const words = /(\p{L}+(?:-\p{L}+)?)( och en halv| and a half)?(?![\p{L}\d])/iuy;
  words.lastIndex = at;
  const [, word = '', half] = words.exec(text) ?? [];
  const count = numeral(word);
  if (count === undefined) return undefined;
  return { end: words.lastIndex, value: new Big(count).plus(half ? '0.5' : '0'), spelt: true };
}

function big(whole: string, decimals: string): Big {
  return new Big(decimals === '' ? whole : `${whole}.${decimals}`);
}
