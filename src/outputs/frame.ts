import type { Locale } from '../locale/locale.ts';
import { message } from '../locale/locale.ts';
import type { Place } from '../render/place.ts';
import type { FeedView, LinkView, PageView } from '../render/view.ts';
import { absoluteUrl, upTo } from '../url.ts';
import type { Site } from './site.ts';

interface FrameOptions<K extends PageView['kind']> {
  readonly kind: K;
  readonly path: string;
  readonly title: string;
  readonly locale?: Locale;
  /** Where it differs from the locale's: a release in a language that the chrome does not speak. */
  readonly lang?: string;
  readonly description?: string;
  readonly breadcrumbs?: readonly LinkView[];
  readonly feeds?: readonly FeedView[];
}

/** What every page has around its content. */
export function frame<K extends PageView['kind']>(
  site: Site,
  options: FrameOptions<K>,
): PageView & { readonly kind: K } {
  const { config } = site;
  const { locale = site.locale, description, path } = options;
  const home: LinkView = { text: message(locale, 'home'), url: 'index.html', current: path === 'index.html' };
  return {
    kind: options.kind,
    lang: options.lang ?? locale.code,
    documentTitle: options.title === config.title ? options.title : `${options.title} – ${config.title}`,
    ...(description && { description }),
    canonical: absoluteUrl(config.baseUrl, path),
    stylesheets: ['assets/style.css'],
    feeds: options.feeds ?? [archiveFeed(site)],
    site: { title: config.title, ...(config.description && { description: config.description }), home },
    nav: [
      { text: message(locale, 'nav.municipalities'), url: 'index.html#senders' },
      { text: message(locale, 'nav.years'), url: 'index.html#years' },
    ],
    breadcrumbs: options.breadcrumbs ?? [home],
  };
}

function archiveFeed({ config }: Site): FeedView {
  return { title: config.title, url: 'feed.xml', mediaType: 'application/rss+xml' };
}

/** How a page at `path` sees the rest of the site. */
export function placeOf(site: Site, path: string, locale: Locale = site.locale): Place {
  return { locale, up: upTo(path) };
}
