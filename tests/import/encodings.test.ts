import { describe, expect, test } from 'vitest';
import { decode } from '../../src/import/text/decode.ts';

const text = 'Åtta nämnder får höra på – i Östersund, för 300 000 kronor.\n';
const high: Readonly<Record<'latin1' | 'mac', Readonly<Record<string, number>>>> = {
  latin1: { Å: 0xc5, ä: 0xe4, å: 0xe5, ö: 0xf6, Ö: 0xd6, '–': 0x96 },
  mac: { Å: 0x81, ä: 0x8a, å: 0x8c, ö: 0x9a, Ö: 0x85, '–': 0xd0 },
};
const single = (of: keyof typeof high) =>
  Uint8Array.from([...text], (letter) => high[of][letter] ?? letter.charCodeAt(0));
const wide = Buffer.from(text, 'utf16le');

describe('a text is read, in', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', wide],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['UTF-16, big end first', Buffer.from(wide).swap16()],
    ['Windows-1252', single('latin1')],
    ['MacRoman', single('mac')],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toBe(text);
  });
});
