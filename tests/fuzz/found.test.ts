import { expect, test } from 'vitest';
import { targets } from './targets.ts';

/** Regressions found by random input: subject, target, and smallest input. */
const found: readonly (readonly [string, string, unknown])[] = [
  ['a hint with a value of a page', 'config', `title: ${'lång text '.repeat(200)}: x`],
  ['a hint with a line of a page', 'config', `title: a\nsenders:${'x'.repeat(2000)}\n`],
  ['thousands of merge conflicts', 'front-matter', `---\n${'<<<<<<< HEAD\n'.repeat(20_000)}---\n`],
  [
    'an unknown field of many letters',
    'templates',
    { path: 'partials/remark.hbs', text: `{{${'x'.repeat(1200)}}}` },
  ],
];

test.each(found)('%s', async (_, name, input) => {
  const target = targets.find((each) => each.name === name);
  expect(target).toBeDefined();
  await target?.check(input);
});
