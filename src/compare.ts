import { digest } from './digest.ts';
import type { Made, Manifest, Reason, Written } from './model/manifest.ts';
import type { Output } from './model/output.ts';

/** A file to be written. */
export interface Write {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly stage: Output['stage'];
}

/** What the last build wrote, and what has changed since that files may depend on. */
export interface Before {
  readonly manifest: Manifest;
  /** Files of the manifest that no longer stand on disk as they were written. */
  readonly lost: ReadonlySet<string>;
  /** Missing where nothing was written before. */
  readonly madeWith?: Made;
}

interface Now {
  readonly madeWith: Made;
  /** Whether the source at a path is not what it was at the last build. */
  readonly isEdited: (source: string) => boolean;
}

export interface Compared {
  readonly madeWith: Made;
  /** Of every file that was emitted. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Files that are no longer part of the site. */
  readonly deletes: readonly string[];
  /** How many outputs had to be rendered to know. */
  readonly rendered: number;
  readonly manifest: Manifest;
}

/**
 * Renders what may have changed; whatever did, or is lost, goes to `emit` at once, so that it need not be kept. The
 * outputs are not even planned where the site is made from the same as before; its manifest is then the same object.
 */
export async function compare(
  outputs: Iterable<Output>,
  last: Before,
  now: Now,
  emit: (write: Write) => void,
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
    emit({ path, content, stage });
  }
  const deletes = [...last.manifest.keys()].filter((path) => !manifest.has(path));
  return { madeWith: now.madeWith, deletes, rendered, manifest, reasons };
}

function reasonFor({ path, stage, source }: Output, last: Before, { madeWith, isEdited }: Now): Reason {
  if (!last.manifest.has(path)) return 'new';
  if (last.lost.has(path)) return 'lost';
  if (stage === 'asset') return path.startsWith('assets/') ? 'theme' : 'file';
  for (const part of ['program', 'config', 'theme'] as const)
    if (last.madeWith?.[part] !== madeWith[part]) return part;
  if (source === undefined) return 'list';
  return isEdited(source) ? 'release' : 'neighbour';
}
