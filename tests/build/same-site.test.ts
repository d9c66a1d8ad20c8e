import { describe, expect, test } from 'vitest';
import { compare, type PreviousOutput } from '../../src/compare.ts';
import type { Output } from '../../src/model/output.ts';

const made = { program: '1', config: 'a', theme: 'b', whole: 'w', releases: 1 };
const output: Output = { path: 'a.html', key: 'k', stage: 'list', render: () => 'text' };

async function compareWith(
  last: PreviousOutput,
  whole: string,
): Promise<{ planned: boolean; written: string[] }> {
  const seen = { planned: false, written: [] as string[] };
  const outputs = (function* () {
    seen.planned = true;
    yield output;
  })();
  const now = { madeWith: { ...made, whole }, isEdited: () => false };
  await compare(outputs, last, now, ({ path }) => {
    seen.written.push(path);
  });
  return seen;
}

describe('a site with unchanged input', () => {
  const written = new Map([['a.html', { key: 'k', hash: '?' }]]);

  test('is not planned again', async () => {
    const last = { manifest: written, lost: new Set<string>(), madeWith: made };
    expect(await compareWith(last, 'w')).toEqual({ planned: false, written: [] });
  });

  test('is planned if anything differs, or a file is lost', async () => {
    const last = { manifest: written, lost: new Set<string>(), madeWith: made };
    expect(await compareWith(last, 'x')).toEqual({ planned: true, written: [] });
    expect(await compareWith({ ...last, lost: new Set(['a.html']) }, 'w')).toEqual({
      planned: true,
      written: ['a.html'],
    });
  });
});
