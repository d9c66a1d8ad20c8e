import type { Nodes, Root } from 'mdast';
import { type Leftover, leftoversInMarkdown, mayHoldLeftovers } from '../text/leftovers.ts';

/** Finds leftovers of other programs in a body, except in code and in HTML, which is not published. */
export function bodyLeftovers(body: string, tree: Root): readonly Leftover[] {
  if (!mayHoldLeftovers(body)) return [];
  const parts: string[] = [];
  let at = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') {
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? start;
      parts.push(body.slice(at, start), ' '.repeat(end - start));
      at = end;
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return leftoversInMarkdown(parts.join('') + body.slice(at));
}
