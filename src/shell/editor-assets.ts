import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../digest.ts';
import { once } from '../incremental/memoize.ts';
import type { Asset } from '../model/source.ts';
import { packageFolder } from '../version.ts';
import { posixPath } from './disk/walk.ts';

const folder = fileURLToPath(new URL('lib/admin', packageFolder));

/** Returns the files of the editor that are the same for every archive, by path. Bundled by `scripts/editor.mjs`. */
export const editorAssets = once((): ReadonlyMap<string, Asset> => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    files.map((file) => {
      const path = posixPath(folder, file);
      const bytes = readFileSync(file);
      return [path, { path, hash: digest(bytes), size: bytes.length, bytes: () => bytes }];
    }),
  );
});
