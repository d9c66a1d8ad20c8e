import type { LocalizedText } from '../../../model/localized-text.ts';
import type { AttachedFile, Block, Dropped, ImportedDocument } from '../../imported-document.ts';
import { Unreadable } from '../../text/decode.ts';
import { asMarkdown, plain } from '../../text/plain.ts';
import { reasons } from '../../words/reasons.ts';
import { refusals } from '../../words/refusals.ts';
import { elementText, readXml } from '../exports/xml.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { htmlProblem, htmlTree } from '../html/html-tree.ts';
import { fieldsOf, listOf, textOf } from '../json.ts';
import { soleHeading, withLines } from './document-text.ts';
import { type Files, unzip, zipped } from './office-zip.ts';
import type { DocumentOpener } from './opener.ts';

/** The parts of a document that are read: texts, their relations, and pictures that browsers support. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[\w-]+\.xml|_rels\/[\w.-]+\.rels|media\/[\w.-]+)|mimetype|content\.xml|(?:xl|ppt)\/\w+\.xml|Index\/Document\.iwa)$/;

/** Other formats that are zips: a file that only they have, and the remedy. */
const others: readonly (readonly [path: string, problem: LocalizedText])[] = [
  ['content.xml', refusals.openDocument],
  ['Index/Document.iwa', refusals.pagesDocument],
  ['xl/workbook.xml', refusals.spreadsheet],
  ['ppt/presentation.xml', refusals.presentation],
];

/** Reads a Word document (.docx). Throws `Unreadable`, also for other zip-based formats. */
export async function readWordDocument(
  bytes: Uint8Array,
  file: string,
  opener: DocumentOpener,
): Promise<ImportedDocument> {
  const files = await unzip(bytes, (path) => wanted.test(path));
  if (![...files.keys()].some((path) => /^word\/document\d*\.xml$/.test(path))) {
    const other = others.find(([path]) => files.has(path));
    throw new Unreadable(other?.[1] ?? refusals.zip);
  }
  for (const [path, part] of files)
    if (/\.(?:xml|rels)$/.test(path) && textIn(part).includes('<!DOCTYPE'))
      throw new Unreadable(refusals.documentType);
  const { html, pictures } = await opener.docx(zipped(files));
  const problem = htmlProblem(html);
  if (problem !== undefined) throw new Unreadable(problem);
  const all = htmlBlocks(htmlTree(html, true), undefined);
  const heads = edgesOf(files, 'header');
  const top = heads.filter((text) => dated.test(text)).map(paragraph);
  const edges = [...heads.filter((text) => !dated.test(text)), ...edgesOf(files, 'footer')];
  const { text, blocks } = withLines([...top, ...withoutPictures(all)]);
  const title = titleOf(files, blocks) ?? soleHeading(blocks);
  return {
    file,
    text,
    blocks,
    known: title === undefined ? {} : { title },
    files: picturesOf(all, new Map(pictures.map((picture) => [picture.name, picture.bytes]))),
    dropped: [
      ...edges.map((words) => dropped(words, reasons.pageEdge)),
      ...linkedPictures(files).map((target) => dropped(target, reasons.linkedPicture)),
    ],
  };
}

/** A page header is only used if it contains the day of publication. */
const dated = /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\.? \p{L}+ \d{4}\b/u;

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: asMarkdown(text), line: 1, endLine: 1 };
}

function dropped(text: string, why: LocalizedText): Dropped {
  return { text, line: 1, why };
}

function textIn(part: Uint8Array | undefined): string {
  return part === undefined ? '' : new TextDecoder().decode(part);
}

/** The lines of page headers or footers, each once. */
function edgesOf(files: Files, kind: 'header' | 'footer'): string[] {
  const parts = [...files].filter(([path]) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(path));
  const lines = parts.flatMap(([, part]) =>
    textIn(part)
      .split('</w:p>')
      .map((xml) =>
        [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
          .map(([, words]) => words ?? ' ')
          .join(''),
      )
      .map((line) => line.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').trim()),
  );
  return [...new Set(lines)].filter((line) => line !== '');
}

/**
 * The title in the document's properties often belongs to another document: it is only used if the text begins with it.
 */
function titleOf(files: Files, blocks: readonly Block[]): string | undefined {
  const part = files.get('docProps/core.xml');
  if (!part) return undefined;
  try {
    const title = elementText(fieldsOf(readXml(textIn(part))['cp:coreProperties'])['dc:title'])?.trim();
    return blocks.slice(0, 8).some(({ text }) => plain(text).trim() === title) ? title : undefined;
  } catch {
    return undefined;
  }
}

function linkedPictures(files: Files): string[] {
  const part = files.get('word/_rels/document.xml.rels');
  if (!part) return [];
  try {
    return listOf(fieldsOf(readXml(textIn(part)).Relationships).Relationship)
      .map(fieldsOf)
      .filter(({ Type, TargetMode }) => TargetMode === 'External' && /\/image$/.test(textOf(Type) ?? ''))
      .flatMap(({ Target }) => textOf(Target) ?? []);
  } catch {
    return [];
  }
}

function withoutPictures(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind }) => kind !== 'image');
}

function picturesOf(blocks: readonly Block[], bytes: ReadonlyMap<string, Uint8Array>): AttachedFile[] {
  return blocks.flatMap(({ kind, src, text: alt, caption }) => {
    const own = src === undefined ? undefined : bytes.get(src);
    if (kind !== 'image' || src === undefined || own === undefined) return [];
    return [{ kind: 'image' as const, src, bytes: own, ...(alt && { alt }), ...(caption && { caption }) }];
  });
}
