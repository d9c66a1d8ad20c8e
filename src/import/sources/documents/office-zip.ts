import { zipSync } from 'fflate';
import { type Entry, fromBufferPromise } from 'yauzl';
import { Unreadable } from '../../text/decode.ts';
import { damagedZip, refusals } from '../../words/refusals.ts';

/** Limits of an archive: unpacked bytes, files, and the compression ratio of larger files. */
const most = { bytes: 100_000_000, files: 10_000, ratio: 200 };
/** In bytes; below this, any ratio is harmless. */
const small = 10_000_000;

/** The requested files of a zip, by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks selected files of a zip. Throws `Unreadable` for a zip that is malformed, encrypted or a zip bomb: the sizes
 * in its directory are checked first, and enforced while unpacking.
 */
export async function unzip(bytes: Uint8Array, wanted: (path: string) => boolean): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      // no file may give more bytes than the directory says
      { validateEntrySizes: true, lazyEntries: true },
    );
    if (zip.entryCount > most.files) throw bomb();
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    refuseBombs(entries);
    for (const entry of entries.filter(({ fileName }) => wanted(fileName))) {
      if (entry.isEncrypted()) throw new Unreadable(refusals.protectedFile);
      const chunks: Uint8Array[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      files.set(entry.fileName, Buffer.concat(chunks));
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(damagedZip((error as Error).message));
  }
  return files;
}

function refuseBombs(entries: readonly Entry[]): void {
  let total = 0;
  for (const { compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize;
    if (total > most.bytes) throw bomb();
    if (uncompressedSize > small && uncompressedSize > compressedSize * most.ratio) throw bomb();
  }
}

function bomb(): Unreadable {
  return new Unreadable(refusals.bomb);
}

/** Packs files again without compression, so that another parser reads exactly the files that were checked. */
export function zipped(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 });
}
