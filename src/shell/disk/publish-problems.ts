import { join } from 'node:path';
import type { Several } from '../../codes/archive/build-codes.ts';
import type { Refusal } from '../../codes/archive/output-codes.ts';
import { createProblem } from '../../codes/index.ts';
import { lookup } from '../../lookup.ts';
import { type Diagnostic, diagnosticOf } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { LockHeld } from '../state/lock.ts';
import type { Folders } from './folders.ts';
import { posixPath } from './walk.ts';

/** Maximum number of files listed per kind. */
const named = 10;

/** Whether an error comes from the operating system and is not a bug. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** Whether a folder is not writable, rather than full. */
export function isReadOnly(error: unknown): boolean {
  return isSystemError(error) && ['EROFS', 'EACCES', 'EPERM'].includes(error.code ?? '');
}

/** Returns the message of the operating system, with translations. */
export function reasonOf(error: unknown): LocalizedText {
  const text = error instanceof Error ? error.message : String(error);
  if (!isSystemError(error)) return { en: text, sv: text };
  const { code = '', path } = error;
  const meant = lookup(swedishReasons, code);
  const place = path === undefined ? code : `${code}: ${path}`;
  return { en: text, sv: meant === undefined ? text : `${meant} (${place})` };
}

/** By the codes of errors. */
const swedishReasons: Readonly<Record<string, string>> = {
  EACCES: 'behörighet saknas',
  EADDRINUSE: 'porten är upptagen',
  EADDRNOTAVAIL: 'adressen hör inte till den här datorn',
  EBUSY: 'filen används av ett annat program',
  EDQUOT: 'det tilldelade utrymmet är slut',
  EIO: 'disken svarar inte som den ska',
  EISDIR: 'det är en mapp',
  ELOOP: 'länkarna går i cirkel',
  EMFILE: 'för många filer är öppna',
  ENAMETOOLONG: 'namnet är för långt',
  ENFILE: 'för många filer är öppna',
  ENOENT: 'filen eller mappen finns inte',
  ENOTFOUND: 'adressen finns inte',
  ENOSPC: 'disken är full',
  ENOTDIR: 'det är ingen mapp',
  ENOTEMPTY: 'mappen är inte tom',
  EPERM: 'behörighet saknas',
  EROFS: 'disken är skrivskyddad',
};

/** Returns why a file could not be written, with a remedy. */
export function refusalOf(error: unknown): Refusal {
  const isFull = isSystemError(error) && ['ENOSPC', 'EDQUOT'].includes(error.code ?? '');
  return {
    reason: reasonOf(error),
    remedy: isFull ? 'space' : isReadOnly(error) ? 'permission' : 'other',
  };
}

export function foreignFiles(folders: Folders, paths: readonly string[]): Diagnostic[] {
  const more = paths.length - named;
  return paths
    .slice(0, named)
    .map((path, i) =>
      diagnosticOf(inRoot(folders, path), createProblem('output-foreign', i === named - 1 ? more : 0)),
    );
}

/** Reports why nothing was published. Rethrows bugs. */
export function publishFailed(folders: Folders, error: unknown): Diagnostic {
  if (error instanceof LockHeld) return buildRunning(folders, error);
  if (!isSystemError(error)) throw error;
  return diagnosticOf(inRoot(folders, ''), createProblem('output-failed', 'site', refusalOf(error)));
}

/** Reports a publication that failed after it was prepared. Rethrows bugs. */
export function publishedInPart(folders: Folders, error: unknown): Diagnostic {
  if (!isSystemError(error)) throw error;
  return diagnosticOf(inRoot(folders, ''), createProblem('output-failed', 'rest', refusalOf(error)));
}

export function buildRunning(folders: Folders, { message }: LockHeld): Diagnostic {
  return diagnosticOf(inRoot(folders, ''), createProblem('build-running', message));
}

export function lockMissing(folders: Folders): Diagnostic {
  return diagnosticOf(inRoot(folders, ''), createProblem('lock-missing'));
}

/** Reports that a site was published but its state could not be saved. Rethrows bugs. */
export function stateFailed(folders: Folders, error: unknown): Diagnostic {
  if (!isSystemError(error)) throw error;
  return diagnosticOf(
    posixPath(folders.root, folders.state),
    createProblem('state-failed', refusalOf(error)),
  );
}

/** Reports how a site without state from earlier builds was treated. */
export function recordMissing(
  folders: Folders,
  replaced: readonly string[],
  others: readonly string[],
): Diagnostic {
  const problem = createProblem('record-missing', someOf(replaced), someOf(others));
  return diagnosticOf(inRoot(folders, ''), problem);
}

/** Reports files of the site that somebody else had changed. */
export function siteEdited(folders: Folders, paths: readonly string[]): Diagnostic {
  const first = paths.slice(0, 3);
  const problem = createProblem('output-edited', first, paths.length - first.length);
  return diagnosticOf(inRoot(folders, paths[0] ?? ''), problem);
}

function someOf(paths: readonly string[]): Several {
  const some = paths.length > 3 ? `${paths.slice(0, 3).join(', ')} …` : paths.join(', ');
  return { count: paths.length, some };
}

function inRoot({ root, out }: Folders, path: string): string {
  return posixPath(root, join(out, path)) || '.';
}
