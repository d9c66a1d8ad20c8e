/** A file of a bag. */
export interface BagEntry {
  /** From the bag's folder, with forward slashes: `data/site/index.html`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-512, in hexadecimal. */
  readonly sha512: string;
}

/** The declaration of a bag (RFC 8493, 2.1.1). */
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Returns a manifest (RFC 8493, 2.1.3), which `sha512sum -c` reads too. */
export function* manifestLines(entries: readonly BagEntry[]): Generator<string> {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { sha512, path } of sorted) yield `${sha512}  ${encodePath(path)}\n`;
}

/** Encodes a path for a manifest: only CR, LF and % are escaped. */
export function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, (character) => escapes.get(character) ?? character);
}

/** Decodes a path of a manifest. */
export function decodePath(written: string): string {
  return written.replace(/%(?:25|0[AD])/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['%', '%25'],
  ['\r', '%0D'],
  ['\n', '%0A'],
]);

/** Fields of `bag-info.txt` in their order; those without a value are left out. */
export type BagInfo = readonly (readonly [label: string, value: string | undefined])[];

/** Formats `bag-info.txt` (RFC 8493, 2.2.2), with long values folded into lines of at most 79 characters. */
export function bagInfoText(fields: BagInfo): string {
  return fields
    .flatMap(([label, value]) =>
      value === undefined ? [] : `${wrapped(`${label}: ${value}`).join('\n  ')}\n`,
    )
    .join('');
}

/** Breaks a text into lines that fit into 79 characters with an indent of two. */
export function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length < 77) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Formats a size: `12.3 MB`, in units of a thousand. */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const unit = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return unit === 0 ? `${bytes} B` : `${(bytes / 1000 ** unit).toFixed(1)} ${units[unit]}`;
}
