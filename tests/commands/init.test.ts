import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { runningDependency } from '../../src/commands/init/dependency.ts';
import { packageText } from '../../src/commands/init/package-json.ts';
import { githubWorkflow, gitlabPipeline } from '../../src/commands/init/workflows.ts';
import { writerLanguages } from '../../src/model/localized-text.ts';
import { version } from '../../src/version.ts';
import { TestArchive } from '../support/archive.ts';
import { mistakesIn } from '../support/workflow-parser.ts';
import { run } from './command.ts';

const repository = join(import.meta.dirname, '../..');

describe('the dependency of a new archive', () => {
  const installed = (spec?: string) => {
    const { root } = new TestArchive({});
    const folder = join(root, 'node_modules/kommunike');
    mkdirSync(folder, { recursive: true });
    if (spec !== undefined)
      writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies: { kommunike: spec } }));
    writeFileSync(join(root, 'kommunike-0.1.0.tgz'), '');
    return { root, folder };
  };

  test.each(['^0.1.0', 'git+https://git.example/kommunike.git#v0.1.0'])(
    'is %s if that was installed',
    (spec) => {
      expect(runningDependency(installed(spec).folder)).toEqual({ kind: 'named', spec, isAssumed: false });
    },
  );

  test('is the tarball or folder that was installed', () => {
    const { root, folder } = installed('file:kommunike-0.1.0.tgz');
    expect(runningDependency(folder)).toEqual({ kind: 'tarball', path: join(root, 'kommunike-0.1.0.tgz') });
    const linked = installed('file:.');
    expect(runningDependency(linked.folder)).toEqual({ kind: 'folder', path: linked.root });
  });

  test('is the folder of a running clone, otherwise this version', () => {
    expect(runningDependency()).toEqual({ kind: 'folder', path: repository });
    expect(runningDependency(installed().folder)).toEqual({
      kind: 'named',
      spec: `^${version}`,
      isAssumed: true,
    });
  });

  test('completes an existing package.json without changing its content', async () => {
    const mine = { name: 'press', scripts: { build: 'mine' }, devDependencies: { kommunike: '1.0.0' } };
    expect(JSON.parse(packageText(mine, '^2.0.0'))).toEqual({
      ...mine,
      scripts: { build: 'mine', watch: 'kommunike watch', check: 'kommunike check' },
    });
    const archive = new TestArchive({ 'package.json': '{"license":"MIT"}' });
    expect(await run(archive.root, ['init', '--quiet'])).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(archive.read('package.json'))).toMatchObject({
      license: 'MIT',
      dependencies: { kommunike: expect.stringMatching(/^file:\.\.\//) },
    });
    const broken = new TestArchive({ 'package.json': '{' });
    expect(await run(broken.root, ['init'])).toMatchObject({ code: 2, out: '' });
    expect(broken.tree()).toEqual({ 'package.json': '{' });
  });
});

describe('what init says at its end', () => {
  const said = async (tree: Record<string, string>, ...args: string[]) =>
    (await run(new TestArchive(tree).root, ['init', ...args])).out;

  test('is what to do next, a command a line, and what to write before anything is published', async () => {
    const words = await said({}, 'press');
    expect(words).toMatch(
      /\nThe archive is ready\. Next:\n\n {2}cd press\n {2}npm install {16}\S.*\n {2}npm run watch {14}\S.*\n {2}npx kommunike new "Title" {2}\S/,
    );
    expect(words).toContain('in kommunike.config.yaml.\n');
    expect(await said({}, 'press', '--lang', 'sv')).toContain('\nArkivet är klart. Så här fortsätter du:\n');
  });

  test('names no installation where Kommuniké is installed', async () => {
    const words = await said({ 'node_modules/kommunike/package.json': '{}' });
    expect(words).toContain('  npm run watch  ');
    expect(words).not.toMatch(/^ {2}(?:npm install|cd )/m);
  });
});

describe('the files for hosts', () => {
  test.each(writerLanguages)('are a workflow that GitHub’s parser accepts, in %s', async (language) => {
    const workflow = githubWorkflow(language);
    expect(await mistakesIn('workflow', workflow)).toEqual([]);
    expect(await mistakesIn('workflow', workflow.replace('runs-on', 'run-on'))).not.toEqual([]);
  });

  test('have the same steps in every language', () => {
    const comments = (text: string) => text.split('\n').flatMap((line) => /# (.*)/.exec(line)?.[1] ?? []);
    for (const write of [githubWorkflow, gitlabPipeline]) {
      expect(load(write('sv'))).toEqual(load(write('en')));
      expect(comments(write('sv'))).toHaveLength(comments(write('en')).length);
      expect(comments(write('sv')).filter((each) => comments(write('en')).includes(each))).toEqual([]);
    }
  });

  test('keep .kommunike, run on a schedule and show annotations', () => {
    const text = githubWorkflow('en');
    const workflow = load(text);
    expect(workflow).toMatchObject({ on: { schedule: [{ cron: expect.any(String) }] } });
    expect(text).toContain('path: .kommunike\n');
    expect(text).toContain('npm run build -- --format github\n');
    const report = 'gl-code-quality-report.json';
    const reports = { codequality: report };
    expect(load(gitlabPipeline('en'))).toMatchObject({
      default: { cache: [{ paths: ['.kommunike'] }, { paths: ['.npm'] }] },
      check: { script: [`npm run --silent check -- --format gitlab > ${report}`], artifacts: { reports } },
      pages: {
        script: [`npm run --silent build -- --format gitlab > ${report}`],
        publish: 'dist',
        artifacts: { paths: ['dist'], reports },
      },
    });
  });

  test('include an action that GitHub’s parser accepts', async () => {
    const action = readFileSync(join(repository, 'action.yml'), 'utf8');
    expect(await mistakesIn('action', action)).toEqual([]);
    expect(await mistakesIn('action', action.replace('using:', 'use:'))).not.toEqual([]);
  });
});
