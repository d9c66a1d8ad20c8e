import type { Span } from '../../model/diagnostic.ts';

/** The position of a node of a YAML document in the file; an empty value has no span. */
export interface YamlNode {
  readonly span?: Span;
  /** By plain key. */
  readonly entries?: ReadonlyMap<string, { readonly key: Span | undefined; readonly value: YamlNode }>;
  readonly items?: readonly YamlNode[];
}
