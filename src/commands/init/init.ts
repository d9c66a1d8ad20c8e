import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type LanguageCode, locales } from '../../locale/index.ts';
import { parseConfig } from '../../parse/config/parse-config.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { parseRelease } from '../../parse/release/parse-release.ts';
import { readSender, senderIndex } from '../../parse/sender/sender.ts';
import { bundledTemplates } from '../../shell/disk/reader.ts';
import { visible } from '../../shell/visible.ts';
import { slugify } from '../../url.ts';
import { version } from '../../version.ts';
import { type ExitCode, nowOf, refuseErrors, UsageError } from '../options.ts';
import { archiveFiles } from './init-files.ts';

export interface InitOptions {
  readonly title?: string;
  readonly municipality?: string;
  readonly language: LanguageCode;
  readonly themeOverride?: boolean;
  readonly now?: string;
  readonly quiet?: boolean;
}

/** The partial that `--theme-override` copies: small, and on every page. */
const overridden = 'kommun/partials/footer.hbs';

/** `kommunike init [DIR]`: a small archive, ready to build. Writes all of it or, where a file is in the way, nothing. */
export function init(folder: string, options: InitOptions): ExitCode {
  const root = resolve(folder);
  const files = new Map(filesOf(options));
  refuseUnbuildable(files);
  if (options.themeOverride)
    files.set(`templates/${overridden}`, readFileSync(join(bundledTemplates, overridden), 'utf8'));
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) {
    throw new UsageError(
      `${folder} holds files that would be overwritten: ${taken.join(', ')}. Choose an empty folder: kommunike init my-archive`,
    );
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  if (!options.quiet) process.stdout.write(`${[...files.keys()].join('\n')}\n${visible(next(folder))}`);
  return 0;
}

function filesOf({ title, municipality, language, now }: InitOptions): ReadonlyMap<string, string> {
  const locale = locales[language];
  const { register, timeZone } = locale.home;
  const name = municipality ?? locale.init.sender;
  const known = readSender(
    name,
    senderIndex({ register }, () => {}),
  );
  return archiveFiles({
    title: title ?? locale.init.title,
    locale,
    municipality: known.ok ? known.value.name : name,
    isDeclared: !known.ok || register === 'none',
    slug: known.ok ? known.value.slug : slugify(name),
    day: dayAt(nowOf(now, process.env.SOURCE_DATE_EPOCH, timeZone), timeZone),
    version,
  });
}

/** Refuses names and titles of which no archive can be made, such as one that gives no address. */
function refuseUnbuildable(files: ReadonlyMap<string, string>): void {
  const source = (path: string) => ({ path, text: files.get(path) ?? '', hash: '' });
  const { settings, diagnostics } = parseConfig(source('kommunike.config.yaml'));
  refuseErrors(diagnostics);
  if (!settings) return;
  for (const path of files.keys())
    if (path.startsWith('releases/')) refuseErrors(parseRelease(source(path), settings).diagnostics);
}

function next(folder: string): string {
  const move = basename(resolve(folder)) === basename(process.cwd()) ? '' : `cd ${folder}, then `;
  return `\nNext: ${move}kommunike watch shows the archive, kommunike new "Title" begins a release.\n`;
}
