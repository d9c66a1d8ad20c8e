import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LocalRegistry } from './registry.ts';
import { blocksIn, Walk } from './walk.ts';

const repository = join(import.meta.dirname, '../..');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(repository, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const blocksOf = (document: string) => blocksIn(join(repository, document));

const work = mkdtempSync(join(tmpdir(), 'kommunike-first-hour-'));
// without large optional packages, which an installation must not need
const registry = new LocalRegistry(repository, ['mammoth', 'pdfjs-dist']);
let environment: Record<string, string>;
beforeAll(async () => {
  environment = {
    // the statement of the tutorial is of its day
    SOURCE_DATE_EPOCH: String(Date.parse('2026-11-28T12:00Z') / 1000),
    npm_config_registry: await registry.start(),
    npm_config_cache: join(work, 'cache'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    // What `npm pack` would compile is compiled already.
    npm_config_ignore_scripts: 'true',
    npm_config_yes: 'false',
  };
});
afterAll(() => {
  registry.close();
  rmSync(work, { recursive: true, force: true });
});

/** Starts in a clone with the files of the package, with empty folders around it. */
function walkFor(document: string): Walk {
  const clone = join(work, document.replace(/\W/g, '-'), 'kommunike');
  mkdirSync(clone, { recursive: true });
  const { files } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  for (const path of ['package.json', 'README.md', 'LICENSE', ...files])
    cpSync(join(repository, path), join(clone, path), { recursive: true });
  return new Walk(clone, environment);
}

/** Follows a document from its beginning to its end. Returns what was printed, and the folder that it ends in. */
async function follow(document: string): Promise<{ out: string; folder: string }> {
  const walk = walkFor(document);
  let out = '';
  for (const { language, note, text } of blocksOf(document)) {
    const [, path] = /^file=(\S+)$/.exec(note) ?? [];
    if (path) walk.save(path, text);
    if (language !== 'sh' || note !== '') continue;
    for (const line of text.trim().split('\n')) {
      const step = await walk.type(line);
      expect(step.code, `${line}\n${step.out}`).toBe(0);
      out += step.out;
    }
  }
  return { out, folder: walk.cwd };
}

/** Lines without their comments. */
function commandsIn(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/\s+#.*$/, ''));
}

const first = 'uppsala/2024/nytt-bad.html';

describe('followed as printed, with only Node installed,', { timeout: 300_000 }, () => {
  test('README creates an archive that builds', async () => {
    const { folder } = await follow('README.md');
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toEqual({
      scripts: { build: 'kommunike build', watch: 'kommunike watch', check: 'kommunike check' },
      dependencies: { kommunike: 'file:kommunike-0.1.0.tgz' },
    });
    expect(existsSync(join(folder, 'node_modules/kommunike/docs/config.md'))).toBe(true);
  });

  test('the tutorial creates an archive without warnings', async () => {
    const { folder, out } = await follow('docs/first-archive.md');
    expect(readFileSync(join(folder, 'dist', first), 'utf8')).toContain('Nytt bad öppnar i Gottsunda');
    expect(readFileSync(join(folder, 'dist/feed.xml'), 'utf8')).toContain(
      `https://www.uppsala.se/press/${first}`,
    );
    expect(out).not.toMatch(/:\d+:\d+ (?:warning|error) /);
  });
});

describe('every other command', () => {
  const others = documents.flatMap((document) =>
    blocksOf(document)
      .filter(({ language, note }) => language === 'sh' && note !== '')
      .map(({ note, text }) => [document, text.split('\n')[0], note] as const),
  );
  test.skip.each(others)('%s: %s … is not run here (%s)', () => {});

  test('says why it is not run, or which test runs it', () => {
    const followed = ['README.md', 'docs/first-archive.md'];
    const run = followed.flatMap((document) => blocksOf(document).flatMap(({ text }) => commandsIn(text)));
    for (const document of documents)
      for (const { language, note, text } of blocksOf(document)) {
        const [, path] = /^see (\S+)$/.exec(note) ?? [];
        if (language === '') expect(text, document).not.toMatch(/^(?:npx|npm|kommunike|git) /m);
        else if (language !== 'sh') continue;
        else if (note === '') expect(followed).toContain(document);
        else if (path?.endsWith('.md')) expect(run).toEqual(expect.arrayContaining(commandsIn(text)));
        else if (path) expect(existsSync(join(repository, path)), path).toBe(true);
        else expect(note, document).toMatch(/^(?:network|host|long)$/);
      }
  });

  test('is run by CI on a clean checkout if README begins with it', () => {
    const ci = readFileSync(join(repository, '.ci/run'), 'utf8');
    for (const command of ['npm ci', 'npm run build', 'npm test']) {
      expect(blocksOf('README.md')[0]?.text).toContain(command);
      expect(ci).toContain(`${command}\n`);
    }
  });
});
