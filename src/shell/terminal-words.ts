import { en, sv } from '../codes/wording.ts';
import { commonLanguage, type WriterLanguage } from '../model/localized-text.ts';
import type { Reason } from '../model/manifest.ts';

/** The changed parts of a site. */
export type ChangedKind = 'release' | 'feed' | 'page' | 'file';

/** Terminal texts other than diagnostics. */
export interface TerminalWords {
  readonly build: {
    /** `holder` is the program that runs the other build. */
    readonly waiting: (holder: string) => string;
    readonly failed: string;
    readonly result: (releases: number, files: number, changed: string, milliseconds: number) => string;
    readonly changed: (written: number, deleted: number) => string;
    readonly unchanged: string;
    readonly masked: (releases: number) => string;
    readonly imported: (values: number, releases: number) => string;
    readonly unpublished: string;
    readonly drafts: (number: number) => string;
    readonly embargoed: (number: number) => string;
    readonly future: (number: number) => string;
    readonly expired: (number: number) => string;
    /** The next change because of the time alone. */
    readonly next: Readonly<
      Record<'publication' | 'expiry' | 'event' | 'newsletter', (moment: string) => string>
    >;
    readonly changedKinds: (counts: readonly string[]) => string;
    readonly deletedKinds: (counts: readonly string[]) => string;
    readonly counted: Readonly<Record<ChangedKind, (number: number) => string>>;
    readonly reasons: Readonly<Record<Reason, string>>;
  };
  readonly diff: {
    /** Kinds of files; others are shown by their own names. */
    readonly kinds: Readonly<Record<string, string>>;
    readonly counts: (added: number, changed: number, removed: number) => string;
    readonly more: (number: number) => string;
  };
  readonly addresses: {
    readonly configErrors: string;
    readonly whyAlone: string;
    readonly whyMissing: string;
    readonly unknown: (address: string, near: string | undefined) => string;
    readonly givenUp: string;
    readonly count: (addresses: number) => string;
    readonly kept: string;
  };
  readonly watch: {
    readonly preview: (address: string) => string;
    readonly paste: (address: string) => string;
    readonly editor: (address: string) => string;
    readonly asPublished: string;
    readonly withDrafts: string;
    readonly keys: string;
    readonly open: (asPublished: boolean) => string;
    readonly polling: (reason: string) => string;
    /** `first` and the number of other files that caused a round. */
    readonly cause: (first: string, others: number) => string;
    readonly refused: (errors: number) => string;
    readonly all: (files: number, releases: number) => string;
    /** `files` is undefined if counting was interrupted. */
    readonly changed: (files: number | undefined, releases: number) => string;
    readonly lastGood: string;
  };
}

const english: TerminalWords = {
  build: {
    waiting: (holder) => `Waiting for another build to finish (${holder}).`,
    failed: 'Nothing was written.',
    result: (releases, files, changed, milliseconds) =>
      `${en.counted(releases, 'release', 'releases')}, ${en.counted(files, 'file', 'files')}: ${changed} (${milliseconds} ms)`,
    changed: (written, deleted) => `${written} written, ${deleted} deleted`,
    unchanged: 'nothing written',
    masked: (releases) => `Contact details masked in ${en.counted(releases, 'release', 'releases')}`,
    imported: (values, releases) =>
      `Imported and still to be checked: ${en.counted(values, 'value', 'values')} in ${en.counted(releases, 'release', 'releases')}`,
    unpublished: 'Not published',
    drafts: (number) => en.counted(number, 'draft', 'drafts'),
    embargoed: (number) => `${number} under embargo`,
    future: (number) => `${number} with a later date`,
    expired: (number) => `Expired, with their pages kept: ${number}`,
    next: {
      publication: (moment) => `Next publication: ${moment}`,
      expiry: (moment) => `Next expiry: ${moment}`,
      event: (moment) => `Next end of an event: ${moment}`,
      newsletter: (moment) => `Next change of newsletters: ${moment}`,
    },
    changedKinds: (counts) => `Changed: ${counts.join(', ')}`,
    deletedKinds: (counts) => `Deleted: ${counts.join(', ')}`,
    counted: {
      release: (number) => en.counted(number, 'release', 'releases'),
      feed: (number) => en.counted(number, 'feed', 'feeds'),
      page: (number) => en.counted(number, 'other page', 'other pages'),
      file: (number) => en.counted(number, 'other file', 'other files'),
    },
    reasons: {
      new: 'new',
      lost: 'lost',
      program: 'program',
      config: 'config',
      theme: 'theme',
      release: 'release',
      neighbour: 'neighbour',
      file: 'file',
      list: 'list',
    },
  },
  diff: {
    kinds: {},
    counts: (added, changed, removed) => `${added} added, ${changed} changed, ${removed} removed`,
    more: (number) => `and ${number} more (--verbose lists them)`,
  },
  addresses: {
    configErrors: 'the config has errors: see kommunike check',
    whyAlone: '--why belongs to --forget ADDRESS',
    whyMissing: 'give the reason in one line: --why "published twice by mistake"',
    unknown: (address, near) =>
      `${address} is not among the published addresses${near ? `: did you mean ${near}?` : '; kommunike addresses lists them'}`,
    givenUp: 'given up',
    count: (addresses) => `${en.counted(addresses, 'address', 'addresses')} given up:`,
    kept: 'Not given up, although they belong to the same release:',
  },
  watch: {
    preview: (address) => `Preview: ${address}`,
    paste: (address) => `Paste a release: ${address}`,
    editor: (address) => `Edit releases: ${address}`,
    asPublished: 'Shown as the public sees it.',
    withDrafts: 'Drafts and embargoed releases are shown and marked.',
    keys: 'Keys: r rebuild, o open in the browser, q quit.',
    open: (asPublished) =>
      `Everyone on your network can read ${asPublished ? 'the preview' : 'the preview, with drafts and embargoed releases'} while this is running.`,
    polling: (reason) => `Falling back to polling for changes, because ${reason}.`,
    cause: (first, others) => `${first}${others > 0 ? ` and ${others} more` : ''}`,
    refused: (errors) => `${en.counted(errors, 'error', 'errors')}; still serving the last good version`,
    all: (files, releases) =>
      `${en.counted(files, 'file', 'files')}, ${en.counted(releases, 'release', 'releases')}`,
    changed: (files, releases) =>
      `${files === undefined ? '' : `${en.counted(files, 'file', 'files')} `}changed, ${en.counted(releases, 'release', 'releases')}`,
    lastGood: 'The last good version is still served.',
  },
};

const swedish: TerminalWords = {
  build: {
    waiting: (holder) => `Väntar på att ett annat bygge ska bli klart (${holder}).`,
    failed: 'Inget skrevs.',
    result: (releases, files, changed, milliseconds) =>
      `${swedishReleases(releases)}, ${sv.counted(files, 'fil', 'filer')}: ${changed} (${milliseconds} ms)`,
    changed: (written, deleted) =>
      `${sv.counted(written, 'skriven', 'skrivna')}, ${sv.counted(deleted, 'borttagen', 'borttagna')}`,
    unchanged: 'inget skrevs',
    masked: (releases) => `Kontaktuppgifter maskerade i ${swedishReleases(releases)}`,
    imported: (values, releases) =>
      `Importerat men ännu inte kontrollerat: ${sv.counted(values, 'uppgift', 'uppgifter')} i ${swedishReleases(releases)}`,
    unpublished: 'Inte publicerat',
    drafts: (number) => `${number} utkast`,
    embargoed: (number) => `${number} under embargo`,
    future: (number) => `${number} med ett senare datum`,
    expired: (number) => `Utgångna, med sidorna kvar: ${number}`,
    next: {
      publication: (moment) => `Nästa publicering: ${moment}`,
      expiry: (moment) => `Nästa som går ut: ${moment}`,
      event: (moment) => `Nästa evenemang som är över: ${moment}`,
      newsletter: (moment) => `Nyhetsbreven ändras nästa gång: ${moment}`,
    },
    changedKinds: (counts) => `Ändrat: ${counts.join(', ')}`,
    deletedKinds: (counts) => `Borttaget: ${counts.join(', ')}`,
    counted: {
      release: swedishReleases,
      feed: (number) => sv.counted(number, 'flöde', 'flöden'),
      page: (number) => sv.counted(number, 'annan sida', 'andra sidor'),
      file: (number) => sv.counted(number, 'annan fil', 'andra filer'),
    },
    reasons: {
      new: 'ny',
      lost: 'hade ändrats eller försvunnit',
      program: 'programmet',
      config: 'konfigurationen',
      theme: 'temat',
      release: 'pressmeddelandet',
      neighbour: 'ett annat pressmeddelande',
      file: 'filen',
      list: 'listan',
    },
  },
  diff: {
    kinds: {
      release: 'pressmeddelanden',
      moved: 'flyttade pressmeddelanden',
      page: 'sidor',
      list: 'listor',
      sender: 'avsändare',
      'sender-year': 'avsändare per år',
      committee: 'nämnder',
      body: 'nämnder hos alla avsändare',
      topic: 'ämnen',
      type: 'typer',
      year: 'år',
      month: 'månader',
      feed: 'flöden',
      document: 'dokument',
      data: 'öppna data',
      picture: 'bilder',
      attachment: 'bilagor',
      redirect: 'omdirigeringar',
      search: 'sökregister',
      file: 'egna filer',
      theme: 'temats filer',
      hosting: 'filer för webbhotellet',
    },
    counts: (added, changed, removed) =>
      [
        sv.counted(added, 'ny', 'nya'),
        sv.counted(changed, 'ändrad', 'ändrade'),
        sv.counted(removed, 'borttagen', 'borttagna'),
      ].join(', '),
    more: (number) => `och ${number} till (--verbose visar alla)`,
  },
  addresses: {
    configErrors: 'konfigurationen innehåller fel: kommunike check visar dem',
    whyAlone: '--why hör ihop med --forget ADRESS',
    whyMissing: 'ange på en rad varför den ges upp: --why "publicerad två gånger av misstag"',
    unknown: (address, near) =>
      `${address} är ingen publicerad adress${near ? `: menade du ${near}?` : '; kommunike addresses visar dem'}`,
    givenUp: 'uppgiven',
    count: (addresses) => `${sv.counted(addresses, 'adress är uppgiven', 'adresser är uppgivna')}:`,
    kept: 'Inte uppgivna, trots att de hör till samma pressmeddelande:',
  },
  watch: {
    preview: (address) => `Förhandsgranskning: ${address}`,
    paste: (address) => `Klistra in ett pressmeddelande: ${address}`,
    editor: (address) => `Redigera pressmeddelanden: ${address}`,
    asPublished: 'Visas som allmänheten ser det.',
    withDrafts: 'Utkast och pressmeddelanden under embargo visas och är märkta.',
    keys: 'Tangenter: r bygg om, o öppna i webbläsaren, q avsluta.',
    open: (asPublished) =>
      `Alla i ditt nätverk kan läsa ${asPublished ? 'förhandsgranskningen' : 'förhandsgranskningen, med utkast och pressmeddelanden under embargo,'} så länge den är igång.`,
    polling: (reason) => `Letar i stället efter ändringar med jämna mellanrum, för ${reason}.`,
    cause: (first, others) => `${first}${others > 0 ? ` och ${others} till` : ''}`,
    refused: (errors) => `${errors} fel; den senaste fungerande versionen visas fortfarande`,
    all: (files, releases) => `${sv.counted(files, 'fil', 'filer')}, ${swedishReleases(releases)}`,
    changed: (files, releases) =>
      `${files === undefined ? 'ändrat' : sv.counted(files, 'fil ändrad', 'filer ändrade')}, ${swedishReleases(releases)}`,
    lastGood: 'Den senaste fungerande versionen visas fortfarande.',
  },
};

function swedishReleases(number: number): string {
  return sv.counted(number, 'pressmeddelande', 'pressmeddelanden');
}

const words: Readonly<Record<WriterLanguage, TerminalWords>> = { en: english, sv: swedish };

export function terminalWords(language: WriterLanguage = commonLanguage): TerminalWords {
  return words[language];
}
