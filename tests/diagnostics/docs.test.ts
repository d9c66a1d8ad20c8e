import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '../../src/codes/index.ts';
import { configFields } from '../../src/model/config/config-schema.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { released } from '../parse/read.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the generated documents are up to date', () => {
  const { status, stderr } = spawnSync('node', ['scripts/docs.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('every code, every field and every setting is documented', () => {
  const [diagnostics, fields, settings] = ['diagnostics', 'front-matter', 'config'].map((name) =>
    read(`docs/${name}.md`),
  );
  for (const code of Object.keys(codes)) expect(diagnostics).toContain(`\n### ${code}\n`);
  for (const key of Object.keys(releaseFields)) expect(fields).toContain(`\n| \`${key}\``);
  for (const key of Object.keys(configFields)) expect(settings).toContain(`\n| \`${key}\``);
});

test('the release that the documents show has no mistake', () => {
  const [, example = ''] = /```markdown\n(.*?)\n```/s.exec(read('docs/front-matter.md')) ?? [];
  expect(released(example)).toMatchObject({ title: 'Nytt bad öppnar i höst', warned: [] });
});
