import type { releaseFields } from '../../model/front-matter-schema.ts';
import { commonLanguage, type OtherLanguage, type WriterLanguage } from '../../model/localized-text.ts';

type Key = keyof typeof releaseFields;

/** Questions and terminal texts of `kommunike new`. */
interface NewWords {
  readonly title: string;
  readonly type: string;
  readonly noType: string;
  readonly committee: string;
  readonly sender: string;
  readonly needed: string;
  readonly cancelled: string;
  readonly configErrors: string;
  readonly titleMissing: (example: string) => string;
  /** `names` are those of the config; there may be none. */
  readonly senderMissing: (names: readonly string[]) => string;
  readonly titleEmpty: (title: string) => string;
  readonly there: (path: string) => string;
  /** What to do with the draft, each a line. */
  readonly next: readonly string[];
  readonly noEditor: (command: string) => string;
}

const words: Readonly<Record<WriterLanguage, NewWords>> = {
  en: {
    title: 'Title',
    type: 'What type of release is it?',
    noType: 'none of these',
    committee: 'Which committee is behind it? (may be left empty)',
    sender: 'Who sends it?',
    needed: 'This is required.',
    cancelled: 'Nothing was written.',
    configErrors: 'the config has errors: kommunike check shows them',
    titleMissing: (example) => `give it a title: kommunike new "${example}"`,
    senderMissing: (names) =>
      `name the sender with --municipality${names.length > 0 ? `: ${names.join(', ')}` : ', such as --municipality Uppsala'}`,
    titleEmpty: (title) => `no file name can be made from the title “${title}”: it needs letters`,
    there: (path) => `${path} already exists and was left unchanged: choose another title or --date`,
    next: [
      'This is a draft. Open the file, write the text below the last line of three hyphens, and delete the lines that you don’t need.',
      'npm run watch shows how it looks. To publish it, delete the line “draft: true” and build the archive.',
    ],
    noEditor: (command) => `${command} could not be started: set EDITOR to your editor’s command`,
  },
  sv: {
    title: 'Rubrik',
    type: 'Vad är det för slags pressmeddelande?',
    noType: 'inget av dessa',
    committee: 'Vilken nämnd står bakom det? (kan lämnas tomt)',
    sender: 'Vem är avsändare?',
    needed: 'Det här måste fyllas i.',
    cancelled: 'Inget skrevs.',
    configErrors: 'konfigurationen innehåller fel: kommunike check visar dem',
    titleMissing: (example) => `skriv rubriken efter kommandot: kommunike new "${example}"`,
    senderMissing: (names) =>
      `ange avsändaren med --municipality${names.length > 0 ? `: ${names.join(', ')}` : ', till exempel --municipality Uppsala'}`,
    titleEmpty: (title) => `rubriken ”${title}” ger inget filnamn: skriv en med bokstäver i`,
    there: (path) =>
      `${path} finns redan och lämnades som den var: välj en annan rubrik eller ett annat --date`,
    next: [
      'Det är ett utkast. Öppna filen, skriv texten under den sista raden med tre bindestreck och ta bort de rader som du inte behöver.',
      'npm run watch visar hur det ser ut. För att publicera tar du bort raden ”draft: true” och bygger arkivet.',
    ],
    noEditor: (command) => `${command} gick inte att starta: ange din editors kommando i EDITOR`,
  },
};

export function newWords(language: WriterLanguage = commonLanguage): NewWords {
  return words[language];
}

/** Meaning of each front matter key, in languages other than that of the schema. */
const meanings: Readonly<Record<OtherLanguage, Readonly<Record<Key, string>>>> = {
  sv: {
    title: 'Rubrik, helst högst 65 tecken',
    date: '2017-03-14, eller 2017-03-14T10:00 i arkivets tidszon',
    municipality:
      'Avsändare: en kommun eller region med namn eller SCB-kod, eller en avsändare ur konfigurationen; av flera leder den första',
    committee: 'Nämnden eller styrelsen bakom pressmeddelandet',
    committees: 'Nämnderna, om de är flera',
    summary: 'Ingress, högst 300 tecken; annars används första stycket',
    type: 'Vad det är för slags pressmeddelande',
    tags: 'Ämnen',
    language: 'Språkkod (BCP 47); annars arkivets språk',
    translations: 'Samma pressmeddelande på andra språk: deras filer',
    amounts: 'Belopp',
    contacts: 'Presskontakter, eller id på kontakter ur konfigurationen',
    case: 'Diarienummer',
    decision: 'Det formella beslutet',
    event: 'När och var, för en inbjudan',
    images: 'Pressbilder',
    attachments: 'Filer att ladda ner',
    draft: 'true håller det opublicerat; ta bort raden för att publicera',
    embargo:
      'Publiceras inte före den här tidpunkten, 2017-03-14T10:00; infaller den två gånger, när klockan ställs om, gäller den andra',
    expires:
      'Från den här tidpunkten finns pressmeddelandet inte i listor och flöden; en inbjudans sida ligger kvar med besked om att den har gått ut, andra sidor behåller rubrik, avsändare och datum. Infaller tidpunkten två gånger, när klockan ställs om, gäller den första',
    updated: 'Dag för den senaste ändringen i sak',
    corrections: 'Rättelser, som visas på sidan',
    withdrawn: 'Pressmeddelandet är återtaget: adressen finns kvar, men inte texten',
    slug: 'Sista delen av adressen, a–z, 0–9 och bindestreck; annars filens namn',
    extra: 'Egna värden för egna mallar, under valfria namn; de är offentliga',
    aliases: 'Gamla adresser som leder hit, /nyheter/123',
    source: 'Varifrån det är importerat; visas inte på sidan, men finns i Markdownfilen och i exporter',
  },
};

/** Returns the meaning of a front matter key; `description` is the schema’s. */
export function meaningOf(
  key: Key,
  description: string | undefined,
  language: WriterLanguage = commonLanguage,
): string {
  return language === commonLanguage ? (description ?? key) : meanings[language][key];
}
