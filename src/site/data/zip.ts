import { crc32 } from 'node:zlib';
import { deflateSync, Zip, type ZipInputFile } from 'fflate';
import { digest } from '../../digest.ts';

/** A file of a zip. */
export interface Packed {
  readonly path: string;
  readonly text: string;
  /** `2017-03-14`: what the file is dated, whatever the clock and the time zone of the machine. */
  readonly day: string;
}

/** A zip of texts: the same files give the same bytes on every machine. */
export function zip(files: Iterable<Packed>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const file of files) {
    const { crc, size, deflated } = deflate(file.text);
    const input: ZipInputFile = { filename: file.path, crc, size, compression: 8, mtime: noon(file.day) };
    archive.add(input);
    input.ondata?.(null, deflated, true);
  }
  archive.end();
  return Buffer.concat(chunks);
}

interface Deflated {
  readonly crc: number;
  /** In bytes, before. */
  readonly size: number;
  readonly deflated: Uint8Array<ArrayBuffer>;
}

/** In bytes. */
const room = 64 * 1024 * 1024;
let kept = new Map<string, Deflated>();
let held = 0;

/** Compresses a text, or remembers what it came to: in watch mode, all but one file are what they were. */
function deflate(text: string): Deflated {
  const bytes = Buffer.from(text, 'utf8');
  const key = digest(bytes);
  const known = kept.get(key);
  if (known) return known;
  const made = { crc: crc32(bytes), size: bytes.length, deflated: deflateSync(bytes, { level: 4 }) };
  held += made.deflated.length;
  if (held > room) {
    kept = new Map();
    held = made.deflated.length;
  }
  kept.set(key, made);
  return made;
}

/** Zips hold the local clock's time, from 1980 on: noon by that clock is the same everywhere. */
function noon(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? new Date(1980, 0, 1, 12) : new Date(year, month - 1, date, 12);
}
