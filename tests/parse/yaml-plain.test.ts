import { join } from 'node:path';
import fc from 'fast-check';
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  nullCoreTag,
  parseEvents,
} from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { newReleaseText } from '../../src/commands/new/new-text.ts';
import { locales } from '../../src/locale/index.ts';
import { commentsInValues } from '../../src/parse/yaml/mistakes.ts';
import { valueSpan } from '../../src/parse/yaml/places.ts';
import { readPlain } from '../../src/parse/yaml/plain.ts';
import { readYaml } from '../../src/parse/yaml/yaml.ts';
import { filesBelow } from '../support/archive.ts';
import { runs } from '../support/thorough.ts';
import { releaseWith } from './read.ts';

const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag);

/**
 * Whether the text was read. Fails where js-yaml reads it otherwise: other values, other keys or another order of
 * them, a mistake, a tag or an anchor, or a comment that is worth a word.
 */
function agrees(text: string): boolean {
  const fields = readPlain(text);
  if (fields === undefined) return false;
  const events = parseEvents(text, { maxDepth: 20 });
  const documents = constructFromEvents(events, { source: text, schema, maxAliases: 0 });
  expect([fields]).toStrictEqual(documents);
  expect(JSON.stringify([fields])).toBe(JSON.stringify(documents));
  expect(events.filter(isMarked)).toEqual([]);
  const isInScalar = (at: number) =>
    events.some((event) => event.type === EVENT_ID.SCALAR && event.valueStart <= at && at < event.valueEnd);
  expect([...commentsInValues(text, isInScalar)]).toEqual([]);
  const { places, scalarPlace } = readYaml(text, 7);
  for (const [key, { value }] of places().entries ?? []) {
    const place = scalarPlace?.(key);
    if (place) expect(place).toEqual(value.span);
  }
  return true;
}

function isMarked(event: Event): boolean {
  return ('tagStart' in event && event.tagStart >= 0) || ('anchorStart' in event && event.anchorStart >= 0);
}

const root = join(import.meta.dirname, '../..');

/** The front matter of every release in a folder, as gray-matter hands it over. */
function frontMatterBelow(folder: string): string[] {
  const files = Object.entries(filesBelow(join(root, folder))).filter(([path]) => path.endsWith('.md'));
  return files.flatMap(([, bytes]) => frontMatterOf(Buffer.from(bytes, 'latin1').toString()));
}

function frontMatterOf(text: string): string[] {
  const block = /^---(\r?\n[\s\S]*?)^---/m.exec(text)?.[1];
  return block === undefined ? [] : [block];
}

const samples = frontMatterBelow('releases');
const broken = frontMatterBelow('tests/broken');
const usual = [
  releaseWith('summary: "Kommunen sade: \\"Nu bygger vi\\""\ntags: [skola, "bygge"]'),
  releaseWith(
    "committees:\n- Kommunstyrelsen\n- 'Barn- och ungdomsnämnden'\nsummary: >-\n  En rad.\n  Två.\ncase:",
  ),
  releaseWith('# utkast\n\nattachments:\n  - src: a.pdf # inte\n    title: |\n      A\n\n      # B\n'),
  newReleaseText(
    { title: 'A: b', date: '2026-11-21', municipality: 'Uppsala', contacts: ['press'] },
    locales.sv,
  ),
].flatMap(frontMatterOf);

describe('what is read without js-yaml', () => {
  it('is all front matter that people write', () => {
    expect(samples.length).toBeGreaterThan(10);
    expect(samples.filter((text) => !agrees(text))).toEqual([]);
    expect(samples.map((text) => text.replaceAll('\n', '\r\n')).filter((text) => !agrees(text))).toEqual([]);
    expect(usual.map(agrees)).toEqual([true, true, false, true]);
    expect(broken.filter(agrees).length).toBeGreaterThan(broken.length * 0.8);
  });

  it.each([
    ['a: b\nc: "d: e # f"\n', { a: 'b', c: 'd: e # f' }],
    ["a: 'it''s'\nb: ''''\nc: ''", { a: "it's", b: "'", c: '' }],
    ['a: "x \\"y\\" \\\\"', { a: 'x "y" \\' }],
    ['a:\nb: ~\nc: null\nd: "~"\ne: nULL', { a: null, b: null, c: null, d: '~', e: 'nULL' }],
    ['a: -5\nb: C#\nc: 12:30\nd: a]b', { a: '-5', b: 'C#', c: '12:30', d: 'a]b' }],
    ['a:\n- b\n-\n- c: d\n  e:\n  - f\ng: h', { a: ['b', null, { c: 'd', e: ['f'] }], g: 'h' }],
    ['a:\n    b:\n     c: d\n\n\n    e: f', { a: { b: { c: 'd' }, e: 'f' } }],
    [
      'a: [b, "c",  \'d\' , ~]\ne: []\nf: [ ]\ng: [12:30, -1]',
      { a: ['b', 'c', 'd', null], e: [], f: [], g: ['12:30', '-1'] },
    ],
    ['a: |\n  b\n\n\n   c \n\nd: >-\n  e\n  f\n\n  g', { a: 'b\n\n\n c \n', d: 'e f\ng' }],
    ['a: b  \r\n# c\r\n\r\n  # d\r\ne: f\r\n', { a: 'b', e: 'f' }],
    ['2: a\n1: b\nconstructor: c', { 1: 'b', 2: 'a', constructor: 'c' }],
    ['a: \u00a0b\u00a0 \nc: 😀', { a: '\u00a0b\u00a0', c: '😀' }],
  ])('such as %j', (text, fields) => {
    expect(readPlain(text)).toStrictEqual(fields);
    expect(agrees(text)).toBe(true);
  });

  it.each([
    '',
    '# a',
    'a',
    '- a',
    ' a: b',
    'a: b\na: c',
    'a:b',
    'a: b: c',
    'a: b:',
    'a: b #c',
    'a: b\n  c',
    'a: b\n  c: d',
    'a:\n  b',
    'a:\n  - b\n  c: d',
    'a:\n  - b\n   - c',
    'a: - b',
    'a:\n- - b',
    'a: -',
    'a: "b\n  c"',
    'a: "\\n"',
    'a: "b" c',
    'a: "b\\"',
    "a: 'b' 'c'",
    '"a": b',
    '? a\n: b',
    'a: {b: c}',
    'a: [b: c]',
    'a: [b:, c]',
    'a: ["b":c]',
    'a: [b]c]',
    'a: [b{c]',
    'a: [b, [c]]',
    'a: [b,, c]',
    'a: [b, ]',
    'a: [b,\n  c]',
    'a: &b c',
    'a: *b',
    'a: !b c',
    'a: @b',
    'a: `b`',
    'a: %b',
    'a: b\n---\nc: d',
    'a: b\n...',
    'a: |2\n  b',
    'a: |+\n  b',
    'a: |\n\n  b',
    'a: |\n  b\n \n  c',
    'a: |\nb: c',
    'a: >\n  b\n   c',
    'a: |\n   b\n  c',
    'a: |\n  b\n c: d',
    '__proto__: a',
    '<<: a',
    'null: a',
    'Null: a',
    'a: b\tc',
    '\ta: b',
    'a: b\rc: d',
    'a: b\u0085',
    'a: b\u2028',
    '\ufeffa: b',
    'a: \ud800',
    'a: \u0007',
    Array.from({ length: 9 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  ])('does not include %j', (text) => {
    expect(readPlain(text)).toBeUndefined();
  });
});

/** What stands after a key or a hyphen in a column. */
type Written = (column: number) => string;

/** Mostly of the first. */
function mostly<T>(usual: readonly T[], others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const readable =
  String.raw`Ny skola|070-174 06 05|-5|--- a|a#b|a:b|a, b|"a: b"|"a \"b\" \\"|'it''s'|""|~|null|"null"|[a, b]
[a, "b", 'c', ~]|[]|[-5]|å|😀|a\|a  ||   |{}a}|a" b'|"'"|'"'|a --- b|a ... b|["]"]|12:30|NULL|"#"|a&b`.split(
    /[|\n]/,
  );
const awkward =
  String.raw`- a¦-¦:a¦?a¦? a¦a: b¦a:¦a #b¦# a¦{a: b}¦[a: b]¦[a,,b]¦["a, b"]¦[a] b¦[[a]]¦[-]¦[- a]¦[a:]¦[a #b]¦[a, ]¦[a]b]¦[a:b]¦[a:,b]¦["a":b]¦[a
&a b¦*a¦!a¦@a¦%a¦| a¦> a¦>1¦"a" b¦"a¦'a¦'a'b'¦'¦"a\"¦"\x41"¦"\ "¦"a" "b"¦"a": b¦a\t¦—`.split(/[¦\n]/);
const keys = mostly(
  [...'abcdefgh'],
  ['a b', '"a"', 'null', '__proto__', '<<', '-', 'å', '?', '#', '', '1', 'a:b'],
);
const ends = mostly(
  ['', '', '', '', ' ', '\n', '\n\n', '\n# a', '\n    # a: b'],
  [' # a', ' #a', '\n  ', '\n a', '\n- a', '\t', '\n---', '\n...', '\n      a', '\u00a0', '\n  \t'],
);
const steps = mostly([2], [0, 1, 3, 4]);

const { document } = fc.letrec<{ value: Written; mapping: Written; sequence: Written; document: string }>(
  (tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      { weight: 6, arbitrary: mostly(readable, awkward).map((text) => () => text && ` ${text}`) },
      { weight: 1, arbitrary: blockScalar() },
      { weight: 2, arbitrary: tie('mapping') },
      { weight: 2, arbitrary: tie('sequence') },
    ),
    mapping: entries(steps, keys, tie('value')).map(([step, written]) => (column) => {
      const at = Math.max(0, column + step);
      const lines = written.map(([key, value, end]) => `\n${' '.repeat(at)}${key}:${value(at)}${end}`);
      return lines.join('');
    }),
    sequence: entries(mostly([0, 2], [1, 4]), fc.boolean(), tie('value')).map(
      ([step, written]) =>
        (column) => {
          const at = Math.max(0, column + step);
          const lines = written.map(([isCompact, value, end]) => {
            const text = value(at);
            return `\n${' '.repeat(at)}-${isCompact ? text.replace(/^\n */, ' ') : text}${end}`;
          });
          return lines.join('');
        },
    ),
    document: fc
      .tuple(tie('mapping'), mostly(['\n', '\r\n'], ['\r', '\n\r', '\n \n']))
      .map(([mapping, lineEnd]) => mapping(-4).replaceAll('\n', lineEnd)),
  }),
);

function entries<K>(step: fc.Arbitrary<number>, key: fc.Arbitrary<K>, value: fc.Arbitrary<Written>) {
  return fc.tuple(step, fc.array(fc.tuple(key, value, ends), { minLength: 1, maxLength: 3 }));
}

function blockScalar(): fc.Arbitrary<Written> {
  const line = fc
    .tuple(mostly([2], [0, 1, 3]), mostly(['a', 'b: c', '# d', 'e ', ''], [' ', '  ', '-', '\t']))
    .map(
      ([step, text]) =>
        (column: number) =>
          `\n${text === '' ? '' : ' '.repeat(column + step)}${text}`,
    );
  return fc
    .tuple(
      mostly(['|', '>', '|-', '>-', '| '], ['|+', '|2', '>-2', '| # a']),
      fc.array(line, { maxLength: 5 }),
    )
    .map(
      ([header, lines]) =>
        (column) =>
          ` ${header}${lines.map((text) => text(column)).join('')}`,
    );
}

const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'-:#\'"[]{},|>&*!%@?~\\ \t\n\ra1å') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ': ',
      ' #',
      '- ',
      '\n  ',
      '\n- ',
      '\r\n',
      'a: b\n',
      '\n# a\n',
      'null',
      '---',
      '|\n',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...'\u00a0\u0085\u2028\ufeff\u0007😀', '\ud800', '__proto__', '<<'),
  },
);

type Edit = readonly [kind: string, at: number, length: number, sign: string];

function edited(text: string, [kind, position, length, written]: Edit): string {
  const at = position % (text.length + 1);
  switch (kind) {
    case 'delete':
      return text.slice(0, at) + text.slice(at + length);
    case 'double':
      return text.slice(0, at + length) + text.slice(at);
    case 'insert':
      return text.slice(0, at) + written + text.slice(at);
    default: {
      const lines = text.split('\n');
      const i = position % lines.length;
      const line = lines[i] ?? '';
      if (kind === 'delete line') lines.splice(i, 1);
      else if (kind === 'double line') lines.splice(i, 0, line);
      else if (kind === 'move line') lines.splice((i + length) % lines.length, 0, ...lines.splice(i, 1));
      else lines[i] = kind === 'indent line' ? ' '.repeat(length) + line : line.replace(/^ {1,2}/, '');
      return lines.join('\n');
    }
  }
}

const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom(
    ...['delete', 'double', 'insert', 'insert', 'insert'],
    ...['delete line', 'double line', 'move line', 'indent line', 'outdent line'],
  ),
  fc.nat(),
  fc.nat(4),
  sign,
);

describe('what is read without js-yaml is what js-yaml reads', () => {
  /** How many of the texts are read. */
  const tried = (texts: fc.Arbitrary<string>, numRuns: number): number => {
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (agrees(text)) read++;
      }),
      { numRuns },
    );
    return read / numRuns;
  };

  it('in generated front matter', () => {
    expect(tried(document, runs(12_000))).toBeGreaterThan(0.1);
  });

  it('in mistyped front matter', () => {
    const text = fc.constantFrom(...samples, ...broken, ...usual, ...usual, ...usual);
    const part = fc.tuple(text, fc.nat(), fc.nat(8)).map(([whole, from, count]) => {
      const lines = whole.split('\n');
      return lines.slice(from % lines.length, (from % lines.length) + count).join('\n');
    });
    const mistyped = fc
      .tuple(fc.oneof(text, part), fc.array(edit, { maxLength: 4 }))
      .map(([written, edits]) => edits.reduce(edited, written));
    expect(tried(mistyped, runs(12_000))).toBeGreaterThan(0.1);
  });
});

describe('places in what was read without js-yaml', () => {
  it('are found as in everything else', () => {
    const text = 'a: b\nc:\n  - "d"\n  - e: f\n';
    expect(readPlain(text)).toBeDefined();
    const yaml = readYaml(text, 100);
    expect(valueSpan(yaml, ['a'])).toEqual({ start: 103, end: 104 });
    expect(valueSpan(yaml, ['c', 0])).toEqual({ start: 112, end: 115 });
    expect(valueSpan(yaml, ['c', 1, 'e'])).toEqual({ start: 123, end: 124 });
  });

  it('are found at once for a scalar on the line of its key, and for no other value', () => {
    const text = 'a: b  \r\n\r\nc-d: "e: f"\r\ng:\r\n  a: h\r\nd: [i]\r\nj: |\r\n  a: k\r\nl:\r\n';
    const { scalarPlace } = readYaml(text, 100);
    expect(scalarPlace?.('a')).toEqual({ start: 103, end: 104 });
    expect(scalarPlace?.('c-d')).toEqual({ start: 115, end: 121 });
    for (const key of ['g', 'd', 'j', 'l', 'missing']) expect(scalarPlace?.(key)).toBeUndefined();
  });
});
