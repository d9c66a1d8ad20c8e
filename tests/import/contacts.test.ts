import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/import/recognise.ts';
import { resultOf } from '../../src/import/result.ts';
import { readSource } from '../../src/import/sources/formats.ts';
import { imported, settings } from './imported.ts';

const text =
  'Ny skola i centrum\n\nTierps kommun bygger en ny skola i centrum, för fler elever än någon annan i länet.\n\nDen blir klar nästa höst.\n\n';
const contactsIn = (lines: string) => imported(text + lines).contacts;
const anna = { name: 'Anna Ek', phones: ['070-174 06 05'] };
const bo = { name: 'Bo Ahl', phones: ['070-174 06 06'] };

describe('several contacts', () => {
  test.each([
    ['Mer information lämnas av Anna Ek, tfn 070-174 06 05, och Bo Ahl, tfn 070-174 06 06.'],
    ['Kontaktpersoner: Anna Ek, tfn 070-174 06 05 Bo Ahl, tfn 070-174 06 06'],
    ['Kontakt\nNamn\tTelefon\nAnna Ek\t070-174 06 05\nBo Ahl\t070-174 06 06'],
    ['För frågor om skolan: Anna Ek, 070-174 06 05\nFör frågor om bygget: Bo Ahl, 070-174 06 06'],
    ['Kontakt:\n• Anna Ek, 070-174 06 05\n• Bo Ahl, 070-174 06 06'],
    ['Kontakt\n\nNamn: Anna Ek\nTelefon: 070-174 06 05\n\nNamn: Bo Ahl\nTelefon: 070-174 06 06'],
  ])('are separated: %s', (lines) => {
    expect(contactsIn(lines)).toMatchObject([anna, bo]);
  });
});

describe('a title', () => {
  test.each([
    ['Kontakt\nAnna Ek, rektor, svarar på frågor på telefon 070-174 06 05.', 'rektor'],
    ['Vid frågor kontakta rektor Anna Ek på telefon 070-174 06 05.', 'rektor'],
    ['Kontakt\nAnna Ek (rektor), 070-174 06 05', 'rektor'],
    ['Kontakt\nAnna Ek\nRektor\n070-174 06 05\nTillbaka till listan', 'Rektor'],
    ['Kontakt\nRektor: Anna Ek, 070-174 06 05', 'Rektor'],
    ['Media är välkomna att kontakta Anna Ek, 070-174 06 05.', null],
    ['Kontakt\nAnna Ek, 070-174 06 05 (kl. 9–16)', null],
  ])('contains nothing else: %s', (lines, title) => {
    expect(contactsIn(lines)).toMatchObject([{ ...anna, title }]);
  });
});

describe('a role', () => {
  test.each([
    ['Politiker\nAnna Ek, 070-174 06 05', 'politician'],
    ['Tjänsteperson:\nAnna Ek, 070-174 06 05', 'official'],
    ['För media: Anna Ek, rektor, 070-174 06 05', 'press'],
    ['Presskontakt\nAnna Ek (S), kommunalråd, 070-174 06 05', 'politician'],
    ['Kontakt: borgmester Anna Ek, tlf. 070-174 06 05', 'politician'],
    ['Kontakt\nAnna Ek\nKommunikatör\nPresskontakt\n070-174 06 05', 'press'],
  ])('follows the heading and the title: %s', (lines, role) => {
    expect(contactsIn(lines)).toMatchObject([{ ...anna, role }]);
  });
});

describe('a party', () => {
  test.each([
    ['Anna Ek (Socialdemokraterna)', 'S'],
    ['Anna Ek, M, kommunalråd', 'M'],
    ['Anna Ek (Tierpspartiet)', 'Tierpspartiet'],
    ['Anna Ek (kok.)', 'kok'],
    ['Anna Ek (Bündnis 90/Die Grünen)', 'Bündnis 90/Die Grünen'],
  ])('%s is of %s', (who, party) => {
    expect(contactsIn(`Kontakt\n${who}, 070-174 06 05`)).toMatchObject([{ ...anna, party }]);
  });
});

describe('an address', () => {
  test.each(['anna.ek(at)tierp.example', 'anna.ek [at] tierp.example', 'mailto:anna.ek@tierp.example'])(
    '%s is read',
    (email) => {
      expect(contactsIn(`Kontakt\nAnna Ek, ${email}.`)).toMatchObject([{ email: 'anna.ek@tierp.example' }]);
    },
  );
});

describe('names', () => {
  test.each([
    'Mohammed al-Hashimi',
    'Nguyen Thi Lan',
    'J. P. Öberg',
    'Carl Gustaf von der Lancken Wachtmeister',
    'Dr. Heike Jansen-Lorenz',
    'ANNA EK',
  ])('%s is one', (name) => {
    expect(contactsIn(`Kontakt\n${name}, rektor, 070-174 06 05`)).toMatchObject([{ name, title: 'rektor' }]);
  });

  test('a press office has a name too', () => {
    const lines =
      'Kontakt för media\nPresstjänsten\n08-465 004 01\n\nKontakt för allmänheten\nKontaktcenter, 08-465 004 02';
    expect(contactsIn(lines)).toMatchObject([
      { name: 'Presstjänsten', role: 'press' },
      { name: 'Kontaktcenter', role: 'official' },
    ]);
  });
});

describe('contacts without a heading', () => {
  test('may be above the text about the sender', () => {
    const lines = 'Anna Ek\nRektor\n070-174 06 05\n\nTierps kommun ligger i norra Uppland.';
    expect(imported(text + lines)).toMatchObject({
      contacts: [{ ...anna, title: 'Rektor' }],
      boilerplate: 'Tierps kommun ligger i norra Uppland.',
    });
  });

  test('may be at the end of a paragraph', () => {
    const { contacts, body } = imported(
      `${text}Bygget tar ett år. För mer information, kontakta Anna Ek, 070-174 06 05.`,
    );
    expect(contacts).toMatchObject([anna]);
    expect(body).toMatch(/Bygget tar ett år\.$/);
  });
});

describe('the text about the sender', () => {
  const contact = 'Kontakt\nAnna Ek, 070-174 06 05';
  test.each([
    ['Tierps kommun är en kommun i norra Uppland.', true],
    ['*Tierp ligger i norra Uppland.*', true],
    ['Tierps kommun har 21 000 invånare.', true],
    ['Tierps kommun har beslutat om en ny skola.', false],
    ['Skolan är en av länets största.', false],
  ])('needs no heading: %s', (words, isBoilerplate) => {
    expect(imported(`${text}${words}\n\n${contact}`).boilerplate !== null).toBe(isBoilerplate);
  });

  test.each([
    'Tierp i korthet',
    'Om Tierps kommun',
    'About the City of Tierp',
    'Über die Stadt Tierp',
    'Om os',
  ])('is found below: %s', (heading) => {
    expect(imported(`${text}${contact}\n\n${heading}\nHär finns skogen.`).boilerplate).toBe(
      'Här finns skogen.',
    );
  });

  test('is found below the contacts', () => {
    const us = 'Vi är 1 800 medarbetare som arbetar för Tierp.';
    expect(imported(`${text}${contact}\n\n${us}`).boilerplate).toBe(us);
  });
});

describe('sums of money', () => {
  test.each([
    ['Energin blir 300 000 kronor billigare per år.', [300_000, 'SEK', 'year', null]],
    ['Den årliga kostnaden är 40 000 kronor.', [40_000, 'SEK', 'year', null]],
    ['Stödet är 500 kronor per elev och år.', [500, 'SEK', 'year', null]],
    ['Die Stadt investiert 3,8 Mio. Euro in die Schule.', [3_800_000, 'EUR', null, null]],
    ['Kaupunki rakensi sillan 2,7 miljoonalla eurolla.', [2_700_000, 'EUR', null, null]],
    ['Det kostar 17 millionar kroner årleg.', [17_000_000, 'NOK', 'year', null]],
  ])('%s', (words, [value, currency, per, years]) => {
    expect(imported(`Ny skola\n\n${words}`).amounts).toMatchObject([{ value, currency, per, years }]);
  });

  test('in a list may omit the currency', () => {
    const lines =
      'Det här ingår:\n• 2 miljoner kronor till skolan\n• en och en halv miljon till nya cykelställ';
    expect(imported(text + lines).amounts).toMatchObject([{ value: 2_000_000 }, { value: 1_500_000 }]);
  });

  test('do not include tax rates', () => {
    expect(imported(`${text}Skatten är 21:96 kronor.`).amounts).toEqual([]);
  });
});

describe('contacts in fields of the source', () => {
  const resultIn = (source: string) => {
    const reading = readSource(source, 'a');
    const [document] = reading?.ok ? reading.documents : [];
    if (!document) throw new Error('not read');
    return resultOf(recognise(document, settings));
  };

  test('need no heading, and neither does the text about the sender', () => {
    const release = {
      Title: 'Ny skola i centrum',
      PublishDate: '2024-10-21T08:00:00',
      HtmlBody: '<p>Tierps kommun bygger en ny skola.</p>',
      HtmlContact: '<p>Anna Ek, rektor<br>070-174 06 05</p>',
      HtmlCompanyInformation: '<p>Hos oss finns skogen.</p>',
    };
    expect(resultIn(JSON.stringify({ Release: release }))).toMatchObject({
      contacts: [{ ...anna, title: 'rektor' }],
      boilerplate: 'Hos oss finns skogen.',
      body: 'Tierps kommun bygger en ny skola.',
    });
  });

  test('may be next to the text of a page', () => {
    const page = `<html><body><article><h1>Ny skola</h1><p>Tierps kommun bygger en ny skola.</p></article>
<section class="contacts"><h2>Kontakter</h2><div><h3>Anna Ek</h3><p>Rektor</p>
<a href="mailto:anna.ek@tierp.example">anna.ek@tierp.example</a><a href="tel:0701740605">070-174 06 05</a></div></section></body></html>`;
    expect(resultIn(page).contacts).toMatchObject([
      { ...anna, title: 'Rektor', email: 'anna.ek@tierp.example' },
    ]);
  });
});
