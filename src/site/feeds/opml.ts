import { generateOpml } from 'feedsmith';
import { type Output, planned } from '../../model/output.ts';
import { keyOf, type Site } from '../site.ts';
import { feedFiles, feedsOf, feedTitle } from './feed-list.ts';

/** All feeds as a list that feed readers take in at once (OPML 2.0). */
export function opmlOutput(site: Site): Output {
  const path = 'feeds.opml';
  const names = () => JSON.stringify(feedsOf(site).map(({ kind, name, folder }) => [kind, name, folder]));
  return planned(
    path,
    'feed',
    () => keyOf(site, path, names()),
    () => opml(site),
  );
}

function opml(site: Site): string {
  const { config } = site;
  const [format = 'rss'] = config.feeds.formats;
  return generateOpml({
    head: { title: config.title, docs: 'https://opml.org/spec2.opml' },
    body: {
      outlines: feedsOf(site).map((feed) => ({
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
