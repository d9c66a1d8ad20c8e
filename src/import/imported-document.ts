import type { LocalizedText } from '../model/localized-text.ts';

/** A line or block of a source, in order. Inline text is Markdown-ready plain text; links as Markdown. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'table' | 'image';
  /** Of a table: a GFM table; of an image: its alternative text. */
  readonly text: string;
  /** Heading 1-6; item: depth from 1. */
  readonly level?: number;
  /** Item of a numbered list. */
  readonly ordered?: boolean;
  /** First line in the source, 1-based. */
  readonly line: number;
  readonly endLine: number;
  /** Image. */
  readonly src?: string;
  readonly caption?: string;
  /** The meaning given by the source: a field of contacts, or the text about the sender. */
  readonly role?: 'contact' | 'boilerplate';
}

/** Dropped text, and the reason. */
export interface Dropped {
  readonly text: string;
  readonly line: number;
  readonly why: LocalizedText;
}

/** A picture or document that belongs to a release. */
export interface AttachedFile {
  readonly kind: 'image' | 'attachment';
  /** Its address or path in the source, relative to it. */
  readonly src: string;
  /** Its bytes, if they are in the source itself. */
  readonly bytes?: Uint8Array;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Text of the link to an attachment. */
  readonly title?: string;
}

/** The common form of all sources. */
export interface ImportedDocument {
  /** As given. */
  readonly file: string;
  /** Identifies one of several releases in the file. */
  readonly part?: string;
  /** The source as read, for positions in reports. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The source's own metadata, which is certain. */
  readonly known: {
    readonly title?: string;
    readonly date?: string;
    readonly sender?: string;
    readonly url?: string;
    readonly language?: string;
    readonly summary?: string;
    readonly source?: { readonly system: string; readonly id?: string };
  };
  /** Elected bodies in a field of the source. */
  readonly committees?: readonly string[];
  /** Besides the pictures among the blocks. */
  readonly files?: readonly AttachedFile[];
  /** Notes for checking, other than those about single fields. */
  readonly checks?: readonly LocalizedText[];
  /** Blocks that were dropped as noise while reading, with the reason. */
  readonly dropped: readonly Dropped[];
}

/** Returns the name of a document for people: `export.xml#4711`. */
export function shownName({ file, part }: Pick<ImportedDocument, 'file' | 'part'>): string {
  const name = file === '-' ? 'standard input' : file;
  return part === undefined ? name : `${name}#${part}`;
}
