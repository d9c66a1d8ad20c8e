import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyDocument, everyFeed, releaseText, TestArchive } from '../support/archive.ts';
import { asText } from '../support/sample.ts';
import { unzipped } from '../support/unzip.ts';

const title = 'title: Arkivet\n';
const release = (number: number, fields: Readonly<Record<string, string>> = {}) => ({
  [`releases/${number}.md`]: releaseText({
    title: `Beslut ${number}`,
    date: '2024-05-02',
    committee: 'Skolnämnden',
    ...fields,
  }),
});
const many = (count: number) => Object.assign({}, ...Array.from({ length: count }, (_, i) => release(i + 1)));

/** Machine-readable files: documents next to releases, feeds, releases by the hundred. */
const machineFiles = (archive: TestArchive) =>
  Object.keys(archive.site()).filter((path) =>
    /\.(?:md|vcf)$|^uppsala\/.*\.json$|atom|feed\.(?:xml|json)$|^data\/releases\//.test(path),
  );

const leanFiles = [
  'atom.xml',
  'data/releases/2024-1.json',
  'feed.json',
  'feed.xml',
  'namnd/skolnamnden/feed.xml',
  'uppsala/feed.xml',
  'uppsala/skolnamnden/feed.xml',
];

async function built(archive: TestArchive): Promise<TestArchive> {
  const { code, diagnostics } = await archive.buildRecorded();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(code).toBe(0);
  return archive;
}

/** An archive that was published with files of every kind, which its config no longer mentions. */
async function upgraded(): Promise<TestArchive> {
  const archive = await built(
    new TestArchive({
      'kommunike.config.yaml': `${title}${everyDocument.replace(' releases,', '')}${everyFeed.replace('}', ', items: 1 }')}`,
      ...release(1),
      ...release(2, { date: '2024-05-03' }),
    }),
  );
  archive.edit({ 'kommunike.config.yaml': `${title}feeds: { items: 1 }\n` });
  return archive;
}

describe('a new archive', () => {
  test('has one feed per collection, and JSON files with a hundred releases each', async () => {
    const archive = await built(new TestArchive({ 'kommunike.config.yaml': title, ...release(1) }));
    expect(machineFiles(archive)).toEqual(leanFiles);
    expect(machineFiles(await built(archive))).toEqual(leanFiles);
    const linked = (path: string) =>
      [...archive.read(`dist/${path}`).matchAll(/<link rel="alternate"[^>]* href="([^"]*)"/g)].map(
        ([, to]) => to,
      );
    expect(linked('uppsala/2024/1.html')).toEqual(['../../uppsala/feed.xml', '../../feed.xml']);
    expect(linked('2024/index.html')).toEqual(['../feed.xml']);
    expect(linked('index.html')).toEqual(['feed.xml', 'atom.xml', 'feed.json']);
    expect(archive.read('dist/uppsala/2024/1.html')).not.toContain('.vcf');
  });

  test('writes the same data to them as to single documents', async () => {
    const archive = new TestArchive({ 'kommunike.config.yaml': `${title}${everyDocument}`, ...many(101) });
    await archive.build();
    const site = asText(archive.site());
    const all = [1, 2].flatMap((number) => JSON.parse(site[`data/releases/2024-${number}.json`] ?? '[]'));
    const single = Object.keys(site).filter((path) => /^uppsala\/2024\/\d+\.json$/.test(path));
    expect(single).toHaveLength(101);
    const byUrl = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1);
    const documents = single.map((path) => ({
      ...JSON.parse(site[path.replace('.json', '.facts.json')] ?? ''),
      ninjs: JSON.parse(site[path] ?? ''),
    }));
    expect(all.toSorted(byUrl)).toEqual(documents.toSorted(byUrl));
  });

  test('changes only the last of these files for a new release, and redirects from a removed one', async () => {
    const archive = await built(new TestArchive({ 'kommunike.config.yaml': title, ...many(100) }));
    const first = archive.read('dist/data/releases/2024-1.json');
    archive.edit(release(101, { date: '2024-06-01' }));
    await built(archive);
    expect(archive.read('dist/data/releases/2024-1.json')).toBe(first);
    expect(JSON.parse(archive.read('dist/data/releases/2024-2.json'))).toHaveLength(1);
    archive.edit(release(101, { date: '2023-06-01', aliases: '/uppsala/2024/101.html' }));
    await built(archive);
    expect(archive.read('dist/data/releases/2024-2.json')).toBe(first);
    expect(JSON.parse(archive.read('dist/data/releases/2023-1.json'))).toHaveLength(1);
  });
});

describe('an archive that has published other formats', () => {
  test('keeps its formats, also for new releases, if the config says nothing', async () => {
    const archive = await upgraded();
    const before = archive.site();
    const lock = archive.read('addresses.lock');
    await built(archive);
    const { 'data/archive.zip': _, ...after } = archive.site();
    const { 'data/archive.zip': __, ...unchanged } = before;
    expect(after).toEqual(unchanged);
    expect(archive.read('addresses.lock')).toBe(lock);
    archive.edit(release(3, { committee: 'Bildningsnämnden' }));
    await built(archive);
    expect(machineFiles(archive)).toEqual(
      expect.arrayContaining([
        'uppsala/2024/3.json',
        'uppsala/2024/3.md',
        'uppsala/2024/3.vcf',
        'uppsala/bildningsnamnden/atom.xml',
        'uppsala/bildningsnamnden/feed.json',
        'uppsala/atom-1.xml',
      ]),
    );
  });

  test('redirects from documents to their pages if the config leaves documents out', async () => {
    const archive = await upgraded();
    archive.edit({
      'kommunike.config.yaml': `${title}openData: { parts: [tables, workbook, zip, releases] }\nfeeds: { items: 1 }\n`,
    });
    await built(archive);
    expect(machineFiles(archive)).not.toContain('uppsala/2024/1.json');
    expect(machineFiles(archive)).toContain('data/releases/2024-1.json');
    expect(machineFiles(archive)).toContain('uppsala/atom.xml');
    expect(archive.read('dist/_redirects')).toContain('/uppsala/2024/1.json /uppsala/2024/1.html 301\n');
  });

  test('lists them in the config of its zip, which builds without the record', async () => {
    const archive = await built(await upgraded());
    const files = await unzipped(join(archive.root, 'dist/data/archive.zip'));
    expect(JSON.parse(files['kommunike.config.yaml'] ?? '')).toMatchObject({
      feeds: { formats: ['rss', 'atom', 'json'], history: 'all' },
      openData: { parts: ['tables', 'workbook', 'zip', 'json', 'facts', 'markdown', 'vcard'] },
    });
  });
});
