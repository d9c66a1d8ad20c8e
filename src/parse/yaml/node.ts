import type { Span } from '../../model/diagnostic.ts';

/** Where a node of a YAML document stands in the file; an empty value has no span. */
export interface YamlNode {
  readonly span?: Span;
  /** By plain key. */
  readonly entries?: ReadonlyMap<string, { readonly key: Span | undefined; readonly value: YamlNode }>;
  readonly items?: readonly YamlNode[];
}
