/*
 * Links and pictures of a body that point into the archive stand in its tree as `kommunike:TARGET`, TARGET as the author
 * wrote it; whoever shows the body puts the right address in its place.
 */

const scheme = 'kommunike:';

/** The address that stands for a target in the archive until it is shown. */
export function archiveAddress(target: string): string {
  return scheme + target;
}

/** The target that an `href` or `src` stands for; undefined for any other address. */
export function archiveTarget(address: unknown): string | undefined {
  return typeof address === 'string' && address.startsWith(scheme) ? address.slice(scheme.length) : undefined;
}
