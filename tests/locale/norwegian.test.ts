import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOnce } from '../../src/commands/run-build.ts';
import { formatDate, formatMoney, formatMoneyWords } from '../../src/locale/format.ts';
import { allLocales, localeOf, locales } from '../../src/locale/index.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { attributionOf } from '../../src/parse/quotes/speaker.ts';
import type { Start } from '../../src/search/index-format.ts';
import { SearchIndex } from '../../src/search/query/query.ts';
import { stemmers } from '../../src/search/stemmers.ts';
import { stemmerFor, stemOf } from '../../src/search/words.ts';
import { parse, released } from '../parse/read.ts';
import { filesBelow, type Tree } from '../support/archive.ts';

const config = 'language: nb\n';
const releaseOf = (fields: string, body = 'Kommunen bygger et nytt bad.') =>
  `---\ntitle: Nytt bad\ndate: 2026-03-14\nmunicipality: Eksempelby kommune\n${fields}\n---\n\n${body}\n`;
const contacts = 'contacts: [{ name: Kari Eksempel, email: kari@kommune.example }]';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const sources: Tree = {
  'kommunike.config.yaml': `language: nb
baseUrl: https://presse.example/
senders:
  - name: Eksempelby kommune
    boilerplate: Eksempelby ligger ved fjorden.
    press: pressevakt
contacts:
  pressevakt: { name: Pressevakten, email: presse@kommune.example }
`,
  'releases/bad.md': releaseOf(
    `summary: Badet åpner i 2027.
committee: Formannskapet
type: decision
tags: [idrett]
amounts:
  - { value: 12 millioner kroner, per: year, years: 3, purpose: bygging, kind: investment }
  - { value: "kr 350 000", years: 1, purpose: forprosjekt }
contacts:
  - { name: Kari Eksempel (Ap), title: ordfører, phone: "22 22 55 55", email: kari@kommune.example }
  - { name: Ola Eksempel, title: kommunikasjonssjef, email: ola@kommune.example }
corrections:
  - { date: 2026-03-20, text: Summen var feil. }`,
    `Kommunen bygger et nytt bad.

– Nå kan alle svømme trygt, sier Kari Eksempel (Ap), ordfører i Eksempelby.

– Vi gleder oss til å åpne dørene, sier Ola Eksempel.`,
  ),
  'releases/skole.md': releaseOf(`type: news\n${contacts}`, 'Skolene i kommunen får nye lærere.').replace(
    'Nytt bad',
    'Flere lærere',
  ),
};

describe('a Norwegian archive', () => {
  const root = mkdtempSync(join(tmpdir(), 'kommunike-norwegian-'));
  let site: Readonly<Record<string, string>>;
  let problems: readonly string[];
  beforeAll(async () => {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text ?? '');
    }
    const { diagnostics } = await buildOnce({ root, now: '2026-11-21T12:00Z', write: true }, root, {});
    problems = diagnostics.map(({ code, message }) => `${code}: ${message}`);
    const bytes = Object.entries(filesBelow(join(root, 'dist')));
    site = Object.fromEntries(bytes.map(([path, text]) => [path, Buffer.from(text, 'latin1').toString()]));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const read = (path: string) => site[path] ?? '';

  async function find(text: string): Promise<string[]> {
    const load = async (name: string): Promise<unknown> => {
      const script = read(`sok/index/${name}.js`);
      return JSON.parse(script.slice(script.indexOf(',') + 1, script.lastIndexOf(')')));
    };
    const start = (await load('start')) as Start;
    expect(start.languages).toEqual(['nb']);
    const index = new SearchIndex(start, stemmers, load);
    const query = { text: `${text} `, facets: {}, currency: 'NOK', sort: 'relevance' } as const;
    return (await index.shown((await index.find(query)).numbers)).map(({ url }) =>
      url.replace(/^.*\/|\.html$/g, ''),
    );
  }

  test('builds without diagnostics, in Norway’s time and without Sweden’s register', () => {
    expect(problems).toEqual([]);
    expect(read('index.html')).toContain('<html lang="nb"');
    expect(read('index.html')).toContain('<title>Pressearkiv');
    expect(read('feed.xml')).toContain('Sat, 14 Mar 2026 00:00:00 +0100');
  });

  test('has addresses in Norwegian', () => {
    const paths = Object.keys(site);
    for (const path of ['sok', 'penger', 'kontakter', 'abonner', 'emne/idrett', 'type/vedtak'])
      expect(
        paths.some((one) => one.startsWith(`${path}/`) || one === `${path}.html`),
        path,
      ).toBe(true);
  });

  test('shows dates, amounts, quotes and contacts in Norwegian style', () => {
    const page = plain(seen(read('eksempelby-kommune/2026/bad.html')));
    expect(page).toContain('14. mars 2026');
    expect(page).toMatch(/12\s000\s000 kr per år\s+3 år\s+36\s000\s000 kr/);
    expect(page).toMatch(/350\s000 kr/);
    expect(page).toContain('Nå kan alle svømme trygt');
    expect(page).toContain('Kari Eksempel (Ap), ordfører i Eksempelby');
    expect(page).not.toContain('sier Ola');
    expect(page).toContain('Folkevalgte');
    expect(page).toContain('Pressekontakt');
    expect(page).toContain('22 22 55 55');
    expect(page).toContain('Rettelse');
  });

  test('has no text in another language', () => {
    const known = wordsIn(`${Object.values(sources).join(' ')} ${textsOf(locales.nb).join(' ')}`);
    const foreign = new Set(
      allLocales
        .filter((locale) => locale !== locales.nb)
        .flatMap((locale) => [...wordsIn(textsOf(locale).join(' '))])
        .filter((word) => word.length > 2 && !known.has(word)),
    );
    const found = Object.keys(site)
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) =>
        [...wordsIn(seen(read(path)))].filter((word) => foreign.has(word)).map((word) => `${path}: ${word}`),
      );
    expect(found).toEqual([]);
  });

  test('finds words in all their forms', async () => {
    expect(await find('badene')).toEqual(['bad']);
    expect(await find('lærer')).toEqual(['skole']);
    expect(await find('skolen')).toEqual(['skole']);
    expect(await find('dør')).toEqual(['bad']);
  });
});

describe('Norwegian', () => {
  test.each([
    ['12 millioner kroner', '12000000', 'NOK'],
    ['kr 350 000', '350000', 'NOK'],
    ['NOK 1,5 mill.', '1500000', 'NOK'],
    ['1,2 mrd. kr', '1200000000', 'NOK'],
    ['300 000 svenske kroner', '300000', 'SEK'],
    ['tre hundre tusen', undefined, undefined],
    ['femti millioner', '50000000', 'NOK'],
    ['halvannen million kroner', '1500000', 'NOK'],
  ])('reads the sum “%s”', (written, value, currency) => {
    const { release } = parse(releaseOf(`${contacts}\namounts: [{ value: "${written}" }]`), config);
    expect(release?.amounts[0]).toEqual(
      value === undefined ? undefined : expect.objectContaining({ value, currency }),
    );
  });

  test.each([
    ['2 millioner kroner i året fra 2024 til 2026', { per: 'year', from: 2024, to: 2026 }],
    ['600 000 kr per måned i to år', { per: 'month', years: 2 }],
    ['4 millioner over en fireårsperiode', { years: 4 }],
    ['4 millioner over fire år', { years: 4 }],
  ])('reads the period of “%s”', (written, period) => {
    const { amounts } = released(releaseOf(`${contacts}\namounts: [{ value: "${written}" }]`), config);
    expect(amounts[0]).toMatchObject(period);
  });

  test('formats dates and sums', () => {
    expect(plain(formatDate({ day: '2017-03-14' }, 'nb'))).toBe('14. mars 2017');
    expect(plain(formatMoneyWords('12000000', 'NOK', 'nb'))).toBe('12 millioner kroner');
    expect(plain(formatMoneyWords('1', 'NOK', 'nb'))).toBe('1 krone');
    expect(plain(formatMoneyWords('1350000', 'SEK', 'nb'))).toBe('1,35 millioner svenske kroner');
    expect(plain(formatMoney('350000', 'NOK', 'nb'))).toBe('350 000 kr');
    expect(plain(formatMoney('350000', 'SEK', 'nb'))).toBe('350 000 SEK');
  });

  test.each([
    ['tittel', 'title'],
    ['dato', 'date'],
    ['avsender', 'municipality'],
    ['utvalg', 'committee'],
    ['Beløp', 'amounts'],
    ['kontaktpersoner', 'contacts'],
    ['vedlegg', 'attachments'],
    ['sperrefrist', 'embargo'],
  ])('suggests “%s” → “%s” for a key', (written, meant) => {
    const text = `---\n${written}: x\n---\n\nBrødtekst.\n`;
    const hint = parse(text, config).diagnostics.find(({ code }) => code === 'key-unknown')?.hint;
    expect(hint).toContain(`“${meant}”`);
  });

  test.each([
    ['Nå kan alle svømme, sier Kari Eksempel.', 'Kari Eksempel', undefined],
    ['Det går bra, mener Kari Eksempel (Ap), ordfører.', 'Kari Eksempel', 'ordfører'],
    ['Det går bra, forteller kommunalsjef Ola Eksempel.', 'Ola Eksempel', 'kommunalsjef'],
    ['Vi er klare, legger Kari Eksempel til.', undefined, undefined],
  ])('finds the speaker in “%s”', (text, speaker, title) => {
    expect(attributionOf(text)?.speaker).toEqual(
      speaker === undefined ? undefined : expect.objectContaining({ speaker, ...(title && { title }) }),
    );
  });

  test.each([
    ['ordfører', 'politician'],
    ['gruppeleder', 'politician'],
    ['kommunikasjonsrådgiver', 'press'],
    ['kommunedirektør', 'official'],
  ])('translates the sender kind %s', (title, role) => {
    const text = releaseOf(`contacts: [{ name: Kari Eksempel, title: ${title}, email: a@kommune.example }]`);
    expect(released(text, config).contacts[0]?.role).toBe(role);
  });

  test('reads Norwegian telephone numbers and parties', () => {
    const text = releaseOf(
      'contacts: [{ name: Kari Eksempel, party: Arbeiderpartiet, phone: tlf. 22225555 }]',
    );
    expect(released(text, config).contacts[0]).toMatchObject({
      party: 'Ap',
      phones: [{ text: '22 22 55 55', e164: '+4722225555' }],
    });
  });

  const families = [
    ['skole', 'skoler', 'skolen', 'skolene', 'skolens'],
    ['vei', 'veien', 'veier', 'veiene'],
    ['vedtak', 'vedtaket', 'vedtakene'],
    ['ordfører', 'ordføreren', 'ordførerne', 'ordførerens'],
    ['barnehage', 'barnehager', 'barnehagen', 'barnehagene'],
    ['program', 'programmet', 'programmer'],
    ['kommune', 'kommunen', 'kommuner', 'kommunene', 'kommunens'],
  ];
  test.each(families)('%s has the same stem as its other forms', (...forms) => {
    const stemmer = stemmerFor('nb', stemmers);
    const folded = forms.map((form) => form.replaceAll('æ', 'ä').replaceAll('ø', 'ö'));
    expect(new Set(folded.map((form) => stemOf(form, stemmer))).size).toBe(1);
  });

  test('is selected for all variants of Norwegian', () => {
    for (const tag of ['nb', 'nb-NO', 'no', 'nn', 'nn-NO']) expect(localeOf(tag)).toBe(locales.nb);
  });
});

function textsOf({ messages }: Locale): string[] {
  return Object.values(messages).flatMap((entry) =>
    typeof entry === 'string' ? entry : Object.values(entry),
  );
}

function wordsIn(text: string): Set<string> {
  return new Set(
    text
      .replace(/\{\w+\}/g, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );
}

/** The visible and audible text of a page. */
function seen(html: string): string {
  const spoken = [...html.matchAll(/\s(?:aria-label|alt|title|placeholder|content)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const shown = html.replace(/<(script|style|code)[\s>].*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ');
  return `${shown} ${spoken.join(' ')}`
    .replace(/JSON Feed|light dark|https?:\S+|\S+@\S+/g, ' ')
    .replace(/&#x?[0-9a-f]+;|&\w+;/gi, ' ')
    .replace(/[^\S\u00a0\u202f]+/g, ' ');
}
