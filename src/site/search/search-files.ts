import type { Published } from '../../archive/archive.ts';
import { everyVersion } from '../../archive/collections/language-versions.ts';
import { fingerprint } from '../../incremental/fingerprint.ts';
import type { Output } from '../../model/output.ts';
import type { SearchMemo } from '../../search/search-memo.ts';
import type { Site } from '../site.ts';
import { SearchPlan } from './search-plan.ts';

export interface SearchFiles {
  readonly outputs: readonly Output[];
  /** Missing if the site has no search. */
  readonly memo?: SearchMemo;
}

/** Version of the file format. */
const formatVersion = 4;

/**
 * Plans the files of the search index, and returns the memo for the next build. If no release has changed, the files
 * are the same as before, and no release is read.
 */
export function searchFiles(site: Site, last: SearchMemo | undefined): SearchFiles {
  if (!site.sections.has('search')) return { outputs: [] };
  const folder = site.permalinks.folderOf({ kind: 'searchIndex' });
  const program = `${site.madeWith.program} ${site.madeWith.config} ${formatVersion}`;
  const entries = oldestFirst(everyVersion(site.archive));
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

/**
 * Sorts releases oldest first, so that a new release does not change the numbers of the others. Releases that are not
 * public are left out, even in a preview.
 */
function oldestFirst(releases: readonly Published[]): Published[] {
  return releases.filter(({ hidden }) => !hidden).reverse();
}
