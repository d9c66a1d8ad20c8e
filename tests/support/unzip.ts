import { readFileSync } from 'node:fs';
import { fromBufferPromise } from 'yauzl';

/** Every file of a zip with its bytes in Latin-1, in the zip's order. */
export async function unzipped(path: string): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(readFileSync(path), { strictFileNames: true });
  const files: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files[entry.fileName] = Buffer.concat(chunks).toString('latin1');
  }
  return files;
}
