import { createProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticAt } from '../../model/diagnostic.ts';
import { type LocalizedText, writerLanguageOf } from '../../model/localized-text.ts';
import type { Source } from '../../model/source.ts';
import { addressOf, decoded, encodedPath, fileAt } from '../../url.ts';

/** An address that the archive has published. */
export interface Address {
  /** The path of the file at that address, now or earlier. */
  readonly path: string;
  /** First day on which it was published, `2026-11-29`, in the archive's time zone. */
  readonly since: string;
  /**
   * The kind of file: `redirect` if it has always been redirected, `merged` if it belongs to a release that was merged
   * into another one.
   */
  readonly kind: string;
  /** For a release, its day and source; for a sender, committee or topic, its name; otherwise empty. */
  readonly subject: string;
  /** For a release that was first published elsewhere, its id in feeds: see `firstUrlOf`. */
  readonly first?: string | undefined;
  /** Set once it has been given up: when (ISO 8601, UTC), and why. */
  readonly forgotten?: { readonly at: string; readonly why: string } | undefined;
  /** When it was last given up, if it has been published again since. */
  readonly again?: string | undefined;
}

/** Every address ever published, by path. */
export type AddressLock = ReadonlyMap<string, Address>;

export const emptyLock: AddressLock = new Map();

const headers: LocalizedText = {
  en: `# Every address that this archive has published, with its first day. Written by “kommunike build”: keep it in version
# control, and don’t edit it. To give an address up: kommunike addresses --forget ADDRESS --why REASON
`,
  sv: `# Alla adresser som arkivet har publicerat, med första dag. Skrivs av ”kommunike build”: versionshantera filen och
# ändra inget i den. För att ge upp en adress: kommunike addresses --forget ADRESS --why ORSAK
`,
};

/** Returns the header of a record, or a new one in the archive's language if it has none. */
export function headerFor(record: Source | undefined, language: string): string {
  const [found] = /^(?:#.*\r?\n)+/.exec(record?.text ?? '') ?? [];
  return found?.replaceAll('\r', '') ?? headers[writerLanguageOf(language)];
}

const moment = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z`;
const line = new RegExp(String.raw`^(/\S*) (\d{4}-\d{2}-\d{2}) ([a-z-]+)(?:@(${moment}))?(?: (.*))?$`);
const forgottenSubject = new RegExp(String.raw`^(${moment}) (\S.*)$`);
const movedSubject = /^\/(\S*) (.*)$/;

/**
 * Parses `addresses.lock`. Lines are independent, so a merge conflict is resolved by keeping the lines of both
 * versions, and the earlier day if both have an address. Error: `addresses-invalid`.
 */
export function parseAddressLock({ path, text }: Source): {
  readonly lock: AddressLock;
  readonly diagnostics: readonly Diagnostic[];
} {
  const lock = new Map<string, Address>();
  const diagnostics: Diagnostic[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const written = text.slice(start, end).trim();
    if (written === '' || /^(?:#|<{7}|={7}|>{7}|\|{7})/.test(written)) continue;
    const found = readLine(written);
    if (!found) {
      const problem = createProblem('addresses-invalid', written);
      diagnostics.push(diagnosticAt(path, text, { start, end }, problem));
      continue;
    }
    const other = lock.get(found.path);
    lock.set(found.path, other ? merged(other, found) : found);
  }
  return { lock, diagnostics };
}

function readLine(written: string): Address | undefined {
  const [, address, since = '', kind = '', again, subject = ''] = line.exec(written) ?? [];
  const path = address && decoded(address.slice(1));
  if (path === undefined) return undefined;
  const entry = { path: fileAt(path), since, kind, subject, ...(again !== undefined && { again }) };
  if ((kind === 'moved' || kind === 'merged') && subject.startsWith('/')) {
    const [, first, rest = subject] = movedSubject.exec(subject) ?? [];
    return { ...entry, subject: rest, ...(first !== undefined && { first: decoded(first) }) };
  }
  if (kind !== 'forgotten') return entry;
  const [, at, why] = forgottenSubject.exec(subject) ?? [];
  return at && why ? { ...entry, subject: '', forgotten: { at, why } } : undefined;
}

/** Of two versions, returns the one that was given up later; if these are equal, the one that was published again. */
function merged(a: Address, b: Address): Address {
  const [since = ''] = [a.since, b.since].sort();
  const [left, right] = [a, b].map(({ forgotten, again = '' }) => forgotten?.at ?? again);
  const isLater = left === right ? a.forgotten && !b.forgotten : (left ?? '') < (right ?? '');
  return { ...(isLater ? b : a), since };
}

/**
 * Formats `addresses.lock`: a line for each address, sorted, so that changes are easy to read and to merge.
 *
 * @param header See `headerFor`.
 */
export function formatAddressLock(lock: AddressLock, header: string): string {
  const lines = [...lock.values()].map((address) => {
    return `${writtenAddress(address.path)} ${address.since} ${meaning(address)}\n`;
  });
  return header + lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('');
}

function meaning({ kind, subject, first, forgotten, again }: Address): string {
  if (forgotten) return `forgotten ${forgotten.at} ${forgotten.why}`;
  const parts = [again === undefined ? kind : `${kind}@${again}`];
  if (first !== undefined) parts.push(`/${encodedPath(first).replace(/%23/g, '#')}`);
  if (subject !== '') parts.push(subject);
  return parts.join(' ');
}

/** Returns an address as it is recorded once it has been given up, at a moment in milliseconds since the epoch. */
export function givenUp(address: Address, moment: number, why: string): Address {
  const at = new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...address, forgotten: { at, why } };
}

/** Returns the address of a file as people write it: `/uppsala/2017/sofia.html`. */
export function writtenAddress(path: string): string {
  return `/${encodedPath(addressOf(path)).replace(/\s/g, encodeURIComponent)}`;
}
