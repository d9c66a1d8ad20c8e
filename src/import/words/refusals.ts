import type { LocalizedText } from '../../model/localized-text.ts';

/** Why a file can't become a release, for printing after its name. */
export const refusals = {
  notText: { en: 'is not a text file', sv: 'är ingen textfil' },
  empty: { en: 'is empty', sv: 'är tom' },
  noPages: { en: 'is a web archive without pages', sv: 'är ett webbarkiv utan sidor' },
  onlyImported: {
    en: 'is a document that only kommunike import reads',
    sv: 'är ett dokument som bara kommunike import läser',
  },
  brokenJson: {
    en: 'is JSON that is invalid, or nested too deeply',
    sv: 'är JSON som är trasig eller för djupt nästlad',
  },
  rtf: {
    en: 'is an RTF document: save it as .docx in a word processor, and import that',
    sv: 'är ett RTF-dokument: spara det som .docx i ett ordbehandlingsprogram och importera den filen',
  },
  gzip: {
    en: 'is compressed with gzip: unpack it, and import what is in it',
    sv: 'är komprimerad med gzip: packa upp den och importera innehållet',
  },
  picture: { en: 'is a picture', sv: 'är en bild' },
  protectedOffice: {
    en: 'is protected by a password: remove the password in a word processor, and import it again',
    sv: 'är skyddad med lösenord: ta bort lösenordet i ett ordbehandlingsprogram och importera filen igen',
  },
  protectedFile: {
    en: 'is protected by a password: remove it, and import it again',
    sv: 'är skyddad med lösenord: ta bort det och importera filen igen',
  },
  oldOffice: {
    en: 'is an old Office document (.doc): save it as .docx in a word processor, and import that',
    sv: 'är ett äldre Office-dokument (.doc): spara det som .docx i ett ordbehandlingsprogram och importera den filen',
  },
  openDocument: {
    en: 'is an OpenDocument file (.odt): save it as .docx in a word processor, and import that',
    sv: 'är en OpenDocument-fil (.odt): spara den som .docx i ett ordbehandlingsprogram och importera den filen',
  },
  pagesDocument: {
    en: 'is a Pages document: export it as Word (.docx), and import that',
    sv: 'är ett Pages-dokument: exportera det som Word (.docx) och importera den filen',
  },
  spreadsheet: {
    en: 'is a spreadsheet: save it as .csv with a header line, and import that',
    sv: 'är ett kalkylark: spara det som .csv med en rubrikrad och importera den filen',
  },
  presentation: {
    en: 'is a presentation, which contains no release',
    sv: 'är en presentation och innehåller inget pressmeddelande',
  },
  zip: {
    en: 'is a zip: unpack it, and import what is in it',
    sv: 'är en zip-fil: packa upp den och importera innehållet',
  },
  documentType: {
    en: 'declares a document type, which no Word document does',
    sv: 'deklarerar en dokumenttyp, vilket inget Word-dokument gör',
  },
  scanned: {
    en: 'has no text, only pictures of it: use text recognition (OCR) first',
    sv: 'har ingen text, bara bilder av den: låt först ett program för textigenkänning (OCR) läsa den',
  },
  bomb: {
    en: 'would become far too large when unpacked: it is not opened',
    sv: 'skulle bli alldeles för stor uppackad och öppnas inte',
  },
  noText: {
    en: 'has no text that could be a release',
    sv: 'har ingen text som kan vara ett pressmeddelande',
  },
  noSender: {
    en: 'names no known sender: give the sender with --municipality',
    sv: 'nämner ingen känd avsändare: ange den med --municipality',
  },
  noFileName: {
    en: 'has a title that gives no file name',
    sv: 'har en rubrik som inte ger något filnamn',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Problems inside a file, for printing after `can’t be read as html: `. */
export const faults = {
  longPage: {
    en: 'the page is longer than 10 million characters',
    sv: 'sidan är längre än 10 miljoner tecken',
  },
  longFile: { en: 'it is longer than 60 million characters', sv: 'den är längre än 60 miljoner tecken' },
  notText: { en: 'the file is not text', sv: 'filen är ingen text' },
  formatting: {
    en: 'formatting is opened again and again, and never closed',
    sv: 'formatering inleds gång på gång utan att avslutas',
  },
  entities: { en: 'the XML declares entities', sv: 'XML-filen deklarerar egna entiteter' },
  noFields: { en: 'the front matter has no fields', sv: 'sidhuvudet har inga fält' },
  noReleases: { en: 'it contains no releases', sv: 'den innehåller inga pressmeddelanden' },
  tooDeep: { en: 'it is nested too deeply', sv: 'den är för djupt nästlad' },
  largePages: {
    en: 'its pages are larger than 500 MB together',
    sv: 'sidorna är tillsammans större än 500 MB',
  },
  memory: { en: 'it takes too much memory', sv: 'det tar för mycket minne' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Types of files in messages about size limits. */
export const sizedKinds = {
  text: { en: 'a text', sv: 'en text' },
  page: { en: 'a page', sv: 'en sida' },
  export: { en: 'an export', sv: 'en export' },
  docx: { en: 'a Word document', sv: 'ett Word-dokument' },
  pdf: { en: 'a PDF', sv: 'en PDF' },
  warc: { en: 'a web archive', sv: 'ett webbarkiv' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** Messages of another program, which are in one language only. */
export function unchanged(text: string): LocalizedText {
  return { en: text, sv: text };
}

export function unreadableAs(format: string, { en, sv }: LocalizedText): LocalizedText {
  return { en: `can’t be read as ${format}: ${en}`, sv: `kan inte läsas som ${format}: ${sv}` };
}

export function unreadableKind(kind: LocalizedText, { en, sv }: LocalizedText): LocalizedText {
  return { en: `can’t be read as ${kind.en}: ${en}`, sv: `kan inte läsas som ${kind.sv}: ${sv}` };
}

export function unreadable(reason: string): LocalizedText {
  return { en: `can’t be read: ${reason}`, sv: `kan inte läsas: ${reason}` };
}

export function damagedZip(reason: string): LocalizedText {
  return { en: `is a damaged zip: ${reason}`, sv: `är en skadad zip-fil: ${reason}` };
}

export function damagedWebArchive({ en, sv }: LocalizedText): LocalizedText {
  return { en: `is a damaged web archive: ${en}`, sv: `är ett skadat webbarkiv: ${sv}` };
}

export function tooLarge(size: number, { en, sv }: LocalizedText, limit: number): LocalizedText {
  return {
    en: `is too large: ${size} MB, where ${en} may have ${limit} MB`,
    sv: `är för stor: ${size} MB; ${sv} får vara högst ${limit} MB`,
  };
}

export function unknownFormat(format: 'XML' | 'JSON'): LocalizedText {
  return {
    en: `is ${format} that no system known here gives out: see docs/import.md for those that are`,
    sv: `är ${format} från ett okänt system: de som går att importera finns i docs/import.md`,
  };
}

export function nested(most: number): LocalizedText {
  return {
    en: `elements are nested more than ${most} deep`,
    sv: `elementen är nästlade djupare än ${most} nivåer`,
  };
}

export function slow(seconds: number): LocalizedText {
  return { en: `it takes longer than ${seconds} seconds`, sv: `det tar mer än ${seconds} sekunder` };
}

export function needsPackage({ en, sv }: LocalizedText, name: string): LocalizedText {
  return {
    en: `is ${en}, which needs a package to be read: npm install ${name}`,
    sv: `är ${sv}, som kräver ett paket för att läsas: npm install ${name}`,
  };
}

export function unknownSender(name: string): LocalizedText {
  return {
    en: `names ${name}, which neither the register nor the config knows: add it under “senders” in the config`,
    sv: `nämner ${name}, som varken finns i registret eller i konfigurationen: lägg till den under ”senders” i konfigurationen`,
  };
}

export function unbuildable(line: number, { en, sv }: LocalizedText): LocalizedText {
  return { en: `would not build: line ${line}: ${en}`, sv: `går inte att bygga: rad ${line}: ${sv}` };
}
