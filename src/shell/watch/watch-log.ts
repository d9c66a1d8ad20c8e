import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Format, plural, prettyDiagnostics } from '../report.ts';

/** What a round came to. */
export interface RoundReport {
  readonly ok: boolean;
  /** Paths of what changed, from the root; empty for the first round. */
  readonly causes: readonly string[];
  /** How many files of the site are not what they were; undefined when nobody had the time to count. */
  readonly changed?: number;
  readonly releases: number;
  readonly files: number;
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where lines go. */
export interface Ends {
  readonly out: Pick<NodeJS.WriteStream, 'write'>;
  readonly err: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
}

export interface LogOptions {
  readonly format: Format;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** What the watch says on the terminal: a line a round, and every new diagnostic once. As JSON, a value a line. */
export class WatchLog {
  readonly #options: LogOptions;
  readonly #textOf: (file: string) => string | undefined;
  readonly #colors: Colors;
  readonly #ends: Ends;
  #told = new Set<string>();

  constructor(options: LogOptions, textOf: (file: string) => string | undefined, ends: Ends) {
    this.#options = options;
    this.#textOf = textOf;
    this.#ends = ends;
    this.#colors = picocolors.createColors(
      options.color && picocolors.isColorSupported && ends.err.isTTY === true,
    );
  }

  ready(addresses: readonly string[], hints: readonly string[]): void {
    const [url] = addresses;
    if (this.#isJson({ event: 'ready', url, addresses })) return;
    for (const address of addresses) this.#ends.out.write(`Preview: ${address}\n`);
    if (this.#options.quiet) return;
    for (const hint of hints) this.#ends.out.write(`${hint}\n`);
  }

  round(report: RoundReport): void {
    if (this.#isJson({ event: 'round', ...report })) return;
    this.diagnostics(report.diagnostics);
    if (this.#options.quiet) return;
    const time = new Date().toTimeString().slice(0, 8);
    this.#ends.out.write(`${time}  ${sentence(report)} (${report.milliseconds} ms)\n`);
  }

  /** Those that were not there last time, and then how many there are. */
  diagnostics(found: readonly Diagnostic[]): void {
    const shown = this.#options.quiet ? found.filter(({ severity }) => severity === 'error') : found;
    const fresh = shown.filter((diagnostic) => !this.#told.has(JSON.stringify(diagnostic)));
    this.#told = new Set(shown.map((diagnostic) => JSON.stringify(diagnostic)));
    if (fresh.length > 0) this.#ends.err.write(prettyDiagnostics(fresh, this.#textOf, this.#colors));
  }

  note(text: string): void {
    if (!this.#isJson({ event: 'note', text })) this.#ends.err.write(`${this.#colors.yellow(text)}\n`);
  }

  bug(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!this.#isJson({ event: 'bug', text }))
      this.#ends.err.write(`${text}\nThe last good version stays.\n`);
  }

  #isJson(value: object): boolean {
    if (this.#options.format !== 'json') return false;
    this.#ends.out.write(`${JSON.stringify(value)}\n`);
    return true;
  }
}

function sentence({ ok, causes, changed, releases, files, diagnostics }: RoundReport): string {
  const [first, ...others] = causes;
  const cause =
    first === undefined ? '' : `${first}${others.length > 0 ? ` and ${others.length} more` : ''}: `;
  if (!ok) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    return `${cause}${plural(errors, 'error')}, the last good version stays`;
  }
  const count = changed === undefined ? '' : `${plural(changed, 'file')} `;
  const what = first === undefined ? plural(files, 'file') : `${count}changed`;
  return `${cause}${what}, ${plural(releases, 'release')}`;
}
