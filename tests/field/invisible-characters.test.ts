import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../src/invisible.ts';
import { placedWords, wordsOf } from '../../src/search/words.ts';
import { slugify } from '../../src/url.ts';
import { briefs, parse, released, releaseWith } from '../parse/read.ts';

const edges = [
  ...'\u00a0\u2007\u202f\u2000\u200a\u3000\u2028\u2029\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\t',
];
const hidden = [...'\u00ad\u200b\u200c\u200d\u2060\ufeff'];
const wide = [...'\u00a0\u2007\u202f\u2002\u3000'];
const code = (character: string) =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

describe('an invisible character or a wide space at the edge of a value', () => {
  test.each(edges.map((edge) => [code(edge), edge] as const))('%s is trimmed', (_, edge) => {
    const plain = [
      ['title', 'Nytt bad'],
      ['date', '2024-05-02'],
      ['municipality', 'Uppsala'],
      ['type', 'news'],
      ['language', 'sv'],
      ['case', 'KS 1'],
    ] as const;
    const contact = (at: string) =>
      `contacts:\n  - name: Anna${at}\n    phone: ${at && `"${at}`}018-727 00 00${at && '"'}\n    email: a@b.example${at}`;
    const write = (at: string) =>
      releaseWith([...plain.map(([key, value]) => `${key}: ${value}${at}`), contact(at)].join('\n'));
    const { references: _1, ...expected } = released(write(''));
    const { references: _2, ...found } = released(write(edge));
    expect(found).toEqual(expected);
    const quoted = plain.map(([key, value]) => `${key}: "${edge}${value}${edge}"`).join('\n');
    expect(released(releaseWith(quoted)).title).toBe('Nytt bad');
  });

  test('alone counts as an empty value', () => {
    expect(released(releaseWith('case: \u200b\nsummary: \u00a0')).case).toBeUndefined();
  });
});

describe('an invisible character in a name', () => {
  test.each(hidden.map((one) => [code(one), one] as const))('%s is ignored', (_, one) => {
    const fields = (at: string) =>
      `municipality: Upp${at}sala\ncommi${at}ttee: Kultur${at}nämnden\ntags: [b${at}ad]\ntype: ne${at}ws\ncontacts: [pre${at}ss]`;
    const config = (at: string) =>
      `contacts:\n  pr${at}ess:\n    name: Anna\n    phone: 018-727 00 00\ncommittees:\n  - name: Kul${at}turnämnden\n`;
    const { sender, committees, tags, type, contacts, warned } = released(
      releaseWith(fields(one)),
      config(one),
    );
    expect({
      sender: sender.slug,
      committees: committees.map((term) => term.slug),
      type,
      warned,
    }).toEqual({
      sender: 'uppsala',
      committees: ['kulturnamnden'],
      type: 'news',
      warned: [],
    });
    expect(tags.map((term) => term.slug)).toEqual(['bad']);
    expect(contacts.map(({ name }) => name)).toEqual(['Anna']);
  });

  test('does not change the address, key or word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...hidden), fc.constantFrom(...'abåäö1 -é')), { maxLength: 20 }),
        (letters) => {
          const written = letters.join('');
          const plain = letters.filter((letter) => !hidden.includes(letter)).join('');
          expect(slugify(written)).toBe(slugify(plain));
          expect(nameKey(written)).toBe(nameKey(plain));
          expect(wordsOf(written)).toEqual(wordsOf(plain));
          expect(placedWords(written).map(({ word }) => word)).toEqual(
            placedWords(plain).map(({ word }) => word),
          );
        },
      ),
    );
  });

  test('does not hide a duplicate key', () => {
    expect(briefs(parse(releaseWith('case: a\nca\u00adse: b')))).toEqual(['3:1+5 yaml-duplicate-key']);
  });

  test('stays in displayed text', () => {
    const title = 'می\u200cخواهم 👩\u200d👧 info';
    expect(released(releaseWith(`title: ${title}`)).title).toBe(title);
  });
});

test('invisible characters around the front matter lines are ignored', () => {
  const text = releaseWith().replace(/^---$/gm, '---\u200b\u00a0');
  expect(released(`\ufeff\ufeff\u200b\n${text}`).title).toBe('Ny skola i centrum');
});

describe('a wide space or invisible character instead of a space in YAML', () => {
  const blanks = [...wide, '\u200b', '\u2060', '\ufeff'];
  test.each(blanks.map((one) => [code(one), one] as const))('%s is reported with its place', (name, one) => {
    const find = (fields: string) =>
      parse(`---\n${fields}\ntitle: Ny skola\n---\n\nText.\n`)
        .diagnostics.filter(({ code: found }) => found.startsWith('yaml'))
        .map(({ line, column, message }) => [line, column, message.includes(`(${name})`)]);
    expect(find(`tags:\n  -${one}bad\n  -${one}bygge`)).toEqual([[3, 4, true]]);
    expect(find(`tags:\n  - bad\n  -${one}bygge`)).toEqual([[4, 4, true]]);
    expect(find(`contacts:\n${one}${one}- name: A\n${one}${one}  phone: 1`)[0]).toEqual([3, 1, true]);
    expect(find(`type:${one}news`)).toEqual([[2, 6, true]]);
    expect(find(`case: A\ntype:${one}news`)).toEqual([[3, 6, true]]);
    expect(find(`contacts:\n  - name: A\n    title:${one}B`)).toEqual([[4, 11, true]]);
    expect(find(`withdrawn: { date:${one}2017-03-14, reason: A }`)).toEqual([[2, 19, true]]);
  });

  test.each(wide)('%j before a nested key is reported', (one) => {
    const { diagnostics } = parse(
      releaseWith(`withdrawn:\n${one}${one}date: 2017-03-14\n${one}${one}reason: A`),
    );
    expect(diagnostics.map((found) => `${found.line}:${found.column} ${found.code}`)[0]).toBe(
      '3:1 yaml-blank',
    );
  });

  test('is accepted in quotation marks, in blocks and within values', () => {
    const fields =
      'title: "-\u00a0Ny skola"\nsummary: >\n  Obs:\u00a0viktigt\n  -\u00a0ja\ncase: kl.\u00a012:\u00a000\ntags: -\u00a0ja';
    expect(released(releaseWith(fields)).warned).toEqual([]);
    expect(released(releaseWith('title: Obs:\u00a0ny skola')).title).toBe('Obs:\u00a0ny skola');
  });
});

describe('letters in addresses', () => {
  test.each([
    ['Čiekŋalis ŧuŧŧa ıspanak', 'ciekngalis-tutta-ispanak'],
    ['Öppna ﬁske i ſjön', 'oppna-fiske-i-sjon'],
    ['ĲSBERG ǆ ǈ ﬀ ﬄ Ａ', 'ijsberg-dz-lj-ff-ffl-a'],
    ['ħ ĸ ŉ ø æ ß þ ð đ ł œ', 'h-q-n-o-ae-ss-th-d-d-l-oe'],
    ['Москва строит школу', 'moskva-stroit-shkolu'],
    ['Київ і Ґалаґан', 'kiiv-i-galagan'],
    ['Αθήνα, οὐρανός', 'athina-ouranos'],
    ['Räksmörgås på Åsö 2024', 'raksmorgas-pa-aso-2024'],
    ['İstanbul', 'istanbul'],
    ['5 m² till ½ pris™', '5-m-till-pris'],
  ])('%s → %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  test('every letter of the Latin, Greek and Cyrillic scripts is transliterated', () => {
    const silent = [...'ƹɂʔʕʡʢʭϗъьҍԧᲆᴤᴥꙏꙿꜣꜥꝫꝯꞌꞏ꟏'];
    const missing: string[] = [];
    for (let at = 0x80; at < 0x10000; at++) {
      const letter = String.fromCharCode(at);
      if (!/(?=\p{L})(?!\p{Lm})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter)) continue;
      const lower = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
      if (!silent.includes(lower) && !/^a[a-z0-9]+b$/.test(slugify(`a${letter}b`))) missing.push(letter);
    }
    expect(missing).toEqual([]);
  });
});
