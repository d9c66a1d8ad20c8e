import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type LanguageCode, locales } from '../../locale/index.ts';
import { configFields } from '../../model/config/config-schema.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import { parseConfig } from '../../parse/config/parse-config.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { parseRelease } from '../../parse/release/parse-release.ts';
import { readSender, senderIndex } from '../../parse/sender/sender.ts';
import { bundledTemplates } from '../../shell/disk/reader.ts';
import { posixPath } from '../../shell/disk/walk.ts';
import { visible } from '../../shell/visible.ts';
import { slugify } from '../../url.ts';
import { type ExitCode, nowOf, refuseErrors, UsageError } from '../options.ts';
import { type Dependency, kommunikeIn, type PackageFields, runningDependency } from './dependency.ts';
import { archiveFiles } from './init-files.ts';
import { initWords } from './init-words.ts';
import { packageText } from './package-json.ts';

export interface InitOptions {
  readonly title?: string;
  readonly municipality?: string;
  readonly language: LanguageCode;
  readonly baseUrl?: string;
  readonly themeOverride?: boolean;
  readonly now?: string;
  readonly quiet?: boolean;
  readonly lang?: WriterLanguage;
}

/** The partial that `--theme-override` copies: small, and on every page. */
const overridden = 'kommun/partials/footer.hbs';

/**
 * Runs `kommunike init [DIR]`: creates a small archive that is ready to build. Writes all of it or, if a file is in the
 * way, nothing. Only a `package.json` may already exist; missing parts are added to it.
 */
export function init(folder: string, options: InitOptions): ExitCode {
  const root = resolve(folder);
  const files = new Map(filesOf(options));
  const words = initWords(options.lang);
  refuseUnbuildable(files, options.lang);
  if (options.themeOverride)
    files.set(`templates/${overridden}`, readFileSync(join(bundledTemplates, overridden), 'utf8'));
  const dependency = runningDependency();
  const packageFile = join(root, 'package.json');
  const present = presentPackage(packageFile, words.noJson);
  const tarball = present && kommunikeIn(present) ? undefined : tarballFor(dependency, root);
  const taken = [...files.keys(), ...(tarball ? [tarball.name] : [])].filter((path) =>
    existsSync(join(root, path)),
  );
  if (taken.length > 0) throw new UsageError(words.taken(folder, taken));
  const described = packageText(present, specFor(dependency, root));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  if (tarball) copyFileSync(tarball.from, join(root, tarball.name));
  writeFileSync(packageFile, described);
  if (!options.quiet) {
    const written = ['package.json', ...(tarball ? [tarball.name] : []), ...files.keys()];
    process.stdout.write(`${written.join('\n')}\n${visible(next(folder, dependency, options.lang))}`);
  }
  return 0;
}

function presentPackage(file: string, refusal: string): PackageFields | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(refusal);
  }
}

/** Returns the tarball that must be copied so that the archive can be built on other machines. */
function tarballFor(dependency: Dependency, root: string): { from: string; name: string } | undefined {
  if (dependency.kind !== 'tarball' || !existsSync(dependency.path)) return undefined;
  const name = basename(dependency.path);
  return join(root, name) === dependency.path ? undefined : { from: dependency.path, name };
}

function specFor(dependency: Dependency, root: string): string {
  if (dependency.kind === 'named') return dependency.spec;
  return `file:${dependency.kind === 'tarball' ? basename(dependency.path) : posixPath(root, dependency.path)}`;
}

function filesOf(options: InitOptions): ReadonlyMap<string, string> {
  const { title, municipality, language, baseUrl, now, lang } = options;
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
    baseUrl: baseUrl ?? configFields.baseUrl.parse(undefined),
    language: lang,
  });
}

/** Refuses invalid names and titles, such as a name that gives no address. */
function refuseUnbuildable(files: ReadonlyMap<string, string>, lang: WriterLanguage | undefined): void {
  const source = (path: string) => ({ path, text: files.get(path) ?? '', hash: '' });
  const { settings, diagnostics } = parseConfig(source('kommunike.config.yaml'));
  refuseErrors(diagnostics, lang);
  if (!settings) return;
  for (const path of files.keys())
    if (path.startsWith('releases/')) {
      refuseErrors(parseRelease(source(path), settings).diagnostics, lang);
    }
}

/** What to do next, a command a line; nothing is to be installed where Kommuniké already is. */
function next(folder: string, dependency: Dependency, lang: WriterLanguage | undefined): string {
  const words = initWords(lang);
  const root = resolve(folder);
  const [title, begins] = words.steps.new;
  const steps = [
    ...(root === process.cwd() ? [] : [[`cd ${folder}`, '']]),
    ...(existsSync(join(root, 'node_modules/kommunike')) ? [] : [['npm install', words.steps.install]]),
    ['npm run watch', words.steps.watch],
    [`npx kommunike new "${title}"`, begins],
  ];
  const width = Math.max(...steps.map(([command = '', meaning]) => (meaning ? command.length : 0)));
  const lines = ['', words.ready, ''];
  for (const [command = '', meaning] of steps)
    lines.push(meaning ? `  ${command.padEnd(width)}  ${meaning}` : `  ${command}`);
  lines.push('', words.before);
  if (dependency.kind === 'folder') lines.push(words.byFolder);
  if (dependency.kind === 'named' && dependency.isAssumed) lines.push(words.byVersion(dependency.spec));
  return `${lines.join('\n')}\n`;
}
