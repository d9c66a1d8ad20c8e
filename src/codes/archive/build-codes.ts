import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';
import { type Refusal, remedies } from './output-codes.ts';

/** Number of files, and some of them. */
export interface Several {
  readonly count: number;
  readonly some: string;
}

/** Simultaneous builds, and missing input. */
export const buildCodes = {
  'warnings-exceeded': {
    severity: 'error',
    title: { en: 'More warnings than are allowed', sv: 'Fler varningar än tillåtet' },
    why: {
      en: 'The build was started with --max-warnings, so that warnings can’t pile up unnoticed. Nothing was published.',
      sv: 'Bygget startades med --max-warnings, för att varningarna inte ska bli fler utan att någon märker det. Inget publicerades.',
    },
    remedy: {
      en: 'Fix some of the warnings, allow more of them, or turn off the kinds that you do not want with “warnings” in the config.',
      sv: 'Åtgärda några av varningarna, tillåt fler, eller stäng av dem som inte behövs med ”warnings” i konfigurationen.',
    },
    example: '# kommunike check --max-warnings 0, with a release without contacts',
    say: (found: number, allowed: number) => ({
      en: [
        `there ${found === 1 ? 'is' : 'are'} ${en.counted(found, 'warning', 'warnings')}, but --max-warnings allows ${allowed}`,
        'fix some of them, or turn off the kinds that you do not want with “warnings” in the config',
      ],
      sv: [
        `det finns ${sv.counted(found, 'varning', 'varningar')}, men --max-warnings tillåter högst ${allowed}`,
        'åtgärda några av dem, eller stäng av dem som inte behövs med ”warnings” i konfigurationen',
      ],
    }),
  },
  'build-running': {
    severity: 'error',
    title: { en: 'Another build of the site is running', sv: 'Ett annat bygge av webbplatsen pågår' },
    why: {
      en: 'Two builds at once would mix up their pages. This one has waited ten minutes for its turn.',
      sv: 'Två samtidiga byggen skulle blanda ihop sina sidor. Det här har väntat i tio minuter på sin tur.',
    },
    remedy: {
      en: 'Wait until the other build is done, or stop it. Nothing has to be deleted.',
      sv: 'Vänta tills det andra bygget är klart, eller avbryt det. Inget behöver tas bort.',
    },
    example: '# a second `kommunike build` in the same folder',
    say: (holder: string) => ({
      en: [
        `another build of this site is running (${holder})`,
        'nothing was changed; wait until it is done or stop it, then build again',
      ],
      sv: [
        `ett annat bygge av webbplatsen pågår (${holder === 'unknown' ? 'okänt vilket' : holder})`,
        'inget har ändrats; vänta tills det är klart eller avbryt det, och bygg sedan igen',
      ],
    }),
  },
  'lock-missing': {
    severity: 'warning',
    title: { en: 'Builds can’t be kept apart here', sv: 'Byggen går inte att hålla isär här' },
    why: {
      en: 'The file system or the machine can’t lock files. Two builds at once could mix up their pages.',
      sv: 'Filsystemet eller datorn kan inte låsa filer. Två samtidiga byggen kan blanda ihop sina sidor.',
    },
    remedy: {
      en: 'Make sure that only one build runs at a time.',
      sv: 'Se till att bara ett bygge körs åt gången.',
    },
    example: '# a site on a network disk without locks',
    say: () => ({
      en: [
        'this system can’t lock files here, so two builds at once would not be kept apart',
        'make sure that only one build runs at a time',
      ],
      sv: [
        'systemet kan inte låsa filer här, så två samtidiga byggen hålls inte isär',
        'se till att bara ett bygge körs åt gången',
      ],
    }),
  },
  'state-failed': {
    severity: 'warning',
    title: {
      en: 'The state of the build could not be saved',
      sv: 'Det gick inte att anteckna vad bygget gjorde',
    },
    why: {
      en: 'The folder .kommunike/ is not writable. The site is complete, but the next build will start from scratch.',
      sv: 'Det går inte att skriva i mappen .kommunike/. Webbplatsen är komplett, men nästa bygge gör om allt från början.',
    },
    remedy: {
      en: 'Free up space or change the permissions.',
      sv: 'Frigör utrymme eller ändra behörigheterna.',
    },
    example: '# a folder .kommunike/ without write permission',
    say: ({ reason, remedy }: Refusal) => ({
      en: [
        `what this build did could not be recorded: ${reason.en}`,
        `the site is complete, but the next build will start from scratch; ${remedies[remedy].en}`,
      ],
      sv: [
        `det gick inte att anteckna vad bygget gjorde: ${reason.sv}`,
        `webbplatsen är komplett, men nästa bygge gör om allt från början; ${remedies[remedy].sv}`,
      ],
    }),
  },
  'record-missing': {
    severity: 'warning',
    title: {
      en: 'The files of earlier builds are no longer known',
      sv: 'Vad tidigare byggen har skrivit är inte längre känt',
    },
    why: {
      en: 'The folder .kommunike/ was deleted or damaged. Files of the site that differ are replaced, and kept in .kommunike/replaced/. Files that no longer belong to the site can’t be distinguished from your own and stay published.',
      sv: 'Mappen .kommunike/ har tagits bort eller skadats. Filer på webbplatsen som skiljer sig byts ut och sparas i .kommunike/replaced/. Det som inte längre hör till webbplatsen går inte att skilja från dina egna filer och ligger kvar.',
    },
    remedy: {
      en: 'Delete the files that should no longer be published.',
      sv: 'Ta bort de filer som inte längre ska vara publicerade.',
    },
    example: '# a site whose .kommunike/ was deleted',
    say: (replaced: Several, others: Several) => ({
      en: [
        `an earlier build wrote this folder, but what it wrote is no longer known: ${[
          replaced.count > 0 &&
            `${en.counted(replaced.count, 'file', 'files')} were replaced (${replaced.some}), and kept in .kommunike/replaced/`,
          others.count > 0 &&
            `${en.counted(others.count, 'file', 'files')} do not belong to the site (${others.some})`,
        ]
          .filter(Boolean)
          .join('; ')}`,
        'delete those that should no longer be published; the next build will know its own files',
      ],
      sv: [
        `ett tidigare bygge har skrivit mappen, men vad det skrev är inte längre känt: ${[
          replaced.count > 0 &&
            `${sv.counted(replaced.count, 'fil', 'filer')} byttes ut (${replaced.some}) och sparades i .kommunike/replaced/`,
          others.count > 0 &&
            `${sv.counted(others.count, 'fil', 'filer')} hör inte till webbplatsen (${others.some})`,
        ]
          .filter(Boolean)
          .join('; ')}`,
        'ta bort de filer som inte längre ska vara publicerade; nästa bygge känner igen sina filer',
      ],
    }),
  },
  'releases-missing': {
    severity: 'warning',
    title: { en: 'There are no releases', sv: 'Det finns inga pressmeddelanden' },
    why: {
      en: 'The site would be empty. Perhaps this is the wrong folder.',
      sv: 'Webbplatsen skulle bli tom. Kanske är det fel mapp.',
    },
    remedy: {
      en: 'Create a release with `kommunike new`, or choose another folder with `--root` or `--releases`.',
      sv: 'Skapa ett pressmeddelande med `kommunike new`, eller välj en annan mapp med `--root` eller `--releases`.',
    },
    example: '# an empty folder releases/',
    say: (folder: string) => ({
      en: [
        `there are no releases: ${folder}/ contains no Markdown files`,
        'create one with kommunike new "Title", or choose another folder with --root or --releases',
      ],
      sv: [
        `det finns inga pressmeddelanden: ${folder}/ innehåller inga Markdownfiler`,
        'skapa ett med kommunike new "Rubrik", eller välj en annan mapp med --root eller --releases',
      ],
    }),
  },
  'releases-vanished': {
    severity: 'error',
    title: {
      en: 'All releases of a published site are gone',
      sv: 'Alla pressmeddelanden på en publicerad webbplats är borta',
    },
    why: {
      en: 'A disk that is not mounted or a branch that is not checked out must not empty the site, so nothing was changed.',
      sv: 'En disk som inte är ansluten eller en gren som inte är utcheckad får inte tömma webbplatsen, så inget har ändrats.',
    },
    remedy: {
      en: 'Restore the releases. To empty the site, build with `--allow-removals`.',
      sv: 'Återställ pressmeddelandena. Ska webbplatsen tömmas, bygg med `--allow-removals`.',
    },
    example: '# an empty releases/, where the last build published releases',
    say: (folder: string) => ({
      en: [
        `there are no releases in ${folder}/, but the site has some, so it was left unchanged`,
        'restore the folder, or check that its disk is mounted; to empty the site, build with --allow-removals',
      ],
      sv: [
        `det finns inga pressmeddelanden i ${folder}/, men väl på webbplatsen, som lämnades som den var`,
        'återställ mappen, eller kontrollera att disken är ansluten; bygg med --allow-removals om webbplatsen ska tömmas',
      ],
    }),
  },
} as const satisfies CodeBook;
