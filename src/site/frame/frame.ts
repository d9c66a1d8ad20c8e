import { weakMemoize } from '../../incremental/memoize.ts';
import type { Locale } from '../../locale/locale.ts';
import { message } from '../../locale/locale.ts';
import { primarySubtag } from '../../primary-subtag.ts';
import type { Place } from '../../render/place.ts';
import type { Theme } from '../../render/theme.ts';
import type {
  FeedView,
  HeadLinkView,
  LinkView,
  MetaView,
  PagesView,
  PageView,
} from '../../render/views/view.ts';
import { absoluteUrl, upTo } from '../../url.ts';
import { feedLinks } from '../feeds/feed-list.ts';
import { directionOf } from '../parts/language-name.ts';
import { siteNamesIn } from '../parts/names-in-language.ts';
import type { Site } from '../site.ts';
import { pageMetas } from './metadata.ts';
import { footing, navigation, type Section, sectionLink } from './sections.ts';
import { graph, type Thing, webPage } from './structured-data.ts';

export interface FrameOptions<K extends PageView['kind']> {
  readonly kind: K;
  readonly path: string;
  readonly title: string;
  readonly locale?: Locale;
  /** If it differs from the locale's: a release in a language without locale. */
  readonly lang?: string;
  readonly description?: string;
  readonly breadcrumbs?: readonly LinkView[];
  readonly feeds?: readonly FeedView[];
  /** The part of the navigation that the page belongs to. */
  readonly section?: Section;
  /** Slug of the sender whose page it is. */
  readonly sender?: string;
  readonly links?: readonly HeadLinkView[];
  readonly pages?: PagesView | undefined;
  /** Replaces those of other pages. */
  readonly metas?: readonly MetaView[];
  /** The subject of the page, instead of a plain web page. */
  readonly structured?: readonly Thing[];
  readonly scripts?: readonly string[];
  /** In addition to the theme's own. */
  readonly stylesheets?: readonly string[];
}

/** Returns a page: its content, and the parts that all pages have. */
export function frame<K extends PageView['kind'], C extends object>(
  site: Site,
  options: FrameOptions<K>,
  content: C,
): PageView & { readonly kind: K } & C {
  // Node 20 is slow for every field after a spread in a literal
  return Object.assign(around(site, options), content);
}

function around<K extends PageView['kind']>(
  site: Site,
  options: FrameOptions<K>,
): PageView & { readonly kind: K } {
  const { config } = site;
  const { locale = site.locale, path, title, pages } = options;
  const names = siteNamesIn(locale.code, config);
  const description = options.description || undefined;
  const lang = options.lang ?? locale.code;
  const isForeign = primarySubtag(lang) !== locale.code;
  const link = homeLink(site, locale);
  const home: LinkView = { text: link.text, url: link.url, current: path === link.url };
  const breadcrumbs = options.breadcrumbs ?? [home];
  const canonical = absoluteUrl(config.baseUrl, path);
  const about = { site, title, path, lang, description, breadcrumbs };
  const tone = options.sender !== undefined && site.config.profiles.get(options.sender)?.accent;
  return {
    kind: options.kind,
    lang,
    dir: directionOf(lang),
    chrome: isForeign ? { lang: locale.code, dir: directionOf(locale.code) } : undefined,
    tone: tone ? `sender-${options.sender}` : undefined,
    documentTitle: title === names.title ? title : `${title} – ${names.title}`,
    description,
    canonical,
    stylesheets: [...stylesheetsOf(site.theme), ...(options.stylesheets ?? [])],
    scripts: options.scripts ?? [],
    feeds: options.feeds ?? feedLinks(site),
    metas: options.metas ?? pageMetas(about),
    links: [
      ...(pages?.newer ? [{ rel: 'prev', url: pages.newer } as const] : []),
      ...(pages?.older ? [{ rel: 'next', url: pages.older } as const] : []),
      ...(options.links ?? []),
    ],
    structured: graph(options.structured ?? [webPage(about, 'WebPage')], about),
    site: { ...names, home },
    nav: navigation(site, options.section, path, locale),
    breadcrumbs,
    footer: footing(site, locale),
    params: config.params,
  };
}

const stylesheetsOf = weakMemoize(({ stylesheets }: Theme) => stylesheets.map((path) => `assets/${path}`));

/** A link to the home page, in `locale`. */
export function homeLink({ permalinks }: Site, locale: Locale): LinkView {
  return { text: message(locale, 'home'), url: permalinks.indexOf({ kind: 'archive' }) };
}

/** The path from the home page to the page of a section. */
export function trail(site: Site, ...sections: readonly Section[]): LinkView[] {
  return [homeLink(site, site.locale), ...sections.flatMap((section) => sectionLink(site, section))];
}

/** The site from the perspective of a page at `path`. */
export function placeOf(site: Site, path: string, locale: Locale = site.locale): Place {
  return { locale, up: upTo(path) };
}
