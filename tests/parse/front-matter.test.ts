import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/parse/release/front-matter.ts';
import { pointedAt } from './read.ts';

const split = (text: string) => splitFrontMatter({ path: 'a.md', text, hash: '' });
const bodyOf = (text: string) => text.slice(split(text).bodyStart);
const codes = (text: string) => split(text).diagnostics.map(({ line, code }) => `${line} ${code}`);

describe('front matter', () => {
  it('is between two lines of three hyphens, followed by the body', () => {
    const text = '---\ntitle: Ny skola\n---\n\nText.\n';
    expect(split(text).yaml?.fields).toEqual({ title: 'Ny skola' });
    expect(bodyOf(text)).toBe('\nText.\n');
    expect(split(text).diagnostics).toEqual([]);
  });

  it.each([
    ['CRLF', '---\r\ntitle: x\r\n---\r\nText.\r\n', 'Text.\r\n'],
    ['CR', '---\rtitle: x\r---\rText.\r', 'Text.\r'],
    ['a byte order mark', '\ufeff---\ntitle: x\n---\nText.', 'Text.'],
    ['blank lines before it', '\n  \n\n---\ntitle: x\n---\nText.', 'Text.'],
    ['spaces after the hyphens', '---  \ntitle: x\n--- \t\nText.', 'Text.'],
    ['no body and no last line end', '---\ntitle: x\n---', ''],
    ['a rule in the body', '---\ntitle: x\n---\nA\n\n---\n\nB', 'A\n\n---\n\nB'],
  ])('is read with %s', (_, text, body) => {
    expect(split(text).yaml?.fields).toEqual({ title: 'x' });
    expect(bodyOf(text)).toBe(body);
    expect(split(text).diagnostics).toEqual([]);
  });

  it('keeps the line numbers of the file after blank lines and a byte order mark', () => {
    const text = '\ufeff\r\n\r\n---\r\ntitle: x\r\ntitle: y\r\n---\r\n';
    expect(codes(text)).toEqual(['5 yaml-duplicate-key']);
  });

  it('may be empty, or hold only comments', () => {
    expect(split('---\n---\nText.').yaml?.fields).toEqual({});
    expect(split('---\n# nothing yet\n\n# nor here\n---\nText.').yaml?.fields).toEqual({});
  });

  it.each(['---js', '---javascript', '--- yaml', '---constructor', '----', '—', '--', '–-'])(
    'can’t begin with “%s”, and runs no code',
    (opener) => {
      expect(codes(`${opener}\n{ title: (() => { throw new Error('ran') })() }\n---\n`)).toEqual([
        '1 front-matter-opener',
      ]);
    },
  );

  it('never runs JavaScript', () => {
    expect(codes('---\njs\n---\n')).toEqual(['2 front-matter-shape']);
    expect(codes('---\rjs\nprocess.exit(1)\n---\n')).toEqual(['2 front-matter-shape']);
  });

  it('ends with exactly three hyphens', () => {
    const text = '---\ntitle: x\n-----\nText.\n';
    const [diagnostic] = split(text).diagnostics;
    expect(diagnostic?.code).toBe('front-matter-opener');
    expect(diagnostic && pointedAt(text, diagnostic)).toBe('-----');
  });

  it('is reported as missing', () => {
    expect(codes('Text.\n')).toEqual(['1 front-matter-missing']);
    expect(codes('\n\ntitle: x\n---\n')).toEqual(['3 front-matter-missing']);
    expect(codes('')).toEqual(['1 front-matter-missing']);
  });

  it('must be closed', () => {
    expect(codes('---\ntitle: x\n\nText.\n')).toEqual(['1 front-matter-unclosed']);
    expect(codes('---')).toEqual(['1 front-matter-unclosed']);
  });

  it('gets the same diagnostics every time', () => {
    const text = '---\ntitle: [x\n---\n';
    expect(split(text).diagnostics).toEqual(split(text).diagnostics);
    expect(split(text).diagnostics).toHaveLength(1);
  });

  it.each(['list', 'sentence'])('must hold fields, not a %s', (kind) => {
    expect(codes(kind === 'list' ? '---\n- a\n- b\n---\n' : '---\na b c\n---\n')).toEqual([
      '2 front-matter-shape',
    ]);
  });

  it('is limited in size, and refused quickly if it is too large', () => {
    const begin = performance.now();
    for (const filler of ['\n'.repeat(40_000), '\u2028'.repeat(40_000), `# ${'x'.repeat(70_000)}\n`])
      expect(codes(`---\n${filler}title: x\n---\n`)).toEqual(['1 front-matter-too-large']);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('that is not UTF-8 is reported at the first place, with a count of the others', () => {
    const text = '---\ntitle: Sk\ufffdne\n---\n\nBr\ufffdd och vatten\n';
    const [diagnostic, ...rest] = split(text).diagnostics;
    expect(rest).toEqual([]);
    expect(diagnostic).toMatchObject({ code: 'encoding-invalid', line: 2, column: 10 });
    expect(diagnostic?.message).toContain('2 places');
  });

  it.each(['\u0000', '\u0007', '\u000b', '\u007f', '\u0085', '\u202e', '\u2066'])(
    'refuses the invisible character %j in fields and body, and reads the rest',
    (character) => {
      const text = `---\ntitle: a${character}b\ntitle: c\n---\nText${character}.\n`;
      expect(codes(text)).toEqual(['2 character-refused', '5 character-refused', '3 yaml-duplicate-key']);
    },
  );

  it('accepts emoji, soft hyphens and letters of all scripts', () => {
    expect(split('---\ntitle: 👩🏽‍🚒 räddnings\u00adtjänst العربية\n---\n').diagnostics).toEqual([]);
  });
});
