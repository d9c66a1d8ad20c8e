import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sentencesIn } from '../../model/diagnostic.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import { parseConfig } from '../../parse/config/parse-config.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { readMoment } from '../../parse/date/moment.ts';
import { dayAt } from '../../parse/date/zone.ts';
import type { Reading } from '../../parse/fields/reading.ts';
import { placeOf, schemeOf } from '../../parse/release/folder-scheme.ts';
import { readLanguage } from '../../parse/release/language-tag.ts';
import { parseRelease } from '../../parse/release/parse-release.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { type Folders, foldersOf } from '../../shell/disk/folders.ts';
import { Reader } from '../../shell/disk/reader.ts';
import { posixPath } from '../../shell/disk/walk.ts';
import { visibleJson, visibleLine } from '../../shell/visible.ts';
import { titleSlug } from '../../url.ts';
import { type ExitCode, nowOf, type Options, refuseErrors, UsageError } from '../options.ts';
import { newReleaseText } from './new-text.ts';
import { newWords } from './new-words.ts';

export interface NewOptions extends Options {
  readonly municipality?: readonly string[];
  readonly committee?: string;
  readonly type?: string;
  readonly date?: string;
  readonly language?: string;
  readonly open?: boolean;
}

/** Runs `kommunike new "Title"`: creates a release with all fields to fill in. Never overwrites a file. */
export async function newRelease(title: string | undefined, options: NewOptions): Promise<ExitCode> {
  const words = newWords(options.lang);
  const folders = foldersOf(options, process.cwd());
  const reader = new Reader(folders);
  const { settings: config } = parseConfig(reader.config());
  if (!config) throw new UsageError(words.configErrors);
  const answers = await answersOf(title, options, config);
  const path = writeRelease(folders, reader, config, answers, options);
  if (options.format === 'json') process.stdout.write(`${visibleJson({ ok: true, file: path })}\n`);
  else if (!options.quiet) {
    process.stdout.write(`${visibleLine(path)}\n`);
    process.stderr.write(`\n${words.next.join('\n')}\n`);
  }
  if (options.open) openInEditor(join(folders.root, path), words);
  return 0;
}

interface Answers {
  readonly title: string;
  readonly municipality: readonly string[];
  readonly committee?: string | undefined;
  readonly type?: string | undefined;
}

/** Values from the command line, completed by the answers to prompts. */
async function answersOf(title: string | undefined, options: NewOptions, config: Settings): Promise<Answers> {
  const { committee, type } = options;
  const names = [...config.profiles.values()].map(({ sender }) => sender.name);
  const municipality = options.municipality ?? (names.length === 1 ? names : undefined);
  if (title !== undefined && municipality !== undefined) return { title, municipality, committee, type };
  if (process.stdin.isTTY && process.stderr.isTTY && options.format === 'pretty') {
    const { ask } = await import('./prompts.ts');
    return ask({ title, municipality, committee, type }, config, options.lang);
  }
  const words = newWords(options.lang);
  throw new UsageError(
    title === undefined ? words.titleMissing(config.locale.example.title) : words.senderMissing(names),
  );
}

function writeRelease(
  folders: Folders,
  reader: Reader,
  config: Settings,
  { title, municipality, committee, type }: Answers,
  options: NewOptions,
): string {
  const { lang } = options;
  const senders = municipality.map((name) =>
    optionValue(readSender(name, config.senders), '--municipality', lang),
  );
  const now = nowOf(options.now, process.env.SOURCE_DATE_EPOCH, config.timeZone);
  const date = options.date ?? dayAt(now, config.timeZone);
  const { day } = optionValue(readMoment(date, config.timeZone), '--date', lang);
  const language = options.language && optionValue(readLanguage(options.language), '--language', lang);
  const slug = titleSlug(title);
  if (slug === '') throw new UsageError(newWords(lang).titleEmpty(title));
  const others = reader.releases().map(({ path }) => posixPath(folders.releases, join(folders.root, path)));
  const scheme = schemeOf(others);
  const file = join(folders.releases, placeOf(scheme, senders[0]?.slug ?? '', day, slug));
  const draft = {
    title,
    date,
    municipality: senders.map(({ name }) => name),
    ...(committee !== undefined && { committee }),
    ...(type !== undefined && { type }),
    ...(language !== undefined && language !== '' && language !== config.language && { language }),
    contacts: senders.flatMap(({ slug: of }) =>
      (config.profiles.get(of)?.press ?? []).flatMap(({ id }) => id ?? []),
    ),
  };
  const path = posixPath(folders.root, file);
  const text = newReleaseText(draft, config.locale, lang);
  refuseErrors(parseRelease({ path, text, hash: '' }, config).diagnostics, lang);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new UsageError(newWords(lang).there(path));
  }
  return path;
}

function optionValue<T>(reading: Reading<T>, option: string, language: WriterLanguage | undefined): T {
  if (reading.ok) return reading.value;
  throw new UsageError(`${option}: ${sentencesIn(reading.problem, language).join('; ')}`);
}

/** Opens the editor given by the environment (POSIX: VISUAL, else EDITOR) in this terminal. */
function openInEditor(file: string, { noEditor }: ReturnType<typeof newWords>): void {
  const { VISUAL, EDITOR } = process.env;
  const [command, ...args] = (VISUAL || EDITOR || 'code').split(' ');
  if (command === undefined) return;
  const { error } = spawnSync(command, [...args, file], { stdio: 'inherit' });
  if (error) process.stderr.write(`${noEditor(visibleLine(command))}\n`);
}
