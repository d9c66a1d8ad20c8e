import type { LocalizedText } from '../../model/localized-text.ts';

/** Why a picture or document was not copied, for printing after its name. */
export const notCopied = {
  empty: { en: 'is empty', sv: 'är tom' },
  noPicture: {
    en: 'is not a picture that browsers support: save it as JPEG or PNG',
    sv: 'är ingen bild som webbläsare visar: spara den som JPEG eller PNG',
  },
  notBeside: {
    en: 'is not a file next to the imported one',
    sv: 'är ingen fil intill den importerade',
  },
  notThere: { en: 'does not exist', sv: 'finns inte' },
  tooLarge: { en: 'has more than 500 MB', sv: 'är större än 500 MB' },
  elsewhere: {
    en: 'is on another server and was not downloaded: save it next to the release and add it under “images” or “attachments”',
    sv: 'finns på en annan server och hämtades inte: spara filen intill pressmeddelandet och ange den under ”images” eller ”attachments”',
  },
  notFound: {
    en: 'was not found among the imported files',
    sv: 'finns inte bland de importerade filerna',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** @param ending file extension; may be empty */
export function unpublishedKind(ending: string): LocalizedText {
  const shown = ending && ` (${ending})`;
  return { en: `is of a type that is not published${shown}`, sv: `är av en typ som inte publiceras${shown}` };
}

/** Notes for checking, other than those about single fields. */
export const fileChecks = {
  picture: (src: string, problem: LocalizedText, words: string): LocalizedText => ({
    en: `the picture ${src} ${problem.en}${words && ` (it said: ${words})`}`,
    sv: `bilden ${src} ${problem.sv}${words && ` (dess text: ${words})`}`,
  }),
  document: (src: string, problem: LocalizedText, title = ''): LocalizedText => ({
    en: `the document ${src} ${problem.en}${title && ` (${title})`}`,
    sv: `dokumentet ${src} ${problem.sv}${title && ` (${title})`}`,
  }),
  noAlternative: (name: string): LocalizedText => ({
    en: `the picture ${name} has no text alternative, and is not shown without one`,
    sv: `bilden ${name} saknar alternativtext och visas inte utan`,
  }),
  captionInstead: (name: string): LocalizedText => ({
    en: `the picture ${name} has no text alternative: its caption is used instead`,
    sv: `bilden ${name} saknar alternativtext: bildtexten används i stället`,
  }),
  sameAddress: (url: string | undefined): LocalizedText => ({
    en: `another release has the address ${url} too`,
    sv: `ett annat pressmeddelande har också adressen ${url}`,
  }),
};
