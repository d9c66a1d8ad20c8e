import type { ReadStream } from 'node:tty';

/**
 * Single keys on a terminal. Keys are heard between rounds only: during one the terminal is as the shell left it,
 * so that Ctrl-C ends the program even while it is too busy to listen.
 */
export class Keys {
  readonly #terminal: ReadStream | undefined;

  /** `onKey` gets one character at a time; Ctrl-C and Ctrl-D come as `q`. */
  constructor(terminal: ReadStream, onKey: (key: string) => void) {
    if (!terminal.isTTY) return;
    this.#terminal = terminal;
    terminal.setEncoding('utf8');
    terminal.on('data', (text: string) => {
      for (const key of text) onKey(key === '\u0003' || key === '\u0004' ? 'q' : key.toLowerCase());
    });
    this.pause();
  }

  get isThere(): boolean {
    return this.#terminal !== undefined;
  }

  listen(): void {
    this.#terminal?.setRawMode(true);
  }

  pause(): void {
    this.#terminal?.setRawMode(false);
  }

  close(): void {
    this.pause();
    this.#terminal?.destroy();
  }
}
