// npm run kills [-- COUNT]: kills builds at random moments and looks at what they leave, as tests/crash/kills.test.ts does.
import { spawnSync } from 'node:child_process';

const [count = '1000'] = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/crash/kills.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, KILLS: count },
});
process.exitCode = status ?? 1;
