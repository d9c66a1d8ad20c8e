import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../src/locale/index.ts';
import { readAmount } from '../../src/parse/amount/amount.ts';
import type { readLimit as Read } from '../../src/parse/amount/search-limit.ts';

/** What the search page loads: the parser with the words for amounts alone. */
const script = readFileSync(
  join(import.meta.dirname, '../../templates/kommun/assets/search-amount.js'),
  'utf8',
);
let readLimit: typeof Read;
new Function('kommunikeSearch', script)((_: string, value: typeof Read) => {
  readLimit = value;
});

const limit = (written: string, language = 'sv', home = 'SEK', bound: 'least' | 'most' = 'least') => {
  const read = readLimit(written, language, home, bound);
  return read.ok ? `${read.sum} ${read.currency}` : read.code;
};

describe('a limit for amounts', () => {
  test.each([
    ...[
      '1500000',
      '1 500 000 kronor',
      '1\u00a0500\u00a0000 kr',
      '1\u202f500\u202f000',
      '1.500.000 kr',
      '1 500 000:-',
    ],
    ...[
      '1,5 miljoner kr',
      '1.5 mkr',
      '1,5 mnkr',
      '1 500 tkr',
      '1,5 MSEK',
      'SEK 1.5 million',
      '−1,5 mnkr',
      '-1,5 mkr',
    ],
    ...['minst 1,5 mnkr', 'över 1 500 000 kr', '≥ 1,5 miljoner', '>= 1,5 miljoner'],
  ])('of a million and a half may be written %s', (written) => {
    expect(limit(written)).toBe('1500000 SEK');
  });

  test.each([
    ['2 mdkr', 'sv', 'SEK', '2000000000 SEK'],
    ['NOK 1 million', 'en', 'SEK', '1000000 NOK'],
    ['1.2 million', 'en', 'EUR', '1200000 EUR'],
    ['1,2 milj. euroa', 'fi', 'EUR', '1200000 EUR'],
    ['1,2 milj.', 'fi', 'EUR', '1200000 EUR'],
    ['1,2 mill. kroner', 'nb', 'NOK', '1200000 NOK'],
    ['2 mrd. kr', 'nb', 'NOK', '2000000000 NOK'],
  ])('may be written as in another language: %s', (written, language, home, read) => {
    expect(limit(written, language, home)).toBe(read);
  });

  test('may have a sign before it, which has to fit its field', () => {
    expect([limit('> 1 miljon'), limit('<2 mnkr', 'sv', 'SEK', 'most')]).toEqual([
      '1000001 SEK',
      '1999999 SEK',
    ]);
    expect([limit('< 1 miljon'), limit('≥ 2 mnkr', 'sv', 'SEK', 'most')]).toEqual([
      ...['amount-unclear', 'amount-unclear'],
    ]);
  });

  test.each([
    '1–2 miljoner',
    '1-2 mnkr',
    'mellan 1 och 2 miljoner',
    '500 000 kr till 1 miljon',
    '1 to 2 million',
  ])('is one amount and not two: %s', (written) => {
    expect(limit(written)).toBe('amount-range');
  });

  test.each(['abc', '1 mnxr', '1e6', '>', '', '–', '5 äpplen'])('is not guessed: %s', (written) => {
    expect(limit(written)).toBe('amount-unclear');
  });

  test('is read as an author’s amount is, in every language', () => {
    const written = fc
      .tuple(
        fc.constantFrom('', '−', '-', 'ca ', 'minst ', 'över ', 'noin ', 'about ', 'SEK ', '€', 'kr '),
        fc.oneof(
          fc.nat({ max: 10 ** 9 }).map(String),
          fc
            .tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 }))
            .map(([a, b]) => `${a} ${String(b).padStart(3, '0')}`),
          fc
            .tuple(fc.nat({ max: 999 }), fc.constantFrom(',', '.'), fc.nat({ max: 999 }))
            .map((all) => all.join('')),
          fc.constantFrom('en', 'två', 'tre', 'yksi', 'one', 'en halv'),
        ),
        fc.constantFrom('', ' ', '\u00a0'),
        fc.constantFrom(
          ...[
            '',
            'kr',
            'kronor',
            'tkr',
            'mnkr',
            'mkr',
            'mdkr',
            'miljoner',
            'miljoner kr',
            'MSEK',
            'million',
            'bn',
          ],
          ...[
            'milj. euroa',
            'miljoonaa',
            'mill. kroner',
            'mrd.',
            'k',
            'M€',
            '€',
            'NOK',
            'miljoner danska kronor',
            'xyz',
          ],
        ),
        fc.constantFrom('', ' per år', '/år', ' per år 2024–2026', ' i månaden', ' per year', ' vuodessa'),
      )
      .map((parts) => parts.join(''));
    const home = fc.constantFrom('SEK', 'NOK', 'EUR');
    fc.assert(
      fc.property(written, fc.constantFrom('sv', 'en', 'fi', 'nb'), home, (text, language, currency) => {
        const reading = readAmount({ value: text }, localeOf(language), currency);
        const expected = reading.ok
          ? `${Math.abs(Number(reading.value.total))} ${reading.value.currency}`
          : reading.problem.code;
        const read = limit(text, language, currency);
        expect(read === 'amount-range' ? 'amount-unclear' : read).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
