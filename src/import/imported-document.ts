/** A line or block of a source, in order. Inline text is Markdown-ready plain text; links as Markdown. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'table' | 'image';
  readonly text: string; // of a table: a GFM table; of an image: its alt text
  readonly level?: number; // heading 1-6; item: depth from 1
  readonly ordered?: boolean; // item of a numbered list
  readonly line: number; // 1-based first line of the source it came from
  readonly endLine: number;
  readonly src?: string; // image
  readonly caption?: string;
}
export interface ImportedDocument {
  readonly file: string; // as given
  readonly text: string; // the source as read, for places in reports
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
  /** Blocks that were dropped as noise while reading, with the reason. */
  readonly dropped: readonly { readonly text: string; readonly line: number; readonly why: string }[];
}
