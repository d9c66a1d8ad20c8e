import type { Nodes, Root } from 'mdast';
import { lookup } from '../../lookup.ts';
import type { Span } from '../../model/diagnostic.ts';
import { problemInValue, refusedReferences } from '../text/characters.ts';
import type { Manuscript } from './manuscript.ts';

/** Reports character references for invalid characters, such as `&#7;`, in texts and attributes, but not in code. */
export function checkReferences(tree: Root, manuscript: Manuscript): void {
  const { body } = manuscript;
  const found = refusedReferences(body).filter(({ span }) => !isEscaped(body, span.start));
  if (found.length === 0) return;
  const visit = (node: Nodes): void => {
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    if (decodedTexts(node).some((text) => problemInValue(text))) {
      for (const { span, problem } of found) {
        const isOwn =
          isWithin(span, spanOf(node, body)) &&
          !children.some((child) => isWithin(span, spanOf(child, body)));
        if (isOwn) manuscript.blame(span, problem);
      }
    }
    for (const child of children) visit(child);
  };
  visit(tree);
}

/** The strings of a node in which its parser has decoded references. */
function decodedTexts(node: Nodes): string[] {
  const fields: Readonly<Record<string, unknown>> = { ...node };
  return ['value', 'url', 'title', 'alt', 'label', 'lang', 'meta'].flatMap((key) => {
    const text = lookup(fields, key);
    return typeof text === 'string' ? [text] : [];
  });
}

/** Of a code block, only the line that opens it. */
function spanOf(node: Nodes, body: string): Span {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.type !== 'code') return { start, end };
  return { start, end: start + body.slice(start, end).search(/[\r\n]|$/) };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isEscaped(body: string, at: number): boolean {
  const before = /\\*$/.exec(body.slice(Math.max(0, at - 100), at))?.[0] ?? '';
  return before.length % 2 === 1;
}
