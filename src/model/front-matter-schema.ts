import * as z from 'zod';

/*
 * The front matter of a release. Values reach the schemas as text only, because YAML is read with its failsafe schema:
 * `0701740605`, `12:30` and `2017-03-14` stay as written.
 */

/** Text, never empty. */
export const text = z.string().trim().min(1);
/** One, or a list of them. */
export const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)]);
/** Values for a site's own templates, which only readOwnValues looks into. */
export const ownValues = z.record(z.string(), z.unknown());
export const flag = z.union([z.boolean(), z.enum(['true', 'false'])]);
const year = z.coerce.number().int().min(1800).max(2200);
const number = z.union([z.number(), text]);

export const releaseTypes = ['decision', 'news', 'invitation', 'statement'] as const;
export const contactRoles = ['politician', 'official', 'press'] as const;
export const amountKinds = ['grant', 'investment', 'budget', 'cost', 'revenue'] as const;

export const amountFields = {
  value: number.describe('How much: 1350000, 1,35 miljoner, 1,35 mnkr, 300 tkr or 300 000 kr'),
  currency: text
    .optional()
    .describe('ISO 4217 code; when absent that of the archive’s language, which is SEK for Swedish'),
  per: z.enum(['year', 'month']).optional().describe('The value is for each year, or each month'),
  years: z.coerce.number().int().min(1).max(100).optional().describe('For how many years'),
  from: year.optional().describe('First year'),
  to: year.optional().describe('Last year'),
  purpose: text.optional().describe('What the money is for'),
  payer: text.optional().describe('Who pays'),
  recipient: text.optional().describe('Who receives'),
  kind: z.enum(amountKinds).optional().describe('Kind of amount'),
};

export const contactFields = {
  name: text.describe('A person, or a function such as Pressjouren'),
  title: text.optional().describe('Title or office'),
  party: text.optional().describe('Party letter: S, M, SD, C, V, KD, MP, L or a local party'),
  organisation: text.optional().describe('Organisation, if it is not the sender'),
  role: z
    .enum(contactRoles)
    .optional()
    .describe('Groups the contacts; guessed from party and title when absent'),
  phone: oneOrMore(text).optional().describe('Telephone, one or several'),
  mobile: oneOrMore(text).optional().describe('Mobile telephone, one or several'),
  email: text.optional().describe('E-mail address'),
};

/** The terms of use of a picture. */
export const rightsFields = {
  licence: text
    .optional()
    .describe(
      'Creative Commons licence by its SPDX id, such as CC-BY-4.0, or the address of another licence',
    ),
  usage: text.optional().describe('Terms of use in words, shown with the picture'),
};

const image = z.strictObject({
  src: text.describe('File next to the release, or a path beginning with / for one under public/'),
  alt: z.string().describe('What the picture shows, for people who can’t see it'),
  caption: text.optional().describe('Shown below the picture'),
  credit: text.optional().describe('Photographer or source'),
  ...rightsFields,
});

const attachment = z.strictObject({
  src: text.describe('File next to the release, or a path beginning with / for one under public/'),
  title: text.optional().describe('Name of the file as shown; the file name when absent'),
});

const decision = z.strictObject({
  body: text.optional().describe('Who decided'),
  date: text.optional().describe('Day of the decision, 2017-03-14'),
  section: text.optional().describe('Paragraph of the minutes, § 45'),
  minutes: text.optional().describe('Address of the minutes'),
});

const correction = z.strictObject({
  date: text.describe('Day of the correction, 2017-03-14'),
  text: text.describe('What was wrong and what is right'),
});

const withdrawn = z.strictObject({
  date: text.describe('Day of the withdrawal, 2017-03-14'),
  reason: text.describe('Why, in words the public may read'),
});

const event = z.strictObject({
  start: text.describe(
    'When it begins, 2017-03-21T10:00, or its first day for an event of whole days; if the clocks show the time twice, the first time',
  ),
  end: text
    .optional()
    .describe(
      'When it ends, 2017-03-21T11:30, or 11:30 on the same day, or its last day; when absent, the event is over at the end of the day',
    ),
  place: text.optional().describe('Where it takes place, such as the name of a building and a room'),
  address: text.optional().describe('Street address of the place'),
  online: text.optional().describe('Web address where it can be followed'),
  register: text.optional().describe('Where to register: a web address or an e-mail address'),
  language: text.optional().describe('BCP 47 tag of the language spoken, if it differs from the release’s'),
});

const source = z.strictObject({
  system: text.describe('What it was imported from, such as mynewsdesk, wordpress, html or text'),
  id: text.optional().describe('Its id there, which lets an import recognise it'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Its address there'),
  imported: text.optional().describe('Day of the import, 2017-03-14'),
});

/** All front matter keys, in the order of `new` and the documentation. */
export const releaseFields = {
  title: text.describe('Headline, ideally at most 65 characters'),
  date: text.describe('2017-03-14, or 2017-03-14T10:00 in the archive’s time zone'),
  municipality: z
    .union([text, z.array(text).min(1)])
    .describe(
      'Sender: a municipality or region by name or SCB code, or a sender from the config; of several, the first is the main one',
    ),
  committee: text.optional().describe('The elected body behind it'),
  committees: oneOrMore(text).optional().describe('The elected bodies, if there are several'),
  summary: text.optional().describe('The lead, at most 300 characters; the first paragraph when absent'),
  type: z.enum(releaseTypes).optional().describe('Type of release'),
  tags: oneOrMore(text).optional().describe('Topics'),
  language: text.optional().describe('BCP 47 tag; the archive’s language when absent'),
  translations: oneOrMore(text).optional().describe('The same release in other languages: their files'),
  amounts: z.array(z.strictObject(amountFields)).optional().describe('Sums of money'),
  contacts: z
    .array(z.union([text, z.strictObject(contactFields)]))
    .optional()
    .describe('Press contacts, or ids from the config’s contacts'),
  case: text.optional().describe('Case number (diarienummer)'),
  decision: decision.optional().describe('The formal decision'),
  event: event.optional().describe('Time and place of an event, for an invitation'),
  images: z.array(image).optional().describe('Press pictures'),
  attachments: z
    .array(z.union([text, attachment]))
    .optional()
    .describe('Files to download'),
  draft: flag.optional().describe('true keeps it unpublished; delete the line to publish'),
  embargo: text
    .optional()
    .describe(
      'Not published before this moment, 2017-03-14T10:00; if the clocks show it twice, the second time',
    ),
  expires: text
    .optional()
    .describe(
      'Not in lists or feeds from this moment on; the page of an invitation stays and says that it has expired, other pages keep title, sender and date. If the clocks show the moment twice, the first time',
    ),
  updated: text.optional().describe('Day of the last substantive change'),
  corrections: z.array(correction).optional().describe('What has been corrected, shown on the page'),
  withdrawn: withdrawn.optional().describe('The release is withdrawn: its address stays, its text does not'),
  slug: text
    .optional()
    .describe('Last part of the address, a–z, 0–9 and hyphens; the file’s name when absent'),
  aliases: oneOrMore(text).optional().describe('Old addresses that lead here, /nyheter/123'),
  source: source
    .optional()
    .describe('Where it was imported from; not shown on pages, but in its Markdown file and in exports'),
  extra: ownValues.optional().describe('Your own values for your templates, under any names; public'),
};

export const frontMatterSchema = z.strictObject(releaseFields);
/** The values of all keys, after their shape has been checked. */
export type FrontMatter = z.output<typeof frontMatterSchema>;
export type ReleaseType = (typeof releaseTypes)[number];
export type ContactRole = (typeof contactRoles)[number];
export type AmountKind = (typeof amountKinds)[number];
