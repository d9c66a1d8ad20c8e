import type { Permalinks } from '../../permalinks/permalink.ts';
import { fileAt } from '../../url.ts';

/** Returns the page that a file belongs to: a document to its release, a feed to its collection. */
export function pageOfPart({ placeAt }: Permalinks, path: string): string | undefined {
  const place = placeAt(path);
  if (!place) return undefined;
  const page = 'beside' in place ? place.beside : 'folder' in place ? fileAt(place.folder) : undefined;
  return page === path ? undefined : page;
}

/** Returns whether files belong to a page. */
export function isPartOf(permalinks: Permalinks, page: string): (path: string) => boolean {
  return (path) => pageOfPart(permalinks, path) === page;
}
