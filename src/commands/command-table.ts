import { statSync } from 'node:fs';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { defaultLocale, languageCodes } from '../locale/index.ts';
import { releaseTypes } from '../model/front-matter-schema.ts';
import { writerLanguages } from '../model/said.ts';
import type { Format } from '../shell/report.ts';
import type { AddressesOptions } from './addresses-command.ts';
import type { ExportOptions } from './export/export-archive.ts';
import { completion, type Shell, shells } from './help/completion.ts';
import type { ImportOptions } from './import/import-command.ts';
import type { InitOptions } from './init/init.ts';
import type { NewOptions } from './new/new.ts';
import { type ExitCode, type Options, type WatchOptions, wholeNumber } from './options.ts';
import type { SchemaName } from './schema.ts';
import type { RecordOptions } from './session.ts';

/** A command, as help shows it and commander reads its line. */
export interface CommandEntry {
  readonly name: string;
  readonly alias?: string;
  /** In the list of all commands. */
  readonly summary: string;
  /** In the command's own help, where the summary is not enough. */
  readonly description?: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** Loads the command's module and runs it: takes its arguments, then its options. */
  readonly action: (...given: never[]) => Promise<ExitCode>;
}

const lang = option(
  '--lang <language>',
  'language of messages (default: KOMMUNIKE_LANG, else the archive’s or the system’s)',
).choices(writerLanguages);

/** Options of every command that reads an archive. */
const common: readonly Option[] = [
  option('--root <dir>', 'the archive’s folder (default: here)').argParser(existing('isDirectory')),
  option('--config <file>', 'the config (default: kommunike.config.yaml)').argParser(existing('isFile')),
  option('--releases <dir>', 'the releases (default: releases)').argParser(existing('isDirectory')),
  option('--templates <dir>', 'themes and overrides (default: templates)').argParser(existing('isDirectory')),
  option('--out <dir>', 'where the site goes (default: dist)'),
  option('--base-url <url>', 'where the site will be published'),
  option('--now <iso>', 'build as of this moment (default: SOURCE_DATE_EPOCH, else the clock)'),
  option('--drafts', 'include what is not public, marked'),
  formatOption('pretty', 'json', 'github'),
  lang,
  option('--quiet', 'say nothing but errors'),
  option('--all', 'show every diagnostic, not three of each kind'),
  option('--verbose', 'say more'),
  option('--no-color', 'no colours'),
];

/** The same, with the format that only what is checked as a whole can have. */
const reported = common.map((each) =>
  each.long === '--format' ? formatOption('pretty', 'json', 'github', 'gitlab') : each,
);

/** Of the commands that write a site, or tell what would be written. */
const record: readonly Option[] = [
  option('--frozen', 'check addresses.lock, and leave it as it is (default: where CI is set)'),
  option('--no-frozen', 'write addresses.lock also where CI is set'),
  option('--allow-removals', 'give up the addresses of everything that is gone'),
  option('--max-warnings <number>', 'fail if there are more warnings').argParser(wholeNumber),
];

/** Of an export, whose site holds what is public in any case. */
const draftsToo = option('--drafts', 'take also the sources that are not published yet');

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'build',
    summary: 'build the archive into dist/',
    description: 'Builds the archive. Only what changed is rendered and written.',
    options: [...reported, ...record],
    action: async (options: Options) => {
      const { build } = await import('./build-command.ts');
      return build({ ...options, write: true });
    },
  },
  {
    name: 'check',
    summary: 'show all diagnostics, writing nothing',
    description: 'Checks every release, the config, the theme and all internal links. Writes nothing.',
    options: [...reported, ...record],
    action: async (options: Options) => {
      const { build } = await import('./build-command.ts');
      return build({ ...options, write: false });
    },
  },
  {
    name: 'watch',
    alias: 'serve',
    summary: 'show the archive in a browser while you write',
    description:
      'Serves a preview on this machine and brings it up to date with every save. Writes nothing to dist/.',
    options: [
      ...common,
      option('--host [address]', 'serve others too (default: this machine only)'),
      option('--port <number>', 'port, or the first one after it that is free').default('4242'),
      option('--open', 'open the preview in the browser'),
      option('--as-published', 'show what the public sees: no drafts, nothing under embargo'),
      option('--poll', 'look for changes now and then: for network disks that report none'),
    ],
    action: async (options: WatchOptions) => {
      const { watch } = await import('./watch.ts');
      return watch(options);
    },
  },
  {
    name: 'admin',
    summary: 'edit releases in a browser, without YAML',
    description:
      'Serves the preview, and opens an editor with a form for every release in the browser (Chrome or Edge). Choose the archive’s folder there; what you save is written into it.',
    options: [
      ...common,
      option('--port <number>', 'port, or the first one after it that is free').default('4242'),
      option('--no-open', 'do not open the browser'),
      option('--poll', 'look for changes now and then: for network disks that report none'),
    ],
    action: async (options: WatchOptions) => {
      const { watch } = await import('./watch.ts');
      return watch({ ...options, editor: true });
    },
  },
  {
    name: 'diff',
    summary: 'show what a build would add, change and remove',
    description: 'Compares the archive with the site as it was last built, by kind of file. Writes nothing.',
    options: [...common, ...record],
    action: async (options: Options & RecordOptions) => {
      const { diff } = await import('./diff.ts');
      return diff(options);
    },
  },
  {
    name: 'addresses',
    summary: 'list every address ever published, or give one up',
    description:
      'Lists addresses.lock. With --forget, records that an address is given up, with all that belongs to it.',
    options: [
      ...common,
      option('--forget <address>', 'address to give up, such as /uppsala/2017/sofia.html'),
      option('--why <text>', 'reason, which is recorded'),
    ],
    action: async (options: AddressesOptions) => {
      const { addresses } = await import('./addresses-command.ts');
      return addresses(options);
    },
  },
  {
    name: 'new',
    summary: 'begin a draft with the front matter to fill in',
    description:
      'Writes a draft with every field explained, in the folder where it belongs. Asks, on a terminal, for what is missing. Never overwrites.',
    arguments: [new Argument('[title]', 'headline of the release')],
    options: [
      ...common,
      option('--municipality <name>', 'who sends it'),
      option('--committee <name>', 'the elected body behind it'),
      option('--type <type>', 'what sort of release it is').choices(releaseTypes),
      option('--date <date>', 'its day, or day and time (default: today)'),
      option('--language <tag>', 'its language (default: the archive’s)'),
      option('--open', 'open it in your editor'),
    ],
    action: async (title: string | undefined, options: NewOptions) => {
      const { newRelease } = await import('./new/new.ts');
      return newRelease(title, options);
    },
  },
  {
    name: 'import',
    summary: 'make releases of texts that an older site left behind',
    description:
      'Reads texts, as they were saved or pasted, and writes a release for each: title, date, sender, committees, amounts and contacts are recognised, the rest of the page is dropped. Says what was found and what is not sure, which is marked “# check:” in the release. Never overwrites without --force.',
    arguments: [new Argument('<path...>', 'files or folders; - reads the standard input')],
    options: [
      ...common.filter(({ long }) =>
        ['--root', '--config', '--now', '--quiet', '--all', '--no-color'].includes(long ?? ''),
      ),
      option('--to <dir>', 'where the releases go (default: releases)'),
      option('--municipality <name>', 'who sends them, whatever the texts say'),
      option('--map <file>', 'what columns and fields of front matter hold, as YAML or JSON').argParser(
        existing('isFile'),
      ),
      option('--report <file.html>', 'write a page with originals and results side by side'),
      option('--dry-run', 'tell what would be written, and write nothing'),
      option('--format <format>', 'how results are told').choices(['pretty', 'json']).default('pretty'),
      option('--force', 'replace releases that are there already'),
    ],
    action: async (paths: string[], options: ImportOptions) => {
      const { importFrom } = await import('./import/import-command.ts');
      return importFrom(paths, options);
    },
  },
  {
    name: 'init',
    summary: 'make a new archive, ready to build',
    description:
      'Writes a small archive: config, one release, settings for editors, workflows, and a package.json with Kommuniké as it was run. Never overwrites.',
    arguments: [new Argument('[dir]', 'folder of the new archive').default('.')],
    options: [
      option('--title <title>', 'name of the archive'),
      option('--municipality <name>', 'who sends the releases'),
      option('--language <language>', 'of the site').choices(languageCodes).default(defaultLocale.code),
      option('--base-url <url>', 'where the site will be published'),
      option('--theme-override', 'copy a part of the theme to change'),
      option('--now <iso>', 'date the first release by this moment'),
      lang,
      option('--quiet', 'say nothing but errors'),
    ],
    action: async (folder: string, options: InitOptions) => {
      const { init } = await import('./init/init.ts');
      return init(folder, options);
    },
  },
  {
    name: 'export',
    summary: 'hand over everything as a bag with checksums',
    description:
      'Writes the whole archive as a BagIt bag with SHA-512 (RFC 8493): all sources, pictures and attachments, also what is masked, withdrawn or expired, the config, the built site and the history of changes from Git.',
    arguments: [new Argument('<target>', 'a folder that is empty or does not exist, or FILE.zip')],
    options: [
      ...common.map((each) => (each.long === '--drafts' ? draftsToo : each)),
      option('--fgs', 'add METS and PREMIS: an E-ARK package, as FGS Paketstruktur 2.0 asks'),
      option('--warc', 'add the site as WARC (ISO 28500), with its addresses'),
      option('--no-history', 'leave out the history, which holds drafts and deleted texts too'),
    ],
    action: async (target: string, options: Options & ExportOptions) => {
      const { exportTo } = await import('./export/export-command.ts');
      return exportTo(target, options);
    },
  },
  {
    name: 'verify',
    summary: 'check a bag, or the site against the record of it',
    description:
      'Checks every file of a bag (RFC 8493) against its checksums, or of the site, or a copy of it, against what was written. Says file by file what differs. Writes nothing.',
    arguments: [
      new Argument('[path]', 'folder of a bag or of a copy of the site (default: the site itself)'),
    ],
    options: common.filter(({ long }) =>
      ['--root', '--out', '--format', '--quiet', '--no-color'].includes(long ?? ''),
    ),
    action: async (path: string | undefined, options: Options) => {
      const { verify } = await import('./verify-command.ts');
      return verify(path, options);
    },
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of front matter or config, for editors',
    arguments: [new Argument('[of]', 'of what').choices(['release', 'config']).default('release')],
    action: async (name: SchemaName) => {
      const { schema } = await import('./schema.ts');
      return schema(name);
    },
  },
  {
    name: 'completion',
    summary: 'print a script that completes commands in your shell',
    arguments: [new Argument('<shell>', 'which shell').choices(shells)],
    action: async (shell: Shell) => {
      return completion(shell, commands);
    },
  },
];

function formatOption(...formats: readonly Format[]): Option {
  return option('--format <format>', 'how results are told').choices(formats).default('pretty');
}

function option(flags: string, description: string): Option {
  return new Option(flags, description);
}

/** What is named on the command line must exist: a typing mistake must not make an empty archive of another folder. */
function existing(kind: 'isDirectory' | 'isFile'): (path: string) => string {
  return (path) => {
    if (statSync(path, { throwIfNoEntry: false })?.[kind]()) return path;
    throw new InvalidArgumentError(kind === 'isFile' ? 'There is no such file.' : 'There is no such folder.');
  };
}
