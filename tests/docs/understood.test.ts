import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { programOf } from '../../src/commands/help/program.ts';
import { UsageError } from '../../src/shell/usage-error.ts';

const repository = join(import.meta.dirname, '../..');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(repository, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/**
 * Command lines of Kommuniké, also those in running text, without comments, pipes and brackets around optional parts.
 */
function commandsIn(document: string): string[] {
  const text = readFileSync(join(repository, document), 'utf8');
  const lines = [...text.matchAll(/(?:^|`|\||npx )(kommunike [^`\n]*)/gm)].map(([, line = '']) => line);
  return [
    ...new Set(
      lines.map((line) =>
        line
          .replace(/\s+[#|>&].*$/, '')
          .replace(/[[\]…]/g, '')
          .trim(),
      ),
    ),
  ];
}

/** Splits a command line into arguments, like a shell, with placeholders replaced by values. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  return words.map((word) => (word === 'COMMAND' ? 'build' : word === 'SHELL' ? 'bash' : word));
}

/** A command line is valid even if it requests help, is only a command, or names a missing file. */
function isUnderstood(error: unknown, args: readonly string[]): boolean {
  if (error instanceof CommanderError) return error.code === 'commander.helpDisplayed';
  const { message } = error instanceof UsageError ? error : { message: '' };
  return (args.length === 1 && message.includes('is missing:')) || message.includes('there is no such file');
}

const lines = documents.flatMap((document) => commandsIn(document).map((line) => [document, line] as const));

test.each(lines)('%s: %s is a valid command line', async (_, line) => {
  const [, ...args] = wordsOf(line);
  const program = programOf('en', async () => {}).configureOutput({ writeOut: () => {}, writeErr: () => {} });
  for (const command of program.commands) command.configureOutput(program.configureOutput());
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    expect(isUnderstood(error, args), String(error)).toBe(true);
  }
});
