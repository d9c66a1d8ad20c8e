/*
 * Views: what a template sees. Plain data only. Every `url` and `path` is from the root of the site and goes
 * through the `url` helper, which makes it relative to the page; external addresses pass through it unchanged
 * when they are http, https, mailto or tel.
 */

export interface LinkView {
  readonly text: string;
  /** Empty where the site has no page to lead to: the text then stands alone. */
  readonly url: string;
  /** The page itself, or the section that it belongs to. */
  readonly current?: boolean;
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
  readonly kind: 'home' | 'release' | 'list' | 'missing';
  /** BCP 47. */
  readonly lang: string;
  /** For `<title>`: the page's own and the archive's. */
  readonly documentTitle: string;
  readonly description?: string;
  /** Absolute address of the page. */
  readonly canonical?: string;
  /** Every stylesheet of the theme; usually one. */
  readonly stylesheets: readonly string[];
  readonly feeds: readonly FeedView[];
  readonly site: { readonly title: string; readonly description?: string; readonly home: LinkView };
  readonly nav: readonly LinkView[];
  /** From the home page to the page's parent; empty on the home page. */
  readonly breadcrumbs: readonly LinkView[];
}

/** A release in a list. */
export interface CardView {
  readonly title: string;
  readonly url: string;
  /** Where it differs from the page's. */
  readonly lang?: string;
  readonly date: DateView;
  readonly sender: LinkView;
  readonly committees: readonly LinkView[];
  readonly summary: string;
  /** `Beslut`, or `Pressmeddelande` where the release has no type. */
  readonly kicker: string;
}

/** A way into the archive, with how many releases stand behind it. */
export interface EntranceView extends LinkView {
  readonly count: number;
}

export interface HomeView extends PageView {
  readonly kind: 'home';
  /** The archive's title; the list below it has its own heading. */
  readonly heading: string;
  readonly cards: readonly CardView[];
  readonly pages?: PagesView;
  readonly senders: readonly EntranceView[];
  readonly years: readonly EntranceView[];
}

export interface PagesView {
  readonly page: number;
  readonly pages: number;
  readonly newer?: string;
  readonly older?: string;
}

/** A collection's page: municipality, year. */
export interface ListView extends PageView {
  readonly kind: 'list';
  /** `Kommun`, `År`: what sort of collection it is. */
  readonly kicker: string;
  readonly heading: string;
  readonly count: number;
  readonly cards: readonly CardView[];
  readonly pages?: PagesView;
}

export interface AmountView {
  readonly purpose?: string;
  /** `1,35 miljoner kronor per år` is shown as `1 350 000 kr per år`. */
  readonly amount: string;
  /** `2017–2018`, `3 år`. */
  readonly period?: string;
  /** Over the whole period. */
  readonly total: string;
  /** Whether the total says more than the amount does. */
  readonly derived: boolean;
  readonly kind?: string;
  readonly payer?: string;
  readonly recipient?: string;
}

export interface AmountsView {
  readonly rows: readonly AmountView[];
  /** One a currency; present where there is more than one row to sum. */
  readonly sums: readonly string[];
  /** Which columns any row fills. */
  readonly has: { readonly purpose: boolean; readonly period: boolean; readonly total: boolean };
}

export interface PhoneView {
  /** `Telefon`, `Mobil`. */
  readonly label: string;
  readonly text: string;
  /** `tel:+46…`; absent where the number can't be dialled. */
  readonly url?: string;
}

export interface ContactView {
  readonly name: string;
  readonly title?: string;
  readonly party?: string;
  readonly organisation?: string;
  readonly phones: readonly PhoneView[];
  readonly email?: { readonly text: string; readonly url: string };
}

export interface ContactGroupView {
  readonly role: 'politician' | 'official' | 'press';
  /** `Förtroendevalda`, `Tjänstepersoner`, `Presskontakt`. */
  readonly heading: string;
  readonly contacts: readonly ContactView[];
}

export interface ReleaseView extends PageView {
  readonly kind: 'release';
  /** `Beslut`, or `Pressmeddelande` where the release has no type. */
  readonly kicker: string;
  readonly title: string;
  readonly date: DateView;
  readonly updated?: DateView;
  readonly sender: LinkView;
  readonly committees: readonly LinkView[];
  /** The lead; absent where the body's first paragraph is the lead. */
  readonly lead?: string;
  /** Sanitised HTML: the one value a template prints unescaped, `{{{body}}}`. */
  readonly body: string;
  readonly tags: readonly LinkView[];
  readonly case?: string;
  readonly amounts?: AmountsView;
  readonly contacts: readonly ContactGroupView[];
  readonly boilerplate?: { readonly heading: string; readonly html: string };
  readonly newer?: LinkView;
  readonly older?: LinkView;
}

export interface MissingView extends PageView {
  readonly kind: 'missing';
}

/** The view that each layout gets, by the layout's file name. */
export interface Layouts {
  readonly home: HomeView;
  readonly release: ReleaseView;
  readonly list: ListView;
  readonly missing: MissingView;
}
