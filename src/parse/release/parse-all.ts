import { digest } from '../../digest.ts';
import type { Memo, Remembered } from '../../model/memo.ts';
import type { Progress } from '../../model/progress.ts';
import type { Body } from '../../model/release.ts';
import type { Source } from '../../model/source.ts';
import type { Settings } from '../config/settings.ts';
import { parseRelease } from './parse-release.ts';

interface ParsedAll {
  /** Covers the program and the config. */
  readonly key: string;
  /** Results for all sources, by path. */
  readonly remembered: ReadonlyMap<string, Remembered>;
  /** Bodies of the sources that were not in the memo, by path. */
  readonly bodies: ReadonlyMap<string, Body>;
}

/** Parses every source that is not in the memo. */
export function parseAll(
  sources: readonly Source[],
  config: Settings,
  version: string,
  last: Memo,
  progress: Progress = () => {},
): ParsedAll {
  const key = digest(`${version} ${config.key}`);
  const known = last.key === key ? last.sources : new Map<string, Remembered>();
  const remembered = new Map<string, Remembered>();
  const bodies = new Map<string, Body>();
  for (const [i, source] of sources.entries()) {
    progress('parse', i, sources.length);
    const { path, hash } = source;
    const before = known.get(path);
    if (before?.hash === hash) {
      remembered.set(path, before);
      continue;
    }
    const { release, body, diagnostics } = parseRelease(source, config);
    remembered.set(path, { hash, ...(release && { release }), diagnostics });
    if (body) bodies.set(path, body);
  }
  return { key, remembered, bodies };
}
