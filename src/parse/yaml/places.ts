import type { Span } from '../../model/diagnostic.ts';
import type { YamlNode } from './node.ts';
import type { YamlDocument } from './yaml.ts';

/** Keys and list positions from the top of a YAML document: `['amounts', 1, 'value']`. */
export type Path = readonly (string | number)[];

/** Where the value at a path stands in the file; nothing where there is none, or an empty one. */
export function valueSpan(yaml: YamlDocument, path: Path): Span | undefined {
  let node: YamlNode | undefined = yaml.places();
  for (const step of path) {
    node = typeof step === 'number' ? node?.items?.[step] : node?.entries?.get(step)?.value;
  }
  return node?.span;
}

/** Where the key at the end of a path stands; for a list item, where the item begins. */
export function keySpan(yaml: YamlDocument, path: Path): Span | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return valueSpan(yaml, path);
  let node: YamlNode | undefined = yaml.places();
  for (const step of path.slice(0, -1)) {
    node = typeof step === 'number' ? node?.items?.[step] : node?.entries?.get(step)?.value;
  }
  return node?.entries?.get(key)?.key;
}

/** The value's place, or else its key's, or else that of the nearest thing around it that has one. */
export function nearestSpan(yaml: YamlDocument, path: Path): Span | undefined {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const span = valueSpan(yaml, part) ?? keySpan(yaml, part);
    if (span) return span;
  }
  return undefined;
}
