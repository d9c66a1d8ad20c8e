import type { LocalizedText } from '../../model/localized-text.ts';
import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

const renameAnything = {
  en: 'rename the file under public/ or the release’s, or give the sender or committee another slug',
  sv: 'byt namn på filen i public/ eller på pressmeddelandets fil, eller ge avsändaren eller nämnden en annan slug',
};
const renameThis = {
  page: {
    en: 'rename this file: the site has a page of its own there, such as the one about the archive',
    sv: 'byt namn på den här filen: där har webbplatsen en egen sida, till exempel den om arkivet',
  },
  file: {
    en: 'rename this file, or give what else is there another name or slug',
    sv: 'byt namn på den här filen, eller ge det andra som ligger där ett annat namn eller en annan slug',
  },
  release: {
    en: 'give the release another slug, or the sender or committee with the same name',
    sv: 'ge pressmeddelandet en annan slug, eller avsändaren eller nämnden med samma namn',
  },
};

/** Message of the operating system, and the remedy. */
export interface Refusal {
  readonly reason: LocalizedText;
  readonly remedy: 'space' | 'permission' | 'other';
}

/** The part of a publication that failed: the record of addresses, the whole site, or the rest of it. */
type Unwritten = 'record' | 'site' | 'rest';

/** Publishing the site. */
export const outputCodes = {
  'output-clash': {
    severity: 'error',
    title: {
      en: 'Two parts of the site have the same file name',
      sv: 'Två delar av webbplatsen har samma filnamn',
    },
    why: {
      en: 'One of them would silently disappear. Upper and lower case are treated as equal, because many file systems do not distinguish them.',
      sv: 'Den ena skulle försvinna utan att någon märker det. Stora och små bokstäver räknas som lika, eftersom många filsystem inte skiljer på dem.',
    },
    remedy: {
      en: 'Rename the file under public/ or the release’s, or give the sender or committee another slug.',
      sv: 'Byt namn på filen i public/ eller på pressmeddelandets fil, eller ge avsändaren eller nämnden en annan slug.',
    },
    example: '# public/index.html',
    /** `claim` is whose file the author can rename: a page below pages/, a file below public/, a release. */
    say: (path: string, claim?: 'page' | 'file' | 'release') => {
      const hint = claim === undefined ? renameAnything : renameThis[claim];
      return {
        en: [
          claim === undefined
            ? `two parts of the site have the address /${path}`
            : `another part of the site has the address /${path} too`,
          hint.en,
        ],
        sv: [
          claim === undefined
            ? `två delar av webbplatsen gör anspråk på adressen /${path}`
            : `också en annan del av webbplatsen gör anspråk på adressen /${path}`,
          hint.sv,
        ],
      };
    },
  },
  'output-foreign': {
    severity: 'error',
    title: {
      en: 'A file that Kommuniké did not write is in the way',
      sv: 'En fil som Kommuniké inte har skrivit är i vägen',
    },
    why: {
      en: 'Kommuniké only overwrites files that it wrote itself.',
      sv: 'Kommuniké skriver bara över filer som programmet självt har skrivit.',
    },
    remedy: {
      en: 'Move the file, or delete dist/ if an earlier build made it.',
      sv: 'Flytta filen, eller ta bort dist/ om ett tidigare bygge har skapat den.',
    },
    example: '# dist/index.html, written by another program',
    say: (others: number) => ({
      en: [
        `Kommuniké did not write this file, but the site needs its path${others > 0 ? `, and that of ${en.counted(others, 'other file', 'other files')}` : ''}`,
        'move it (your own files belong in public/), or delete the folder if an earlier build made it',
      ],
      sv: [
        `Kommuniké har inte skrivit den här filen, men webbplatsen behöver platsen${others > 0 ? `, liksom platsen för ${sv.counted(others, 'annan fil', 'andra filer')}` : ''}`,
        'flytta den (egna filer hör hemma i public/), eller ta bort mappen om ett tidigare bygge har skapat den',
      ],
    }),
  },
  'output-edited': {
    severity: 'warning',
    title: {
      en: 'A file of the site was changed by hand',
      sv: 'En fil på webbplatsen har ändrats för hand',
    },
    why: {
      en: 'The site is made from the sources, so the next build undoes such a change. It may also be a sign of an intruder.',
      sv: 'Webbplatsen byggs av källfilerna, så nästa bygge tar bort en sådan ändring. Den kan också vara tecken på ett intrång.',
    },
    remedy: {
      en: 'Change the release, the config or the theme instead. `kommunike verify` compares the site with what was written.',
      sv: 'Ändra pressmeddelandet, konfigurationen eller temat i stället. `kommunike verify` jämför webbplatsen med det som skrevs.',
    },
    example: '# dist/index.html, changed since the last build',
    say: (first: readonly string[], others: number) => ({
      en: [
        `${first.join(', ')}${others > 0 ? ` and ${others} more` : ''} ${first.length + others === 1 ? 'was' : 'were'} changed on the site by someone else, and the build has undone it`,
        'change the sources instead, or put your own files in public/; kommunike verify shows such files before a build',
      ],
      sv: [
        `någon annan hade ändrat ${first.join(', ')}${others > 0 ? ` och ${others} till` : ''} på webbplatsen, och bygget har återställt det`,
        'ändra källfilerna i stället, eller lägg egna filer i public/; kommunike verify visar sådana filer före ett bygge',
      ],
    }),
  },
  'output-failed': {
    severity: 'error',
    title: { en: 'The site could not be written', sv: 'Webbplatsen kunde inte skrivas' },
    why: {
      en: 'The disk is full, or a folder is not writable. Unless the message says otherwise, the published site is unchanged.',
      sv: 'Disken är full, eller så går det inte att skriva i en mapp. Om meddelandet inte säger något annat är den publicerade webbplatsen oförändrad.',
    },
    remedy: {
      en: 'Free up space or change the permissions, then build again.',
      sv: 'Frigör utrymme eller ändra behörigheterna, och bygg sedan igen.',
    },
    example: '# a full disk',
    say: (what: Unwritten, { reason, remedy }: Refusal) => ({
      en: {
        record: [
          `the record of addresses could not be written: ${reason.en}`,
          'nothing was published; free up space or change the permissions, or build with --frozen to leave it as it is',
        ],
        site: [
          `the site could not be written: ${reason.en}`,
          `the published site is unchanged; ${remedies[remedy].en}, then build again`,
        ],
        rest: [
          `the site could only be written in part: ${reason.en}`,
          `old and new pages are mixed until the next build; ${remedies[remedy].en}, then build again`,
        ],
      }[what] as [string, string],
      sv: {
        record: [
          `adresserna kunde inte antecknas: ${reason.sv}`,
          'inget har publicerats; frigör utrymme eller ändra behörigheterna, eller bygg med --frozen för att lämna filen som den är',
        ],
        site: [
          `webbplatsen kunde inte skrivas: ${reason.sv}`,
          `den publicerade webbplatsen är oförändrad; ${remedies[remedy].sv} och bygg sedan igen`,
        ],
        rest: [
          `bara en del av webbplatsen kunde skrivas: ${reason.sv}`,
          `gamla och nya sidor är blandade fram till nästa bygge; ${remedies[remedy].sv} och bygg sedan igen`,
        ],
      }[what] as [string, string],
    }),
  },
} as const satisfies CodeBook;

export const remedies: Readonly<Record<Refusal['remedy'], LocalizedText>> = {
  space: { en: 'free up space on the disk', sv: 'frigör utrymme på disken' },
  permission: {
    en: 'let this user write there, or choose another folder',
    sv: 'ge användaren rätt att skriva där, eller välj en annan mapp',
  },
  other: { en: 'remove the cause', sv: 'åtgärda orsaken' },
};
