import type { Output } from '../../model/output.ts';
import { textFile } from '../page.ts';
import type { Site } from '../site.ts';
import { newsPath } from './sitemap.ts';

/** `robots.txt` (RFC 9309): everything is public; where the sitemaps are. */
export function robotsOutput(site: Site): Output {
  const { baseUrl } = site.config;
  const sitemaps = ['sitemap.xml', ...(site.news.length > 0 ? [newsPath] : [])];
  const text = `User-agent: *\nAllow: /\n\n${sitemaps.map((path) => `Sitemap: ${baseUrl}${path}\n`).join('')}`;
  return textFile('robots.txt', 'feed', text);
}
