// Builds the sample archive in every theme and photographs every kind of page: node scripts/screenshots.mjs [DIR]
// (default: screenshots/). With --readme, the pictures that README shows are made again, in docs/images/.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import sharp from 'sharp';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: 'boolean', default: false }, theme: { type: 'string', multiple: true } },
});
const folder = resolve(positionals[0] ?? 'screenshots');
const themes =
  values.theme ??
  readdirSync(join(repository, 'templates'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const widths = [360, 1280];
const schemes = ['light', 'dark'];
/** As of this day: ages and labels on the pages are then the same whenever they are photographed. */
const now = '2026-11-21T12:00Z';
/** In docs/images/, 1280 pixels wide and this high. */
const readmeHeight = 880;
const readmePictures = { kommun: ['home', 'release'], tidning: ['home'], arkiv: ['home'] };

const work = mkdtempSync(join(tmpdir(), 'kommunike-screenshots-'));
const browser = await launch();
try {
  for (const theme of themes) await photograph(theme, buildSite(theme));
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** The tests' own browser: their module, without its types. */
async function launch() {
  const outfile = join(repository, 'node_modules', '.cache', 'kommunike', 'browser.mjs');
  const entryPoints = [join(repository, 'tests', 'support', 'browser.ts')];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
  const { installBrowser, launchBrowser } = await import(pathToFileURL(outfile).href);
  installBrowser();
  return launchBrowser();
}

/** The sample archive in a theme, built in a folder of its own so that dist/ and its state stay as they are. */
function buildSite(theme) {
  const root = join(work, theme);
  for (const part of ['releases', 'pages', 'public', 'templates']) {
    if (existsSync(join(repository, part)))
      cpSync(join(repository, part), join(root, part), { recursive: true });
  }
  const config = readFileSync(join(repository, 'kommunike.config.yaml'), 'utf8');
  writeFileSync(join(root, 'kommunike.config.yaml'), config.replace(/^theme: .*$/m, `theme: ${theme}`));
  const cli = join(repository, 'lib', 'cli.js');
  execFileSync(process.execPath, [cli, 'build', '--quiet', '--root', root, '--now', now], {
    stdio: 'inherit',
  });
  return join(root, 'dist');
}

/**
 * One page of every kind, by name: lists by what they list, of releases the fullest and the barest,
 * of the rest the first by path.
 */
function kindsOfPage(site) {
  const found = new Map();
  const releases = [];
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  for (const path of paths) {
    const html = readFileSync(join(site, path), 'utf8');
    const kind = /<main class="page ([a-z]+)/.exec(html)?.[1];
    if (!kind) continue;
    if (kind === 'release') releases.push({ path, size: html.length });
    const sort = kind === 'list' ? /class="kicker"[^]*?<li>([^<]+)/.exec(html)?.[1] : undefined;
    const name = [kind, sort?.toLowerCase().replaceAll(/[^\p{L}]+/gu, '-')].filter(Boolean).join('-');
    if (kind !== 'release' && !found.has(name)) found.set(name, path);
  }
  releases.sort((a, b) => b.size - a.size);
  if (releases.length > 0) found.set('release', releases[0].path).set('release-bare', releases.at(-1).path);
  return found;
}

async function photograph(theme, site) {
  const pages = kindsOfPage(site);
  mkdirSync(join(folder, theme), { recursive: true });
  for (const scheme of schemes) {
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
      const page = await context.newPage();
      for (const [name, path] of pages) {
        await page.goto(pathToFileURL(join(site, path)).href);
        const file = join(folder, theme, `${name}-${width}-${scheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
      }
      await context.close();
    }
  }
  if (values.readme) {
    for (const name of readmePictures[theme] ?? []) await forReadme(theme, name, join(site, pages.get(name)));
  }
  console.log(`${theme}: ${pages.size} kinds of page in ${join(folder, theme)}`);
}

async function forReadme(theme, name, path) {
  const viewport = { width: 1280, height: readmeHeight };
  const context = await browser.newContext({ viewport, colorScheme: 'light', deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href);
  const file = join(repository, 'docs', 'images', `${theme}-${name}.webp`);
  mkdirSync(dirname(file), { recursive: true });
  await sharp(await page.screenshot())
    .resize(1280)
    .webp({ quality: 82 })
    .toFile(file);
  await context.close();
}
