import type { Locale } from '../../locale/locale.ts';
import { releaseFields } from '../../model/front-matter-schema.ts';
import { commonLanguage, type WriterLanguage } from '../../model/localized-text.ts';
import { yamlText } from '../../parse/yaml/yaml-text.ts';
import { titleSlug } from '../../url.ts';
import { meaningOf } from './new-words.ts';

/** The given values of a new release. */
export interface NewRelease {
  readonly title: string;
  readonly date: string;
  /** The lead sender first. */
  readonly municipality: readonly string[];
  readonly committee?: string;
  readonly type?: string;
  /** Only if it is not the archive's. */
  readonly language?: string;
  /** Ids of the config's contacts. */
  readonly contacts: readonly string[];
}

type Key = keyof typeof releaseFields;

/** An example for each key. */
export function examplesIn({ example, init, messages }: Locale): Readonly<Record<Key, string>> {
  const { committees, tags, contact, image } = example;
  const reach = contact.phone === undefined ? `email: ${init.email}` : `phone: ${contact.phone}`;
  return {
    title: `title: ${example.title}`,
    date: 'date: 2017-03-14',
    municipality: `municipality: ${init.sender}`,
    committee: `committee: ${committees[0]}`,
    committees: `committees: [${committees.join(', ')}]`,
    summary: `summary: ${example.summary}`,
    type: 'type: decision',
    tags: `tags: [${tags.join(', ')}]`,
    language: 'language: en',
    translations: 'translations: new-school.md',
    amounts: `amounts:\n  - value: ${example.amount}\n    per: year\n    years: 3\n    purpose: ${example.purpose}`,
    contacts: `contacts:\n  - name: ${contact.name}\n    title: ${contact.title}\n    ${reach}`,
    case: 'case: KSN-2017-0001',
    decision: `decision:\n  body: ${committees[0]}\n  date: 2017-03-08\n  section: § 45`,
    event: `event:\n  start: 2017-03-21T10:00\n  end: 11:30\n  place: ${example.place}`,
    images: `images:\n  - src: ${image.src}\n    alt: ${image.alt}`,
    attachments: `attachments:\n  - ${example.minutes}`,
    draft: 'draft: true',
    embargo: 'embargo: 2017-03-14T10:00',
    expires: 'expires: 2027-03-14',
    updated: 'updated: 2017-03-20',
    corrections: `corrections:\n  - date: 2017-03-20\n    text: ${yamlText(example.correction)}`,
    withdrawn: `withdrawn:\n  date: 2017-03-20\n  reason: ${yamlText(example.reason)}`,
    slug: `slug: ${titleSlug(example.title)}`,
    aliases: `aliases: /${messages['path.type.news']}/123`,
    source: 'source:\n  system: mynewsdesk\n  id: 123456\n  imported: 2017-03-14',
    extra: 'extra:\n  colour: blue',
  };
}

/** Keys that are not written by hand in a draft: values for the site's own templates, and the origin of an import. */
const notByHand: ReadonlySet<string> = new Set<Key>(['extra', 'source']);

/**
 * Returns the source of a new draft, with the keys that its author may need and their meaning. Optional ones are
 * commented out. Examples are in the archive's language, explanations in that of the author.
 */
export function newReleaseText(
  release: NewRelease,
  locale: Locale,
  language: WriterLanguage = commonLanguage,
): string {
  const examples = examplesIn(locale);
  const written = writtenLines(release);
  const { draft, ...others } = releaseFields;
  const keys = (Object.keys({ draft, ...others }) as Key[]).filter((key) => !notByHand.has(key));
  const blocks = keys.map((key) => {
    const about = `# ${meaningOf(key, releaseFields[key].description, language)}`;
    const lines = written.get(key) ?? examples[key].replace(/^/gm, '# ');
    return `${about}\n${lines}`;
  });
  return `---\n${blocks.join('\n\n')}\n---\n\n`;
}

function municipalityLines(senders: readonly string[]): string {
  const [only = '', ...others] = senders.map(yamlText);
  return others.length === 0
    ? `municipality: ${only}`
    : `municipality:\n${[only, ...others].map((name) => `  - ${name}`).join('\n')}`;
}

function writtenLines(release: NewRelease): ReadonlyMap<Key, string> {
  const { title, date, municipality, committee, type, language, contacts } = release;
  const lines = new Map<Key, string>([
    ['draft', 'draft: true'],
    ['title', `title: ${yamlText(title)}`],
    ['date', `date: ${date}`],
    ['municipality', municipalityLines(municipality)],
    [
      'contacts',
      contacts.length > 0
        ? `contacts:\n${contacts.map((id) => `  - ${yamlText(id)}`).join('\n')}`
        : 'contacts:',
    ],
  ]);
  if (committee !== undefined) lines.set('committee', `committee: ${yamlText(committee)}`);
  if (type !== undefined) lines.set('type', `type: ${yamlText(type)}`);
  if (language !== undefined) lines.set('language', `language: ${language}`);
  return lines;
}
