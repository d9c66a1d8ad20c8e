import type { LedgerView, MoneyView } from './view-money.ts';
import type {
  CardView,
  ContactView,
  DateView,
  EntrancesView,
  FeedView,
  FigureView,
  LinkView,
  PagesView,
  PageView,
} from './view-page.ts';
import type { ContactGroupView, ReleaseView } from './view-release.ts';
import type { SearchView } from './view-search.ts';

export type * from './view-money.ts';
export type * from './view-page.ts';
export type * from './view-picture.ts';
export type * from './view-release.ts';
export type * from './view-search.ts';

export interface HomeView extends PageView {
  readonly kind: 'home';
  /** The archive's title; the list below it has its own heading. */
  readonly heading: string;
  readonly cards: readonly CardView[];
  readonly pages?: PagesView;
  /** Senders, topics, committees and years, those that there are. */
  readonly entrances: readonly EntrancesView[];
  /** What the archive holds. */
  readonly figures: readonly FigureView[];
  /** Address of the search page, for a form that sends `q` to it; absent where there is none. */
  readonly search?: string;
}

/** A collection's page: sender, committee, year, month, topic, type; and the older pages of the whole archive. */
export interface ListView extends PageView {
  readonly kind: 'list';
  /** `Kommun`, `År`: what sort of collection it is. */
  readonly kicker: string;
  /** What the collection is a part of: a committee's or year's sender. */
  readonly parent?: LinkView;
  readonly heading: string;
  readonly count: number;
  readonly cards: readonly CardView[];
  readonly pages?: PagesView;
  /** A sender's committees and years, a year's months; on the first page only. */
  readonly entrances: readonly EntrancesView[];
  /** Money that the releases tell of, a sum for each currency; on the first page only. */
  readonly figures: readonly FigureView[];
}

/** All collections of one kind. */
export interface OverviewView extends PageView {
  readonly kind: 'overview';
  readonly heading: string;
  readonly lead: string;
  /** One group, or one for every initial or year where there are many. */
  readonly groups: readonly EntrancesView[];
}

/** Someone to call, with the latest release that names them. */
export interface PersonView extends ContactView {
  readonly latest: {
    readonly title: string;
    readonly url: string;
    readonly lang?: string;
    readonly date: DateView;
  };
}

export interface SenderPeopleView {
  /** Anchor of the heading, unique on the page. */
  readonly id: string;
  readonly sender: LinkView;
  /** Whom to ask today. */
  readonly today: readonly ContactView[];
  readonly roles: readonly {
    readonly role: ContactGroupView['role'];
    readonly heading: string;
    readonly people: readonly PersonView[];
  }[];
}

/** Whom to call: all senders' people, or one sender's where there are many. */
export interface ContactsView extends PageView {
  readonly kind: 'contacts-page';
  readonly heading: string;
  readonly lead: string;
  readonly senders: readonly SenderPeopleView[];
  /** To each sender's own page, where its people stand there. */
  readonly entrances?: EntrancesView;
}

/** Feeds of one sort. */
export interface FeedGroupView {
  /** Anchor of the heading, unique on the page. */
  readonly id: string;
  readonly heading: string;
  /** In place of rows where there are too many to list. */
  readonly note?: string;
  readonly rows: readonly {
    readonly name: string;
    readonly url?: string;
    readonly feeds: readonly FeedView[];
  }[];
}

export interface SubscribeView extends PageView {
  readonly kind: 'subscribe';
  readonly heading: string;
  readonly groups: readonly FeedGroupView[];
}

export interface AboutView extends PageView {
  readonly kind: 'about-page';
  readonly heading: string;
  readonly figures: readonly FigureView[];
  /** How the newest release would be cited. */
  readonly citation?: string;
  /** Whom to ask about the archive itself. */
  readonly contact?: ContactView;
  /** The page of people to call. */
  readonly people?: LinkView;
  readonly subscribe?: LinkView;
}

/** A page of the site's own, from `pages/`. */
export interface OwnPageView extends PageView {
  readonly kind: 'page';
  readonly heading: string;
  /** Sanitised HTML, to be printed unescaped: `{{{body}}}`. */
  readonly body: string;
}

export interface MissingView extends PageView {
  readonly kind: 'missing';
}

/** The view that each layout gets, by the layout's file name. */
export interface Layouts {
  readonly home: HomeView;
  readonly release: ReleaseView;
  readonly list: ListView;
  readonly overview: OverviewView;
  readonly money: MoneyView;
  readonly ledger: LedgerView;
  readonly contacts: ContactsView;
  readonly subscribe: SubscribeView;
  readonly about: AboutView;
  readonly search: SearchView;
  readonly page: OwnPageView;
  readonly missing: MissingView;
}
