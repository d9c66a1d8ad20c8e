import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, Unreadable } from '../../src/import/text/decode.ts';
import { imported } from './imported.ts';

const lines = [
  'Pressmeddelande',
  'Tierps kommun',
  'Ny skola i centrum',
  'Kommunen bygger en skola för 600 elever och satsar 12 miljoner kronor under 2021–2023 på den.',
  'Publicerad 14 mars 2017',
  'Stäng',
  'För mer information',
  'Vera Tångvall (S), kommunalråd',
  'Telefon',
  ': 08-465 004 81',
  'E-post: vera@tierp.se',
  'Vi svarar på frågor mellan klockan åtta och tio.',
  'Presskontakt',
  'Om oss',
  'Tierp ligger i norra Uppland.',
  '– Det blir bra, säger Vera Tångvall (S).',
  '- bibliotek',
  '- matsal',
  '1. först',
  'År\tKronor',
  '2021\t300 000',
  'Läs mer',
  '',
  '* * *',
  '<script>alert(1)</script> [länk](http://a.example) _x_ `y`',
];
const words = (text: string) => text.replace(/\\/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every text and number of a value. */
function textsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [String(value)];
  return Object.values(value).flatMap(textsIn);
}

describe('for any input', () => {
  test('every word is in the release or among the dropped text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ maxLength: 40 })), { maxLength: 25 }),
        (chosen) => {
          const text = chosen.join('\n');
          const there = new Set(words(textsIn(imported(text)).join(' ')));
          // labels of numbers become keys, single letters before a colon included
          const labels = new Set(words('Telefon E post Pressmeddelande Publicerad mars e M m P p T t'));
          const year = /^(?:14|2017|03)$/;
          expect(
            words(text).filter((word) => !there.has(word) && !labels.has(word) && !year.test(word)),
          ).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('nothing throws, and binary data is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          imported(decode(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
      { numRuns: 150 },
    );
    expect(() => decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]))).toThrow(Unreadable);
    expect(imported('')).toMatchObject({ title: null, body: '' });
  });

  test.each([
    ['letters', 'a'],
    ['figures', '1 '],
    ['capitals', 'Aa '],
    ['sums', '1 000 kronor '],
    ['dashes', '– '],
    ['addresses', 'a.b@'],
    ['brackets', '[(<'],
    ['labels', 'Telefon: '],
    ['halves', 'nämnd- och '],
    ['tabs', 'a\t'],
    ['lines', 'a\n'],
  ])(
    'a long line of %s does not hang',
    (_, part) => {
      const start = performance.now();
      imported(part.repeat(Math.ceil(200_000 / part.length)));
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    60_000,
  );
});
