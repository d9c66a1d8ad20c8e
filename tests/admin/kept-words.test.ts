import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptBlocks } from '../../src/admin/kept-blocks.ts';
import { keptWords } from '../../src/admin/kept-words.ts';

const kept = (edited: string, before: string) => keptWords(keptBlocks(edited, before), before);

describe('the text of a release, edited', () => {
  test.each([
    [
      'emphasis',
      'Med *Ejdern* och *en till*.',
      'Med _Ejdern_ och _en till_ dag.',
      'Med *Ejdern* och *en till* dag.',
    ],
    [
      'the underscores of an address',
      '*Se* x.',
      '_Se_ <https://a.example/_b_>.',
      '_Se_ <https://a.example/_b_>.',
    ],
    ['signs', 'Det blir 5 * 3 kr.', 'Det blir 5 \\* 3 kronor.', 'Det blir 5 * 3 kronor.'],
    [
      'columns',
      '|a|b|\n|:--|--:|\n|1|2|',
      '| a | b |\n| --- | --- |\n| 1 | 23 |',
      '|a|b|\n|:--|--:|\n|1| 23 |',
    ],
    [
      'a | in a table',
      '| a \\| b | c |\n| --- | ---: |\n| d | e \\| f |',
      '| a \\ | b | c |\n| --- | --- |\n\n| d | e \\ | g |',
      '| a \\| b | c |\n| --- | ---: |\n| d | e \\| g |',
    ],
    ['lists', '- a\n\n- b\n\n+ c', '* a\n* b\n\n* c d', '- a\n\n- b\n\n+ c d'],
    ['lines', 'Ett.\n\n---\n\nTvå.', 'Ett.\n\n***\n\nTre.', 'Ett.\n\n---\n\nTre.'],
    ['quotations', '> Ett *två*.\n>\n> Tre.', '> Ett _två_.\n>\n> Fyra.', '> Ett *två*.\n>\n> Fyra.'],
    ['a paragraph cut in two', 'Ett *två* tre.', 'Ett _två_\n\ntre.', 'Ett *två*\n\ntre.'],
    ['two paragraphs joined', 'Ett *två*.\n\nTre.', 'Ett _två_. Tre.', 'Ett *två*. Tre.'],
    ['an item moved in', '- a\n- *b*\n- c', '* a\n    * _b_\n* c', '- a\n    - *b*\n- c'],
    ['removed emphasis', 'Ett *två* tre.', 'Ett två tre.', 'Ett två tre.'],
  ])('keeps %s as written before', (_, before, edited, expected) => {
    expect(kept(edited, before)).toBe(expected);
  });

  test('has the words of the edited text, whatever the original', () => {
    const word = fc.constantFrom(
      'ett',
      '*ett*',
      '_ett_',
      '-',
      '\\*',
      '|',
      '---',
      '1.',
      '1)',
      'två',
      '>',
      '|---|:-:|',
    );
    const gap = fc.constantFrom(' ', '\n', '\n\n', '\n    ');
    const text = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((pairs) =>
      pairs
        .map(([each, space]) => each + space)
        .join('')
        .trim(),
    );
    const plain = (written: string) =>
      written
        .replace(/[|:\s]+/g, ' ')
        .replace(/-+/g, '-')

        .replaceAll('\\*', '-')
        .replaceAll('1)', '1.')
        .trim();
    fc.assert(
      fc.property(text, text, (edited, before) => {
        expect(plain(keptWords(edited, before))).toBe(plain(edited));
        expect(keptWords(edited, edited)).toBe(edited);
      }),
    );
  });
});
