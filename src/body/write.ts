import type { Element, Root } from 'hast';

/**
 * A tree as HTML: the one way in which a body becomes text. Bytes as hast-util-to-html has them; properties that are not
 * in the table below, and nodes that are neither elements nor texts, are left out.
 */
export function writeHtml({ children }: Root | Element): string {
  let html = '';
  for (const node of children) {
    if (node.type === 'text') html += encodedText(node.value);
    else if (node.type === 'element') html += elementHtml(node);
  }
  return html;
}

function elementHtml(element: Element): string {
  const { tagName, properties } = element;
  let start = `<${tagName}`;
  for (const name in properties) {
    const attribute = attributes.get(name);
    const value = properties[name];
    if (attribute === undefined || value === undefined || value === null || value === false) continue;
    start += value === true ? ` ${attribute}` : ` ${attribute}="${encodedValue(value)}"`;
  }
  return empty.has(tagName) ? `${start}>` : `${start}>${writeHtml(element)}</${tagName}>`;
}

/** Elements without an end tag. */
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'source']);

/** Every attribute that a body may have, by the name of its property. */
const attributes: ReadonlyMap<string, string> = new Map([
  ['alt', 'alt'],
  ['ariaDescribedBy', 'aria-describedby'],
  ['ariaLabel', 'aria-label'],
  ['className', 'class'],
  ['dataFootnoteBackref', 'data-footnote-backref'],
  ['dataFootnoteRef', 'data-footnote-ref'],
  ['dataFootnotes', 'data-footnotes'],
  ['decoding', 'decoding'],
  ['height', 'height'],
  ['href', 'href'],
  ['id', 'id'],
  ['loading', 'loading'],
  ['role', 'role'],
  ['scope', 'scope'],
  ['sizes', 'sizes'],
  ['src', 'src'],
  ['srcSet', 'srcset'],
  ['start', 'start'],
  ['tabIndex', 'tabindex'],
  ['title', 'title'],
  ['type', 'type'],
  ['width', 'width'],
]);

function encodedText(text: string): string {
  return unsafeInText.test(text) ? text.replace(everyUnsafeInText, reference) : text;
}

function encodedValue(value: string | number | readonly (string | number)[]): string {
  const text = typeof value === 'object' ? value.join(' ') : String(value);
  return unsafeInValue.test(text) ? text.replace(everyUnsafeInValue, reference) : text;
}

/** A character as `&#x26;`. */
function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}

const unsafeInText = /[&<]/;
const everyUnsafeInText = /[&<]/g;
const unsafeInValue = /[\0"&'`]/;
const everyUnsafeInValue = /[\0"&'`]/g;
