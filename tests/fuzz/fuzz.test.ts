import { appendFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isThorough } from '../support/thorough.ts';
import { targets } from './targets.ts';

/** Set by `npm run fuzz`, which uses another seed each time. */
const { FUZZ_MINUTES: minutes, FUZZ_SEED: seed, FUZZ_ONLY: only, FUZZ_LOG: log } = process.env;

const seconds = minutes === undefined ? (isThorough ? 60 : 8) : Number(minutes) * 60;
const chosen = targets.filter(({ name }) => only === undefined || only.split(',').includes(name));
if (log !== undefined) writeFileSync(log, '');

describe('random input', () => {
  test('is fed to the selected targets', () => {
    expect(chosen.map(({ name }) => name)).not.toEqual([]);
  });

  test.each(chosen)('does not break $name', { timeout: (seconds + 300) * 1000 }, async ({ name, run }) => {
    const milliseconds = (seconds * 1000) / chosen.length;
    const keep =
      log === undefined
        ? undefined
        : (input: unknown) => writeFileSync(`${log}.input`, JSON.stringify(input));
    const { inputs, findings } = await run(Number(seed ?? 1), milliseconds, keep);
    if (log !== undefined) appendFileSync(log, `${name}: ${inputs} inputs, ${findings.length} findings\n`);
    expect(inputs).toBeGreaterThan(0);
    if (findings.length > 0) throw new Error(findings.join('\n'));
  });
});
