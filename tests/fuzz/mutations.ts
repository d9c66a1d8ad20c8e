import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { configFields } from '../../src/model/config/config-schema.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { keysOf } from '../build/schema-keys.ts';

const repository = join(import.meta.dirname, '../..');

/** Every Markdown file below a folder of the repository. */
export function textsBelow(folder: string, extension = '.md'): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .sort()
    .map((path) => readFileSync(join(repository, folder, path), 'utf8'));
}

export const releaseTexts = textsBelow('releases');
export const brokenTexts = [...textsBelow('tests/broken'), ...textsBelow('tests/field/collections')];
export const configText = readFileSync(join(repository, 'kommunike.config.yaml'), 'utf8');

const keyNames = [...keysOf(releaseFields), ...keysOf(configFields)].map(
  ({ path }) => path.split(/[.[\]{}]+/).findLast((part) => part !== '') ?? path,
);

/** Pieces of text that are difficult for parsers of YAML, Markdown, HTML, addresses and numbers. */
export const tokens = [
  ...': |- |# |? |% |@ |` |~ || |> |>+ |{|}|[|]|,|"|\'|\\|*|_|<|&|$|='.split('|'),
  '---\n',
  '...\n',
  '\n---\n\n',
  '&a ',
  '*a ',
  '<<: *a\n',
  '!!js/function ',
  '!!binary ',
  '!<tag:x> ',
  '%YAML 1.2\n',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '\n  ',
  '\0',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ud800',
  'a\u030a',
  '😀',
  '__proto__: ',
  'constructor: ',
  'prototype: ',
  'toString',
  'hasOwnProperty',
  'null',
  'true',
  'no',
  '.inf',
  '.nan',
  '0x1f',
  '1e999',
  '-0',
  '9'.repeat(40),
  '2024-02-30',
  '2024-03-31T02:30',
  '0000-00-00',
  '12:34:56',
  '[['.repeat(40),
  '{a: '.repeat(40),
  '- '.repeat(40),
  '> '.repeat(40),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  ']]>',
  '&#0;',
  '&amp',
  '{{title}}',
  '{{> x}}',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  '//a.example/',
  'https://a.example/b?c=d&e#f',
  'http://[::1',
  '../../../etc/passwd',
  '/../',
  'C:\\windows',
  '%2e%2e%2f',
  '%',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> x\n',
  'a@b.example',
  '=1+1',
  ...keyNames.map((key) => `\n${key}: `),
];

const someText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...tokens) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

/** A value of one line, realistic or not. */
export const oddText = fc.oneof(
  fc.constantFrom(...tokens),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(someText, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
);

/** Positions are in ten thousandths of a text, so that they survive when others shrink. */
const position = fc.nat(9999);

const edit = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), at: position, text: someText }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('repeat' as const),
      at: position,
      text: someText,
      times: fc.constantFrom(2, 10, 100, 1000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('delete' as const), at: position, length: fc.nat(60) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('copy' as const),
      at: position,
      length: fc.nat(200),
      to: position,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('line' as const), at: position, text: someText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: position }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, change: Edit): string {
  const at = Math.floor((change.at * (text.length + 1)) / 10_000);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (change.kind) {
    case 'insert':
      return before + change.text + after;
    case 'repeat':
      return before + change.text.repeat(change.times) + after;
    case 'delete':
      return before + after.slice(change.length);
    case 'copy': {
      const to = Math.floor((change.to * (text.length + 1)) / 10_000);
      return text.slice(0, to) + after.slice(0, change.length) + text.slice(to);
    }
    case 'line': {
      const start = before.lastIndexOf('\n') + 1;
      return text.slice(0, start) + change.text + text.slice(start);
    }
    case 'cut':
      return before;
  }
}

/** Texts with a few random edits. Shrinks towards the texts as they are. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([text, edits]) => edits.reduce(edited, text));
}
