import type { Complaint, Span } from '../../model/diagnostic.ts';

/** A complaint about the spelling of the YAML, at its place in the file. */
export interface YamlMistake {
  readonly complaint: Complaint;
  readonly span: Span;
}
