import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { briefs, parse, released, releaseWith } from '../parse/read.ts';

/** Ways to leave out a value, surrounded by text that is not a value. */
const bare = ['', ' ', '\t', ' # ask Anna', ' |', ' >-', '  \n  # ask Anna'];
/** Values that content management systems write for empty fields. */
const explicit = ["''", '""', 'null', '~', 'Null', 'NULL', '"  "', "'' # empty"];
const keys = ['embargo', 'expires', 'draft', 'withdrawn'];
const lineEnds = ['\n', '\r\n', '\r'];

const table = keys.flatMap((key) => lineEnds.map((end) => [key, end] as const));

describe.each(table)('%s before %j', (key, end) => {
  const written = (value: string, isLast: boolean) => {
    const text = releaseWith(isLast ? '' : `${key}:${value}`);
    return (isLast ? text.replace('\n---\n', `\n${key}:${value}\n---\n`) : text).replaceAll('\n', end);
  };

  test.each(bare)('is an error if only %j follows the colon', (value) => {
    for (const isLast of [false, true])
      expect(parse(written(value, isLast)).diagnostics.map(({ code }) => code)).toEqual([
        'restriction-empty',
      ]);
  });

  test.each(explicit)('is absent if it is %s', (value) => {
    expect(briefs(parse(written(` ${value}`, false)))).toEqual([]);
  });
});

test('a restriction without a value is reported at its key', () => {
  expect(briefs(parse(releaseWith('embargo:')))).toEqual(['2:1+7 restriction-empty']);
});

test.each([
  'embargo: {}',
  'embargo: []',
  "embargo: {date: ''}",
  "embargo: ['']",
  'embargo: later',
  'embargo: 2017-13-45',
  'embargo: x: y',
  'embargo: [',
  'embargo : {{ date }}',
  '? embargo',
  'embargo:2017-03-20',
  'Embargo: 2017-03-20',
  'embargo:\nembargo: 2017-03-20',
  'expires: {}',
  'expires: soon',
  'draft: {}',
  'draft: []',
  'draft: yes',
  'draft: 1',
  'draft: maybe',
  'draft: "true',
  'withdrawn: true',
  'withdrawn: 2017-03-20',
  'withdrawn: {date: 2017-03-20}',
  "withdrawn: {date: '', reason: Fel}",
  'withdrawn:\n  date:\n  reason:',
  "withdrawn:\n  date: ''\n  reason:",
  'withdrawn: {date, reason}',
  'withdrawn: {date: , reason: ""}',
])('%s keeps the release unpublished', (fields) => {
  const { diagnostics } = parse(releaseWith(fields));
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
});

test('no text after a restricting key means “no restriction”', () => {
  const value = fc.string({ unit: fc.constantFrom(...' \t"\'~|>{}[],:#-a1n\n'), maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom('embargo', 'expires', 'draft'), value, (key, text) => {
      const { release, diagnostics } = parse(releaseWith(`${key}:${text}`));
      if (diagnostics.some(({ severity }) => severity === 'error')) return;
      const isKept = release?.draft || release?.embargo !== undefined || release?.expires !== undefined;
      if (!isKept) expect(text.replace(/#.*$/gm, '').trim()).toMatch(/^(?:~|"\s*"|'\s*')$/);
    }),
    { numRuns: 500 },
  );
});

describe('the config', () => {
  const codes = (text: string) =>
    parseConfig({ path: 'kommunike.config.yaml', text, hash: '' }).diagnostics.map(({ code }) => code);

  test.each(['privacy:', 'privacy:\n  maskAfter:', 'privacy:\n  maskAfter: # later', 'privacy: {maskAfter}'])(
    'is refused with %j',
    (text) => {
      expect(new Set(codes(text))).toEqual(new Set(['restriction-empty']));
    },
  );

  test.each([
    'privacy: {}',
    'privacy: null',
    "privacy:\n  maskAfter: ''",
    'privacy:\n  maskAfter: ~\n  keep: []',
  ])('accepts %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each(['privacy: {maskAfter: {}}', 'privacy:\n  maskAfter: sometime', 'privacy: five years'])(
    'is refused with %j, which can’t be read',
    (text) => {
      expect(codes(text)).not.toEqual([]);
    },
  );
});

test.each([
  "decision: {date: '', minutes: ''}",
  'decision:\n  date: ""\n  minutes: null',
  'decision: {}',
  'withdrawn: {date: "", reason: ""}',
  'withdrawn: {}',
  "contacts: [{name: '', phone: ''}, {name: Pressjouren, phone: 08-465 004 05}]",
  "contacts:\n  - name: Pressjouren\n    phone: 08-465 004 05\n  - name: ''\n    phone: ['', '']\n    email: ~",
  "amounts: [{value: '', purpose: ''}]",
  "images: [{src: '', alt: ''}]",
  "attachments: [{src: '', title: ''}, '']",
  "corrections: [{date: '', text: ''}]",
  'tags: []',
  "committees: ['']",
])('%s counts as absent, because every field is empty', (fields) => {
  expect(released(releaseWith(fields))).toMatchObject({
    warned: [],
    decision: undefined,
    withdrawn: undefined,
    amounts: [],
    images: [],
    attachments: [],
    corrections: [],
  });
});

test('partly filled fields are still checked', () => {
  expect(briefs(parse(releaseWith("images: [{src: skolan.jpg, alt: ''}]")))).toEqual(['2:33+2 alt-missing']);
  expect(briefs(parse(releaseWith("contacts: [{name: '', phone: 08-465 004 05}]")))).toEqual([
    '2:19+2 value-missing',
  ]);
});
