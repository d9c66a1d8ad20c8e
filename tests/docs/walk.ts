import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A block of code in a document. */
export interface Block {
  readonly language: string;
  /** The text after the language: `file=PATH` for a file to save; for commands, why they are not run. */
  readonly note: string;
  readonly text: string;
}

export function blocksIn(file: string): Block[] {
  const fences = readFileSync(file, 'utf8').matchAll(/^```(\w*)(?: ([^\n]+))?\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, language = '', note = '', text = '']) => ({ language, note, text }));
}

/** What a command printed, and how it ended. */
export interface Step {
  readonly command: string;
  readonly code: number | null;
  readonly out: string;
}

/** Follows a document: runs each line as printed, and saves files. */
export class Walk {
  cwd: string;
  readonly #environment: NodeJS.ProcessEnv;

  constructor(cwd: string, environment: Readonly<Record<string, string>>) {
    this.cwd = cwd;
    const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|CI$)/.test(name));
    this.#environment = { ...Object.fromEntries(inherited), ...environment };
  }

  save(path: string, text: string): void {
    mkdirSync(dirname(join(this.cwd, path)), { recursive: true });
    writeFileSync(join(this.cwd, path), text);
  }

  /** Runs a line to its end, or until it serves a page that was requested. */
  async type(command: string): Promise<Step> {
    const mark = '@folder ';
    const child = this.#shell(`${command}\necho "${mark}$PWD"`);
    const { out, code } = await this.#result(child);
    const [said = '', folder] = out.split(mark);
    if (folder) this.cwd = folder.trim();
    return { command, code, out: said };
  }

  #shell(script: string): ChildProcess {
    return spawn('bash', ['-ec', script], {
      cwd: this.cwd,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
  }

  async #result(child: ChildProcess): Promise<{ out: string; code: number | null }> {
    let out = '';
    let visit: Promise<void> | undefined;
    const add = (chunk: Buffer) => {
      out += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(out) ?? [];
      if (address) visit ??= visitAndEnd(address, child);
    };
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    const [code, signal] = await once(child, 'close');
    await visit;
    return { out, code: visit && signal === 'SIGINT' ? 0 : code };
  }
}

/** Requests a page, then sends Ctrl-C. */
async function visitAndEnd(address: string, { pid }: ChildProcess): Promise<void> {
  const answer = await fetch(address);
  const page = await answer.text();
  if (pid !== undefined) process.kill(-pid, 'SIGINT');
  if (!answer.ok || !page.includes('</html>')) throw new Error(`${address} shows no page`);
}
