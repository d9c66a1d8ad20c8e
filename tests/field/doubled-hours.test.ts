import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publication } from '../../src/archive/publication/publication-status.ts';
import { readDates } from '../../src/parse/date/dates.ts';
import { readMoment } from '../../src/parse/date/moment.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

function datesIn(timeZone: string, front: Parameters<typeof readDates>[0]) {
  const said: string[] = [];
  const dates = readDates(front, timeZone, (_, { code }) => said.push(code));
  return { ...dates, said };
}

/** A local time, and its moments in UTC for an embargo and an expiry. */
const table: readonly [zone: string, written: string, lifts: string, expires: string][] = [
  ['Europe/Stockholm', '2026-10-25T02:00', '01:00', '00:00'],
  ['Europe/Stockholm', '2026-10-25T02:30', '01:30', '00:30'],
  ['Europe/Stockholm', '2026-10-25T02:59', '01:59', '00:59'],
  ['Europe/Stockholm', '2026-10-25T03:00', '02:00', '02:00'],
  ['Europe/Stockholm', '2026-10-25T01:59', '23:59', '23:59'],
  ['Europe/Oslo', '2026-10-25T02:30', '01:30', '00:30'],
  ['Europe/Helsinki', '2026-10-25T03:30', '01:30', '00:30'],
  ['Europe/Helsinki', '2026-10-25T02:30', '23:30', '23:30'],
  ['Europe/Helsinki', '2026-10-25T04:00', '02:00', '02:00'],
  ['Europe/London', '2026-10-25T01:30', '01:30', '00:30'],
  ['Europe/London', '2026-10-25T02:30', '02:30', '02:30'],
  ['UTC', '2026-10-25T02:30', '02:30', '02:30'],
];

describe('a repeated hour', () => {
  test.each(table)('%s: an embargo or expiry of %s is %s or %s', (zone, written, lifts, ends) => {
    const { embargo, expires } = datesIn(zone, { date: '2024-05-02', embargo: written, expires: written });
    const clock = (at = 0) => new Date(at).toISOString().slice(11, 16);
    expect([clock(embargo?.at), clock(expires?.at)]).toEqual([lifts, ends]);
    expect([embargo?.day, embargo?.time]).toEqual(written.split('T'));
  });

  test('publishes nothing early and expires nothing late, in any zone', () => {
    const zones = fc.constantFrom(
      'Europe/Stockholm',
      'Europe/Helsinki',
      'Europe/Oslo',
      'Europe/London',
      'UTC',
    );
    const moments = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    const nearChange = fc
      .tuple(fc.integer({ min: 2000, max: 2039 }), fc.integer({ min: 0, max: 7 * 24 * 60 }))
      .map(([year, minutes]) => new Date(Date.UTC(year, 9, 25) + minutes * 60_000));
    fc.assert(
      fc.property(zones, fc.oneof(moments, nearChange), (zone, date) => {
        const shown = (at: number) =>
          new Date(at).toLocaleString('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
        const written = shown(date.getTime()).replace(' ', 'T');
        const minute = Math.floor(date.getTime() / 60_000) * 60_000;
        const { embargo, expires } = datesIn(zone, { embargo: written, expires: written });
        if (!embargo || !expires) throw new Error(written);
        expect([shown(embargo.at), shown(expires.at)]).toEqual([shown(minute), shown(minute)]);
        expect(embargo.at).toBeGreaterThanOrEqual(minute);
        expect(expires.at).toBeLessThanOrEqual(minute);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps a release unpublished until it is over', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': 'timeZone: Europe/Stockholm\n',
      'releases/nytt-bad.md': releaseText({ embargo: '2026-10-25T02:30' }),
      'releases/annat-bad.md': releaseText({ expires: '2026-10-25T02:30' }),
    });
    for (const [now, pages] of [
      ['2026-10-25T00:29Z', ['annat-bad']],
      ['2026-10-25T00:30Z', []],
      ['2026-10-25T01:29Z', []],
      ['2026-10-25T01:30Z', ['nytt-bad']],
    ] as const) {
      await archive.build({ now });
      const listed = archive.site()['index.html']?.matchAll(/2024\/(\S+bad)\.html"/g) ?? [];
      expect([...listed].map(([, name]) => name)).toEqual(pages);
    }
  });
});

describe('a skipped time', () => {
  test.each([
    ['Europe/Stockholm', '2026-03-29T02:30'],
    ['Europe/Oslo', '2026-03-29T02:00'],
    ['Europe/Helsinki', '2026-03-29T03:30'],
    ['Europe/London', '2026-03-29T01:59'],
  ])('%s: %s is an error, with the later moment as a hint', (zone, written) => {
    for (const key of ['embargo', 'expires', 'date'])
      expect(datesIn(zone, { [key]: written }).said).toEqual(['time-skipped']);
    for (const occurrence of ['earlier', 'later'] as const) {
      const reading = readMoment(written, zone, occurrence);
      const [hint = ''] = (!reading.ok && /\d{4}\S+$/.exec(reading.problem.hint)) || [];
      const later = readMoment(hint, zone);
      expect(later.ok && later.value.at).toBeGreaterThanOrEqual(Date.parse('2026-03-29T01:00Z'));
    }
  });

  test('exists in UTC', () => {
    const { embargo, said } = datesIn('UTC', { date: '2024-05-02', embargo: '2026-03-29T02:30' });
    expect([embargo?.at, said]).toEqual([Date.parse('2026-03-29T02:30Z'), []]);
  });
});

test('an embargo ends exactly at its time', () => {
  const { embargo, date } = datesIn('Europe/Stockholm', { date: '2026-10-25', embargo: '2026-10-25T02:30' });
  const release = { date, embargo, draft: false } as Parameters<typeof publication>[0];
  expect(publication(release, (embargo?.at ?? 0) - 1)).toEqual({ hidden: 'embargo', changes: embargo?.at });
  expect(publication(release, embargo?.at ?? 0)).toEqual({});
});
