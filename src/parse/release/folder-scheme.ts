/** How an archive sorts its releases into folders: `{sender}/{year}/`, `{year}/`, `{sender}/` or none. */
export type Scheme = 'sender-year' | 'year' | 'sender' | 'flat';

/** Returns the scheme of most releases; paths are relative to the releases folder. */
export function schemeOf(paths: readonly string[]): Scheme {
  const counts = new Map<Scheme, number>();
  for (const path of paths) {
    const scheme = schemeOfOne(path);
    if (scheme) counts.set(scheme, (counts.get(scheme) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'sender-year';
}

function schemeOfOne(path: string): Scheme | undefined {
  if (/^[^/]+\/\d{4}\/[^/]+$/.test(path)) return 'sender-year';
  if (/^\d{4}\/[^/]+$/.test(path)) return 'year';
  if (/^[^/]+\/[^/]+$/.test(path)) return 'sender';
  return path.includes('/') ? undefined : 'flat';
}

/** Returns the place of a release, relative to the releases folder. */
export function placeOf(scheme: Scheme, sender: string, day: string, slug: string): string {
  const year = day.slice(0, 4);
  const folder = { 'sender-year': `${sender}/${year}/`, year: `${year}/`, sender: `${sender}/`, flat: '' }[
    scheme
  ];
  return `${folder}${slug}.md`;
}
