import type { Published } from '../archive/archive.ts';
import type { Output } from '../output.ts';
import { absoluteUrl } from '../url.ts';
import { escaped } from './body.ts';
import { cardKey } from './card.ts';
import { lastChange } from './feeds/entry.ts';
import { rfc3339 } from './feeds/fragments.ts';
import { keyOf, type Site } from './site.ts';

/** Most addresses in one file (sitemaps.org protocol 0.9). */
const limit = 50_000;

/** `sitemap.xml` by the sitemaps.org protocol 0.9; an index of several files where one may not hold all. */
export function sitemapOutputs(site: Site): Output[] {
  const { archive, config } = site;
  const collections = Object.values(archive.collections).flat();
  const listed = new Set(collections.map(({ folder }) => `${folder}index.html`));
  const sections = [...site.sections.values()].filter((path) => !listed.has(path));
  const size = archive.releases.length + collections.length + sections.length;
  const changes = archive.releases.map(({ release }) => lastChange(release).at);
  const key = keyOf(
    site,
    ...collections.map(({ folder }) => folder),
    ...archive.releases.map(cardKey),
    ...changes,
  );
  const entries = () => [
    ...collections.map(({ folder, releases }) =>
      entry(config.baseUrl + folder, releases[0]?.release.date.day),
    ),
    ...sections.map((path) => entry(absoluteUrl(config.baseUrl, path), undefined)),
    ...archive.releases.map(({ url, release }) =>
      entry(absoluteUrl(config.baseUrl, url), lastChange(release).day),
    ),
  ];
  const news = newsOutput(site);
  const files = Math.ceil(size / limit);
  if (files <= 1) {
    return [{ path: 'sitemap.xml', key, stage: 'feed', render: () => urlset(entries()) }, ...news];
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
    {
      path: 'sitemap.xml',
      key,
      stage: 'feed',
      render: () => document('sitemapindex', protocol, locations),
    },
    ...news,
  ];
}

/** In milliseconds. */
const twoDays = 2 * 24 * 60 * 60 * 1000;

/** The releases of the last two days, at most a thousand: what search engines ask of a news sitemap. */
export function recentNews({ archive, now }: Pick<Site, 'archive' | 'now'>): readonly Published[] {
  return archive.releases
    .filter(({ release: { date, embargo, withdrawn } }) => {
      const since = now - Math.max(date.at, embargo?.at ?? date.at);
      return !withdrawn && since >= 0 && since < twoDays;
    })
    .slice(0, 1000);
}

export const newsPath = 'sitemap-news.xml';

/** `sitemap-news.xml` (Google News, version 0.9); no file when there is no news, since it may not be empty. */
function newsOutput(site: Site): Output[] {
  const news = recentNews(site);
  if (news.length === 0) return [];
  const { title, baseUrl } = site.config;
  const rows = () =>
    news.map(({ url, release }) => {
      const publication = `<news:publication><news:name>${escaped(title)}</news:name><news:language>${release.language.split('-')[0]}</news:language></news:publication>`;
      const date = `<news:publication_date>${rfc3339(release.date)}</news:publication_date>`;
      const item = `<news:news>${publication}${date}<news:title>${escaped(release.title)}</news:title></news:news>`;
      return `<url><loc>${escaped(absoluteUrl(baseUrl, url))}</loc>${item}</url>`;
    });
  const namespaces = `${protocol} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;
  const key = keyOf(site, newsPath, ...news.map(cardKey));
  return [{ path: newsPath, key, stage: 'feed', render: () => document('urlset', namespaces, rows()) }];
}

const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function entry(url: string, lastModified: string | undefined): string {
  return `<url><loc>${escaped(url)}</loc>${lastModified ? `<lastmod>${lastModified}</lastmod>` : ''}</url>`;
}

function urlset(entries: readonly string[]): string {
  return document('urlset', protocol, entries);
}

function document(root: string, namespaces: string, rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${rows.join('\n')}\n</${root}>\n`;
}
