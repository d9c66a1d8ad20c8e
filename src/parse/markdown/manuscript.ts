import { type Complaint, type Diagnostic, diagnosticAt, type Span } from '../../diagnostic.ts';
import { withoutRefused } from '../characters.ts';

/** The source that a body stands in, with what is to be said of it. Spans count from the body's start. */
export class Manuscript {
  readonly diagnostics: Diagnostic[] = [];
  readonly file: string;
  readonly text: string;
  readonly start: number;
  /** With a space for every character that no page can hold; `checkCharacters` complains of them. */
  readonly body: string;

  constructor(file: string, text: string, start: number) {
    this.file = file;
    this.text = text;
    this.start = start;
    this.body = withoutRefused(text.slice(start));
  }

  blame(span: Span, complaint: Complaint): void {
    this.diagnostics.push(this.at(span, complaint));
  }

  /** A complaint, or anything else that has a place, on a span of the body. */
  at(span: Span, complaint: Complaint): Diagnostic {
    const shifted = { start: this.start + span.start, end: this.start + span.end };
    return diagnosticAt(this.file, this.text, shifted, complaint);
  }
}
