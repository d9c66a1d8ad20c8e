import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNatively } from '../../src/parse/markdown/native.ts';
import { parsed, problems } from './markdown-write.ts';

const parsers = ['auto', 'remark'] as const;

describe('dangerous text is refused with its line', () => {
  it.each([
    ['more than a megabyte', 'ord '.repeat(300_000), 'markdown-too-large 1:1048577+1'],
    ['thousands of lines', 'a\n\n'.repeat(3_000), 'markdown-too-large 5001:1+1'],
    ['> in thousands', `a\n\n${'>'.repeat(2_000)}`, 'markdown-too-deep 3:1+1'],
    ['list markers in thousands', `a\n\n${'- '.repeat(8_000)}a`, 'markdown-too-deep 3:1+1'],
    ['numbers in thousands', '1. '.repeat(8_000), 'markdown-too-deep 1:1+1'],
    ['quotes and lists by turns', '> - '.repeat(30), 'markdown-too-deep 1:1+1'],
    ['lists nested line by line', staircase(60, ''), 'markdown-too-deep 41:1+1'],
    ['lists nested between lazy lines', staircase(60, 'lat\n'), 'markdown-too-deep 81:1+1'],
    ['lists nested within a quote', staircase(60, '').replace(/^/gm, '> '), 'markdown-too-deep 40:1+1'],
    ['lazy lines of a quote', `> a\n${'b\n'.repeat(2_000)}`, 'markdown-too-dense 502:1+1'],
    ['lazy lines of a list', `- a\n${'b\n'.repeat(2_000)}`, 'markdown-too-dense 502:1+1'],
    ['asterisks', `a\n\n${'*'.repeat(100_000)}`, 'markdown-too-dense 3:1+1'],
    ['emphasis in emphasis', '*a **b '.repeat(1_000), 'markdown-too-dense 1:1+1'],
    ['emphasis in many paragraphs', `${'*a **b '.repeat(200)}\n\n`.repeat(200), 'markdown-too-dense 35:1+1'],
    ['brackets', '['.repeat(100_000), 'markdown-too-dense 1:1+1'],
    ['pictures in pictures', '!['.repeat(100_000), 'markdown-too-dense 1:1+1'],
    ['comments', '<!-- '.repeat(10_000), 'markdown-too-dense 1:1+1'],
    ['backticks', '` '.repeat(100_000), 'markdown-too-dense 1:1+1'],
    ['entities', '&amp;'.repeat(100_000), 'markdown-too-dense 1:1+1'],
  ])('%s', (_, text, problem) => {
    for (const parser of parsers) {
      const began = process.cpuUsage();
      const { html, diagnostics } = parsed(text, { parser });
      const { user } = process.cpuUsage(began);
      expect(
        diagnostics.map(({ code, line, column, length }) => `${code} ${line}:${column}+${length}`),
      ).toEqual([problem]);
      expect(diagnostics[0]?.severity).toBe('error');
      expect(html).toBe('');
      expect(user).toBeLessThan(1_000_000);
    }
  });
});

describe('text that would expand too much is refused with its line', () => {
  it.each([
    [
      'a long title used thousands of times',
      `${'[a] '.repeat(1_000)}\n\n[a]: /b "${'x'.repeat(5_000)}"`,
      /^markdown-amplified 1:\d+\+1$/,
    ],
    [
      'a wide table with empty rows',
      `${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|\n${'|\n'.repeat(1_000)}`,
      /^markdown-amplified 1:1\+1$/,
    ],
    [
      'emphasis within emphasis',
      `${'*a **b '.repeat(60)}${'c** d* '.repeat(60)}`,
      /^markdown-too-deep 1:\d+\+1$/,
    ],
  ])('%s', (_, text, problem) => {
    for (const parser of parsers) {
      expect(parsed(text, { parser }).html).toBe('');
    }
    expect(problems(text)).toEqual([expect.stringMatching(problem)]);
  });
});

describe('ordinary text is accepted', () => {
  it.each([
    ['a line across the page', `- - - ${'- '.repeat(60)}`],
    ['a list of hundreds', '- punkt\n'.repeat(1_500)],
    ['a long quote', '> rad\n'.repeat(1_500)],
    ['a table of hundreds of rows', `| a | b |\n|---|---|\n${'| **1** | 2 |\n'.repeat(500)}`],
    ['hundreds of links in a list', '- [länk](https://a.example/b)\n'.repeat(1_000)],
    ['lists nested ten deep', staircase(10, '')],
    ['a list for each paragraph', 'Text.\n\n  - a\n\n    - b\n\n'.repeat(200)],
    ['a long definition, used twice', `[a] [a]\n\n[a]: /b "${'x'.repeat(5_000)}"`],
    ['a wide gap in speech', `– A${' '.repeat(200_000)}b\nc`],
    ['half a megabyte of prose', `${'Ord som följer på ord. '.repeat(40)}\n\n`.repeat(550)],
  ])('%s', (_, text) => {
    expect(problems(text)).toEqual([]);
    expect(parsed(text).html).not.toBe('');
  });
});

it('the native parser survives refused text', () => {
  for (const mark of ['[', '*', '>', '`', '<', '![', '~', '_', '|', '&', '\\', '@', '$', ':', '[^']) {
    const tree = parseNatively(mark.repeat(20_000));
    expect(tree === undefined || tree.type === 'root').toBe(true);
  }
});

it('it never throws', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(
      ...'*_~`[]()<>!|#-+=&\\:@^"\'\n\r\t \u00a0\0\u2028\ufeff',
      '\n\n',
      '- ',
      '> ',
      '1. ',
      '– ',
      'säger A B',
      '](',
      '[^1]',
      '[^1]: ',
      '![',
      '<!--',
      '|-|',
      '&#0;',
      'http://',
      '\ud800',
    ),
  );
  const text = fc.array(fc.tuple(part, fc.integer({ min: 1, max: 30 })), { maxLength: 20 });
  fc.assert(
    fc.property(text, fc.constantFrom(...parsers), (parts, parser) => {
      const { html, diagnostics } = parsed(parts.map(([mark, times]) => mark.repeat(times)).join(''), {
        parser,
      });
      expect(html).not.toMatch(/<script|javascript:|onerror/i);
      for (const { line, column, length } of diagnostics)
        expect(Math.min(line, column, length)).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

/** A list within a list within a list … */
function staircase(steps: number, between: string): string {
  return Array.from({ length: steps }, (_, step) => `${'  '.repeat(step)}- a\n${between}`).join('');
}
