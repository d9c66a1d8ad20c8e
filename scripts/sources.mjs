import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Returns a digest of everything that the program is compiled from. */
export function sourcesDigest() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['src', 'templates'])
    for (const path of readdirSync(join(root, folder), { recursive: true }).sort())
      if (/\.\w+$/.test(path)) hash.update(`${path}\0`).update(readFileSync(join(root, folder, path)));
  return hash.digest('hex').slice(0, 12);
}
