import { Command, CommanderError } from 'commander';
import { visible } from '../shell/visible.ts';
import { version } from '../version.ts';
import { commands } from './command-table.ts';
import { type ExitCode, languageOf, UsageError } from './options.ts';

/** Runs a command line and returns the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('kommunike')
    .description('A static site generator for press archives.')
    .version(version, '-V, --version')
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('(kommunike --help shows all commands)')
    .configureOutput({ writeErr: (text) => process.stderr.write(visible(text)) })
    .exitOverride();
  for (const { name, alias, summary, description, action, ...given } of commands) {
    const command = program.command(name).summary(summary);
    if (alias !== undefined) command.alias(alias);
    if (description !== undefined) command.description(description);
    for (const argument of given.arguments ?? []) command.addArgument(argument);
    for (const option of given.options ?? []) command.addOption(option);
    command.hook('preAction', () => {
      command.setOptionValue('lang', languageOf(command.opts(), process.env));
    });
    command.action(async (...values) => {
      code = await action(...(values as never[]));
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${visible(error.message)}\n`);
      return 2;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}
