import type { Said } from '../model/said.ts';

/** A line or block of a source, in order. Inline text is Markdown-ready plain text; links as Markdown. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'table' | 'image';
  /** Of a table: a GFM table; of an image: its alternative text. */
  readonly text: string;
  /** Heading 1-6; item: depth from 1. */
  readonly level?: number;
  /** Item of a numbered list. */
  readonly ordered?: boolean;
  /** 1-based first line of the source it came from. */
  readonly line: number;
  readonly endLine: number;
  /** Image. */
  readonly src?: string;
  readonly caption?: string;
  /** What the source itself says that it is: a field of contacts or of what the sender says of itself. */
  readonly role?: 'contact' | 'boilerplate';
}

/** What was dropped, and why. */
export interface Dropped {
  readonly text: string;
  readonly line: number;
  readonly why: Said;
}

/** A picture or document that goes with a release. */
export interface AttachedFile {
  readonly kind: 'image' | 'attachment';
  /** Its address or path as the source gives it, relative to the source. */
  readonly src: string;
  /** Its bytes, where the source itself holds them. */
  readonly bytes?: Uint8Array;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Of an attachment: what its link says. */
  readonly title?: string;
}

/** What every source is read into. */
export interface ImportedDocument {
  /** As given. */
  readonly file: string;
  /** Which of the several releases of the file it is. */
  readonly part?: string;
  /** The source as read, for places in reports. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What the source's own metadata say, which is sure. */
  readonly known: {
    readonly title?: string;
    readonly date?: string;
    readonly sender?: string;
    readonly url?: string;
    readonly language?: string;
    readonly summary?: string;
    readonly source?: { readonly system: string; readonly id?: string };
  };
  /** Elected bodies that the source has a field for. */
  readonly committees?: readonly string[];
  /** Besides the pictures among the blocks. */
  readonly files?: readonly AttachedFile[];
  /** What a person should look at, besides what is said of single fields. */
  readonly checks?: readonly Said[];
  /** Blocks that were dropped as noise while reading, with the reason. */
  readonly dropped: readonly Dropped[];
}

/** Returns the name of a document to a reader: `export.xml#4711`. */
export function shownName({ file, part }: Pick<ImportedDocument, 'file' | 'part'>): string {
  const name = file === '-' ? 'standard input' : file;
  return part === undefined ? name : `${name}#${part}`;
}
