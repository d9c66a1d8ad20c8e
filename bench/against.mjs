// npm run bench:against -- CLI [COUNT]: CPU seconds (user and system, all threads) and elapsed seconds of this command
// line and of another version's lib/cli.js, in interleaved rounds; medians and their ratios. Builds as in run.mjs, of an
// archive that versions since November 2026 can read.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { release, writeCorpus } from './corpus.mjs';
import { median, memory } from './measure.mjs';

const [other, count = '10000'] = process.argv.slice(2);
if (other === undefined || !existsSync(other)) {
  console.error('npm run bench:against -- PATH/lib/cli.js [COUNT]');
  process.exit(2);
}
const versions = { before: resolve(other), now: join(import.meta.dirname, '..', 'lib', 'cli.js') };
const rounds = 5;
const printCpu = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('\\ncpu '+(user+system)/1e6)})`;

/** Returns CPU and elapsed seconds of a build. */
function measure(cli, root) {
  const args = ['--import', printCpu, cli, 'build', '--root', root, '--quiet'];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${cli} failed:\n${stderr.slice(0, 2000)}`);
  return { CPU: Number(/cpu (.*)$/.exec(stderr)?.[1]), elapsed: (performance.now() - start) / 1000 };
}

const kinds = ['cold', 'again', 'edit'];
const times = Object.fromEntries(kinds.map((kind) => [kind, { before: [], now: [] }]));
for (let round = 0; round < rounds; round++) {
  const inTurn = Object.entries(versions);
  for (const [version, cli] of round % 2 === 0 ? inTurn : inTurn.reverse()) {
    const root = mkdtempSync(join(memory, 'kommunike-bench-'));
    writeCorpus(root, Number(count));
    const first = join(root, release(0).path);
    times.cold[version].push(measure(cli, root));
    times.again[version].push(measure(cli, root));
    writeFileSync(first, readFileSync(first, 'utf8').replace(/title: "/, `title: "${round} `));
    times.edit[version].push(measure(cli, root));
    rmSync(root, { recursive: true, force: true });
  }
}
for (const kind of kinds) {
  for (const what of ['CPU', 'elapsed']) {
    const [before, now] = ['before', 'now'].map((version) => times[kind][version].map((each) => each[what]));
    const list = (numbers) =>
      `${median(numbers).toFixed(1)} s (${Math.min(...numbers).toFixed(1)}–${Math.max(...numbers).toFixed(1)})`;
    const ratio = (median(now) / median(before)).toFixed(2);
    const name = `${kind}, ${what}:`.padEnd(16);
    console.log(`${name} before ${list(before)}, now ${list(now)}, ratio ${ratio}`);
  }
}
