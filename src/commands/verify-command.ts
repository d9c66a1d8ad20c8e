import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { commonLanguage, type WriterLanguage } from '../model/localized-text.ts';
import { foldersOf } from '../shell/disk/folders.ts';
import { loadState } from '../shell/state/state.ts';
import { checkBag } from '../shell/verify/check-bag.ts';
import { checkSite } from '../shell/verify/check-site.ts';
import type { Checked, Difference } from '../shell/verify/difference.ts';
import { verifyWords } from '../shell/verify/verify-words.ts';
import { visibleJson, visibleLine } from '../shell/visible.ts';
import { type ExitCode, type Options, UsageError } from './options.ts';

type Words = (typeof verifyWords)[WriterLanguage];
type VerifyOptions = Pick<Options, 'root' | 'out' | 'format' | 'lang' | 'quiet'>;

/** Runs `kommunike verify`: checks a bag, the site, or a copy of the site. */
export function verify(path: string | undefined, options: VerifyOptions): ExitCode {
  const here = process.cwd();
  const folders = foldersOf(options, here);
  const folder = path === undefined ? folders.out : resolve(here, path);
  const words = verifyWords[options.lang ?? commonLanguage];
  const shown = path ?? (relative(here, folder) || '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(/\.zip$/i.test(shown) ? words.packed(shown) : words.noFolder(shown));
  }
  const isBag = existsSync(join(folder, 'bagit.txt'));
  const checked = readable(() => (isBag ? checkBag(folder) : siteIn(folder, options)), words);
  if (options.format === 'json') process.stdout.write(json(isBag, checked));
  else process.stdout.write(report(shown, isBag, checked, options));
  return checked.differences.length > 0 ? 1 : 0;
}

/** A folder that can't be listed, or a tag file that can't be read, is an error and not a result. */
function readable<T>(check: () => T, words: Words): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(words.unreadable(error.message));
    throw error;
  }
}

function siteIn(folder: string, options: VerifyOptions): Checked {
  const { manifest } = loadState(foldersOf(options, process.cwd()));
  if (manifest.size > 0) return checkSite(folder, manifest);
  throw new UsageError(verifyWords[options.lang ?? commonLanguage].noRecord);
}

function json(isBag: boolean, { files, differences }: Checked): string {
  const kind = isBag ? 'bag' : 'site';
  const plain = differences.map(({ reason, ...rest }) => ({ ...rest, ...(reason && { reason: reason.en }) }));
  return `${visibleJson({ ok: differences.length === 0, kind, files, differences: plain }, 2)}\n`;
}

function report(
  folder: string,
  isBag: boolean,
  { files, differences }: Checked,
  { quiet, lang = commonLanguage }: VerifyOptions,
): string {
  const { result } = verifyWords[lang];
  const lines = [
    ...differences.map((difference) => lineOf(difference, lang)),
    ...(quiet ? [] : [result(isBag ? 'bag' : 'site', folder, files, differences.length)]),
  ];
  return lines.map((line) => `${visibleLine(line)}\n`).join('');
}

function lineOf({ kind, path, reason }: Difference, language: WriterLanguage): string {
  const { kinds } = verifyWords[language];
  const width = Math.max(...Object.values(kinds).map(({ length }) => length));
  return `${kinds[kind].padEnd(width)} ${path}${reason === undefined ? '' : ` (${reason[language]})`}`;
}
