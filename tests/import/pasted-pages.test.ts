import { describe, expect, test } from 'vitest';
import { imported, written } from './imported.ts';

const page = `PrenumereraInfluensan: Regionen har beslutat om nya råd för att förhindra spridningen av covid-19. Läs mer om råden

Stäng

Kakor (cookies)

Vi använder kakor (cookies) för att tierp.se ska fungera på ett bra sätt för dig.
Pressmeddelande

Unga som slutar skolan får en egen handledare

Kommunen vill att fler unga går klart gymnasiet. Därför får utbildningsnämnden 2,4 miljoner kronor per år under två år till handledare. De börjar arbeta den 1 september 2019.

Kommunstyrelsen har beslutat att utbildningsnämnden ska få pengarna. I Tierps kommun slutar var tionde elev i förtid.

– Alla unga i Tierp ska ha någon att vända sig till, säger Vera Tångvall (S), kommunalråd med ansvar för skolan.

För att täcka kostnaden för lokaler får projektet dessutom 150 000 kronor.

Så går det till

Handledaren träffar varje elev en gång i veckan, i skolan eller på annan plats, och följer med till praktik och möten.

För mer information

Vera Tångvall (S), kommunalråd med ansvar för skolan
Telefon
: 08-465 004 81
E-post: vera.tangvall@tierp.se

Ordförande i utbildningsnämnden
Måns Kvistlund (V)
Mobil: 070-174 06 81

Presskontakt
Saga Nordmalm, pressansvarig
Telefon: 08-465 004 83 / 070-174 06 83
E-post: saga.nordmalm@tierp.se

Om Tierps kommun
Tierp ligger i norra Uppland och har 21 000 invånare.

Dela sidan
`;

describe('a page pasted completely', () => {
  const result = imported(page);

  test('gives the title, the sender and both boards', () => {
    expect(result).toMatchObject({
      title: 'Unga som slutar skolan får en egen handledare',
      date: null,
      municipality: 'Tierps kommun',
      language: 'sv',
      committees: ['Utbildningsnämnden', 'Kommunstyrelsen'],
    });
  });

  test('gives each sum once, with its period', () => {
    expect(result.amounts).toEqual([
      {
        text: '2,4 miljoner kronor per år under två år',
        value: 2400000,
        currency: 'SEK',
        per: 'year',
        years: 2,
      },
      { text: '150 000 kronor', value: 150000, currency: 'SEK', per: null, years: null },
    ]);
  });

  test('gives contacts with every number, with name or title first', () => {
    expect(result.contacts).toEqual([
      {
        name: 'Vera Tångvall',
        title: 'kommunalråd med ansvar för skolan',
        party: 'S',
        role: 'politician',
        phones: ['08-465 004 81'],
        email: 'vera.tangvall@tierp.se',
      },
      {
        name: 'Måns Kvistlund',
        title: 'Ordförande i utbildningsnämnden',
        party: 'V',
        role: 'politician',
        phones: ['070-174 06 81'],
        email: null,
      },
      {
        name: 'Saga Nordmalm',
        title: 'pressansvarig',
        party: null,
        role: 'press',
        phones: ['08-465 004 83', '070-174 06 83'],
        email: 'saga.nordmalm@tierp.se',
      },
    ]);
  });

  test('keeps the text with its headings and quotes, without the rest of the page', () => {
    expect(result.body).toMatch(/^Kommunen vill att fler unga/);
    expect(result.body).toContain('\n\n– Alla unga i Tierp ska');
    expect(result.body).toContain('\n\n## Så går det till\n\nHandledaren');
    expect(result.body).toMatch(/praktik och möten\.$/);
    expect(result.body).not.toMatch(/kakor|covid|Prenumerera|Stäng|Dela sidan|Telefon|norra Uppland/);
    expect(result.boilerplate).toBe('Tierp ligger i norra Uppland och har 21 000 invånare.');
    expect(result.dropped).toContain('Stäng');
    expect(result.dropped).toContain('Dela sidan');
    expect(result.uncertain).toEqual(['date']);
  });

  test('becomes a release without errors', () => {
    const { source, diagnostics, release } = written(page);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(source).toContain('date: 2026-11-29 # check: det framgår inte');
    expect(release?.contacts.map(({ name }) => name)).toEqual([
      'Vera Tångvall',
      'Måns Kvistlund',
      'Saga Nordmalm',
    ]);
  });
});
