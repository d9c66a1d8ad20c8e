import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

/** A statement with the given fields; an empty one is left out. */
const block = (fields: Readonly<Record<string, string>> = {}) => {
  const all = {
    body: 'Uppsala kommun',
    form: 'https://uppsala.example/brister',
    conformity: 'partially',
    assessed: '2026-10-20',
    method: 'Egen granskning.',
    ...(fields.conformity !== 'fully' && { shortcomings: '[{ what: Kartor, reason: Ålder }]' }),
    ...fields,
  };
  return `accessibility:\n${Object.entries(all)
    .map(([key, value]) => (value === '' ? '' : `  ${key}: ${value}\n`))
    .join('')}`;
};
const page = 'dist/tillganglighetsredogorelse/index.html';
const attached = {
  'releases/a.md': releaseText({ attachments: '[plan.pdf]', date: '2026-05-02' }),
  'releases/plan.pdf': '%PDF-1.4',
};

async function build(config: string, files: Readonly<Record<string, string>> = {}) {
  const archive = new TestArchive({
    'kommunike.config.yaml': config,
    'releases/b.md': releaseText({ title: 'Annat', slug: 'b' }),
    ...files,
  });
  const { code, diagnostics } = await archive.build();
  return { code, archive, codes: diagnostics.map((each) => each.code), diagnostics };
}

const textOf = (html: string) =>
  html
    .replace(/<head>[\s\S]*<\/head>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the accessibility statement', () => {
  test('has the content required by law, and is linked from every page', async () => {
    const shortcomings = '[{ what: Kartor utan text., reason: De är gamla., alternative: Ring oss. }]';
    const { code, archive } = await build(
      `title: Pressrummet\n${block({ shortcomings, email: 'press@uppsala.example', phone: '018-727 00 00' })}`,
    );
    expect(code).toBe(0);
    const html = archive.read(page);
    expect(html).toContain('<title>Tillgänglighetsredogörelse – Pressrummet</title>');
    expect(html).toContain('href="https://www.digg.se/tdosanmalan"');
    expect(html).toContain('href="https://uppsala.example/brister"');
    const headings = [...html.matchAll(/<h[12]>(.*?)<\/h[12]>/g)].map(([, inner = '']) => textOf(inner));
    expect(headings).toEqual([
      'Tillgänglighet för Pressrummet',
      'Hur tillgänglig är webbplatsen?',
      'Vad kan du göra om du inte kan använda delar av webbplatsen?',
      'Rapportera brister i webbplatsens tillgänglighet',
      'Tillsyn',
      'Teknisk information om webbplatsens tillgänglighet',
      'Innehåll som inte är tillgängligt',
      'Hur vi testat webbplatsen',
      'Prenumerera',
    ]);
    const text = textOf(html);
    expect(text.match(/(?:helt|delvis|inte) förenlig/g)).toEqual(['delvis förenlig']);
    for (const part of [
      'Uppsala kommun står bakom Pressrummet.',
      'Kartor utan text.',
      'Skäl: De är gamla.',
      'Så får du innehållet ändå: Ring oss.',
      'Den senaste bedömningen gjordes 20 oktober 2026.',
      'Redogörelsen uppdaterades senast 20 oktober 2026.',
      'Egen granskning.',
    ])
      expect(text).toContain(part);
    for (const path of ['index.html', 'uppsala/2024/b.html', 'om/index.html', '404.html'])
      expect(archive.read(`dist/${path}`), path).toMatch(
        /href="[^"]*tillganglighetsredogorelse\/(?:index\.html)?">Tillgänglighetsredogörelse</,
      );
  });

  test('says that the assessment is missing, with a warning if the site has its own address', async () => {
    const example = await build('title: Pressrummet\n');
    expect(textOf(example.archive.read(page))).toContain('Bedömningen saknas');
    expect(example.archive.read(page)).not.toMatch(/(?:helt|delvis|inte) förenlig/);
    expect(example.codes).not.toContain('accessibility-missing');
    expect((await build('baseUrl: https://www.uppsala.se/press/\n')).codes).toContain(
      'accessibility-missing',
    );
    expect((await build(`baseUrl: https://www.uppsala.se/press/\n${block()}`)).codes).not.toContain(
      'accessibility-missing',
    );
  });

  test('counts the unchecked documents', async () => {
    const { archive } = await build(block(), attached);
    expect(textOf(archive.read(page))).toContain('Arkivet har 1 dokument som ingen har granskat.');
    const checked = await build(block({ attachmentsChecked: '2026-05-02' }), attached);
    expect(textOf(checked.archive.read(page))).not.toContain('ingen har granskat');
  });

  test('can’t claim full conformity with unchecked documents or known shortcomings', async () => {
    const claim = { conformity: 'fully' };
    const unchecked = await build(block(claim), attached);
    expect([unchecked.code, ...unchecked.codes]).toEqual([1, 'accessibility-overclaimed']);
    expect(unchecked.diagnostics[0]).toMatchObject({ file: 'kommunike.config.yaml', line: 4 });
    expect((await build(block({ ...claim, attachmentsChecked: '2026-05-01' }), attached)).code).toBe(1);
    expect((await build(block({ ...claim, attachmentsChecked: '2026-05-02' }), attached)).code).toBe(0);
    const shortcomings = '[{ what: Kartor, reason: Ålder }]';
    expect((await build(block({ ...claim, shortcomings }))).codes).toEqual(['accessibility-overclaimed']);
    const good = await build(block(claim));
    expect(textOf(good.archive.read(page))).toContain('helt förenlig med lagen (2018:1937)');
  });

  test('counts every document once, whether attached or linked to, in however many releases', async () => {
    const { archive, code } = await build(block({ shortcomings: '' }), {
      'releases/a.md': releaseText(
        { attachments: '[plan.pdf, karta.png]', date: '2026-05-02' },
        'Se [beslutet](/filer/beslut.docx), [planen](plan.pdf#sida-2) och [arkivet](https://a.example/b.pdf).',
      ),
      'releases/c.md': releaseText(
        { title: 'Plan', slug: 'c', language: 'en', translations: 'a.md', attachments: '[plan.pdf]' },
        'See [the decision](/filer/beslut.docx).',
      ),
      'releases/plan.pdf': '%PDF-1.4',
      'releases/karta.png': 'PNG',
      'public/filer/beslut.docx': 'PK',
      'public/filer/beslut.css': 'a {}',
    });
    expect(code).toBe(0);
    expect(textOf(archive.read(page))).toMatch(/Arkivet har 3 dokument som .* Av dem är 1 en pdf-fil/);
  });

  test('takes a document for checked if a release of the last check or before had it', async () => {
    const newer = { title: 'Plan', slug: 'c', date: '2026-06-01', attachments: '[plan.pdf]' };
    const claim = { conformity: 'fully', attachmentsChecked: '2026-05-02' };
    const files = { ...attached, 'releases/c.md': releaseText(newer) };
    expect((await build(block(claim), files)).codes).toEqual([]);
  });

  test.each([
    [{ shortcomings: '' }, 'accessibility-unexplained', 4],
    [{ conformity: 'not', shortcomings: '' }, 'accessibility-unexplained', 4],
    [{ shortcomings: '', burden: '[{ what: Film, reason: Kostnad }]' }, undefined, 0],
    [{ assessed: '2026-11-22' }, 'accessibility-future', 5],
    [{ assessed: '2026-11-21' }, undefined, 0],
    [{ updated: '2027-01-01' }, 'accessibility-future', 8],
    [{ attachmentsChecked: '2099-12-31' }, 'accessibility-future', 8],
    [{ updated: '2026-10-19' }, 'accessibility-reversed', 8],
    [{ assessed: '2025-11-20' }, 'accessibility-stale', 5],
    [{ assessed: '2025-11-21' }, undefined, 0],
    [{ assessed: '2024-01-01', updated: '2025-11-20' }, 'accessibility-stale', 8],
    [{ assessed: '2024-01-01', updated: '2025-11-21' }, undefined, 0],
  ] as const)('%j → %s', async (fields, expected, line) => {
    const { diagnostics } = await build(block({ ...fields }));
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual(expected ? [[expected, line]] : []);
  });

  test.each([
    ['language: en\n', 'accessibility-statement', 'https://www.digg.se/tdosanmalan'],
    ['language: fi\nregister: sweden\n', 'saavutettavuusseloste', 'https://www.digg.se/tdosanmalan'],
    ['language: fi\n', 'saavutettavuusseloste', 'https://www.saavutettavuusvaatimukset.fi/'],
    ['language: nb\n', 'tilgjengelighetserklaering', 'https://www.uutilsynet.no/'],
    ['language: en\nregister: none\n', 'accessibility-statement', 'https://www.digg.se/tdosanmalan'],
  ])('names the authority of the country: %j', async (config, folder, authority) => {
    const { archive, code } = await build(config + block(), {
      'releases/b.md': releaseText({ title: 'Annat', slug: 'b', language: 'sv' }),
    });
    expect(code).toBe(0);
    expect(archive.read(`dist/${folder}/index.html`)).toContain(`href="${authority}"`);
  });

  test('names the authority of the configured country', async () => {
    const { archive } = await build(`country: FI\n${block()}`);
    expect(textOf(archive.read(page))).toContain('Traficom');
  });
});
