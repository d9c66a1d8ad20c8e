import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as phones from '../../src/parse/contact/phone.ts';
import { sweden } from '../../src/register/sweden.ts';

const readPhone = (written: string, kind: 'phone' | 'mobile') => phones.readPhone(written, kind, sweden);
const readPhones = (written: string, kind: 'phone' | 'mobile') => phones.readPhones(written, kind, sweden);

const table: readonly [written: string, text: string, e164: string][] = [
  ['018-727 00 00', '018-727 00 00', '+46187270000'],
  ['0708-34 00 00', '070-834 00 00', '+46708340000'],
  ['046 – 35 00 00', '046-35 00 00', '+4646350000'],
  [': 018-727 00 00', '018-727 00 00', '+46187270000'],
  ['Telefon: 060-19 00 00', '060-19 00 00', '+4660190000'],
  ['tfn 060-19 00 00', '060-19 00 00', '+4660190000'],
  ['Mobil 0701740605', '070-174 06 05', '+46701740605'],
  ['tel:+46701740605', '070-174 06 05', '+46701740605'],
  ['+46 (0)70-174 06 05', '070-174 06 05', '+46701740605'],
  ['0046 70 174 06 05', '070-174 06 05', '+46701740605'],
  ['08\u00a0465\u00a0004\u00a000', '08-465 004 00', '+46846500400'],
  ['(08) 465 004 99', '08-465 004 99', '+46846500499'],
  ['08/465 004 00', '08-465 004 00', '+46846500400'],
  ['070.174.06.99', '070-174 06 99', '+46701740699'],
  ['031-390 06 00', '031-390 06 00', '+46313900600'],
  ['040-628 04 99', '040-628 04 99', '+46406280499'],
  ['0980-319 200', '0980-31 92 00', '+46980319200'],
  ['0771-11 00 00', '0771-11 00 00', '+46771110000'],
  ['020-12 00 00', '020-12 00 00', '+4620120000'],
  ['08-465 004 00 (växel)', '08-465 004 00 (växel)', '+46846500400'],
  ['+358 9 310 1641', '+358 9 3101641', '+35893101641'],
];

describe('a telephone number', () => {
  it.each(table)('%j is shown nationally and linked as E.164', (written, text, e164) => {
    expect(readPhone(written, 'phone')).toEqual({
      ok: true,
      value: { kind: 'phone', text, e164 },
      notes: [],
    });
  });

  it.each([
    ['727 00', '727 00'],
    ['ring växeln', 'ring växeln'],
    ['00000000', '00000000'],
    [`0${'1'.repeat(300)}`, `0${'1'.repeat(300)}`],
  ])('%j keeps its text and is not linked, with a warning', (written, text) => {
    const result = readPhone(written, 'mobile');
    expect(result).toMatchObject({ ok: true, value: { kind: 'mobile', text } });
    expect(result.ok && result.value).not.toHaveProperty('e164');
    expect(result.ok && result.notes.map(({ code }) => code)).toEqual(['phone-undialable']);
  });

  it.each([
    ['040-628 04 00 / +46 40-628 04 00', ['+46406280400']],
    ['070-174 06 05 eller 08-465 004 00', ['+46701740605', '+46846500400']],
    ['070-174 06 05, 08-465 004 00; 031-390 06 00', ['+46701740605', '+46846500400', '+46313900600']],
    ['070-174 06 05', ['+46701740605']],
    ['08-465 004 00 / 12', ['+46846500400', undefined]],
    ['växeln', [undefined]],
  ])('%j gives each number once', (written, numbers) => {
    const result = readPhones(written, 'phone');
    expect(result.ok && result.value.map(({ e164 }) => e164)).toEqual(numbers);
  });

  it('accepts every number reserved for fiction', () => {
    const two = (digits: number) => String(digits).padStart(2, '0');
    for (let i = 0; i < 100; i++) {
      const numbers = [
        `08-465 004 ${two(i)}`,
        `031-390 06 ${two(i)}`,
        `040-628 04 ${two(i)}`,
        `0980-319 2${two(i)}`,
      ];
      if (i >= 5) numbers.push(`070-174 06 ${two(i)}`);
      for (const number of numbers) expect(readPhone(number, 'phone')).toHaveProperty('value.e164');
    }
  });

  it('parses its display form as the same number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9]\d{6,8}$/), (written) => {
        const first = readPhone(written, 'phone');
        if (!first.ok || first.value.e164 === undefined) return;
        expect(readPhone(first.value.text, 'phone')).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        expect(readPhones(written, 'phone').ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
