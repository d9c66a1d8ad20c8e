import { parse as parseCsv } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { parse as parseVcards } from 'vcard4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configFields, openDataParts } from '../../src/model/config/config-schema.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { contentSecurityPolicy } from '../../src/site/hosting/headers.ts';
import { keysOf, type Plain } from '../build/schema-keys.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { launchBrowser } from '../support/browser.ts';
import { asText } from '../support/sample.ts';

/*
 * Every text field contains text that would be markup, a formula or another line if it were not escaped. Every file of
 * the site is then parsed like its readers do, and must give back the same text.
 */

/** Text after the key's name in its canary. */
const endings = [
  `"><img src=x onerror=alert(1)>'&\n,;=`,
  `</script></title><script>alert(1)</script><!-- ]]> <![CDATA[ &amp; &lt;b&gt; $& $1 \``,
  `'; alert(1); //, \\"\\\\;=x\t=1+1 <svg onload=alert(1)> %3Cb%3E <item></item><entry>`,
];

/** Keys whose values are keywords, days, numbers, or text in a fixed format. */
const closed =
  /^words\.(?:en|fi|nb)$|^(?:baseUrl|language|country|timeZone|theme|permalinks|register|contact|redirects|collections|search|pressKit|pictures|newsletter|newsletter\.days|pageSize|date|type|slug|draft|embargo|expires|updated|translations|municipality|committee|aliases)$|^(?:colours|feeds|labels|privacy|markdown|warnings|admin)\b|^accessibility(?:\.(?:form|phone|conformity|assessed|updated|attachmentsChecked|shortcomings|burden))?$|^openData$|^openData\.(?:parts|license|spatial|organisation$|organisation\.(?:number|type))|\.(?:date|slug|code|accent|press|sender|from|to|role|value|currency|per|years|kind|src|email|website|licence|minutes|aliases|language|url|imported|start|end|online|register)$|^(?:event|senders|committees|contacts|amounts|decision|images|attachments|corrections|withdrawn|source)$/;

interface Canaries {
  /** The canary of a key. */
  readonly of: (key: string) => string;
  readonly used: Set<string>;
}

function canaries(ending: string): Canaries {
  const used = new Set<string>();
  return {
    used,
    of: (key) => {
      used.add(key);
      // what separates several values of one key
      const text = /tags|phone|mobile/.test(key) ? ending.replace(/[/,;|]/g, '.') : ending;
      return `=${key.replace(/\W/g, '')}${text}`;
    },
  };
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const yamlOf = (fields: Plain) =>
  Object.entries(fields)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}\n`)
    .join('');

const alias = `/gammal/a"><img>'&,;=:$x\`{}|`;
const website = `https://x.example/?a="<>'&b=;,$x`;
const fileName = `a'&,;= <img src=x onerror=alert(1)>$x`;

function configOf(canary: Canaries['of']): Plain {
  return {
    title: canary('title'),
    titles: { en: canary('titles') },
    description: canary('description'),
    descriptions: { en: canary('descriptions') },
    baseUrl: `https://press.example/a'b;c=$x,*/`,
    senders: [
      {
        name: canary('senders[].name'),
        slug: 'stan',
        aliases: ['Stan', { name: canary('senders[].aliases[].name'), language: 'en' }],
        boilerplate: canary('senders[].boilerplate'),
        website,
        press: 'press',
      },
    ],
    committees: [
      {
        name: canary('committees[].name'),
        slug: 'namnden',
        aliases: [{ name: canary('committees[].aliases[].name') }],
      },
    ],
    contacts: {
      press: {
        name: canary('contacts{}.name'),
        title: canary('contacts{}.title'),
        party: canary('contacts{}.party'),
        organisation: canary('contacts{}.organisation'),
        phone: canary('contacts{}.phone'),
        mobile: canary('contacts{}.mobile'),
        email: `o+a_b@x.example`,
      },
    },
    contact: 'press',
    accessibility: {
      body: canary('accessibility.body'),
      form: website,
      email: 'o+a_b@x.example',
      phone: '08-465 004 20',
      conformity: 'partially',
      assessed: '2026-10-20',
      method: canary('accessibility.method'),
      shortcomings: [
        {
          what: canary('accessibility.shortcomings[].what'),
          reason: canary('accessibility.shortcomings[].reason'),
          alternative: canary('accessibility.shortcomings[].alternative'),
        },
      ],
      burden: [
        {
          what: canary('accessibility.burden[].what'),
          reason: canary('accessibility.burden[].reason'),
          alternative: canary('accessibility.burden[].alternative'),
        },
      ],
    },
    openData: {
      license: website,
      organisation: { name: canary('openData.organisation.name') },
      spatial: website,
      parts: [...openDataParts],
    },
    feeds: { hub: website, formats: ['rss', 'atom', 'json'], history: 'all' },
    newsletter: { days: 3000, unsubscribe: canary('newsletter.unsubscribe') },
    pictures: { licence: website, usage: canary('pictures.usage') },
    words: { sv: { 'home.latest': canary('words'), 'release.published': canary('words.sv') } },
    params: { own: canary('params') },
  };
}

function releaseOf(canary: Canaries['of']): Plain {
  return {
    title: canary('title'),
    date: '2026-11-20',
    municipality: 'Stan',
    committees: [canary('committees[].aliases[].name'), canary('committees')],
    summary: canary('summary'),
    tags: [canary('tags')],
    amounts: [
      {
        value: '1 mnkr',
        purpose: canary('amounts[].purpose'),
        payer: canary('amounts[].payer'),
        recipient: canary('amounts[].recipient'),
      },
    ],
    contacts: [
      {
        name: canary('contacts[].name'),
        title: canary('contacts[].title'),
        party: canary('contacts[].party'),
        organisation: canary('contacts[].organisation'),
        phone: canary('contacts[].phone'),
        mobile: canary('contacts[].mobile'),
        email: `o+a_b@x.example`,
      },
      'press',
    ],
    case: canary('case'),
    decision: {
      body: canary('decision.body'),
      date: '2026-11-19',
      section: canary('decision.section'),
      minutes: website,
    },
    event: {
      start: '2026-12-01T10:00',
      end: '11:30',
      place: canary('event.place'),
      address: canary('event.address'),
      online: website,
      register: website,
    },
    images: [
      {
        src: `${fileName}.png`,
        alt: canary('images[].alt'),
        caption: canary('images[].caption'),
        credit: canary('images[].credit'),
        licence: website,
        usage: canary('images[].usage'),
      },
      { src: `${fileName}.png`, alt: 'Utan villkor' },
    ],
    attachments: [{ src: `${fileName}.pdf`, title: canary('attachments[].title') }],
    corrections: [{ date: '2026-11-21', text: canary('corrections[].text') }],
    slug: 'a',
    aliases: [alias],
    source: { system: canary('source.system'), id: canary('source.id'), url: website },
    extra: { own: canary('extra') },
  };
}

/** Fields that are only in the Markdown file of the release. */
const unseen = ['source.system', 'source.id', 'extra'];

/** Keys of the config that only the site's own templates show. */
const handedOn = ['params'];

/** Keys of the config that only catalogues of open data show. */
const catalogued = ['openData.organisation.name'];

const withdrawnOf = (canary: Canaries['of']): Plain => ({
  title: 'Fel',
  date: '2026-11-20',
  municipality: 'Stan',
  slug: 'b',
  withdrawn: { date: '2026-11-21', reason: canary('withdrawn.reason') },
});

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

interface Html {
  /** Elements that no field may create. */
  readonly live: string[];
  readonly text: string;
  /** Of attributes. */
  readonly values: string[];
  /** Texts of script elements that hold data. */
  readonly data: string[];
}

/** Parses HTML as a browser does. */
function asHtml(html: string): Promise<Html> {
  return page.evaluate<Html>(`(() => {
    const parsed = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
    const all = [...parsed.querySelectorAll('*')];
    const isLive = (element) =>
      [...element.attributes].some(({ name }) => /^on|[^\\w:-]/.test(name)) ||
      element.getAttribute('src') === 'x' ||
      /^(?:item|entry|b)$/.test(element.localName) ||
      (element.localName === 'script' && element.textContent !== '' && !element.getAttribute('type'));
    return {
      live: all.filter(isLive).map((element) => element.outerHTML),
      text: parsed.documentElement.textContent,
      values: all.flatMap((element) => [...element.attributes].map(({ value }) => value)),
      data: [...parsed.querySelectorAll('script[type="application/ld+json"]')].map((element) => element.textContent),
    };
  })()`);
}

/** Texts of the elements of XML by name, and the values of attributes as `element@attribute`. */
function asXml(xml: string): Promise<[name: string, text: string][]> {
  return page.evaluate(`(() => {
    const parsed = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml');
    return [...parsed.querySelectorAll('*')].flatMap((element) => [
      [element.nodeName, element.childElementCount > 0 ? '' : element.textContent],
      ...[...element.attributes].map(({ name, value }) => [element.nodeName + '@' + name, value]),
    ]);
  })()`);
}

describe.each(endings)('%s', (ending) => {
  const canary = canaries(ending);
  const shown = (key: string) => plain(canary.of(key));
  let files: Readonly<Record<string, string>> = {};
  const read = (path: string) => files[path] ?? expect.fail(`there is no ${path}`);
  const named = (end: RegExp) => Object.keys(files).filter((path) => end.test(path));

  test('is in every field, and the archive builds', async () => {
    const source = (fields: Plain) => `---\n${yamlOf(fields)}---\n\nText.\n`;
    const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#777' } })
      .png()
      .toBuffer();
    const archive = new TestArchive({
      'kommunike.config.yaml': yamlOf(configOf(canary.of)),
      'releases/a.md': source(releaseOf(canary.of)),
      'releases/b.md': source(withdrawnOf(canary.of)),
      'releases/c.md': source({ title: 'Bath', date: '2026-11-20', municipality: 'Stan', language: 'en' }),
      [`releases/${fileName}.pdf`]: '%PDF-1.4',
    });
    archive.edit({ [`releases/${fileName}.png`]: picture });
    const all = [...keysOf(configFields), ...keysOf(releaseFields)].map(({ path }) => path);
    expect(all.filter((key) => !canary.used.has(key) && !closed.test(key))).toEqual([]);
    const { code, diagnostics } = await archive.build();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
    files = asText(archive.site());
  });

  test('is text in every page', async () => {
    const texts: string[] = [];
    const structured: unknown[] = [];
    for (const path of named(/\.html$/)) {
      const { live, data, text, values } = await asHtml(read(path));
      expect(live, path).toEqual([]);
      structured.push(...data.map((each) => JSON.parse(each)));
      texts.push(text, ...values);
    }
    const all = plain(texts.join('\n'));
    // boilerplate is Markdown
    for (const key of canary.used)
      if (!/boilerplate/.test(key) && ![...unseen, ...handedOn, ...catalogued].includes(key))
        expect(all, key).toContain(shown(key));
    expect(plain(JSON.stringify(structured))).toContain(JSON.stringify(shown('title')).slice(1, -1));
  });

  test('in the origin of an import is only in the release’s Markdown file', () => {
    for (const key of handedOn)
      expect(named(/(?:)/).filter((path) => read(path).includes(`=${key}`))).toEqual([]);
    for (const key of unseen) {
      const mark = `=${key.replace(/\W/g, '')}`;
      expect(named(/(?:)/).filter((path) => read(path).includes(mark))).toEqual(['stan/2026/a.md']);
    }
  });

  test('is text in the catalogue for data portals', async () => {
    const found = await asXml(read('data/dcat.rdf'));
    for (const [element, key] of [
      ['foaf:name', 'openData.organisation.name'],
      ['dcterms:description', 'description'],
    ] as const)
      expect(found.filter(([name]) => name === element).map(([, text]) => plain(text))).toContain(shown(key));
  });

  test('is text in feeds, whose descriptions and contents are HTML within XML', async () => {
    const paths = named(/(?:feed|atom)\.xml$/);
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths) {
      const found = await asXml(read(path));
      expect(
        found.some(([name]) => name === 'parsererror'),
        path,
      ).toBe(false);
      for (const [name, text] of found) {
        if (!/^(?:description|content|content:encoded)$/.test(name)) continue;
        expect((await asHtml(text)).live, path).toEqual([]);
      }
    }
    const textsOf = (found: [string, string][], element: string) =>
      found.filter(([name]) => name === element).map(([, text]) => plain(text));
    const rss = await asXml(read('feed.xml'));
    expect(textsOf(rss, 'title')).toEqual(expect.arrayContaining([shown('title'), 'Fel']));
    expect(textsOf(rss, 'category')).toEqual(expect.arrayContaining([shown('tags'), shown('committees')]));
    expect(textsOf(rss, 'dc:creator')).toContain(shown('senders[].name'));
    const [channel = '', ...descriptions] = rss
      .filter(([name]) => name === 'description')
      .map(([, text]) => text);
    expect(plain((await asHtml(channel)).text)).toBe(shown('description'));
    expect((await Promise.all(descriptions.map(asHtml))).map(({ text }) => plain(text))).toEqual(
      expect.arrayContaining([shown('summary'), expect.stringContaining(shown('withdrawn.reason'))]),
    );
    const atom = await asXml(read('atom.xml'));
    expect(textsOf(atom, 'title')).toContain(shown('title'));
    expect(textsOf(atom, 'summary')).toContain(shown('summary'));
    expect(textsOf(atom, 'name')).toContain(shown('senders[].name'));
    expect(textsOf(atom, 'category@term')).toContain(shown('tags'));
    const opml = await asXml(read(named(/\.opml$/)[0] ?? ''));
    expect(textsOf(opml, 'title')).toEqual([shown('title')]);
    expect(textsOf(opml, 'outline@text')).toEqual(
      expect.arrayContaining([shown('title'), `${shown('tags')} – ${shown('title')}`]),
    );
    const json = JSON.parse(read('feed.json'));
    expect(json.items.map((item: { title: string }) => item.title)).toContain(shown('title'));
    for (const item of json.items) expect((await asHtml(item.content_html)).live).toEqual([]);
  });

  test('is text in sitemaps', async () => {
    const news = await asXml(read('sitemap-news.xml'));
    expect(news.map(([, text]) => plain(text))).toContain(shown('title'));
    const sitemap = await asXml(read('sitemap.xml'));
    const pages = sitemap.filter(([name]) => name === 'loc').map(([, text]) => text);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter((url) => !url.startsWith(`https://press.example/a'b;c=$x,*/`))).toEqual([]);
  });

  test('is text in tables and JSON, and never a formula', () => {
    const value = (cell: string) => plain(cell.replace(/^'(?=[=+\-@])/, ''));
    const rows = named(/\.csv$/).flatMap((path) => parseCsv(read(path)) as string[][]);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^-?[\d.]+$/.test(cell))).toEqual([]);
    const cells = rows.flat().map(value);
    for (const key of ['title', 'summary', 'contacts[].name', 'amounts[].payer', 'amounts[].purpose'])
      expect(cells, key).toContain(shown(key));
    for (const path of named(/\.json(?:ld)?$/)) JSON.parse(read(path));
    const release = JSON.parse(read('stan/2026/a.json'));
    expect(plain(release.headlines?.[0]?.value ?? release.headline ?? '')).toBe(shown('title'));
    for (const path of named(/^sok\/index\/.*\.js$/)) {
      const script = read(path);
      JSON.parse(script.slice(script.indexOf(',') + 1, script.lastIndexOf(')')));
    }
  });

  test('is text in vCards', () => {
    for (const path of named(/\.vcf$/)) {
      const text = read(path);
      const unfolded = text.replace(/\r\n /g, '');
      expect(unfolded.split('\r\n').filter((line) => line !== '' && !/^[A-Z]+[;:]/.test(line))).toEqual([]);
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    }
    const values = parseVcards(read('stan/2026/a.vcf')) as { properties?: unknown }[] | object;
    const unescaped = plain(JSON.stringify(values));
    for (const key of ['contacts[].name', 'contacts{}.name', 'contacts[].organisation'])
      expect(unescaped, key).toContain(JSON.stringify(shown(key)).slice(1, -1));
  });

  test('is text in the rules for hosts', () => {
    const map = read('_redirects.map').trimEnd().split('\n');
    // the old address of the release, and those of the committee under its earlier name, for its sender and for all
    expect(map.length).toBe(6);
    for (const line of map) expect(line).toMatch(/^"(?:[^"\\]|\\.)*" "(?:[^"\\$]|\\.)*";$/);
    expect(map[0]?.replace(/\\(.)/g, '$1')).toMatch(`"/a'b;c=$x,*${alias}" `);
    const rules = read('_redirects').trimEnd().split('\n');
    expect(rules.length).toBe(3);
    for (const rule of rules) expect(rule).toMatch(/^\/[^*:"<>\s]+ \/[^*:"<>\s]+ 301$/);
    const [from = '', to, status, ...rest] = rules[0]?.split(' ') ?? [];
    expect([to, status, rest]).toEqual([`/a'b;c=$x,%2A/stan/2026/a.html`, '301', []]);
    expect(decodeURIComponent(from)).toBe(`/a'b;c=$x,*${alias}`);
    expect(from).not.toMatch(/[*:"<>\s]/);
    expect(
      read('_headers')
        .split('\n')
        .slice(1, -1)
        .every((line) => /^(?: {2}(?:[\w-]+: \S.*|! [\w-]+)|\/\S+\/nyhetsbrev\/\*)$/.test(line)),
    ).toBe(true);
  });

  test('runs nothing in a browser under the published policy', async () => {
    const told: string[] = [];
    const tab = await browser.newPage();
    tab.on('dialog', (dialog) => {
      told.push(dialog.message());
      void dialog.dismiss();
    });
    tab.on('console', (line) => told.push(line.text()));
    await tab.route('**/*', (route) => {
      const path = decodeURI(new URL(route.request().url()).pathname).replace(/^\/a[^/]*\//, '');
      const body = files[path];
      const contentType = /\.html$/.test(path)
        ? 'text/html'
        : /\.js$/.test(path)
          ? 'text/javascript'
          : 'text/css';
      const headers = { 'Content-Security-Policy': contentSecurityPolicy };
      return body === undefined || /\.(?:png|webp|avif|jpe?g)$/.test(path)
        ? route.fulfill({ status: 204 })
        : route.fulfill({ body, contentType, headers });
    });
    for (const path of ['index.html', 'stan/2026/a.html', 'stan/2026/b.html'])
      await tab.goto(`https://press.example/a'b;c=$x,*/${path}`);
    expect(told).toEqual([]);
    expect(plain((await tab.textContent('h1')) ?? '')).toBe('Fel');
    await tab.close();
  });
});

test('any summary is text in an RSS description', async () => {
  const archive = new TestArchive({
    'releases/a.md': releaseText({ summary: "'Fältet <namn> får barn & vuxna, <b>7 år'" }),
    'releases/b.md': releaseText({ title: 'text kommunike-text', summary: 'kommunike-updated', slug: 'b' }),
  });
  await archive.build();
  const feed = archive.read('dist/feed.xml');
  expect(feed).toContain(
    '<description>Fältet &amp;lt;namn&amp;gt; får barn &amp;amp; vuxna, &amp;lt;b&amp;gt;7 år</description>',
  );
  expect(feed).toContain('<title>text kommunike-text</title>');
  expect(feed).toContain('<description>kommunike-updated</description>');
});
