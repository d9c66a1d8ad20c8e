import { join } from 'node:path';
import type { Manifest } from '../../model/manifest.ts';
import { hashFile } from '../export/file-hash.ts';
import { byPath, type Checked, type Difference } from './difference.ts';
import { filesBelow } from './files-below.ts';

/** Compares a site, or a copy of it, with the record of what was written: by its bytes, not by its times. */
export function checkSite(folder: string, manifest: Manifest): Checked {
  const { files, others } = filesBelow(folder);
  const differences: Difference[] = [];
  for (const [path, { hash }] of manifest) {
    if (!files.has(path)) differences.push({ path, kind: 'missing' });
    else if (siteDigest(join(folder, path)) !== hash) differences.push({ path, kind: 'changed' });
  }
  for (const path of [...files, ...others])
    if (!manifest.has(path)) differences.push({ path, kind: 'unexpected' });
  return { files: manifest.size, differences: differences.sort(byPath) };
}

/** Returns the same digest as `digest`; undefined if the file can't be read. */
function siteDigest(path: string): string | undefined {
  try {
    return hashFile(path, 'sha256', 'base64url').slice(0, 22);
  } catch {
    return undefined;
  }
}
