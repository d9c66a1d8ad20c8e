import { sharedValue } from '../../incremental/fingerprint.ts';
import { memoize, weakMemoize } from '../../incremental/memoize.ts';
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
import { footing, headerPages, headerSections, type Section, sectionLink } from './sections.ts';
import { graph, type Thing, webPage } from './structured-data.ts';

export interface FrameOptions<K extends PageView['kind']> {
  readonly kind: K;
  readonly path: string;
  /** Set for the page at all unknown addresses. */
  readonly isAnywhere?: true;
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

/** Adds the parts that all pages have to the content of a page, a new object, which becomes the page. */
export function frame<K extends PageView['kind'], C extends object>(
  site: Site,
  options: FrameOptions<K>,
  content: C & { readonly [K in keyof PageView]?: never },
): PageView & { readonly kind: K } & C {
  // adding more fields to fewer would make the object a dictionary, which V8 makes and reads slowly
  return Object.assign(content, around(site, options));
}

function around<K extends PageView['kind']>(
  site: Site,
  options: FrameOptions<K>,
): PageView & { readonly kind: K } {
  const { config } = site;
  const { locale = site.locale, path, title, pages } = options;
  const { names, link, sections, footer } = chromeOf(site)(locale);
  const description = options.description || undefined;
  const lang = options.lang ?? locale.code;
  const isForeign = primarySubtag(lang) !== locale.code;
  const home: LinkView = { text: link.text, url: link.url, current: path === link.url };
  const breadcrumbs = options.breadcrumbs ?? [home];
  const canonical = options.isAnywhere ? undefined : absoluteUrl(config.baseUrl, path);
  const about = { site, title, path, lang, description, breadcrumbs };
  const ownPages = headerPages(site, path);
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
    stylesheets: options.stylesheets
      ? [...stylesheetsOf(site.theme), ...options.stylesheets]
      : stylesheetsOf(site.theme),
    scripts: options.scripts ?? [],
    feeds: options.feeds ?? feedLinks(site),
    metas: options.metas ?? pageMetas(about),
    links: pages ? [...pageLinks(pages), ...(options.links ?? [])] : (options.links ?? []),
    structured: graph(options.structured ?? [webPage(about, 'WebPage')], about),
    site: { title: names.title, description: names.description, lang: names.lang, home },
    nav: ownPages.length > 0 ? [...sections(options.section), ...ownPages] : sections(options.section),
    breadcrumbs,
    footer,
    params: config.params,
  };
}

/** The parts that are the same on all pages in a locale. */
const chromeOf = weakMemoize((site: Site) =>
  weakMemoize((locale: Locale) => ({
    names: siteNamesIn(locale.code, site.config),
    link: homeLink(site, locale),
    /** In the header. */
    sections: memoize((current: Section | undefined) => sharedValue(headerSections(site, current, locale))),
    footer: sharedValue(footing(site, locale)),
  })),
);

function pageLinks({ newer, older }: PagesView): HeadLinkView[] {
  return [
    ...(newer ? [{ rel: 'prev', url: newer } as const] : []),
    ...(older ? [{ rel: 'next', url: older } as const] : []),
  ];
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
