import { resolve } from 'node:path';

/** Where an archive's files are; absolute paths. */
export interface Folders {
  readonly root: string;
  readonly config: string;
  readonly releases: string;
  readonly templates: string;
  readonly statics: string;
  /** Own pages in Markdown. */
  readonly pages: string;
  readonly out: string;
  /** What builds remember. */
  readonly state: string;
}

export interface FolderOptions {
  readonly root?: string;
  readonly config?: string;
  readonly releases?: string;
  readonly templates?: string;
  readonly out?: string;
}

/** Paths on the command line count from `here`; everything else from the root. */
export function foldersOf(options: FolderOptions, here: string): Folders {
  const root = resolve(here, options.root ?? '.');
  const at = (given: string | undefined, name: string) =>
    given === undefined ? resolve(root, name) : resolve(here, given);
  return {
    root,
    config: at(options.config, 'kommunike.config.yaml'),
    releases: at(options.releases, 'releases'),
    templates: at(options.templates, 'templates'),
    statics: resolve(root, 'public'),
    pages: resolve(root, 'pages'),
    out: at(options.out, 'dist'),
    state: resolve(root, '.kommunike'),
  };
}
