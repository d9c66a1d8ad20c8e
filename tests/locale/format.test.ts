import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDerivation,
  formatMoney,
  formatMoneyWords,
  formatMonth,
  formatNumber,
  formatPeriod,
} from '../../src/locale/format.ts';
import { locales } from '../../src/locale/index.ts';
import { readAmount } from '../../src/parse/amount/amount.ts';

const swedish = locales.sv;

/** Plain spaces and hyphens, so that the expectations can be read. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');
}

describe('money', () => {
  it.each([
    ['4350000', 'SEK', 'sv', '4 350 000 kr'],
    ['4350000', 'SEK', 'en', 'SEK 4,350,000'],
    ['4350000', 'SEK', 'fi', '4 350 000 SEK'],
    ['4350000', 'EUR', 'sv', '4 350 000 €'],
    ['4350000', 'EUR', 'en', '€4,350,000'],
    ['4350000', 'EUR', 'fi', '4 350 000 €'],
    ['4350000', 'NOK', 'sv', '4 350 000 NOK'],
    ['4350000', 'JPY', 'en', 'JPY 4,350,000'],
    ['-27000000', 'SEK', 'sv', '-27 000 000 kr'],
    ['0', 'SEK', 'sv', '0 kr'],
    ['1.5', 'SEK', 'sv', '1,5 kr'],
    ['1350.25', 'SEK', 'sv', '1 350,25 kr'],
    ['1.355', 'SEK', 'sv', '1,3550 kr'],
    ['12345678901234567890.12', 'SEK', 'sv', '12 345 678 901 234 567 890,12 kr'],
  ])('%s %s in %s is %s', (value, currency, language, text) => {
    expect(plain(formatMoney(value, currency, language))).toBe(text);
  });

  it('has no-break spaces between its digits', () => {
    expect(formatMoney('4350000', 'SEK', 'sv')).toBe('4\u00a0350\u00a0000\u00a0kr');
  });

  it.each([
    ['1350000', 'SEK', 'sv', '1,35 miljoner kronor'],
    ['1000000', 'SEK', 'sv', '1 miljon kronor'],
    ['300000', 'SEK', 'sv', '300 000 kronor'],
    ['1', 'SEK', 'sv', '1 krona'],
    ['-27000000', 'SEK', 'sv', '-27 miljoner kronor'],
    ['1234567', 'SEK', 'sv', '1 234 567 kronor'],
    ['2000000000', 'SEK', 'sv', '2 miljarder kronor'],
    ['1234567000', 'SEK', 'sv', '1 234 567 000 kronor'],
    ['1000000.5', 'SEK', 'sv', '1 000 000,5 kronor'],
    ['1350000', 'CHF', 'sv', '1,35 miljoner CHF'],
    ['1350000', 'SEK', 'en', 'SEK 1.35 million'],
    ['300000', 'SEK', 'en', 'SEK 300,000'],
    ['-2000000', 'EUR', 'en', '-€2 million'],
    ['1350000', 'SEK', 'fi', '1,35 miljoonaa kruunua'],
    ['1350000', 'EUR', 'fi', '1,35 miljoonaa euroa'],
    ['1000000', 'EUR', 'fi', '1 miljoona euroa'],
  ])('%s %s in %s is written out as %s', (value, currency, language, text) => {
    expect(plain(formatMoneyWords(value, currency, language))).toBe(text);
  });
});

describe('the derivation of a total', () => {
  it.each([
    [
      { value: '1,35 miljoner kronor per år under tre år' },
      '1,35 miljoner kronor per år i 3 år, sammanlagt 4,05 miljoner kronor',
      '3 år',
    ],
    [
      { value: '600 tkr/år 2021–2023' },
      '600 000 kronor per år 2021–2023, sammanlagt 1,8 miljoner kronor',
      '2021–2023',
    ],
    [
      { value: '10 tkr per månad i ett år' },
      '10 000 kronor per månad i 1 år, sammanlagt 120 000 kronor',
      '1 år',
    ],
    [{ value: '600 tkr per år 2021' }, '600 000 kronor per år 2021', '2021'],
    [{ value: '600 tkr per år' }, '600 000 kronor per år', undefined],
    [{ value: '600 tkr per år', from: 2021 }, '600 000 kronor per år 2021–', '2021–'],
    [{ value: 'fyra miljoner', from: 2017, to: 2018 }, '4 miljoner kronor (2017–2018)', '2017–2018'],
    [{ value: '300 000 kr' }, '300 000 kronor', undefined],
  ])('of %j is %j', (front, derivation, period) => {
    const amount = readAmount(front, swedish, 'SEK');
    if (!amount.ok) throw new Error(amount.problem.message);
    expect(plain(formatDerivation(amount.value, swedish))).toBe(derivation);
    expect(plain(formatPeriod(amount.value, swedish))).toBe(period);
  });
});

describe('a date', () => {
  it.each([
    ['sv', '14 mars 2017', '14 mars 2017 kl. 09:05', 'mars 2017'],
    ['en', '14 March 2017', '14 March 2017, 09:05', 'March 2017'],
    ['fi', '14. maaliskuuta 2017', '14. maaliskuuta 2017 klo 9.05', 'maaliskuu 2017'],
  ])('is written as in %s', (language, date, timed, month) => {
    expect(plain(formatDate({ day: '2017-03-14' }, language))).toBe(date);
    expect(plain(formatDate({ day: '2017-03-14', time: '09:05' }, language))).toBe(timed);
    expect(plain(formatMonth(2017, 3, language))).toBe(month);
  });

  it.each([
    ['sv', 'sv'],
    ['en', 'en-GB'],
    ['fi', 'fi'],
  ])('in %s is what Intl makes of it, on every day of the year', (language, tag) => {
    const intl = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2025, 0, 1); at += 24 * 60 * 60 * 1000) {
      const day = new Date(at).toISOString().slice(0, 10);
      expect(formatDate({ day }, language)).toBe(intl.format(at));
    }
  });

  it('keeps its day and time in any time zone of the machine', () => {
    const own = process.env.TZ;
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = zone;
      expect(plain(formatDate({ day: '2019-12-31' }, 'sv'))).toBe('31 december 2019');
      expect(plain(formatDate({ day: '2019-12-30', time: '23:59' }, 'sv'))).toBe(
        '30 december 2019 kl. 23:59',
      );
      expect(plain(formatMonth(2019, 12, 'en'))).toBe('December 2019');
    }
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });
});

describe('a number', () => {
  it('uses the separators of its language', () => {
    expect(plain(formatNumber(98000, 'sv'))).toBe('98 000');
    expect(plain(formatNumber('1350.125', 'sv'))).toBe('1 350,125');
    expect(formatNumber(98000, 'en')).toBe('98,000');
  });

  it('keeps every digit of a decimal', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 30n), (whole) => {
        expect(formatNumber(String(whole), 'sv').replace(/\D/g, '')).toBe(String(whole));
      }),
    );
  });
});
