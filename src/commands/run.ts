import { Command, CommanderError, Option } from 'commander';
import { version } from '../version.ts';
import { build } from './build.ts';
import { type ExitCode, type Options, UsageError } from './options.ts';

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

function common(command: Command): Command {
  return command
    .option('--root <dir>', 'the archive’s folder (default: here)')
    .option('--config <file>', 'the config (default: kommunike.config.yaml)')
    .option('--releases <dir>', 'the releases (default: releases)')
    .option('--templates <dir>', 'themes and overrides (default: templates)')
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
