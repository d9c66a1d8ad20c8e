// Feeds random input to all parsers of authors' files, and prints failures: npm run fuzz -- --minutes 20 [--seed 1]
// [--only front-matter,markdown]
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
  },
});
const log = join(tmpdir(), `kommunike-fuzz-${process.pid}`);
console.error(`The input being tried is kept in ${log}.input, in case it never comes back.`);
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/fuzz'], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
  env: {
    ...process.env,
    FUZZ_MINUTES: values.minutes,
    FUZZ_LOG: log,
    FUZZ_SEED: values.seed,
    ...(values.only !== undefined && { FUZZ_ONLY: values.only }),
  },
});
process.stdout.write(readFileSync(log, 'utf8'));
rmSync(log);
if (status === 0) rmSync(`${log}.input`, { force: true });
process.exitCode = status ?? 1;
