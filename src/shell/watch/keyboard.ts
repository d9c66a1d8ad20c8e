import type { ReadStream } from 'node:tty';

/**
 * Reads single keys from a terminal, but only between rounds: during a round the terminal stays in its normal mode,
 * so that Ctrl-C ends the program even while it is too busy to handle input.
 */
export class Keyboard {
  readonly #terminal: ReadStream | undefined;

  /** `onKey` receives one character at a time; Ctrl-C and Ctrl-D are passed as `q`. */
  constructor(terminal: ReadStream, onKey: (key: string) => void) {
    if (!terminal.isTTY) return;
    this.#terminal = terminal;
    terminal.setEncoding('utf8');
    terminal.on('data', (text: string) => {
      for (const key of text) onKey(key === '\u0003' || key === '\u0004' ? 'q' : key.toLowerCase());
    });
    this.pause();
  }

  get isAvailable(): boolean {
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
