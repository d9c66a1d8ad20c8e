import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/import/recognise.ts';
import { resultOf } from '../../src/import/result.ts';
import { readHtmlPage } from '../../src/import/sources/html/html-page.ts';
import { settings } from './imported.ts';

const title = 'Kommunen köper tillbaka badhuset';
const text =
  '<p>Tierps kommun köper tillbaka badhuset som såldes för tjugo år sedan, och betalar 4,2 miljoner kronor för det.</p><p>Badet ska öppna till midsommar, och redan nu kan skolorna boka tider för simskola.</p>';

function read(head: string, body: string) {
  const html = `<!doctype html><html lang="sv"><head>${head}</head><body>${body}</body></html>`;
  return resultOf(recognise(readHtmlPage(html, 'a.html'), settings));
}

const linked = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('the title of a page', () => {
  test.each([
    ['og:title is that of the section', '<meta property="og:title" content="Nyheter">'],
    ['JSON-LD has a placeholder', linked({ headline: 'Untitled' })],
    [
      'twitter:title is the site’s',
      '<meta name="twitter:title" content="Tierps kommun – hjärtat i Uppland">',
    ],
  ])('is its heading, if %s', (_, head) => {
    const found = read(
      `<title>${title} - Tierps kommun</title>${head}`,
      `<main><h1>${title}</h1>${text}</main>`,
    );
    expect(found.title).toBe(title);
  });

  test('is that of JSON-LD if a lower heading is the same', () => {
    const head = linked({ headline: title });
    const found = read(
      head,
      `<h1>Välkommen till oss i Tierps kommun</h1><main><h2>${title}</h2>${text}</main>`,
    );
    expect(found.title).toBe(title);
  });

  test('is the whole heading if others are truncated', () => {
    const head = '<meta property="og:title" content="Kommunen köper tillbaka…">';
    expect(read(head, `<main><h1>${title}</h1>${text}</main>`).title).toBe(title);
  });
});

describe('the day of a page', () => {
  test.each([
    [
      'article:published_time',
      '<meta property="article:published_time" content="2021-03-23T13:15:00+01:00">',
      '',
    ],
    ['DC.date', '<meta name="DC.date" content="2021-03-23">', ''],
    ['a day in words', '<meta name="publish-date" content="23 mars 2021">', ''],
    ['JSON-LD', linked({ datePublished: '2021-03-23' }), ''],
    [
      'a time element next to the title',
      linked({ datePublished: '1970-01-01' }),
      '<div>Nyhet | <time datetime="2021-03-23T12:15:00Z">23 mars</time></div>',
    ],
    ['a line in the header', '', '<header><p>Publicerad: 23 mars 2021</p></header>'],
    ['a line below', '', '', '<p class="sv-published">Publicerad: 2021-03-23 13:15</p>'],
  ])('is taken from %s', (_, head, above, below = '') => {
    expect(read(head, `<main>${above}<h1>${title}</h1>${text}${below}</main>`).date).toBe('2021-03-23');
  });

  test('is not that of an event', () => {
    const event = '<p>Invigningen är <time datetime="2021-06-24">den 24 juni</time>.</p>';
    expect(read('', `<main><h1>${title}</h1>${text}${event}</main>`).date).toBeNull();
  });

  test('is not the first day of a calendar', () => {
    const head = linked({ datePublished: '1970-01-01T00:00:00Z' });
    expect(read(head, `<main><h1>${title}</h1>${text}</main>`).date).toBeNull();
  });
});

test('contacts and the text about the sender next to an article are kept', () => {
  const contact =
    '<h2>Kontakter</h2><div><h3>Oddveig Landego</h3><p>Ordfører (H)</p><p>Tel: 400 00 011</p></div>';
  const about =
    '<div class="boilerplate"><p>Bodø kommune ligger ved havet og har 54 000 innbyggere.</p></div>';
  const other = '<h2>Nøkkelord</h2><p>eldre helse vinter</p>';
  const norwegian =
    '<p>Et brukket lårbein koster samfunnet 500 000 kroner, og derfor deler Bodø kommune ut brodder til alle over 65 år.</p><p>Broddene deles ut i Glasshuset fra mandag, og alle som vil ha dem, får et par hver.</p>';
  const found = read(
    '',
    `<article><h1>Kommunen deler ut brodder</h1><div>${norwegian}</div>${other}${contact}${about}</article>`,
  );
  expect(found.contacts).toMatchObject([
    { name: 'Oddveig Landego', title: 'Ordfører', party: 'H', phones: ['400 00 011'] },
  ]);
  expect(found.boilerplate).toMatch(/ligger ved havet/);
  expect(found.body).not.toMatch(/Nøkkelord|Kontakter/);
});

test.each(['sv_SE', 'sv-SE', 'swe', 'Svenska', 'xx-unknown-language'])(
  'the language %s is detected by its code',
  (lang) => {
    const html = `<!doctype html><html lang="${lang}"><body><main><h1>${title}</h1>${text}</main></body></html>`;
    expect(resultOf(recognise(readHtmlPage(html, 'a.html'), settings)).language).toBe('sv');
  },
);
