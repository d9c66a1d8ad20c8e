import type { Span } from '../../model/diagnostic.ts';
import type { YamlNode } from './node.ts';
import type { YamlDocument } from './yaml.ts';

/** Keys and list positions from the top of a YAML document: `['amounts', 1, 'value']`. */
export type Path = readonly (string | number)[];

/** Returns the position of the value at a path; undefined if there is none, or an empty one. */
export function valueSpan(yaml: YamlDocument, path: Path): Span | undefined {
  let node: YamlNode | undefined = yaml.places();
  for (const step of path) {
    node = typeof step === 'number' ? node?.items?.[step] : node?.entries?.get(step)?.value;
  }
  return node?.span;
}

/** Returns the position of the key at the end of a path; for a list item, that of the item. */
export function keySpan(yaml: YamlDocument, path: Path): Span | undefined {
  const key = path.at(-1);
  if (typeof key !== 'string') return valueSpan(yaml, path);
  let node: YamlNode | undefined = yaml.places();
  for (const step of path.slice(0, -1)) {
    node = typeof step === 'number' ? node?.items?.[step] : node?.entries?.get(step)?.value;
  }
  return node?.entries?.get(key)?.key;
}

/** Returns the position of the value, else of its key, else of the nearest enclosing node that has one. */
export function nearestSpan(yaml: YamlDocument, path: Path): Span | undefined {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const span = valueSpan(yaml, part) ?? keySpan(yaml, part);
    if (span) return span;
  }
  return undefined;
}
