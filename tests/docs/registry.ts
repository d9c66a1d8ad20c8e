import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { createGzip } from 'node:zlib';

interface Locked {
  readonly version: string;
  readonly optional?: boolean;
}

/** Versions of a package by number, each with its description and the folder that it is installed in. */
type Versions = Map<string, { readonly description: object; readonly folder: string }>;

/**
 * Serves the packages installed in a repository like an npm registry, so that installing needs no network. Packages for
 * other systems are listed but not served; those in `without` are not listed.
 */
export class LocalRegistry {
  readonly #packages = new Map<string, Versions>();
  readonly #server: Server;

  constructor(repository: string, without: readonly string[]) {
    const { packages } = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));
    for (const [path, locked] of Object.entries<Locked>(packages)) {
      const name = path.split('node_modules/').at(-1);
      if (!name || without.includes(name)) continue;
      const folder = join(repository, path);
      const versions: Versions = this.#packages.get(name) ?? new Map();
      versions.set(locked.version, { description: { ...locked, name, dist: undefined }, folder });
      this.#packages.set(name, versions);
    }
    this.#server = createServer(({ url = '' }, answer) => {
      const [, name = '', version] =
        /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz)?$/.exec(decodeURIComponent(url)) ?? [];
      const versions = this.#packages.get(name);
      const folder = version && versions?.get(version)?.folder;
      if (versions && !version) answer.end(JSON.stringify(this.#document(name, versions)));
      else if (folder && existsSync(folder)) packed(folder).pipe(answer);
      else answer.writeHead(404).end();
    });
  }

  /** Starts serving and returns the address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this.#address;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get #address(): string {
    const address = this.#server.address();
    return typeof address === 'object' ? `http://127.0.0.1:${address?.port}/` : '';
  }

  #document(name: string, versions: Versions): object {
    const described = [...versions].map(([version, { description }]) => [
      version,
      { ...description, dist: { tarball: `${this.#address}${name}/-/${version}.tgz` } },
    ]);
    return {
      name,
      'dist-tags': { latest: [...versions.keys()].at(-1) },
      versions: Object.fromEntries(described),
    };
  }
}

/** A package as a tarball, without the packages inside of it. */
function packed(folder: string): NodeJS.ReadableStream {
  const args = ['-cf', '-', '--exclude', 'node_modules', '-C', dirname(folder), basename(folder)];
  const { stdout } = spawn('tar', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return stdout.pipe(createGzip({ level: 1 }));
}
