import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zip } from '../../src/site/data/zip.ts';
import { csvLine } from '../../src/site/tables/csv.ts';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';
import { asText } from '../support/sample.ts';
import { ninjsErrors } from './ninjs.ts';

const contact = '[{ name: Eva Ek, role: official, phone: 018-727 13 38, email: eva.ek@kommun.example }]';

describe('CSV', () => {
  test('quotes where necessary, and is parsed back unchanged', () => {
    const cells = ['a "b"', 'c, d', 'e\r\nf', 'å – ö', ''];
    expect(parseCsv(csvLine(cells, []))[0]).toEqual(cells);
    expect(csvLine(['a', undefined, 3], [])).toBe('a,,3\r\n');
  });

  test('escapes text that a spreadsheet would interpret as a formula, but not negative numbers', () => {
    for (const text of ['=1+1', '+46', '-cmd', '@SUM', '\tx', '\rx', '\nx', '＝1+1', '＠SUM'])
      expect(parseCsv(csvLine([text], ['text']))[0]).toEqual([`'${text}`]);
    expect(csvLine(['-27000000', '– utan'], ['number', 'text'])).toBe('-27000000,– utan\r\n');
  });
});

describe('a zip', () => {
  test('takes files from the last one that are the same, and keeps only its own', () => {
    const file = (path: string, content: string) => ({ path, content, day: '2017-03-14' });
    const kept: Map<string, unknown>[] = [];
    const pack = (files: Parameters<typeof zip>[0], known = new Map()) =>
      zip(files, { known, keep: (packed) => kept.push(new Map(packed)) });
    const whole = zip([file('a.md', 'ett ett ett'), file('b.md', 'två två två')]);
    expect(pack([file('a.md', 'ett ett ett'), file('b.md', 'ett')])).not.toEqual(whole);
    const [first = new Map()] = kept;
    expect(pack([file('a.md', 'ett ett ett'), file('b.md', 'två två två')], first)).toEqual(whole);
    const [key = ''] = first.keys();
    expect(kept[1]?.get(key)).toBe(first.get(key));
    expect([first.size, kept[1]?.size]).toEqual([2, 2]);
  });

  const files = [
    { path: 'releases/å.md', content: 'Text – åäö', day: '2017-03-14' },
    { path: 'old.md', content: '', day: '1889-01-01' },
  ];

  test('has the same bytes in every time zone and every time', () => {
    const zone = process.env.TZ;
    const made = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(zip(files)).toString('base64');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(made[0]).toBe(made[1]);
  });
});

describe('withheld data', () => {
  const old = releaseText(
    { title: 'Gammalt', slug: 'gammalt', date: '2011-05-02', contacts: contact },
    'Ring 018-727 13 38.',
  );
  const recent = releaseText({ title: 'Nytt', slug: 'nytt', date: '2026-05-02', contacts: contact });

  test('masked contacts have no row and no vCard, and their source is not published', async () => {
    const archive = new TestArchive({
      'releases/gammalt.md': old,
      'releases/nytt.md': recent,
      'kommunike.config.yaml': `${everyDocument}privacy:\n  maskAfter: 5 years\n`,
    });
    expect((await archive.build()).code).toBe(0);
    const site = asText(archive.site());
    expect(site['uppsala/2011/gammalt.md']).toBeUndefined();
    expect(site['uppsala/2011/gammalt.vcf']).toBeUndefined();
    expect(site['uppsala/2026/nytt.md']).toBe(recent);
    expect(site['uppsala/2026/nytt.vcf']).toContain('eva.ek@kommun.example');
    const rows = parseCsv(site['data/contacts.csv'] ?? '', { columns: true }) as { release: string }[];
    expect(rows.map(({ release }) => release)).toEqual(['uppsala/2026/nytt']);
    for (const path of Object.keys(site).filter((name) => /2011|feed|atom/.test(name)))
      expect((site[path] ?? '').replaceAll(/.*nytt.*/g, ''), path).not.toMatch(/018-727 13 38|\+46187271338/);
  });

  test('when a release becomes old enough, its source is removed and the tables change', async () => {
    const archive = new TestArchive({
      'releases/nytt.md': recent,
      'kommunike.config.yaml': `${everyDocument}privacy:\n  maskAfter: 5 years\n`,
    });
    await archive.build();
    const { deleted, written } = await archive.build({ now: '2031-06-01T12:00Z' });
    expect(deleted).toEqual(expect.arrayContaining(['uppsala/2026/nytt.md', 'uppsala/2026/nytt.vcf']));
    expect(written).toEqual(
      expect.arrayContaining(['data/contacts.csv', 'data/archive.zip', 'uppsala/2026/nytt.json']),
    );
  });

  test('an embargoed release is in no document, table, feed, sitemap or redirect', async () => {
    const archive = new TestArchive({
      'releases/nytt.md': recent,
      'releases/hemligt.md': releaseText({
        title: 'Sorgmantel',
        date: '2026-05-02',
        embargo: '2027-01-01T10:00',
        aliases: '/sorgmantel/1',
        tags: 'Sorgmantlar',
      }),
    });
    await archive.build();
    for (const [path, text] of Object.entries(asText(archive.site())))
      expect(`${path} ${text}`.toLowerCase()).not.toMatch(/sorgmant/);
  });

  test('the catalogue only has the name and e-mail address of the config’s contact', async () => {
    const archive = new TestArchive({
      'releases/nytt.md': recent,
      'kommunike.config.yaml':
        'contact: anna\ncontacts:\n  anna:\n    name: Anna Exempelsson (S)\n    email: anna@exempel.example\n',
    });
    await archive.build();
    expect(archive.site()['data/dcat.jsonld']).toContain('"vcard:fn": "Anna Exempelsson"');
    expect(archive.site()['data/dcat.jsonld']).toContain('"@id": "mailto:anna@exempel.example"');
  });

  test('parts that the config does not select are left out', async () => {
    const archive = new TestArchive({
      'releases/nytt.md': recent,
      'kommunike.config.yaml':
        'openData:\n  parts: [json, facts]\n  license: https://creativecommons.org/licenses/by/4.0/\n',
    });
    await archive.build();
    const site = archive.site();
    expect(Object.keys(site).filter((path) => path.startsWith('data/'))).toEqual([
      'data/release.schema.json',
    ]);
    expect(Object.keys(site).filter((path) => /\.(?:md|vcf)$/.test(path))).toEqual([]);
    expect(site['uppsala/2026/nytt.json']).toContain(
      '"linkedRights": "https://creativecommons.org/licenses/by/4.0/"',
    );
  });
});

describe('ninjs', () => {
  test('is valid by IPTC’s schema for any input', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `a${text.replace(/\p{C}/gu, ' ').trim()}`);
    const written = fc.record({
      title: line,
      tags: fc.uniqueArray(
        line.map((text) => text.replace(/[,;|/]/g, ' ')),
        { maxLength: 3 },
      ),
      case: line,
      type: fc.constantFrom('decision', 'news', 'invitation', 'statement', undefined),
      committee: line.map((text) => text.replace(/[,;|/]/g, ' ')),
      contacts: fc.constantFrom(
        [],
        [{ name: 'Eva', phone: '112' }],
        [{ name: 'Bo', email: 'b+o@x.example' }],
      ),
      updated: fc.constantFrom('2026-11-02', undefined),
      withdrawn: fc.constantFrom(undefined, { date: '2026-11-03', reason: 'Fel' }),
      corrections: fc.constantFrom([], [{ date: '2026-11-02', text: 'Fel & rätt' }]),
      attachments: fc.constantFrom([], [{ src: 'a & b.pdf', title: 'Karta <1>' }]),
    });
    const releases = fc.sample(written, { numRuns: 60, seed: 15 });
    const sources = releases.map((fields, i): [string, string] => [
      `releases/n${i}.md`,
      `---\n${JSON.stringify({
        ...fields,
        tags: fields.tags.map((tag, at) => `${tag} ${i}-${at}`),
        committee: `${fields.committee} ${i}`,
        municipality: 'Uppsala',
        date: '2026-11-01',
      })}\n---\n\nText.\n`,
    ]);
    const archive = new TestArchive({
      ...Object.fromEntries(sources),
      'releases/a & b.pdf': '%PDF-1.4',
      'kommunike.config.yaml': `openData: { parts: [json], license: 'https://x.example/?a="<>' }\n`,
    });
    expect((await archive.build()).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const documents = Object.entries(asText(archive.site())).filter(([path]) => /n\d+\.json$/.test(path));
    expect(documents).toHaveLength(60);
    for (const [path, text] of documents) expect(ninjsErrors(JSON.parse(text)), path).toEqual([]);
  });
});
