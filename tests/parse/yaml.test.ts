import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keySpan, valueSpan } from '../../src/parse/yaml/places.ts';
import { readYaml } from '../../src/parse/yaml/yaml.ts';

const mistakes = (text: string) =>
  readYaml(text, 0).mistakes.map(
    ({ problem, span }) => `${problem.code} ${text.slice(span.start, span.end)}`,
  );

describe('values', () => {
  it('stay as written', () => {
    const written =
      'a: 0701234567\nb: 12:30\nc: 2026-02-31\nd: yes\ne: 1e3\nf: 0x1F\ng: 1_000\nh: 035\ni: "null"';
    expect(readYaml(written, 0).fields).toEqual({
      a: '0701234567',
      b: '12:30',
      c: '2026-02-31',
      d: 'yes',
      e: '1e3',
      f: '0x1F',
      g: '1_000',
      h: '035',
      i: 'null',
    });
  });

  it('are null if they are missing', () => {
    expect(readYaml('a:\nb: ~\nc: null\nd: ""', 0).fields).toEqual({ a: null, b: null, c: null, d: '' });
  });

  it('do not affect prototypes', () => {
    const { fields } = readYaml('__proto__:\n  polluted: true\nconstructor: x', 0);
    expect(Object.keys(fields ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('mistakes', () => {
  it.each([
    ['title: Nytt beslut: skolan byggs', 'yaml-colon Nytt beslut: skolan byggs'],
    ['title: Tid: 10:00', 'yaml-colon Tid: 10:00'],
    ['title: x\n  summary: y', 'yaml-indentation summary: y'],
    ['title: "Vi bygger" säger kommunen', 'yaml-quote "Vi bygger" säger kommunen'],
    ["title: 'det är kommunens' sak'", "yaml-quote 'det är kommunens' sak'"],
    ['title: "Ny skola\ndate: 2017-03-14\ntype: "news"', 'yaml-quote "Ny skola'],
    ['title: "Ny skola', 'yaml-quote "Ny skola'],
    ['logo: "c:\\dir"', 'yaml-quote \\d'],
    ['title: *Viktigt* om vattnet', 'yaml-special *Viktigt* om vattnet'],
    ['title: *Viktigt', 'yaml-special *Viktigt'],
    ['title: &nu kör vi', 'yaml-special &nu kör vi'],
    ['title: !nu kör vi', 'yaml-special !nu kör vi'],
    ['title: @uppsala', 'yaml-special @uppsala'],
    ['title: %20', 'yaml-special %20'],
    ['title: `kod`', 'yaml-special `kod`'],
    ['title: > stort', 'yaml-special > stort'],
    ['title: [Ny] skola', 'yaml-special [Ny] skola'],
    ['tags: [skola, vård', 'yaml-special [skola, vård'],
    ['tags: [skola, vård\ntype: news', 'yaml-special [skola, vård'],
    ['- name: &a', 'yaml-special &a'],
    ['contacts:\n\t- name: x', 'yaml-tab \t'],
    ['contacts:\n  - name: x\n\tphone: y', 'yaml-tab \t'],
    ['contacts:\n  - name: x\n   phone: y', 'yaml-indentation phone: y'],
    ['contacts:\n- name: a\n  phone: b\n email: c', 'yaml-indentation email: c'],
    ['title: x\ndate 2017-03-14\ntype: news', 'yaml-no-colon date 2017-03-14'],
    ['title Ny skola\ntype: news', 'yaml-no-colon title Ny skola'],
    ['title:Ny skola\ntype: news', 'yaml-no-colon title:Ny skola'],
    ['title: a\ntitle: b', 'yaml-duplicate-key title'],
    ['title: a\n? [b]\n: c', 'yaml-syntax ? [b]'],
    ['title: x\n...\ntype: news', 'yaml-syntax ...'],
    [`tags: ${'['.repeat(30)}`, `yaml-nesting tags: ${'['.repeat(30)}`],
    ['title: Kommun #1 i landet', 'yaml-comment #1 i landet'],
    ['title: #1 i landet', 'yaml-comment #1 i landet'],
  ])('in %j are reported at their cause', (text, expected) => {
    expect(mistakes(text)).toEqual([expected]);
  });

  it.each([
    'title: "Kommun #1"',
    'title: Ny skola # arbetstitel',
    '# noted #1\ntitle: x # see #2',
    'summary: |\n  Kommun #1\n  # 2\ntitle: C#',
    'tags: [a, "b: c", d]',
    "title: 'det är kommunens'' sak'",
    'contacts:\n- name: a\n  phone: b',
  ])('are not reported in %j', (text) => {
    expect(mistakes(text)).toEqual([]);
  });

  it('do not prevent other fields from being read', () => {
    const text =
      'title: Ny: skola\ndate: 2017-03-14\ncontacts:\n\t- name: x\ntype: news\nsummary: "a" b\ncase: 1\ncase: 2';
    const { fields, mistakes, withMistakes } = readYaml(text, 0);
    expect(mistakes.map(({ problem }) => problem.code)).toEqual([
      'yaml-colon',
      'yaml-tab',
      'yaml-quote',
      'yaml-duplicate-key',
    ]);
    expect(fields).toEqual({ date: '2017-03-14', type: 'news', case: '1' });
    expect([...withMistakes]).toEqual(['title', 'contacts', 'summary', 'case']);
  });

  it('are reported with a correction', () => {
    const hintOf = (text: string) => readYaml(text, 0).mistakes[0]?.problem.hint;
    expect(hintOf('title: Nytt beslut: skolan')).toBe(
      'put the value in quotation marks: "Nytt beslut: skolan"',
    );
    expect(hintOf('title: "Vi bygger" nu')).toContain(`'"Vi bygger" nu'`);
    expect(hintOf('title:Ny skola\na: b')).toContain('title: Ny skola');
    expect(hintOf('tags: [a, b\nc: d')).toContain('close the list with ]');
  });

  it('in hostile texts are reported quickly', () => {
    const hostile = [
      '[',
      '{',
      '- ',
      '? ',
      '&a ',
      '!a ',
      ': ',
      '&a\n',
      '"',
      "'",
      'a: |\n',
      '[a: b,',
      '[\n',
      '- &a\n',
    ];
    const begin = performance.now();
    for (const unit of hostile) expect(() => mistakes(unit.repeat(20_000))).not.toThrow();
    expect(performance.now() - begin).toBeLessThan(20_000);
  });

  it('never throw', () => {
    const piece = fc.constantFrom(
      'a: ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '#',
      ':',
      '&x',
      '*x',
      '!',
      '|',
      '\t',
      'å',
      '\\',
      '? ',
      '---',
      ',',
      '\r\n',
      '%',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const { mistakes, places } = readYaml(text, 7);
          places();
          for (const { span } of mistakes) {
            expect(span.start).toBeGreaterThanOrEqual(7);
            expect(span.start).toBeLessThanOrEqual(7 + text.length);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('places', () => {
  const text = [
    'title: "Ny skola" # arbetstitel',
    'summary: |',
    '  En rad.',
    '  Två.',
    'amounts:',
    '  - value: 1',
    "  - {value: 2, 'purpose': ''}",
    'tags: [a, b c]',
    'case:',
  ].join('\n');
  const yaml = readYaml(text, 0);
  const words = (span: { start: number; end: number } | undefined) =>
    span && text.slice(span.start, span.end);

  it('of values and keys are found by their path', () => {
    expect(words(valueSpan(yaml, ['title']))).toBe('"Ny skola"');
    expect(words(keySpan(yaml, ['title']))).toBe('title');
    expect(words(valueSpan(yaml, ['summary']))).toMatch(/^En rad\./);
    expect(words(valueSpan(yaml, ['amounts', 0]))).toBe('value: 1');
    expect(words(valueSpan(yaml, ['amounts', 1, 'value']))).toBe('2');
    expect(words(keySpan(yaml, ['amounts', 1, 'purpose']))).toBe("'purpose'");
    expect(words(valueSpan(yaml, ['tags', 1]))).toBe('b c');
  });

  it('are not invented for missing values', () => {
    expect(valueSpan(yaml, ['case'])).toBeUndefined();
    expect(words(keySpan(yaml, ['case']))).toBe('case');
    expect(valueSpan(yaml, ['amounts', 2, 'value'])).toBeUndefined();
    expect(keySpan(yaml, ['nothing'])).toBeUndefined();
    expect(valueSpan(readYaml('', 0), ['title'])).toBeUndefined();
  });

  it('are relative to the file', () => {
    expect(valueSpan(readYaml('a: b', 100), ['a'])).toEqual({ start: 103, end: 104 });
  });
});
