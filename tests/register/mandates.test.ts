import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mandateOf } from '../../src/register/mandates.ts';

describe('a mandate period', () => {
  it.each([
    ['1979-11-01', '1979–1982', '1979-11-01', '1982-10-31'],
    ['1994-10-31', '1991–1994', '1991-11-01', '1994-10-31'],
    ['1994-11-01', '1994–1998', '1994-11-01', '1998-10-31'],
    ['2010-11-01', '2010–2014', '2010-11-01', '2014-10-14'],
    ['2014-10-14', '2010–2014', '2010-11-01', '2014-10-14'],
    ['2014-10-15', '2014–2018', '2014-10-15', '2018-10-14'],
    ['2017-03-14', '2014–2018', '2014-10-15', '2018-10-14'],
    ['2022-10-15', '2022–2026', '2022-10-15', '2026-10-14'],
    ['2026-11-21', '2026–2030', '2026-10-15', '2030-10-14'],
    ['2031-01-01', '2030–2034', '2030-10-15', '2034-10-14'],
  ])('on %s is %s', (day, label, from, to) => {
    expect(mandateOf(day)).toEqual({ label, from, to });
  });

  it('is not known before 1 November', () => {
    expect(mandateOf('1979-10-31')).toBeUndefined();
    expect(mandateOf('1900-01-01')).toBeUndefined();
  });

  it('includes its last day, and the next one begins the day after', () => {
    const days = fc
      .date({ min: new Date('1979-11-01'), max: new Date('2200-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const mandate = mandateOf(day);
        if (!mandate) throw new Error(day);
        expect(mandate.from <= day && day <= mandate.to).toBe(true);
        const next = new Date(Date.parse(mandate.to) + 86_400_000).toISOString().slice(0, 10);
        expect(mandateOf(next)?.from).toBe(next);
      }),
    );
  });
});
