import { crc32 } from 'node:zlib';
import { Deflate, deflateSync, Zip, type ZipInputFile } from 'fflate';
import { digest } from '../../digest.ts';

/** A file in a zip. */
export interface Packed {
  readonly path: string;
  /** In chunks if it is large, so that it is never completely in memory. */
  readonly content: string | Uint8Array | Iterable<string>;
  /** `2017-03-14`: the file's date, independent of the clock and time zone of the machine. */
  readonly day: string;
}

/** Extensions of compressed files. */
const compressed = /\.(?:jpe?g|png|webp|avif|gif|pdf|docx|xlsx|pptx|od[tsp]|zip|mp[34]|m4a|mov)$/i;

/** Packs files into a zip. The same files give the same bytes on every machine. */
export function zip(files: Iterable<Packed>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const file of files) {
    const isCompressed = compressed.test(file.path);
    const { crc, size, deflated } = isCompressed ? stored(file.content) : deflate(file.content);
    const method = isCompressed ? 0 : 8;
    const input: ZipInputFile = {
      filename: file.path,
      crc,
      size,
      compression: method,
      mtime: noon(file.day),
    };
    archive.add(input);
    input.ondata?.(null, deflated, true);
  }
  archive.end();
  return Buffer.concat(chunks);
}

function isWhole(content: Packed['content']): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}

interface Deflated {
  readonly crc: number;
  /** Uncompressed size in bytes. */
  readonly size: number;
  readonly deflated: Uint8Array<ArrayBuffer>;
}

function stored(content: Packed['content']): Deflated {
  const bytes = Uint8Array.from(isWhole(content) ? Buffer.from(content) : Buffer.from([...content].join('')));
  return { crc: crc32(bytes), size: bytes.length, deflated: bytes };
}

/** In bytes. */
const cacheLimit = 64 * 1024 * 1024;
let cache = new Map<string, Deflated>();
let cacheSize = 0;

/**
 * Level 1 takes 40 % less time than level 4 and makes the files 3 % larger. The smallest tables take 30 % less time for
 * a release than those for its size.
 */
const compression = { level: 1, mem: 0 } as const;

/** Compresses a file, using a cache: in watch mode, all files but one are usually unchanged. */
function deflate(content: Packed['content']): Deflated {
  if (!isWhole(content)) return deflatePieces(content);
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const key = digest(bytes);
  const known = cache.get(key);
  if (known) return known;
  const made = { crc: crc32(bytes), size: bytes.length, deflated: deflateSync(bytes, compression) };
  cacheSize += made.deflated.length;
  if (cacheSize > cacheLimit) {
    cache = new Map();
    cacheSize = made.deflated.length;
  }
  cache.set(key, made);
  return made;
}

function deflatePieces(pieces: Iterable<string>): Deflated {
  const chunks: Uint8Array[] = [];
  const deflating = new Deflate(compression, (chunk) => chunks.push(chunk));
  let [crc, size] = [0, 0];
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflating.push(bytes);
  }
  deflating.push(new Uint8Array(), true);
  return { crc, size, deflated: Buffer.concat(chunks) };
}

/**
 * Returns noon, local time. Zips store local time, from 1980 on, so noon gives the same bytes in every time zone.
 */
function noon(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? new Date(1980, 0, 1, 12) : new Date(year, month - 1, date, 12);
}
