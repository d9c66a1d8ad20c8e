import * as z from 'zod';
import type { View } from './view-type.ts';

/*
 * Views: the data that a template gets. Every `url` and `path` is from the root of the site and goes
 * through the `url` helper, which makes it relative to the page; external addresses pass through it unchanged
 * when they are http, https, mailto or tel.
 *
 * These schemas define the types, the documentation (`npm run docs`) and what a site's own templates are checked
 * against; they never parse a view. Import only types from here: the schemas are loaded by compile-theme.ts alone.
 */

export const linkView = z.object({
  text: z.string(),
  url: z.string().describe('Empty if the site has no page to link to; then print the text alone.'),
  current: z.boolean().exactOptional().describe('Set on the link to the current page or to its section.'),
});
export interface LinkView extends View<typeof linkView> {}

export const committeeView = linkView
  .extend({
    lang: z
      .string()
      .optional()
      .describe('Language of the name, if it differs from that of the text around it.'),
    now: z
      .string()
      .optional()
      .describe('What it is called today, if its name has changed: `nu Barn- och utbildningsnämnden`.'),
  })
  .describe('A committee, under the name that it had on the day of the release.');
export interface CommitteeView extends View<typeof committeeView> {}

export const earlierNameView = z
  .object({
    text: z.string(),
    days: z
      .string()
      .exactOptional()
      .describe('When it was in use, if known: `till och med 31 december 2022`.'),
  })
  .describe('An earlier name of a committee.');
export interface EarlierNameView extends View<typeof earlierNameView> {}

export const headLinkView = z
  .object({
    rel: z.enum(['prev', 'next', 'alternate']),
    url: z.string(),
    lang: z.string().exactOptional().describe('Language of the linked page, as a BCP 47 tag.'),
    mediaType: z.string().exactOptional(),
    title: z.string().exactOptional(),
  })
  .describe(
    'A `<link>` in the head: a translation, the previous or next page, or the same content in another format.',
  );
export interface HeadLinkView extends View<typeof headLinkView> {}

export const metaView = z
  .object({
    name: z.string().exactOptional(),
    property: z.string().exactOptional(),
    content: z.string(),
  })
  .describe('A `<meta>` element. Exactly one of `name` (Dublin Core) and `property` (Open Graph) is set.');
export interface MetaView extends View<typeof metaView> {}

export const languageView = z
  .object({
    lang: z.string().describe('BCP 47.'),
    text: z.string().describe("The language's own name: `English`, `suomi`."),
    url: z.string(),
  })
  .describe('A translation of the page.');
export interface LanguageView extends View<typeof languageView> {}

export const dateView = z.object({
  iso: z
    .string()
    .describe('For the `datetime` attribute: `2017-03-14`, or `2017-03-14T10:00+01:00` if there is a time.'),
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
  .describe('A JSON-LD document in schema.org terms. Print it with `{{{jsonld structured}}}`.');
export interface StructuredView extends View<typeof structuredView> {}

export const valuesView = z
  .record(z.string(), z.unknown())
  .describe(
    "Values of the site's own, under the names that its author gave them: texts, `true` and `false`, lists, and values with names. Numbers are texts.",
  );
export interface ValuesView extends View<typeof valuesView> {}

export const pageView = z
  .object({
    kind: z.enum([
      'home',
      'release',
      'list',
      'overview',
      'events',
      'money',
      'ledger',
      'contacts-page',
      'subscribe',
      'data-page',
      'about-page',
      'accessibility',
      'search',
      'own-page',
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
      .describe('Language of the text around the content, if it differs from that of the page.'),
    tone: z
      .string()
      .optional()
      .describe(
        "CSS class of the page's sender, such as `sender-uppsala`; the stylesheet uses it for the sender's colour.",
      ),
    documentTitle: z.string().describe('For `<title>`: the title of the page and of the archive.'),
    description: z.string().optional(),
    canonical: z.string().optional().describe('Absolute address of the page.'),
    stylesheets: z
      .array(z.string())
      .describe('Every stylesheet of the theme: `assets/style.css`, then all others in `assets/` by name.'),
    scripts: z.array(z.string()).describe('JavaScript modules; every page works without them.'),
    feeds: z.array(feedView),
    metas: z.array(metaView).describe('Dublin Core and Open Graph.'),
    links: z.array(headLinkView).describe('Previous and next page of a list, translations, other formats.'),
    structured: structuredView.describe('Structured data about the page, for the `jsonld` helper.'),
    site: z.object({
      title: z.string(),
      description: z.string().optional(),
      lang: z.string().optional().describe('Language of the description, if the chrome is in another.'),
      home: linkView,
    }),
    nav: z.array(linkView),
    breadcrumbs: z
      .array(linkView)
      .describe('From the home page to the parent of this page; empty on the home page.'),
    footer: z.array(linkView).describe('Links in the footer: about the archive, accessibility, feeds.'),
    params: valuesView.describe('`params` of the config.'),
  })
  .describe('The fields of every page.');
export interface PageView extends View<typeof pageView> {}

export const senderView = linkView
  .extend({ before: z.string().describe('Separator before it: ` och `.') })
  .describe('One of the senders of a release.');
export interface SenderView extends View<typeof senderView> {}

export const cardEventView = z
  .object({
    state: z
      .enum(['coming', 'past', 'cancelled'])
      .describe('`past` if the event is over, `cancelled` if the release has been withdrawn.'),
    when: dateView.describe('`tisdag 21 mars 2017 kl. 10:00–11:30`; for machines, when it begins.'),
    label: z.string().exactOptional().describe('`Har redan varit` or `Inställt`.'),
  })
  .describe('The event that a release in a list invites to.');
export interface CardEventView extends View<typeof cardEventView> {}

export const cardView = z
  .object({
    title: z.string(),
    url: z.string(),
    lang: z.string().optional().describe('Language of the release, if it differs from that of the page.'),
    date: dateView,
    senders: z
      .array(senderView)
      .describe("The lead sender first; empty on the sender's own pages, unless the release has several."),
    committees: z.array(committeeView),
    languages: z.array(languageView).describe('Translations of the release.'),
    summary: z.string(),
    kicker: z.string().describe('Type of the release, such as `Beslut`; `Pressmeddelande` if it has none.'),
    withdrawn: z
      .string()
      .optional()
      .describe('`Återtaget` if the release has been withdrawn; `summary` is then the reason.'),
    hidden: z
      .string()
      .optional()
      .describe('Only in a preview: why the release is not public, such as `Utkast`.'),
    event: cardEventView.optional(),
    extra: valuesView.describe('`extra` of the front matter.'),
  })
  .describe('A release in a list.');
export interface CardView extends View<typeof cardView> {}

export const entranceView = linkView
  .extend({
    count: z.number(),
  })
  .describe('A link to a collection, with the number of its releases.');
export interface EntranceView extends View<typeof entranceView> {}

export const entrancesView = z
  .object({
    id: z
      .string()
      .describe(
        'Id of the heading, unique on the page: `senders`, `topics`, `committees`, `years`, `months`, `letter-a`.',
      ),
    heading: z.string(),
    url: z.string().exactOptional().describe('Address of the page that the heading links to, if any.'),
    entrances: z.array(entranceView),
    more: linkView.exactOptional().describe('Link to the full list, if only some are shown.'),
  })
  .describe('Links to collections of one kind, under a heading.');
export interface EntrancesView extends View<typeof entrancesView> {}

export const figureView = z
  .object({
    value: z.string().describe('`16`, `4 350 000 kr`'),
    label: z.string().describe('What is counted: `pressmeddelanden`.'),
    url: z.string().exactOptional().describe('Address of a page with details.'),
  })
  .describe('A key figure of the archive.');
export interface FigureView extends View<typeof figureView> {}

export const pagesView = z.object({
  page: z.number(),
  pages: z.number(),
  newer: z.string().exactOptional(),
  older: z.string().exactOptional(),
});
export interface PagesView extends View<typeof pagesView> {}
