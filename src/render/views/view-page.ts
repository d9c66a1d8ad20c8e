/*
 * Views: what a template sees. Plain data only. Every `url` and `path` is from the root of the site and goes
 * through the `url` helper, which makes it relative to the page; external addresses pass through it unchanged
 * when they are http, https, mailto or tel.
 *
 * Templates are checked against these types: after a change, run `node scripts/view-fields.mjs` (compiling does).
 */

export interface LinkView {
  readonly text: string;
  /** Empty where the site has no page to lead to: the text then stands alone. */
  readonly url: string;
  /** The page itself, or the section that it belongs to. */
  readonly current?: boolean;
}

/** Another form of the page, for the head: the same text in another language, a neighbouring page, an open format. */
export interface HeadLinkView {
  readonly rel: 'prev' | 'next' | 'alternate';
  readonly url: string;
  /** BCP 47, of what it leads to. */
  readonly lang?: string;
  readonly mediaType?: string;
  readonly title?: string;
}

/** A `<meta>`: by `name` for Dublin Core, by `property` for OpenGraph. Exactly one of the two is there. */
export interface MetaView {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** Another language version of the page. */
export interface LanguageView {
  /** BCP 47. */
  readonly lang: string;
  /** What the language calls itself: `English`, `suomi`. */
  readonly text: string;
  readonly url: string;
}

export interface DateView {
  /** `2017-03-14`, or with time and offset `2017-03-14T10:00+01:00`: for the `datetime` attribute. */
  readonly iso: string;
  /** `14 mars 2017`, or `14 mars 2017 kl. 10:00`. */
  readonly text: string;
}

export interface FeedView {
  readonly title: string;
  readonly url: string;
  readonly mediaType: string;
}

/** Every page. */
export interface PageView {
  readonly kind:
    | 'home'
    | 'release'
    | 'list'
    | 'overview'
    | 'money'
    | 'ledger'
    | 'contacts-page'
    | 'subscribe'
    | 'about-page'
    | 'search'
    | 'page'
    | 'missing';
  /** BCP 47. */
  readonly lang: string;
  /** Writing direction of the language. */
  readonly dir: 'ltr' | 'rtl';
  /** Language of the words around the content, where it is another than the page's. */
  readonly chrome?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' } | undefined;
  /** Class of the sender whose page it is, `sender-uppsala`, by which the stylesheet gives it its colour. */
  readonly tone?: string | undefined;
  /** For `<title>`: the page's own and the archive's. */
  readonly documentTitle: string;
  readonly description?: string | undefined;
  /** Absolute address of the page. */
  readonly canonical?: string | undefined;
  /** Every stylesheet of the theme; usually one. */
  readonly stylesheets: readonly string[];
  /** Modules that make the page handier where JavaScript is on; nothing needs them. */
  readonly scripts: readonly string[];
  readonly feeds: readonly FeedView[];
  /** Dublin Core and OpenGraph. */
  readonly metas: readonly MetaView[];
  /** `prev` and `next` of a list, language versions, open formats. */
  readonly links: readonly HeadLinkView[];
  /** What the page is about by schema.org, for the `jsonld` helper. */
  readonly structured: StructuredView;
  readonly site: {
    readonly title: string;
    readonly description?: string | undefined;
    readonly home: LinkView;
  };
  readonly nav: readonly LinkView[];
  /** From the home page to the page's parent; empty on the home page. */
  readonly breadcrumbs: readonly LinkView[];
  /** What stands at the foot of every page: about the archive, accessibility, feeds. */
  readonly footer: readonly LinkView[];
}

/** A JSON-LD document by schema.org. Templates print it whole, by `{{{jsonld structured}}}`. */
export interface StructuredView {
  readonly [property: string]: unknown;
}

/** A release in a list. */
export interface CardView {
  readonly title: string;
  readonly url: string;
  /** Where it differs from the page's. */
  readonly lang?: string | undefined;
  readonly date: DateView;
  /** Absent where the page is the sender's own. */
  readonly sender?: LinkView | undefined;
  readonly committees: readonly LinkView[];
  readonly summary: string;
  /** `Beslut`, or `Pressmeddelande` where the release has no type. */
  readonly kicker: string;
  /** `Återtaget`, where it is; the summary is then the reason. */
  readonly withdrawn?: string | undefined;
  /** In a preview, why the public does not see it: `Utkast`. */
  readonly hidden?: string | undefined;
}

/** A way into the archive, with how many releases stand behind it. */
export interface EntranceView extends LinkView {
  readonly count: number;
}

/** Ways in of one sort, under a heading of their own. */
export interface EntrancesView {
  /** Anchor of the heading, unique on the page: `senders`, `topics`, `committees`, `years`, `months`, `letter-a`. */
  readonly id: string;
  readonly heading: string;
  /** Address of the page that the heading names, where there is one. */
  readonly url?: string;
  readonly entrances: readonly EntranceView[];
  /** To the page of all of them, where only some are shown. */
  readonly more?: LinkView;
}

/** A number that says something of the archive. */
export interface FigureView {
  /** `16`, `4 350 000 kr` */
  readonly value: string;
  /** What it counts: `pressmeddelanden`. */
  readonly label: string;
  /** Of the page that tells more. */
  readonly url?: string;
}

export interface PagesView {
  readonly page: number;
  readonly pages: number;
  readonly newer?: string;
  readonly older?: string;
}

export interface PhoneView {
  /** `Telefon`, `Mobil`. */
  readonly label: string;
  readonly text: string;
  /** `tel:+46…`; absent where the number can't be dialled. */
  readonly url?: string | undefined;
}

export interface ContactView {
  readonly name: string;
  readonly title?: string | undefined;
  readonly party?: string | undefined;
  readonly organisation?: string | undefined;
  readonly phones: readonly PhoneView[];
  readonly email?: { readonly text: string; readonly url: string } | undefined;
}
