import { describe, expect, test } from 'vitest';
import { briefs, parse, pointedAt, released, releaseWith } from './read.ts';

const eventOf = (lines: string, config = '') =>
  released(releaseWith(`event:\n  ${lines.replaceAll('; ', '\n  ')}`), config).event;
const clock = (at = 0) => new Date(at).toISOString().slice(0, 16);

describe('the event of a release', () => {
  test('has times in the archive’s time zone', () => {
    const event = eventOf('start: 2017-03-21T10:00; end: 2017-03-22T01:00; place: Stadshuset');
    expect(event).toMatchObject({
      start: { day: '2017-03-21', time: '10:00' },
      end: { day: '2017-03-22', time: '01:00' },
      place: 'Stadshuset',
    });
    expect([clock(event?.start.at), clock(event?.end?.at)]).toEqual(['2017-03-21T09:00', '2017-03-22T00:00']);
    expect(event?.until).toBe(event?.end?.at);
  });

  test('ends on the day it begins if its end is only a time', () => {
    expect(eventOf('start: 2017-03-21T10:00; end: 11:30; place: A')?.end).toMatchObject({
      day: '2017-03-21',
      time: '11:30',
    });
  });

  test('is over at the end of its last day if it has no time', () => {
    const untilOf = (lines: string) => clock(eventOf(`${lines}; place: A`)?.until);
    expect(untilOf('start: 2017-03-21T10:00')).toBe('2017-03-21T23:00');
    expect(untilOf('start: 2017-03-25')).toBe('2017-03-25T23:00');
    // the day on which summer time begins has 23 hours
    expect(untilOf('start: 2017-03-25; end: 2017-03-26')).toBe('2017-03-26T22:00');
  });

  test.each([
    // summer time ends at 03:00, when the clocks show 02:00 again
    ['2026-10-24T22:00', '2026-10-25T06:00', '2026-10-24T20:00', '2026-10-25T05:00'],
    ['2026-10-25T01:30', '02:30', '2026-10-24T23:30', '2026-10-25T00:30'],
    ['2026-10-25T02:30', '03:30', '2026-10-25T00:30', '2026-10-25T02:30'],
    // the first 02:15 after the first 02:45 is the second one
    ['2026-10-25T02:45', '02:15', '2026-10-25T00:45', '2026-10-25T01:15'],
    ['2026-03-29T01:30', '03:30', '2026-03-29T00:30', '2026-03-29T01:30'],
  ])('from %s to %s is from %s to %s in UTC, across clock changes', (start, end, from, to) => {
    const event = released(
      releaseWith(`date: 2026-03-01\nevent:\n  start: ${start}\n  end: ${end}\n  place: A`),
    ).event;
    expect([clock(event?.start.at), clock(event?.end?.at)]).toEqual([from, to]);
  });

  test('may be online, and have a language and an address for registration', () => {
    const event = eventOf(
      'start: 2017-03-21; online: https://moten.example/a?b=c; register: anna@kommun.example; language: EN-gb',
    );
    expect(event).toMatchObject({
      online: 'https://moten.example/a?b=c',
      register: 'anna@kommun.example',
      language: 'en-GB',
    });
    expect(eventOf('start: 2017-03-21; place: A; register: https://a.example/')?.register).toBe(
      'https://a.example/',
    );
  });
});

describe('a mistake in an event', () => {
  test.each([
    ['end: 11:30\n  place: A', 'end: 11:30', 'key-missing'],
    ['start: 2017-03-21T10:00\n  end: 10:00\n  place: A', '10:00', 'event-reversed'],
    ['start: 2017-03-21T22:00\n  end: 01:00\n  place: A', '01:00', 'event-reversed'],
    ['start: 2017-03-21\n  end: 2017-03-20\n  place: A', '2017-03-20', 'event-reversed'],
    ['start: 2017-03-21T10:00\n  end: 2017-03-22\n  place: A', '2017-03-22', 'event-times-mixed'],
    ['start: 2017-03-21\n  end: 11:30\n  place: A', '11:30', 'event-times-mixed'],
    ['start: 2017-03-26T02:30\n  place: A', '2017-03-26T02:30', 'time-skipped'],
    ['start: 2017-03-26T01:00\n  end: 02:30\n  place: A', '02:30', 'time-skipped'],
    ['start: 21 mars 2017\n  place: A', '21 mars 2017', 'date-malformed'],
    ['start: 2017-03-21T10:00\n  end: kl. 11.30\n  place: A', 'kl. 11.30', 'date-malformed'],
    ['start: 2017-03-21\n  online: moten.example', 'moten.example', 'address-invalid'],
    ['start: 2017-03-21\n  place: A\n  register: ring växeln', 'ring växeln', 'event-register-invalid'],
    ['start: 2017-03-21\n  place: A\n  register: anna@', 'anna@', 'email-invalid'],
    ['start: 2017-03-21\n  place: A\n  language: klingon', 'klingon', 'language-unknown'],
    ['start: 2017-03-13\n  place: A', '2017-03-13', 'date-before-release'],
  ])('%s is reported at %s', (lines, place, code) => {
    const text = releaseWith(`event:\n  ${lines}`);
    const { diagnostics } = parse(text);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    for (const each of diagnostics) expect(pointedAt(text, each)).toContain(place);
  });

  test('is reported once if place and address are both missing', () => {
    expect(
      briefs(parse(releaseWith('event:\n  start: 2017-03-21'))).map((each) => each.split(' ')[1]),
    ).toEqual(['event-nowhere']);
  });

  test.each([
    ['start: 2017-03-21 kl. 10', 'write 2017-03-21T10:00'],
    ['start: 2017-03-21 kl 10.30', 'write 2017-03-21T10:30'],
    ['start: 2017-03-21 10', 'write 2017-03-21T10:00'],
    ['start: 21 mars 2017 klockan 9', 'write 2017-03-21T09:00'],
    ['start: 2017 3 21', 'write 2017-03-21'],
    ['start: 10:00', 'write the day too: 2017-03-14T10:00'],
    ['start: kl. 10', 'write the day too: 2017-03-14T10:00'],
    ['start: 2017-03-21 10.00–12.00', 'write “start: 2017-03-21T10:00”, and below it “end: 12:00”'],
    ['start: 21 mars 2017 kl. 10-12', 'write “start: 2017-03-21T10:00”, and below it “end: 12:00”'],
    ['start: 2017-03-21T10:00\n  end: kl. 11', 'write 11:00'],
    ['start: 2017-03-21T10:00\n  end: 11', 'write 11:00'],
    ['start: 2017-03-21T10:00\n  end: 24:00', 'write 2017-03-22T00:00'],
    ['start: 2017-03-21T10:00+01:00', 'leave the offset out: write 2017-03-21T10:00'],
    ['start: 2017-03-21T10:00:00', 'write 2017-03-21T10:00'],
  ])('hints at what to write in place of %j', (lines, hint) => {
    expect(parse(releaseWith(`event:\n  ${lines}\n  place: A`)).diagnostics[0]?.hint).toContain(hint);
  });

  test.each(['event: 2017-03-21 10:00', 'event:\n  - start: 2017-03-21T10:00\n    place: A'])(
    'that is no fields hints at its own: %j',
    (fields) => {
      const { diagnostics } = parse(releaseWith(fields));
      expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
        ['value-shape', expect.stringContaining('start: …')],
      ]);
    },
  );

  test('has a hint with the correct form', () => {
    const hintOf = (lines: string) =>
      parse(releaseWith(`event:\n  ${lines}\n  place: A`)).diagnostics[0]?.hint;
    expect(hintOf('start: 2017-03-21T22:00\n  end: 01:00')).toContain('2017-03-22T01:00');
    expect(hintOf('start: 2017-03-21T10:00\n  end: 11.30')).toBe('write 11:30');
  });
});
