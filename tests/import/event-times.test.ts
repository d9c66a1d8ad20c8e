import { describe, expect, test } from 'vitest';
import { eventTimes } from '../../src/import/find/event-times.ts';
import { imported, written } from './imported.ts';

describe('the time of an event', () => {
  test.each([
    ['Onsdagen den 10 mars 2021 kl. 10.00–11.30', '2021-03-10T10:00', '11:30', true],
    ['10 mars 2021, klockan 9-11', '2021-03-10T09:00', '11:00', true],
    ['2021-03-10 10:00', '2021-03-10T10:00', undefined, true],
    ['10.3.2021 klo 9.30', '2021-03-10T09:30', undefined, true],
    ['onsdag 10 mars kl 13', '2021-03-10T13:00', undefined, false],
    ['fredag 26 februari', '2022-02-26', undefined, false],
    ['10 March 2021 at 14:00 - 15:30', '2021-03-10T14:00', '15:30', true],
    ['10 mars 2021 kl. 22.00–01.00', '2021-03-10T22:00', undefined, true],
    ['10. mars 2021, kl. 25', '2021-03-10', undefined, true],
  ])('%s is from %s to %s', (text, start, end, hasYear) => {
    expect(eventTimes(text, '2021-03-01')).toEqual({ start, end, hasYear });
  });

  test.each(['', 'nästa vecka', 'kl. 10', '31 februari 2021'])('is not found in %s', (text) => {
    expect(eventTimes(text, '2021-03-01')).toBeUndefined();
  });
});

const head = 'PRESSINBJUDAN\n2021-03-01\n\nPressträff om den nya idrottshallen i Söderfors\n\n';
const tail = '\n\nKontakt\nVera Tångvall (S), kommunalråd, 08-465 004 81, vera.tangvall@tierp.example\n';
const text = 'Tierps kommun bjuder in till pressträff om den nya hallen. Kom och ställ frågor.';

describe('an imported invitation', () => {
  test('has the event given by its labels', () => {
    const source = `${head}${text}\n\nTid: onsdagen den 10 mars 2021 kl. 10.00–11.30\nPlats: Idrottsvägen 2, Söderfors${tail}`;
    const { release, diagnostics } = written(source);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(release?.event).toMatchObject({
      start: { day: '2021-03-10', time: '10:00' },
      end: { day: '2021-03-10', time: '11:30' },
      place: 'Idrottsvägen 2, Söderfors',
    });
    expect(imported(source).event).toEqual({
      text: 'onsdagen den 10 mars 2021 kl. 10.00–11.30',
      start: '2021-03-10T10:00',
      end: '11:30',
      place: 'Idrottsvägen 2, Söderfors',
    });
  });

  test('gets a year to be checked if the text has none', () => {
    const { source, diagnostics } = written(`${head}${text}\n\nTid: onsdag 10 mars kl. 10${tail}`);
    expect(source).toMatch(/^ {2}start: 2021-03-10T10:00 # check: rad \d+, anger inget år/m);
    expect(diagnostics.map(({ code }) => code)).toContain('import-check');
  });

  test('has no event if the day is unclear, and never an invalid one', () => {
    for (const time of ['Tid: i morgon kl. 10', 'Tid: 28 mars 2021 kl. 02.30']) {
      const { source, diagnostics } = written(`${head}${text}\n\n${time}${tail}`);
      expect(source).not.toContain('event:');
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});
