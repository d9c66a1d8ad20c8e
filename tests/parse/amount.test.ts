import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatMoneyWords } from '../../src/locale/format.ts';
import { allLocales, locales } from '../../src/locale/index.ts';
import { type AmountFields, readAmount as readIn } from '../../src/parse/amount/amount.ts';

const readAmount = (front: AmountFields) => readIn(front, locales.sv, 'SEK');

type Row = readonly [written: string, value: string, currency?: string, period?: string, total?: string];

/** Period as `per/years/from/to`; the total if it is not the value. */
const table: readonly Row[] = [
  ['1350000', '1350000'],
  ['1350000.50', '1350000.5'],
  ['1.35', '1.35'],
  ['1,35', '1.35'],
  ['0', '0'],
  ['-500', '-500'],
  ['1,35 miljoner kronor per år under tre år', '1350000', 'SEK', 'year/3//', '4050000'],
  ['300 000 kronor', '300000'],
  ['300\u00a0000\u00a0kronor', '300000'],
  ['300\u202f000 kronor', '300000'],
  ['300\u2009000\u2009kr', '300000'],
  ['35.000 kronor', '35000'],
  ['1.350', '1350'],
  ['1.350.000 kr', '1350000'],
  ['1.350,50 kr', '1350.5'],
  ['1,350,000 kr', '1350000'],
  ['1,350.50 SEK', '1350.5'],
  ['1234,567 kr', '1234.567'],
  ['0,125 kr', '0.125'],
  ['50 000 kr', '50000'],
  ['500 kr.', '500'],
  ['500:-', '500'],
  ['500,-', '500'],
  ['300 000 kronor.', '300000'],
  ['240 000 kr per år i två år', '240000', 'SEK', 'year/2//', '480000'],
  ['0,5 miljon kronor per år 2021', '500000', 'SEK', 'year//2021/2021', '500000'],
  ['600 tkr/år 2021–2023', '600000', 'SEK', 'year//2021/2023', '1800000'],
  ['100 000 kronor årligen i fem år', '100000', 'SEK', 'year/5//', '500000'],
  ['fyra miljoner', '4000000'],
  ['drygt fyra miljoner kronor under en fyraårsperiod', '4000000', 'SEK', '/4//'],
  ['fyra miljoner kronor under 2017 och 2018', '4000000', 'SEK', '//2017/2018'],
  ['19,1 mnkr', '19100000'],
  ['2 mdkr', '2000000000'],
  ['2 mdrkr', '2000000000'],
  ['20 mkr', '20000000'],
  ['600 tkr', '600000'],
  ['20 ksek', '20000'],
  ['10 MSEK', '10000000'],
  ['3 m€', '3000000', 'EUR'],
  ['5 MEUR', '5000000', 'EUR'],
  ['-27 miljoner kronor', '-27000000'],
  ['–75,6 mnkr', '-75600000'],
  ['\u221275,6 mnkr', '-75600000'],
  ['minus 27 mnkr', '-27000000'],
  ['150 000 €', '150000', 'EUR'],
  ['150000€', '150000', 'EUR'],
  ['EUR 150 000', '150000', 'EUR'],
  ['€150.000,50', '150000.5', 'EUR'],
  ['£1.5m', '1500000', 'GBP'],
  ['£1,350', '1350', 'GBP'],
  ['US$4,350,000', '4350000', 'USD'],
  ['SEK 4,350,000', '4350000'],
  ['SEK 1,350', '1350'],
  ['SEK 1.355 million', '1355000'],
  ['€2 billion', '2000000000', 'EUR'],
  ['half a million kronor', '500000'],
  ['a million euros', '1000000', 'EUR'],
  ['USD 5 million a year for three years', '5000000', 'USD', 'year/3//', '15000000'],
  ['5 million kronor over the next four years', '5000000', 'SEK', '/4//'],
  ['SEK 600,000 per month from 2021 to 2022', '600000', 'SEK', 'month//2021/2022', '14400000'],
  ['1,2 miljoonaa euroa', '1200000', 'EUR'],
  ['puolitoista miljoonaa euroa', '1500000', 'EUR'],
  ['1,2 miljoonaa Ruotsin kruunua', '1200000'],
  ['3 miljoonaa euroa vuodessa kolmen vuoden ajan', '3000000', 'EUR', 'year/3//', '9000000'],
  ['noin 50 000 euroa vuosina 2021–2023', '50000', 'EUR', '//2021/2023'],
  ['10 000 kronor per månad i två år', '10000', 'SEK', 'month/2//', '240000'],
  ['5 000 kr/mån 2024', '5000', 'SEK', 'month//2024/2024', '60000'],
  ['en miljard kronor', '1000000000'],
  ['3,2 mdr', '3200000000'],
  ['2 miljarder kronor', '2000000000'],
  ['2 biljoner kronor', '2000000000000'],
  ['5 tusen miljoner kronor', '5000000000'],
  ['en halv miljon kronor', '500000'],
  ['en och en halv miljon kronor', '1500000'],
  ['två och en halv miljoner', '2500000'],
  ['1½ miljon', '1500000'],
  ['tolv miljoner kronor', '12000000'],
  ['tjugofem tusen kronor', '25000'],
  ['hundratusen kronor', '100000'],
  ['trehundrafemtiotusen kronor', '350000'],
  ['hundra miljoner', '100000000'],
  ['1,355 miljoner kr', '1355000'],
  ['1,5 milj. kronor', '1500000'],
  ['2.5 miljoner kronor', '2500000'],
  ['totalt 4,05 miljoner kronor', '4050000'],
  ['5 000 kronor vardera', '5000'],
  ['högst 20 mkr', '20000000'],
  ['upp till 500 000 kr', '500000'],
  ['cirka 1 miljon kr', '1000000'],
  ['nästan två miljoner kronor', '2000000'],
  ['2 mnkr för 2021', '2000000', 'SEK', '//2021/2021'],
  ['250 tkr från 2021 till och med 2023', '250000', 'SEK', '//2021/2023'],
  ['300 tkr per år de kommande tre åren', '300000', 'SEK', 'year/3//', '900000'],
  ['300 tkr per år under en period på tre år', '300000', 'SEK', 'year/3//', '900000'],
  ['10 miljoner kronor i tre års tid', '10000000', 'SEK', '/3//'],
  ['4 miljoner norska kronor', '4000000', 'NOK'],
  ['1 norsk krona', '1', 'NOK'],
  ['1 dansk krona', '1', 'DKK'],
  ['12 000 NOK', '12000', 'NOK'],
  ['12 000 JPY', '12000', 'JPY'],
  ['SEK 500 kr', '500'],
];

/** The parsed amount, or the code of the problem. */
function reading(front: AmountFields) {
  const result = readAmount(front);
  return result.ok ? result.value : result.problem.code;
}

function notes(front: AmountFields): string[] {
  const result = readAmount(front);
  return result.ok ? result.notes.map(({ code }) => code) : [result.problem.code];
}

describe('an amount', () => {
  for (const [written, value, currency = 'SEK', period = '///', total = value] of table) {
    it(`reads ${JSON.stringify(written)}`, () => {
      const result = readAmount({ value: written });
      if (!result.ok) throw new Error(`${result.problem.message}; ${result.problem.hint}`);
      const { per, years, from, to } = result.value;
      expect(result.value).toMatchObject({ value, currency, total });
      expect([per, years, from, to].map((part) => part ?? '').join('/')).toBe(period);
      expect(result.notes).toEqual([]);
    });
  }

  it.each([
    ['98 000 invånare', '“98 000” is understood, “invånare” is not'],
    ['7000 bostäder', '“7000” is understood, “bostäder” is not'],
    ['60-tal', '“60” is understood, “-tal” is not'],
    ['tre år', 'there is no sum in it'],
    ['år 2021', 'there is no sum in it'],
    ['2021–2023', 'there is no sum in it'],
    ['§ 45', '“§ 45” is not understood'],
    ['tolv', 'it is a number without a currency'],
    ['kr', 'there is no sum in it'],
    ['2–3 miljoner kronor', 'it contains two figures, but should contain one'],
    ['300 000 kr och 200 000 kr', '“300 000 kr” is understood, “och 200 000 kr” is not'],
    ['100 kr 5 euro', '“100 kr” is understood, “5 euro” is not'],
    ['1 35 000 kr', '“1” is understood, “35 000 kr” is not'],
    ['5 %', '“5” is understood, “%” is not'],
    ['12e5', '“12” is understood, “e5” is not'],
    ['300 000 kronor till skolan', '“300 000 kronor” is understood, “till skolan” is not'],
    ['9'.repeat(300), 'it is far too long'],
  ])('refuses %j and reports how it was understood', (written, why) => {
    const result = readAmount({ value: written });
    expect(result.ok ? result.value : result.problem.code).toBe('amount-unclear');
    expect(result.ok ? '' : result.problem.message).toMatch(new RegExp(`${escaped(why)}$`));
  });

  it.each([
    ['1,350 kronor', 'write 1 350, or 1,35'],
    ['1,350', 'write 1 350, or 1,35'],
    ['1,355 kronor', 'write 1 355, or 1,3550'],
    ['1.350 miljoner kronor', 'write 1 350, or 1,35'],
    ['SEK 35.000', 'write 35 000, or 35'],
  ])('refuses %j, which is ambiguous', (written, hint) => {
    const result = readAmount({ value: written });
    expect(result).toMatchObject({ ok: false, problem: { code: 'amount-ambiguous', hint } });
  });

  it('reads plain kronor in the currency of the field', () => {
    expect(reading({ value: 'kr 1,2 millioner', currency: 'NOK' })).toMatchObject({
      currency: 'NOK',
      value: '1200000',
    });
    expect(reading({ value: '500 kroner', currency: 'DKK' })).toMatchObject({ currency: 'DKK' });
    expect(reading({ value: '500 kr', currency: 'ISK' })).toMatchObject({ currency: 'ISK' });
    expect(reading({ value: '500', currency: 'eur' })).toMatchObject({ currency: 'EUR' });
    expect(reading({ value: '$500', currency: 'CAD' })).toMatchObject({ currency: 'CAD' });
  });

  it('warns about Danish or Norwegian words without a currency', () => {
    for (const value of ['kr 1,2 millioner', '1,4 mio. kr.', '500 kroner']) {
      expect(reading({ value })).toMatchObject({ currency: 'SEK' });
      expect(notes({ value })).toEqual(['amount-currency-guessed']);
    }
    expect(notes({ value: '500 kroner', currency: 'NOK' })).toEqual([]);
  });

  it.each<[AmountFields, string]>([
    [{ value: '5', currency: 'SKE' }, 'did you mean “SEK”?'],
    [{ value: '5', currency: 'kr' }, 'did you mean “SEK”?'],
    [{ value: '5 000 EUX' }, 'did you mean “EUR”?'],
  ])('suggests a currency for %j', (front, hint) => {
    expect(readAmount(front)).toMatchObject({
      ok: false,
      problem: { code: 'amount-currency-unknown', hint },
    });
  });

  it.each<AmountFields>([
    { value: '5 €', currency: 'SEK' },
    { value: '5 kr', currency: 'EUR' },
    { value: '5 tkr per år', per: 'month' },
    { value: '5 tkr under tre år', years: 2 },
    { value: '5 tkr 2021–2023', from: 2020 },
    { value: '5 tkr 2021–2023', to: 2024 },
    { value: '5 tkr', from: 2021, to: 2023, years: 2 },
    { value: '5 tkr i två år 2021–2023' },
  ])('refuses %j, which contradicts itself', (front) => {
    expect(reading(front)).toBe('amount-contradiction');
  });

  it('accepts fields that repeat the value', () => {
    const front = {
      value: '600 tkr/år 2021–2023',
      currency: 'SEK',
      per: 'year',
      from: 2021,
      to: 2023,
      years: 3,
    } as const;
    expect(reading(front)).toMatchObject({ total: '1800000', years: 3 });
  });

  it('refuses a period that ends before it begins', () => {
    expect(reading({ value: '5 tkr', from: 2023, to: 2021 })).toBe('amount-years-reversed');
    expect(reading({ value: '5 tkr 2023–2021' })).toBe('amount-years-reversed');
  });

  it('completes a period from one end and its length', () => {
    const front = { value: '5 tkr', per: 'year', years: 3 } as const;
    expect(reading({ ...front, from: 2021 })).toMatchObject({ from: 2021, to: 2023, total: '15000' });
    expect(reading({ ...front, to: 2023 })).toMatchObject({ from: 2021, to: 2023, total: '15000' });
  });

  it('has no total for a yearly or monthly amount without a period', () => {
    for (const per of ['year', 'month'] as const) {
      expect(reading({ value: '600', per })).toMatchObject({ per, value: '600', total: '600' });
      expect(notes({ value: '600', per })).toEqual(['amount-period-missing']);
    }
    expect(notes({ value: '600', per: 'year', from: 2021 })).toEqual(['amount-period-missing']);
  });

  it('keeps the given details and adds none', () => {
    const front = {
      value: '5',
      purpose: 'Bad',
      payer: 'Kommunen',
      recipient: 'Föreningen',
      kind: 'grant',
    } as const;
    expect(reading(front)).toEqual({
      value: '5',
      currency: 'SEK',
      total: '5',
      purpose: 'Bad',
      payer: 'Kommunen',
      recipient: 'Föreningen',
      kind: 'grant',
    });
  });

  it('accepts a number', () => {
    expect(reading({ value: 1350000 })).toMatchObject({ value: '1350000' });
    expect(reading({ value: 1.355 })).toMatchObject({ value: '1.355' });
  });

  it('never rounds', () => {
    expect(reading({ value: '0,1', per: 'year', years: 3 })).toMatchObject({ total: '0.3' });
    const long = '12345678901234567890.12';
    expect(reading({ value: long })).toMatchObject({ value: long });
    expect(reading({ value: '1,000000000000000000001 miljoner' })).toMatchObject({
      value: '1000000.000000000000001',
    });
  });

  it('returns an amount or a problem for any text, quickly', () => {
    const scraps = fc.constantFrom(
      '1',
      '350',
      ',',
      '.',
      ' ',
      '-',
      'kr',
      'miljoner',
      'per år',
      'tre år',
      '2021',
      'en',
      '½',
      '(',
      'å',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (value) => {
          const result = readAmount({ value });
          if (result.ok) expect(result.value.value).toMatch(/^-?\d+(\.\d+)?$/);
          else expect(result.problem.code).toMatch(/^amount-/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('an amount written by the formatter', () => {
  const decimal = fc
    .tuple(
      fc.boolean(),
      fc.bigInt(0n, 10n ** 15n),
      fc.integer({ min: 0, max: 12 }),
      fc.stringMatching(/^\d{0,4}$/),
    )
    .map(([negative, whole, zeros, fraction]) => {
      const digits = String(whole).slice(0, 16 - zeros) + '0'.repeat(zeros);
      const integer = digits.replace(/^0+(?=\d)/, '');
      const decimals = fraction.replace(/0+$/, '');
      const value = decimals === '' ? integer : `${integer}.${decimals}`;
      return negative && /[1-9]/.test(value) ? `-${value}` : value;
    });
  const currency = fc.constantFrom('SEK', 'EUR', 'NOK', 'DKK', 'ISK', 'GBP', 'USD', 'CHF', 'JPY', 'PLN');

  for (const locale of allLocales) {
    const language = locale.code;
    for (const format of [formatMoney, formatMoneyWords]) {
      it(`is parsed back, from ${format.name} in ${language}`, () => {
        fc.assert(
          fc.property(decimal, currency, (value, code) => {
            const read = readIn({ value: format(value, code, language) }, locale, locale.home.currency);
            expect(read).toMatchObject({ ok: true, value: { value, currency: code } });
          }),
          { numRuns: 400 },
        );
      });
    }
  }
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
