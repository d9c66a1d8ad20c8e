/*
 * Links and pictures of a body that refer to the archive are stored in its tree as `kommunike:TARGET`, with TARGET as
 * written by the author. Code that shows the body replaces them with the right address.
 */

const scheme = 'kommunike:';

/** Returns the placeholder address for a target in the archive. */
export function archiveAddress(target: string): string {
  return scheme + target;
}

/** Returns the target of a placeholder `href` or `src`; undefined for any other address. */
export function archiveTarget(address: unknown): string | undefined {
  return typeof address === 'string' && address.startsWith(scheme) ? address.slice(scheme.length) : undefined;
}
