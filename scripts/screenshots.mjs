// Builds the sample archive in every theme and photographs every kind of page: node scripts/screenshots.mjs [DIR]
// (default: screenshots/). With --readme, only the pictures that README and the documents show are made, in docs/images/.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
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
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import sharp from 'sharp';
import sirv from 'sirv';

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
/** Build time: makes ages and labels on the pages independent of the clock. */
const now = '2026-11-21T12:00Z';
/** In docs/images/, 1280 pixels wide and this high. */
const readmeHeight = 880;
const readmePictures = {
  kommun: { home: 'home', release: 'release-short' },
  tidning: { home: 'home' },
  arkiv: { home: 'home' },
};

const work = mkdtempSync(join(tmpdir(), 'kommunike-screenshots-'));
const { folderOfMemory } = await testModule('folder-of-memory');
const browser = await launch();
try {
  for (const theme of themes) await photograph(theme, buildSite(theme));
  if (values.readme) {
    await photographReport();
    await photographPreview();
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** A module that the tests use too, without its types. */
async function testModule(name) {
  const outfile = join(repository, 'node_modules', '.cache', 'kommunike', `${name}.mjs`);
  const entryPoints = [join(repository, 'tests', 'support', `${name}.ts`)];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
  return import(pathToFileURL(outfile).href);
}

/** The tests' own browser. */
async function launch() {
  const { installBrowser, launchBrowser } = await testModule('browser');
  installBrowser();
  return launchBrowser();
}

/** Copies the sample archive to a folder of this name. */
function copySample(name) {
  const root = join(work, name);
  for (const part of ['releases', 'pages', 'public', 'templates', 'kommunike.config.yaml']) {
    if (existsSync(join(repository, part)))
      cpSync(join(repository, part), join(root, part), { recursive: true });
  }
  return root;
}

/** Builds the sample archive in a theme, in a separate folder, so that dist/ and its state stay unchanged. */
function buildSite(theme) {
  const root = copySample(theme);
  const config = readFileSync(join(repository, 'kommunike.config.yaml'), 'utf8');
  writeFileSync(join(root, 'kommunike.config.yaml'), config.replace(/^theme: .*$/m, `theme: ${theme}`));
  const cli = join(repository, 'lib', 'cli.js');
  execFileSync(process.execPath, [cli, 'build', '--quiet', '--root', root, '--now', now], {
    stdio: 'inherit',
  });
  return join(root, 'dist');
}

/**
 * One page of every kind, by name: lists by what they list, of releases the fullest, the fullest with a short
 * title, the barest, a corrected and a withdrawn one, of the rest the first by path.
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
    if (kind === 'release') releases.push({ path, html });
    const sort = kind === 'list' ? /class="kicker"[\s\S]*?<li>([^<]+)/.exec(html)?.[1] : undefined;
    const name = [kind, sort?.toLowerCase().replaceAll(/[^\p{L}]+/gu, '-')].filter(Boolean).join('-');
    if (kind !== 'release' && !found.has(name)) found.set(name, path);
  }
  releases.sort((a, b) => b.html.length - a.html.length);
  const choose = (name, release) => release && found.set(name, release.path);
  choose('release', releases[0]);
  choose(
    'release-short',
    releases.find(({ html }) => /<h1>(?:<bdi>)?[^<]{1,65}</.test(html)),
  );
  choose('release-bare', releases.at(-1));
  choose(
    'release-corrected',
    releases.find(({ html }) => html.includes('id="page-corrections"')),
  );
  choose(
    'release-withdrawn',
    releases.find(({ html }) => html.includes('id="page-withdrawn"')),
  );
  return found;
}

/** Pages are served, not opened as files, because 404.html has addresses from the root. */
async function photograph(theme, site) {
  const server = createServer(sirv(site)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${server.address().port}/`;
  const pages = kindsOfPage(site);
  if (values.readme) {
    for (const [name, kind] of Object.entries(readmePictures[theme] ?? {}))
      await forReadme(theme, name, base + pages.get(kind));
  } else {
    for (const scheme of schemes) for (const width of widths) await shoot(theme, pages, base, scheme, width);
    console.log(`${theme}: ${pages.size} kinds of page in ${join(folder, theme)}`);
  }
  server.close();
  server.closeAllConnections();
}

async function shoot(theme, pages, base, colorScheme, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  for (const [name, path] of pages) {
    await page.goto(base + path);
    const file = join(folder, theme, `${name}-${width}-${colorScheme}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
  await context.close();
}

/** The report of an import, from its first document. */
async function photographReport() {
  const old = join(work, 'old');
  mkdirSync(old);
  cpSync(join(repository, 'bench/import/texts/01-dev-simskola.txt'), join(old, 'simskola.txt'));
  const args = ['import', 'old', '--dry-run', '--quiet', '--report', 'report.html', '--now', now];
  execFileSync(process.execPath, [join(repository, 'lib', 'cli.js'), ...args], { cwd: work });
  await forReadme('import', 'report', pathToFileURL(join(work, 'report.html')).href, 'section');
}

/** Pages of the preview: the page for pasted text, with a result, and the editor. */
async function photographPreview() {
  const root = copySample('preview');
  const args = ['watch', '--root', root, '--now', now, '--port', '0', '--format', 'json'];
  const preview = spawn(process.execPath, [join(repository, 'lib', 'cli.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: preview.stdout })) {
      const { event, url } = JSON.parse(line);
      if (event !== 'ready') continue;
      const text = readFileSync(join(repository, 'bench/import/texts/01-dev-simskola.txt'), 'utf8');
      await forReadme('import', 'paste', new URL('/__kommunike/paste', url).href, 'html', async (page) => {
        await page.locator('textarea').first().fill(text);
        await page.locator('form button').first().click();
        await page.waitForLoadState();
      });
      await photographEditor(new URL('/__kommunike/admin/', url).href, join(root, 'releases'));
      break;
    }
  } finally {
    preview.kill();
  }
}

/** The editor, on a copy of these releases in the browser's own file system: its list, and a form from two of its fields on. */
async function photographEditor(address, releases) {
  const paths = readdirSync(releases, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.\w+$/.test(path),
  );
  const files = paths.map((path) => [
    `releases/${path.replaceAll('\\', '/')}`,
    readFileSync(join(releases, path), 'latin1'),
  ]);
  const entry = 'ekeskar/2022/elfarjan';
  for (const [name, field] of [['list'], ['form', 'title'], ['fields', 'amounts']]) {
    await forReadme('editor', name, address, 'html', async (page) => {
      await page.addInitScript(folderOfMemory);
      await page.reload();
      await page.evaluate(`fill(${JSON.stringify(files)})`);
      await page.locator('.buttons button').first().click();
      await page.getByRole('row').nth(3).waitFor();
      if (field === undefined) return;
      await page.goto(`${address}#/collections/releases/entries/${entry}`);
      const shown = page.locator(`[data-key-path="${field}"]`);
      await shown.locator('input, button').first().waitFor();
      await shown.evaluate((element) => element.scrollIntoView());
      await shown.locator('input, button').first().waitFor();
    });
  }
}

/** `first` selects the element at the top of the picture; by default, the top of the page. `act` is run before. */
async function forReadme(theme, name, address, first = 'html', act = async () => {}) {
  const viewport = { width: 1280, height: readmeHeight };
  const context = await browser.newContext({
    viewport,
    colorScheme: 'light',
    deviceScaleFactor: 2,
    locale: 'sv-SE',
  });
  const page = await context.newPage();
  await page.goto(address);
  await act(page);
  await page
    .locator(first)
    .first()
    .evaluate((element) => element.scrollIntoView());
  const file = join(repository, 'docs', 'images', `${theme}-${name}.webp`);
  mkdirSync(dirname(file), { recursive: true });
  const { size } = await sharp(await page.screenshot())
    .resize(1280)
    .webp({ quality: 82 })
    .toFile(file);
  console.log(`${file}: ${Math.round(size / 1000)} kB`);
  await context.close();
}
