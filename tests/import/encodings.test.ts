import { describe, expect, test } from 'vitest';
import { declaredCharset, decode } from '../../src/import/text/decode.ts';

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

describe('a page that declares its encoding', () => {
  const page = (charset: string) => `<html><head><meta charset="${charset}"></head><body><p>`;
  const read = (start: string, rest: Uint8Array) => {
    const bytes = Buffer.concat([Buffer.from(start), rest]);
    return decode(bytes, declaredCharset(bytes)).slice(start.length);
  };

  test('is read in it, even without other evidence', () => {
    expect(read(page('iso-8859-2'), Uint8Array.from([0xb1, 0xbe]))).toBe('ąž');
    const old = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1257"><p>';
    expect(read(old, Uint8Array.from([0xe0]))).toBe('ą');
    expect(read('<?xml version="1.0" encoding="ISO-8859-1"?>', single('latin1'))).toBe(text);
  });

  test.each([
    ['UTF-8, and is in Windows-1252', 'utf-8', single('latin1')],
    ['Latin-1, and is in UTF-8', 'iso-8859-1', Buffer.from(text)],
    ['an encoding that is none', 'x-user', single('latin1')],
  ])('is detected from its bytes if it declares %s', (_, charset, bytes) => {
    expect(read(page(charset), bytes)).toBe(text);
  });

  test('with mixed encodings is read in parts', () => {
    expect(
      read(
        page('utf-8'),
        Buffer.concat([Buffer.from(text), single('latin1').subarray(0, 5), Buffer.from(text)]),
      ),
    ).toBe(`${text}${text.slice(0, 5)}${text}`);
  });
});
