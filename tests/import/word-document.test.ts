import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/import/sources/read-bytes.ts';
import { reasons } from '../../src/import/words/reasons.ts';
import { DocumentThread } from '../../src/shell/document-opener.ts';
import { wordDocument, wordParagraph, wordPicture, wordRelationships } from '../support/documents.ts';

const opener = new DocumentThread();
async function read(bytes: Uint8Array, file = 'a.docx') {
  const reading = await readBytes(bytes, file, { opener });
  if (!reading.ok) throw new Error(reading.problem.en);
  const [document] = reading.documents;
  if (!document) throw new Error('no document');
  return {
    ...document,
    shown: document.blocks.map(({ kind, text, level }) => [kind, text, ...(level ? [level] : [])]),
  };
}

const p = wordParagraph;
const core = (title: string) =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>${title}</dc:title><dcterms:created>2017-03-01T08:00:00Z</dcterms:created></cp:coreProperties>`;

describe('a Word document', () => {
  test('is read by its styles: title, headings, lists, tables, emphasis', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p('År')}</w:tc><w:tc>${p('Kronor')}</w:tc></w:tr><w:tr><w:tc>${p('2017')}</w:tc><w:tc>${p('300 000')}</w:tc></w:tr></w:tbl>`;
    const { shown, text, blocks, known } = await read(
      wordDocument(
        p('Ny badplats öppnar', 'Rubrik') +
          p('Ingress om badet.') +
          p('Bakgrund', 'Rubrik2') +
          p('– Vi är glada, säger Vera Tångvall.') +
          table,
        { 'docProps/core.xml': core('Mall pressmeddelande') },
      ),
    );
    expect(shown).toEqual([
      ['heading', 'Ny badplats öppnar', 1],
      ['paragraph', 'Ingress om badet.'],
      ['heading', 'Bakgrund', 2],
      ['paragraph', '– Vi är glada, säger Vera Tångvall.'],
      ['table', expect.stringContaining('| 2017 | 300 000 |')],
    ]);
    expect(known).toEqual({ title: 'Ny badplats öppnar' });
    expect(text.split('\n')[3]).toBe('– Vi är glada, säger Vera Tångvall.');
    expect(blocks.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  });

  test('gives its title if its text begins with it, and never its creation date', async () => {
    const { known } = await read(
      wordDocument(p('Ny badplats') + p('Text.'), { 'docProps/core.xml': core('Ny badplats') }),
    );
    expect(known).toEqual({ title: 'Ny badplats' });
  });

  test('gives its pictures with alternative text and caption', async () => {
    const { files, shown } = await read(
      wordDocument(
        p('Före.') + wordPicture('r7', 'En brygga') + p('Badet. Foto: Bo Ek', 'Beskrivning') + p('Efter.'),
        {
          'word/_rels/document.xml.rels': wordRelationships(['r7', 'media/image1.png']),
          'word/media/image1.png': Uint8Array.from([1, 2, 3]),
        },
      ),
    );
    expect(files).toEqual([
      {
        kind: 'image',
        src: 'picture-1.png',
        bytes: Uint8Array.from([1, 2, 3]),
        alt: 'En brygga',
        caption: 'Badet. Foto: Bo Ek',
      },
    ]);
    expect(shown).toEqual([
      ['paragraph', 'Före.'],
      ['paragraph', 'Efter.'],
    ]);
  });

  test('keeps a date in its header, and reports other headers and footers', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const { shown, dropped } = await read(
      wordDocument(p('Text.'), {
        'word/header1.xml': `<w:hdr ${w}>${p('Pressmeddelande 2017-03-14')}${p('Tierps kommun')}</w:hdr>`,
        'word/footer1.xml': `<w:ftr ${w}>${p('www.tierp.example')}</w:ftr>`,
      }),
    );
    expect(shown).toEqual([
      ['paragraph', 'Pressmeddelande 2017-03-14'],
      ['paragraph', 'Text.'],
    ]);
    expect(dropped.map(({ text }) => text)).toEqual(['Tierps kommun', 'www.tierp.example']);
  });

  test.each(['file:///etc/passwd', 'http://127.0.0.1:9/a.png', '../../../etc/passwd'])(
    'does not follow a linked picture: %s',
    async (target) => {
      const { files, shown, dropped } = await read(
        wordDocument(p('Före.') + wordPicture('r7', 'x', 'link') + p('Efter.'), {
          'word/_rels/document.xml.rels': wordRelationships(['r7', target, true]),
        }),
      );
      expect(shown).toHaveLength(2);
      expect(files).toEqual([]);
      expect(dropped).toEqual([{ text: target, line: 1, why: reasons.linkedPicture }]);
    },
  );

  test('does not read pictures outside its folder', async () => {
    const { files } = await read(
      wordDocument(wordPicture('r7', 'x') + p('Efter.'), {
        'word/_rels/document.xml.rels': wordRelationships(['r7', '../../../../etc/passwd']),
      }),
    );
    expect(files).toEqual([]);
  });
});
