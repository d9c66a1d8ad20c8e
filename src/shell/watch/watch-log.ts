import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import type { Progress } from '../../model/progress.ts';
import type { ProgressLine } from '../progress-line.ts';
import { type Format, prettyDiagnostics } from '../report.ts';
import { type TerminalWords, terminalWords } from '../terminal-words.ts';
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
  readonly all?: boolean;
  /** English by default. */
  readonly lang?: WriterLanguage;
  readonly color: boolean;
}

type WatchWords = TerminalWords['watch'];

/**
 * Writes the terminal output of watch mode: one line per round, and each new diagnostic once. With `--format json`,
 * one JSON value per line.
 */
export class WatchLog {
  readonly #options: LogOptions;
  readonly #textOf: (file: string) => string | undefined;
  readonly #colors: Colors;
  readonly #streams: Streams;
  readonly #line: ProgressLine | undefined;
  #lastShown = new Set<string>();
  #address: string | undefined;

  constructor(
    options: LogOptions,
    textOf: (file: string) => string | undefined,
    streams: Streams,
    line?: ProgressLine,
  ) {
    this.#options = options;
    this.#textOf = textOf;
    this.#streams = streams;
    this.#line = line;
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
    const { words } = this;
    this.#address = url;
    if (this.#isJson({ event: 'ready', url, addresses, paste, editor })) return;
    for (const address of addresses) this.#print('out', `${words.preview(visibleLine(address))}\n`);
    if (paste !== undefined) this.#print('out', `${words.paste(visibleLine(paste))}\n`);
    if (editor !== undefined) this.#print('out', `${words.editor(visibleLine(editor))}\n`);
    if (this.#options.quiet) return;
    for (const hint of hints) this.#print('out', `${hint}\n`);
  }

  round(report: RoundReport): void {
    if (this.#isJson({ event: 'round', ...report })) return;
    const hasScrolled = this.diagnostics(report.diagnostics);
    if (this.#options.quiet) return;
    const time = new Date().toTimeString().slice(0, 8);
    this.#print('out', `${time}  ${visibleLine(sentence(report, this.words))} (${report.milliseconds} ms)\n`);
    // the first one may have left the screen
    if (hasScrolled && this.#address !== undefined)
      this.#print('out', `${this.words.preview(visibleLine(this.#address))}\n`);
  }

  /**
   * Prints the diagnostics that are new since the last call, with a count of errors and warnings. Returns whether
   * there were any.
   */
  diagnostics(found: readonly Diagnostic[]): boolean {
    const shown = this.#options.quiet ? found.filter(({ severity }) => severity === 'error') : found;
    const fresh = shown.filter((diagnostic) => !this.#lastShown.has(JSON.stringify(diagnostic)));
    this.#lastShown = new Set(shown.map((diagnostic) => JSON.stringify(diagnostic)));
    if (fresh.length === 0) return false;
    const style = { colors: this.#colors, lang: this.#options.lang, all: this.#options.all };
    this.#print('err', prettyDiagnostics(fresh, this.#textOf, style));
    return true;
  }

  note(text: string): void {
    if (!this.#isJson({ event: 'note', text }))
      this.#print('err', `${this.#colors.yellow(visibleLine(text))}\n`);
  }

  bug(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!this.#isJson({ event: 'bug', text }))
      this.#print('err', `${visible(text)}\n${this.words.lastGood}\n`);
  }

  get words(): WatchWords {
    return terminalWords(this.#options.lang).watch;
  }

  /** Updates the line of progress, which goes when anything else is printed; undefined if it is not shown. */
  get progress(): Progress | undefined {
    return this.#line?.update;
  }

  clearProgress(): void {
    this.#line?.clear();
  }

  #print(stream: keyof Streams, text: string): void {
    this.clearProgress();
    this.#streams[stream].write(text);
  }

  #isJson(value: object): boolean {
    if (this.#options.format !== 'json') return false;
    this.#print('out', `${visibleJson(value)}\n`);
    return true;
  }
}

function sentence(
  { ok, causes, changed, releases, files, diagnostics }: RoundReport,
  words: WatchWords,
): string {
  const [first, ...others] = causes;
  const cause = first === undefined ? '' : `${words.cause(first, others.length)}: `;
  if (!ok) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    return cause + words.refused(errors);
  }
  return cause + (first === undefined ? words.all(files, releases) : words.changed(changed, releases));
}
