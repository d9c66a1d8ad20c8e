import { join } from 'node:path';
import { createEnglishProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../../model/diagnostic.ts';
import { plural } from '../report.ts';
import { LockHeld } from '../state/lock.ts';
import type { Folders } from './folders.ts';
import { posixPath } from './walk.ts';

/** How many files of a kind are named. */
const named = 10;

/** Whether an error is the operating system's, and not a bug. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** Whether a place can't be written to, however much space there is. */
export function isReadOnly(error: unknown): boolean {
  return isSystemError(error) && ['EROFS', 'EACCES', 'EPERM'].includes(error.code ?? '');
}

export function foreignFiles(folders: Folders, paths: readonly string[]): Diagnostic[] {
  const more = paths.length - named;
  return paths
    .slice(0, named)
    .map((path, i) =>
      diagnosticOf(
        inRoot(folders, path),
        createEnglishProblem(
          'output-foreign',
          'Kommuniké did not write this file, and the site needs its path' +
            (more > 0 && i === named - 1 ? `, as it does of ${plural(more, 'other file')}` : ''),
          'move it (your own files belong in public/), or delete the folder if an earlier build made it',
        ),
      ),
    );
}

/** Reports why nothing was published. Throws whatever is a bug. */
export function publishFailed(folders: Folders, error: unknown): Diagnostic {
  if (error instanceof LockHeld) return buildRunning(folders, error);
  if (!isSystemError(error)) throw error;
  return diagnosticOf(
    inRoot(folders, ''),
    createEnglishProblem(
      'output-failed',
      `the site could not be written: ${error.message}`,
      `the published site is unchanged; ${remedy(error)}, then build again`,
    ),
  );
}

/** Reports a publication that failed although all had been prepared. Throws whatever is a bug. */
export function publishedInPart(folders: Folders, error: unknown): Diagnostic {
  if (!isSystemError(error)) throw error;
  return diagnosticOf(
    inRoot(folders, ''),
    createEnglishProblem(
      'output-failed',
      `the site could only be written in part: ${error.message}`,
      `old and new pages are mixed until the next build; ${remedy(error)}, then build again`,
    ),
  );
}

export function buildRunning(folders: Folders, { message }: LockHeld): Diagnostic {
  return diagnosticOf(
    inRoot(folders, ''),
    createEnglishProblem(
      'build-running',
      `another build of this site is running (${message})`,
      'nothing was changed; wait until it is done or end it, then build again',
    ),
  );
}

export function lockMissing(folders: Folders): Diagnostic {
  return diagnosticOf(
    inRoot(folders, ''),
    createEnglishProblem(
      'lock-missing',
      'this system can’t lock files here, so two builds at once would not be kept apart',
      'see to it that only one build runs at a time',
    ),
  );
}

/** Reports that a site was published, but the next build can't know of it. Throws whatever is a bug. */
export function stateFailed(folders: Folders, error: unknown): Diagnostic {
  if (!isSystemError(error)) throw error;
  return diagnosticOf(
    posixPath(folders.root, folders.state),
    createEnglishProblem(
      'state-failed',
      `what this build did could not be noted: ${error.message}`,
      `the site is complete, but the next build makes all of it anew; ${remedy(error)}`,
    ),
  );
}

/** Reports how a site was treated of which nobody had noted what earlier builds wrote. */
export function recordMissing(
  folders: Folders,
  replaced: readonly string[],
  others: readonly string[],
): Diagnostic {
  const parts = [
    ...(replaced.length > 0
      ? [
          `${plural(replaced.length, 'file')} were replaced (${some(replaced)}), and kept in .kommunike/replaced/`,
        ]
      : []),
    ...(others.length > 0
      ? [`${plural(others.length, 'file')} do not belong to the site (${some(others)})`]
      : []),
  ];
  return diagnosticOf(
    inRoot(folders, ''),
    createEnglishProblem(
      'record-missing',
      `an earlier build wrote this folder, but what it wrote is no longer known: ${parts.join('; ')}`,
      'delete those that should no longer be published; the next build knows its files again',
    ),
  );
}

/** Reports files of the site that somebody else had changed. */
export function siteEdited(folders: Folders, paths: readonly string[]): Diagnostic {
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  const were = paths.length === 1 ? 'was' : 'were';
  return diagnosticOf(
    inRoot(folders, paths[0] ?? ''),
    createEnglishProblem(
      'output-edited',
      `${paths.slice(0, 3).join(', ')}${more} ${were} changed in the site by somebody else, and the build has undone it`,
      'change the sources instead, or put your own files into public/; kommunike verify shows such files before a build',
    ),
  );
}

function some(paths: readonly string[]): string {
  return paths.length > 3 ? `${paths.slice(0, 3).join(', ')} …` : paths.join(', ');
}

function remedy(error: NodeJS.ErrnoException): string {
  if (['ENOSPC', 'EDQUOT'].includes(error.code ?? '')) return 'free up space on the disk';
  if (isReadOnly(error)) return 'let this user write there, or choose another folder';
  return 'remove the cause';
}

function inRoot({ root, out }: Folders, path: string): string {
  return posixPath(root, join(out, path)) || '.';
}
