import type { Collection, Published } from '../../../archive/archive.ts';
import { fingerprint } from '../../../incremental/fingerprint.ts';
import { weakMemoize } from '../../../incremental/memoize.ts';
import { type Batch, batch, planned } from '../../../model/output.ts';
import { releaseKey } from '../../release-key.ts';
import type { Site } from '../../site.ts';
import { factsOf } from './facts.ts';
import { linkedAround } from './linked-around.ts';
import { ninjs } from './ninjs.ts';

/** Releases in a file, which then has some 300 kB. */
const most = 100;

/** A file with up to a hundred releases of a year as JSON. */
interface HundredFile {
  /** From the root of the site. */
  readonly path: string;
  /** Oldest first. */
  readonly releases: readonly Published[];
}

/** Returns the paths of the files that together have all public releases as JSON, newest year first. */
export function hundredPaths(site: Site): readonly string[] {
  return hundredBatches(site).flatMap(({ paths }) => paths);
}

/** Files are filled from the oldest release of a year, so that a new release only changes the last one. */
const filesOf = weakMemoize(
  ({ name, releases }: Collection, { permalinks }: Site): readonly HundredFile[] => {
    const oldestFirst = releases.toReversed();
    return Array.from({ length: Math.ceil(releases.length / most) }, (_, i) => ({
      path: permalinks.pathOf({ kind: 'releaseData', year: name, number: i + 1 }),
      releases: oldestFirst.slice(i * most, (i + 1) * most),
    }));
  },
);

/** Plans those files. */
export function hundredBatches(site: Site): Batch[] {
  if (!site.config.openData.parts.includes('releases')) return [];
  return site.archive.collections.year.map((year) => {
    const make = () =>
      filesOf(year, site).map(({ path, releases }) =>
        planned(
          path,
          'feed',
          () => fingerprint(releases.map((entry) => releaseKey(site, entry))),
          () => jsonOf(site, releases),
        ),
      );
    return batch(`hundreds ${year.name}`, pathsIn(year, site), make, [
      site.key,
      year,
      ...linkedAround(site, year),
    ]);
  });
}

const pathsIn = weakMemoize((year: Collection, site: Site) => filesOf(year, site).map(({ path }) => path));

/** A list of facts, each with the release as ninjs, one per line, so that line-based tools can read it too. */
function jsonOf(site: Site, releases: readonly Published[]): string {
  const lines = releases.map((entry) =>
    JSON.stringify({ ...factsOf(site, entry), ninjs: ninjs(site, entry) }),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
