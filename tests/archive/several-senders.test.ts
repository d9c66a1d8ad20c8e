import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';
import { asText } from '../support/sample.ts';

const config = `title: Arkivet
senders:
  - { name: Uppsala, press: press-uppsala, boilerplate: Om Uppsala. }
  - { name: Region Uppsala, press: press-region, boilerplate: Om regionen. }
  - { name: Badbolaget AB, kind: company }
committees:
  - { name: Kulturnämnden, sender: Uppsala }
  - { name: Trafiknämnden, sender: Region Uppsala }
contacts:
  press-uppsala: { name: Ulla Uppfinnare, role: press, phone: 08-465 004 01 }
  press-region: { name: Rune Regnell, role: press, phone: 08-465 004 02 }
`;
const joint = releaseText({
  title: 'Nytt bad',
  municipality: '[Uppsala kommun, Region Uppsala]',
  committees: '[Kulturnämnden, Trafiknämnden]',
  amounts: `
  - { value: 100 kr, payer: Uppsala }
  - { value: 20 kr, payer: Region Uppsala }
  - { value: 3 kr, payer: Uppsala och Region Uppsala }
  - { value: 0.5, payer: Trafiknämnden }`,
  contacts: '[press-uppsala, press-region]',
});
const tree = {
  'kommunike.config.yaml': config,
  'releases/joint.md': joint,
  'releases/alone.md': releaseText({ title: 'Ensam', date: '2024-06-01', committee: 'Kulturnämnden' }),
};

async function siteOf(files: Readonly<Record<string, string>> = tree) {
  const archive = new TestArchive(files);
  const outcome = await archive.build();
  const site = asText(archive.site());
  return { ...outcome, site, read: (path: string) => site[path] ?? expect.fail(`there is no ${path}`) };
}

test('a joint release is in the pages, feeds and contacts of each sender, and counted once in totals', async () => {
  const { read, diagnostics, code } = await siteOf();
  expect(code).toBe(0);
  expect(diagnostics).toEqual([]);
  const page = read('uppsala/2024/joint.html');
  expect(page).toContain(
    '<li><a href="../../uppsala/index.html"><bdi>Uppsala kommun</bdi></a> och <a href="../../region-uppsala/index.html"><bdi>Region Uppsala</bdi></a></li>',
  );
  for (const text of ['Om Uppsala.', 'Om regionen.', 'Trafiknämnden, Region Uppsala'])
    expect(page).toContain(text);
  for (const list of ['uppsala/', 'uppsala/2024/', 'region-uppsala/', 'region-uppsala/trafiknamnden/'])
    expect(read(`${list}index.html`)).toContain('Nytt bad');
  expect(read('region-uppsala/feed.xml').match(/<dc:creator>/g)).toHaveLength(2);
  expect(read('region-uppsala/index.html')).toContain('1 pressmeddelande<');
  expect(read('index.html')).toMatch(/<dd>(?:<a[^>]*>)?2(?:<\/a>)?<\/dd>/);
  const [of, ofRegion = ''] = read('kontakter/index.html').split('id="sender-uppsala"').reverse();
  expect(of).not.toContain('Rune Regnell');
  expect(ofRegion).not.toContain('Ulla Uppfinnare');
});

test('money of a joint release is counted once, for the sender that pays', async () => {
  const { read } = await siteOf();
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(plain(read('pengar/2024.html'))).toMatch(/<th[^>]*>Summa<\/th> <td class="sum">123,5\d* kr<\/td>/);
  const sums = (path: string) =>
    [...plain(read(path)).matchAll(/<td class="sum"(?: data-value="([\d.]+)")?>/g)].flatMap(
      ([, value]) => value ?? [],
    );
  expect(sums('uppsala/pengar.html')).toEqual(['100', '3']);
  expect(sums('region-uppsala/pengar.html')).toEqual(['20', '0.5', '3']);
  expect(sums('uppsala/kulturnamnden/index.html')).toEqual(['100', '3']);
  expect(sums('region-uppsala/trafiknamnden/index.html')).toEqual(['20', '0.5', '3']);
  expect(read('region-uppsala/pengar.html')).toContain(
    'Satsningar och kostnader, tillsammans med andra, SEK',
  );
  expect(read('region-uppsala/trafiknamnden/index.html')).toContain(
    'region-uppsala/trafiknamnden/index.html#page-money',
  );
  const rows = parseCsv<Record<string, string>>(read('data/amounts.csv'), { columns: true });
  expect(rows.map(({ sender, senders, counted_for }) => [sender, senders, counted_for])).toEqual([
    ['Uppsala kommun', 'Uppsala kommun; Region Uppsala', 'Uppsala kommun'],
    ['Uppsala kommun', 'Uppsala kommun; Region Uppsala', 'Region Uppsala'],
    ['Uppsala kommun', 'Uppsala kommun; Region Uppsala', 'Uppsala kommun; Region Uppsala'],
    ['Uppsala kommun', 'Uppsala kommun; Region Uppsala', 'Region Uppsala'],
  ]);
});

test('search distinguishes committees by sender', async () => {
  const { read } = await siteOf({
    ...tree,
    'releases/other.md': releaseText({
      title: 'Annat',
      municipality: '[Uppsala, Sala]',
      committees: '["Kommunstyrelsen, Sala kommun", Kommunstyrelsen]',
    }),
  });
  const search = read('sok/index.html');
  for (const option of [
    '<option value="kommunstyrelsen">Kommunstyrelsen, alla avsändare</option>',
    '<option value="sala/kommunstyrelsen">Kommunstyrelsen, Sala kommun</option>',
    '<option value="uppsala/kommunstyrelsen">Kommunstyrelsen, Uppsala kommun</option>',
    '<option value="trafiknamnden">Trafiknämnden, Region Uppsala</option>',
  ])
    expect(search).toContain(option);
  expect(read('sala/kommunstyrelsen/index.html')).toContain('Annat');
  expect(read('namnd/kommunstyrelsen/index.html').match(/<li class="card">/g)).toHaveLength(1);
});

test('three senders’ committees of one name stay apart, on a joint release too', async () => {
  const { read, site, diagnostics } = await siteOf({
    'kommunike.config.yaml': `title: Arkivet
committees:
  - { name: Socialnämnden, sender: Uppsala }
  - name: Omsorgsnämnden
    sender: Sundsvall
    from: 2022-01-01
    aliases: [{ name: Socialnämnden, to: 2021-12-31 }]
`,
    'releases/a.md': releaseText({ title: 'Uppsalas', committee: 'Socialnämnden' }),
    'releases/b.md': releaseText({
      title: 'Sundsvalls',
      municipality: 'Sundsvall',
      date: '2019-05-01',
      committee: 'Socialnämnden',
    }),
    'releases/c.md': releaseText({ title: 'Salas', municipality: 'Sala', committee: 'Socialnämnden' }),
    'releases/d.md': releaseText({
      title: 'Malmös',
      municipality: 'Malmö',
      committee: 'Socialnämnden',
      withdrawn: '{ date: 2024-06-01, reason: Fel. }',
    }),
    'releases/joint.md': releaseText({
      title: 'Gemensamt',
      municipality: '[Uppsala, Sala]',
      committees: '["Socialnämnden, Sala kommun", Socialnämnden]',
      contacts: '[{ name: Eva Ek, organisation: Sala kommun }]',
      amounts:
        '[{ value: 100 kr, payer: Socialnämnden }, { value: 20 kr, payer: "Socialnämnden, Sala kommun" }]',
    }),
  });
  // whose committee pays is not known: counted for the first, and said
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
    ['amount-payer-missing', expect.any(Number)],
  ]);
  const lists = (title: string) =>
    Object.keys(site).filter(
      (path) =>
        /namnden\/index\.html$/.test(path) && new RegExp(`<bdi>${title}</bdi></a></h3>`).test(read(path)),
    );
  expect(lists('Uppsalas')).toEqual(['namnd/socialnamnden/index.html', 'uppsala/socialnamnden/index.html']);
  expect(lists('Sundsvalls')).toEqual([
    'namnd/omsorgsnamnden/index.html',
    'sundsvall/omsorgsnamnden/index.html',
  ]);
  expect(lists('Malmös')).toEqual(['malmo/socialnamnden/index.html', 'namnd/socialnamnden/index.html']);
  expect(lists('Gemensamt')).toEqual([
    ...[
      'namnd/socialnamnden/index.html',
      'sala/socialnamnden/index.html',
      'uppsala/socialnamnden/index.html',
    ],
  ]);
  const titles = (path: string) =>
    [...read(path).matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
  expect(titles('sala/socialnamnden/feed.xml')).toContain('Gemensamt');
  expect(titles('sala/socialnamnden/feed.xml')).not.toContain('Uppsalas');
  expect(titles('sala/socialnamnden/feed.xml')[0]).toContain('Socialnämnden, Sala kommun');
  const options = [...read('sok/index.html').matchAll(/<option value="([a-z/]*namnden)">([^<]*)/g)];
  expect(options.map(([, value, text]) => `${value}: ${text}`)).toEqual([
    'omsorgsnamnden: Omsorgsnämnden, Sundsvalls kommun',
    'socialnamnden: Socialnämnden, alla avsändare',
    'malmo/socialnamnden: Socialnämnden, Malmö stad',
    'sala/socialnamnden: Socialnämnden, Sala kommun',
    'uppsala/socialnamnden: Socialnämnden, Uppsala kommun',
  ]);
  const hits = Object.keys(site).filter((path) => /index\/r-2024/.test(path));
  expect(hits.map(read).join('')).toContain('["Socialnämnden, Sala kommun","Socialnämnden, Uppsala kommun"]');
});

test.each(['[Kulturnämnden, Trafiknämden]', '[Kulturnämden, Trafiknämnden]'])(
  'a misspelt committee of any of the senders is warned of: %s',
  async (committees) => {
    const { diagnostics } = await siteOf({
      ...tree,
      'releases/joint.md': releaseText({
        municipality: '[Uppsala, Region Uppsala]',
        committees,
        contacts: '[{ name: Eva Ek, organisation: Uppsala kommun }]',
      }),
    });
    expect(diagnostics).toMatchObject([{ code: 'committee-misspelt', severity: 'warning' }]);
    expect(diagnostics[0]?.hint).toMatch(/did you mean “(?:Kultur|Trafik)nämnden”/);
  },
);

test('a company is called one on its page and in structured data', async () => {
  const { read } = await siteOf({
    ...tree,
    'releases/bad.md': releaseText({ municipality: 'Badbolaget AB' }),
  });
  const page = read('badbolaget-ab/index.html');
  expect(page).toContain('<li>Bolag</li>');
  expect(page).toContain('"@type":"Corporation"');
});

test.each([
  ['[Uppsala, "0380"]', 'sender-repeated'],
  ['[Uppsala, Uppsla]', 'sender-unknown'],
  ['[]', 'value-missing'],
  ['Uppsala och Region Uppsala', 'sender-unknown'],
])('municipality: %s is %s', async (municipality, code) => {
  const archive = new TestArchive({ ...tree, 'releases/joint.md': releaseText({ municipality }) });
  const { diagnostics } = await archive.build();
  expect(diagnostics.map((each) => each.code)).toContain(code);
  if (municipality.includes(' och '))
    expect(diagnostics[0]?.hint).toContain('municipality: [Uppsala kommun, Region Uppsala]');
});

test('an amount of a joint release without a payer is reported, and counted for the first sender', async () => {
  const { diagnostics, read } = await siteOf({
    ...tree,
    'releases/joint.md': joint.replace('100 kr, payer: Uppsala', '100 kr'),
  });
  expect(diagnostics).toMatchObject([{ code: 'amount-payer-missing', severity: 'warning' }]);
  expect(read('uppsala/pengar.html')).toContain('data-value="100"');
});

test.each([
  ['{ name: Bo Provberg, organisation: Uppsala }', 'Uppsala kommun'],
  ['{ name: Bo Provberg, organisation: Region Uppsala }', 'Region Uppsala'],
  ['{ name: Bo Provberg, title: "ordförande, Region Uppsala" }', 'Region Uppsala'],
  ['{ name: Bo Provberg, title: "bad, Badbolaget" }', 'Badbolaget AB'],
  ['{ name: Bo Provberg, title: ordförande i trafiknämnden }', 'Region Uppsala'],
  ['{ name: Bo Provberg, title: ordförande i kulturnämnden }', 'Uppsala kommun'],
  ['{ name: Presstjänsten Region Uppsala }', 'Region Uppsala'],
  ['press-region', 'Region Uppsala'],
  ['{ name: Bo Provberg, organisation: Vattenfall }', 'Uppsala kommun'],
  ['{ name: Bo Provberg, title: ordförande }', undefined],
])('a contact of a joint release is listed under the sender it works for: %s', async (contact, employer) => {
  const { diagnostics, read } = await siteOf({
    'kommunike.config.yaml': config
      .replace('kind: company', 'aliases: [Badbolaget]')
      .replace('08-465 004 02', '08-465 004 02, email: a@b.example'),
    'releases/joint.md': joint
      .replace('Region Uppsala]', 'Region Uppsala, Badbolaget AB]')
      .replace('[press-uppsala, press-region]', `[${contact}]`),
  });
  const expected = employer === undefined ? ['contact-employer-missing'] : [];
  const about = diagnostics.filter(({ code }) => code.startsWith('contact-employer'));
  expect(about.map(({ code }) => code)).toEqual(expected);
  const page = read('kontakter/index.html').replace(/^[\s\S]*<main|<\/main>[\s\S]*$/g, '');
  const headings = [...page.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]+>/g, '').trim(),
  );
  expect(headings).toEqual([expect.stringContaining(employer ?? 'Uppsala kommun')]);
});

test.each([
  ['Upsala', 'Uppsala kommun'],
  ['Region Upsala', 'Region Uppsala'],
  ['Uppsala och Regoin Uppsala', 'Region Uppsala'],
  ['Energimyndigheten', undefined],
  ['Trafiknämnden', undefined],
  ['Uppsala kommun och EU', undefined],
])('a payer that is nearly a sender of the release is reported: %s', async (payer, meant) => {
  const { diagnostics } = await siteOf({
    ...tree,
    'releases/joint.md': joint.replace('20 kr, payer: Region Uppsala', `20 kr, payer: ${payer}`),
  });
  expect(diagnostics.map(({ code, line, hint }) => [code, line, hint])).toEqual(
    meant === undefined ? [] : [['amount-payer-unknown', 9, expect.stringContaining(meant)]],
  );
});
