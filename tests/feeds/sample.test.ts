import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSample, type Sample } from '../support/sample.ts';
import { makersSchema, relaxNg } from '../support/schemas.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});

/** The grammar in RFC 4287, appendix B. */
const atomGrammar = makersSchema('atom.rng');

const base = 'https://press.example/';
const ending = (name: string) =>
  Object.entries(sample.files).filter(([path]) => path === name || path.endsWith(`/${name}`));

/** All addresses in a text that only work on the site itself. */
function relativeAddresses(html: string): string[] {
  return [...html.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^(?:https?:\/\/|mailto:|tel:)/.test(address));
}

describe('the feeds of the sample archive', () => {
  test('exist for the archive, its senders, committees, topics, types and languages', () => {
    for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
      for (const folder of [
        '',
        'uppsala/',
        'uppsala/socialnamnden/',
        'namnd/kommunstyrelsen/',
        'amne/folkhalsa/',
        'typ/beslut/',
        'sprak/en/',
        'sprak/fi/',
      ])
        expect(Object.keys(sample.files)).toContain(folder + file);
    }
  });

  test('are RSS that two parsers read alike, with permanent ids, dates, full text and absolute addresses', () => {
    const feeds = ending('feed.xml');
    expect(feeds.length).toBeGreaterThan(20);
    for (const [path, xml] of feeds) {
      XmlDocument.fromString(xml).dispose();
      const feed = parseRssFeed(xml);
      const other = parseFeed(xml);
      expect(other.meta, path).toEqual({ type: 'rss', version: '2.0' });
      expect(feed.atom?.links?.[0]).toMatchObject({ rel: 'self', href: base + path });
      expect(feed.link).toMatch(/^https:\/\/press\.example\/(?:[\w-]+\/)*$/);
      const items = feed.items ?? [];
      expect(items.length).toBeGreaterThan(0);
      expect(other.items.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
      expect(other.items.map(({ content }) => content)).toEqual(items.map(({ content }) => content?.encoded));
      expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
      let newest = Number.NEGATIVE_INFINITY;
      for (const item of items) {
        expect(item.guid).toEqual({ value: item.link, isPermaLink: true });
        expect(item.pubDate).toMatch(
          /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0[12]00$/,
        );
        expect(item.dc?.creators).toHaveLength(item.link?.includes('ny-kaj') ? 2 : 1);
        expect(item.categories?.length).toBeGreaterThan(0);
        expect(relativeAddresses(item.content?.encoded ?? '')).toEqual([]);
        newest = Math.max(newest, Date.parse(item.atom?.updated ?? item.pubDate ?? ''));
      }
      expect(Date.parse(feed.lastBuildDate ?? '')).toBe(newest);
      expect(xml.indexOf('<content:encoded>')).toBeGreaterThan(
        xml.lastIndexOf('<description>', xml.indexOf('<content:encoded>')),
      );
    }
  });

  test('would not be read with a mistake', () => {
    for (const name of ['feed.xml', 'atom.xml', 'feeds.opml']) {
      const xml = sample.read(name);
      const broken = xml.replace(/<\/(?:item|entry|head)>/, '');
      expect(broken).not.toBe(xml);
      expect(() => XmlDocument.fromString(broken), name).toThrow();
    }
    expect(() => parseRssFeed(sample.read('atom.xml'))).toThrow();
    expect(() => parseAtomFeed(sample.read('feed.xml'))).toThrow();
    expect(() => parseOpml(sample.read('feed.xml'))).toThrow();
  });

  test('are Atom that two parsers read alike', () => {
    const feeds = ending('atom.xml');
    const folders = (file: string) =>
      ending(file)
        .map(([path]) => path.replace(file, ''))
        .toSorted();
    expect(folders('atom.xml')).toEqual(folders('feed.xml'));
    for (const [path, xml] of feeds) {
      XmlDocument.fromString(xml).dispose();
      const feed = parseAtomFeed(xml);
      const other = parseFeed(xml);
      expect(other.meta, path).toEqual({ type: 'atom', version: '1.0' });
      expect(feed.id).toBe(base + path);
      expect(feed.links).toContainEqual(expect.objectContaining({ rel: 'self', href: base + path }));
      const entries = feed.entries ?? [];
      expect(other.items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      for (const entry of entries) {
        expect(entry.published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+0[12]:00$/);
        expect(Date.parse(entry.updated ?? '')).toBeGreaterThanOrEqual(Date.parse(entry.published ?? ''));
        expect(entry.authors).toHaveLength(entry.id?.includes('ny-kaj') ? 2 : 1);
        expect(relativeAddresses(entry.content?.value ?? '')).toEqual([]);
      }
    }
  });

  test.skipIf(atomGrammar === '')('are Atom by the grammar in RFC 4287 (set MAKERS_SCHEMAS)', () => {
    const errorsIn = relaxNg(atomGrammar);
    const feeds = Object.entries(sample.files).filter(([path]) => /(?:^|\/)atom[^/]*\.xml$/.test(path));
    expect(feeds.length).toBeGreaterThan(20);
    for (const [path, xml] of feeds) expect(errorsIn(xml), path).toEqual([]);
    const xml = sample.read('atom.xml');
    for (const wrong of [
      xml.replace(/<id>.*?<\/id>/, ''),
      xml.replace(/<updated>.*?</, '<updated>i dag<'),
      xml.replace('</feed>', '<title>En till</title></feed>'),
    ])
      expect(errorsIn(wrong)).not.toEqual([]);
  });

  test('are JSON Feed 1.1 by a schema of others', () => {
    const ajv = new Ajv({ allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(jsonFeedSchema);
    for (const [path, json] of ending('feed.json')) {
      const feed: unknown = JSON.parse(json);
      expect(validate(feed) ? [] : validate.errors, path).toEqual([]);
      expect(feed, path).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
      expect(parseJsonFeed(json).feed_url).toBe(base + path);
    }
    const feed = JSON.parse(sample.read('feed.json'));
    const [item] = feed.items;
    for (const wrong of [
      { title: undefined },
      { feed_url: 'feed.json' },
      { license: 'CC0' },
      { items: [{ ...item, id: undefined }] },
      { items: [{ ...item, date_published: 'i dag' }] },
    ])
      expect(validate(JSON.parse(JSON.stringify({ ...feed, ...wrong })))).toBe(false);
  });

  test('are all in the OPML list, and every page links to its feeds', () => {
    const opml = parseOpml(sample.files['feeds.opml'] ?? '');
    const listed = opml.body?.outlines?.map(({ xmlUrl }) => xmlUrl);
    expect(listed?.toSorted()).toEqual(
      ending('feed.xml')
        .map(([path]) => base + path)
        .toSorted(),
    );
    for (const [path, html] of Object.entries(sample.files)) {
      if (!path.endsWith('.html') || path.startsWith('nyhetsbrev/') || html.includes('http-equiv="refresh"'))
        continue;
      expect(html, path).toMatch(/<link rel="alternate" type="application\/rss\+xml"/);
    }
    expect(sample.files['uppsala/socialnamnden/index.html']).toMatch(
      /<link rel="alternate" type="application\/atom\+xml" [^>]*href="(?:\.\.\/)+uppsala\/socialnamnden\/atom\.xml"/,
    );
  });

  test('are all listed on the subscription page', () => {
    const page = sample.files['prenumerera/index.html'] ?? '';
    for (const [path] of [...ending('feed.xml'), ...ending('atom.xml'), ...ending('feed.json')])
      expect(page).toContain(`href="../${path}"`);
  });

  test('say that a release is withdrawn and why, without its text', () => {
    const items = parseRssFeed(sample.files['kvarnfors/feed.xml'] ?? '').items ?? [];
    const withdrawn = items.find(({ title }) => title?.includes('simhall'));
    expect(withdrawn?.description).toMatch(/^Återtaget 2 oktober 2026: Slutbesiktningen/);
    expect(withdrawn?.content?.encoded).not.toContain('dags att hoppa i');
    expect(withdrawn?.atom?.updated).toBe('2026-10-02T00:00:00+02:00');
  });
});
