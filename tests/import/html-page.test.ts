import { describe, expect, test } from 'vitest';
import { readHtmlPage } from '../../src/import/sources/html/html-page.ts';

const page = (head: string, body: string, attributes = '') =>
  `<!doctype html>\n<html lang="sv">\n<head>${head}</head>\n<body${attributes}>\n${body}\n</body>\n</html>`;
const article = (body: string) => readHtmlPage(page('', `<main><article>${body}</article></main>`), 'a.html');
const texts = (html: string) => article(html).blocks.map(({ text }) => text);

describe('metadata of a page', () => {
  test('is read from JSON-LD, with references within its graph', () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'Sjövalla kommun' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ny badplats öppnar',
          datePublished: '2024-05-31T22:00:00Z',
          inLanguage: 'sv-SE',
          publisher: { '@id': '#org' },
          mainEntityOfPage: 'https://sjovalla.example/nyheter/badplats',
          description: 'Badplatsen vid Norrsjön öppnar i juni.',
        },
      ],
    };
    const html = page(
      `<script type="application/ld+json">${JSON.stringify(linked)}</script><meta property="og:title" content="Annat">`,
      '<main><h1>Ny badplats öppnar</h1><p>Text.</p></main>',
    );
    const { known, blocks } = readHtmlPage(html, 'a.html');
    expect(known).toEqual({
      title: 'Ny badplats öppnar',
      date: '2024-06-01',
      sender: 'Sjövalla kommun',
      url: 'https://sjovalla.example/nyheter/badplats',
      language: 'sv-SE',
      summary: 'Badplatsen vid Norrsjön öppnar i juni.',
    });
    expect(blocks.map(({ text }) => text)).toEqual(['Text.']);
  });

  test('is read from OpenGraph, without the name of the site in the title', () => {
    const html = page(
      `<meta property="og:title" content="Ny badplats - Sjövalla kommun"><meta property="og:site_name" content="Sjövalla kommun">
      <meta property="article:published_time" content="2024-06-01T08:30:00+02:00"><meta property="og:locale" content="nb_NO">
      <meta property="og:description" content="Badplatsen vid Norrsjön öppnar i …">
      <link rel="canonical" href="https://sjovalla.example/badplats">`,
      '<main><p>Text.</p></main>',
    );
    expect(readHtmlPage(html, 'a.html').known).toEqual({
      title: 'Ny badplats',
      date: '2024-06-01',
      sender: 'Sjövalla kommun',
      url: 'https://sjovalla.example/badplats',
      language: 'nb-NO',
    });
  });

  test('is read from microdata and from the time of publication, never from the time of an event', () => {
    const micro = page(
      '',
      '<main><h1 itemprop="headline">Rubrik</h1><time itemprop="datePublished" datetime="2020-02-29">i går</time></main>',
    );
    expect(readHtmlPage(micro, 'a.html').known).toMatchObject({
      title: 'Rubrik',
      date: '2020-02-29',
      language: 'sv',
    });
    const event = page(
      '',
      '<main><h1>Rubrik</h1><p>Kom <time datetime="2020-03-01">på söndag</time>.</p></main>',
    );
    expect(readHtmlPage(event, 'a.html').known.date).toBeUndefined();
  });

  test('is read despite broken JSON-LD', () => {
    const html = page(
      '<script type="application/ld+json">{"@type": </script>',
      '<h1>Rubrik</h1><p>Text.</p>',
    );
    expect(readHtmlPage(html, 'a.html').known.title).toBe('Rubrik');
  });
});

describe('the systems', () => {
  test('Sitevision: all portlets of the page’s content, in order', () => {
    const portlet = (text: string) =>
      `<div class="sv-text-portlet"><div id="Rubrik"></div><div class="sv-text-portlet-content">${text}</div></div>`;
    const html = page(
      '<link rel="canonical" href="https://sjovalla.example/4.3f5e1c8d18a4b2c9d7e1a2.html">',
      `<header>${portlet('<p>Meny</p>')}</header><div class="pagecontent">${portlet('<h1>Rubrik</h1>')}${portlet('<p>Ingress.</p>')}
<div class="sv-archive-portlet"><ul><li>Fler nyheter</li></ul></div>
${portlet('<p>Brödtext.</p><h2>Kontakt</h2><p>Anna Berg, 08-465 004 01</p>')}</div><div>${portlet('<p>Sidfot</p>')}</div>`,
    );
    const read = readHtmlPage(html, 'a.html');
    expect(read.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Ingress.'],
      ['paragraph', 'Brödtext.'],
      ['heading', 'Kontakt'],
      ['paragraph', 'Anna Berg, 08-465 004 01'],
    ]);
    expect(read.known.source).toEqual({ system: 'sitevision', id: '4.3f5e1c8d18a4b2c9d7e1a2' });
    expect(read.dropped.map(({ text, why }) => [text, why.en])).toEqual([
      ['Meny', 'the header of the page'],
      ['Fler nyheter', 'outside the article'],
      ['Sidfot', 'outside the article'],
    ]);
  });

  test.each([
    ['mynewsdesk', 'https://www.mynewsdesk.com/se/sjovalla/pressreleases/ny-badplats-3312345', '3312345', ''],
    ['via', 'https://via.tt.se/pressmeddelande/3401234/ny-badplats?publisherId=32&lang=sv', '3401234', ''],
    ['via', 'https://www.sttinfo.fi/tiedote/69912345/uusi-uimaranta?publisherId=3', '69912345', ''],
    ['via', 'https://kommunikasjon.ntb.no/pressemelding?publisherId=8&releaseId=1798765', '1798765', ''],
    ['wordpress', 'https://sjovalla.example/2020/badplats/', '417', ' class="single postid-417"'],
  ])('%s is recognised by address or markup, with its id', (system, url, id, attributes) => {
    const html = page(
      `<meta property="og:url" content="${url}"><meta name="generator" content="${system === 'wordpress' ? 'WordPress 6.4' : ''}">`,
      '<article><h1>Rubrik</h1><div class="entry-content"><p>Text.</p></div></article>',
      attributes,
    );
    const { known, blocks } = readHtmlPage(html, 'a.html');
    expect(known.source).toEqual({ system, id });
    expect(blocks.map(({ text }) => text)).toEqual(['Text.']);
  });
});

describe('noise', () => {
  test('is dropped with its reason and line, and nothing else is lost', () => {
    const html = page(
      '<title>Rubrik</title>',
      `<div id="cookie-banner">Vi använder kakor</div>
<nav>Start</nav>
<div class="sv-crisis-message crisis-message">Skogsbrand</div>
<article><h1>Rubrik</h1><p>Text.</p><div class="share-buttons">Dela</div><form>Prenumerera</form>
<aside>Läs mer</aside><aside>Kontakt: <a href="mailto:a@sjovalla.example">a@sjovalla.example</a></aside></article>
<footer>Box 1</footer><script>var x = 1;</script>`,
    );
    const { blocks, dropped } = readHtmlPage(html, 'a.html');
    expect(blocks.map(({ text }) => text)).toEqual(['Text.', 'Kontakt: a@sjovalla.example']);
    expect(dropped.map(({ why, ...rest }) => ({ ...rest, why: why.en }))).toEqual([
      { text: 'Vi använder kakor', line: 5, why: 'a cookie banner' },
      { text: 'Start', line: 6, why: 'navigation' },
      { text: 'Skogsbrand', line: 7, why: 'a site-wide notice' },
      { text: 'Dela', line: 8, why: 'buttons for sharing' },
      { text: 'Prenumerera', line: 8, why: 'a form' },
      { text: 'Läs mer', line: 9, why: 'next to the article' },
      { text: 'Box 1', line: 10, why: 'the footer of the page' },
    ]);
  });
});

describe('blocks', () => {
  test('headings, paragraphs, lists, quotes and tables keep their order and their lines', () => {
    const { blocks } = article(`
<h2>Mellan<em>rubrik</em></h2>
<p>Ett <strong>stycke</strong> med en
<a href="https://sjovalla.example/x">länk</a>.</p>
<ul><li>Ett<ol><li>Inre</li></ol></li><li><p>Två</p></li></ul>
<blockquote><p>– Så är det.</p></blockquote>
<table><tr><th>År</th><th>Kronor</th></tr><tr><td>2024</td><td>1 | 2</td></tr></table>`);
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, text: 'Mellanrubrik', line: 6, endLine: 6 },
      {
        kind: 'paragraph',
        text: 'Ett **stycke** med en\n[länk](https://sjovalla.example/x).'.replace('\n', ' '),
        line: 7,
        endLine: 8,
      },
      { kind: 'item', level: 1, text: 'Ett', line: 9, endLine: 9 },
      { kind: 'item', level: 2, ordered: true, text: 'Inre', line: 9, endLine: 9 },
      { kind: 'item', level: 1, text: 'Två', line: 9, endLine: 9 },
      { kind: 'quote', text: '– Så är det.', line: 10, endLine: 10 },
      { kind: 'table', text: '| År | Kronor |\n| - | - |\n| 2024 | 1 \\| 2 |', line: 11, endLine: 11 },
    ]);
  });

  test('pictures have address, alternative text and caption', () => {
    const html = page(
      '<base href="https://sjovalla.example/nyheter/">',
      `<main><figure><picture><source srcset="b.webp"><img src="bild.jpg" alt="Badplatsen"></picture><figcaption>Badplatsen i juni. Foto: Bo Ek</figcaption></figure>
<p>Text <img src="data:image/gif;base64,R0" data-src="/sen.png" alt=""> mer.</p></main>`,
    );
    expect(readHtmlPage(html, 'a.html').blocks).toEqual([
      {
        kind: 'image',
        text: 'Badplatsen',
        src: 'https://sjovalla.example/nyheter/bild.jpg',
        caption: 'Badplatsen i juni. Foto: Bo Ek',
        line: 5,
        endLine: 5,
      },
      { kind: 'paragraph', text: 'Text mer.', line: 6, endLine: 6 },
      { kind: 'image', text: '', src: 'https://sjovalla.example/sen.png', line: 6, endLine: 6 },
    ]);
  });

  test('one line break stays, two separate paragraphs, and a leading hyphen becomes a dash', () => {
    expect(
      texts('<p>Anna Berg<br>Pressansvarig<br/>08-465 004 01<br><br>- Det är bra, säger hon.</p>'),
    ).toEqual(['Anna Berg\nPressansvarig\n08-465 004 01', '– Det är bra, säger hon.']);
  });

  test('addresses, numbers and dead links become text', () => {
    expect(
      texts(
        '<p><a href="mailto:anna_lena.berg@sjovalla.example?subject=x">anna_lena.berg@sjovalla.example</a> <a href="tel:+4684650040">08-465 004 01</a> <a href="javascript:x()">Skriv ut</a> <a href="mailto:bo@sjovalla.example">Mejla Bo</a></p>',
      ),
    ).toEqual([
      'anna_lena.berg@sjovalla.example 08-465 004 01 Skriv ut [Mejla Bo](mailto:bo@sjovalla.example)',
    ]);
  });

  test('spaces at the edges of emphasis are moved out of it, and empty emphasis is removed', () => {
    expect(texts('<p><strong>Ingress: </strong>text<em> kursiv</em><b> </b>slut</p>')).toEqual([
      '**Ingress:** text *kursiv* slut',
    ]);
  });

  test('emphasis within words that Markdown can’t express is removed', () => {
    expect(texts('<p><strong>Ingress:</strong>text<em><br></em>&amp;#x32;</p>')).toEqual([
      'Ingress:text\n\\&#x32;',
    ]);
  });

  test('a cell of a table is one line', () => {
    expect(texts('<table><tr><td>Anna<br>Berg<td><p>Ett</p><p>Två</p><td><b>1</b> kr</table>')).toEqual([
      '| | | |\n| - | - | - |\n| Anna Berg | Ett Två | **1** kr |',
    ]);
  });

  test('layout tables are replaced by their content', () => {
    expect(texts('<table><tr><td><p>Ett</p><p>Två</p></td></tr></table>')).toEqual(['Ett', 'Två']);
  });

  test('divs without paragraphs become paragraphs', () => {
    expect(texts('<div>Ett</div><div>Två <span>tre</span></div>')).toEqual(['Ett', 'Två tre']);
  });
});

describe('hostile pages', () => {
  test.each([
    ['deep', '<div>'.repeat(100_000)],
    [
      'many open formats',
      Array.from({ length: 250 }, (_, i) => `<b a=${i}>`).join('') + '<p>'.repeat(1_000_000),
    ],
    ['long', 'x'.repeat(10_000_001)],
    ['binary', 'GIF89a\0\0\0'],
  ])('%s', (_, html) => {
    expect(() => readHtmlPage(html, 'a.html')).toThrow(Error);
  });

  test('deeply nested, empty and one-line pages are read', () => {
    expect(readHtmlPage(`${'<div>'.repeat(290)}Text`, 'a.html').blocks).toMatchObject([{ text: 'Text' }]);
    expect(readHtmlPage('', 'a.html').blocks).toEqual([]);
    expect(readHtmlPage('<p>x '.repeat(2_000), 'a.html').blocks).toHaveLength(2_000);
  });
});
