import type { Collection, Published } from '../../../archive/archive.ts';
import { newestFirst } from '../../../archive/collections/grouping.ts';
import { fingerprint } from '../../../incremental/fingerprint.ts';
import { type Batch, batch, planned } from '../../../model/output.ts';
import { releaseKey } from '../../release-key.ts';
import type { Site } from '../../site.ts';
import { factsOf } from './facts.ts';
import { linkedAround } from './linked-around.ts';
import { ninjs } from './ninjs.ts';

/** Releases in a file, which then has some 300 kB. */
const most = 100;

/** The releases of a year in all of their languages, of which each version is an entry. */
interface Year {
  readonly name: string;
  readonly parts: readonly Collection[];
  /** Of the files that together have them, from the root of the site. */
  readonly paths: readonly string[];
}

/** Returns the years with files of releases, newest first; none if the config leaves them out. */
export function hundredYears({ archive, config, permalinks }: Site): readonly Year[] {
  if (!config.openData.parts.includes('releases')) return [];
  const all = [...archive.collections.year, ...archive.translations];
  const names = [...new Set(all.map(({ name }) => name))].sort().reverse();
  return names.map((name) => {
    const parts = all.filter((year) => year.name === name);
    const count = parts.reduce((sum, { releases }) => sum + releases.length, 0);
    const paths = Array.from({ length: Math.ceil(count / most) }, (_, i) =>
      permalinks.pathOf({ kind: 'releaseData', year: name, number: i + 1 }),
    );
    return { name, parts, paths };
  });
}

/** Plans those files. They are filled from the oldest release of a year, so that a new one only changes the last file. */
export function hundredBatches(site: Site): Batch[] {
  return hundredYears(site).map(({ name, parts, paths }) => {
    const make = () => {
      const oldestFirst = parts
        .flatMap(({ releases }) => releases)
        .sort(newestFirst)
        .reverse();
      return paths.map((path, i) => {
        const releases = oldestFirst.slice(i * most, (i + 1) * most);
        return planned(
          path,
          'feed',
          () => fingerprint(releases.map((entry) => releaseKey(site, entry))),
          () => jsonOf(site, releases),
        );
      });
    };
    const around = parts.flatMap((year) => linkedAround(site, year));
    return batch(`hundreds ${name}`, paths, make, [site.key, ...parts, ...around]);
  });
}

/** A list of facts, each with the release as ninjs, one to a line, so that tools for lines can read it too. */
function jsonOf(site: Site, releases: readonly Published[]): string {
  const lines = releases.map((entry) =>
    JSON.stringify({ ...factsOf(site, entry), ninjs: ninjs(site, entry) }),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
