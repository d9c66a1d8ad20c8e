import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const chunkSize = 1024 * 1024;

/** Reads a file in chunks, each of which is only valid until the next. */
export function* chunksOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(Math.min(chunkSize, fstatSync(file).size + 1));
    for (;;) {
      const length = readSync(file, buffer);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Returns the digest of a file's bytes, with any algorithm of Node. Throws file system errors. */
export function hashFile(path: string, algorithm: string, encoding: 'hex' | 'base64url'): string {
  const hash = createHash(algorithm);
  for (const chunk of chunksOf(path)) hash.update(chunk);
  return hash.digest(encoding);
}
