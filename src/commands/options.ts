import { readFileSync } from 'node:fs';
import { type Diagnostic, sentencesIn } from '../model/diagnostic.ts';
import {
  commonLanguage,
  type LocalizedText,
  type WriterLanguage,
  writerLanguages,
} from '../model/localized-text.ts';
import { readMoment } from '../parse/date/moment.ts';
import { type FolderOptions, foldersOf } from '../shell/disk/folders.ts';
import type { Format } from '../shell/report.ts';
import { UsageError } from '../shell/usage-error.ts';
import { usage } from './help/usage-words.ts';

export { UsageError } from '../shell/usage-error.ts';

/** 0 done, 1 content or template errors, 2 usage or configuration. */
export type ExitCode = 0 | 1 | 2;

/** Options about the archive, as commander passes them. */
export interface ArchiveOptions extends FolderOptions {
  readonly baseUrl?: string;
  readonly now?: string;
  readonly drafts?: boolean;
  /** Language of diagnostics; English by default. */
  readonly lang?: WriterLanguage;
}

/** Options shared by all commands. */
export interface Options extends ArchiveOptions {
  readonly format: Format;
  readonly quiet?: boolean;
  /** Shows every diagnostic instead of a few of each code. */
  readonly all?: boolean;
  /** With more warnings, the command fails and nothing is published. */
  readonly maxWarnings?: number;
  readonly verbose?: boolean;
  readonly color: boolean;
}

/**
 * Returns the time for which to build, in milliseconds since the epoch: `--now`, else `SOURCE_DATE_EPOCH`
 * (reproducible-builds.org, in seconds), else the current time. A time without an offset is in the archive's time
 * zone.
 */
export function nowOf(given: string | undefined, epoch: string | undefined, timeZone: string): number {
  if (given !== undefined) return momentOf(given, timeZone);
  if (epoch === undefined || epoch === '') return Date.now();
  if (!/^\d{1,13}$/.test(epoch)) throw new UsageError(usage.epoch(epoch));
  return Number(epoch) * 1000;
}

function momentOf(given: string, timeZone: string): number {
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(given)) {
    const at = Date.parse(given);
    if (Number.isFinite(at)) return at;
  }
  const moment = readMoment(given, timeZone);
  if (moment.ok) return moment.value.at;
  throw new UsageError(usage.time(given));
}

/**
 * Returns the language of messages: `--lang`, else `KOMMUNIKE_LANG`, else the archive's, else the system's (POSIX
 * `LC_ALL`, `LC_MESSAGES`, `LANG`); English if it is not supported. JSON is for programs and always English.
 */
export function languageOf(
  { lang, format, ...folders }: FolderOptions & { readonly lang?: string; readonly format?: string },
  environment: NodeJS.ProcessEnv,
): WriterLanguage {
  if (format === 'json') return commonLanguage;
  const asked = writerLanguages.find((language) => language === lang);
  if (asked) return asked;
  const { KOMMUNIKE_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const setting = KOMMUNIKE_LANG || archiveLanguage(folders) || LC_ALL || LC_MESSAGES || LANG || '';
  const code = setting.slice(0, 2).toLowerCase();
  return writerLanguages.find((language) => language === code) ?? commonLanguage;
}

/** Returns the language in the config, even if it has errors. */
function archiveLanguage(folders: FolderOptions): string | undefined {
  try {
    const config = readFileSync(foldersOf(folders, process.cwd()).config, 'utf8');
    return /^language:\s*["']?([a-z]{2})/m.exec(config)?.[1];
  } catch {
    return undefined;
  }
}

/** Refuses to write files that could not be built. */
export function refuseErrors(diagnostics: readonly Diagnostic[], language: WriterLanguage = commonLanguage) {
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new UsageError(`${unbuildable[language]}: ${sentencesIn(error, language).join('; ')}`);
}

const unbuildable: LocalizedText = {
  en: 'nothing was written, because it would not build',
  sv: 'inget skrevs, för det skulle inte gå att bygga',
};

export interface WatchOptions extends Options {
  /** True for all addresses of the machine. */
  readonly host?: string | true;
  readonly port: string;
  readonly open?: boolean;
  readonly asPublished?: boolean;
  readonly poll?: boolean;
  /** Opens the editor instead of the site. */
  readonly editor?: boolean;
}

/** Returns the port given as an option. Throws UsageError if it is invalid. */
export function portOf(given: string): number {
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new UsageError(usage.port(given));
}

/** Reads the value of the option of that name. Throws UsageError if it is not a whole number. */
export function wholeNumber(given: string, name: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(usage.count(name, given));
}
