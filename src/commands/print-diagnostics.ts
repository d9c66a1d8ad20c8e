import { posix } from 'node:path';
import picocolors from 'picocolors';
import type { Diagnostic } from '../model/diagnostic.ts';
import { codeQualityReport } from '../shell/code-quality.ts';
import { textAt } from '../shell/disk/disk.ts';
import type { Folders } from '../shell/disk/folders.ts';
import { posixPath } from '../shell/disk/walk.ts';
import { githubAnnotations, prettyDiagnostics } from '../shell/report.ts';
import type { Options } from './options.ts';

/**
 * Prints diagnostics for people, as workflow annotations, or as a report for GitLab in addition to those for people.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  folders: Folders,
  { format, color, lang, all }: Pick<Options, 'format' | 'color' | 'lang' | 'all'>,
): void {
  const placed = () => diagnostics.map(relativeToHere(folders));
  if (format === 'gitlab') process.stdout.write(codeQualityReport(placed()));
  if (format === 'github') process.stdout.write(githubAnnotations(placed()));
  else if (diagnostics.length > 0) {
    const isSeen = process.stderr.isTTY === true;
    const colors = picocolors.createColors(color && picocolors.isColorSupported && isSeen);
    const textOf = (file: string) => textAt(folders.root, file);
    process.stderr.write(prettyDiagnostics(diagnostics, textOf, { colors, lang, all }));
  }
}

/** Makes paths relative to the working directory, as hosts require, where jobs start in the repository's root. */
function relativeToHere({ root }: Folders): (diagnostic: Diagnostic) => Diagnostic {
  const folder = posixPath(process.cwd(), root);
  return (diagnostic) => ({ ...diagnostic, file: posix.join(folder, diagnostic.file) });
}
