import { describe, expect, test } from 'vitest';
import { imported } from './imported.ts';

/** A release with one varying part. */
function release({ top = '', text = '', contacts = '' }): string {
  return `${top}\nNy skola i centrum\n\nTierps kommun bygger en ny skola i centrum, för fler elever än någon annan i länet. ${text}\n\n${contacts}\n`;
}

describe('the day of publication', () => {
  test.each([
    ['Publicerad: 14 mars 2017', '2017-03-14'],
    ['Pressmeddelande • Feb 17, 2011 15:12 CET', '2011-02-17'],
    ['Tierp den 14 mars 2017', '2017-03-14'],
    ['TIERP 2017-03-14', '2017-03-14'],
    ['torsdag 16 mars 2017', '2017-03-16'],
    ['Senast uppdaterad: 20 mars 2017', null],
  ])('%s is %s', (top, date) => {
    expect(imported(release({ top })).date).toBe(date);
  });

  test('is not the day of an event', () => {
    const text = 'Skolan invigs den 12 maj 2018, och den 3 juni 2018 hålls öppet hus för alla.';
    expect(imported(release({ text })).date).toBeNull();
    expect(imported(release({ top: 'Inbjudan', contacts: 'Tid: 12 maj 2018 kl. 10.00' })).date).toBeNull();
  });
});

describe('sums of money', () => {
  test.each([
    ['Den kostar 19,1 mnkr.', [19_100_000, 'SEK', null, null]],
    ['Kommunen får 600 tkr/år 2021–2023.', [600_000, 'SEK', 'year', 3]],
    ['Hyran är 35.000 kronor.', [35_000, 'SEK', null, null]],
    ['Kommunen satsar fyra miljoner till lovskola under 2017 och 2018.', [4_000_000, 'SEK', null, 2]],
    ['Det kostar drygt fyra miljoner kronor under en fyraårsperiod.', [4_000_000, 'SEK', null, 4]],
    ['Nämnden går back –75,6 mnkr.', [-75_600_000, 'SEK', null, null]],
    ['EU betalar 150 000 €.', [150_000, 'EUR', null, null]],
    ['Det blir 300 000 kronor per månad.', [300_000, 'SEK', 'month', null]],
  ])('%s', (text, [value, currency, per, years]) => {
    expect(imported(release({ text })).amounts).toMatchObject([{ value, currency, per, years }]);
  });

  test.each([
    'Där bor 98 000 invånare.',
    'Där byggs 7000 bostäder sedan 2017.',
    'Hälften är över 60 år, 1,5 miljoner invånare i länet.',
  ])('are not found in: %s', (text) => {
    expect(imported(release({ text })).amounts).toEqual([]);
  });
});

describe('contacts', () => {
  const vera = { name: 'Vera Tångvall', party: 'S', role: 'politician', phones: ['08-465 004 81'] };
  test.each([
    ['Kontakt:\nVera Tångvall (S), kommunalråd\nTelefon: 08-465 004 81', vera],
    ['Kontaktpersoner\nKommunalråd\nVera Tångvall (s)\n08-465 004 81', vera],
    ['För ytterligare information:\nVera Tångvall, kommunalråd (S), tfn 08-465 004 81', vera],
    ['Vid frågor\nKommunalråd Vera Tångvall (S)\nTelefon\n: 08-465 004 81', vera],
    ['För mer information, kontakta gärna kommunalrådet Vera Tångvall (S) på telefon 08-465 004 81.', vera],
    ['Vera Tångvall (S)\nkommunalråd\n08-465 004 81', vera],
    [
      'Presskontakt\nPressjour: 08-465 004 60',
      { name: 'Pressjour', role: 'press', phones: ['08-465 004 60'] },
    ],
    [
      'Presskontakt: Saga Nordmalm, strateg, 08-465 004 83',
      { name: 'Saga Nordmalm', title: 'strateg', role: 'press' },
    ],
  ])('%s', (contacts, expected) => {
    expect(imported(release({ contacts })).contacts).toMatchObject([expected]);
  });
});

describe('lines', () => {
  test('broken at a margin are joined, while lists and tables are kept', () => {
    const text = `Ny skola i centrum

Tierps kommun bygger en ny skola i centrum, som ska ha plats för fler
elever än någon annan i länet. Den ritas av kommunens egna arkitekter, som
har ritat alla skolor.

Där finns:
- bibliotek
- matsal

År\tElever
2021\t300
`;
    expect(
      imported(text).body,
    ).toBe(`Tierps kommun bygger en ny skola i centrum, som ska ha plats för fler elever än någon annan i länet. Den ritas av kommunens egna arkitekter, som har ritat alla skolor.

Där finns:

- bibliotek
- matsal

| År | Elever |
| --- | --- |
| 2021 | 300 |`);
  });
});

test('an unknown sender is kept as uncertain', () => {
  const text = 'Kvarnfors kommun bygger en ny skola i centrum för 600 elever.';
  expect(imported(text)).toMatchObject({ municipality: 'Kvarnfors kommun' });
  expect(imported(text).uncertain).toContain('municipality');
});
