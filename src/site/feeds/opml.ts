import { generateOpml } from 'feedsmith';
import type { Output } from '../../model/output.ts';
import { file } from '../page.ts';
import type { Site } from '../site.ts';
import { type Feed, feedsOf, feedTitle } from './feed.ts';
import { formatsOf } from './feed-formats.ts';
import { tight } from './fragments.ts';

/** Plans an OPML 2.0 file with all feeds, which feed readers can import. */
export function opmlOutput(site: Site): Output {
  return file(site, {
    path: site.permalinks.pathOf({ kind: 'feedList' }),
    stage: 'feed',
    from: () => feedsOf(site).map(({ releases: _, ...feed }) => feed),
    write: (feeds) => opml(site, feeds),
  });
}

function opml(site: Site, feeds: readonly Omit<Feed, 'releases'>[]): string {
  const { config, permalinks } = site;
  const text = generateOpml({
    head: { title: config.title, docs: 'https://opml.org/spec2.opml' },
    body: {
      outlines: feeds.map((feed) => {
        const [[format] = ['rss' as const]] = formatsOf(site, feed);
        return {
          text: feedTitle(site, feed),
          title: feedTitle(site, feed),
          type: format,
          xmlUrl: config.baseUrl + permalinks.pathOf({ kind: 'feed', folder: feed.folder, feed: format }),
          htmlUrl: config.baseUrl + feed.page,
          language: feed.language,
        };
      }),
    },
  });
  return tight(text);
}
