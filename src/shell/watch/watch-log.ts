import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Format, plural, prettyDiagnostics } from '../report.ts';
import { visible, visibleJson, visibleLine } from '../visible.ts';

/** The result of a round. */
export interface RoundReport {
  readonly ok: boolean;
  /** Paths of the changed files, relative to the root; empty for the first round. */
  readonly causes: readonly string[];
  /** Number of changed files of the site; undefined if counting was interrupted. */
  readonly changed?: number;
  readonly releases: number;
  readonly files: number;
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The streams that the log writes to. */
export interface Streams {
  readonly out: Pick<NodeJS.WriteStream, 'write'>;
  readonly err: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
}

export interface LogOptions {
  readonly format: Format;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/**
 * Writes the terminal output of watch mode: one line per round, and each new diagnostic once. With `--format json`,
 * one JSON value per line.
 */
export class WatchLog {
  readonly #options: LogOptions;
  readonly #textOf: (file: string) => string | undefined;
  readonly #colors: Colors;
  readonly #streams: Streams;
  #lastShown = new Set<string>();

  constructor(options: LogOptions, textOf: (file: string) => string | undefined, streams: Streams) {
    this.#options = options;
    this.#textOf = textOf;
    this.#streams = streams;
    this.#colors = picocolors.createColors(
      options.color && picocolors.isColorSupported && streams.err.isTTY === true,
    );
  }

  /** `paste` and `editor` are the addresses of the pages on which releases are written, if there are any. */
  ready(
    addresses: readonly string[],
    { paste, editor }: { readonly paste: string | undefined; readonly editor: string | undefined },
    hints: readonly string[],
  ): void {
    const [url] = addresses;
    if (this.#isJson({ event: 'ready', url, addresses, paste, editor })) return;
    for (const address of addresses) this.#streams.out.write(`Preview: ${visibleLine(address)}\n`);
    if (paste !== undefined) this.#streams.out.write(`Paste a release: ${visibleLine(paste)}\n`);
    if (editor !== undefined) this.#streams.out.write(`Edit releases: ${visibleLine(editor)}\n`);
    if (this.#options.quiet) return;
    for (const hint of hints) this.#streams.out.write(`${hint}\n`);
  }

  round(report: RoundReport): void {
    if (this.#isJson({ event: 'round', ...report })) return;
    this.diagnostics(report.diagnostics);
    if (this.#options.quiet) return;
    const time = new Date().toTimeString().slice(0, 8);
    this.#streams.out.write(`${time}  ${visibleLine(sentence(report))} (${report.milliseconds} ms)\n`);
  }

  /** Prints the diagnostics that are new since the last call, with a count of errors and warnings. */
  diagnostics(found: readonly Diagnostic[]): void {
    const shown = this.#options.quiet ? found.filter(({ severity }) => severity === 'error') : found;
    const fresh = shown.filter((diagnostic) => !this.#lastShown.has(JSON.stringify(diagnostic)));
    this.#lastShown = new Set(shown.map((diagnostic) => JSON.stringify(diagnostic)));
    if (fresh.length > 0) this.#streams.err.write(prettyDiagnostics(fresh, this.#textOf, this.#colors));
  }

  note(text: string): void {
    if (!this.#isJson({ event: 'note', text }))
      this.#streams.err.write(`${this.#colors.yellow(visibleLine(text))}\n`);
  }

  bug(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!this.#isJson({ event: 'bug', text }))
      this.#streams.err.write(`${visible(text)}\nThe last good version is still served.\n`);
  }

  #isJson(value: object): boolean {
    if (this.#options.format !== 'json') return false;
    this.#streams.out.write(`${visibleJson(value)}\n`);
    return true;
  }
}

function sentence({ ok, causes, changed, releases, files, diagnostics }: RoundReport): string {
  const [first, ...others] = causes;
  const cause =
    first === undefined ? '' : `${first}${others.length > 0 ? ` and ${others.length} more` : ''}: `;
  if (!ok) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    return `${cause}${plural(errors, 'error')}; still serving the last good version`;
  }
  const count = changed === undefined ? '' : `${plural(changed, 'file')} `;
  const what = first === undefined ? plural(files, 'file') : `${count}changed`;
  return `${cause}${what}, ${plural(releases, 'release')}`;
}
