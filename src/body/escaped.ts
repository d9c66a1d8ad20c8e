/** Escapes text for the content of an element or a double-quoted attribute, in HTML and XML. */
export function escaped(text: string): string {
  return escapedContent(text).replaceAll('"', '&quot;');
}

/** Escapes text for the content of an element, in HTML and XML. */
export function escapedContent(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
