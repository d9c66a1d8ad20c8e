import type { Config } from '../config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { digest } from '../digest.ts';
import type { Memo, Remembered } from '../memo.ts';
import type { Body, Release } from '../release.ts';
import type { Source } from '../source.ts';
import { parseContext, parseRelease } from './release.ts';

interface ParsedAll {
  readonly releases: readonly Release[];
  readonly diagnostics: readonly Diagnostic[];
  readonly memo: Memo;
  readonly bodyOf: (release: Release) => Body;
  /** The text of a source by its path. */
  readonly textOf: (path: string) => string | undefined;
  /** The text of a release's source; undefined where the release is no longer what the source says. */
  readonly sourceOf: (release: Release) => string | undefined;
}

/** Parses every source that the memo does not know. */
export function parseAll(sources: readonly Source[], config: Config, version: string, last: Memo): ParsedAll {
  const key = digest(JSON.stringify([version, config]));
  const known = last.key === key ? last.sources : new Map<string, Remembered>();
  const context = parseContext(config);
  const remembered = new Map<string, Remembered>();
  const bodies = new Map<string, Body>();
  const texts = new Map<string, Source>();
  for (const source of sources) {
    const { path, hash } = source;
    texts.set(path, source);
    const before = known.get(path);
    if (before?.hash === hash) {
      remembered.set(path, before);
      continue;
    }
    const { release, body, diagnostics } = parseRelease(source, context);
    remembered.set(path, { hash, ...(release && { release }), diagnostics });
    if (body) bodies.set(path, body);
  }
  const all = [...remembered.values()];
  return {
    releases: all.flatMap(({ release }) => (release ? [release] : [])),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
    memo: { ...last, key, sources: remembered },
    bodyOf(release) {
      const found = bodies.get(release.path);
      if (found) return found;
      const source = texts.get(release.path);
      const body = source && parseRelease(source, context).body;
      if (!body) throw new Error(`${release.path} has no body`);
      bodies.set(release.path, body);
      return body;
    },
    textOf: (path) => texts.get(path)?.text,
    sourceOf: (release) =>
      remembered.get(release.path)?.release === release ? texts.get(release.path)?.text : undefined,
  };
}
