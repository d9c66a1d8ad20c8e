import type { Release } from '../../../model/release.ts';
import { withoutImportChecks } from '../../../parse/release/warnings/import-checks.ts';
import type { Site } from '../../site.ts';

/**
 * Returns the public source of a release: without the comments of imports that mark values for checking. Undefined if
 * anything in the release is masked or withdrawn.
 */
export function publicSource({ sourceOf }: Site, release: Release): string | undefined {
  const text = sourceOf(release);
  return text === undefined
    ? undefined
    : withoutImportChecks({ path: release.path, hash: release.hash, text });
}
