import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../../version.ts';
import type { Folders } from '../disk/folders.ts';
import { bundledTemplates } from '../disk/reader.ts';
import { isBelow, posixPath, real, walk } from '../disk/walk.ts';

/** A file to be copied. */
export interface ExportFile {
  readonly from: string;
  /** From the folder that it is copied to. */
  readonly path: string;
}

/** Where an archive's config, releases and templates are within the exported archive. */
export type Places = Readonly<Record<'config' | 'releases' | 'templates', string>>;

/** Their places unless options say otherwise. */
export const usualPlaces: Places = {
  config: 'kommunike.config.yaml',
  releases: 'releases',
  templates: 'templates',
};

/** Texts about an archive that are next to its config. */
const aboutArchive = /^(?:readme|licen[cs]e|copying|changelog)(?:\.[a-z.]+)?$/i;

/** Returns the paths in the exported archive: as in the root, or the usual ones for files from outside the root. */
export function placesOf({ root, config, releases, templates }: Folders): Places {
  const place = (path: string, usual: string) => {
    const inRoot = posixPath(root, path);
    return inRoot.startsWith('..') || inRoot === '' || /^[a-z]:/i.test(inRoot) ? usual : inRoot;
  };
  return {
    config: place(config, usualPlaces.config),
    releases: place(releases, usualPlaces.releases),
    templates: place(templates, usualPlaces.templates),
  };
}

/**
 * Returns all sources of an archive, sorted: everything that a build reads, the record of addresses, and texts such as
 * README.md. Leaves out hidden files, and does not follow links that lead outside the archive.
 */
export function archiveFiles(folders: Folders): readonly ExportFile[] {
  const { root, config, releases, templates, statics, pages, out } = folders;
  const places = placesOf(folders);
  const parts = [
    [releases, places.releases],
    [pages, 'pages'],
    [statics, 'public'],
    [templates, places.templates],
  ] as const;
  const files = parts.flatMap(([folder, place]) => filesBelow(folder, root, place));
  const beside = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && (aboutArchive.test(entry.name) || entry.name === 'addresses.lock'))
    .map(({ name }) => ({ from: join(root, name), path: name }));
  const settings = real(config) === undefined ? [] : [{ from: config, path: places.config }];
  const all = [...settings, ...beside, ...files.filter(({ from }) => !isBelow(from, out))];
  return [...new Map(all.map((file) => [file.path, file])).values()].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

/** Returns the platform-independent files of the program and its bundled themes. */
export function programFiles(): readonly ExportFile[] {
  const program = fileURLToPath(packageFolder);
  const isPlain = /^(?:package\.json|LICENSE|lib\/[^/]+\.js)$/;
  const own = ['package.json', 'LICENSE'].map((path) => ({ from: join(program, path), path }));
  return [
    ...own,
    ...filesBelow(join(program, 'lib'), program, 'lib'),
    ...filesBelow(bundledTemplates, program, 'templates'),
  ].filter(
    ({ from, path }) => real(from) !== undefined && (isPlain.test(path) || path.startsWith('templates/')),
  );
}

function filesBelow(folder: string, root: string, place: string): ExportFile[] {
  return walk(folder, root).files.map((from) => ({ from, path: `${place}/${posixPath(folder, from)}` }));
}
