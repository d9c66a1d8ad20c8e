import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticOf, type Problem } from '../../model/diagnostic.ts';
import type { Asset, Source } from '../../model/source.ts';
import { problemInName } from '../../parse/text/characters.ts';
import type { ThemeFiles } from '../../render/theme.ts';
import { packageFolder } from '../../version.ts';
import { FileDigests } from '../state/file-digests.ts';
import { type Disk, FileTooLarge, disk as plainDisk } from './disk.ts';
import type { Folders } from './folders.ts';
import { reasonOf } from './publish-problems.ts';
import { isMissing, leadsOutside, posixPath } from './walk.ts';

/** The folder of the bundled themes. */
export const bundledTemplates = fileURLToPath(new URL('templates', packageFolder));

/** The theme that supplies the files another theme lacks. */
const baseTheme = 'kommun';

/** Reads the files of one archive and collects read errors as diagnostics. */
export class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #folders: Folders;
  readonly #disk: Disk;
  readonly #digests: FileDigests;
  /** Files by folder, so that one walk finds both the releases and the pictures next to them. */
  readonly #walked = new Map<string, readonly string[]>();

  constructor(folders: Folders, disk: Disk = plainDisk) {
    this.#folders = folders;
    this.#disk = disk;
    this.#digests = new FileDigests(folders);
  }

  /** The config file, or undefined if there is none. */
  config(): Source | undefined {
    const { config, root } = this.#folders;
    if (!leadsOutside(config, root)) return this.#source(config);
    this.#report(config, linkRefused);
    return undefined;
  }

  /** The record of published addresses, or undefined if there is none. */
  addresses(): Source | undefined {
    const { addresses, root } = this.#folders;
    return this.#read(addresses, () => {
      const { path, hash, bytes } = this.#disk.asset(addresses, root);
      return { path, hash, text: Buffer.from(bytes()).toString('utf8') };
    });
  }

  /** Every Markdown file below the releases folder. */
  releases(): Source[] {
    return this.#markdown(this.#folders.releases);
  }

  /** Every Markdown file below `pages/`. */
  pages(): Source[] {
    return this.#markdown(this.#folders.pages);
  }

  /** Every other file in those folders, by path from the root. */
  files(): Map<string, Asset> {
    const assets = new Map<string, Asset>();
    for (const folder of [this.#folders.releases, this.#folders.pages]) {
      for (const path of this.#walk(folder).filter((each) => !isMarkdown(each))) {
        const asset = this.#asset(path);
        if (asset) assets.set(asset.path, asset);
      }
    }
    return assets;
  }

  /** Stores file digests for the next build. */
  remember(): void {
    this.#digests.save();
  }

  /** Every file below `public/`, by path relative to it. */
  statics(): Map<string, Asset> {
    return this.#assets(this.#folders.statics);
  }

  /**
   * Reads a theme. The site's own files take precedence over the bundled ones, and the base theme's come last.
   * Returns undefined if there is no such theme.
   */
  theme(name: string): ThemeFiles | undefined {
    const own = join(this.#folders.templates, name);
    const bundled = join(bundledTemplates, name);
    if (!existsSync(own) && !existsSync(bundled)) return undefined;
    const templates = new Map<string, Source>();
    const assets = new Map<string, Asset>();
    const ownFiles = new Map<string, Source | Asset>();
    for (const folder of new Set([join(bundledTemplates, baseTheme), bundled, own])) {
      const found = this.#themeFolder(folder);
      for (const [path, source] of found.templates) templates.set(path, source);
      for (const [path, asset] of found.assets) assets.set(path, asset);
      if (folder !== own || folder === bundled) continue;
      for (const [path, source] of found.templates) ownFiles.set(path, source);
      for (const [path, asset] of found.assets) ownFiles.set(`assets/${path}`, asset);
    }
    return { name, templates, assets, own: ownFiles };
  }

  #themeFolder(folder: string): Pick<ThemeFiles, 'templates' | 'assets'> {
    const templates = new Map<string, Source>();
    for (const path of this.#walk(folder)) {
      const inTheme = posixPath(folder, path);
      const source = /^(?:layouts|partials)\/.*\.hbs$/.test(inTheme) ? this.#source(path) : undefined;
      if (source) templates.set(inTheme, source);
    }
    return { templates, assets: this.#assets(join(folder, 'assets')) };
  }

  /** The names of all themes, both the site's own and the bundled ones. */
  themeNames(): string[] {
    const folders = [this.#folders.templates, bundledTemplates].filter(
      (folder) => existsSync(folder) && !leadsOutside(folder, this.#folders.root),
    );
    const names = folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true }));
    return [...new Set(names.filter((entry) => entry.isDirectory()).map(({ name }) => name))].sort();
  }

  #walk(folder: string): readonly string[] {
    const known = this.#walked.get(folder);
    if (known) return known;
    const found = this.#read(folder, () => this.#disk.below(folder, this.#folders.root));
    const { files, outside } = found ?? { files: [], outside: [] };
    for (const path of outside) this.#report(path, path === folder ? linkRefused : linkNotFollowed);
    const usable = files.filter((path) => {
      const problem = problemInName(posixPath(folder, path));
      if (problem) this.#report(path, problem);
      return !problem;
    });
    this.#walked.set(folder, usable);
    return usable;
  }

  #markdown(folder: string): Source[] {
    return this.#walk(folder)
      .filter(isMarkdown)
      .flatMap((path) => this.#source(path) ?? []);
  }

  #asset(path: string): Asset | undefined {
    return this.#read(path, () => this.#disk.asset(path, this.#folders.root, this.#digests));
  }

  #source(path: string): Source | undefined {
    return this.#read(path, () => this.#disk.source(path, this.#folders.root));
  }

  #assets(folder: string): Map<string, Asset> {
    const assets = new Map<string, Asset>();
    for (const path of this.#walk(folder)) {
      const asset = this.#asset(path);
      if (asset) assets.set(posixPath(folder, path), asset);
    }
    return assets;
  }

  /** Treats a file that has disappeared since it was listed as deleted. */
  #read<T>(path: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (isMissing(error)) return undefined;
      if (error instanceof FileTooLarge) {
        this.#report(path, createProblem('file-too-large', error.size, error.limit));
        return undefined;
      }
      this.#report(path, createProblem('file-unreadable', reasonOf(error)));
      return undefined;
    }
  }

  /** Reports a problem once, even if a folder is walked twice. */
  #report(path: string, problem: Problem): void {
    const file = posixPath(this.#folders.root, path);
    if (this.diagnostics.some((known) => known.file === file && known.code === problem.code)) return;
    this.diagnostics.push(diagnosticOf(file, problem));
  }
}

const linkNotFollowed = createProblem('link-outside');
const linkRefused = createProblem('link-refused');

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
