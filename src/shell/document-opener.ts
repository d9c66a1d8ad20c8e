import { Worker } from 'node:worker_threads';
import type { DocumentOpener, OpenedDocx, OpenedPdf } from '../import/sources/documents/opener.ts';
import { Unreadable } from '../import/text/decode.ts';
import {
  faults,
  needsPackage,
  refusals,
  sizedKinds,
  slow,
  unchanged,
  unreadableKind,
} from '../import/words/refusals.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import { packageFolder } from '../version.ts';

/** Limits for one document. */
const limits = { seconds: 60, megabytes: 1024 };

const kinds = {
  docx: { name: sizedKinds.docx, package: 'mammoth' },
  pdf: { name: sizedKinds.pdf, package: 'pdfjs-dist' },
} as const;
type Kind = keyof typeof kinds;

type Answer =
  | { readonly missing: true }
  | { readonly problem: string | LocalizedText }
  | OpenedDocx
  | OpenedPdf;

/** Opens documents one at a time in a thread, which is terminated if it takes too long. */
export class DocumentThread implements DocumentOpener {
  readonly #seconds: number;
  readonly #script: URL;
  #thread: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor({
    seconds = limits.seconds,
    script = new URL('src/thread/document-thread.js', packageFolder),
  } = {}) {
    this.#seconds = seconds;
    this.#script = script;
  }

  readonly docx = async (bytes: Uint8Array) => (await this.#queued('docx', bytes)) as OpenedDocx;
  readonly pdf = async (bytes: Uint8Array) => (await this.#queued('pdf', bytes)) as OpenedPdf;

  #queued(kind: Kind, bytes: Uint8Array): Promise<Answer> {
    const answer = this.#last.then(() => this.#open(kind, bytes));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #open(kind: Kind, bytes: Uint8Array): Promise<Answer> {
    const { name, package: needed } = kinds[kind];
    const answer = await this.#ask(kind, bytes);
    if ('missing' in answer) throw new Unreadable(needsPackage(name, needed));
    if ('problem' in answer) throw new Unreadable(problemOf(name, answer.problem));
    return answer;
  }

  #ask(kind: Kind, bytes: Uint8Array): Promise<Answer> {
    this.#thread ??= this.#started();
    const thread = this.#thread;
    return new Promise((resolve) => {
      const done = (answer: Answer, reusable: boolean) => {
        clearTimeout(timer);
        thread.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        thread.unref();
        if (!reusable) {
          this.#thread = undefined;
          thread.on('error', () => undefined);
          void thread.terminate();
        }
        resolve(answer);
      };
      const timer = setTimeout(() => done({ problem: slow(this.#seconds) }, false), this.#seconds * 1000);
      thread.ref();
      thread.once('message', (answer: Answer) => done(answer, true));
      thread.once('error', (error) => done({ problem: String(error.message) }, false));
      thread.once('exit', () => done({ problem: faults.memory }, false));
      // a copy that can be transferred to the thread
      const own = Uint8Array.from(bytes);
      thread.postMessage({ kind, bytes: own }, [own.buffer]);
    });
  }

  #started(): Worker {
    return new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      stdout: true,
      stderr: true,
    });
  }
}

function problemOf(name: LocalizedText, problem: string | LocalizedText): LocalizedText {
  if (typeof problem !== 'string') return unreadableKind(name, problem);
  if (/no password given|incorrect password/i.test(problem)) return refusals.protectedFile;
  return unreadableKind(name, unchanged(problem));
}
