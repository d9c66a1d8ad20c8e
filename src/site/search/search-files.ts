import type { Published } from '../../archive/archive.ts';
import { fingerprint } from '../../incremental/fingerprint.ts';
import type { Output } from '../../model/output.ts';
import type { SearchMemo } from '../../search/search-memo.ts';
import type { Site } from '../site.ts';
import { SearchPlan } from './search-plan.ts';

export interface SearchFiles {
  readonly outputs: readonly Output[];
  /** Missing where the site has no search. */
  readonly memo?: SearchMemo;
}

/** Changes with the form of the files. */
const form = 1;

/**
 * The files of the search index, and what the next build should know of them. While nothing is published, changed or
 * withdrawn they are what they were, and nothing is read or counted.
 */
export function searchFiles(site: Site, last: SearchMemo | undefined): SearchFiles {
  if (!site.sections.has('search')) return { outputs: [] };
  const folder = site.permalinks.folderOf({ kind: 'searchIndex' });
  const program = `${site.madeWith.program} ${site.madeWith.config} ${form}`;
  const entries = oldestFirst(site.archive.releases);
  const stamp = fingerprint([program, folder, entries]);
  const known = last?.program === program ? last : undefined;
  let made: ReadonlyMap<string, Output> | undefined;
  const plan = () => new SearchPlan(site, entries, { folder, program, stamp }, known?.table());
  if (known?.stamp === stamp) {
    const render = (path: string) => {
      made ??= new Map(plan().outputs.map((output) => [output.path, output]));
      return made.get(path)?.render() ?? '';
    };
    const outputs = known.files.map(
      ([path, key]): Output => ({ path, key, stage: 'search', render: () => render(path) }),
    );
    return { outputs, memo: known };
  }
  const { outputs, table } = plan();
  const files = outputs.map(({ path, key }) => [path, key] as const);
  return { outputs, memo: { program, stamp, files, table: () => table } };
}

/** What comes next comes last, and moves nothing. What is not public is not in the index, not even in a preview. */
function oldestFirst(releases: readonly Published[]): Published[] {
  return releases.filter(({ hidden }) => !hidden).reverse();
}
