import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/import/sources/read-bytes.ts';
import { DocumentThread } from '../../src/shell/document-opener.ts';
import { type PdfTestLine, pdfDocument } from '../support/documents.ts';

const opener = new DocumentThread();
async function read(pages: readonly (readonly PdfTestLine[])[]) {
  const reading = await readBytes(pdfDocument(pages), 'a.pdf', { opener });
  if (!reading.ok) throw new Error(reading.problem.en);
  const [document] = reading.documents;
  return {
    shown: document?.blocks.map(({ kind, text }) => `${kind}: ${text}`),
    dropped: document?.dropped.map(({ text, why }) => `${text}: ${why.en}`),
  };
}

/** Lines one below the other. */
function column(x: number, top: number, size: number, texts: readonly string[]): PdfTestLine[] {
  return texts.map((text, at) => [x, top - at * size * 1.2, size, text]);
}

const long = [
  'Tierps kommun bygger en ny badplats vid Norrsjön för 300 000 kronor. Arbetet',
  'börjar i april och beräknas vara klart till midsommar, och då flyttas också sim-',
  'skolan dit från badhuset i centrum, som renoveras under hela sommaren.',
];

describe('a PDF', () => {
  test('is read as paragraphs, with headings by size and hyphenated words joined', async () => {
    const { shown } = await read([
      [
        [70, 780, 20, 'Ny badplats vid Norrsjön'],
        ...column(70, 740, 11, long),
        [70, 690, 14, 'Bakgrund'],
        ...column(70, 670, 11, [
          'Kort stycke.',
          'Nästa stycke följer utan mellanrum, men det förra slutade i förtid på sin rad.',
        ]),
        ...column(70, 630, 11, [
          '– Vi är mycket glada över att badplatsen blir klar till sommaren, säger Vera Tång-',
          'vall.',
        ]),
        ...column(70, 590, 11, ['Vera Tångvall', 'kommunalråd', '070-174 06 05']),
      ],
    ]);
    expect(shown).toEqual([
      'heading: Ny badplats vid Norrsjön',
      `paragraph: ${long.join(' ').replace('sim- skolan', 'simskolan')}`,
      'heading: Bakgrund',
      'paragraph: Kort stycke.',
      'paragraph: Nästa stycke följer utan mellanrum, men det förra slutade i förtid på sin rad.',
      'quote: – Vi är mycket glada över att badplatsen blir klar till sommaren, säger Vera Tångvall.',
      'paragraph: Vera Tångvall',
      'paragraph: kommunalråd',
      'paragraph: 070-174 06 05',
    ]);
  });

  test('drops headers, footers and page numbers', async () => {
    const page = (number: number, texts: readonly string[]): PdfTestLine[] => [
      [70, 810, 9, 'Tierps kommun – pressmeddelande'],
      ...column(70, 740, 11, texts),
      [500, 30, 9, `Sida ${number} (2)`],
    ];
    const { shown, dropped } = await read([page(1, long.slice(0, 2)), page(2, long.slice(2))]);
    expect(shown).toEqual([`paragraph: ${long.join(' ').replace('sim- skolan', 'simskolan')}`]);
    expect(dropped).toEqual([
      'Tierps kommun – pressmeddelande: small print at the edge of the page',
      'Sida 1 (2): a page number',
      'Sida 2 (2): a page number',
    ]);
  });

  test('is read column by column, below a title across them', async () => {
    const left = Array.from({ length: 12 }, (_, i) => `Vänster rad ${i} med ord som fyller den helt ut.`);
    const right = Array.from({ length: 12 }, (_, i) => `Höger rad ${i} med ord som fyller den helt, ja ut.`);
    const { shown } = await read([
      [
        [50, 800, 20, 'En rubrik som går över båda spalterna på sidan'],
        ...column(50, 750, 10, left),
        ...column(310, 750, 10, right),
      ],
    ]);
    expect(shown?.[0]).toBe('heading: En rubrik som går över båda spalterna på sidan');
    expect(shown?.slice(1).join(' ')).toMatch(/Vänster rad 0.*Vänster rad 11.*Höger rad 0.*Höger rad 11/s);
  });

  test('has tables if lines have the same number of cells', async () => {
    const row = (y: number, ...cells: string[]): PdfTestLine[] =>
      cells.map((text, at) => [70 + at * 150, y, 11, text]);
    const { shown } = await read([
      [...row(700, 'År', 'Kronor'), ...row(686, '2017', '300 000'), ...row(672, '2018', '400 000')],
    ]);
    expect(shown).toEqual(['table: | År | Kronor |\n| --- | --- |\n| 2017 | 300 000 |\n| 2018 | 400 000 |']);
  });
});
