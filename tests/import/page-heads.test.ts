import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/import/recognise.ts';
import { resultOf } from '../../src/import/result.ts';
import { readHtmlPage } from '../../src/import/sources/html/html-page.ts';
import { settings } from './imported.ts';

const title = 'Ny idrottshall i Söderfors ger fler tider';
const text = `<p>Tierps kommun bygger en ny idrottshall med plats för både handboll och innebandy.</p><p>Hallen ska stå klar till höstterminen, och redan nu kan föreningarna anmäla sitt intresse.</p><h2>Kontakt</h2><p>Vera Tångvall, projektledare, 08-465 004 81</p>`;
const when = '<p class="date">Publicerad: 3 mars 2021</p>';
const site = `${title} - Tierps kommun`;

const pages: readonly (readonly [name: string, head: string, body: string])[] = [
  ['a heading', site, `<main><h1>${title}</h1>${when}${text}</main>`],
  [
    'no heading of the first level',
    site,
    `<div id="content"><p>Nyhet</p><h2>${title}</h2>${when}${text}</div>`,
  ],
  ['no heading at all', site, `<div><p><b>${title}</b></p>${when}${text}</div>`],
  ['the site’s name as a heading', site, `<h1>Tierps kommun</h1><div><h2>${title}</h2>${when}${text}</div>`],
  ['a heading of the section', site, `<main><h1>Pressmeddelanden</h1><h2>${title}</h2>${when}${text}</main>`],
  [
    'a heading of the kind of text',
    site,
    `<article><h1>Pressmeddelande</h1><p><strong>${title}</strong></p>${when}${text}</article>`,
  ],
  [
    'a trail in a list',
    site,
    `<main><ul><li>Start</li><li>Nyheter</li><li>${title}</li></ul><h1>${title}</h1>${when}${text}</main>`,
  ],
  [
    'a trail in words',
    site,
    `<main><p><a href="/">Start</a> / <a href="/n">Nyheter</a> / ${title}</p><h1>${title}</h1>${when}${text}</main>`,
  ],
  [
    'tools below',
    site,
    `<main><h1>${title}</h1><ul><li>Lyssna</li><li>Dela</li><li>Skriv ut</li></ul>${when}${text}<p>Hjälpte informationen dig?</p><p>Ja</p><p>Nej</p></main>`,
  ],
  [
    'a heading in the article’s header',
    site,
    `<article><header><p>Nyhet | 3 mars 2021</p><h1>${title}</h1></header>${text}</article>`,
  ],
  [
    'time and kind next to the title',
    'Nyheter',
    `<main><div><span>Pressmeddelande</span> <time>2021-03-03</time></div><h1>${title}</h1>${text}</main>`,
  ],
  ['the language of a template', site, `<main><h1>${title}</h1>${when}${text}</main>`],
];

describe('the head of a page with', () => {
  test.each(pages)('%s', (name, head, body) => {
    const lang = name.startsWith('the language') ? 'en' : 'sv-SE';
    const html = `<!doctype html><html lang="${lang}"><head><title>${head}</title></head><body>${body}<div id="foot"><p>Tierps kommun, 815 80 Tierp</p></div></body></html>`;
    const found = resultOf(recognise(readHtmlPage(html, 'a.html'), settings));
    expect({
      title: found.title,
      date: found.date,
      municipality: found.municipality,
      language: found.language,
    }).toEqual({
      title,
      date: '2021-03-03',
      municipality: 'Tierps kommun',
      language: 'sv',
    });
    expect(found.body).toMatch(/^Tierps kommun bygger/);
    expect(found.body).not.toMatch(/Start|Nyhet|Lyssna|Skriv ut|Hjälpte/);
  });
});
