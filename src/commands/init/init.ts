import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type LanguageCode, locales } from '../../locale/index.ts';
import { configFields } from '../../model/config-schema.ts';
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
import { packageText } from './package-json.ts';

export interface InitOptions {
  readonly title?: string;
  readonly municipality?: string;
  readonly language: LanguageCode;
  readonly baseUrl?: string;
  readonly themeOverride?: boolean;
  readonly now?: string;
  readonly quiet?: boolean;
}

/** The partial that `--theme-override` copies: small, and on every page. */
const overridden = 'kommun/partials/footer.hbs';

/**
 * `kommunike init [DIR]`: a small archive, ready to build. Writes all of it or, where a file is in the way, nothing. Only
 * a `package.json` may be there already, in which what is missing is added.
 */
export function init(folder: string, options: InitOptions): ExitCode {
  const root = resolve(folder);
  const files = new Map(filesOf(options));
  refuseUnbuildable(files);
  if (options.themeOverride)
    files.set(`templates/${overridden}`, readFileSync(join(bundledTemplates, overridden), 'utf8'));
  const dependency = runningDependency();
  const packageFile = join(root, 'package.json');
  const present = presentPackage(packageFile);
  const tarball = present && kommunikeIn(present) ? undefined : tarballFor(dependency, root);
  const taken = [...files.keys(), ...(tarball ? [tarball.name] : [])].filter((path) =>
    existsSync(join(root, path)),
  );
  if (taken.length > 0) {
    throw new UsageError(
      `${folder} holds files that would be overwritten: ${taken.join(', ')}. Choose an empty folder: kommunike init my-archive`,
    );
  }
  const described = packageText(present, specFor(dependency, root));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  if (tarball) copyFileSync(tarball.from, join(root, tarball.name));
  writeFileSync(packageFile, described);
  if (!options.quiet) {
    const written = ['package.json', ...(tarball ? [tarball.name] : []), ...files.keys()];
    process.stdout.write(`${written.join('\n')}\n${visible(next(folder, dependency))}`);
  }
  return 0;
}

function presentPackage(file: string): PackageFields | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError('package.json is not JSON: mend it, or choose an empty folder');
  }
}

/** Returns which tarball must be copied, so that the archive can be built on other machines. */
function tarballFor(dependency: Dependency, root: string): { from: string; name: string } | undefined {
  if (dependency.kind !== 'tarball' || !existsSync(dependency.path)) return undefined;
  const name = basename(dependency.path);
  return join(root, name) === dependency.path ? undefined : { from: dependency.path, name };
}

function specFor(dependency: Dependency, root: string): string {
  if (dependency.kind === 'named') return dependency.spec;
  return `file:${dependency.kind === 'tarball' ? basename(dependency.path) : posixPath(root, dependency.path)}`;
}

function filesOf({ title, municipality, language, baseUrl, now }: InitOptions): ReadonlyMap<string, string> {
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

function next(folder: string, dependency: Dependency): string {
  const move = basename(resolve(folder)) === basename(process.cwd()) ? '' : `cd ${folder}, then `;
  const steps = `\nNext: ${move}npm install. npm run watch shows the archive, npx kommunike new "Title" begins a release.\n`;
  if (dependency.kind === 'folder')
    return `${steps}package.json names Kommuniké by its folder on this machine. For other machines, run npm pack there, copy the tarball here and npm install it.\n`;
  if (dependency.kind === 'named' && dependency.isAssumed)
    return `${steps}package.json names version ${dependency.spec} of Kommuniké, as the registry would have it: nothing says where this one was installed from.\n`;
  return steps;
}
