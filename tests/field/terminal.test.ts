import { spawn } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { githubAnnotations, prettyDiagnostics } from '../../src/shell/report.ts';
import { visible, visibleJson, visibleLine } from '../../src/shell/visible.ts';
import { WatchLog } from '../../src/shell/watch/watch-log.ts';
import { run } from '../commands/command.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

/** Characters that could control a terminal, except line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const commands = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
const colors = pc.createColors(false);

/** Text rich in control characters. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xa0 }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u202e', '\u2028', '\u2066', '%', ':', ',', '::error::', '\x1b]0;x\x07', 'å', '🏊'),
  ),
});

describe('control characters', () => {
  test('are escaped in code frames, with the marker in the right place', async () => {
    const archive = new TestArchive({ 'releases/a.md': releaseText({}, 'Text \x1b]0;x\x07\x1b[31mröd.') });
    const { code, err } = await run(archive.root, ['check']);
    expect(code).toBe(1);
    expect(err).not.toMatch(commands);
    expect(err).toContain('> 8 | Text ␛]0;x␇␛[31mröd.\n      |      ^');
  });

  test('are escaped in printed texts, paths and values', async () => {
    const bad = 'x\x1b[31m\x9b2J\x07';
    const archive = new TestArchive({ [`releases/${bad}.md`]: releaseText({ title: JSON.stringify(bad) }) });
    for (const args of [
      ['check'],
      ['check', '--format', 'github'],
      ['check', '--format', 'json'],
      ['build', '--verbose'],
      ['check', `--${bad}`],
      ['check', '--now', bad],
      ['new', bad, '--municipality', bad],
      ['new', '--municipality', 'Uppsala', '--date', bad, 'Titel'],
      ['init', bad],
      ['init', bad],
      [bad],
    ]) {
      const { out, err } = await run(archive.root, args);
      expect(out + err, args.join(' ')).not.toMatch(commands);
    }
  });

  test('are escaped in watch mode', () => {
    const written: string[] = [];
    const stream = { write: (text: string) => written.push(text) > 0 };
    for (const format of ['pretty', 'json'] as const) {
      const log = new WatchLog({ format, color: false }, () => 'a\x1b', {
        out: stream,
        err: { ...stream, isTTY: true },
      });
      log.ready(['http://\x1b'], { paste: undefined, editor: undefined }, []);
      log.note('\x9b');
      log.bug(new Error('\x1b'));
      const counts = { releases: 1, files: 1, milliseconds: 1 };
      log.round({ ok: true, causes: ['\x1b]0;x\x07\n.md'], changed: 1, diagnostics: [], ...counts });
    }
    expect(written.join('')).not.toMatch(commands);
    expect(written.length).toBe(8);
  });

  test('never reach a terminal in any diagnostic', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, other) => {
        const found: Diagnostic = {
          code: 'title-long',
          severity: 'error',
          message: text,
          hint: other,
          file: text,
          line: 1,
          column: 1,
          length: 1,
        };
        const pretty = prettyDiagnostics([found], () => undefined, { colors });
        expect(pretty).not.toMatch(commands);
        // heading, hint, empty line and count: no line can be injected
        expect(pretty.split(/\r\n|[\r\n]/).length).toBe(5);
        const annotation = githubAnnotations([found]);
        expect(annotation).not.toMatch(commands);
        expect(annotation.split(/\r\n|[\r\n]/).length).toBe(2);
        expect(visible(text).length).toBe(text.length);
        expect(visibleLine(text)).not.toMatch(/[\r\n]/);
        expect(visibleJson({ text })).not.toMatch(commands);
        expect(JSON.parse(visibleJson({ text, list: [other] }, 2))).toEqual({ text, list: [other] });
      }),
    );
  });
});

/** Runs the compiled command line, and stops reading its output before there is any. */
function unread(args: readonly string[], cwd: string): Promise<{ code: number | null; err: string }> {
  const cli = join(import.meta.dirname, '../../lib/cli.js');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...process.env, CI: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (text) => {
    err += String(text);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })));
}

test.each([
  [['--version'], 0],
  [['--help'], 0],
  [['schema'], 0],
  [['check', '--base-url', 'https://press.example/'], 0],
  [['check', '--format', 'json'], 0],
  [['build', '--verbose', '--base-url', 'https://press.example/'], 0],
  [['new', 'Titel', '--municipality', 'Uppsala'], 0],
  [['init', 'arkiv'], 0],
  [['watch', '--port', '0'], 0],
  [['check', '--releases', 'fel', '--format', 'github'], 1],
] as const)('%j ends quietly if its output is closed', async (args, code) => {
  const archive = new TestArchive({ 'releases/a.md': releaseText(), 'fel/b.md': 'Text.' });
  const unreadable = await unread(args, archive.root);
  expect(unreadable.code).toBe(code);
  // the next steps after a new release are for the error output
  if (code === 0)
    expect(unreadable.err).toMatch(args[0] === 'new' ? /^\nThis is a draft\. [^\n]+\n[^\n]+\n$/ : /^$/);
});
