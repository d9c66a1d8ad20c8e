import { existsSync, lstatSync, readlinkSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { Folders } from './folders.ts';
import { bundledTemplates } from './reader.ts';
import { real } from './walk.ts';

/**
 * Returns the reason if the site may not be written to its folder, because its files would mix with its sources or with
 * unrelated files. Folders are compared by identity, so links and case make no difference.
 */
export function outRefusal(folders: Folders): LocalizedText | undefined {
  const { root, config, releases, templates, statics, pages, state, out } = folders;
  const site = trailOf(out);
  const taken: readonly Place[] = [
    [releases, { en: 'the folder of the releases', sv: 'mappen med pressmeddelanden' }],
    [templates, { en: 'the folder of the themes', sv: 'mappen med teman' }],
    [
      statics,
      {
        en: 'the folder of files that are published as they are',
        sv: 'mappen med filer som publiceras som de är',
      },
    ],
    [pages, { en: 'the folder of the site’s own pages', sv: 'mappen med egna sidor' }],
    [
      state,
      {
        en: 'the folder in which Kommuniké keeps its state',
        sv: 'mappen där Kommuniké sparar uppgifter mellan byggen',
      },
    ],
    [bundledTemplates, { en: 'the folder of the bundled themes', sv: 'mappen med Kommunikés egna teman' }],
    [join(root, '.git'), { en: 'the folder of Git', sv: 'Gits mapp' }],
  ];
  for (const [folder, name] of taken) {
    if (isWithin(site, trailOf(folder)))
      return { en: `it is, or is in, ${name.en}`, sv: `den är, eller ligger i, ${name.sv}` };
  }
  const held: readonly Place[] = [
    [root, { en: 'the whole archive', sv: 'hela arkivet' }],
    [config, { en: 'the config', sv: 'konfigurationen' }],
    ...taken,
    [homeFolder() ?? root, { en: 'your home folder', sv: 'din hemmapp' }],
  ];
  for (const [path, name] of held) {
    if (isWithin(trailOf(path), site))
      return { en: `it is, or contains, ${name.en}`, sv: `den är, eller innehåller, ${name.sv}` };
  }
  if (isArchive(out))
    return { en: 'it is the folder of another archive', sv: 'det är ett annat arkivs mapp' };
  for (let at = out; at !== dirname(at); at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false, bigint: true });
    if (!found) continue;
    return found.isDirectory()
      ? undefined
      : { en: 'there is a file of that name', sv: 'det finns en fil med det namnet' };
  }
  return undefined;
}

/** A path that the site may not mix with, and what it is. */
type Place = readonly [path: string, name: LocalizedText];

/** Undefined for users without one, for example in containers. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

function isArchive(folder: string): boolean {
  return ['kommunike.config.yaml', '.kommunike/memo'].some((path) => existsSync(join(folder, path)));
}

/** Returns the identities of the folders from the root of the file system to a path, which need not exist. */
type Trail = readonly string[];

function trailOf(path: string, links = 0): Trail {
  const found = real(path);
  if (found !== undefined) return withParents(found).map(identityOf);
  const target = linkTarget(path);
  if (target !== undefined && links < 40) return trailOf(target, links + 1);
  return [...trailOf(dirname(path), links), basename(path).normalize('NFC').toLowerCase()];
}

function withParents(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [...withParents(above), path];
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}

/** Returns the target of a dangling symbolic link. */
function linkTarget(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? resolve(dirname(path), readlinkSync(path)) : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(path: Trail, folder: Trail): boolean {
  return folder.every((identity, i) => path[i] === identity);
}
