/** Texts of the preview's page that makes a release from pasted text. */
export interface PasteWords {
  readonly title: string;
  readonly lead: string;
  readonly text: string;
  readonly textHint: string;
  readonly file: string;
  /** `{size}`: the largest accepted size. */
  readonly fileHint: string;
  readonly look: string;
  readonly back: string;
  /** Heading of the errors in the form. */
  readonly problem: string;
  readonly problems: {
    readonly nothing: string;
    readonly both: string;
    /** `{size}` */
    readonly large: string;
    readonly damaged: string;
    /** `{file}` */
    readonly unreadable: string;
    /** `{file}`, `{count}`: number of releases in it, `{command}` that imports them. */
    readonly several: string;
    readonly config: string;
    readonly title: string;
    readonly date: string;
    readonly sender: string;
    /** `{path}` */
    readonly there: string;
    /** `{path}` */
    readonly unwritten: string;
  };
  /** Title of the page with the result. */
  readonly review: string;
  readonly reviewLead: string;
  /** `{count}` */
  readonly toCheck: string;
  readonly nothingToCheck: string;
  /** Mark of uncertain values. */
  readonly check: string;
  /** `{line}` */
  readonly line: string;
  readonly fields: Readonly<
    Record<
      | 'title'
      | 'date'
      | 'municipality'
      | 'language'
      | 'committees'
      | 'amounts'
      | 'contacts'
      | 'facts'
      | 'body',
      string
    >
  >;
  readonly dateHint: string;
  readonly choose: string;
  readonly ownSenders: string;
  readonly municipalities: string;
  readonly regions: string;
  readonly factsHint: string;
  readonly bodyHint: string;
  readonly save: string;
  readonly again: string;
  readonly other: string;
  /** Headings of the result: preview, warnings, dropped lines (`{count}`), the text about the sender. */
  readonly preview: string;
  readonly warnings: string;
  readonly leftOut: string;
  readonly about: string;
  readonly aboutHint: string;
  readonly original: string;
  /** Title and text if a saved draft can’t be shown; `{path}`. */
  readonly saved: string;
  readonly savedHint: string;
}
