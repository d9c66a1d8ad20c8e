import type { Problem, Span } from '../../model/diagnostic.ts';

/** A problem with the YAML syntax, with its position in the file. */
export interface YamlMistake {
  readonly problem: Problem;
  readonly span: Span;
}
