import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { everyFeed, releaseText, TestArchive } from '../support/archive.ts';
import { asText } from '../support/sample.ts';

const release = (name: string, day: string, fields: Record<string, string> = {}, body?: string) => ({
  [`releases/${name}.md`]: releaseText({ title: name, slug: name, date: day, ...fields }, body),
});
const config = (feeds: string) => ({ 'kommunike.config.yaml': `title: Arkivet\nfeeds:\n${feeds}` });

/** The entries that a returning reader has not seen before or sees changed, by id. */
function news(before: string, after: string): { added: string[]; changed: string[]; gone: string[] } {
  const known = new Map(parseFeed(before).items.map((item) => [item.id, JSON.stringify(item)]));
  const now = new Map(parseFeed(after).items.map((item) => [item.id, JSON.stringify(item)]));
  return {
    added: [...now.keys()].filter((id) => !known.has(id)).map(String),
    changed: [...now]
      .filter(([id, item]) => known.has(id) && known.get(id) !== item)
      .map(([id]) => String(id)),
    gone: [...known.keys()].filter((id) => !now.has(id)).map(String),
  };
}

describe('a reader who follows the archive', () => {
  const first = {
    'kommunike.config.yaml': everyFeed,
    ...release('skola', '2024-01-10', { committee: 'Socialnämnden' }),
    ...release('bad', '2024-02-10', { municipality: 'Sundsvall' }),
    ...release('vag', '2024-03-10'),
  };
  const url = (path: string) => `https://press.example/${path}.html`;
  const feeds = (site: Record<string, string>) =>
    Object.keys(site).filter((path) => /(?:feed|atom)\.xml$|feed\.json$/.test(path));

  test.each(['feed.xml', 'atom.xml'])('sees only the edited release as updated, in %s', async (file) => {
    const archive = new TestArchive(first);
    await archive.build();
    const before = asText(archive.site());
    archive.edit(release('bad', '2024-02-10', { municipality: 'Sundsvall', title: 'Ett nytt namn' }));
    await archive.build();
    const after = asText(archive.site());
    expect(news(before[file] ?? '', after[file] ?? '')).toEqual({
      added: [],
      changed: [url('sundsvall/2024/bad')],
      gone: [],
    });
    for (const path of feeds(before)) {
      if (/^(?:sundsvall\/)?(?:feed\.|atom\.)/.test(path)) expect(after[path], path).not.toBe(before[path]);
      else expect(after[path], path).toBe(before[path]);
    }
  });

  test.each(['feed.xml', 'atom.xml'])('sees only the new release, in %s', async (file) => {
    const archive = new TestArchive(first);
    await archive.build();
    const before = asText(archive.site());
    archive.edit(release('bro', '2024-04-10', { municipality: 'Sundsvall' }));
    const { written } = await archive.build();
    const after = asText(archive.site());
    expect(news(before[file] ?? '', after[file] ?? '')).toEqual({
      added: [url('sundsvall/2024/bro')],
      changed: [],
      gone: [],
    });
    expect(feeds(Object.fromEntries(written.map((path) => [path, '']))).toSorted()).toEqual(
      ['', 'sundsvall/'].flatMap((folder) => [
        `${folder}atom.xml`,
        `${folder}feed.json`,
        `${folder}feed.xml`,
      ]),
    );
  });

  test('sees a correction at the top of the text and as an update of entry and feed', async () => {
    const archive = new TestArchive(first);
    await archive.build();
    archive.edit(
      release('skola', '2024-01-10', {
        corrections: '[{ date: 2024-05-01, text: "Skolan kostar 3 mnkr, inte 2." }]',
      }),
    );
    await archive.build();
    const site = asText(archive.site());
    const rss = parseRssFeed(site['feed.xml'] ?? '');
    const item = rss.items?.find(({ link }) => link === url('uppsala/2024/skola'));
    expect(item?.content?.encoded).toMatch(/^<p><strong>Rättelse 1 maj 2024: Skolan kostar 3 mnkr, inte 2\./);
    expect(item?.pubDate).toBe('Wed, 10 Jan 2024 00:00:00 +0100');
    expect(item?.atom?.updated).toBe('2024-05-01T00:00:00+02:00');
    expect(rss.lastBuildDate).toBe('Wed, 01 May 2024 00:00:00 +0200');
    const entry = parseAtomFeed(site['atom.xml'] ?? '').entries?.find(({ id }) => id === item?.link);
    expect(entry).toMatchObject({
      published: '2024-01-10T00:00:00+01:00',
      updated: '2024-05-01T00:00:00+02:00',
    });
    const json = parseJsonFeed(site['feed.json'] ?? '').items?.find(({ id }) => id === item?.link);
    expect(json?.date_modified).toBe('2024-05-01T00:00:00+02:00');
  });

  test('gets every feed unchanged if only the clock has moved', async () => {
    const archive = new TestArchive(first);
    await archive.build({ now: '2025-01-01T12:00Z' });
    const before = archive.site();
    await archive.build({ now: '2026-01-01T12:00Z' });
    const after = archive.site();
    for (const path of feeds(before)) expect(after[path], path).toBe(before[path]);
  });
});

describe('the history of a feed', () => {
  const many = Object.assign(
    {},
    ...Array.from({ length: 8 }, (_, i) =>
      release(`nummer-${i + 1}`, `2024-01-${String(i + 10)}`, {}, `Text nummer ${i + 1}.`),
    ),
  );
  const path = (href: string) => href.replace('https://press.example/', '');
  const linked = (xml: string, rel: string) =>
    parseAtomFeed(xml).links?.find((link) => link.rel === rel)?.href;

  test('can be followed page by page to the first release, with the full text', async () => {
    const archive = new TestArchive({
      ...config('  items: 3\n  history: all\n  formats: [atom]\n'),
      ...many,
    });
    await archive.build();
    const site = asText(archive.site());
    const seen = new Set<string>();
    let next: string | undefined = 'atom.xml';
    let pages = 0;
    while (next !== undefined) {
      const xml: string = site[next] ?? '';
      const { entries = [], links = [] } = parseAtomFeed(xml);
      expect(xml.includes('<fh:archive/>'), next).toBe(pages > 0);
      if (pages > 0) {
        expect(links).toContainEqual(
          expect.objectContaining({ rel: 'current', href: 'https://press.example/atom.xml' }),
        );
        expect(entries).toHaveLength(3);
      }
      for (const { id = '', content } of entries) {
        seen.add(id);
        expect(content?.value).toMatch(/Text nummer \d/);
      }
      const previous = linked(xml, 'prev-archive');
      next = previous === undefined ? undefined : path(previous);
      pages++;
    }
    expect(pages).toBe(3);
    expect(seen.size).toBe(8);
    expect(linked(site['atom-1.xml'] ?? '', 'next-archive')).toBe('https://press.example/atom-2.xml');
    expect(site['uppsala/atom-1.xml']).toContain('<summary>Text nummer 1.</summary>');
    expect(site['uppsala/atom-1.xml']).not.toContain('<content');
    expect(site['atom-3.xml']).toBeUndefined();
  });

  test('keeps its full pages unchanged when a release is added', async () => {
    const archive = new TestArchive({ ...config('  items: 3\n'), ...many });
    await archive.build();
    const before = archive.site();
    archive.edit(release('nummer-9', '2024-02-01'));
    const { written } = await archive.build();
    const after = archive.site();
    expect(after['atom-1.xml']).toBe(before['atom-1.xml']);
    expect(written.filter((file) => /^atom-/.test(file))).toEqual(['atom-2.xml', 'atom-3.xml']);
    archive.edit(release('nummer-10', '2024-02-02'));
    const { written: later } = await archive.build();
    expect(later.filter((file) => /atom-\d/.test(file))).toEqual([]);
  });

  test('can be turned off in the config, like formats and collections', async () => {
    const archive = new TestArchive({
      ...config(
        '  items: 3\n  history: none\n  formats: [atom]\n  collections: [senders]\n  hub: https://hub.example/\n',
      ),
      ...many,
    });
    await archive.build();
    const site = archive.site();
    const found = Object.keys(site).filter((file) => /(?:^|\/)(?:atom|feed)[^/]*\.(?:xml|json)$/.test(file));
    expect(found).toEqual(['atom.xml', 'uppsala/atom.xml']);
    expect(linked(site['atom.xml'] ?? '', 'hub')).toBe('https://hub.example/');
    expect(linked(site['atom.xml'] ?? '', 'prev-archive')).toBeUndefined();
  });
});

describe('unusual texts', () => {
  test('reach the reader unchanged', async () => {
    const title = 'A & B <i>är</i> ]]> "klart" – 5 > 3';
    const body =
      'Se ]]> och `</content:encoded>` & [vägen](vag.md#hit), [roten](/index.html) och [här](#rubrik).\n\n## Rubrik\n\nText.';
    const archive = new TestArchive({
      ...release('vag', '2024-03-10', {}, '## Hit\n\nText.'),
      ...release('svar', '2024-03-11', { title: `'${title}'` }, body),
    });
    expect((await archive.build()).code).toBe(0);
    const site = asText(archive.site());
    for (const file of ['feed.xml', 'atom.xml']) {
      const [item] = parseFeed(site[file] ?? '').items;
      expect(item?.title).toContain('5 > 3');
      expect(item?.content).toContain('Se ]]> och');
      expect(item?.content).toContain('href="https://press.example/uppsala/2024/vag.html#hit"');
      expect(item?.content).toContain('href="https://press.example/uppsala/2024/svar.html#rubrik"');
      expect(item?.content).toContain('href="https://press.example/"');
    }
    expect(parseRssFeed(site['feed.xml'] ?? '').items?.[0]?.title).toBe(title);
    expect(parseJsonFeed(site['feed.json'] ?? '').items?.[0]?.title).toBe(title);
  });

  test('do not affect an archive without releases', async () => {
    const archive = new TestArchive(config('  items: 3\n'));
    expect((await archive.build()).code).toBe(0);
    const site = asText(archive.site());
    expect(parseRssFeed(site['feed.xml'] ?? '').title).toBe('Arkivet');
    expect(parseAtomFeed(site['atom.xml'] ?? '').updated).toBe('1970-01-01T00:00:00Z');
    expect(JSON.parse(site['feed.json'] ?? '').items).toEqual([]);
  });

  test('are not needed: feeds of an empty archive follow its config', async () => {
    const tree = { 'kommunike.config.yaml': 'baseUrl: https://new.example/\n' };
    const archive = new TestArchive({ 'kommunike.config.yaml': 'baseUrl: https://old.example/\n' });
    await archive.build();
    archive.edit(tree);
    await archive.build();
    const clean = new TestArchive(tree);
    await clean.build();
    expect(archive.site()).toEqual(clean.site());
  });
});
