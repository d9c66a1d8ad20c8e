import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { type Shell, shells } from '../../src/commands/help/completion.ts';
import { canInstallPackages, installPackages } from '../support/debian.ts';
import { isThorough } from '../support/thorough.ts';
import { run } from './command.ts';

const names = commands.map(({ name }) => name);
const isMissing = (shell: Shell) => spawnSync(shell, ['-c', 'exit 0']).status !== 0;

if (shells.some(isMissing) && canInstallPackages()) installPackages(...shells.filter(isMissing));

/** If shells can't be installed, missing ones are skipped, but never in CI. */
const isSkipped = (shell: Shell) => !isThorough && isMissing(shell);

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kommunike-completion-'));
  for (const shell of shells) {
    const { code, out, err } = await run('.', ['completion', shell]);
    expect([code, err]).toEqual([0, '']);
    writeFileSync(join(folder, shell), out);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function output(shell: Shell, args: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(shell, args, { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.split('\n').filter((line) => line !== '');
}

/** What a shell offers for the last word of a line. */
const offered: Readonly<Record<Shell, (line: string) => string[]>> = {
  bash: (line) => {
    const words = line.split(' ');
    const script = `source ./bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _kommunike; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return output('bash', ['--norc', '-c', script]);
  },
  // zsh's functions that would show their arguments print them
  zsh: (line) => {
    const words = line.split(' ');
    const script = `compdef() { : }; _describe() { print -l -- "\${commands[@]}" }; _arguments() { print -l -- "$@" }
source ./zsh; words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}; _kommunike`;
    return output('zsh', ['-f', '-c', script]);
  },
  fish: (line) =>
    output('fish', ['--no-config', '-c', `source ./fish; complete -C '${line}'`]).map(
      (found) => found.split('\t')[0] ?? '',
    ),
};

test('descriptions are in the language of the run', async () => {
  for (const shell of ['zsh', 'fish']) {
    const { out } = await run('.', ['completion', shell, '--lang', 'sv']);
    expect(out).toContain('visa bara fel');
    expect(out).not.toContain('show errors only');
  }
});

describe.skipIf(isSkipped('bash'))('in bash', () => {
  test('commands, options and their values are offered', () => {
    expect(offered.bash('kommunike ')).toEqual([...names, '--help', '--version']);
    expect(offered.bash('kommunike bu')).toEqual(['build']);
    expect(offered.bash('kommunike build --format ')).toEqual(['pretty', 'json', 'github', 'gitlab']);
    expect(offered.bash('kommunike build --no-')).toEqual(['--no-color', '--no-frozen']);
    expect(offered.bash('kommunike serve --po')).toEqual(['--port', '--poll']);
    expect(offered.bash('kommunike schema ')).toEqual(expect.arrayContaining(['release', 'config']));
  });

  test('files are completed by bash', () => {
    expect(offered.bash('kommunike build --root ')).toEqual([]);
    expect(offered.bash('kommunike import ')).toEqual([]);
    expect(offered.bash('kommunike import --dry')).toEqual(['--dry-run']);
  });
});

describe.skipIf(isSkipped('zsh'))('in zsh', () => {
  test('commands, options and their values are offered', () => {
    expect(offered.zsh('kommunike ').map((line) => line.split(':')[0])).toEqual(names);
    const build = offered.zsh('kommunike build ');
    expect(build).toContain('--format[format of the results]:format:(pretty json github gitlab)');
    expect(build).toContain('--quiet[show errors only]');
    expect(offered.zsh('kommunike schema ')).toContain('1:value:(release config)');
    expect(offered.zsh('kommunike import ')).toContain('*:file:_files');
  });

  test('the script works with the real functions', () => {
    const script = 'autoload -Uz compinit; compinit -D -u; source ./zsh; print -- $_comps[kommunike]';
    expect(output('zsh', ['-f', '-c', script])).toEqual(['_kommunike']);
  });
});

describe.skipIf(isSkipped('fish'))('in fish', () => {
  test('commands, options and their values are offered', () => {
    expect(offered.fish('kommunike ').sort()).toEqual([...names].sort());
    expect(offered.fish('kommunike build --format ').sort()).toEqual(['github', 'gitlab', 'json', 'pretty']);
    expect(offered.fish('kommunike serve --po').sort()).toEqual(['--poll', '--port']);
    expect(offered.fish('kommunike schema ')).toEqual(expect.arrayContaining(['release', 'config']));
    expect(offered.fish('kommunike build ')).toEqual([]);
    expect(offered.fish('kommunike import ')).toContain('bash');
  });
});
