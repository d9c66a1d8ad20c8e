import { statSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { languageCodes } from '../locale/index.ts';
import { releaseTypes } from '../model/front-matter-schema.ts';
import { version } from '../version.ts';
import { build } from './build-command.ts';
import type { InitOptions } from './init/init.ts';
import type { NewOptions } from './new/new.ts';
import { type ExitCode, type Options, UsageError } from './options.ts';
import type { SchemaName } from './schema.ts';
import type { WatchOptions } from './watch.ts';

/** Runs the command line and tells the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('kommunike')
    .description('A static site generator for press archives.')
    .version(version, '-V, --version')
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('(kommunike --help shows all commands)')
    .exitOverride();

  common(program.command('build'))
    .summary('build the archive into dist/')
    .description('Builds the archive. Only what changed is rendered and written.')
    .action(async (options: Options) => {
      code = await build({ ...options, write: true });
    });
  common(program.command('check'))
    .summary('show all diagnostics, writing nothing')
    .description('Checks every release, the config, the theme and all internal links. Writes nothing.')
    .action(async (options: Options) => {
      code = await build({ ...options, write: false });
    });
  common(program.command('watch'))
    .alias('serve')
    .summary('show the archive in a browser while you write')
    .description(
      'Serves a preview on this machine and brings it up to date with every save. Writes nothing to dist/.',
    )
    .option('--host [address]', 'serve others too (default: this machine only)')
    .option('--port <number>', 'port, or the first one after it that is free', '4242')
    .option('--open', 'open the preview in the browser')
    .option('--as-published', 'show what the public sees: no drafts, nothing under embargo')
    .option('--poll', 'look for changes now and then: for network disks that report none')
    .action(async (options: WatchOptions) => {
      const { watch } = await import('./watch.ts');
      code = await watch(options);
    });
  common(program.command('new'))
    .argument('[title]', 'headline of the release')
    .summary('begin a draft with the front matter to fill in')
    .description(
      'Writes a draft with every field explained, in the folder where it belongs. Asks, on a terminal, for what is missing. Never overwrites.',
    )
    .option('--municipality <name>', 'who sends it')
    .option('--committee <name>', 'the elected body behind it')
    .addOption(new Option('--type <type>', 'what sort of release it is').choices(releaseTypes))
    .option('--date <date>', 'its day, or day and time (default: today)')
    .option('--language <tag>', 'its language (default: the archive’s)')
    .option('--open', 'open it in your editor')
    .action(async (title: string | undefined, options: NewOptions) => {
      const { newRelease } = await import('./new/new.ts');
      code = await newRelease(title, options);
    });
  program
    .command('init')
    .argument('[dir]', 'folder of the new archive', '.')
    .summary('make a new archive, ready to build')
    .description(
      'Writes a small archive: config, one release, settings for editors, a workflow. Never overwrites.',
    )
    .option('--title <title>', 'name of the archive')
    .option('--municipality <name>', 'who sends the releases')
    .addOption(new Option('--language <language>', 'of the site').choices(languageCodes).default('sv'))
    .option('--theme-override', 'copy a part of the theme to change')
    .option('--now <iso>', 'date the first release by this moment')
    .option('--quiet', 'say nothing but errors')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('./init/init.ts');
      code = init(folder, options);
    });
  program
    .command('schema')
    .addArgument(new Argument('[of]', 'of what').choices(['release', 'config']).default('release'))
    .summary('print the JSON Schema of front matter or config, for editors')
    .action(async (name: SchemaName) => {
      const { schema } = await import('./schema.ts');
      code = schema(name);
    });

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** What is named on the command line is there: a slip of the pen must not make an empty archive of another folder. */
function existing(kind: 'isDirectory' | 'isFile'): (path: string) => string {
  return (path) => {
    if (statSync(path, { throwIfNoEntry: false })?.[kind]()) return path;
    throw new InvalidArgumentError(kind === 'isFile' ? 'There is no such file.' : 'There is no such folder.');
  };
}

function common(command: Command): Command {
  return command
    .option('--root <dir>', 'the archive’s folder (default: here)', existing('isDirectory'))
    .option('--config <file>', 'the config (default: kommunike.config.yaml)', existing('isFile'))
    .option('--releases <dir>', 'the releases (default: releases)', existing('isDirectory'))
    .option('--templates <dir>', 'themes and overrides (default: templates)', existing('isDirectory'))
    .option('--out <dir>', 'where the site goes (default: dist)')
    .option('--base-url <url>', 'where the site will be published')
    .option('--now <iso>', 'build as of this moment (default: SOURCE_DATE_EPOCH, else the clock)')
    .option('--drafts', 'include what is not public, marked')
    .addOption(
      new Option('--format <format>', 'how results are told')
        .choices(['pretty', 'json', 'github'])
        .default('pretty'),
    )
    .option('--quiet', 'say nothing but errors')
    .option('--verbose', 'say more')
    .option('--no-color', 'no colours');
}
