import { dirname, resolve } from 'node:path';

/** The folders of an archive; absolute paths. */
export interface Folders {
  readonly root: string;
  readonly config: string;
  readonly releases: string;
  readonly templates: string;
  readonly statics: string;
  /** The site's own pages, in Markdown. */
  readonly pages: string;
  readonly out: string;
  /** The record of published addresses, next to the config. */
  readonly addresses: string;
  /** State kept between builds. */
  readonly state: string;
}

export interface FolderOptions {
  readonly root?: string;
  readonly config?: string;
  readonly releases?: string;
  readonly templates?: string;
  readonly out?: string;
}

/** Paths given as options are relative to `here`, default paths to the root. */
export function foldersOf(options: FolderOptions, here: string): Folders {
  const root = resolve(here, options.root ?? '.');
  const at = (given: string | undefined, name: string) =>
    given === undefined ? resolve(root, name) : resolve(here, given);
  const config = at(options.config, 'kommunike.config.yaml');
  return {
    root,
    config,
    addresses: resolve(dirname(config), 'addresses.lock'),
    releases: at(options.releases, 'releases'),
    templates: at(options.templates, 'templates'),
    statics: resolve(root, 'public'),
    pages: resolve(root, 'pages'),
    out: at(options.out, 'dist'),
    state: resolve(root, '.kommunike'),
  };
}
