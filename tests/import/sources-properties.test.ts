import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../../src/import/sources/formats.ts';

const names = [
  'div',
  'p',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'strong',
  'em',
  'a',
  'blockquote',
  'figure',
  'aside',
  'nav',
  'main',
  'article',
  'section',
  'span',
  'header',
  'pre',
  'dl',
  'dt',
  'dd',
  'figcaption',
  'br',
];
let count = 0;
const word = fc
  .constantFrom('badplats', 'kommun', 'sjö', '12 000', 'Anna')
  .map((text) => `${text} ord${count++}x`);
const nodes = (tags: readonly string[], closed: fc.Arbitrary<boolean>): fc.Arbitrary<string> =>
  fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc
        .tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 4 }), closed)
        .map(([name, inner, end]) => `<${name}>${inner.join(' ')}${end ? `</${name}>` : ''}`),
    ),
  })).node;

/** Returns words of a page that are missing in its document, or followed by something other than `after`. */
function lostWords(html: string, after = '$^'): string[] {
  const reading = readSource(html, 'a.html');
  if (!reading?.ok) throw new Error(reading?.problem.en ?? 'not recognised');
  const [document] = reading.documents;
  const found = JSON.stringify([document?.blocks, document?.known, document?.dropped]);
  return (html.match(/ord\d+x/g) ?? []).filter((text) => !new RegExp(`${text}(?!${after})`, 'u').test(found));
}

test('every word of a page is in its blocks, its title or the dropped text', () => {
  fc.assert(
    fc.property(fc.array(nodes(names, fc.boolean()), { maxLength: 8 }), (parts) => {
      expect(lostWords(`<!doctype html><body>${parts.join('\n')}`)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('words of a well-formed page are never joined', () => {
  const tags = names.filter((name) => !/^(?:t\w+|a|span|strong|em|br)$/.test(name));
  fc.assert(
    fc.property(fc.array(nodes(tags, fc.constant(true)), { maxLength: 8 }), (parts) => {
      expect(lostWords(`<!doctype html><body>${parts.join(' ')}`, String.raw`[\p{L}\d]`)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('no text makes a parser throw', () => {
  const starts = [
    '<',
    '<rss xmlns:wp="x">',
    '<rss>',
    '<feed>',
    '<items>',
    '<Releases>',
    '{"releases":[',
    '{"items":[{"header":1,"source_id":',
    '---\ntitle: ',
    '+++\ntitle = ',
    'title;body\n',
    '<html>',
    '{"Release":{"Title":',
    '{"version":"https://jsonfeed.org/version/1","items":[',
  ];
  const rest = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          '<![CDATA[',
          ']]>',
          '<item>',
          '</item>',
          '<!--',
          '&#x0;',
          '}',
          ']',
          '{}',
          'null',
          ',',
          '\n---\n',
          '\n+++\n',
          '\0',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      rest,
      fc.constantFrom('a.html', 'a.xml', 'a.csv', '-'),
      (start, text, file) => {
        readSource(start + text, file);
      },
    ),
    { numRuns: 2000 },
  );
});
