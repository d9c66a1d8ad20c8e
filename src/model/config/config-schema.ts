import * as z from 'zod';
import { defaultLocale, languageCodes } from '../../locale/index.ts';
import {
  type DocumentFormat,
  documentEndings,
  type FeedFormat,
  feedFiles,
} from '../../permalinks/address-table.ts';
import { registers } from '../../register/country.ts';
import { contactFields, contactRoles, flag, ownValues, rightsFields, text } from '../front-matter-schema.ts';
import { accessibility } from './accessibility-schema.ts';
import { newsletter } from './newsletter-schema.ts';
import { organisation } from './organisation-schema.ts';
import { committee, sender } from './sender-schema.ts';

const count = z.coerce.number().int().min(1);

export const collectionKinds = ['committees', 'sender-years', 'bodies', 'months', 'topics', 'types'] as const;
export const feedKinds = ['senders', 'committees', 'bodies', 'topics', 'types', 'languages'] as const;
export const feedFormats = Object.keys(feedFiles) as FeedFormat[];
export const pressKits = ['pictures', 'all', 'none'] as const;
export const openDataParts = [
  'tables',
  'workbook',
  'zip',
  'releases',
  ...(Object.keys(documentEndings) as DocumentFormat[]),
] as const;

/** `rss (feed.xml), atom (atom.xml)` */
function namesWith(texts: Readonly<Record<string, string>>, shown: (text: string) => string): string {
  return Object.entries(texts)
    .map(([name, text]) => `${name} (${shown(text)})`)
    .join(', ');
}

const contact = z.strictObject(contactFields);

const webAddress = z.url({ protocol: /^https?$/ });

const backend = z.strictObject({
  name: z
    .enum(['github', 'gitlab', 'gitea'])
    .describe('Where the archive’s Git repository is; gitea also for Forgejo'),
  repo: text.describe('The repository, owner/name'),
  branch: text.optional().describe('The branch; when absent, the repository’s default'),
  baseUrl: webAddress
    .optional()
    .describe('Address of the service that signs editors in, or of a GitLab or Gitea of your own'),
  apiUrl: webAddress.optional().describe('Address of its REST API, if it is not the usual one'),
  appId: text.optional().describe('Id of the OAuth application (GitLab, Gitea)'),
});

const wordsOfLanguage = z
  .record(z.string(), z.union([text, z.record(z.string(), text)]))
  .optional()
  .describe('Texts by key, one each; for a text with a number, or its plural forms');

/** Every key of `kommunike.config.yaml`. The file may be missing, and so may every key. */
export const configFields = {
  title: text
    .default(defaultLocale.init.title)
    .describe('Name of the archive; when absent, the word for one in its language'),
  titles: z
    .record(z.string(), text)
    .default({})
    .describe('Name of the archive on pages in other languages, by BCP 47 tag'),
  description: text.optional().describe('What the archive contains, in one sentence'),
  descriptions: z
    .record(z.string(), text)
    .default({})
    .describe('What the archive contains, on pages in other languages, by BCP 47 tag'),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://press.example/')
    .describe('Where the archive is published'),
  language: z
    .enum(languageCodes)
    .default(defaultLocale.code)
    .describe('Language of the site around the releases'),
  timeZone: text
    .default(defaultLocale.home.timeZone)
    .describe('IANA time zone of all dates; when absent, that of the language’s country'),
  theme: text.default('kommun').describe('Folder below templates/'),
  colours: z
    .strictObject({ accent: text.optional().describe('Colour of links and marks, #rrggbb') })
    .optional()
    .describe('Colours of the theme'),
  permalinks: z.enum(['file', 'pretty']).default('file').describe('slug.html, or slug/index.html'),
  register: z
    .enum(registers)
    .default(defaultLocale.home.register)
    .describe(
      'Which municipalities are known; none accepts any name, and puts an archive in Finnish in Finland (telephone numbers, euros, time zone). When absent, that of the language’s country',
    ),
  senders: z.array(sender).default([]).describe('Senders: your own, and details of known ones'),
  committees: z.array(committee).default([]).describe('Elected bodies with their aliases'),
  contacts: z
    .record(z.string(), contact.optional())
    .default({})
    .describe('Contacts by id, for use in releases'),
  contact: text.optional().describe('Id of the contact for questions about the archive itself'),
  accessibility: accessibility
    .optional()
    .describe('The accessibility statement; when absent, its page says that the assessment is missing'),
  redirects: z
    .record(z.string(), text)
    .default({})
    .describe(
      'Old addresses of pages that are no releases, each with its new one; a folder takes all below it along',
    ),
  collections: z
    .array(z.enum(collectionKinds))
    .default([...collectionKinds])
    .describe('Which collections have pages and feeds, beside the archive, senders and years'),
  search: z.enum(['all', 'none']).default('all').describe('none leaves out the search page and its index'),
  pageSize: count.max(1000).default(50).describe('Releases on a list page'),
  feeds: z
    .strictObject({
      items: count.max(1000).default(50).describe('Releases in a feed, and on a page of its history'),
      collections: z
        .array(z.enum(feedKinds))
        .default([...feedKinds])
        .describe('Which collections have feeds, beside the archive'),
      formats: z
        .array(z.enum(feedFormats))
        .min(1)
        .optional()
        .describe(
          `${namesWith(feedFiles, (file) => file)}; when absent, all for the whole archive and rss for other feeds`,
        ),
      history: z
        .enum(['all', 'archive', 'none'])
        .optional()
        .describe(
          'Which Atom feeds keep everything older in pages of its own (RFC 5005): all, the whole archive’s with full text, or only the whole archive’s with leads, which is the default',
        ),
      hub: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('WebSub hub that is notified of changes'),
    })
    .prefault({})
    .describe('Feeds'),
  openData: z
    .strictObject({
      parts: z
        .array(z.enum(openDataParts))
        .optional()
        .describe(
          `tables, workbook (archive.xlsx) and zip in data/; releases in data/releases/, a hundred to a file; beside every release ${namesWith(documentEndings, (ending) => `slug.${ending}`)}; when absent, tables, workbook, zip and releases`,
        ),
      license: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Address of the licence, such as https://creativecommons.org/publicdomain/zero/1.0/'),
      organisation: organisation.optional().describe('Who publishes the data'),
      spatial: webAddress
        .optional()
        .describe(
          'The area that it covers, as an address at GeoNames, such as https://www.geonames.org/2666199/; when absent, the country',
        ),
    })
    .prefault({})
    .describe('Open data'),
  pictures: z
    .strictObject(rightsFields)
    .prefault({})
    .describe('Terms of use of press pictures whose release gives neither licence nor usage'),
  pressKit: z
    .enum(pressKits)
    .default('pictures')
    .describe(
      'Which releases have a zip with everything for the press: those with pictures or documents, all, or none',
    ),
  newsletter,
  labels: z
    .strictObject({
      oldAfter: text
        .default('6 months')
        .describe('Releases older than this are marked as old: 6 months, 2 years, P90D'),
    })
    .prefault({})
    .describe('How old releases are marked'),
  privacy: z
    .strictObject({
      maskAfter: text
        .optional()
        .describe('Telephone numbers and e-mail addresses are masked in older releases: 5 years, P5Y'),
      keep: z.array(z.enum(contactRoles)).default([]).describe('Contacts of these roles keep theirs'),
    })
    .prefault({})
    .describe('Contact details of old releases'),
  warnings: z
    .record(z.string(), z.enum(['on', 'off']))
    .default({})
    .describe('Unwanted warnings, by code: title-long: off. Errors can’t be turned off'),
  admin: z
    .union([flag, z.strictObject({ backend: backend.optional() })])
    .optional()
    .describe('Publishes the editor at admin/, with the place where it reads and writes'),
  markdown: z
    .strictObject({
      parser: z.enum(['auto', 'remark']).default('auto').describe('remark never uses the native parser'),
    })
    .prefault({})
    .describe('How Markdown is parsed'),
  words: z
    .strictObject(Object.fromEntries(languageCodes.map((code) => [code, wordsOfLanguage])))
    .default({})
    .describe('Texts of the site, by language and key, in place of the shipped ones'),
  params: ownValues
    .default({})
    .describe('Values of your own for your own templates, under any names; public'),
};

export const configSchema = z.strictObject(configFields);
/** The configuration, every default filled in. `baseUrl` ends in a slash. */
export type Config = z.output<typeof configSchema>;
export type SenderConfig = Config['senders'][number];
