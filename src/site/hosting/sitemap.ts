import { everyVersion } from '../../archive/collections/language-versions.ts';
import { currentSince } from '../../archive/publication/last-change.ts';
import { escaped } from '../../body/escaped.ts';
import { once, weakMemoize } from '../../incremental/memoize.ts';
import { rfc3339 } from '../../locale/format.ts';
import type { Batch, Output } from '../../model/output.ts';
import { missingPage } from '../../permalinks/address-table.ts';
import { absoluteUrl, fileAt } from '../../url.ts';
import { file, textFile } from '../page.ts';
import { alternateLanguages } from '../parts/version-links.ts';
import type { Site } from '../site.ts';

/** Maximum number of addresses in one file (sitemaps.org protocol 0.9). */
const limit = 50_000;

/**
 * `sitemap.xml` by the sitemaps.org protocol 0.9, with every page of the batches; an index of several files if they
 * exceed the limit of one.
 */
export function sitemapOutputs(site: Site, batches: readonly Batch[]): Output[] {
  const { baseUrl } = site.config;
  const entries = once(() => {
    const days = daysOf(site);
    const languages = languagesOf(site);
    return batches.flatMap(pagesIn).map(
      (path): Entry => ({
        url: absoluteUrl(baseUrl, path),
        day: days.get(path),
        languages: languages.get(path) ?? [],
      }),
    );
  });
  const news = newsOutput(site);
  const count = Math.ceil(batches.reduce((sum, batch) => sum + pagesIn(batch).length, 0) / limit);
  const sitemap = (path: string, from: () => readonly Entry[]) =>
    file(site, { path, stage: 'feed', from, write: urlset });
  if (count <= 1) return [sitemap('sitemap.xml', entries), ...news];
  const parts = Array.from({ length: count }, (_, i) =>
    sitemap(`sitemap-${i + 1}.xml`, () => entries().slice(i * limit, (i + 1) * limit)),
  );
  const locations = parts.map(({ path }) => `<sitemap><loc>${escaped(baseUrl + path)}</loc></sitemap>`);
  return [...parts, textFile('sitemap.xml', 'feed', document('sitemapindex', protocol, locations)), ...news];
}

/** A page with its absolute address, the day of its last change, if known, and its language versions. */
interface Entry {
  readonly url: string;
  readonly day: string | undefined;
  readonly languages: readonly { readonly lang: string; readonly url: string }[];
}

const pagesAmong = weakMemoize((paths: readonly string[]) =>
  paths.filter((path) => path.endsWith('.html') && path !== missingPage),
);

function pagesIn({ paths }: Batch): readonly string[] {
  return pagesAmong(paths);
}

/** Returns when the content of a page was last changed, if known. */
function daysOf({ archive }: Site): ReadonlyMap<string, string> {
  const days = new Map(everyVersion(archive).map(({ url, release }) => [url, currentSince(release).day]));
  for (const { folder, releases } of Object.values(archive.collections).flat()) {
    const newest = releases[0];
    if (newest) days.set(fileAt(folder), newest.release.date.day);
  }
  return days;
}

function languagesOf(site: Site): ReadonlyMap<string, Entry['languages']> {
  const entries = everyVersion(site.archive).filter(({ versions }) => versions !== undefined);
  return new Map(entries.map((entry) => [entry.url, alternateLanguages(site, entry)]));
}

export const newsPath = 'sitemap-news.xml';

/** `sitemap-news.xml` (Google News, version 0.9); no file when there is no news, since it may not be empty. */
function newsOutput(site: Site): Output[] {
  const { news } = site;
  if (news.length === 0) return [];
  const { title, baseUrl } = site.config;
  const rows = news.map(({ url, release }) => {
    const publication = `<news:publication><news:name>${escaped(title)}</news:name><news:language>${release.language.split('-')[0]}</news:language></news:publication>`;
    const date = `<news:publication_date>${rfc3339(release.date)}</news:publication_date>`;
    const item = `<news:news>${publication}${date}<news:title>${escaped(release.title)}</news:title></news:news>`;
    return `<url><loc>${escaped(absoluteUrl(baseUrl, url))}</loc>${item}</url>`;
  });
  const namespaces = `${protocol} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;
  return [textFile(newsPath, 'feed', document('urlset', namespaces, rows))];
}

const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function urlset(entries: readonly Entry[]): string {
  const rows = entries.map(({ url, day, languages }) => {
    const alternates = languages.map(
      (other) =>
        `<xhtml:link rel="alternate" hreflang="${escaped(other.lang)}" href="${escaped(other.url)}"/>`,
    );
    const changed = day ? `<lastmod>${day}</lastmod>` : '';
    return `<url><loc>${escaped(url)}</loc>${changed}${alternates.join('')}</url>`;
  });
  const hasLanguages = entries.some(({ languages }) => languages.length > 0);
  const namespaces = hasLanguages ? `${protocol} xmlns:xhtml="http://www.w3.org/1999/xhtml"` : protocol;
  return document('urlset', namespaces, rows);
}

function document(root: string, namespaces: string, rows: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${rows.join('\n')}\n</${root}>\n`;
}
