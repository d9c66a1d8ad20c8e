import type { LocalizedText } from '../../model/localized-text.ts';

/** Kinds of skipped parts of a source, singular and plural. */
export const things = {
  file: { en: 'file', sv: 'fil' },
  release: { en: 'release', sv: 'pressmeddelande' },
  page: { en: 'page', sv: 'sida' },
  earlierCopy: { en: 'earlier copy of a page', sv: 'tidigare kopia av en sida' },
  restOfArchive: { en: 'rest of the archive', sv: 'resten av arkivet' },
  attachment: { en: 'attachment', sv: 'bilaga' },
  revision: { en: 'revision', sv: 'version' },
  menuItem: { en: 'menu item', sv: 'menyval' },
  image: { en: 'image', sv: 'bild' },
  video: { en: 'video', sv: 'video' },
  document: { en: 'document', sv: 'dokument' },
  contactPerson: { en: 'contact person', sv: 'kontaktperson' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Why they are skipped. */
export const causes = {
  withRelease: { en: 'it belongs to a release', sv: 'hör till ett pressmeddelande' },
  unreadKind: {
    en: 'its type is not supported, and no release shows it',
    sv: 'filtypen läses inte, och inget pressmeddelande visar den',
  },
  twice: {
    en: 'the export already contains it, with the same id',
    sv: 'finns redan i exporten, med samma id',
  },
  newest: { en: 'the newest copy is used', sv: 'den senaste kopian används' },
  noPage: { en: 'it contains no page', sv: 'innehåller ingen sida' },
  isNoPage: { en: 'it is not a page', sv: 'är ingen sida' },
  noAddress: { en: 'it has no address', sv: 'saknar adress' },
  tooLarge: { en: 'it is larger than 10 MB', sv: 'är större än 10 MB' },
  empty: { en: 'it is empty', sv: 'är tom' },
  shownOnly: {
    en: 'only copied if a release shows it',
    sv: 'tas bara med där ett pressmeddelande visar den',
  },
  earlier: { en: 'an earlier version of a text', sv: 'en tidigare version av en text' },
  navigation: { en: 'part of the navigation', sv: 'hör till navigeringen' },
  ofSite: { en: 'a page of the site, not a release', sv: 'en sida på webbplatsen, inget pressmeddelande' },
  theme: { en: 'a part of the theme', sv: 'hör till temat' },
  ownItem: { en: 'a separate item, which is not a text', sv: 'en egen post, som inte är någon text' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export function fileEnding(ending: string): LocalizedText {
  return { en: `file (${ending})`, sv: `fil (${ending})` };
}

export function recordOf(type: string | undefined): LocalizedText {
  return { en: `${type ?? 'unknown'} record`, sv: `post av typen ${type ?? 'okänd'}` };
}

export function answer(status: number | string | undefined): LocalizedText {
  return { en: `answer with status ${status}`, sv: `svar med status ${status}` };
}

export function fileOfType(type: string | undefined): LocalizedText {
  return { en: `file of type ${type ?? 'unknown'}`, sv: `fil av typen ${type ?? 'okänd'}` };
}

export function withStatus(name: string): LocalizedText {
  return { en: `its status is ${name}`, sv: `har status ${name}` };
}

export function unreadableAfter(records: number, { en, sv }: LocalizedText): LocalizedText {
  return {
    en: `it can’t be read after record ${records}: ${en}`,
    sv: `går inte att läsa efter post ${records}: ${sv}`,
  };
}

export function unreadableThing({ en, sv }: LocalizedText): LocalizedText {
  return { en: `it can’t be read: ${en}`, sv: `går inte att läsa: ${sv}` };
}
