import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isoMoment, rfc822 } from '../../src/locale/format.ts';
import { readDay, readMoment } from '../../src/parse/date/moment.ts';

const stockholm = 'Europe/Stockholm';
const zones = [
  stockholm,
  'UTC',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
];

function moment(written: string, timeZone = stockholm) {
  const result = readMoment(written, timeZone);
  if (!result.ok) throw new Error(`${result.problem.message}; ${result.problem.hint}`);
  return result.value;
}

function problem(written: string, timeZone = stockholm) {
  const result = readMoment(written, timeZone);
  return result.ok ? result.value : result.problem;
}

describe('a moment', () => {
  it.each([
    ['2017-03-14', { day: '2017-03-14', at: Date.parse('2017-03-13T23:00Z') }],
    ['2017-07-14', { day: '2017-07-14', at: Date.parse('2017-07-13T22:00Z') }],
    ['2017-03-14T10:00', { day: '2017-03-14', time: '10:00', at: Date.parse('2017-03-14T09:00Z') }],
    ['2017-03-14 10:00', { day: '2017-03-14', time: '10:00', at: Date.parse('2017-03-14T09:00Z') }],
    [' 2024-02-29 ', { day: '2024-02-29', at: Date.parse('2024-02-28T23:00Z') }],
    ['2026-03-29T03:00', { day: '2026-03-29', time: '03:00', at: Date.parse('2026-03-29T01:00Z') }],
    ['2026-03-30', { day: '2026-03-30', at: Date.parse('2026-03-29T22:00Z') }],
  ])('%j is local time in Stockholm', (written, expected) => {
    expect(moment(written)).toEqual(expected);
  });

  it('in a repeated hour is the first one', () => {
    expect(moment('2026-10-25T02:30').at).toBe(Date.parse('2026-10-25T00:30Z'));
    expect(isoMoment(moment('2026-10-25T02:30'))).toBe('2026-10-25T02:30+02:00');
    expect(moment('2026-10-25T03:00').at).toBe(Date.parse('2026-10-25T02:00Z'));
  });

  it('is refused in a skipped hour', () => {
    expect(problem('2026-03-29T02:30')).toMatchObject({
      code: 'time-skipped',
      message: '02:30 does not exist on 2026-03-29 in Europe/Stockholm: the clocks go forward past it',
      hint: 'write a time before or after the change: 2026-03-29T03:30',
    });
    expect(problem('2026-03-08T02:00', 'America/Los_Angeles')).toMatchObject({ code: 'time-skipped' });
    expect(moment('2026-03-29T02:30', 'UTC').time).toBe('02:30');
  });

  it('starts its day after midnight if the clocks skip midnight', () => {
    expect(moment('2018-11-04', 'America/Sao_Paulo')).toEqual({
      day: '2018-11-04',
      at: Date.parse('2018-11-04T03:00Z'),
    });
  });

  it.each([
    ['2026-02-31', 'that month has 28 days'],
    ['2023-02-29', 'that month has 28 days'],
    ['2026-00-10', 'there is no month 0'],
    ['2026-13-40', 'there is no month 13'],
    ['2026-04-00', 'that month has 30 days'],
    ['0217-03-14', 'the year 217 is outside 1800–2200'],
    ['2026-03-14T24:00', 'the time must be between 00:00 and 23:59'],
    ['2026-03-14T10:60', 'the time must be between 00:00 and 23:59'],
  ])('is refused where it does not exist: %j', (written, why) => {
    expect(problem(written)).toMatchObject({
      code: 'date-impossible',
      message: `“${written}” is not a date: ${why}`,
    });
  });

  it.each([
    ['14 mars 2017', 'write 2017-03-14'],
    ['den 14 mars 2017', 'write 2017-03-14'],
    ['tisdag 14 mars 2017', 'write 2017-03-14'],
    ['14 mars 2017 kl. 10.00', 'write 2017-03-14T10:00'],
    ['14/3 2017', 'write 2017-03-14'],
    ['14/3-2017', 'write 2017-03-14'],
    ['14.3.2017', 'write 2017-03-14'],
    ['14-03-2017', 'write 2017-03-14'],
    ['3/14/2017', 'write 2017-03-14'],
    ['2017-3-14', 'write 2017-03-14'],
    ['2017/03/14', 'write 2017-03-14'],
    ['20170314', 'write 2017-03-14'],
    ['2017-14-03', 'write 2017-03-14'],
    ['2017-03-14 9.30', 'write 2017-03-14T09:30'],
    ['2017-03-14T10:00:00', 'write 2017-03-14T10:00'],
    ['March 14, 2017', 'write 2017-03-14'],
    ['14th March 2017', 'write 2017-03-14'],
    ['14. marraskuuta 2017', 'write 2017-11-14'],
    ['14. maaliskuuta 2017 klo 10.00', 'write 2017-03-14T10:00'],
    ['5 maj 2017', 'write 2017-05-05'],
    ['2017-03-14T10:00Z', 'leave the offset out: write 2017-03-14T11:00, the time in Europe/Stockholm'],
    ['2017-03-14T10:00+02:00', 'leave the offset out: write 2017-03-14T09:00, the time in Europe/Stockholm'],
  ])('written as %j gets its right form as a hint', (written, hint) => {
    expect(problem(written)).toMatchObject({ hint });
    expect(problem(written)).toHaveProperty('code', expect.stringMatching(/^date-/));
    const form = /\d{4}-\d\d-\d\d(T\d\d:\d\d)?/.exec(hint)?.[0] ?? '';
    expect(moment(form)).toMatchObject({ day: form.slice(0, 10) });
  });

  it.each(['i går', '', '31 februari 2017', '32/13 2017', '2017', 'mars 2017'])(
    'gets a general hint for %j',
    (written) => {
      expect(problem(written)).toMatchObject({
        code: 'date-malformed',
        hint: 'write year, month and day, 2017-03-14, or with a time 2017-03-14T10:00',
      });
    },
  );

  it('is refused with a time if only a day is allowed', () => {
    expect(readDay('2017-03-14')).toMatchObject({ ok: true, value: '2017-03-14' });
    expect(readDay('2017-03-14T10:00')).toMatchObject({ ok: false, problem: { hint: 'write 2017-03-14' } });
    expect(readDay('2017-02-30')).toMatchObject({ ok: false, problem: { code: 'date-impossible' } });
  });

  it('is reported, never thrown, for any text', () => {
    const scraps = fc.constantFrom(
      '2017',
      '14',
      '-',
      '/',
      '.',
      ' ',
      'T',
      ':',
      'mars',
      'kl',
      '10',
      'Z',
      '+',
      '9999999999',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (written) => typeof readMoment(written, stockholm).ok === 'boolean'),
      { numRuns: 1000 },
    );
  });
});

describe('machine-readable forms', () => {
  it('include the offset', () => {
    expect(isoMoment(moment('2017-03-14T10:00'))).toBe('2017-03-14T10:00+01:00');
    expect(isoMoment(moment('2017-07-14T10:00'))).toBe('2017-07-14T10:00+02:00');
    expect(isoMoment(moment('2017-07-14T10:00', 'UTC'))).toBe('2017-07-14T10:00+00:00');
    expect(isoMoment(moment('2017-07-14T10:00', 'Asia/Kathmandu'))).toBe('2017-07-14T10:00+05:45');
    expect(isoMoment(moment('2017-07-14T10:00', 'America/Los_Angeles'))).toBe('2017-07-14T10:00-07:00');
    expect(isoMoment(moment('2017-07-14'))).toBe('2017-07-14');
  });

  it('include the RSS format', () => {
    expect(rfc822(moment('2017-03-14'))).toBe('Tue, 14 Mar 2017 00:00:00 +0100');
    expect(rfc822(moment('2017-07-04T09:05'))).toBe('Tue, 04 Jul 2017 09:05:00 +0200');
  });

  it('name the same instant in every zone, and the day as written', () => {
    const days = fc
      .date({ min: new Date('1901-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16));
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), fc.boolean(), (written, zone, timed) => {
        const result = readMoment(timed ? written : written.slice(0, 10), zone);
        if (!result.ok) return expect(result.problem.code).toBe('time-skipped');
        expect(result.value.day).toBe(written.slice(0, 10));
        expect(Math.abs(Date.parse(rfc822(result.value)) - result.value.at)).toBeLessThan(60_000);
        if (timed) expect(isoMoment(result.value).slice(0, 16)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the machine’s time zone', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 420],
  ])('does not matter: %s', (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date('2017-07-14T12:00Z').getTimezoneOffset()).toBe(offset);
    expect(moment('2017-07-15').at).toBe(Date.parse('2017-07-14T22:00Z'));
    expect(moment('2017-07-15T00:30').at).toBe(Date.parse('2017-07-14T22:30Z'));
    expect(rfc822(moment('2017-07-15T00:30'))).toBe('Sat, 15 Jul 2017 00:30:00 +0200');
  });
});

describe('a hundred thousand days', () => {
  it('take less than three seconds, even on a busy machine', () => {
    const days = Array.from({ length: 5000 }, (_, i) =>
      new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const start = performance.now();
    for (let i = 0; i < 100_000; i++) readMoment(days[i % days.length] ?? '', stockholm);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
