// npm run kills [-- COUNT]: kills builds at random moments and checks the result, like tests/crash/kills.test.ts.
import { spawnSync } from 'node:child_process';

const [count = '1000'] = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/crash/kills.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, KILLS: count },
});
process.exitCode = status ?? 1;
