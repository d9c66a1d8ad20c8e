import * as z from 'zod';
import type { View } from './view-type.ts';

/*
 * Views: what a template sees. Plain data only. Every `url` and `path` is from the root of the site and goes
 * through the `url` helper, which makes it relative to the page; external addresses pass through it unchanged
 * when they are http, https, mailto or tel.
 *
 * These schemas are types, documentation (`npm run docs`) and what a site's own templates are checked against; no
 * view is ever parsed. Import them as types: only what compile-theme.ts loads may load them.
 */

export const linkView = z.object({
  text: z.string(),
  url: z.string().describe('Empty where the site has no page to lead to: the text then stands alone.'),
  current: z.boolean().exactOptional().describe('The page itself, or the section that it belongs to.'),
});
export interface LinkView extends View<typeof linkView> {}

export const headLinkView = z
  .object({
    rel: z.enum(['prev', 'next', 'alternate']),
    url: z.string(),
    lang: z.string().exactOptional().describe('BCP 47, of what it leads to.'),
    mediaType: z.string().exactOptional(),
    title: z.string().exactOptional(),
  })
  .describe(
    'Another form of the page, for the head: the same text in another language, a neighbouring page, an open format.',
  );
export interface HeadLinkView extends View<typeof headLinkView> {}

export const metaView = z
  .object({
    name: z.string().exactOptional(),
    property: z.string().exactOptional(),
    content: z.string(),
  })
  .describe(
    'A `<meta>`: by `name` for Dublin Core, by `property` for OpenGraph. Exactly one of the two is there.',
  );
export interface MetaView extends View<typeof metaView> {}

export const languageView = z
  .object({
    lang: z.string().describe('BCP 47.'),
    text: z.string().describe('What the language calls itself: `English`, `suomi`.'),
    url: z.string(),
  })
  .describe('Another language version of the page.');
export interface LanguageView extends View<typeof languageView> {}

export const dateView = z.object({
  iso: z
    .string()
    .describe(
      '`2017-03-14`, or with time and offset `2017-03-14T10:00+01:00`: for the `datetime` attribute.',
    ),
  text: z.string().describe('`14 mars 2017`, or `14 mars 2017 kl. 10:00`.'),
});
export interface DateView extends View<typeof dateView> {}

export const feedView = z.object({
  title: z.string(),
  url: z.string(),
  mediaType: z.string(),
});
export interface FeedView extends View<typeof feedView> {}

export const structuredView = z
  .record(z.string(), z.unknown())
  .describe('A JSON-LD document by schema.org. Templates print it whole, by `{{{jsonld structured}}}`.');
export interface StructuredView extends View<typeof structuredView> {}

export const pageView = z
  .object({
    kind: z.enum([
      'home',
      'release',
      'list',
      'overview',
      'money',
      'ledger',
      'contacts-page',
      'subscribe',
      'about-page',
      'search',
      'page',
      'missing',
    ]),
    lang: z.string().describe('BCP 47.'),
    dir: z.enum(['ltr', 'rtl']).describe('Writing direction of the language.'),
    chrome: z
      .object({
        lang: z.string(),
        dir: z.enum(['ltr', 'rtl']),
      })
      .optional()
      .describe("Language of the words around the content, where it is another than the page's."),
    tone: z
      .string()
      .optional()
      .describe(
        'Class of the sender whose page it is, `sender-uppsala`, by which the stylesheet gives it its colour.',
      ),
    documentTitle: z.string().describe("For `<title>`: the page's own and the archive's."),
    description: z.string().optional(),
    canonical: z.string().optional().describe('Absolute address of the page.'),
    stylesheets: z.array(z.string()).describe('Every stylesheet of the theme; usually one.'),
    scripts: z
      .array(z.string())
      .describe('Modules that make the page handier where JavaScript is on; nothing needs them.'),
    feeds: z.array(feedView),
    metas: z.array(metaView).describe('Dublin Core and OpenGraph.'),
    links: z.array(headLinkView).describe('`prev` and `next` of a list, language versions, open formats.'),
    structured: structuredView.describe('What the page is about by schema.org, for the `jsonld` helper.'),
    site: z.object({
      title: z.string(),
      description: z.string().optional(),
      home: linkView,
    }),
    nav: z.array(linkView),
    breadcrumbs: z
      .array(linkView)
      .describe("From the home page to the page's parent; empty on the home page."),
    footer: z
      .array(linkView)
      .describe('What stands at the foot of every page: about the archive, accessibility, feeds.'),
  })
  .describe('Every page.');
export interface PageView extends View<typeof pageView> {}

export const cardView = z
  .object({
    title: z.string(),
    url: z.string(),
    lang: z.string().optional().describe("Where it differs from the page's."),
    date: dateView,
    sender: linkView.optional().describe("Absent where the page is the sender's own."),
    committees: z.array(linkView),
    summary: z.string(),
    kicker: z.string().describe('`Beslut`, or `Pressmeddelande` where the release has no type.'),
    withdrawn: z.string().optional().describe('`Återtaget`, where it is; the summary is then the reason.'),
    hidden: z.string().optional().describe('In a preview, why the public does not see it: `Utkast`.'),
  })
  .describe('A release in a list.');
export interface CardView extends View<typeof cardView> {}

export const entranceView = linkView
  .extend({
    count: z.number(),
  })
  .describe('A way into the archive, with how many releases stand behind it.');
export interface EntranceView extends View<typeof entranceView> {}

export const entrancesView = z
  .object({
    id: z
      .string()
      .describe(
        'Anchor of the heading, unique on the page: `senders`, `topics`, `committees`, `years`, `months`, `letter-a`.',
      ),
    heading: z.string(),
    url: z
      .string()
      .exactOptional()
      .describe('Address of the page that the heading names, where there is one.'),
    entrances: z.array(entranceView),
    more: linkView.exactOptional().describe('To the page of all of them, where only some are shown.'),
  })
  .describe('Ways in of one sort, under a heading of their own.');
export interface EntrancesView extends View<typeof entrancesView> {}

export const figureView = z
  .object({
    value: z.string().describe('`16`, `4 350 000 kr`'),
    label: z.string().describe('What it counts: `pressmeddelanden`.'),
    url: z.string().exactOptional().describe('Of the page that tells more.'),
  })
  .describe('A number that says something of the archive.');
export interface FigureView extends View<typeof figureView> {}

export const pagesView = z.object({
  page: z.number(),
  pages: z.number(),
  newer: z.string().exactOptional(),
  older: z.string().exactOptional(),
});
export interface PagesView extends View<typeof pagesView> {}

export const phoneView = z.object({
  label: z.string().describe('`Telefon`, `Mobil`.'),
  text: z.string(),
  url: z.string().optional().describe("`tel:+46…`; absent where the number can't be dialled."),
});
export interface PhoneView extends View<typeof phoneView> {}

export const contactView = z.object({
  name: z.string(),
  title: z.string().optional(),
  party: z.string().optional(),
  organisation: z.string().optional(),
  phones: z.array(phoneView),
  email: z
    .object({
      text: z.string(),
      url: z.string(),
    })
    .optional(),
});
export interface ContactView extends View<typeof contactView> {}
