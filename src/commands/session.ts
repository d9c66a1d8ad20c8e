import { publishesEditor } from '../admin/editor-config.ts';
import type { Input } from '../build.ts';
import { createProblem } from '../codes/index.ts';
import { weakMemoize } from '../incremental/memoize.ts';
import { type Diagnostic, diagnosticOf } from '../model/diagnostic.ts';
import type { Progress } from '../model/progress.ts';
import type { Source } from '../model/source.ts';
import { parseConfig } from '../parse/config/parse-config.ts';
import type { Settings } from '../parse/config/settings.ts';
import { nearest } from '../parse/text/suggest.ts';
import { counting, type Disk, disk as plainDisk } from '../shell/disk/disk.ts';
import { type Folders, foldersOf } from '../shell/disk/folders.ts';
import { outRefusal } from '../shell/disk/out-guard.ts';
import { Pictures } from '../shell/disk/picture-worker.ts';
import { type ArchiveContent, readArchive } from '../shell/disk/read-archive.ts';
import { Reader } from '../shell/disk/reader.ts';
import { posixPath } from '../shell/disk/walk.ts';
import { editorAssets } from '../shell/editor-assets.ts';
import { PackedState } from '../shell/state/packed-state.ts';
import { program } from '../version.ts';
import { usage } from './help/usage-words.ts';
import { type ArchiveOptions, nowOf, UsageError } from './options.ts';

/** An archive as read from disk. */
export interface Session {
  readonly folders: Folders;
  readonly config?: Settings;
  /** Missing if the config has errors. */
  readonly input?: Input;
  /** Diagnostics of the config and of reading; the build adds its own. */
  readonly diagnostics: readonly Diagnostic[];
  /** Stores data that makes the next read faster. */
  readonly remember?: () => void;
}

/** How the build treats the record of addresses. */
export interface RecordOptions {
  /** Only checks the record; the default if the environment variable `CI` is set. */
  readonly frozen?: boolean;
  /** Lets addresses vanish, which is nearly always a mistake. */
  readonly allowRemovals?: boolean;
}

/** How an archive is read; by default, from the disk. */
interface Origin {
  readonly disk?: Disk;
  readonly read?: (reader: Reader, folders: Folders) => ArchiveContent;
  /** The folder of the state, if it is not the archive's own. */
  readonly state?: string;
  readonly progress?: Progress | undefined;
}

/** Reads the input of a build. Throws UsageError for invalid options. */
export function openSession(
  options: ArchiveOptions & RecordOptions & { readonly write?: boolean },
  here: string,
  environment: NodeJS.ProcessEnv,
  { disk, read = readArchive, state, progress }: Origin = {},
): Session {
  const folders = { ...checkedFolders(options, here), ...(state !== undefined && { state }) };
  const reader = new Reader(folders, progress ? counting(disk ?? plainDisk, progress) : disk);
  const source = reader.config();
  const baseUrl = options.baseUrl === undefined ? undefined : checkedBaseUrl(options.baseUrl);
  const { settings: config, diagnostics } = source
    ? settingsIn(source, baseUrl)
    : parseConfig(source, { baseUrl });
  if (!config) return { folders, diagnostics: [...diagnostics, ...reader.diagnostics] };
  const theme = reader.theme(config.theme);
  if (!theme) {
    const unknown = themeNotFound(config.theme, reader.themeNames(), posixPath(folders.root, folders.config));
    return { folders, config, diagnostics: [...diagnostics, unknown, ...reader.diagnostics] };
  }
  const pictures = new Pictures(folders, { encodes: options.write ?? true });
  const packed = new PackedState(folders);
  const input: Input = {
    config,
    ...read(reader, folders),
    pictures,
    lastPacked: packed,
    theme,
    ...(publishesEditor(config) && {
      editor: { folder: posixPath(folders.root, folders.releases), assets: editorAssets() },
    }),
    record: {
      source: reader.addresses() ?? { path: posixPath(folders.root, folders.addresses), text: '', hash: '' },
      frozen: options.frozen ?? isSet(environment.CI),
      allowRemovals: options.allowRemovals ?? false,
    },
    now: nowOf(options.now, environment.SOURCE_DATE_EPOCH, config.timeZone),
    preview: options.drafts ?? false,
    program,
  };
  const remember = () => {
    reader.remember();
    pictures.save();
    packed.save();
  };
  const found = [...diagnostics, ...reader.diagnostics];
  if (input.sources.length === 0) {
    const folder = posixPath(folders.root, folders.releases);
    found.push(diagnosticOf(folder, createProblem('releases-missing', folder)));
  }
  return { folders, config, input, diagnostics: found, remember };
}

/** Throws UsageError if the site may not be written to its folder. */
export function checkedFolders(options: ArchiveOptions, here: string): Folders {
  const folders = foldersOf(options, here);
  const refusal = options.out === '' ? usage.outEmpty : outRefusal(folders);
  if (refusal === undefined) return folders;
  throw new UsageError(usage.out(options.out ?? folders.out, refusal));
}

/** Cached by source, because `watch` reads it repeatedly; a process has one base URL. */
const settingsIn = weakMemoize((source: Source, baseUrl: string | undefined) =>
  parseConfig(source, { baseUrl }),
);

/** Whether a variable such as `CI` is set; some tools set it to false. */
export function isSet(variable: string | undefined): boolean {
  return variable !== undefined && !/^(?:|0|false|no)$/i.test(variable);
}

function checkedBaseUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new UsageError(usage.baseUrl(given));
  }
  return given;
}

function themeNotFound(name: string, known: readonly string[], file: string): Diagnostic {
  return diagnosticOf(file, createProblem('theme-unknown', name, nearest(name, known), known));
}
