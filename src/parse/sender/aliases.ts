import type { Path } from '../yaml/places.ts';

/** An alias in the config, with undefined for unusable values. */
interface WrittenAlias {
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Returns the aliases of a committee or a sender as fields, each with its path. */
export function aliasesIn(
  written: string | readonly (string | WrittenAlias | undefined)[] | undefined,
  path: Path,
): { alias: WrittenAlias; path: Path }[] {
  if (written === undefined) return [];
  if (typeof written === 'string') return [{ alias: { name: written }, path }];
  return written.flatMap((alias, i) => {
    if (alias === undefined) return [];
    return { alias: typeof alias === 'string' ? { name: alias } : alias, path: [...path, i] };
  });
}
