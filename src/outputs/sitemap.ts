import type { Output } from '../output.ts';
import { absoluteUrl } from '../url.ts';
import { escaped } from './body.ts';
import { cardKey } from './card.ts';
import { keyOf, type Site } from './site.ts';

/** Most addresses in one file (sitemaps.org protocol 0.9). */
const limit = 50_000;

/** `sitemap.xml` by the sitemaps.org protocol 0.9; an index of several files where one may not hold all. */
export function sitemapOutputs(site: Site): Output[] {
  const { archive, config } = site;
  const collections = Object.values(archive.collections).flat();
  const size = archive.releases.length + collections.length;
  const key = keyOf(site, ...collections.map(({ folder }) => folder), ...archive.releases.map(cardKey));
  const entries = () => [
    ...collections.map(({ folder, releases }) =>
      entry(config.baseUrl + folder, releases[0]?.release.date.day),
    ),
    ...archive.releases.map(({ url, release }) =>
      entry(absoluteUrl(config.baseUrl, url), (release.updated ?? release.date).day),
    ),
  ];
  const files = Math.ceil(size / limit);
  if (files <= 1) {
    return [{ path: 'sitemap.xml', key, stage: 'feed', render: () => urlset(entries()) }];
  }
  const parts = Array.from({ length: files }, (_, i): Output => {
    const render = () => urlset(entries().slice(i * limit, (i + 1) * limit));
    return { path: `sitemap-${i + 1}.xml`, key, stage: 'feed', render };
  });
  const locations = parts.map(
    ({ path }) => `<sitemap><loc>${escaped(config.baseUrl + path)}</loc></sitemap>`,
  );
  return [
    ...parts,
    { path: 'sitemap.xml', key, stage: 'feed', render: () => document('sitemapindex', locations) },
  ];
}

function entry(url: string, lastModified: string | undefined): string {
  return `<url><loc>${escaped(url)}</loc>${lastModified ? `<lastmod>${lastModified}</lastmod>` : ''}</url>`;
}

function urlset(entries: readonly string[]): string {
  return document('urlset', entries);
}

function document(root: string, rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</${root}>\n`;
}
