import { generateRssFeed } from 'feedsmith';
import type { Collection, Published } from '../archive/archive.ts';
import { message } from '../locale/locale.ts';
import type { Output } from '../output.ts';
import { absoluteUrl } from '../url.ts';
import { resolveMarks, siteTarget } from './body.ts';
import { kicker } from './card.ts';
import { keyOf, type Site } from './site.ts';

/** RSS 2.0 of the whole archive's newest releases, full text, by the RSS Advisory Board's Best Practices Profile. */
export function feedOutputs(site: Site): Output[] {
  return site.archive.collections.archive.map((collection) => rssOutput(site, collection));
}

function rssOutput(site: Site, collection: Collection): Output {
  const path = `${collection.folder}feed.xml`;
  const shown = collection.releases.slice(0, site.config.feeds.items);
  return {
    path,
    key: keyOf(site, path, collection.name, ...shown.map(({ release, url }) => release.hash + url)),
    stage: 'feed',
    render: () => rss(site, collection, path, shown),
  };
}

function rss(site: Site, { name, folder }: Collection, path: string, shown: readonly Published[]): string {
  const { config, locale } = site;
  const newest = shown[0]?.release;
  return generateRssFeed({
    title: name === config.title ? name : `${name} – ${config.title}`,
    link: config.baseUrl + folder,
    description: config.description ?? message(locale, 'feed.of', { name }),
    language: locale.code,
    ...(newest && { lastBuildDate: new Date(newest.date.at) }),
    generator: 'Kommuniké',
    atom: { links: [{ href: config.baseUrl + path, rel: 'self', type: 'application/rss+xml' }] },
    items: shown.map((entry) => item(site, entry)),
  });
}

function item(site: Site, { release, url }: Published) {
  const link = absoluteUrl(site.config.baseUrl, url);
  const html = resolveMarks(site.bodyOf(release).html, (target) => {
    const found = siteTarget(site, release.path, target);
    return found && absoluteUrl(site.config.baseUrl, found);
  });
  return {
    title: release.title,
    link,
    description: release.summary,
    guid: { value: link, isPermaLink: true },
    pubDate: new Date(release.date.at),
    dc: { creators: [release.sender.name] },
    categories: [kicker(release, site.locale), ...release.tags.map(({ name }) => name)].map((name) => ({
      name,
    })),
    content: { encoded: html },
  };
}
