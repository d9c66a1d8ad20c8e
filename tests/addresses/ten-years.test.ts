import { describe, expect, test } from 'vitest';
import { isThorough } from '../support/thorough.ts';
import { Decade } from './decade.ts';

const seeds = isThorough ? [1, 3, 4, 6] : [1];

/*
 * Invitations that expire are not among the steps: what becomes of their addresses is another test’s.
 */
describe('ten years of an archive', () => {
  test.each(seeds)(
    'lose no address, and feeds repeat no entry (seed %i)',
    { timeout: 900_000 },
    async (seed) => {
      const decade = new Decade(seed);
      await decade.play(200);
      expect(decade.figures).toMatchObject({ steps: 200 });
    },
  );
});
