import { describe, expect, test } from 'vitest';
import { readSource, type SourceOptions } from '../../src/import/sources/formats.ts';

function read(text: string, file = 'export.xml', options?: SourceOptions) {
  const reading = readSource(text, file, options);
  if (!reading?.ok) throw new Error(reading?.problem.en ?? 'not recognised');
  return {
    format: reading.format,
    documents: reading.documents.map(({ known, blocks }) => ({
      ...known,
      blocks: blocks.map(({ kind, text, src, caption }) => [
        kind,
        src ?? text,
        ...(caption ? [caption] : []),
      ]),
    })),
  };
}
const readJson = (data: unknown) => read(JSON.stringify(data), 'export.json');

describe('feeds', () => {
  test('RSS: summaries with a link, tracking left out, the moment in the zone of the country', () => {
    const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sök</title><language>sv</language><link>https://a.example</link><description>x</description>
<item><title>Ny badplats &amp; bastu</title><link>https://nyheter.example/p/1?utm_source=rss&amp;utm_medium=feed</link><pubDate>Mon, 18 Mar 2024 23:30:00 GMT</pubDate><description>Badplatsen öppnar.</description><dc:creator>Sjövalla kommun</dc:creator></item>
<item><title>Samma</title><link>https://nyheter.example/p/1?utm_source=mail</link><description>x</description></item></channel></rss>`;
    expect(read(rss)).toEqual({
      format: 'feed',
      documents: [
        {
          title: 'Ny badplats & bastu',
          date: '2024-03-19',
          sender: 'Sjövalla kommun',
          url: 'https://nyheter.example/p/1',
          language: 'sv',
          source: { system: 'feed', id: 'https://nyheter.example/p/1' },
          blocks: [
            ['paragraph', 'Badplatsen öppnar.'],
            ['paragraph', '<https://nyheter.example/p/1>'],
          ],
        },
      ],
    });
  });

  test('RSS with whole texts, Atom and JSON Feed', () => {
    const rss = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Sjövalla</title><item><title>T</title><guid isPermaLink="false">17</guid><description>Kort.</description><content:encoded><![CDATA[<p>Lång &amp; text.</p>]]></content:encoded></item></channel></rss>`;
    expect(read(rss).documents).toEqual([
      {
        title: 'T',
        sender: 'Sjövalla',
        summary: 'Kort.',
        source: { system: 'feed', id: '17' },
        blocks: [
          ['paragraph', 'Kort.'],
          ['paragraph', 'Lång & text.'],
        ],
      },
    ]);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Sjövalla</title><entry><title>T</title><id>urn:1</id><published>2020-02-29T10:00:00+01:00</published><link href="https://a.example/1"/><content type="html">&lt;p&gt;Text.&lt;/p&gt;</content></entry></feed>`;
    expect(read(atom).documents).toMatchObject([
      { title: 'T', date: '2020-02-29', url: 'https://a.example/1', blocks: [['paragraph', 'Text.']] },
    ]);
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Sjövalla',
      items: [
        {
          id: '1',
          title: 'T',
          url: 'https://a.example/1',
          content_html: '<p>Text.</p>',
          date_published: '2020-02-29T10:00:00+01:00',
        },
      ],
    };
    expect(readJson(json).documents).toMatchObject([
      { title: 'T', date: '2020-02-29', blocks: [['paragraph', 'Text.']] },
    ]);
  });
});

test('WordPress: both editors, shortcodes, drafts, featured pictures; no pages, pictures and bins', () => {
  const item = (id: number, fields: string, status = 'publish', type = 'post') =>
    `<item><link>https://a.example/${id}</link><wp:post_id>${id}</wp:post_id><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${fields}</item>`;
  const wxr = `<?xml version="1.0"?><!-- made by WordPress --><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c" xmlns:excerpt="e"><channel><title>Sjövalla kommun</title><language>sv-SE</language>
${item(1, '<title>Klassisk</title><wp:post_date>2013-05-02 23:30:00</wp:post_date><wp:post_date_gmt>2013-05-02 21:30:00</wp:post_date_gmt><content:encoded><![CDATA[Ett stycke\nmed två rader.\n\n<h3>Rubrik</h3>\n\n[caption id="x" width="3"]<img src="https://a.example/b.jpg" alt="B" /> Foto: Bo Ek[/caption]\n\n[gallery ids="1,2"]\n\nSlut [sic].]]></content:encoded><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>3</wp:meta_value></wp:postmeta>')}
${item(2, '<title>Utkast</title><wp:post_date>2014-01-01 00:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>Ett.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul><li>Två</li></ul><!-- /wp:list -->]]></content:encoded>', 'draft')}
${item(3, '<title>Bild</title><wp:attachment_url>https://a.example/f.jpg</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Framsida</wp:meta_value></wp:postmeta>', 'inherit', 'attachment')}
${item(4, '<title>Bort</title>', 'trash')}${item(5, '<title>Om oss</title>', 'publish', 'page')}
</channel></rss>`;
  const { format, documents } = read(wxr);
  expect(format).toBe('wordpress');
  const reading = readSource(wxr, 'export.xml');
  expect(reading?.ok && reading.skipped.map(({ what, why, names }) => [what.en, why.en, names])).toEqual([
    ['attachment', 'only copied if a release shows it', ['Bild']],
    ['post', 'its status is trash', ['Bort']],
    ['page', 'a page of the site, not a release', ['Om oss']],
  ]);
  expect(documents).toEqual([
    {
      title: 'Klassisk',
      date: '2013-05-02',
      sender: 'Sjövalla kommun',
      url: 'https://a.example/1',
      language: 'sv-SE',
      source: { system: 'wordpress', id: '1' },
      blocks: [
        ['image', 'https://a.example/f.jpg'],
        ['paragraph', 'Ett stycke\nmed två rader.'],
        ['heading', 'Rubrik'],
        ['image', 'https://a.example/b.jpg', 'Foto: Bo Ek'],
        ['paragraph', 'Slut \\[sic].'],
      ],
    },
    {
      title: 'Utkast',
      sender: 'Sjövalla kommun',
      url: 'https://a.example/2',
      language: 'sv-SE',
      source: { system: 'wordpress', id: '2' },
      blocks: [
        ['paragraph', 'Ett.'],
        ['item', 'Två'],
      ],
    },
  ]);
});

describe('Mynewsdesk', () => {
  const expected = {
    title: 'Ny badplats',
    sender: 'Sjövalla kommun',
    url: 'https://nyheter.example/badplats',
    summary: 'Badplatsen öppnar.',
    source: { system: 'mynewsdesk', id: '3312345' },
  };

  test('the strict shape', () => {
    const item = {
      type_of_media: 'pressrelease',
      language: 'sv',
      id: 3312345,
      source_id: 1,
      source_name: 'Sjövalla kommun',
      url: 'https://nyheter.example/badplats',
      published_at: { text: '2024-03-18 00:30:37', datetime: '2024-03-17T23:30:37Z' },
      header: 'Ny badplats',
      summary: 'Badplatsen öppnar.',
      body: '<p>Text.</p>',
      boilerplate: 'Sjövalla har 9 000 invånare.',
      image: 'https://a.example/b.jpg',
      image_caption: 'Badet',
      links: [{ text: 'Läs mer', url: 'https://a.example/mer' }],
    };
    const blocks = [
      ['paragraph', 'Badplatsen öppnar.'],
      ['paragraph', 'Text.'],
      ['image', 'https://a.example/b.jpg', 'Badet'],
      ['paragraph', 'Sjövalla har 9 000 invånare.'],
      ['paragraph', '[Läs mer](https://a.example/mer)'],
    ];
    const list = readJson({
      total_count: 2,
      items: [item, { ...item, header: 'Igen' }, { ...item, id: 5, type_of_media: 'image' }],
    });
    expect(list).toEqual({
      format: 'mynewsdesk',
      documents: [{ ...expected, date: '2024-03-18', language: 'sv', blocks }],
    });
    expect(readJson({ item: [item] }).documents).toHaveLength(1);
    expect(readJson({ search_result: { items: [item] } }).documents).toHaveLength(1);
  });

  test('the older shape, a contact alone or several, and XML', () => {
    const contact = {
      name: 'Anna Berg',
      title: 'Presschef',
      phone: '08-465 004 01',
      email: 'anna@sjovalla.example',
    };
    const item = {
      type_of_media: 'pressrelease',
      id: '3312345',
      source_name: 'Sjövalla kommun',
      url: 'https://nyheter.example/badplats',
      published_at: '2013-05-02 10:00:00',
      header: 'Ny badplats',
      summary: 'Badplatsen öppnar.',
      body: '<p>Text.</p>',
      contact_people: { contact_person: contact },
    };
    const lead = ['paragraph', 'Badplatsen öppnar.'];
    const person = ['paragraph', 'Anna Berg\nPresschef\n08-465 004 01\nanna@sjovalla.example'];
    const one = { ...expected, date: '2013-05-02', blocks: [lead, ['paragraph', 'Text.'], person] };
    expect(readJson({ items: { item: [item], total_count: '1' } }).documents).toEqual([one]);
    const two = { ...item, contact_people: { contact_person: [contact, { name: 'Bo Ek' }] } };
    expect(readJson({ items: { item: [two] } }).documents[0]?.blocks).toEqual([
      ...one.blocks,
      ['paragraph', 'Bo Ek'],
    ]);
    const xml = `<?xml version="1.0"?><items total-count="1"><item><type_of_media>pressrelease</type_of_media><id>3312345</id><source_name>Sjövalla kommun</source_name><url>https://nyheter.example/badplats</url><published_at>2013-05-02 10:00:00</published_at><header>Ny badplats</header><summary>Badplatsen öppnar.</summary><body>&lt;p&gt;Text.&lt;/p&gt;</body><contact_people><contact_person><name>Anna Berg</name><title>Presschef</title><phone>08-465 004 01</phone><email>anna@sjovalla.example</email></contact_person></contact_people></item></items>`;
    expect(read(xml)).toEqual({ format: 'mynewsdesk', documents: [one] });
  });
});

describe('Via', () => {
  test('the old shape', () => {
    const release = {
      id: 3401234,
      title: 'Ny badplats',
      url: '/release/3401234',
      leadtext: 'Ingress.',
      body: '<p>Text.</p>',
      published: '2024-03-18T12:00:00Z',
      publisher: { id: 3, name: 'Sjövalla kommun' },
      images: [{ url: 'https://via.tt.se/data/images/1.jpg', caption: 'Badet' }],
      contacts: { text: null, persons: [{ name: 'Anna Berg', phone: '08-465 004 01' }] },
      boilerplate: null,
      documents: [{ url: 'https://via.tt.se/data/1.pdf', caption: 'Karta' }],
      language: 'sv',
      type: 'PRESS',
      versions: [{ id: 1, title: 'Ny badplats', language: 'sv' }],
    };
    expect(readJson({ releases: [release, release], nextPage: null, totalCount: 2 })).toEqual({
      format: 'via',
      documents: [
        {
          title: 'Ny badplats',
          date: '2024-03-18',
          sender: 'Sjövalla kommun',
          url: 'https://via.tt.se/release/3401234',
          language: 'sv',
          source: { system: 'via', id: '3401234' },
          blocks: [
            ['paragraph', 'Ingress.'],
            ['paragraph', 'Text.'],
            ['image', 'https://via.tt.se/data/images/1.jpg', 'Badet'],
            ['paragraph', 'Anna Berg\n08-465 004 01'],
            ['paragraph', '[Karta](https://via.tt.se/data/1.pdf)'],
          ],
        },
      ],
    });
  });

  test('the new shape: each version is a release', () => {
    const release = {
      id: 7,
      date: '1.4.2026 09:29:57 CEST',
      versions: {
        sv: { title: 'Badplats', leadtext: 'Ingress.', body: { complete: '<p>Text.</p>' } },
        fi: { title: 'Uimaranta', leadtext: '', body: '<p>Teksti.</p>' },
      },
    };
    expect(readJson(release).documents).toEqual([
      {
        title: 'Badplats',
        date: '2026-04-01',
        language: 'sv',
        source: { system: 'via', id: '7' },
        blocks: [
          ['paragraph', 'Ingress.'],
          ['paragraph', 'Text.'],
        ],
      },
      {
        title: 'Uimaranta',
        date: '2026-04-01',
        language: 'fi',
        source: { system: 'via', id: '7-fi' },
        blocks: [['paragraph', 'Teksti.']],
      },
    ]);
  });
});

test('Cision: JSON and XML', () => {
  const release = {
    Id: 12,
    Title: 'Ny badplats',
    PublishDate: '2024-03-18T08:00:00',
    LanguageCode: 'sv',
    HtmlIntro: '<p>Ingress.</p>',
    HtmlBody: '<p>Text.</p>',
    Contact: 'Anna Berg\n08-465 004 01',
    CompanyInformation: 'Om oss.',
    SourceName: 'Sjövalla kommun',
    CisionWireUrl: 'https://news.example/r/1',
    Images: [{ DownloadUrl: 'https://a.example/b.jpg', Title: 'Badet', Description: 'Foto: Bo Ek' }],
  };
  const document = {
    title: 'Ny badplats',
    date: '2024-03-18',
    sender: 'Sjövalla kommun',
    url: 'https://news.example/r/1',
    language: 'sv',
    source: { system: 'cision', id: '12' },
    blocks: [
      ['paragraph', 'Ingress.'],
      ['paragraph', 'Text.'],
      ['image', 'https://a.example/b.jpg', 'Foto: Bo Ek'],
      ['paragraph', 'Anna Berg\n08-465 004 01'],
      ['paragraph', 'Om oss.'],
    ],
  };
  expect(readJson({ Release: release, Title: 'x' })).toEqual({ format: 'cision', documents: [document] });
  expect(readJson({ Releases: [release, release] }).documents).toEqual([document]);
  const xml = `<Releases><Release Id="12" PublishDateUtc="2024-03-17T23:30:00" DetailUrl="https://news.example/r/1"><Title>Ny badplats</Title><Intro>Ingress.</Intro></Release></Releases>`;
  expect(read(xml).documents).toEqual([
    {
      title: 'Ny badplats',
      date: '2024-03-18',
      url: 'https://news.example/r/1',
      source: { system: 'cision', id: '12' },
      blocks: [['paragraph', 'Ingress.']],
    },
  ]);
});

test('Prezly: HTML and nodes', () => {
  const story = {
    uuid: 'u-1',
    title: 'Ny badplats',
    culture: { code: 'sv' },
    published_at: '2024-03-18T10:00:00+00:00',
    intro: null,
    format_version: 1,
    content: '<p>Text.</p>',
  };
  expect(readJson({ stories: [story] })).toEqual({
    format: 'prezly',
    documents: [
      {
        title: 'Ny badplats',
        date: '2024-03-18',
        language: 'sv',
        source: { system: 'prezly', id: 'u-1' },
        blocks: [['paragraph', 'Text.']],
      },
    ],
  });
  const nodes = {
    type: 'document',
    children: [
      { type: 'heading-one', children: [{ text: 'Rubrik' }] },
      {
        type: 'paragraph',
        children: [
          { text: 'Ett ' },
          { text: 'starkt', bold: true },
          { type: 'link', href: 'https://a.example/', children: [{ text: ' ord' }] },
        ],
      },
      {
        type: 'bulleted-list',
        children: [
          { type: 'list-item', children: [{ type: 'list-item-text', children: [{ text: 'Punkt' }] }] },
        ],
      },
      { type: 'contact', contact: { name: 'Anna Berg', phone: '08-465 004 01' } },
    ],
  };
  expect(
    readJson({ story: { ...story, format_version: 3, content: JSON.stringify(nodes) } }).documents[0]?.blocks,
  ).toEqual([
    ['heading', 'Rubrik'],
    ['paragraph', 'Ett **starkt** [ord](https://a.example/)'],
    ['item', 'Punkt'],
    ['paragraph', 'Anna Berg\n08-465 004 01'],
  ]);
});

test('tables: usual names of columns, and others by a map', () => {
  const csv = '\uFEFFid;Rubrik;Date;Body\r\n1;"Ny; badplats";2024-03-18;"Ett.\r\n\r\nTvå."\r\n1;Igen;;x\r\n';
  expect(read(csv, 'a.csv', { columns: { rubrik: 'title' } })).toEqual({
    format: 'csv',
    documents: [
      {
        title: 'Ny; badplats',
        date: '2024-03-18',
        source: { system: 'csv', id: '1' },
        blocks: [
          ['paragraph', 'Ett.'],
          ['paragraph', 'Två.'],
        ],
      },
    ],
  });
  expect(read('title,body\nT,<p>Text.</p>\n', '-').format).toBe('csv');
});

test.each([
  ['Jekyll', '2024-03-18-badplats.md', '---\nlayout: post\ntitle: "Ny badplats"\nlang: sv\n---\n'],
  [
    'Hugo',
    'badplats.md',
    '+++\ntitle = "Ny badplats"\ndate = 2024-03-18T10:00:00+01:00\nlanguage = "sv"\n+++\n',
  ],
  ['Eleventy', 'badplats.md', '---\ntitle: Ny badplats\npublished: 2024-03-18\nlocale: sv\n---\n'],
])('front matter of %s', (_, file, front) => {
  const { format, documents } = read(
    `${front}\nIngress med [länk](https://a.example/).\n\n- Ett\n- Två\n`,
    file,
  );
  expect(format).toBe('markdown');
  expect(documents).toEqual([
    {
      title: 'Ny badplats',
      date: '2024-03-18',
      language: 'sv',
      blocks: [
        ['paragraph', 'Ingress med [länk](https://a.example/).'],
        ['item', 'Ett'],
        ['item', 'Två'],
      ],
    },
  ]);
});

describe('hostile and unknown sources', () => {
  const rss = '<rss version="2.0"><channel><item><title>T</title></item></channel></rss>';

  test.each([
    [
      'an entity bomb',
      `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss xmlns:wp="x"><channel><title>&b;</title></channel></rss>`,
      'a.xml',
    ],
    ['an entity in a feed', `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss}`, 'a.xml'],
    ['deep XML', `<items>${'<a>'.repeat(200_000)}`, 'a.xml'],
    [
      'deep HTML in an export',
      `<items><item><type_of_media>x</type_of_media><header>T</header><body><![CDATA[${'<div>'.repeat(200_000)}]]></body></item></items>`,
      'a.xml',
    ],
    ['a huge page', `<html>${'x'.repeat(50_000_000)}`, 'a.html'],
    ['binary', 'PK\u0003\u0004\0\0', 'a.html'],
    ['broken TOML', '+++\ntitle = \n+++\nx', 'a.md'],
    ['a broken table', 'title,body\n"T,x\n', 'a.csv'],
  ])('%s is a problem, not a crash', (_, text, file) => {
    const reading = readSource(text, file);
    expect(reading).toMatchObject({ ok: false, problem: { en: expect.stringMatching(/\w/) } });
  });

  test.each([
    ['', 'a.txt'],
    ['Pressmeddelande\n\nText.', 'a.txt'],
    ['{"a": 1', 'a.json'],
    [`${'['.repeat(100_000)}`, 'a.json'],
    ['[]', 'a.json'],
    ['<svg></svg>', 'a.svg'],
    ['<', 'a'],
  ])('%.20s is not recognised', (text, file) => {
    expect(readSource(text, file)).toBeUndefined();
  });
});
