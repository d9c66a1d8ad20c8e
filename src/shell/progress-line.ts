import type { WriterLanguage } from '../model/localized-text.ts';
import type { Progress, Step } from '../model/progress.ts';

/** Duration after which a build shows its progress, in milliseconds. */
const patience = 1000;

/** Width if the terminal reports none, or 0, as one without a window does. */
const defaultColumns = 80;

/** With fewer items, the estimate is unreliable, because the first ones wait for code to be loaded. */
const fewest = 10;

/** Time between two changes of the line, in milliseconds. */
const interval = 100;

interface Words {
  readonly steps: Readonly<Record<Step, string>>;
  readonly of: (done: string, total: string) => string;
  readonly rate: (perSecond: string) => string;
  readonly left: (time: string) => string;
}

const words: Readonly<Record<WriterLanguage, Words>> = {
  en: {
    steps: {
      read: 'Reading files',
      parse: 'Parsing releases',
      render: 'Rendering files',
      search: 'Making the search index',
      publish: 'Moving files into place',
    },
    of: (done, total) => `${done} of ${total}`,
    rate: (perSecond) => `${perSecond} a second`,
    left: (time) => `${time} left`,
  },
  sv: {
    steps: {
      read: 'Läser filer',
      parse: 'Tolkar pressmeddelanden',
      render: 'Skapar filer',
      search: 'Skapar sökindex',
      publish: 'Flyttar filer på plats',
    },
    of: (done, total) => `${done} av ${total}`,
    rate: (perSecond) => `${perSecond} i sekunden`,
    left: (time) => `${time} kvar`,
  },
};

interface Terminal extends Pick<NodeJS.WriteStream, 'write'> {
  readonly columns?: number;
}

/**
 * Shows the progress of a build as one line of a terminal, which is rewritten. `clear` removes it at the end of the
 * build; the next update begins another build.
 */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #words: Words;
  readonly #clock: () => number;
  #start: number | undefined;
  #step: Step | undefined;
  #stepStart = 0;
  #lastShown = 0;
  #isShown = false;

  /** `clock` counts milliseconds. */
  constructor(terminal: Terminal, lang: WriterLanguage, clock: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#words = words[lang];
    this.#clock = clock;
  }

  readonly update: Progress = (step, done, total) => {
    const now = this.#clock();
    this.#start ??= now;
    const isNew = step !== this.#step;
    if (isNew) {
      this.#step = step;
      this.#stepStart = now;
    }
    if (now - this.#start < patience || (!isNew && now - this.#lastShown < interval)) return;
    this.#lastShown = now;
    this.#isShown = true;
    const line = this.#line(step, done, total, (now - this.#stepStart) / 1000);
    // a full line would wrap, and could not be rewritten
    this.#terminal.write(`\r\u001b[2K${line.slice(0, (this.#terminal.columns || defaultColumns) - 1)}`);
  };

  clear(): void {
    if (this.#isShown) this.#terminal.write('\r\u001b[2K');
    this.#isShown = false;
    this.#start = undefined;
    this.#step = undefined;
  }

  #line(step: Step, done: number, total: number | undefined, seconds: number): string {
    const { steps, of, rate, left } = this.#words;
    const perSecond = seconds > 0 ? done / seconds : 0;
    const counted = total === undefined ? grouped(done) : of(grouped(done), grouped(total));
    const parts = [
      ...(done > 0 || total !== undefined ? [`${steps[step]}: ${counted}`] : [`${steps[step]} …`]),
      ...(perSecond >= 1 && seconds >= 0.3 ? [rate(grouped(Math.round(perSecond)))] : []),
      ...(done >= fewest && seconds >= 0.3 && total !== undefined
        ? [left(duration((total - done) / perSecond))]
        : []),
    ];
    return parts.join(', ');
  }
}

/** `12 345`, with spaces, which work in all languages. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

/** `45 s`, `2 min 5 s` */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
