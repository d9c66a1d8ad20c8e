import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { foldersOf } from '../shell/disk/folders.ts';
import { plural } from '../shell/report.ts';
import { loadState } from '../shell/state/state.ts';
import { checkBag } from '../shell/verify/check-bag.ts';
import { checkSite } from '../shell/verify/check-site.ts';
import type { Checked, Difference } from '../shell/verify/difference.ts';
import { visibleJson, visibleLine } from '../shell/visible.ts';
import { type ExitCode, type Options, UsageError } from './options.ts';

type VerifyOptions = Pick<Options, 'root' | 'out' | 'format' | 'quiet'>;

/** Runs `kommunike verify`: checks a bag, the site, or a copy of the site. */
export function verify(path: string | undefined, options: VerifyOptions): ExitCode {
  const here = process.cwd();
  const folders = foldersOf(options, here);
  const folder = path === undefined ? folders.out : resolve(here, path);
  const shown = path ?? (relative(here, folder) || '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const hint = /\.zip$/i.test(shown)
      ? 'unpack it first'
      : 'build the site, or name the folder of a bag or a site';
    throw new UsageError(`there is nothing to check: ${shown} is not a folder; ${hint}`);
  }
  const isBag = existsSync(join(folder, 'bagit.txt'));
  const checked = readable(() => (isBag ? checkBag(folder) : siteIn(folder, options)));
  if (options.format === 'json') process.stdout.write(json(isBag, checked));
  else process.stdout.write(report(shown, isBag, checked, options.quiet ?? false));
  return checked.differences.length > 0 ? 1 : 0;
}

/** A folder that can't be listed, or a tag file that can't be read, is no result of a check. */
function readable<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`it can’t be read: ${error.message}`);
    throw error;
  }
}

function siteIn(folder: string, options: VerifyOptions): Checked {
  const { manifest } = loadState(foldersOf(options, process.cwd()));
  if (manifest.size > 0) return checkSite(folder, manifest);
  throw new UsageError(
    'there is no record of the site to compare with: build it with this archive first, or name its folder with --root and --out; a bag has a file bagit.txt',
  );
}

function json(isBag: boolean, { files, differences }: Checked): string {
  const kind = isBag ? 'bag' : 'site';
  return `${visibleJson({ ok: differences.length === 0, kind, files, differences }, 2)}\n`;
}

function report(folder: string, isBag: boolean, { files, differences }: Checked, quiet: boolean): string {
  const counted = `${isBag ? 'Bag' : 'Site'} ${folder}: ${plural(files, 'file')} checked`;
  const result = differences.length === 0 ? 'all as recorded' : plural(differences.length, 'difference');
  const lines = [...differences.map(lineOf), ...(quiet ? [] : [`${counted}, ${result}`])];
  return lines.map((line) => `${visibleLine(line)}\n`).join('');
}

function lineOf({ kind, path, reason }: Difference): string {
  return `${kind.padEnd(10)} ${path}${reason === undefined ? '' : ` (${reason})`}`;
}
