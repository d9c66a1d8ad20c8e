import { everyVersion } from '../../archive/collections/language-versions.ts';
import { encodedPath } from '../../url.ts';
import { pageFilesOf } from '../media/page-files.ts';
import type { Site } from '../site.ts';

/** A file of the site that the archive is built from. */
export interface PublishedFile {
  /** Where the archive has it, from the root. */
  readonly path: string;
  /** Where the site has it. */
  readonly url: string;
}

/** Returns where a file of the archive stands in a copy of it: a folder that is outside of the root moves into it. */
export function placeInCopy(path: string): string {
  return path.replace(/^(?:\.\.\/)+/, '');
}

/** Returns the pictures and documents of published sources and everything under `public/`, as the site has them. */
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
  // those under public/ come last, because they are published as they are
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
