import type { Element, Root } from 'hast';
import { archiveTarget } from '../../body/archive-address.ts';
import { mapElements, mapTexts, textOf } from '../../body/body-tree.ts';
import { decoded } from '../../url.ts';
import { type KnownDetails, masked, maskSpans, spansToMask } from './mask-text.ts';

/** Longer than any separator between the digits of a number, so that digits of neighbouring cells are not a number. */
const gap = '\n'.repeat(5);

/**
 * Returns a body without the telephone numbers and e-mail addresses that `masked` finds, also if emphasis or links
 * split them, and in attributes. `tel:` and `mailto:` links lose their address.
 */
export function maskedBody(body: Root, known: KnownDetails): Root {
  const spans = spansToMask(textOf(body, gap), known);
  const shown = mapElements(body, (element) => maskedElement(element, known));
  if (spans.length === 0) return shown;
  let at = 0;
  return mapTexts(
    shown,
    (text) => {
      const start = at;
      at += text.length;
      return maskSpans(
        text,
        spans.map((span) => ({ start: span.start - start, end: span.end - start })),
      );
    },
    () => {
      at += gap.length;
    },
  );
}

function maskedElement(element: Element, known: KnownDetails): Element {
  const { properties } = element;
  let changed: Element['properties'] | undefined;
  for (const [name, value] of Object.entries(properties)) {
    // the file names of pictures are not published
    if (typeof value !== 'string' || name === 'src') continue;
    const shown = name === 'href' ? maskedAddress(value, known) : masked(value, known);
    if (shown === value) continue;
    changed = { ...(changed ?? properties), [name]: shown };
  }
  return changed ? { ...element, properties: changed } : element;
}

/**
 * Returns the address of a link; undefined if it contains contact details. Addresses of other sites keep their numbers.
 */
function maskedAddress(address: string, known: KnownDetails): string | undefined {
  const plain = decoded(address) ?? address;
  const [, direct] = /^\s*(?:tel|mailto):(.*)/is.exec(plain) ?? [];
  if (direct !== undefined) {
    const isKept = direct.split(/[?&=,;]/).every((part) => masked(part, known) === part);
    return isKept ? address : undefined;
  }
  const fragment = address.indexOf('#');
  const isWithin = fragment === 0 || archiveTarget(address) !== undefined;
  if (plain.includes('@')) return undefined;
  // derived from the text of a heading
  return fragment >= 0 && isWithin
    ? address.slice(0, fragment) + masked(address.slice(fragment), known)
    : address;
}
