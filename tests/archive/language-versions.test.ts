import { expect, test } from 'vitest';
import type { Start } from '../../src/search/index-format.ts';
import { SearchIndex } from '../../src/search/query/query.ts';
import { stemmers } from '../../src/search/stemmers.ts';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';

const config = `title: Pressrummet
description: Nyheter från kommunen.
titles: { fi: Lehdistö }
senders:
  - name: Ekeskärs kommun
    slug: ekeskar
    aliases: [Ekeskär, { name: Ekeskärin kunta, language: fi }]
    boilerplate: Om oss.
${everyDocument}`;
const ferry = {
  municipality: 'Ekeskär',
  committee: 'Tekniska nämnden',
  date: '2024-05-02',
  amounts: '[{ value: 10 mnkr }]',
} as const;
const tree = {
  'kommunike.config.yaml': config,
  'releases/1-before.md': releaseText({ ...ferry, title: 'Före', slug: 'fore', date: '2024-05-01' }),
  'releases/2-fi.md': releaseText(
    { ...ferry, title: 'Lautta', language: 'fi', tags: '[lautat]' },
    'Uusi lautta.',
  ),
  'releases/3-sv.md': releaseText(
    { ...ferry, title: 'Färjan', translations: '[2-fi.md, 4-en.md]', tags: '[färjor]' },
    'En ny färja.',
  ),
  'releases/4-en.md': releaseText({ ...ferry, title: 'The ferry', language: 'en' }, 'A new ferry.'),
  'releases/5-after.md': releaseText({ ...ferry, title: 'Efter', slug: 'efter', date: '2024-05-03' }),
};

async function built(files: Readonly<Record<string, string>> = tree): Promise<TestArchive> {
  const archive = new TestArchive(files);
  const { code, diagnostics } = await archive.build();
  expect(code, JSON.stringify(diagnostics)).toBe(0);
  return archive;
}

const count = (text: string, part: string | RegExp) => text.split(part).length - 1;

test('language versions are one release in lists, counts, sums and feeds', async () => {
  const archive = await built();
  for (const list of [
    'index.html',
    'ekeskar/index.html',
    'ekeskar/tekniska-namnden/index.html',
    '2024/index.html',
  ])
    expect(count(archive.read(`dist/${list}`), '<li class="card">'), list).toBe(3);
  expect(archive.read('dist/index.html')).toMatch(/<dt>pressmeddelanden<\/dt>\s*<dd>3<\/dd>/);
  expect(archive.read('dist/pengar/index.html')).toMatch(/30\s000\s000/);
  expect(count(archive.read('dist/feed.xml'), '<item>')).toBe(3);
  expect(archive.read('dist/data/releases.csv').trim().split('\n')).toHaveLength(4);
  expect(archive.read('dist/data/releases.csv')).toContain('fi https://press.example/ekeskar/2024/2-fi.html');
  expect(archive.site()).not.toHaveProperty(['amne/lautat/index.html']);
});

test('a card links to the other languages of its release', async () => {
  const page = (await built()).read('dist/ekeskar/index.html');
  expect(page).toMatch(/På andra språk:\s*<a href="[^"]*2-fi\.html" lang="fi" hreflang="fi">suomi<\/a>/);
  expect(page).toMatch(/<a href="[^"]*4-en\.html" lang="en" hreflang="en">English<\/a>/);
});

test('the version in the site’s language represents all, otherwise the first by path', async () => {
  const archive = await built({
    ...tree,
    'releases/3-sv.md': tree['releases/3-sv.md'].replace('title:', 'language: de\ntitle:'),
  });
  expect(archive.read('dist/ekeskar/index.html')).toContain('>Lautta<');
  archive.edit({ 'releases/3-sv.md': tree['releases/3-sv.md'] });
  await archive.build();
  expect(archive.read('dist/ekeskar/index.html')).not.toContain('>Lautta<');
});

test('every version has its page, its neighbours, its documents and a place in the feed of its language', async () => {
  const archive = await built();
  const page = archive.read('dist/ekeskar/2024/2-fi.html');
  expect(page).toMatch(/rel="alternate" hreflang="sv" href="[^"]*3-sv\.html"/);
  expect(page).toMatch(/rel="prev" href="[^"]*efter\.html"/);
  expect(page).toMatch(/rel="next" href="[^"]*fore\.html"/);
  expect(page).not.toContain('amne/lautat');
  expect(page).toContain('"translationOfWork"');
  expect(archive.site()).toHaveProperty(['ekeskar/2024/2-fi.json']);
  expect(archive.read('dist/sprak/fi/feed.xml')).toContain('Lautta');
  expect(archive.read('dist/sitemap.xml')).toMatch(
    /<loc>[^<]*2-fi\.html<\/loc><lastmod>2024-05-02<\/lastmod>(?:<xhtml:link [^>]+>){3}/,
  );
});

test('neighbours are shown in the language of the page if they have a version in it', async () => {
  const archive = await built({
    ...tree,
    'releases/6-fi.md': releaseText({
      ...ferry,
      title: 'Jälkeen',
      language: 'fi',
      translations: '5-after.md',
    }),
  });
  expect(archive.read('dist/ekeskar/2024/2-fi.html')).toMatch(/rel="prev" href="[^"]*6-fi\.html"/);
  expect(archive.read('dist/ekeskar/2024/3-sv.html')).toMatch(/rel="prev" href="[^"]*efter\.html"/);
});

test('chrome and names follow the language of the page', async () => {
  const page = (await built()).read('dist/ekeskar/2024/2-fi.html');
  expect(page).toContain('<title>Lautta – Lehdistö</title>');
  expect(page).toContain('>Ekeskärin kunta<');
  expect(page).not.toMatch(/>\s*Ekeskärs kommun\s*</);
  expect(page).toContain('<meta name="dcterms.creator" content="Ekeskärin kunta">');
  expect(page).toContain('<p lang="sv">Nyheter från kommunen.</p>');
});

test('adding or removing a translation gives the same site as a clean build', async () => {
  const archive = await built();
  for (const translations of ['', 'translations: 4-en.md', 'translations: 2-fi.md']) {
    const text = tree['releases/3-sv.md'].replace(/translations: .*/, translations);
    archive.edit({ 'releases/3-sv.md': text });
    expect((await archive.build()).code).toBe(0);
    const clean = await built({ ...tree, 'releases/3-sv.md': text });
    const [site, expected] = [archive.site(), clean.site()];
    expect(Object.keys(site).sort()).toEqual(Object.keys(expected).sort());
    for (const [path, bytes] of Object.entries(site)) expect(bytes === expected[path], path).toBe(true);
  }
});

test('a page that only existed because of a translation redirects when it is gone', async () => {
  const archive = new TestArchive({
    ...tree,
    'releases/3-sv.md': tree['releases/3-sv.md'].replace('2-fi.md, ', ''),
  });
  await archive.buildRecorded();
  expect(archive.read('dist/amne/lautat/index.html')).toContain('Lautta');
  archive.edit({ 'releases/3-sv.md': tree['releases/3-sv.md'] });
  const { code, diagnostics } = await archive.buildRecorded();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(code).toBe(0);
  expect(archive.read('dist/amne/lautat/index.html')).toContain('http-equiv="refresh"');
});

test('search finds a release once, in the language of the words if only one version has them', async () => {
  const archive = await built();
  const load = (name: string): Promise<unknown> => {
    const script = archive.read(`dist/sok/index/${name}.js`);
    return Promise.resolve(JSON.parse(script.slice(script.indexOf(',') + 1, script.lastIndexOf(')'))));
  };
  const index = new SearchIndex((await load('start')) as Start, stemmers, load);
  const found = async (text: string, sort: 'relevance' | 'date' = 'relevance', language?: string) => {
    const { numbers } = await index.find({
      text,
      facets: {},
      currency: 'SEK',
      sort,
      ...(language && { language }),
    });
    return (await index.shown(numbers)).map(({ title }) => title);
  };
  expect(await found('lautta')).toEqual(['Lautta']);
  expect(await found('ferry')).toEqual(['The ferry']);
  expect(await found('', 'date')).toEqual(['Efter', 'Färjan', 'Före']);
  expect(await found('Ekeskär', 'date')).toEqual(['Efter', 'Färjan', 'Före']);
  // a page in another language leads to a search that prefers it
  expect(await found('Ekeskär', 'date', 'en-GB')).toEqual(['Efter', 'The ferry', 'Före']);
  expect(await found('Ekeskär', 'date', 'fi')).toEqual(['Efter', 'Lautta', 'Före']);
  expect(await found('Ekeskär', 'date', 'sv')).toEqual(['Efter', 'Färjan', 'Före']);
  expect(await found('färja', 'date', 'en')).toEqual(['Färjan']);
  expect(archive.read('dist/ekeskar/2024/4-en.html')).toMatch(/sok\/index\.html\?language(?:=|&#x3D;)en"/);
  expect(archive.read('dist/ekeskar/2024/3-sv.html')).toContain('sok/index.html"');
});
