import { digest } from './digest.ts';
import type { Manifest, Written } from './model/manifest.ts';
import type { Output } from './model/output.ts';

/** A file to be written. */
export interface Write {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly stage: Output['stage'];
}

export interface Compared {
  /** Files that are no longer part of the site. */
  readonly deletes: readonly string[];
  /** How many outputs had to be rendered to know. */
  readonly rendered: number;
  readonly manifest: Manifest;
}

/** Renders what may have changed; whatever did, or is lost, goes to `emit` at once, so that it need not be kept. */
export async function compare(
  outputs: Iterable<Output>,
  last: Manifest,
  lost: ReadonlySet<string>,
  emit: (write: Write) => void,
): Promise<Compared> {
  const manifest = new Map<string, Written>();
  let rendered = 0;
  for (const { path, key, stage, render } of outputs) {
    const before = last.get(path);
    if (before?.key === key && !lost.has(path)) {
      manifest.set(path, before);
      continue;
    }
    const result = render();
    const content = result instanceof Promise ? await result : result;
    rendered++;
    const hash = digest(content);
    manifest.set(path, { key, hash });
    if (before?.hash !== hash || lost.has(path)) emit({ path, content, stage });
  }
  const deletes = [...last.keys()].filter((path) => !manifest.has(path));
  return { deletes, rendered, manifest };
}
