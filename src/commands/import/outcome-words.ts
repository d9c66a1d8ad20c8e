import { commonLanguage, type LocalizedText, type WriterLanguage } from '../../model/localized-text.ts';
import type { Done } from './release-writer.ts';

/** Terminal texts of `kommunike import`. */
export interface OutcomeWords {
  /** The result for a release, in a word or two. */
  readonly done: Readonly<Record<Done, string>>;
  /** The result after the path, if it is worth mentioning. */
  readonly remarks: Readonly<Partial<Record<Done, string>>>;
  readonly there: (name: string, path: string | undefined) => string;
  /** Labels of the parts of a release. */
  readonly labels: Readonly<
    Record<
      | 'title'
      | 'date'
      | 'sender'
      | 'committees'
      | 'amounts'
      | 'contacts'
      | 'files'
      | 'event'
      | 'apart'
      | 'check'
      | 'dropped',
      string
    >
  >;
  /** The position of a finding, and its reason. */
  readonly place: (line: number, why: string) => string;
  readonly leftOut: (name: string, count: number, what: string, why: string) => string;
  readonly stopped: (reason: string) => string;
  readonly noPath: (path: string) => string;
  readonly configErrors: string;
  readonly mapErrors: string;
}

const words: Readonly<Record<WriterLanguage, OutcomeWords>> = {
  en: {
    done: {
      written: 'written',
      replaced: 'replaced',
      unchanged: 'unchanged',
      there: 'exists',
      kept: 'kept',
      'not written': 'not written',
    },
    remarks: {
      replaced: '(replaced)',
      unchanged: '(unchanged)',
      kept: '(left unchanged because it differs: --force replaces it)',
      'not written': '(not written)',
    },
    there: (name, path) => `${name} already exists as ${path}`,
    labels: {
      title: 'title',
      date: 'date',
      sender: 'sender',
      committees: 'committees',
      amounts: 'amounts',
      contacts: 'contacts',
      files: 'files',
      event: 'event',
      apart: 'apart',
      check: 'check',
      dropped: 'dropped',
    },
    place: (line, why) => `line ${line}, ${why}`,
    leftOut: (name, count, what, why) => `${name} left out: ${count} × ${what} (${why})`,
    stopped: (reason) => `stopped: ${reason}. Run it again to continue.`,
    noPath: (path) => `there is no file or folder ${path}`,
    configErrors: 'the config has errors: kommunike check shows them',
    mapErrors: '--map: nothing was imported, because the map has errors',
  },
  sv: {
    done: {
      written: 'skrivet',
      replaced: 'ersatt',
      unchanged: 'oförändrat',
      there: 'finns redan',
      kept: 'lämnat som det är',
      'not written': 'inte skrivet',
    },
    remarks: {
      replaced: '(ersatt)',
      unchanged: '(oförändrat)',
      kept: '(lämnat som det är, för filen har en annan text: --force ersätter den)',
      'not written': '(inte skrivet)',
    },
    there: (name, path) => `${name} finns redan som ${path}`,
    labels: {
      title: 'rubrik',
      date: 'datum',
      sender: 'avsändare',
      committees: 'nämnder',
      amounts: 'belopp',
      contacts: 'kontakter',
      files: 'filer',
      event: 'tid, plats',
      apart: 'om oss',
      check: 'kontrollera',
      dropped: 'utelämnat',
    },
    place: (line, why) => `rad ${line}, ${why}`,
    leftOut: (name, count, what, why) => `${name} utelämnat: ${count} × ${what} (${why})`,
    stopped: (reason) => `avbröts: ${reason}. Kör kommandot igen för att fortsätta.`,
    noPath: (path) => `${path} finns inte`,
    configErrors: 'konfigurationen innehåller fel: kommunike check visar dem',
    mapErrors: '--map: inget importerades, för filen innehåller fel',
  },
};

export function outcomeWords(language: WriterLanguage = commonLanguage): OutcomeWords {
  return words[language];
}

export const linkOutside: LocalizedText = {
  en: 'A symbolic link leads outside the archive.',
  sv: 'En symbolisk länk leder ut ur arkivet.',
};
