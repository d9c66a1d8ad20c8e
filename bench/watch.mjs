// npm run bench:watch [-- COUNT …]: from a saved file to the event in the browser's stream, in `kommunike watch`.
// The last column is without the 60 ms for which the watch waits for more changes. Medians of many edits of a title.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { release, writeCorpus } from './corpus.mjs';
import { median } from './measure.mjs';

const counts = process.argv.slice(2).map(Number);
const edits = 25;
const debounce = 60;
const cli = process.env.KOMMUNIKE_CLI ?? join(import.meta.dirname, '..', 'lib', 'cli.js');

/** The events of a page's stream, one promise each. */
function listen(url) {
  const waiting = [];
  get(url, (response) => {
    response.setEncoding('utf8');
    response.on('error', () => {});
    response.on('data', (text) => {
      if (text.includes('"reload"')) waiting.shift()?.(performance.now());
    });
  });
  return () => new Promise((resolve) => waiting.push(resolve));
}

for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
  const root = mkdtempSync(join(tmpdir(), 'kommunike-bench-'));
  writeCorpus(root, count);
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'watch', '--root', root, '--format', 'json', '--port', '4800']);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout });
  const inside = [];
  const url = await new Promise((resolve) => {
    lines.on('line', (line) => {
      const told = JSON.parse(line);
      if (told.event === 'ready') resolve(told.url);
      if (told.event === 'round') inside.push(told.milliseconds);
    });
  });
  const ready = performance.now() - start;
  const file = join(root, release(0).path);
  const reloaded = listen(`${url}__kommunike/events?path=/`);
  await reloaded();
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const times = [];
  for (let edit = 0; edit < edits; edit++) {
    const text = readFileSync(file, 'utf8').replace(/^date: .*$/m, 'date: 2026-01-01');
    const told = reloaded();
    const saved = performance.now();
    writeFileSync(file, text.replace(/title: "/, `title: "${edit} `));
    const at = await told;
    if (edit > 4) times.push(at - saved);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  const fixed = (number) => number.toFixed(0).padStart(5);
  console.log(
    `watch, ${count} releases: ready ${fixed(ready)} ms, edit to event ${fixed(median(times))} ms ` +
      `(${fixed(Math.min(...times))}–${fixed(Math.max(...times))}), build ${fixed(median(inside.slice(1)))} ms, ` +
      `after the debounce ${fixed(median(times) - debounce)} ms`,
  );
  rmSync(root, { recursive: true, force: true });
}
