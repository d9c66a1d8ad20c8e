// npm run bench [-- COUNT …]: whole-process times of the command line, medians of several rounds.
// Then, by bench/watch.mjs, from a saved file to the browser's event in watch mode.
//   pages: into a new folder, only what other generators make; cold: all there is; again: nothing changed;
//   edit: one release's title changed; start: kommunike --version.
// Also how many files and kB a release the default site has: the free plans of hosts set limits to them.
// Every round runs each once, in turn, so that a slow moment of the machine hits all alike.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaults, pagesOnly, release, writeCorpus } from './corpus.mjs';
import { median, memory } from './measure.mjs';

const counts = process.argv.slice(2).map(Number);
const rounds = 5;
const cli = join(import.meta.dirname, '..', 'lib', 'cli.js');

function time(...args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr.slice(0, 2000)}`);
  return performance.now() - start;
}

function row(name, times, base) {
  const ratio = base ? `  ${(median(times) / median(base)).toFixed(2)} × node -e 0` : '';
  console.log(
    `${name.padEnd(24)} median ${median(times).toFixed(0).padStart(6)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})${ratio}`,
  );
}

/** Returns the number of files and bytes of a site with the defaults of a new archive. */
function printSize(root, count) {
  const out = join(root, 'default');
  time(cli, 'build', '--root', root, '--config', join(root, defaults), '--out', out, '--quiet');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const each = `${(files.length / count).toFixed(2)} files and ${(bytes / count / 1000).toFixed(1)} kB a release`;
  console.log(`size, ${count} releases:`.padEnd(24) + each);
  rmSync(out, { recursive: true });
}

/** Also deletes the record, so that a leaner site need not redirect the addresses of a fuller one. */
function forget(root) {
  for (const name of ['.kommunike', 'addresses.lock'])
    rmSync(join(root, name), { recursive: true, force: true });
}

const node = [];
const start = [];
for (let i = 0; i < 15; i++) {
  node.push(time('-e', '0'));
  start.push(time(cli, '--version'));
}
row('start', start, node);

for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
  const root = mkdtempSync(join(memory, 'kommunike-bench-'));
  writeCorpus(root, count);
  printSize(root, count);
  const times = { pages: [], cold: [], again: [], edit: [] };
  const first = join(root, release(0).path);
  for (let round = 0; round <= rounds; round++) {
    const build = (out = 'all', ...options) =>
      time(cli, 'build', '--root', root, '--out', join(root, `${out}-${round}`), '--quiet', ...options);
    forget(root);
    const pages = build('pages', '--config', join(root, pagesOnly));
    forget(root);
    const taken = { pages, cold: build(), again: build() };
    writeFileSync(first, readFileSync(first, 'utf8').replace(/title: "/, `title: "${round} `));
    taken.edit = build();
    if (round > 0) for (const name of Object.keys(times)) times[name].push(taken[name]);
  }
  for (const [name, list] of Object.entries(times)) row(`${name}, ${count} releases`, list);
  rmSync(root, { recursive: true, force: true });
}

const watch = join(import.meta.dirname, 'watch.mjs');
const { status } = spawnSync(process.execPath, [watch, ...counts.map(String)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
