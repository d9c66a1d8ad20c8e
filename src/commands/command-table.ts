import type { WriterLanguage } from '../model/localized-text.ts';
import type { AddressesOptions } from './addresses-command.ts';
import type { ExportOptions } from './export/export-archive.ts';
import type { CommandEntry } from './help/command-entry.ts';
import { completion, type Shell, shells } from './help/completion.ts';

import {
  common,
  drafting,
  editing,
  exporting,
  givingUp,
  importing,
  lang,
  record,
  reported,
  starting,
  verifying,
  watching,
} from './help/option-table.ts';
import type { ImportOptions } from './import/import-command.ts';
import type { InitOptions } from './init/init.ts';
import type { NewOptions } from './new/new.ts';
import type { Options, WatchOptions } from './options.ts';
import type { SchemaName } from './schema.ts';
import type { RecordOptions } from './session.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'build',
    summary: { en: 'build the archive into dist/', sv: 'bygg webbplatsen i dist/' },
    description: {
      en: 'Builds the archive. Only what changed is rendered and written.',
      sv: 'Bygger webbplatsen. Bara det som har ändrats görs om och skrivs.',
    },
    options: [...reported, ...record],
    action: async (options: Options) => {
      const { build } = await import('./build-command.ts');
      return build({ ...options, write: true });
    },
  },
  {
    name: 'check',
    summary: {
      en: 'show all errors and warnings, writing nothing',
      sv: 'visa alla fel och varningar, utan att skriva något',
    },
    description: {
      en: 'Checks every release, the config, the theme and all internal links. Writes nothing.',
      sv: 'Kontrollerar alla pressmeddelanden, konfigurationen, temat och alla interna länkar. Skriver inget.',
    },
    options: [...reported, ...record],
    action: async (options: Options) => {
      const { build } = await import('./build-command.ts');
      return build({ ...options, write: false });
    },
  },
  {
    name: 'watch',
    alias: 'serve',
    summary: {
      en: 'show the archive in a browser while you write',
      sv: 'visa arkivet i webbläsaren medan du skriver',
    },
    description: {
      en: 'Serves a preview on this machine and updates it when you save. Writes nothing to dist/.',
      sv: 'Visar en förhandsgranskning på den här datorn och uppdaterar den när du sparar. Skriver inget i dist/.',
    },
    options: [...common, ...watching],
    action: async (options: WatchOptions) => {
      const { watch } = await import('./watch.ts');
      return watch(options);
    },
  },
  {
    name: 'admin',
    summary: {
      en: 'edit releases in a browser, without YAML',
      sv: 'redigera pressmeddelanden i webbläsaren, utan YAML',
    },
    description: {
      en: 'Serves the preview, and opens an editor with a form for every release in the browser (Chrome or Edge). Choose the archive’s folder there; the editor saves to its files.',
      sv: 'Visar förhandsgranskningen och öppnar en editor i webbläsaren (Chrome eller Edge), med ett formulär för varje pressmeddelande. Välj arkivets mapp där; det du sparar skrivs i den.',
    },
    options: [...common, ...editing],
    action: async (options: WatchOptions) => {
      const { watch } = await import('./watch.ts');
      return watch({ ...options, editor: true });
    },
  },
  {
    name: 'diff',
    summary: {
      en: 'show what a build would add, change and remove',
      sv: 'visa vad ett bygge skulle lägga till, ändra och ta bort',
    },
    description: {
      en: 'Compares the archive with the site as it was last built, by kind of file. Writes nothing.',
      sv: 'Jämför arkivet med webbplatsen som den senast byggdes, efter slag av filer. Skriver inget.',
    },
    options: [...common, ...record],
    action: async (options: Options & RecordOptions) => {
      const { diff } = await import('./diff.ts');
      return diff(options);
    },
  },
  {
    name: 'addresses',
    summary: {
      en: 'list every published address, or give one up',
      sv: 'lista alla adresser som har publicerats, eller ge upp en',
    },
    description: {
      en: 'Lists addresses.lock. With --forget, records that an address and those that belong to it are given up.',
      sv: 'Visar addresses.lock. Med --forget antecknas att en adress ges upp, med allt som hör till den.',
    },
    options: [...common, ...givingUp],
    action: async (options: AddressesOptions) => {
      const { addresses } = await import('./addresses-command.ts');
      return addresses(options);
    },
  },
  {
    name: 'new',
    summary: {
      en: 'create a draft with front matter to fill in',
      sv: 'börja på ett utkast med fält att fylla i',
    },
    description: {
      en: 'Writes a draft with every field explained, in the folder where it belongs. On a terminal, asks for missing values. Never overwrites a file.',
      sv: 'Skriver ett utkast där alla fält förklaras, i den mapp där det hör hemma. Frågar i terminalen efter det som saknas. Skriver aldrig över något.',
    },
    argument: {
      takes: 'title',
      isOptional: true,
      says: { en: 'title of the release', sv: 'pressmeddelandets rubrik' },
    },
    options: [...common, ...drafting],
    action: async (title: string | undefined, options: NewOptions) => {
      const { newRelease } = await import('./new/new.ts');
      return newRelease(title, options);
    },
  },
  {
    name: 'import',
    summary: {
      en: 'make releases from the texts of an older site',
      sv: 'gör pressmeddelanden av texter från en äldre webbplats',
    },
    description: {
      en: 'Reads texts, as they were saved or pasted, and writes a release for each: title, date, sender, committees, amounts and contacts are recognised, the rest of the page is dropped. Says what was found and what is not sure, which is marked “# check:” in the release. Never overwrites without --force.',
      sv: 'Läser texter som har sparats eller klistrats in och skriver ett pressmeddelande av varje: rubrik, datum, avsändare, nämnder, belopp och kontakter känns igen, resten av sidan utelämnas. Visar vad som hittades och vad som är osäkert; det märks med ”# check:” i pressmeddelandet. Skriver aldrig över något utan --force.',
    },
    argument: {
      takes: 'paths',
      says: {
        en: 'files or folders; - reads standard input',
        sv: 'filer eller mappar; - läser från standard in',
      },
    },
    options: importing,
    action: async (paths: string[], options: ImportOptions) => {
      const { importFrom } = await import('./import/import-command.ts');
      return importFrom(paths, options);
    },
  },
  {
    name: 'init',
    summary: { en: 'create a new archive, ready to build', sv: 'skapa ett nytt arkiv, färdigt att bygga' },
    description: {
      en: 'Writes a small archive: config, one release, settings for editors, workflows, and a package.json with the same Kommuniké. Never overwrites a file.',
      sv: 'Skriver ett litet arkiv: konfiguration, ett pressmeddelande, inställningar för editorer, arbetsflöden och en package.json med samma Kommuniké som nu körs. Skriver aldrig över något.',
    },
    argument: {
      takes: 'dir',
      isOptional: true,
      says: { en: 'folder of the new archive', sv: 'mapp för det nya arkivet' },
      default: '.',
    },
    options: starting,
    action: async (folder: string, options: InitOptions) => {
      const { init } = await import('./init/init.ts');
      return init(folder, options);
    },
  },
  {
    name: 'export',
    summary: {
      en: 'export everything as a bag with checksums',
      sv: 'lämna över allt som ett paket med kontrollsummor',
    },
    description: {
      en: 'Writes the whole archive as a BagIt bag with SHA-512 (RFC 8493): all sources, pictures and attachments, also what is masked, withdrawn or expired, the config, the built site and the history of changes from Git.',
      sv: 'Skriver hela arkivet som ett BagIt-paket med SHA-512 (RFC 8493): alla källfiler, bilder och bilagor, även det som är maskat, återtaget eller har gått ut, konfigurationen, den byggda webbplatsen och ändringshistoriken ur Git.',
    },
    argument: {
      takes: 'target',
      says: {
        en: 'a folder that is empty or does not exist, or FILE.zip',
        sv: 'en mapp som är tom eller inte finns, eller FIL.zip',
      },
    },
    options: exporting,
    action: async (target: string, options: Options & ExportOptions) => {
      const { exportTo } = await import('./export/export-command.ts');
      return exportTo(target, options);
    },
  },
  {
    name: 'verify',
    summary: {
      en: 'check a bag, or the site against its record',
      sv: 'kontrollera filerna i ett paket eller på webbplatsen',
    },
    description: {
      en: 'Checks every file of a bag (RFC 8493) against its checksums, or of the site, or a copy of it, against what was written. Lists every file that differs. Writes nothing.',
      sv: 'Kontrollerar varje fil i ett paket (RFC 8493) mot kontrollsummorna, eller varje fil på webbplatsen, eller i en kopia av den, mot det som skrevs. Visar fil för fil vad som skiljer sig. Skriver inget.',
    },
    argument: {
      takes: 'path',
      isOptional: true,
      says: {
        en: 'folder of a bag or of a copy of the site (default: the site itself)',
        sv: 'mapp med ett paket eller en kopia av webbplatsen (förval: webbplatsen själv)',
      },
    },
    options: verifying,
    action: async (path: string | undefined, options: Options) => {
      const { verify } = await import('./verify-command.ts');
      return verify(path, options);
    },
  },
  {
    name: 'schema',
    summary: {
      en: 'print the JSON Schema of front matter or config, for editors',
      sv: 'skriv ut JSON Schema för fält eller konfiguration, till editorer',
    },
    description: {
      en: 'Prints the JSON Schema of front matter or of the config, for completion and checks in editors.',
      sv: 'Skriver ut JSON Schema för pressmeddelandens fält eller för konfigurationen. Editorer använder det för att komplettera och kontrollera texten.',
    },
    argument: {
      takes: 'schema',
      isOptional: true,
      says: { en: 'what it describes', sv: 'vad det beskriver' },
      choices: ['release', 'config'],
      default: 'release',
    },
    options: [lang],
    action: async (name: SchemaName) => {
      const { schema } = await import('./schema.ts');
      return schema(name);
    },
  },
  {
    name: 'completion',
    summary: {
      en: 'print a script that completes commands in your shell',
      sv: 'skriv ut ett skript som kompletterar kommandon i ditt skal',
    },
    description: {
      en: 'Prints a script with which your shell completes commands, options and their values. Its descriptions are in the language of this run.',
      sv: 'Skriver ut ett skript som låter ditt skal komplettera kommandon, flaggor och deras värden. Beskrivningarna är på samma språk som den här körningen.',
    },
    argument: { takes: 'shell', says: { en: 'your shell', sv: 'ditt skal' }, choices: shells },
    options: [lang],
    action: async (shell: Shell, { lang }: { readonly lang: WriterLanguage }) => {
      return completion(shell, commands, lang);
    },
  },
];
