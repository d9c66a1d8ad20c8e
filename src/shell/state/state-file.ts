import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../../digest.ts';
import type { Folders } from '../disk/folders.ts';
import { isMissing, statsOf } from '../disk/walk.ts';

/** Version of the header and all stored state. State with another number is ignored. */
const format = 1;

const headerLength = headerOf('').length + digest('').length;

/** Makes names of temporary files unique within this process. */
let writes = 0;

/** The folder of the state. */
type Place = Pick<Folders, 'state'>;

/**
 * Reads a state file: the content that was passed to `writeStateFile`, or undefined. The header contains the digest of
 * the content, so a file that is damaged, half-written or foreign counts as missing. The content therefore has the
 * shape of this format and is not validated again.
 */
export function readStateFile<T>(
  { state }: Place,
  name: string,
  parse: (content: Buffer) => T,
): T | undefined {
  try {
    const content = readVerified(join(state, name));
    return content && parse(content);
  } catch {
    return undefined;
  }
}

export function readStateJson<T>(place: Place, name: string): T | undefined {
  return readStateFile(place, name, (content) => JSON.parse(content.toString('utf8')) as T);
}

/** Writes a state file atomically, replacing anything that is there. Throws file system errors. */
export function writeStateFile({ state }: Place, name: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  const file = join(state, name);
  const fresh = `${file}.${process.pid}-${writes++}.new`;
  replaceByFolder(state);
  if (!existsSync(join(state, '.gitignore'))) writeFileSync(join(state, '.gitignore'), '*\n');
  if (dirname(file) !== state) replaceByFolder(dirname(file));
  try {
    writeFileSync(fresh, Buffer.concat([Buffer.from(headerOf(digest(bytes))), bytes]));
    replaceFile(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

export function writeStateJson(place: Place, name: string, value: unknown): void {
  writeStateFile(place, name, JSON.stringify(value));
}

/** Renames a file over another, or over a folder, which is then deleted. */
export function replaceFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!statsOf(to)?.isDirectory()) throw error;
    rmSync(to, { recursive: true });
    renameSync(from, to);
  }
}

/** Creates a folder, replacing a file of that name. */
function replaceByFolder(folder: string): void {
  if (statsOf(folder)?.isDirectory()) return;
  rmSync(folder, { force: true });
  makeFolder(folder);
}

/** Creates a folder and its parents. A recursive mkdir would report a read-only file system as a missing folder. */
export function makeFolder(folder: string): void {
  if (statsOf(folder)?.isDirectory()) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isMissing(error) || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder);
  }
}

function headerOf(hash: string): string {
  return `kommunike state ${format} ${hash}\n`;
}

/** Reads the header first, so that a large foreign file is not loaded. */
function readVerified(file: string): Buffer | undefined {
  // opening anything else, such as a pipe, might wait forever
  const stats = statSync(file);
  if (!stats.isFile() || stats.size < headerLength) return undefined;
  const opened = openSync(file, 'r');
  try {
    const header = readExactly(opened, headerLength).toString('latin1');
    const hash = header.slice(-1 - digest('').length, -1);
    if (header !== headerOf(hash)) return undefined;
    const content = readExactly(opened, stats.size - headerLength);
    return digest(content) === hash ? content : undefined;
  } finally {
    closeSync(opened);
  }
}

/** Reads a number of bytes, or as many as are left. */
function readExactly(opened: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let end = 0;
  for (let read = 1; read > 0 && end < length; end += read)
    read = readSync(opened, bytes, end, length - end, null);
  return bytes.subarray(0, end);
}
