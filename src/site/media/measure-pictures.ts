import {
  type ArchiveFiles,
  type FoundFile,
  isPicture,
  type Referrer,
} from '../../archive/links/archive-files.ts';
import { createProblem } from '../../codes/index.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import type { Diagnostic, Problem } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/release.ts';
import type { Asset } from '../../model/source.ts';
import type { Broken, Measured, PictureWorker } from './picture.ts';

/** By digest of the picture. */
export type Measures = ReadonlyMap<string, Measured | Broken>;

/** Maximum number of pictures in memory at a time. */
const batchSize = 4;

/**
 * Measures every picture that a source shows, and reports broken ones. Returns `last` as the measures if nothing has
 * changed.
 */
export async function measurePictures(
  referrers: readonly Referrer[],
  files: ArchiveFiles,
  worker: PictureWorker,
  last?: Measures,
): Promise<{ measures: Measures; diagnostics: Diagnostic[] }> {
  const uses = referrers.flatMap(usesIn(files));
  const assets = [...new Map(uses.map(({ asset }) => [asset.hash, asset])).values()];
  const found = await measureAll(assets, worker);
  const measures = last && isSame(found, last) ? last : found;
  const diagnostics = uses.flatMap(({ path, reference, asset, published }) => {
    const measured = measures.get(asset.hash);
    if (!measured) return [];
    if ('broken' in measured) return [withPosition(path, reference, broken(reference, measured))];
    return measured.hasPlace && published !== undefined
      ? [withPosition(path, reference, locationFound(reference, published))]
      : [];
  });
  return { measures, diagnostics };
}

interface Use extends FoundFile {
  readonly path: string;
  readonly reference: Reference;
}

const usesIn = weakMemoize((files: ArchiveFiles) =>
  weakMemoize(({ path, references }: Referrer): readonly Use[] =>
    references.flatMap((reference) => {
      const shown = reference.kind === 'image' && isPicture(reference.target);
      const file = shown ? files.find(path, reference.target) : undefined;
      return file ? [{ path, reference, ...file }] : [];
    }),
  ),
);

function isSame(a: Measures, b: Measures): boolean {
  if (a.size !== b.size) return false;
  for (const [hash, measured] of a) {
    const other = b.get(hash);
    if (measured !== other && JSON.stringify(measured) !== JSON.stringify(other)) return false;
  }
  return true;
}

async function measureAll(
  assets: readonly Asset[],
  worker: PictureWorker,
): Promise<Map<string, Measured | Broken>> {
  const measures = new Map<string, Measured | Broken>();
  for (let i = 0; i < assets.length; i += batchSize) {
    const some = assets.slice(i, i + batchSize);
    const found = await Promise.all(
      some.map(async (asset) => [asset.hash, await worker.measure(asset)] as const),
    );
    for (const [hash, measured] of found) measures.set(hash, measured);
  }
  return measures;
}

function broken({ target }: Reference, { broken: reason }: Broken): Problem {
  return createProblem('picture-broken', target, reason);
}

function locationFound({ target }: Reference, published: string): Problem {
  return createProblem('picture-place', target, `public/${published}`);
}

function withPosition(file: string, { line, column, length }: Reference, problem: Problem): Diagnostic {
  return { ...problem, file, line, column, length };
}
