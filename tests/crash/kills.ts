import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync, watch } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { releaseText, TestArchive, type Tree } from '../support/archive.ts';

const cli = join(import.meta.dirname, '../../lib/cli.js');
const count = 15;

/** The results of many builds that were killed at random moments. */
export interface Toll {
  kills: number;
  /** Of the kills, those while the site was being published. */
  whilePublishing: number;
  /** Files with neither the old nor the new content. */
  half: number;
  /** Files that belong to the site both before and after, and were missing. */
  lost: number;
  /** Sites that had both old and new files. */
  mixed: number;
  /** Sites that the next build made equal to a clean build. */
  healed: number;
  /** Files that still differed. */
  unhealed: string[];
  /** Longest time from the first to the last change of the site by a whole publication, in milliseconds. */
  window: number;
}

type Site = Readonly<Record<string, string>>;

/** Two states of an archive: every page differs, and some pages are in only one of them. */
function variant(name: 'one' | 'two'): Tree {
  const tree: Record<string, string> = { 'kommunike.config.yaml': `title: Arkivet ${name}\n` };
  for (let i = 0; i < count; i++) {
    const isHere = i % 5 > 0 || (i % 2 === 0) === (name === 'one');
    const text = releaseText(
      { title: `Nummer ${i} ${name}`, slug: `r${i}`, tags: '[bad, skola]' },
      `Text ${name}.`,
    );
    if (isHere) tree[`releases/r${i}.md`] = text;
  }
  return tree;
}

const variants = { one: variant('one'), two: variant('two') };

function place(archive: TestArchive, name: 'one' | 'two'): void {
  rmSync(join(archive.root, 'releases'), { recursive: true, force: true });
  archive.edit(variants[name]);
}

/**
 * Kills builds with `SIGKILL`: half of them at any time, half after the site has begun to change. After each, checks
 * the site, builds again, and compares it with a clean build.
 *
 * @param count is called after each kill with the results so far
 */
export async function killBuilds(
  kills: number,
  random: () => number,
  count: (toll: Toll) => void = () => {},
): Promise<Toll> {
  const toll: Toll = {
    kills: 0,
    whilePublishing: 0,
    half: 0,
    lost: 0,
    mixed: 0,
    healed: 0,
    unhealed: [],
    window: 0,
  };
  const archive = new TestArchive({});
  const sites = { one: await cleanSite('one'), two: await cleanSite('two') };
  place(archive, 'one');
  await end(build(archive));
  let [from, to]: ('one' | 'two')[] = ['one', 'two'];
  place(archive, 'two');
  const start = performance.now();
  await end(build(archive));
  const duration = performance.now() - start;
  [from, to] = ['two', 'one'];

  for (let i = 0; i < kills; i++) {
    const isNew = i % 10 === 9;
    if (isNew) rmSync(join(archive.root, 'dist'), { recursive: true });
    place(archive, to);
    await kill(archive, i % 2 === 0 ? undefined : random() * duration, random);
    const before = isNew ? {} : sites[from];
    const now = published(archive);
    inspect(toll, before, sites[to], now);
    if (isPublishing(archive)) toll.whilePublishing++;
    // the repairing build may be killed too
    if (random() < 0.2) await kill(archive, random() * duration, random);
    const { code, said } = await end(build(archive));
    if (code !== 0) throw new Error(`kill ${i}: the next build ended with ${code}\n${said}`);
    const wrong = unlike(archive.site(), sites[to]);
    if (wrong.length === 0) toll.healed++;
    toll.unhealed.push(...wrong);
    if (!isNew) toll.window = Math.max(toll.window, lengthOfPublication(archive, now));
    [from, to] = [to, from];
    toll.kills++;
    count(toll);
  }
  archive.remove();
  return toll;
}

async function cleanSite(name: 'one' | 'two'): Promise<Site> {
  const archive = new TestArchive(variants[name]);
  await end(build(archive));
  const site = archive.site();
  archive.remove();
  return site;
}

function build({ root }: TestArchive): ChildProcess {
  const args = [cli, 'build', '--frozen', '--root', root, '--now', '2026-11-21T12:00Z', '--quiet'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  // on a busy machine, the killing process needs a higher priority
  if (child.pid !== undefined) setPriority(child.pid, Math.min(getPriority() + 5, 19));
  return child;
}

function end(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

/** Kills a build after some milliseconds, or just after it has begun to change the site. */
async function kill(archive: TestArchive, after: number | undefined, random: () => number): Promise<void> {
  const child = build(archive);
  const ended = end(child);
  if (after !== undefined) await new Promise((resolve) => setTimeout(resolve, after));
  else {
    await Promise.race([untilPublishing(archive), ended]);
    for (const until = performance.now() + random() * 15; performance.now() < until; );
  }
  child.kill('SIGKILL');
  await ended;
}

/** Waits until a build is about to change the site, when it stores the next manifest. */
async function untilPublishing({ root }: TestArchive): Promise<void> {
  const watcher = watch(join(root, '.kommunike'));
  await new Promise<void>((resolve) => {
    watcher.on('change', (_, name) => {
      if (String(name).endsWith('-next')) resolve();
    });
  });
  watcher.close();
}

/** Whether the site is being changed, or was when its build was killed: the next manifest exists. */
function isPublishing({ root }: TestArchive): boolean {
  try {
    return readdirSync(join(root, '.kommunike')).some((name) => name.endsWith('-next'));
  } catch {
    return false;
  }
}

function published(archive: TestArchive): Site {
  try {
    return Object.fromEntries(
      Object.entries(archive.site()).filter(([path]) => !path.startsWith('.kommunike/')),
    );
  } catch {
    return {};
  }
}

function inspect(toll: Toll, before: Site, after: Site, now: Site): void {
  let old = 0;
  let fresh = 0;
  for (const path of new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(now)])) {
    const is = now[path];
    if (is === undefined) {
      if (before[path] !== undefined && after[path] !== undefined) toll.lost++;
    } else if (is !== before[path] && is !== after[path]) toll.half++;
    else if (before[path] !== after[path]) {
      if (is === before[path]) old++;
      else fresh++;
    }
  }
  if (old > 0 && fresh > 0) toll.mixed++;
}

function unlike(a: Site, b: Site): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}

/** How long the last build took to change the whole site: a file's ctime is when it was renamed. */
function lengthOfPublication(archive: TestArchive, before: Site): number {
  const changed = Object.entries(archive.site()).filter(([path, bytes]) => before[path] !== bytes);
  const times = changed.map(([path]) => statSync(join(archive.root, 'dist', path)).ctimeMs);
  return times.length < 50 ? 0 : Math.max(...times) - Math.min(...times);
}
