import { describe, expect, test } from 'vitest';
import { ageBorders, ageLabels, dayBefore } from '../../src/archive/publication/age-labels.ts';
import { readPeriod } from '../../src/parse/date/period.ts';
import { dayAt } from '../../src/parse/date/zone.ts';
import { sweden } from '../../src/register/sweden.ts';
import { settingsOf } from '../parse/read.ts';

const config = settingsOf('');
const now = Date.parse('2026-11-21T12:00Z');

describe('the labels of a release', () => {
  test.each([
    ['2026-11-20', {}],
    ['2026-10-15', {}],
    ['2026-10-14', { mandate: '2022–2026' }],
    ['2026-05-21', { mandate: '2022–2026' }],
    ['2026-05-20', { mandate: '2022–2026', old: true }],
    ['2017-03-14', { mandate: '2014–2018', old: true }],
  ])('of %s are %j', (day, labels) => {
    expect(ageLabels(day, ageBorders(now, config), sweden)).toEqual(labels);
  });

  test('appear on the day in the archive’s time zone', () => {
    const justAfterMidnight = Date.parse('2026-10-14T22:30Z');
    expect(ageLabels('2026-10-14', ageBorders(justAfterMidnight, config), sweden)).toEqual({
      mandate: '2022–2026',
    });
    expect(
      ageLabels('2026-10-14', ageBorders(justAfterMidnight, settingsOf('timeZone: Europe/London')), sweden),
    ).toEqual({});
  });

  test('follow the config', () => {
    expect(
      ageLabels('2026-11-01', ageBorders(now, settingsOf('labels: { oldAfter: 2 weeks }')), sweden),
    ).toEqual({
      old: true,
    });
    expect(
      ageLabels('2017-03-14', ageBorders(now, settingsOf('labels: { oldAfter: 10 years }')), sweden).old,
    ).toBeUndefined();
  });
});

describe('the day that is a period ago', () => {
  test.each([
    ['2026-11-21', '6 months', '2026-05-21'],
    ['2026-08-31', '6 months', '2026-02-28'],
    ['2024-02-29', 'P1Y', '2023-02-28'],
    ['2026-01-10', '90 days', '2025-10-12'],
    ['2026-01-10', 'P2W', '2025-12-27'],
    ['2026-01-31', '1 månad', '2025-12-31'],
    ['2026-06-15', '5 år', '2021-06-15'],
  ])('of %s and %s is %s', (day, written, expected) => {
    const period = readPeriod(written);
    expect(period.ok && dayBefore(day, period.value)).toBe(expected);
  });

  test.each([
    '',
    'long',
    '5',
    '0 years',
    '5 parsecs',
    '-1 year',
    'P5',
    '1.5 years',
    'P1Y6M',
    '5 constructor',
  ])('is not accepted as %j', (written) => {
    expect(readPeriod(written)).toMatchObject({ ok: false, problem: { code: 'value-format' } });
  });

  test('reports an invalid period with a suggestion', () => {
    expect(readPeriod('5 yeras')).toMatchObject({ problem: { hint: 'did you mean “5 years”?' } });
  });
});

test('the day of a time changes at midnight in its zone, in summer and winter', () => {
  expect(dayAt(Date.parse('2026-06-30T21:59Z'), 'Europe/Stockholm')).toBe('2026-06-30');
  expect(dayAt(Date.parse('2026-06-30T22:00Z'), 'Europe/Stockholm')).toBe('2026-07-01');
  expect(dayAt(Date.parse('2026-12-31T22:59Z'), 'Europe/Stockholm')).toBe('2026-12-31');
  expect(dayAt(Date.parse('2026-12-31T23:00Z'), 'Europe/Stockholm')).toBe('2027-01-01');
});
