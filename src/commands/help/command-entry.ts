import { statSync } from 'node:fs';
import type { LocalizedText } from '../../model/localized-text.ts';
import { UsageError } from '../../shell/usage-error.ts';
import type { ExitCode } from '../options.ts';
import { usage } from './usage-words.ts';

/** Placeholder of the value in help. */
export const placeholders = {
  address: { en: 'address', sv: 'adress' },
  count: { en: 'number', sv: 'antal' },
  date: { en: 'date', sv: 'datum' },
  dir: { en: 'dir', sv: 'mapp' },
  file: { en: 'file', sv: 'fil' },
  format: { en: 'format', sv: 'format' },
  html: { en: 'file.html', sv: 'fil.html' },
  language: { en: 'language', sv: 'språk' },
  name: { en: 'name', sv: 'namn' },
  path: { en: 'path', sv: 'sökväg' },
  paths: { en: 'path...', sv: 'sökväg...' },
  port: { en: 'port', sv: 'port' },
  schema: { en: 'schema', sv: 'schema' },
  shell: { en: 'shell', sv: 'skal' },
  target: { en: 'target', sv: 'mål' },
  text: { en: 'text', sv: 'text' },
  time: { en: 'time', sv: 'tid' },
  title: { en: 'title', sv: 'rubrik' },
  type: { en: 'type', sv: 'typ' },
  url: { en: 'url', sv: 'webbadress' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

type Placeholder = keyof typeof placeholders;

/** An option of a command, in every language. */
export interface OptionEntry {
  readonly long: `--${string}`;
  readonly says: LocalizedText;
  /** Missing for an option without a value. */
  readonly takes?: Placeholder;
  readonly isValueOptional?: boolean;
  /** Whether it may be given several times; its value is then a list. */
  readonly isRepeatable?: boolean;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Reads the value of the option of that name. Throws UsageError. */
  readonly read?: (given: string, name: string) => unknown;
}

/** A positional argument, in every language. */
export interface ArgumentEntry {
  readonly takes: Placeholder;
  readonly isOptional?: boolean;
  readonly says: LocalizedText;
  readonly choices?: readonly string[];
  readonly default?: string;
}

/** A command, for help and for the command line parser. */
export interface CommandEntry {
  readonly name: string;
  readonly alias?: string;
  /** In the list of all commands. */
  readonly summary: LocalizedText;
  /** In the command's own help. */
  readonly description: LocalizedText;
  readonly argument?: ArgumentEntry;
  readonly options: readonly OptionEntry[];
  /** Loads the command's module and runs it: takes its argument, if it has one, then its options. */
  readonly action: (...given: never[]) => Promise<ExitCode>;
}

export function option(
  long: OptionEntry['long'],
  says: LocalizedText,
  takes?: Placeholder,
  rest: Omit<OptionEntry, 'long' | 'says' | 'takes'> = {},
): OptionEntry {
  return { long, says, ...(takes !== undefined && { takes }), ...rest };
}

/** A mistyped folder must not result in an empty archive, so given paths must exist. */
export const existingFolder = { read: existing('isDirectory', usage.noFolder) };
export const existingFile = { read: existing('isFile', usage.noFile) };

function existing(kind: 'isDirectory' | 'isFile', missing: (name: string, path: string) => LocalizedText) {
  return (path: string, name: string): string => {
    if (statSync(path, { throwIfNoEntry: false })?.[kind]()) return path;
    throw new UsageError(missing(name, path));
  };
}
