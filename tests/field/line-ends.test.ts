import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { parse, releaseWith } from '../parse/read.ts';

const fields = [
  'title: "Ny skola\n  i centrum"',
  'summary: >\n  Kommunen bygger\n  en skola.\n\n  Den blir stor.',
  'case: |\n  KS 1\n  KS 2',
  "tags:\n  - skola\n  - 'bygge\n    och bo'",
  'corrections:\n  - date: 2017-03-15\n    text: |-\n      Fel.\n\n      Rätt.',
  'type: nyhet',
  'titel: x\n# en rad\n',
  'committees:\n  -\u00a0Kommunstyrelsen',
  'case: "a\\x07b"',
  'case: a\ncase: b',
  'contacts:\n\t- name: A',
  'title: Nytt: bad',
  'decision:\n  date: igår\n  minutes: a.pdf',
  'amounts:\n  - value: många kronor\n    from: 2017',
];
const blocks = [
  '# Rubrik',
  'Ett stycke\nmed två rader  \noch en till\\\nslut.',
  '- en\n- två\n\n  ett stycke\n- [x](b.md)',
  '> ”Vi är glada”, säger Anna Exempelsson,\n> ordförande.',
  '```js\nlet a;\n\nlet b;\n```',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '![](bild.png)\n![b](saknas.png "en\ntitel")',
  '<b>fet</b> och\n<i>kursiv\n</i>',
  'A &#7; och [länk][l]\n\n[l]: /sida\n  "titel"',
  '    kod\n    mer kod',
  '[x](#saknas) och http://a.example',
  'En fot[^1].\n\n[^1]: Not\n    mer.',
  '1. a\n2. b\n\n***',
];
const text = fc
  .tuple(
    fc.array(fc.constantFrom('\n', '\ufeff', ' \n'), { maxLength: 2 }),
    fc.uniqueArray(fc.constantFrom(...fields), { maxLength: 4 }),
    fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 5 }),
    fc.array(fc.constantFrom('\n', '# ok\n'), { maxLength: 3 }),
  )
  .map(([opening, some, body, top]) => {
    const release = releaseWith(some.join('\n'), body.join('\n\n')).replace('---\n', `---\n${top.join('')}`);
    return opening.filter((part, at) => part !== '\ufeff' || at === 0).join('') + release;
  });

/** Everything that does not depend on line ends. */
function outcome(source: string) {
  const { release, body, diagnostics } = parse(source);
  const { hash: _, ...rest } = release ?? { hash: '' };
  const json = JSON.stringify({ rest, body });
  return { json: json.replaceAll('\\r\\n', '\\n').replaceAll('\\r', '\\n'), diagnostics };
}

const ends = ['\n', '\r\n', '\r'];

describe('the same release with other line ends', () => {
  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is the same release with the same diagnostics: %s', (_, end) => {
    fc.assert(
      fc.property(text, (source) => {
        expect(outcome(source.replaceAll('\n', end))).toEqual(outcome(source));
      }),
      { numRuns: 25 },
    );
  });

  test('is the same with mixed ones', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(2), { minLength: 1, maxLength: 7 }), (source, order) => {
        let at = 0;
        let before = '';
        const mixed = source.replace(/\n/g, (_, index: number) => {
          let end = ends[order[at++ % order.length] ?? 0] ?? '\n';
          // a carriage return before a line feed would make one line end of two
          if (end === '\n' && before === '\r' && source[index - 1] === '\n') end = '\r\n';
          before = end;
          return end;
        });
        expect(outcome(mixed)).toEqual(outcome(source));
      }),
      { numRuns: 25 },
    );
  });

  test('a config is read the same', () => {
    const config =
      'title: >\n  Press\n  arkiv\nsenders:\n  - name: Bolaget\n    boilerplate: |\n      Om *oss*\n      här.\nlanguage: sv\nregister: none\n\ntheme: x/y\ncolours:\n  accent: gul\n';
    const read = (source: string) => parseConfig({ path: 'kommunike.config.yaml', text: source, hash: '' });
    for (const end of ends) expect(read(config.replaceAll('\n', end))).toEqual(read(config));
  });
});
