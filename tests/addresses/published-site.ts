import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addressOf, fileAt } from '../../src/url.ts';

/** A built site from the perspective of visitors and feed readers; keeps unchanged files. */
export class PublishedSite {
  readonly #folder: string;
  readonly #stamps = new Map<string, string>();
  readonly files = new Map<string, string>();
  /** Targets by address, from the redirect rules. */
  rules: ReadonlyMap<string, string> = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads new and changed files; returns their paths. */
  read(): string[] {
    const stamps = this.stamps();
    const fresh = [...stamps]
      .filter(([path, stamp]) => this.#stamps.get(path) !== stamp)
      .map(([path]) => path);
    for (const path of this.files.keys()) if (!stamps.has(path)) this.files.delete(path);
    for (const path of fresh) this.files.set(path, readFileSync(join(this.#folder, path), 'utf8'));
    this.#stamps.clear();
    for (const [path, stamp] of stamps) this.#stamps.set(path, stamp);
    const lines = (this.files.get('_redirects') ?? '').split('\n').filter((line) => line !== '');
    const rules = lines.map((line) => line.split(' ').map(decodeURIComponent));
    this.rules = new Map(rules.map(([from = '', to = '']) => [from, to]));
    if (this.rules.size < rules.length) throw new Error('two rules of _redirects are for the same address');
    return fresh;
  }

  /** Returns the paths whose files have changed since they were read. */
  touched(): string[] {
    const stamps = this.stamps();
    const paths = new Set([...stamps.keys(), ...this.#stamps.keys()]);
    return [...paths].filter((path) => stamps.get(path) !== this.#stamps.get(path));
  }

  private stamps(): Map<string, string> {
    const files = readdirSync(this.#folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return new Map(
      files.map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const { ino, size, mtimeMs } = lstatSync(file);
        return [file.slice(this.#folder.length + 1).replaceAll('\\', '/'), `${ino} ${size} ${mtimeMs}`];
      }),
    );
  }

  /** Returns the final target of a path: itself, or the end of its redirects. Throws if there is none. */
  answer(path: string): string | undefined {
    const text = this.files.get(path);
    const target = text === undefined ? this.#ruled(path) : ledTo(path, text);
    if (target === undefined) return text === undefined ? undefined : path;
    const found = this.files.get(target);
    if (found === undefined) throw new Error(`${path} leads to ${target}, which is not there`);
    if (ledTo(target, found) !== undefined) throw new Error(`${path} leads to ${target}, which leads on`);
    return target;
  }

  #ruled(path: string): string | undefined {
    const target = this.rules.get(`/${addressOf(path)}`);
    return target === undefined ? undefined : fileAt(target.slice(1));
  }
}

/** Returns the target of a redirecting page, by its path. */
export function ledTo(path: string, text: string): string | undefined {
  if (!/\.html?$/i.test(path)) return undefined;
  const [, to] = /<meta http-equiv="refresh" content="0; url=([^"]*)">/.exec(text) ?? [];
  if (to === undefined) return undefined;
  return posix.join(posix.dirname(path), decodeURIComponent(to.replaceAll('&amp;', '&')));
}

/** Returns the mark of the release of a file, if it belongs to a single one. */
export function markIn(path: string, text: string): string | undefined {
  if (/\.html?$/i.test(path)) return /<title>[^<]*\b(R\d+)\b[^<]*<\/title>/.exec(text)?.[1];
  if (path.endsWith('.json')) return /^\s*"headline": ?"[^"]*\b(R\d+)\b/m.exec(text)?.[1];
  if (path.endsWith('.md')) return /^title: .*\b(R\d+)\b/m.exec(text)?.[1];
  return undefined;
}
