import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '../../src/codes/index.ts';

const root = join(import.meta.dirname, '../..');

test.each(['docs/promises.md', 'SECURITY.md'])('%s only names existing files, pages and codes', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const named = [...text.matchAll(/`((?:src|tests|docs|scripts)\/[^`]*)`/g)].map(([, path = '']) =>
    join(root, path),
  );
  const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) =>
    join(root, dirname(file), path),
  );
  expect([...named, ...linked].filter((path) => !existsSync(path))).toEqual([]);
  const reported = [...text.matchAll(/`(link-[a-z-]+)`/g)].map(([, code = '']) => code);
  expect(reported.filter((code) => !Object.hasOwn(codes, code))).toEqual([]);
});

test('every promise names its tests', () => {
  const text = readFileSync(join(root, 'docs/promises.md'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| **'));
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((row) => !/`tests\/[^`]+\.test\.ts`/.test(row))).toEqual([]);
});
