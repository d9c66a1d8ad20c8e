/** The target of a link or a picture in a body. */
export type AddressKind = 'web' | 'archive' | 'anchor' | 'missing' | 'unsafe';

/**
 * Classifies an address as a browser would: control characters and blanks before a scheme are ignored, and `\` is `/`
 * (WHATWG URL). Allowed schemes: http, https, mailto, tel.
 */
export function addressKind(address: string): AddressKind {
  const seen = asBrowsersRead(address);
  if (seen === '') return 'missing';
  if (seen.startsWith('#')) return seen.length > 1 ? 'anchor' : 'missing';
  if (/^[/\\]{2}/.test(seen)) return 'unsafe';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'archive';
  return schemes.has(scheme) ? 'web' : 'unsafe';
}

/**
 * Returns an address of kind `web` in the form that the sanitiser accepts: `HTTPS://A.example` → `https://A.example`.
 */
export function webAddress(address: string): string {
  if (/^(?:https?|mailto|tel):\P{Cc}*$/u.test(address)) return address;
  return asBrowsersRead(address).replace(/^[^:]*:/, (scheme) => scheme.toLowerCase());
}

/** Whether a picture at the address would be fetched from another host. */
export function isRemote(address: string): boolean {
  return /^https?:/i.test(asBrowsersRead(address));
}

/** Normalises an address as browsers do before they look for the scheme. */
function asBrowsersRead(address: string): string {
  return address.replace(ignored, '').trim();
}

const ignored = /\p{Cc}/gu;
const schemes = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Returns the position of the target in the source of a link, picture or definition: `[…](HERE "…")`, `<HERE>`, `[…]:
 * HERE`.
 */
export function targetSpan(source: string, labelEnd: number): { start: number; end: number } {
  if (source.startsWith('<')) return { start: 1, end: Math.max(2, source.length - 1) };
  const opening = /\](?:\(|:)\s*<?/g;
  opening.lastIndex = Math.max(0, labelEnd);
  const found = opening.exec(source);
  if (!found) return { start: 0, end: source.length };
  const start = found.index + found[0].length;
  const rest = source.slice(start);
  const length = found[0].endsWith('<') ? rest.indexOf('>') : plainTargetLength(rest);
  return { start, end: length > 0 ? start + length : Math.max(start, source.length) };
}

/** Up to a blank or an unmatched closing bracket. */
function plainTargetLength(rest: string): number {
  let open = 0;
  for (let i = 0; i < rest.length; i++) {
    const char = rest[i];
    if (char === '\\') i++;
    else if (char === '(') open++;
    else if (char === ')' && --open < 0) return i;
    else if (/\s/.test(char ?? '')) return i;
  }
  return rest.length;
}
