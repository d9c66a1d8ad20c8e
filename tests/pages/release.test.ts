import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const config = `title: Arkivet
senders:
  - name: Uppsala
    press: press
contacts:
  press: { name: Presstjänsten, role: press, phone: 08-465 004 05 }
`;
const marked = {
  title: 'Nytt bad',
  date: '2026-10-02',
  committee: 'Tekniska nämnden',
  tags: '[bad]',
  case: 'KS2026MARK',
  summary: 'Sammanfattningsmarken.',
  amounts: '[{ value: 987 654 kr, purpose: Ändamålsmarken }]',
  contacts: '[{ name: Kontaktmarken, phone: 08-465 004 44, email: mark@uppsala.example }]',
  decision: '{ section: Beslutsmarken }',
  slug: 'nytt-bad',
};
const marks =
  /Sammanfattningsmarken|KS2026MARK|987.654|Ändamålsmarken|Kontaktmarken|465 004 44|46846500444|mark@uppsala|Beslutsmarken|Brödtextmarken|[Cc]itatmarken/;

async function pageOf(fields: Readonly<Record<string, string>>, now = '2026-11-21T12:00Z', body?: string) {
  const archive = new TestArchive({
    'kommunike.config.yaml': config,
    'releases/a.md': releaseText({ slug: 'a', ...fields }, body),
  });
  const { code, diagnostics } = await archive.build({ now });
  expect([code, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  return archive.read(`dist/uppsala/${(fields.date ?? '2024-05-02').slice(0, 4)}/a.html`);
}

const text = (html: string) =>
  html
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

describe('a withdrawn release', () => {
  test('keeps only address, title, reason and day, in every file of the site', async () => {
    const body = 'Brödtextmarken.\n\n– Citatmarken är bra, säger Eva Ek (S), kommunalråd.';
    const archive = new TestArchive({
      'kommunike.config.yaml': config,
      'releases/a.md': releaseText(marked, body),
      'releases/b.md': releaseText({ title: 'Ett annat', tags: '[bad]', date: '2026-10-01' }),
    });
    await archive.build();
    const before = Object.values(archive.site()).filter((bytes) =>
      marks.test(Buffer.from(bytes, 'latin1').toString()),
    );
    expect(before.length).toBeGreaterThan(3);

    const withdrawn = '{ date: 2026-10-05, reason: Badet öppnar inte. }';
    archive.edit({ 'releases/a.md': releaseText({ ...marked, withdrawn }, body) });
    await archive.build();
    const leaks = Object.entries(archive.site()).filter(([, bytes]) =>
      marks.test(Buffer.from(bytes, 'latin1').toString()),
    );
    expect(leaks.map(([path]) => path)).toEqual([]);

    const page = text(archive.read('dist/uppsala/2026/nytt-bad.html'));
    expect(page).toContain('Nytt bad');
    expect(page).toMatch(/Återtaget 5 oktober 2026 Badet öppnar inte\./);
    expect(page).toContain('Presstjänsten');
    expect(text(archive.read('dist/uppsala/index.html'))).toMatch(/Återtaget\. Badet öppnar inte\./);
  });
});

describe('a release', () => {
  test('shows its corrections, its decision, and its amounts with the calculation of the total', async () => {
    const html = await pageOf({
      committee: 'Socialnämnden',
      corrections: '[{ date: 2024-05-03, text: Rätt dag är torsdag. }]',
      decision:
        '{ body: Socialnämnden, date: 2024-04-30, section: § 61, minutes: "https://www.uppsala.example/protokoll" }',
      amounts:
        '[{ value: "1,35 miljoner", per: year, years: 3, purpose: Stöd }, { value: 300 tkr, purpose: Prov }]',
    });
    const words = text(html);
    expect(words).toMatch(/Rättelse 3 maj 2024 Rätt dag är torsdag\./);
    expect(words).toMatch(/Beslut Socialnämnden 30 april 2024 § 61 Protokoll/);
    expect(html).toContain('href="https://www.uppsala.example/protokoll"');
    expect(words).toMatch(/1 350 000 kr per år 3 år 4 050 000 kr/);
    expect(words).toMatch(/Totalt 4 350 000 kr/);
  });

  test('never adds up costs, revenues and reductions', async () => {
    const html = await pageOf({ amounts: '[{ value: 2 mnkr }, { value: -1 mnkr }]' });
    expect(text(html)).not.toContain('Totalt');
  });

  test('of an earlier mandate period, or an old one, says so and shows current contacts', async () => {
    const young = text(await pageOf({ date: '2024-05-02' }, '2024-06-01T12:00Z'));
    expect(young).not.toMatch(/Från mandatperioden|Äldre än|Frågor i dag/);
    const old = text(await pageOf({ date: '2024-05-02' }, '2024-12-01T12:00Z'));
    expect(old).toContain('Äldre än 6 månader');
    expect(old).toMatch(/Frågor i dag Presstjänsten/);
    expect(old).toContain('Uppgifterna är från 2 maj 2024.');
    const older = text(await pageOf({ date: '2017-03-14' }));
    expect(older).toContain('Från mandatperioden 2014–2018');
  });

  test('is only rendered again by a later build if its label changes', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ title: 'Ung', date: '2024-05-02', slug: 'ung' }),
      'releases/b.md': releaseText({
        title: 'Gammal',
        date: '2020-05-02',
        municipality: 'Sundsvall',
        slug: 'gammal',
      }),
    });
    await archive.build({ now: '2024-11-01T12:00Z' });
    const next = await archive.build({ now: '2024-11-02T12:00Z' });
    expect(next.written).toEqual([]);
    const later = await archive.build({ now: '2024-11-03T12:00Z' });
    expect(later.written.filter((path) => path.endsWith('.html'))).toEqual(['uppsala/2024/ung.html']);
  });

  test('links its language versions in both directions, in the head and on the page', async () => {
    const archive = new TestArchive({
      'releases/sv.md': releaseText({ title: 'Färjan', slug: 'farjan', translations: 'en.md' }),
      'releases/en.md': releaseText({ title: 'The ferry', slug: 'ferry', language: 'en' }),
    });
    await archive.build();
    for (const [page, other, name] of [
      ['farjan', 'ferry', 'English'],
      ['ferry', 'farjan', 'svenska'],
    ] as const) {
      const html = archive.read(`dist/uppsala/2024/${page}.html`);
      for (const [lang, slug] of [
        ['sv', 'farjan'],
        ['en', 'ferry'],
      ])
        expect(html).toContain(
          `<link rel="alternate" hreflang="${lang}" href="https://press.example/uppsala/2024/${slug}.html">`,
        );
      expect(html).toMatch(
        new RegExp(`<a href="[^"]*${other}\\.html" lang="[a-z]+" hreflang="[a-z]+">${name}</a>`),
      );
    }
  });

  test('in a right-to-left language has that direction, and a frame in the site’s language', async () => {
    const html = await pageOf({ language: 'ar', title: 'عبّارة جديدة' });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toMatch(/<header class="site-header" lang="sv" dir="ltr">/);
    expect(html).toMatch(/<footer class="site-footer" lang="sv" dir="ltr">/);
  });

  test('shows related releases of its committee and topics, but not itself, its versions or withdrawn ones', async () => {
    const other = (slug: string, more: Readonly<Record<string, string>>) =>
      releaseText({ title: `Titel ${slug}`, slug, municipality: 'Sundsvall', ...more });
    const archive = new TestArchive({
      'releases/a.md': releaseText({ slug: 'a', tags: '[bad, skola]', translations: 'en.md' }),
      'releases/en.md': other('en', { tags: '[bad, skola]', language: 'en' }),
      'releases/near.md': other('near', { tags: '[bad, skola]', date: '2024-05-03' }),
      'releases/far.md': other('far', { tags: '[bad]', date: '2024-01-01' }),
      'releases/gone.md': other('gone', { tags: '[bad]', withdrawn: '{ date: 2024-06-01, reason: Fel. }' }),
      'releases/foreign.md': other('foreign', { tags: '[idrott]' }),
    });
    await archive.build();
    const html = archive.read('dist/uppsala/2024/a.html');
    const [, related = ''] = /<section class="related"([\s\S]*?)<\/section>/.exec(html) ?? [];
    expect([...related.matchAll(/Titel (\w+)/g)].map(([, slug]) => slug)).toEqual(['near', 'far']);
  });

  test('has structured data on sender, contacts, amounts and corrections', async () => {
    const html = await pageOf({
      title: 'Bad </script><b>nu</b>',
      committee: 'Tekniska nämnden',
      amounts: '[{ value: 2 mnkr, per: year, from: 2024, to: 2025, purpose: Bad }]',
      corrections: '[{ date: 2024-05-03, text: Rättat. }]',
    });
    const [, data = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
    const { '@graph': graph } = JSON.parse(data) as { '@graph': Record<string, unknown>[] };
    expect(graph[0]).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Bad </script><b>nu</b>',
      datePublished: '2024-05-02',
      dateModified: '2024-05-03',
      publisher: {
        '@type': 'GovernmentOrganization',
        name: 'Uppsala kommun',
        identifier: { propertyID: 'SCB kommunkod', value: '0380' },
        contactPoint: [{ '@type': 'ContactPoint', name: 'Pressjouren', telephone: ['+46846500405'] }],
      },
      about: [{ '@type': 'MonetaryAmount', value: '4000000', currency: 'SEK', validThrough: '2025-12-31' }],
      correction: [{ '@type': 'CorrectionComment', text: 'Rättat.' }],
    });
    expect(html).toContain('<meta property="og:type" content="article">');
    expect(html).toContain('<meta name="dcterms.creator" content="Uppsala kommun">');
    expect(html).toContain('<link rel="canonical" href="https://press.example/uppsala/2024/a.html">');
  });
});

describe('the text about the sender', () => {
  test('is below the text, with separate headings and ids', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml':
        'senders:\n  - name: Uppsala\n    boilerplate: |\n      Vi är en kommun.\n\n      # Historia\n\n      – Vi är stolta, säger Eva Ek, kommunalråd.\n',
      'releases/a.md': releaseText({}, '# Historia\n\n– Det är bra, säger Bo Berg, rektor.'),
    });
    expect((await archive.build()).diagnostics).toEqual([]);
    const html = archive.read('dist/uppsala/2024/a.html');
    expect(html).toContain('<h2 id="historia">Historia</h2>');
    expect(html).toContain('<h3 id="om-uppsala-historia">Historia</h3>');
    expect(html.match(/id="(?:om-uppsala-)?citat-1"/g)).toEqual(['id="citat-1"', 'id="om-uppsala-citat-1"']);
  });
});
