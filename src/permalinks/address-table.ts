import type { ReleaseType } from '../model/front-matter-schema.ts';

/*
 * The address of everything that the site publishes: how it is composed from its parts, and how the parts are parsed
 * from it. Both are derived from the patterns below, in which `{name}` is a part and `<name>` a word in the site's
 * language. Three kinds of files have no pattern, because their authors choose their addresses: those under
 * `public/`, the site's own pages, and the pages at old addresses.
 *
 * An address that matches several patterns is parsed as the first of them, so the words take precedence over senders
 * of the same name.
 */

/** The page that hosts serve for unknown addresses. */
export const missingPage = '404.html';

const data = 'data/';
const searchIndex = '<search>/index/';

/** Folders: of pages and feeds, of data. */
export const folderPatterns = {
  archive: '',
  year: '{year}/',
  month: '{year}/{month}/',
  body: '<committee>/{body}/',
  topic: '<tag>/{topic}/',
  type: '<type>/{type}/',
  language: '<language>/{language}/',
  data,
  searchIndex,
  sender: '{sender}/',
  senderYear: '{sender}/{year}/',
  committee: '{sender}/{committee}/',
} as const;

/**
 * A release's page without its ending. It contains the year, so release-addresses.ts looks for clashes within a year.
 */
export const release = '{sender}/{year}/{slug}';

/** Files. The second pattern of a kind is for all pages after the first. */
export const filePatterns = {
  section: ['{section}/index.html'],
  agenda: ['<events>/index.html', '<events>/<page>/{page}.html'],
  list: ['{folder}index.html', '{folder}<page>/{page}.html'],
  ledger: ['<ledger>/{year}.html', '<ledger>/{year}-{page}.html'],
  contacts: ['<contacts>/{sender}.html'],
  newsletter: ['<newsletter>/{sender}/{year}/{slug}.{mail}'],
  digest: ['<newsletter>/{sender}.{mail}'],
  release: [`${release}<ending>`],
  money: ['{owner}<ledger>.html', '{owner}<ledger>-{page}.html'],
  document: ['{beside}.{document}'],
  pressKit: ['{beside}.zip'],
  event: ['{beside}.ics'],
  feed: ['{folder}{feed}'],
  feedHistory: ['{folder}atom-{number}.xml'],
  feedList: ['feeds.opml'],
  calendar: ['{folder}calendar.ics'],
  data: [`${data}{file}`],
  releaseData: [`${data}releases/{year}-{number}.json`],
  searchIndex: [`${searchIndex}{file}`],
  pageFile: ['{beside}/{file}'],
  missing: [missingPage],
} as const;

/** File name of a feed by format, in the folder of its collection. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;

/** File extension of a document next to a release's page, by format. */
export const documentEndings = { json: 'json', facts: 'facts.json', markdown: 'md', vcard: 'vcf' } as const;
export type DocumentFormat = keyof typeof documentEndings;

/** File extension of a newsletter by format. */
export const mailEndings = { html: 'html', text: 'txt' } as const;
export type MailFormat = keyof typeof mailEndings;

/** Ending of a page's address, by the style given by `permalinks` in the config. */
export const endings = { file: '.html', pretty: '/index.html' } as const;
export type Style = keyof typeof endings;

/** Overview pages, with the key of the word for each in addresses. */
export const sectionWords = {
  senders: 'path.senders',
  committees: 'path.committee',
  topics: 'path.tag',
  years: 'path.years',
  types: 'path.type',
  money: 'path.ledger',
  events: 'path.events',
  contacts: 'path.contacts',
  search: 'path.search',
  subscribe: 'path.subscribe',
  data: 'path.data',
  about: 'path.about',
  accessibility: 'path.accessibility',
} as const;
export type Section = keyof typeof sectionWords;

export const typeWords = {
  decision: 'path.type.decision',
  news: 'path.type.news',
  invitation: 'path.type.invitation',
  statement: 'path.type.statement',
} as const satisfies Record<ReleaseType, string>;
