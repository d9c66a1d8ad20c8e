import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { briefs, parse, releaseWith } from '../parse/read.ts';
import { TestArchive } from '../support/archive.ts';

const hex = (code: number, digits = 4) => code.toString(16).padStart(digits, '0');
const refused = fc.oneof(
  fc.integer({ min: 0, max: 0x1f }).filter((code) => ![9, 10, 13].includes(code)),
  fc.integer({ min: 0x7f, max: 0x9f }),
  fc.integer({ min: 0x202a, max: 0x202e }),
  fc.integer({ min: 0x2066, max: 0x2069 }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
);
const errorsIn = (text: string) => briefs(parse(text));

describe('a value with an escaped invalid character', () => {
  test('is refused at its place, for every kind of escape', () => {
    const fields = [
      'title: "Nytt \\v bad"',
      'tags: ["b\\x01ad"]',
      'summary: "Slut \\ud83d"',
      'case: "A\\N1"',
      'committee: "Kultur\\u202enämnden"',
    ];
    expect(errorsIn(releaseWith(fields.join('\n')))).toEqual([
      '2:8+13 character-refused',
      '3:8+9 character-refused',
      '4:10+13 character-refused',
      '5:7+6 character-refused',
      '6:12+21 character-refused',
    ]);
  });

  test.each([
    ['title', (value: string) => `title: ${value}`],
    ['case', (value: string) => `case: ${value}`],
    ['committees', (value: string) => `committees:\n  - ${value}`],
    ['contacts', (value: string) => `contacts: [{ name: ${value}, phone: 070-174 06 05 }]`],
    ['a key', (value: string) => `${value}: x`],
  ])('is refused in %s', (_, field) => {
    fc.assert(
      fc.property(refused, fc.boolean(), (code, isReference) => {
        const value = isReference ? `"a &#x${hex(code)}; b"` : `"a \\u${hex(code)} b"`;
        const diagnostics = errorsIn(releaseWith(field(value)));
        if (field('').startsWith(':') && isReference) return;
        expect(diagnostics.filter((one) => one.endsWith('character-refused'))).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  test('is refused in the config', () => {
    const text = 'title: "A\\ebc"\nsenders:\n  - name: "B\\u2066"\n    website: https://a.example/&#7;\n';
    expect(briefs(parseConfig({ path: 'kommunike.config.yaml', text, hash: '' }))).toEqual([
      '1:8+7 character-refused',
      '3:11+9 character-refused',
      '4:14+22 character-refused',
    ]);
  });

  test('is accepted for surrogate pairs, tabs and line ends', () => {
    expect(errorsIn(releaseWith('title: "Bad \\ud83d\\ude00"\nsummary: "a\\tb\\nc"'))).toEqual([]);
  });
});

describe('a character reference in a text', () => {
  test('is refused if it is decoded', () => {
    const body =
      'A &#7; and `&#7;` and \\&#7;.\n\n[x](/a&#x202e; "t&#2;") ![b&#3;](b.png)\n\n# H&#x85;\n\n    &#7;\n';
    expect(errorsIn(releaseWith('', body)).filter((one) => one.endsWith('refused'))).toEqual([
      '10:3+4 character-refused',
      '12:7+8 character-refused',
      '12:18+4 character-refused',
      '12:28+4 character-refused',
      '14:4+6 character-refused',
    ]);
  });

  test('is refused by both parsers for every invalid character', () => {
    fc.assert(
      fc.property(refused, fc.constantFrom('auto', 'remark'), fc.boolean(), (code, parser, isDecimal) => {
        const reference = isDecimal ? `&#${code};` : `&#X${hex(code)};`;
        const { diagnostics } = parse(releaseWith('', `A ${reference} b`), `markdown:\n  parser: ${parser}`);
        expect(diagnostics.map((one) => one.code)).toEqual(['character-refused']);
      }),
      { numRuns: 60 },
    );
  });

  test('of any other character is accepted', () => {
    expect(errorsIn(releaseWith('', 'A &#228; &#x200b; &shy; &#x1f600; &#9; b'))).toEqual([]);
  });
});

describe('the name of a file', () => {
  test.each([
    'releases/a\u0007.md',
    'releases/b\u202eild.png',
    'releases/m\u0085app/a.pdf',
    'public/x\u001b.txt',
  ])('%j is refused', async (path) => {
    const archive = new TestArchive({ 'releases/b.md': releaseWith(), [path]: releaseWith() });
    const { diagnostics } = await archive.build({ write: false });
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['character-refused', path]]);
  });
});
