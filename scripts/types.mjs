// Writes the declarations of src/index.ts, and of the modules that they need.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';

const root = join(import.meta.dirname, '..');

/** @param folder target folder, next to the bundled library */
export function writeTypes(folder) {
  const all = mkdtempSync(join(tmpdir(), 'kommunike-types-'));
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const project = join(import.meta.dirname, 'tsconfig.types.json');
    execFileSync(process.execPath, [compiler, '-p', project, '--outDir', all], { stdio: 'inherit' });
    for (const name of needed(all, 'index.d.ts')) cpSync(join(all, name), join(folder, name));
  } finally {
    rmSync(all, { recursive: true });
  }
}

function needed(folder, name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(folder, name), 'utf8');
  for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)\.ts'/g))
    needed(folder, posix.join(dirname(name), `${target}.d.ts`), found);
  return found;
}

if (process.argv[1] === import.meta.filename) writeTypes(process.argv[2]);
