import { posix } from 'node:path';
import { createProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticOf, type Problem } from '../../model/diagnostic.ts';
import type { ArchiveFiles, Referrer } from './archive-files.ts';

/** Names that programs give to the second version of a file after simultaneous changes. */
const conflictedName =
  /\((?:(?=[^()]*(?:cop(?:y|ie)|kopi))(?=[^()]*(?:conflict|konflikt|motstridig|ristirii))[^()]*|case conflict[^()]*)\)|\.sync-conflict-\d{8}-\d{6}|[_.-]conflict[-_.]?\d{8}/i;

/** Names of copies, which are accepted if there is no original, with the name of the original. */
const copiedName = [
  /^(.+?)[ _]?\(\d{1,2}\)$/,
  /^(.+?)(?: -)? (?:copy|kopia|kopi|kopio)(?: \d+| \(\d+\))?$/i,
  /^(?:copy of|kopia av|kopi av) (.+)$/i,
];

/** Markdown with another extension. */
const unreadName = /\.(?:(?:md|markdown)\.(?:txt|text|orig|bak|rej|docx?|rtf)|mdx|mdown|mkdn?|mdwn)$/i;
const documentName = /\.(?:pdf|docx?|odt|rtf|pages)$/i;

/** Reports releases and pages that look like copies made by programs. */
export function copiedSources(paths: readonly string[]): Diagnostic[] {
  const suspects = paths.filter((path) => /[(]|conflict|cop(?:y|ie)|kopi/i.test(path));
  if (suspects.length === 0) return [];
  const stems = new Set(paths.map((path) => path.replace(/\.[^.]+$/, '').toLowerCase()));
  return suspects.flatMap((path) => {
    const name = posix.basename(path).replace(/\.[^.]+$/, '');
    if (conflictedName.test(name)) return diagnosticOf(path, createProblem('file-copied', undefined));
    const original = copiedName
      .flatMap((pattern) => pattern.exec(name)?.[1] ?? [])
      .find((each) => stems.has(posix.join(posix.dirname(path), each).toLowerCase()));
    return original === undefined ? [] : diagnosticOf(path, createProblem('file-copied', original));
  });
}

/** Reports documents next to the sources that none of them refers to, and Markdown with another extension. */
export function looseFiles(
  paths: Iterable<string>,
  referrers: readonly Referrer[],
  files: ArchiveFiles,
): Diagnostic[] {
  const loose = [...paths].filter((path) => unreadName.test(path) || documentName.test(path));
  if (loose.length === 0) return [];
  const found = referrers.flatMap(({ path, references }) =>
    references.flatMap(({ target }) => files.find(path, target)?.asset.path ?? []),
  );
  const referred = new Set(found);
  return loose
    .filter((path) => !referred.has(path))
    .map((path) => diagnosticOf(path, unreadName.test(path) ? unreadProblem(path) : looseProblem(path)));
}

function unreadProblem(path: string): Problem {
  const name = posix.basename(path).replace(/(?:\.(?:md|markdown))?\.[^.]+$/i, '');
  return createProblem('file-unread', name);
}

function looseProblem(path: string): Problem {
  return createProblem('file-loose', posix.basename(path), /\.pdf$/i.test(path));
}
