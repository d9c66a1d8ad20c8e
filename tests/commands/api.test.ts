import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, UsageError } from '../../src/index.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const repository = join(import.meta.dirname, '../..');
const docs = readFileSync(join(repository, 'docs/api.md'), 'utf8');
const compiler = join(repository, 'node_modules/typescript/bin/tsc');
const now = '2026-11-21T12:00Z';

/** The program in docs/api.md that has this file name. */
function documented(name: string): string {
  const blocks = [...docs.matchAll(/```[jt]s\n([\s\S]*?)```/g)].map(([, code = '']) => code);
  return blocks.find((code) => code.startsWith(`// ${name}\n`)) ?? expect.fail(`no ${name} in docs/api.md`);
}

describe('a program that depends on the package', () => {
  let folder = '';
  const run = (file: string) =>
    spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8', env: { ...process.env, CI: '' } });
  const compile = () =>
    spawnSync(process.execPath, [compiler, '-p', '.'], { cwd: folder, encoding: 'utf8' }).stdout;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kommunike-api-'));
    const installed = join(folder, 'node_modules/kommunike');
    mkdirSync(installed, { recursive: true });
    for (const name of ['package.json', 'lib', 'templates', 'src/client', 'src/thread'])
      cpSync(join(repository, name), join(installed, name), { recursive: true });
    // its own packages, which an installation puts beside or below it
    symlinkSync(join(repository, 'node_modules'), join(installed, 'node_modules'));
    execFileSync(process.execPath, [join(repository, 'scripts/types.mjs'), join(installed, 'lib')]);
    mkdirSync(join(folder, 'node_modules/@types'));
    symlinkSync(join(repository, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
    symlinkSync(join(repository, 'node_modules/undici-types'), join(folder, 'node_modules/undici-types'));
    mkdirSync(join(folder, 'my-archive/releases'), { recursive: true });
    writeFileSync(join(folder, 'my-archive/releases/a.md'), releaseText());
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'nodenext',
          target: 'es2023',
          outDir: 'made',
          types: ['node'],
        },
        files: ['deploy.ts'],
      }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('in JavaScript runs as documented', () => {
    writeFileSync(join(folder, 'build.mjs'), documented('build.mjs'));
    const { status, stdout, stderr } = run('build.mjs');
    expect(stdout).toMatch(/^1 releases, \d+ files written to .*my-archive[\\/]dist\n$/);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'my-archive/dist'))).toContain('index.html');
    writeFileSync(join(folder, 'my-archive/releases/b.md'), releaseText({ titel: 'Fel' }));
    const failed = run('build.mjs');
    expect([failed.status, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr).toMatch(/^releases\/b\.md:\d+:1 error .*titel/m);
    rmSync(join(folder, 'my-archive/releases/b.md'));
  });

  test('in TypeScript compiles with library checks, and runs as documented', () => {
    writeFileSync(join(folder, 'deploy.ts'), documented('deploy.ts'));
    expect(compile()).toBe('');
    expect(run('made/deploy.js')).toMatchObject({ status: 0, stderr: '' });
  });

  test('in TypeScript gets errors for options and fields that do not exist', () => {
    const wrong = `import { build, parseConfig } from 'kommunike';
const { written, pages } = await build({ root: '.', drafs: true });
await build({});
`;
    writeFileSync(join(folder, 'deploy.ts'), wrong);
    const found = [...compile().matchAll(/deploy\.ts\((\d+),\d+\): error (TS\d+)/g)];
    expect(found.map(([, line, code]) => `${line} ${code}`)).toEqual([
      '1 TS2305',
      '2 TS2339',
      '2 TS2561',
      '3 TS2741',
    ]);
  });

  test('can’t import internal modules', () => {
    const script = "await import('kommunike/lib/index.js')";
    const options = { cwd: folder, stdio: 'pipe', encoding: 'utf8' } as const;
    expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script], options)).toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });
});

describe('build({ root })', () => {
  test('gives the same site as the command, and writes nothing needlessly', async () => {
    const { root } = new TestArchive({ 'releases/a.md': releaseText() });
    const first = await build({ root: pathToFileURL(root), now });
    expect(first).toMatchObject({ ok: true, out: join(root, 'dist'), releases: 1, pending: [] });
    expect(first.written).toContain('uppsala/2024/a.html');
    expect(first.files).toBe(first.written.length);
    expect((await build({ root, now: new Date(now) })).written).toEqual([]);
  });

  test('with write: false reports what would change', async () => {
    const archive = new TestArchive({ 'releases/a.md': releaseText({ embargo: '2026-11-22T10:00' }) });
    const { root } = archive;
    const { pending, written, next } = await build({ root, now, write: false });
    expect(pending).toContainEqual({ path: 'index.html', kind: expect.any(String), change: 'added' });
    expect(written).toEqual([]);
    expect(next).toEqual(new Date('2026-11-22T09:00Z'));
    expect(Object.keys(archive.site('.'))).toEqual(['releases/a.md']);
  });

  test('reports mistakes in the requested language', async () => {
    const { root } = new TestArchive({
      'releases/a.md': releaseText({ amounts: '[{ value: tjugo kronor eller så }]' }),
    });
    const { ok, diagnostics } = await build({ root, now, language: 'sv' });
    expect([ok, diagnostics.map(({ code }) => code)]).toEqual([false, ['amount-unclear']]);
    expect(diagnostics[0]?.message).toMatch(/”/);
  });

  test('refuses options, folders and files that do not exist', async () => {
    const { root } = new TestArchive({ 'releases/a.md': releaseText() });
    const refused = async (options: object) => {
      const error = await build(options as { root: string }).catch((caught: unknown) => caught);
      return error instanceof UsageError ? error.message : expect.fail('not refused');
    };
    expect(await refused({ root, draft: true })).toBe('there is no option “draft”: did you mean “drafts”?');
    expect(await refused({})).toBe('“root” is undefined, but must be a folder that exists');
    expect(await refused({ root: join(root, 'x') })).toMatch(
      /^“root” is .*x, but must be a folder that exists$/,
    );
    expect(await refused({ root, releases: join(root, 'x') })).toMatch(/^“releases” is /);
    expect(await refused({ root, config: root })).toMatch(/but must be a file that exists$/);
    expect(await refused({ root, now: 'yesterday' })).toMatch(/^--now is “yesterday”/);
    expect(await refused({ root, out: root })).toMatch(/^the site can’t go to /);
  });
});
