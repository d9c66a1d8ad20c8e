import fc from 'fast-check';
import { suitsNative } from '../../src/parse/markdown/tree.ts';

const words =
  'Sofia-metoden är kommunens åtgärd för barn 1,35 miljoner 2017 (V) – — … ” » “ ! " \' ( ) . : , & &amp; &nbsp; &#228; § € • = / % ^ $'.split(
    ' ',
  );

export const marks = [
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

/** Words and marks in any order. */
export function soupOf(some: readonly string[]) {
  const part = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...some));
  return fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));
}

/** Marks on which the native parser is asked. */
const gentleMarks = marks.filter((mark) => suitsNative(`a${mark}`) || mark === '](');
export const gentleSoup = soupOf(gentleMarks).filter(suitsNative);

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

/** Blocks such as releases hold. */
export const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
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
