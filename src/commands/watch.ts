import { dirname } from 'node:path';
import { type Diagnostic, inLanguage, withoutSilenced } from '../model/diagnostic.ts';
import { commonLanguage } from '../model/localized-text.ts';
import { emptyMemo } from '../model/memo.ts';
import { textAt } from '../shell/disk/disk.ts';
import { type Folders, foldersOf } from '../shell/disk/folders.ts';
import { reasonOf } from '../shell/disk/publish-problems.ts';
import { bundledTemplates, Reader } from '../shell/disk/reader.ts';
import { isBelow, posixPath } from '../shell/disk/walk.ts';
import { openBrowser } from '../shell/preview/open-browser.ts';
import { servedEditor } from '../shell/preview/pages/served-editor.ts';
import { Preview } from '../shell/preview/preview.ts';
import { PreviewServer } from '../shell/preview/server.ts';
import { isLocal } from '../shell/preview/server-addresses.ts';
import { editorOf, problemsOf } from '../shell/preview/server-problems.ts';
import { loadMemo } from '../shell/state/state.ts';
import { announce, canPaste } from '../shell/watch/announcement.ts';
import { FileWatcher } from '../shell/watch/file-events.ts';
import { IncrementalReader } from '../shell/watch/incremental-reader.ts';
import { Keyboard } from '../shell/watch/keyboard.ts';
import { Poller } from '../shell/watch/poller.ts';
import { Rounds } from '../shell/watch/rounds.ts';
import { WatchDisk } from '../shell/watch/watch-disk.ts';
import { type RoundReport, type Streams, WatchLog } from '../shell/watch/watch-log.ts';
import { addressOf, encodedPath } from '../url.ts';
import { shownProgress } from './build/shown-progress.ts';
import { usage } from './help/usage-words.ts';
import { servedPaste } from './import/served-paste.ts';
import { type ExitCode, portOf, UsageError, type WatchOptions } from './options.ts';
import { openSession, type Session } from './session.ts';

/** Runs `kommunike watch`: serves a preview until `q`, Ctrl-C or the end of its output. Never writes to the site. */
export async function watch(options: WatchOptions): Promise<ExitCode> {
  const watching = new Watch(options, { out: process.stdout, err: process.stderr });
  process.stdout.once('error', () => watching.quit());
  return watching.start().then(() => watching.ended);
}

export class Watch {
  readonly ended: Promise<ExitCode>;
  readonly #options: WatchOptions;
  readonly #folders: Folders;
  readonly #host: string;
  readonly #log: WatchLog;
  readonly #disk = new WatchDisk();
  readonly #reader = new IncrementalReader(this.#disk);
  readonly #preview: Preview;
  readonly #server: PreviewServer;
  readonly #rounds = new Rounds(() => this.#round());
  readonly #poller: Poller;
  readonly #keyboard: Keyboard;
  readonly #causes = new Set<string>();
  #background = new AbortController();
  #base = '/';
  /** The last one whose config had no errors. */
  #session: Session | undefined;
  #url = '';
  #watcher: FileWatcher | undefined;
  #end: (code: ExitCode) => void = () => {};

  constructor(options: WatchOptions, streams: Streams) {
    this.#options = options;
    this.#folders = foldersOf(options, process.cwd());
    this.#host = options.host === true ? '0.0.0.0' : (options.host ?? '127.0.0.1');
    const { root } = this.#folders;
    const textOf = (file: string) => textAt(root, file);
    const editor = isLocal(this.#host) ? editorOf(process.env) : undefined;
    this.#log = new WatchLog(options, textOf, streams, shownProgress(options, streams.err, process.env));
    this.#preview = new Preview(loadMemo(this.#folders), (diagnostics) => void this.#failed(diagnostics));
    this.#server = new PreviewServer(this.#preview, {
      host: this.#host,
      port: portOf(options.port),
      base: () => this.#base,
      ...(options.lang && { language: options.lang }),
      problems: () => problemsOf(this.#spoken(this.#preview.refusal), root, textOf, editor, options.lang),
      ...(canPaste(this.#host, options.asPublished) && this.#writingPages()),
      onError: (error) => this.#log.bug(error),
    });
    this.#poller = new Poller(this.#disk, (paths) => this.#changed(paths));
    this.#keyboard = new Keyboard(process.stdin, (key) => this.#key(key));
    this.ended = new Promise((end) => {
      this.#end = end;
    });
  }

  /** The pages of the preview on which releases are written. */
  #writingPages() {
    const [folders, session] = [this.#folders, () => this.#session];
    const show = (file: string) => this.#show(file);
    const [reader, problems] = [() => new Reader(folders, this.#disk), () => this.#preview.refusal];
    return {
      paste: servedPaste({ folders, reader, now: this.#options.now, show, problems }, session),
      editor: servedEditor(folders, session, () => this.#preview.archive),
    };
  }

  /** Starts watching before reading, so that no change is missed in between. */
  async start(): Promise<void> {
    if (this.#options.poll) this.#poller.pollFrequently();
    else this.#watcher = this.#watch();
    try {
      this.#open();
      const port = await this.#listen();
      await this.#rounds.now();
      this.#announce(port);
    } catch (error) {
      this.#log.clearProgress();
      await this.#watcher?.close();
      throw error;
    }
    void this.#watcher?.ready().then(() => this.#poller.poll());
    this.#poller.start();
  }

  /** Shows a release that has just been written. Returns the address of its page, if the site can be shown with it. */
  async #show(file: string): Promise<string | undefined> {
    for (let path = file; isBelow(path, this.#folders.releases); path = dirname(path)) this.#disk.touch(path);
    const source = posixPath(this.#folders.root, file);
    this.#causes.add(source);
    await this.#rounds.now();
    const page = this.#preview.pageOf(source);
    return page === undefined ? undefined : encodeURI(this.#base) + encodedPath(addressOf(page));
  }

  #watch(): FileWatcher {
    const { config, releases, templates, statics, pages, root } = this.#folders;
    return new FileWatcher([config, releases, templates, statics, pages, bundledTemplates], root, {
      onChange: (path) => {
        this.#disk.touch(path);
        this.#changed([path]);
      },
      onRename: (path) => {
        this.#disk.replaced(path);
        this.#changed([path]);
      },
      onFailure: (why) => {
        this.#poller.pollFrequently();
        this.#log.note(this.#log.words.polling(why[this.#options.lang ?? commonLanguage]));
      },
    });
  }

  async #listen(): Promise<number> {
    try {
      return await this.#server.listen();
    } catch (error) {
      throw new UsageError(usage.server(reasonOf(error)));
    }
  }

  #announce(port: number): void {
    const { asPublished = false, open, editor: prefersEditor = false } = this.#options;
    const site = { host: this.#host, port, base: this.#base, hasKeys: this.#keyboard.isAvailable };
    this.#url = announce(this.#log, { ...site, asPublished, prefersEditor });
    if (open) openBrowser(this.#url);
  }

  #key(key: string): void {
    if (key === 'q') this.quit();
    else if (key === 'o') openBrowser(this.#url);
    else if (key === 'r') {
      this.#disk.forget();
      this.#preview.forget(emptyMemo);
      this.#rounds.request();
    }
  }

  /** Ends immediately, even during a build. */
  quit(): void {
    this.#keyboard.close();
    this.#poller.end();
    this.#rounds.end();
    this.#background.abort();
    this.#server.close();
    void this.#watcher?.close();
    this.#end(0);
  }

  #changed(paths: readonly string[]): void {
    this.#background.abort();
    for (const path of paths) this.#causes.add(posixPath(this.#folders.root, path));
    this.#rounds.request();
  }

  async #round(): Promise<void> {
    this.#keyboard.pause();
    this.#background.abort();
    const start = performance.now();
    const causes = [...this.#causes];
    this.#causes.clear();
    try {
      const session = this.#open();
      const { next, assets, ...rebuilt } = await this.#preview.rebuild(
        session.input,
        session.diagnostics,
        this.#server.clients.open(),
        this.#log.progress,
      );
      await this.#server.clients.notify(assets);
      const milliseconds = Math.round(performance.now() - start);
      this.#rounds.at(this.#options.now === undefined ? next : undefined);
      this.#runInBackground({ ...rebuilt, causes, milliseconds }, session).catch((error: unknown) =>
        this.#log.bug(error),
      );
    } catch (error) {
      this.#log.bug(error);
    }
    this.#keyboard.listen();
  }

  /** Does work for which the browser need not wait. The next round aborts it. */
  async #runInBackground(report: Omit<RoundReport, 'changed'>, session: Session): Promise<void> {
    this.#background = new AbortController();
    const { signal } = this.#background;
    session.remember?.();
    const changed = report.ok ? await this.#preview.countChanges(signal) : 0;
    this.#log.round({
      ...report,
      diagnostics: this.#spoken(report.diagnostics),
      ...(changed !== undefined && { changed }),
    });
    await this.#preview.renderAll(signal);
  }

  /** Reads the archive, or only what has changed. */
  #open(): Session {
    const options = { ...this.#options, drafts: !this.#options.asPublished };
    const session = openSession(options, process.cwd(), process.env, {
      disk: this.#disk,
      read: this.#reader.read,
      progress: this.#log.progress,
    });
    if (session.config) {
      this.#base = decodeURI(new URL(session.config.baseUrl).pathname);
      this.#session = session;
    }
    return session;
  }

  /** Reports errors found by rendering in the background. */
  async #failed(diagnostics: readonly Diagnostic[]): Promise<void> {
    this.#log.diagnostics(this.#spoken(diagnostics));
    await this.#server.clients.notify([]);
  }

  #spoken(diagnostics: readonly Diagnostic[]): Diagnostic[] {
    const wanted = withoutSilenced(diagnostics, this.#session?.config?.warnings ?? {});
    return wanted.map((diagnostic) => inLanguage(diagnostic, this.#options.lang));
  }
}
