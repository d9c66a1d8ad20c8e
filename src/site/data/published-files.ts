import { everyVersion } from '../../archive/collections/language-versions.ts';
import { encodedPath } from '../../url.ts';
import { pageFilesOf } from '../media/page-files.ts';
import type { Site } from '../site.ts';

/** A published file that the archive is built from. */
export interface PublishedFile {
  /** Path in the archive, from the root. */
  readonly path: string;
  /** Path in the site. */
  readonly url: string;
}

/** Returns the path of a file in a copy of the archive: folders outside the root move into it. */
export function placeInCopy(path: string): string {
  return path.replace(/^(?:\.\.\/)+/, '');
}

/**
 * Returns the pictures and documents of published sources, and everything under `public/`, with their paths in the
 * site.
 */
export function publishedFiles(site: Site): readonly PublishedFile[] {
  const { archive, ownPages, statics } = site;
  const releases = everyVersion(archive).flatMap(({ release }) =>
    release.references.length > 0 && site.sourceOf(release) !== undefined ? [release.path] : [],
  );
  const beside = [...releases, ...ownPages.keys()].flatMap((source) => {
    const { pictures, documents } = pageFilesOf(site, source);
    return [
      ...[...pictures.values()].map(({ asset, original }) => ({ path: asset.path, url: original })),
      ...[...documents.values()].map(({ asset, url }) => ({ path: asset.path, url })),
    ];
  });
  const open = [...statics].map(([path, asset]) => ({ path: asset.path, url: encodedPath(path) }));
  // those under public/ come last, because they are published unchanged
  const files = new Map([...beside, ...open].map((file) => [file.path, file]));
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Formats a list of files as a config of curl, which fetches each from the site to its place. */
export function curlConfig(files: readonly PublishedFile[], baseUrl: string): string {
  const entries = files.map(
    ({ path, url }) => `url = ${quoted(baseUrl + url)}\noutput = ${quoted(placeInCopy(path))}\n`,
  );
  return ['# curl -K files.curl\ncreate-dirs\nfail\n', ...entries].join('');
}

/** Quotes a value as curl reads it. Names have no line ends. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
