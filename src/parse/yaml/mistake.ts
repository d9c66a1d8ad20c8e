import type { Problem, Span } from '../../model/diagnostic.ts';

/** A problem about the spelling of the YAML, at its place in the file. */
export interface YamlMistake {
  readonly problem: Problem;
  readonly span: Span;
}
