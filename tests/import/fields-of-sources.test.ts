import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/import/recognise.ts';
import { resultOf } from '../../src/import/result.ts';
import { readSource } from '../../src/import/sources/formats.ts';
import { settings } from './imported.ts';

function read(text: string, file: string) {
  const reading = readSource(text, file);
  if (!reading?.ok) throw new Error('not read');
  return reading.documents.map((document) => resultOf(recognise(document, settings)));
}

const person = { name: 'Vera Tångvall', title: 'projektledare', phones: ['08-465 004 81'] };

describe('a table', () => {
  test.each([
    [
      'Swedish',
      'Rubrik;Ingress;Brödtext;Publiceringsdatum;Avsändare;Nämnd;Kontaktperson;Titel på kontakt;Telefon',
    ],
    ['English', 'Headline;Lead;Body;Publish date;Sender;Committee;Contact person;x;Phone'],
    ['Norwegian', 'Overskrift;Ingress;Brødtekst;Dato;Avsender;Utvalg;Kontaktperson;x;Tlf'],
  ])('with names in %s needs no map', (_, names) => {
    const row =
      'Täby planterar äppelträd;Varje barn får ett träd.;Träden kostar 310 kronor styck.;2017-04-28;Täby kommun;Parknämnden;Vera Tångvall;;08-465 004 81';
    const [found] = read(`${names}\n${row}\n`, 'a.csv');
    expect(found).toMatchObject({
      title: 'Täby planterar äppelträd',
      date: '2017-04-28',
      municipality: 'Täby kommun',
      committees: ['Parknämnden'],
      contacts: [{ name: 'Vera Tångvall', phones: ['08-465 004 81'] }],
      body: 'Varje barn får ett träd.\n\nTräden kostar 310 kronor styck.',
    });
  });
});

describe('front matter', () => {
  test('has keys for contacts and committees', () => {
    const page = `---\ntitle: Sollefteå skriver brev\npubDate: 2021-09-01\navsandare: Sollefteå kommun\nnamnder: [Kommunstyrelsen, Kulturnämnden]\nkontakter:\n  - namn: Vera Tångvall\n    titel: projektledare\n    telefon: 08-465 004 81\n---\n\nFrimärkena kostar 52 000 kronor.\n`;
    expect(read(page, 'a.md')).toMatchObject([
      {
        committees: ['Kommunstyrelsen', 'Kulturnämnden'],
        contacts: [person],
        municipality: 'Sollefteå kommun',
      },
    ]);
  });

  test('may have a contact on a line', () => {
    const page = `---\ntitle: Sju snickare bygger\ndate: 2016-03-08 23:45:00 +0100\ncontact: "Vera Tångvall, projektledare, 08-465 004 81"\n---\n\nTidaholms kommun bygger en lekstuga.\n`;
    expect(read(page, 'a.md')).toMatchObject([{ contacts: [person] }]);
  });

  test('has a lead, unless the text repeats it', () => {
    const page = (text: string) =>
      `---\ntitle: Nytt bad\ndate: 2021-09-01\ndescription: Badet i Tierp öppnar i maj.\n---\n\n${text}\n`;
    expect(read(page('Tierps kommun bygger.'), 'a.md')[0]?.body).toBe(
      'Badet i Tierp öppnar i maj.\n\nTierps kommun bygger.',
    );
    expect(read(page('**Badet i Tierp** öppnar i maj. Mer text.'), 'a.md')[0]?.body).toBe(
      '**Badet i Tierp** öppnar i maj. Mer text.',
    );
  });

  test.each([
    ['a.mdx', "import Citat from '../Citat.astro';\n\n<Citat>– Alla vill läsa, säger hon.</Citat>"],
    ['a.md', '{% include share.html %}\n\n– Alla vill läsa, säger hon. {{ site.kommun }}'],
    ['a.md', '– Alla vill läsa, säger hon.\n\n{{< youtube abc >}}'],
  ])('of %s: template code in the text is removed and reported', (file, text) => {
    const [found] = read(`---\ntitle: Nytt bad\ndate: 2021-09-01\n---\n\n${text}\n`, file);
    expect(found?.body).toBe('– Alla vill läsa, säger hon.');
    expect(found?.dropped.join()).toMatch(/Citat.astro|share.html|youtube/);
  });

  test('keeps picture syntax of Hugo and Jekyll', () => {
    const text =
      '{{< figure src="agg.jpg" alt="Glasägg" caption="Ägget svalnade." >}}\n\n![Stuga]({{ "/stuga.jpg" | relative_url }})';
    const reading = readSource(`---\ntitle: Nytt bad\ndate: 2021-09-01\n---\n\n${text}\n`, 'a.md');
    if (!reading?.ok) throw new Error('not read');
    expect(reading.documents[0]?.blocks).toMatchObject([
      { kind: 'image', src: 'agg.jpg', text: 'Glasägg', caption: 'Ägget svalnade.' },
      { kind: 'image', src: '/stuga.jpg', text: 'Stuga' },
    ]);
  });
});

test('titles of exports are plain text', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tierps kommun</title><entry><title type="html">Hoppbacken &amp;amp; hissen</title><id>urn:1</id><published>2020-02-10T09:00:00+01:00</published><content type="html">Text.</content></entry></feed>`;
  expect(read(feed, 'a.xml')).toMatchObject([{ title: 'Hoppbacken & hissen' }]);
});

test('HTML in Markdown is read, except comments', () => {
  const text =
    '<!-- intern -->\n\n<div class="fakta">\n<p>Badet har <b>två</b> bassänger.</p>\n</div>\n\nTierps kommun bygger badet i år.';
  const [found] = read(`---\ntitle: Nytt bad\ndate: 2021-09-01\n---\n\n${text}\n`, 'a.md');
  expect(found?.body).toBe('Badet har **två** bassänger.\n\nTierps kommun bygger badet i år.');
});
