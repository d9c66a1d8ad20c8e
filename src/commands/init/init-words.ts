import { en, sv } from '../../codes/wording.ts';
import { commonLanguage, type WriterLanguage } from '../../model/localized-text.ts';

/** Texts for authors in a new archive, and terminal texts of `kommunike init`. */
interface InitWords {
  /** Comments of the config. */
  readonly settings: string;
  readonly baseUrl: string;
  readonly language: (codes: readonly string[]) => string;
  readonly senders: (isRegistered: boolean) => string;
  readonly contacts: string;
  readonly readme: (title: string) => string;
  readonly taken: (folder: string, files: readonly string[]) => string;
  readonly noJson: string;
  /** What the first lines of `next` are about. */
  readonly ready: string;
  /** Commands and what they do, in their order. */
  readonly steps: {
    readonly install: string;
    readonly watch: string;
    /** With the example of a title in quotation marks. */
    readonly new: readonly [title: string, meaning: string];
  };
  readonly before: string;
  readonly byFolder: string;
  readonly byVersion: (version: string) => string;
  /** Comments of the workflows, each a line. */
  readonly workflow: {
    readonly github: readonly string[];
    readonly gitlab: readonly string[];
    readonly memory: string;
    readonly annotations: string;
    readonly comparison: string;
  };
  /** Description of the snippet for a whole release. */
  readonly snippet: string;
}

const words: Readonly<Record<WriterLanguage, InitWords>> = {
  en: {
    settings:
      'The archive’s settings. Every key has a default and may be left out: node_modules/kommunike/docs/config.md lists them.',
    baseUrl: 'Where the archive will be published; feeds and the sitemap need it.',
    language: (codes) => `Language of the site around the releases: ${en.oneOf(codes)}.`,
    senders: (isRegistered) =>
      `Who sends releases. ${
        isRegistered
          ? 'Sweden’s municipalities and regions are known; write here what applies to yours.'
          : 'Any name is accepted; write here what applies to yours.'
      }`,
    contacts: 'Contacts for use in releases, by their id: “- press”.',
    readme: (title) => `# ${title}

A press archive made with Kommuniké. It needs Node.js 20.19 or newer.

\`\`\`sh
npm install                  # once on each machine
npx kommunike new "Title"    # creates a draft in releases/
npm run watch                # shows the archive while you write
npm run check                # shows mistakes and what to do about them
npm run build                # builds the site in dist/
\`\`\`

- The settings are in \`kommunike.config.yaml\`. Put your own address (\`baseUrl\`), texts and contacts there before you publish.
- Keep everything in version control, including \`package-lock.json\`, with which \`npm ci\` installs the same version everywhere, and
  \`addresses.lock\`, in which builds record every published address.
- \`.github/workflows/archive.yml\` publishes on GitHub Pages, \`.gitlab-ci.yml\` on GitLab Pages. Delete what you don't use.
`,
    taken: (folder, files) =>
      `${folder} contains files that would be overwritten: ${files.join(', ')}. Choose an empty folder: kommunike init my-archive`,
    noJson: 'package.json is not JSON: fix it, or choose an empty folder',
    ready: 'The archive is ready. Next:',
    steps: {
      install: 'fetches what the archive needs, once on each machine',
      watch: 'shows the archive in the browser while you write',
      new: ['Title', 'begins a release'],
    },
    before:
      'Before you publish, write the archive’s address, your press contact and your own text in kommunike.config.yaml.',
    byFolder:
      'package.json refers to Kommuniké as a folder on this machine. For other machines, run npm pack there, copy the tarball here and npm install it.',
    byVersion: (version) =>
      `package.json refers to version ${version} of Kommuniké on the registry, because it is not known where this one was installed from.`,
    workflow: {
      github: [
        'Checks every change, and publishes the archive on GitHub Pages (Settings → Pages → Source: GitHub Actions).',
        'The hourly run publishes what was under embargo; GitHub may start it some minutes late.',
      ],
      gitlab: [
        'Checks every change, and publishes the archive on GitLab Pages. What is under embargo is published by the next',
        'pipeline: add a schedule under Build → Pipeline schedules, such as "7 * * * *".',
      ],
      memory: 'State of the last build, so that only changes are rendered.',
      comparison: 'The merge request shows the mistakes that it adds to those of the default branch.',
      annotations: 'Mistakes become annotations in the files; with an error nothing is published.',
    },
    snippet: 'A release, a draft',
  },
  sv: {
    settings:
      'Arkivets konfiguration. Alla nycklar har ett förval och kan utelämnas; de finns i node_modules/kommunike/docs/config.md.',
    baseUrl: 'Adressen som arkivet publiceras på; flöden och webbplatskartan behöver den.',
    language: (codes) => `Webbplatsens språk: ${sv.oneOf(codes)}.`,
    senders: (isRegistered) =>
      `Avsändare. ${
        isRegistered
          ? 'Sveriges kommuner och regioner är redan kända; skriv det som gäller just din.'
          : 'Alla namn går bra; skriv det som gäller just din avsändare.'
      }`,
    contacts: 'Kontakter att använda i pressmeddelanden med sitt id: ”- press”.',
    readme: (title) => `# ${title}

Ett pressarkiv gjort med Kommuniké. Det behöver Node.js 20.19 eller senare.

\`\`\`sh
npm install                  # en gång på varje dator
npx kommunike new "Rubrik"   # skapar ett utkast i releases/
npm run watch                # visar arkivet medan du skriver
npm run check                # visar vad som är fel och vad du kan göra
npm run build                # bygger webbplatsen i dist/
\`\`\`

- Konfigurationen finns i \`kommunike.config.yaml\`. Skriv in din egen adress (\`baseUrl\`), dina texter och kontakter där innan du publicerar.
- Versionshantera allt, också \`package-lock.json\`, så att \`npm ci\` installerar samma version överallt, och \`addresses.lock\`, där
  bygget antecknar alla adresser som har publicerats.
- \`.github/workflows/archive.yml\` publicerar på GitHub Pages, \`.gitlab-ci.yml\` på GitLab Pages. Ta bort det du inte använder.
`,
    taken: (folder, files) =>
      `i ${folder} finns filer som skulle skrivas över: ${files.join(', ')}. Välj en tom mapp: kommunike init mitt-arkiv`,
    noJson: 'package.json är inte JSON: rätta filen, eller välj en tom mapp',
    ready: 'Arkivet är klart. Så här fortsätter du:',
    steps: {
      install: 'hämtar det som arkivet behöver, en gång på varje dator',
      watch: 'visar arkivet i webbläsaren medan du skriver',
      new: ['Rubrik', 'börjar ett pressmeddelande'],
    },
    before:
      'Innan du publicerar: skriv in arkivets adress, er presskontakt och er egen text i kommunike.config.yaml.',
    byFolder:
      'package.json anger Kommuniké som en mapp på den här datorn. För andra datorer: kör npm pack i den mappen, kopiera paketet hit och kör npm install på det.',
    byVersion: (version) =>
      `package.json anger version ${version} av Kommuniké ur npm-registret: det framgår inte varifrån den här är installerad.`,
    workflow: {
      github: [
        'Kontrollerar varje ändring och publicerar arkivet på GitHub Pages (Settings → Pages → Source: GitHub Actions).',
        'Körningen varje timme publicerar det som har legat under embargo; GitHub kan starta den några minuter sent.',
      ],
      gitlab: [
        'Kontrollerar varje ändring och publicerar arkivet på GitLab Pages. Det som ligger under embargo publiceras vid nästa',
        'körning: lägg till ett schema under Build → Pipeline schedules, till exempel "7 * * * *".',
      ],
      memory: 'Det som Kommuniké minns från förra bygget: bara det som har ändrats görs om.',
      comparison: 'Merge requesten visar de fel som den lägger till, jämfört med standardgrenen.',
      annotations: 'Fel och varningar visas vid raderna i filerna; vid ett fel publiceras inget.',
    },
    snippet: 'Ett pressmeddelande, som utkast',
  },
};

export function initWords(language: WriterLanguage = commonLanguage): InitWords {
  return words[language];
}
