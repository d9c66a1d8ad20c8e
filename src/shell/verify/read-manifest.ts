import type { LocalizedText } from '../../model/localized-text.ts';
import { decodePath } from '../export/bag.ts';
import { bagFaults } from './verify-words.ts';

/** A file that a manifest lists. */
export interface Listed {
  readonly path: string;
  /** In hexadecimal, lower case. */
  readonly digest: string;
}

/** Reads a manifest of a bag. Reports lines that name no file in the bag, and otherwise ignores them. */
export function readManifest(
  text: string,
  isOfTags: boolean,
): { readonly entries: readonly Listed[]; readonly problems: readonly LocalizedText[] } {
  const entries: Listed[] = [];
  const problems: LocalizedText[] = [];
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line === '') continue;
    const [, digest = '', written = ''] = /^([0-9a-f]+)[ \t]+\*?(.+)$/i.exec(line) ?? [];
    const path = decodePath(written).replace(/^\.\//, '');
    const problem = digest === '' ? bagFaults.noEntry : pathProblem(path, isOfTags);
    if (problem === undefined) entries.push({ path, digest: digest.toLowerCase() });
    else problems.push(bagFaults.line(i + 1, problem));
  }
  return { entries, problems };
}

function pathProblem(path: string, isOfTags: boolean): LocalizedText | undefined {
  const leaves = /^[/\\~]|^[a-z]:/i.test(path) || path.split(/[/\\]/).includes('..');
  if (leaves || path.includes('\0')) return bagFaults.outsideBag(path);
  if (isOfTags && path.startsWith('data/')) return bagFaults.inPayload(path);
  if (!isOfTags && !path.startsWith('data/')) return bagFaults.outsidePayload(path);
  return undefined;
}
