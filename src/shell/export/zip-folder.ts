import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import ZipStream from 'zip-stream';

/** Larger files are streamed. In bytes. */
const bufferLimit = 16 * 1024 * 1024;

/**
 * Packs files of a folder into a zip without compression, so that the bytes don't depend on the version of zlib, and
 * damage to the zip only affects some of the files. Uses ZIP64 if necessary.
 *
 * @param paths from the folder, in the order in which they are packed
 * @param top folder of the files in the zip
 */
export async function zipFolder(
  folder: string,
  paths: readonly string[],
  { file, top, date }: { readonly file: string; readonly top: string; readonly date: Date },
): Promise<void> {
  const zip = new ZipStream({ store: true });
  const written = pipeline(zip, createWriteStream(file, { flags: 'wx' }));
  let failure: unknown;
  written.catch((error: unknown) => {
    failure = error;
  });
  for (const path of paths) {
    if (failure !== undefined) break;
    const from = join(folder, path);
    const data = { name: `${top}/${path}`, date };
    if (statSync(from).size <= bufferLimit) await add(zip, readFileSync(from), data);
    else await Promise.race([add(zip, createReadStream(from), data), written]);
    if (zip.writableNeedDrain) await Promise.race([once(zip, 'drain'), written]);
  }
  if (failure === undefined) zip.finalize();
  await written;
}

type Entry = Parameters<ZipStream['entry']>;

function add(zip: ZipStream, source: Entry[0], data: Entry[1]): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.entry(source, data, (error) => (error ? reject(error) : resolve()));
  });
}
