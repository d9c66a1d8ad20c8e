import type { LocalizedText } from '../../model/localized-text.ts';
import { decode, Unreadable } from '../text/decode.ts';
import { refusals, sizedKinds, tooLarge } from '../words/refusals.ts';
import { textKindOf } from './formats.ts';

/** The type of a source by its first bytes. */
export type Kind = 'text' | 'page' | 'export' | 'docx' | 'pdf' | 'warc';

/** Number of bytes needed to detect the type of a source. */
export const enough = 1 << 16;

/** Maximum size in bytes, and its name in messages. */
const limits: Readonly<Record<Kind, readonly [megabytes: number, name: LocalizedText]>> = {
  text: [1, sizedKinds.text],
  page: [10, sizedKinds.page],
  // most characters take at most two bytes; see `readSource`
  export: [120, sizedKinds.export],
  docx: [50, sizedKinds.docx],
  pdf: [50, sizedKinds.pdf],
  warc: [1000, sizedKinds.warc],
};

/**
 * Returns the type of a source by its first bytes (`enough`) and its name. Throws `Unreadable` for unsupported types,
 * and if the source is too large.
 *
 * @param size size of the whole source in bytes
 */
export function kindOf(start: Uint8Array, size: number, file: string): Kind {
  const kind = binaryKindOf(start, file) ?? textKindOf(decode(start), file);
  refuseLarge(kind, size);
  return kind;
}

/** Throws `Unreadable` if a source is too large for its type. */
export function refuseLarge(kind: Kind, size: number): void {
  const [megabytes, name] = limits[kind];
  if (size > megabytes << 20) throw new Unreadable(tooLarge(Math.ceil(size / (1 << 20)), name, megabytes));
}

/** Signatures of unsupported formats, with remedies. */
const others: readonly (readonly [signature: string, problem: LocalizedText])[] = [
  ['{\\rtf', refusals.rtf],
  ['\x1f\x8b', refusals.gzip],
  ['\x89PNG', refusals.picture],
  ['\xff\xd8\xff', refusals.picture],
  ['GIF8', refusals.picture],
];
const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

function binaryKindOf(start: Uint8Array, file: string): Kind | undefined {
  const head = latin(start.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('WARC/')) return 'warc';
  if (head.startsWith('\x1f\x8b') && /\.warc(?:\.gz)?$/i.test(file)) return 'warc';
  if (head.startsWith(compound))
    throw new Unreadable(
      latin(start).includes([...'EncryptedPackage'].join('\0'))
        ? refusals.protectedOffice
        : refusals.oldOffice,
    );
  const other = others.find(([signature]) => head.startsWith(signature));
  if (other) throw new Unreadable(other[1]);
  return undefined;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
