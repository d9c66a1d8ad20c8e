import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/shell/code-frame.ts';
import { briefs, parse, releaseWith } from '../parse/read.ts';

/** Text before a mistake, and the columns that it takes in a terminal. */
const befores: readonly (readonly [string, string, number])[] = [
  ['nothing', '', 0],
  ['letters', 'abc ', 4],
  ['wide characters', '新しい', 6],
  ['combining characters', 'a\u0301e\u0308', 2],
  ['an emoji with a joiner', '👩\u200d👧 ', 3],
  ['a soft hyphen, which terminals show', 'ab\u00adc', 4],
  ['a zero-width space', 'ab\u200bc', 3],
  ['a line separator', 'a\u2028b\u2029c', 5],
  ['a control character', 'a\u001bb', 3],
];

describe('the frame around a mistake', () => {
  test.each(befores)('marks the right characters after %s', (_, before, width) => {
    const text = `första\u2028raden\n${before}FEL här\nsista\n`;
    const lines = codeFrame(at(2, before.length + 1, 3), text).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('  1 | första␦raden');
    expect(lines[2]).toBe(`    | ${' '.repeat(width)}^^^`);
    expect(lines[3]).toBe('  3 | sista');
  });

  test('keeps tabs, marks wide words completely and omits a byte order mark', () => {
    expect(codeFrame(at(1, 4, 2), '\ufeffa\tb新新')).toBe('> 1 | a\tb新新\n    |  \t ^^^^');
    expect(codeFrame(at(1, 1, 1), '')).toBe('> 1 |\n    | ^');
    expect(codeFrame(at(10, 1, 1), 'x\r'.repeat(11))).toBe('   9 | x\n> 10 | x\n     | ^\n  11 | x');
  });

  test('contains no characters that move the cursor or reverse the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(30), (text, column) => {
        expect(codeFrame(at(1, column + 1, 2), text)).not.toMatch(
          /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });
});

describe('the place of a mistake', () => {
  const mistake = 'type: nyhet';
  test.each([
    ['blank lines before the fields', `---\n\n\n${mistake}\n`, '4:7+5'],
    ['blank lines before the front matter', `\n \n---\n${mistake}\n`, '4:7+5'],
    ['a byte order mark', `\ufeff---\n${mistake}\n`, '2:7+5'],
    ['a comment', `---\n# a\u2028b\n${mistake}\n`, '3:7+5'],
    [
      'a line separator in a value',
      `---\ncase: a\u2028b\u0085c\n${mistake}\n`.replace('\u0085', '\u2029'),
      '3:7+5',
    ],
    ['wide and combining characters', `---\ncase: "新e\u0301👩\u200d👧"\n${mistake}\n`, '3:7+5'],
    ['a tab after the colon', '---\ntype:\t\tnyhet\n', '2:8+5'],
    ['an emoji on the line', '---\nwithdrawn: { reason: 👍, date: x }\n', '2:32+1'],
  ])('is correct after %s', (_, opening, place) => {
    const rest = releaseWith(opening).replace(/^---\n/, '');
    for (const end of ['\n', '\r\n', '\r']) {
      expect(briefs(parse(rest.replaceAll('\n', end))).map((one) => one.split(' ')[0])).toContain(place);
    }
  });

  test('is correct in a body after line separators, with a byte order mark', () => {
    const text = `\ufeff${releaseWith('', 'a\u2028b\u2029c 新e\u0301 <b>x</b>')}`;
    expect(briefs(parse(text))).toEqual(['10:11+3 html-dropped']);
    expect(briefs(parse('\ufeffbara text'))[0]).toBe('1:1+9 front-matter-missing');
  });
});

function at(line: number, column: number, length: number) {
  return { code: 'x', severity: 'error', message: '', hint: '', file: 'a.md', line, column, length } as const;
}
