import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { TestArchive } from '../support/archive.ts';

/** Finds text in a built site: in names, bytes, and compressed files. */
export function found(archive: TestArchive, isThere: (content: string) => boolean): string[] {
  const hits: string[] = [];
  const look = (path: string, bytes: Uint8Array) => {
    if (isThere(path)) hits.push(path);
    for (const [how, content] of readings(bytes)) if (isThere(content)) hits.push(`${path} ${how}`);
    if (path.endsWith('.zip'))
      for (const [name, inner] of Object.entries(unzipSync(bytes))) look(`${path}!${name}`, inner);
  };
  for (const [path, latin1] of Object.entries(archive.site())) look(path, Buffer.from(latin1, 'latin1'));
  return hits;
}

function readings(bytes: Uint8Array): [string, string][] {
  const unpackers = { gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync };
  const texts: [string, string][] = [
    ['as UTF-8', Buffer.from(bytes).toString('utf8')],
    ['as UTF-16', Buffer.from(bytes).toString('utf16le')],
  ];
  for (const [name, unpack] of Object.entries(unpackers)) {
    try {
      texts.push([name, unpack(bytes).toString('utf8')]);
    } catch {
      // compressed differently, or not at all
    }
  }
  return texts;
}
