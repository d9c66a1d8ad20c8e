import { expect, test } from 'vitest';
import { killBuilds, type Toll } from './kills.ts';

const kills = Number(process.env.KILLS ?? 20);

test(`${kills} builds killed at random moments leave no partial files, lose none, and the next build repairs the site`, {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  const print = (toll: Toll) => process.stdout.write(`${JSON.stringify(toll)}\n`);
  const toll = await killBuilds(kills, Math.random, (so) => {
    if (process.env.KILLS && (so.kills % 50 === 0 || so.kills === kills)) print(so);
  });
  expect(toll).toMatchObject({ kills, half: 0, lost: 0, healed: kills, unhealed: [] });
  // with few kills on a busy machine, all may come too late
  if (kills >= 100) expect(toll.whilePublishing).toBeGreaterThan(0);
});
