import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/digest.ts';
import { SharedStrings } from '../../src/site/data/workbook/shared-strings.ts';
import type { Sheet } from '../../src/site/data/workbook/sheet.ts';
import { sheetCell } from '../../src/site/data/workbook/sheet-cells.ts';
import { workbookParts } from '../../src/site/data/workbook/workbook-parts.ts';
import { zip } from '../../src/site/data/zip.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { unzipped } from '../support/unzip.ts';

type Rows = readonly (readonly unknown[])[];

/** Reads a workbook with another library: each sheet as records by the headings. */
async function read(path: string): Promise<Record<string, Record<string, unknown>[]>> {
  const sheets = (await readWorkbook(readFileSync(path))) as { sheet: string; data: Rows }[];
  return Object.fromEntries(
    sheets.map(({ sheet, data: [headings = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(headings[i]), cell]))),
    ]),
  );
}

const amounts = `
  - { value: 1350000, purpose: "=HYPERLINK(1)", payer: "@SUM(A1)", recipient: "-2+3" }
  - { value: "0,50" }
  - { value: 1234567890123456.75 }`;

async function built(): Promise<string> {
  const archive = new TestArchive({
    'kommunike.config.yaml': 'openData: { license: "https://creativecommons.org/publicdomain/zero/1.0/" }\n',
    'releases/a.md': releaseText({
      title: '"+46 & <b>_x0041_</b>"',
      date: '2017-03-14T10:30',
      municipality: 'Uppsala',
      amounts,
      contacts: '[{ name: Eva Ek, role: official, phone: 018-727 13 38 }]',
    }),
  });
  await archive.build();
  return join(archive.root, 'dist/data/archive.xlsx');
}

describe('the workbook', () => {
  test('has a sheet per table and one for the columns, with dates as dates and sums as numbers', async () => {
    const path = await built();
    const sheets = await read(path);
    expect(Object.keys(sheets)).toEqual(['releases', 'amounts', 'contacts', 'events', 'Kolumner']);
    expect(sheets.releases).toHaveLength(1);
    expect(sheets.releases?.[0]).toMatchObject({
      id: 'uppsala/2017/a',
      title: '+46 & <b>_x0041_</b>',
      date: new Date('2017-03-14T00:00Z'),
      published: new Date('2017-03-14T10:30Z'),
      sender_code: '0380',
      corrections: 0,
    });
    expect(sheets.amounts).toMatchObject([
      { number: 1, value: 1350000, purpose: '=HYPERLINK(1)', payer: '@SUM(A1)', recipient: '-2+3' },
      { number: 2, value: 0.5, total: 0.5 },
      { number: 3, value: '1234567890123456.75' },
    ]);
    expect(sheets.contacts?.[0]).toMatchObject({ name: 'Eva Ek', phone: 'tel:+46187271338' });
    const meaning = 'SCB-kod för kommunen (fyra siffror) eller regionen (två)';
    expect(sheets.Kolumner?.map((row) => row.Betydelse)).toContain(meaning);
  });

  test('is well-formed XML without formulas, with frozen headings and filters', async () => {
    const files = await unzipped(await built());
    expect(Object.keys(files)[0]).toBe('[Content_Types].xml');
    const all = Object.entries(files).map(([name, text]) => [name, Buffer.from(text, 'latin1').toString()]);
    for (const [name, text = ''] of all) expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
    const sheets = all.filter(([name]) => name?.startsWith('xl/worksheets/'));
    expect(sheets).toHaveLength(5);
    for (const [, text] of sheets) {
      expect(text).not.toMatch(/<f[ >]/);
      expect(text).toContain('state="frozen"');
      expect(text).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
  });

  test('has the same bytes on every machine and with every version of Node', () => {
    const sheet: Sheet = {
      name: 'a',
      columns: [
        { name: 'text', type: 'string', width: 10 },
        { name: 'moment', type: 'datetime', width: 10 },
      ],
      rows: Array.from({ length: 1200 }, (_, i) => [`rad ${i} å`, `2017-03-14T10:${10 + (i % 50)}:00+01:00`]),
      count: 1200,
    };
    const parts = [...workbookParts('Titel', [sheet])].map((part) => ({ ...part, day: '2017-03-14' }));
    expect(digest(zip(parts))).toMatchInlineSnapshot(`"RsRVuVX-BHmT76RtdLIayv"`);
  });
});

describe('a cell of a sheet', () => {
  test.each([
    ['999999999999999', 'number', '<c r="A1" s="3"><v>999999999999999</v></c>'],
    ['1200000000000000000', 'number', '<c r="A1" s="3"><v>1200000000000000000</v></c>'],
    ['-12.5', 'number', '<c r="A1" s="4"><v>-12.5</v></c>'],
    ['2017', 'year', '<c r="A1" s="0"><v>2017</v></c>'],
    ['1900-03-01', 'date', '<c r="A1" s="5"><v>61</v></c>'],
  ] as const)('contains %s exactly, as a number', (text, type, expected) => {
    expect(sheetCell('A1', text, type, new SharedStrings())).toBe(expected);
  });

  test.each([
    ['1234567890.123456', 'number'],
    ['1900-02-28', 'date'],
    ['0380', 'string'],
    ['+46 18', 'string'],
  ] as const)('contains %s as text', (text, type) => {
    const strings = new SharedStrings();
    const cells = [text, 'annat', text].map((each) => sheetCell('A1', each, type, strings));
    expect(cells).toEqual([0, 1, 0].map((number) => `<c r="A1" s="2" t="s"><v>${number}</v></c>`));
    expect([...strings.xml()].join('')).toContain(`<si><t>${text}</t></si><si><t>annat</t></si></sst>`);
  });

  test('escapes characters that XML can’t contain, and truncates text that is too long', () => {
    const strings = new SharedStrings();
    for (const text of ['a\u0001b\ud800', ' a\n', '😀'.repeat(20_000)]) strings.numberOf(text);
    const xml = [...strings.xml()].join('');
    expect(xml).toContain('<t>a_x0001_b_xD800_</t>');
    expect(xml).toContain('<t xml:space="preserve"> a\n</t>');
    expect(xml.match(/😀/gu)).toHaveLength(16_383);
  });
});
