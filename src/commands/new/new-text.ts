import { releaseFields } from '../../model/front-matter-schema.ts';

/** What a new release begins with. */
export interface NewRelease {
  readonly title: string;
  readonly date: string;
  readonly municipality: string;
  readonly committee?: string;
  readonly type?: string;
  /** Only where it is not the archive's own. */
  readonly language?: string;
  /** Ids of the config's contacts. */
  readonly contacts: readonly string[];
}

type Key = keyof typeof releaseFields;

/** How each key that may be left out is written. Keys with nothing here are written by others' values. */
const examples: Readonly<Record<Key, string>> = {
  title: 'title: Ny skola i centrum',
  date: 'date: 2017-03-14',
  municipality: 'municipality: Uppsala',
  committee: 'committee: Kommunstyrelsen',
  committees: 'committees: [Kommunstyrelsen, Socialnämnden]',
  summary: 'summary: Kommunen bygger en skola för 600 elever.',
  type: 'type: decision',
  tags: 'tags: [skola, bygge]',
  language: 'language: en',
  translations: 'translations: new-school.md',
  amounts: 'amounts:\n  - value: 1,35 miljoner\n    per: year\n    years: 3\n    purpose: Ny skola',
  contacts: 'contacts:\n  - name: Anna Exempelsson\n    title: kommunikatör\n    phone: 070-174 06 05',
  case: 'case: KSN-2017-0001',
  decision: 'decision:\n  body: Kommunstyrelsen\n  date: 2017-03-08\n  section: § 45',
  images: 'images:\n  - src: skolan.jpg\n    alt: Två elever läser vid ett fönster',
  attachments: 'attachments:\n  - protokoll.pdf',
  draft: 'draft: true',
  embargo: 'embargo: 2017-03-14T10:00',
  expires: 'expires: 2027-03-14',
  updated: 'updated: 2017-03-20',
  corrections: 'corrections:\n  - date: 2017-03-20\n    text: Summan var fel, rätt är 300 000 kronor.',
  withdrawn: 'withdrawn:\n  date: 2017-03-20\n  reason: Beslutet har upphävts.',
  slug: 'slug: ny-skola',
  aliases: 'aliases: /nyheter/123',
};

/**
 * The source of a new release, a draft: every key of front matter with what it means, those not needed commented out.
 */
export function newReleaseText(release: NewRelease): string {
  const written = writtenLines(release);
  const { draft, ...others } = releaseFields;
  const blocks = (Object.keys({ draft, ...others }) as Key[]).map((key) => {
    const about = `# ${releaseFields[key].description ?? key}`;
    const lines = written.get(key) ?? examples[key].replace(/^/gm, '# ');
    return `${about}\n${lines}`;
  });
  return `---\n${blocks.join('\n\n')}\n---\n\n`;
}

function writtenLines(release: NewRelease): ReadonlyMap<Key, string> {
  const { title, date, municipality, committee, type, language, contacts } = release;
  const lines = new Map<Key, string>([
    ['draft', examples.draft],
    ['title', `title: ${yamlText(title)}`],
    ['date', `date: ${date}`],
    ['municipality', `municipality: ${yamlText(municipality)}`],
    [
      'contacts',
      contacts.length > 0
        ? `contacts:\n${contacts.map((id) => `  - ${yamlText(id)}`).join('\n')}`
        : 'contacts:',
    ],
  ]);
  if (committee !== undefined) lines.set('committee', `committee: ${yamlText(committee)}`);
  if (type !== undefined) lines.set('type', `type: ${type}`);
  if (language !== undefined) lines.set('language', `language: ${language}`);
  return lines;
}

/** A text as a YAML scalar: in quotation marks where its signs could mean something else. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}\p{N}][^:#"'\\\n]*$/u.test(text) && text.trim() === text;
  return isPlain ? text : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
