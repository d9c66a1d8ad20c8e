import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive, type Tree } from '../support/archive.ts';

async function build(tree: Tree) {
  const archive = new TestArchive(tree);
  const { code, diagnostics } = await archive.build();
  expect([code, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  return archive;
}

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const navigation = (html: string) => {
  const [, nav = ''] = /<nav class="site-nav"[^>]*>([\s\S]*?)<\/nav>/.exec(html) ?? [];
  return [...nav.matchAll(/>([^<]+)<\/a>/g)].map(([, name]) => name);
};

describe('the navigation', () => {
  test('only links to existing pages', async () => {
    const bare = await build({ 'releases/a.md': releaseText({ contacts: undefined }) });
    expect(navigation(bare.read('dist/index.html'))).toEqual(['Avsändare', 'År']);
    const full = await build({
      'releases/a.md': releaseText({
        committee: 'Socialnämnden',
        tags: '[bad]',
        amounts: '[{ value: 1 mnkr }]',
      }),
    });
    expect(navigation(full.read('dist/index.html'))).toEqual([
      'Avsändare',
      'Nämnder',
      'Ämnen',
      'År',
      'Pengar',
      'Kontakter',
    ]);
  });

  test('is in the site’s language, also in addresses', async () => {
    const archive = await build({
      'kommunike.config.yaml': 'language: en\n',
      'releases/a.md': releaseText({ amounts: '[{ value: 1 mnkr }]', tags: '[bad]' }),
    });
    const site = Object.keys(archive.site());
    for (const path of ['senders', 'topic', 'years', 'contacts', 'about'])
      expect(site.some((file) => file === `${path}/index.html`)).toBe(true);
    expect(navigation(archive.read('dist/index.html'))).toContain('Money');
  });
});

describe('collections', () => {
  const archive = () =>
    build({
      'kommunike.config.yaml': 'pageSize: 1\n',
      'releases/a.md': releaseText({ title: 'Ett', committee: 'Socialnämnden', date: '2024-05-02' }),
      'releases/b.md': releaseText({ title: 'Två', committee: 'Socialnämnden', date: '2023-06-02' }),
      'releases/c.md': releaseText({ title: 'Tre', committee: 'Socialnämnden', municipality: 'Sundsvall' }),
    });

  test('link to each other: a sender to its committees and years, a body to its senders, a year to its months', async () => {
    const { read } = await archive().then((built) => ({
      read: (path: string) => built.read(`dist/${path}`),
    }));
    const sender = read('uppsala/index.html');
    for (const path of ['socialnamnden', '2024', '2023'])
      expect(sender).toContain(`href="../uppsala/${path}/index.html"`);
    expect(read('namnd/socialnamnden/index.html')).toContain(
      'href="../../sundsvall/socialnamnden/index.html"',
    );
    expect(read('2024/index.html')).toContain('href="../2024/05/index.html"');
    expect(read('uppsala/socialnamnden/index.html')).toContain('href="../../namnd/socialnamnden/index.html"');
  });

  test('of several pages have links to the next and the previous page in the head', async () => {
    const built = await archive();
    expect(built.read('dist/index.html')).toContain('<link rel="next" href="sida/2.html">');
    const second = built.read('dist/sida/2.html');
    expect(second).toContain('<link rel="prev" href="../index.html">');
    expect(second).toContain('<link rel="next" href="../sida/3.html">');
    expect(built.read('dist/sida/3.html')).not.toContain('<link rel="next"');
  });
});

describe('the money pages', () => {
  const archive = () =>
    build({
      'releases/sv.md': releaseText({
        title: 'Färjan',
        amounts: '[{ value: 10 mnkr, purpose: Färja, payer: Kommunstyrelsen, recipient: Rederiet }]',
        committee: 'Tekniska nämnden',
        translations: 'en.md',
      }),
      'releases/en.md': releaseText({ title: 'Ferry', language: 'en', amounts: '[{ value: 10 mnkr }]' }),
      'releases/b.md': releaseText({
        title: 'Hamn',
        date: '2023-02-03',
        amounts:
          '[{ value: 1 mnkr, per: year, years: 2 }, { value: 5 mnkr, kind: revenue }, { value: -3 mnkr }, { value: 7 000 € }]',
      }),
    });

  test('sum each currency and flow separately, and count a release in two languages once', async () => {
    const page = text((await archive()).read('dist/pengar/index.html'));
    expect(page).toContain('5 belopp i 2 pressmeddelanden');
    expect(page).toMatch(/Satsningar och kostnader, SEK Summa 12 000 000 kr/);
    expect(page).toMatch(/Intäkter, SEK Summa 5 000 000 kr/);
    expect(page).toMatch(/Minskningar, SEK Summa −3 000 000 kr/);
    expect(page).toMatch(/Satsningar och kostnader, EUR Summa 7 000 €/);
    expect(page).toMatch(/2024 10 000 000 kr .*2023 2 000 000 kr/);
  });

  test('list every amount of a year with release, purpose, parties and totals', async () => {
    const built = await archive();
    const year = text(built.read('dist/pengar/2024.html'));
    expect(year).toMatch(/2 maj 2024 Färjan .*Färja .*Betalas av: Kommunstyrelsen .*Mottagare: Rederiet/);
    expect(year).not.toContain('Ferry');
    expect(text(built.read('dist/pengar/2023.html'))).toMatch(/1 000 000 kr per år 2 000 000 kr/);
  });

  test('are split if a year has very many amounts', async () => {
    const amounts = `[${Array.from({ length: 400 }, (_, i) => `{ value: ${i + 1} kr }`).join(', ')}]`;
    const built = await build({ 'releases/a.md': releaseText({ amounts }) });
    const first = built.read('dist/pengar/2024.html');
    expect(first.match(/<tr>/g)?.length).toBe(302);
    expect(text(first)).toContain('80 200 kr');
    expect(first).toContain('<link rel="next" href="../pengar/2024-2.html">');
    expect(built.read('dist/pengar/2024-2.html').match(/<tr>/g)?.length).toBe(101);
  });
});

describe('the contacts page', () => {
  test('lists everyone by sender and role, with the newest details and their release', async () => {
    const contact = (phone: string) => `[{ name: Eva Ek (S), title: kommunalråd, phone: ${phone} }]`;
    const built = await build({
      'kommunike.config.yaml':
        'senders: [{ name: Uppsala, press: press }]\ncontacts: { press: { name: Presstjänsten, role: press, phone: 08-465 004 09 } }\n',
      'releases/a.md': releaseText({
        title: 'Gammal',
        date: '2020-01-02',
        contacts: contact('08-465 004 11'),
      }),
      'releases/b.md': releaseText({ title: 'Ny', date: '2024-01-02', contacts: contact('08-465 004 12') }),
    });
    const page = text(built.read('dist/kontakter/index.html'));
    expect(page).toMatch(/Uppsala kommun .*Frågor i dag Presstjänsten .*Förtroendevalda Eva Ek \( ?S ?\)/);
    expect(page).toContain('08-465 004 12');
    expect(page).not.toContain('08-465 004 11');
    expect(page).toMatch(/Senast 2 januari 2024 ?: Ny/);
  });

  test('is split by sender if there are very many people', async () => {
    const contacts = `[${Array.from({ length: 160 }, (_, i) => `{ name: Person ${i}, phone: 08-465 004 12 }`).join(', ')}]`;
    const built = await build({ 'releases/a.md': releaseText({ contacts }) });
    expect(built.read('dist/kontakter/index.html')).toContain('href="../kontakter/uppsala.html"');
    expect(built.read('dist/kontakter/uppsala.html')).toContain('Person 159');
  });
});

describe('the subscription page', () => {
  test('says where the committees’ feeds are if there are too many to list', async () => {
    const named = (count: number) =>
      `[${Array.from({ length: count }, (_, i) => `Nämnd ${String(i).padStart(3, '0')}`).join(', ')}]`;
    const config =
      'collections: [committees]\nsearch: none\nopenData: { parts: [] }\nfeeds: { formats: [rss], history: none }\n';
    const few = await build({
      'kommunike.config.yaml': config,
      'releases/a.md': releaseText({ committees: named(200) }),
    });
    expect(few.read('dist/prenumerera/index.html')).toContain('href="../uppsala/namnd-199/feed.xml"');
    const many = await build({
      'kommunike.config.yaml': config,
      'releases/a.md': releaseText({ committees: named(201) }),
    });
    const page = many.read('dist/prenumerera/index.html');
    expect(page).not.toContain('namnd-000/feed.xml');
    expect(text(page)).toContain('Arkivet har 201 sådana flöden');
    expect(many.read('dist/uppsala/index.html')).toContain('href="../uppsala/namnd-200/index.html"');
    expect(many.read('dist/uppsala/namnd-200/index.html')).toContain(
      'href="../../uppsala/namnd-200/feed.xml"',
    );
  });
});

test('the amounts of a year link to the minutes of a decision, even after they move', async () => {
  const minutes = (slug: string) => releaseText({ title: 'Protokoll', slug });
  const built = await build({
    'releases/a.md': releaseText({
      amounts: '[{ value: 1 mnkr }]',
      decision: '{ body: Socialnämnden, minutes: protokoll.md }',
    }),
    'releases/protokoll.md': minutes('protokoll'),
  });
  expect(built.read('dist/pengar/2024.html')).toContain('href="../uppsala/2024/protokoll.html"');
  built.edit({ 'releases/protokoll.md': minutes('flyttat') });
  expect((await built.build()).written).toContain('pengar/2024.html');
  expect(built.read('dist/pengar/2024.html')).toContain('href="../uppsala/2024/flyttat.html"');
});

test('names of one person are compared without case', async () => {
  const named = (name: string) => `[{ name: ${name}, role: official, phone: 08-465 004 11 }]`;
  const built = await build({
    'releases/a.md': releaseText({ title: 'A', contacts: named('EVA EK') }),
    'releases/b.md': releaseText({ title: 'B', date: '2024-06-01', contacts: named('Eva Ek') }),
  });
  expect(built.read('dist/kontakter/index.html').match(/>Eva Ek</gi)).toEqual(['>Eva Ek<']);
});
