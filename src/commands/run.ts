import { parseArgs } from 'node:util';
import { CommanderError } from 'commander';
import { visible } from '../shell/visible.ts';
import { programOf } from './help/program.ts';
import { type ExitCode, languageOf, UsageError } from './options.ts';

/** Runs a command line and returns the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const language = languageOf(languageOptionsIn(args), process.env);
  let code: ExitCode = 0;
  const program = programOf(language, async ({ action }, given) => {
    code = await action(...given);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${visible(error.texts[language])}\n`);
      return 2;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** Options that determine the language, which are needed before errors or help can be printed. */
function languageOptionsIn(args: readonly string[]): Parameters<typeof languageOf>[0] {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      lang: { type: 'string' },
      root: { type: 'string' },
      config: { type: 'string' },
      format: { type: 'string' },
    },
  });
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
}
