import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { examples } from '../../src/commands/help/examples.ts';
import { programOf } from '../../src/commands/help/program.ts';
import { writerLanguages } from '../../src/model/localized-text.ts';
import { run } from './command.ts';

/** Splits a command line into arguments, like a shell. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

describe.each(writerLanguages)('in %s', (language) => {
  const all = Object.entries(examples).flatMap(([name, lines]) =>
    lines.map((line) => [name, typeof line === 'string' ? line : line[language]] as const),
  );

  test.each(commands.map(({ name }) => name))('the help of %s shows its examples', async (name) => {
    const lines = all.filter(([of]) => of === name).map(([, line]) => line);
    expect(lines.length).toBeGreaterThan(0);
    const { out } = await run('.', [name, '--help', '--lang', language]);
    expect(out).toContain(`:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  });

  test.each(all)('the example of %s is valid: %s', async (name, line) => {
    const [, own = ''] = /(kommunike [^|>)]*)/.exec(line) ?? [];
    const [, ...args] = wordsOf(own);
    const ran: string[] = [];
    const program = programOf(language, async (entry) => {
      ran.push(entry.name);
    });
    await program.parseAsync(args, { from: 'user' });
    expect(ran).toEqual([name]);
  });
});
