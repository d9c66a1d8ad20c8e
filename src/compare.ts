import { digest } from './digest.ts';
import type { Made, Manifest, Reason, Written } from './model/manifest.ts';
import type { Output } from './model/output.ts';

/** A file to be written. */
export interface Write {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly stage: Output['stage'];
}

/** Receives a file to be written. The next one is rendered when the returned promise is fulfilled. */
export type Emit = (write: Write) => Promise<void> | void;

/** What the last build wrote, and the written files that have changed since. */
export interface PreviousOutput {
  readonly manifest: Manifest;
  /** Files of the manifest that are missing or have been changed. */
  readonly lost: ReadonlySet<string>;
  /** Missing if nothing has been written before. */
  readonly madeWith?: Made;
}

interface Now {
  readonly madeWith: Made;
  /** Whether a source has changed since the last build. */
  readonly isEdited: (source: string) => boolean;
}

export interface Compared {
  readonly madeWith: Made;
  /** Why each file was emitted. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Files that are no longer part of the site. */
  readonly deletes: readonly string[];
  /** Number of outputs that were rendered. */
  readonly rendered: number;
  readonly manifest: Manifest;
}

/**
 * Renders outputs that may have changed, and passes those that have changed or are lost to `emit` immediately, so
 * that they need not be kept. If the site is made from the same input as before, the outputs are not even planned,
 * and the manifest is the same object.
 */
export async function compare(
  outputs: Iterable<Output>,
  last: PreviousOutput,
  now: Now,
  emit: Emit,
): Promise<Compared> {
  const { lost } = last;
  if (last.madeWith?.whole === now.madeWith.whole && lost.size === 0)
    return { madeWith: now.madeWith, deletes: [], rendered: 0, manifest: last.manifest, reasons: new Map() };
  const manifest = new Map<string, Written>();
  const reasons = new Map<string, Reason>();
  let rendered = 0;
  for (const output of outputs) {
    const { path, key, stage, render } = output;
    const before = last.manifest.get(path);
    if (before?.key === key && !lost.has(path)) {
      manifest.set(path, before);
      continue;
    }
    const result = render();
    const content = result instanceof Promise ? await result : result;
    rendered++;
    const hash = digest(content);
    manifest.set(path, { key, hash });
    if (before?.hash === hash && !lost.has(path)) continue;
    reasons.set(path, reasonFor(output, last, now));
    const pause = emit({ path, content, stage });
    if (pause) await pause;
  }
  const deletes = [...last.manifest.keys()].filter((path) => !manifest.has(path));
  return { madeWith: now.madeWith, deletes, rendered, manifest, reasons };
}

function reasonFor(
  { path, stage, source }: Output,
  last: PreviousOutput,
  { madeWith, isEdited }: Now,
): Reason {
  if (!last.manifest.has(path)) return 'new';
  if (last.lost.has(path)) return 'lost';
  if (stage === 'asset') return path.startsWith('assets/') ? 'theme' : 'file';
  for (const part of ['program', 'config', 'theme'] as const)
    if (last.madeWith?.[part] !== madeWith[part]) return part;
  if (source === undefined) return 'list';
  return isEdited(source) ? 'release' : 'neighbour';
}
