import { Command, CommanderError } from 'commander';
import { lookup } from '../lookup.ts';
import { visible } from '../shell/visible.ts';
import { version } from '../version.ts';
import { type CommandEntry, commands } from './command-table.ts';
import { examples } from './help/examples.ts';
import { type ExitCode, languageOf, UsageError } from './options.ts';

/** Runs a command line and returns the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(async ({ action }, given) => {
    code = await action(...given);
  });
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

/** All commands, as commander reads their lines. */
export function programOf(act: (entry: CommandEntry, given: never[]) => Promise<void>): Command {
  const program = new Command('kommunike')
    .description('A static site generator for press archives.')
    .version(version, '-V, --version')
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('(kommunike --help shows all commands)')
    .configureOutput({ writeErr: (text) => process.stderr.write(visible(text)) })
    .exitOverride();
  for (const entry of commands) {
    const { name, alias, summary, description, ...given } = entry;
    const command = program.command(name).summary(summary);
    if (alias !== undefined) command.alias(alias);
    if (description !== undefined) command.description(description);
    command.addHelpText('after', examplesFor(name));
    for (const argument of given.arguments ?? []) command.addArgument(argument);
    for (const option of given.options ?? []) command.addOption(option);
    command.hook('preAction', () => {
      command.setOptionValue('lang', languageOf(command.opts(), process.env));
    });
    command.action((...values) => act(entry, values as never[]));
  }
  return program;
}

function examplesFor(name: string): string {
  const lines = lookup(examples, name) ?? [];
  return lines.length === 0 ? '' : `\nExamples:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
