import { generateOpml } from 'feedsmith';
import type { Output } from '../../model/output.ts';
import { file } from '../page.ts';
import type { Site } from '../site.ts';
import { type Feed, feedFiles, feedsOf, feedTitle } from './feed-list.ts';

/** All feeds as a list that feed readers take in at once (OPML 2.0). */
export function opmlOutput(site: Site): Output {
  return file(site, {
    path: site.permalinks.pathOf({ kind: 'feedList' }),
    stage: 'feed',
    from: () => feedsOf(site).map(({ releases: _, ...feed }) => feed),
    write: (feeds) => opml(site, feeds),
  });
}

function opml(site: Site, feeds: readonly Omit<Feed, 'releases'>[]): string {
  const { config } = site;
  const [format = 'rss'] = config.feeds.formats;
  return generateOpml({
    head: { title: config.title, docs: 'https://opml.org/spec2.opml' },
    body: {
      outlines: feeds.map((feed) => ({
        text: feedTitle(site, feed),
        title: feedTitle(site, feed),
        type: format,
        xmlUrl: config.baseUrl + feed.folder + feedFiles[format].file,
        htmlUrl: config.baseUrl + feed.page,
        language: feed.language,
      })),
    },
  });
}
