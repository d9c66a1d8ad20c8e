import { describe, expect, test } from 'vitest';
import { isThorough } from '../support/thorough.ts';
import { Decade } from './decade.ts';

/** `DECADES=12 npx vitest run tests/addresses/ten-years` runs several simulations with different seeds. */
const { DECADES: decades } = process.env;
const count = decades === undefined ? (isThorough ? 2 : 1) : Number(decades);
const first = Number(process.env.DECADE ?? 1);
const steps = decades === undefined && !isThorough ? 60 : 200;

describe('ten years of an archive', () => {
  test.each(Array.from({ length: count }, (_, i) => first + i))(
    'lose no addresses, and feeds repeat no entries (seed %i)',
    { timeout: 900_000 },
    async (seed) => {
      const decade = new Decade(seed);
      await decade.play(steps);
      expect(decade.figures).toMatchObject({ steps });
      if (decades !== undefined) console.info(`seed ${seed}: ${JSON.stringify(decade.figures)}`);
    },
  );
});
