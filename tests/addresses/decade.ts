import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Address, parseAddressLock, writtenAddress } from '../../src/archive/addresses/address-lock.ts';
import { addresses } from '../../src/commands/addresses-command.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { TestArchive } from '../support/archive.ts';
import { followHints } from './cures.ts';
import { Dice } from './dice.ts';
import { FeedReader, isDated, isFeed } from './feed-reader.ts';
import { PressOffice } from './press-office.ts';
import { markIn, PublishedSite } from './published-site.ts';
import { steps } from './steps.ts';

const begins = Date.parse('2016-01-04');
const ends = Date.parse('2025-12-30');

/** Files that are not recorded. */
const unrecorded = /^(?:assets\/|_redirects|_headers$|robots\.txt$|sitemap|\.nojekyll$|404\.html$)/;

/** Maximum number of attempts to fix one step. */
const longestPatience = 8;

export interface Figures {
  steps: number;
  builds: number;
  refusals: number;
  addresses: number;
  redirects: number;
  /** Entries read in feeds. */
  entries: number;
  releases: number;
}

/** Simulates ten years of an archive, and requests every address that it ever had after each step. */
export class Decade {
  readonly archive = new TestArchive({});
  readonly figures: Figures = {
    steps: 0,
    builds: 0,
    refusals: 0,
    addresses: 0,
    redirects: 0,
    entries: 0,
    releases: 0,
  };
  /** The steps so far, for investigating failures. */
  readonly diary: string[] = [];
  readonly #dice: Dice;
  readonly #office = new PressOffice();
  readonly #site = new PublishedSite(join(this.archive.root, 'dist'));
  readonly #reader = new FeedReader();
  #files: Record<string, string | Uint8Array> = {};
  #lock: ReadonlyMap<string, Address> = new Map();
  #today = '';
  /** Whether a release may have left the whole archive, or some list. */
  #hasLeft: 'archive' | 'list' | undefined;

  constructor(seed: number) {
    this.#dice = new Dice(seed);
  }

  async play(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const today = new Date(begins + ((ends - begins) * i) / count).toISOString().slice(0, 10);
      try {
        await this.#step(today);
        if (i % 20 === 19 || i === count - 1) await this.#compareWithClone(today);
      } catch (error) {
        throw new Error(
          `${error instanceof Error ? error.message : error}\n${this.diary.slice(-12).join('\n')}`,
          {
            cause: error,
          },
        );
      }
    }
    this.figures.addresses = this.#office.owners.size;
    this.figures.redirects = this.#site.rules.size;
    this.figures.releases = this.#office.pieces.length;
  }

  async #step(today: string): Promise<void> {
    let said: string | undefined;
    this.#office.undo = undefined;
    while (said === undefined) said = this.#dice.weighted(steps)(this.#office, this.#dice, today);
    this.diary.push(`${today} ${said}`);
    this.#hasLeft = this.#leftBy(said, today);
    this.#today = today;
    await this.#publish(today);
    this.figures.steps++;
    this.#visit();
  }

  #leftBy(said: string, today: string): 'archive' | 'list' | undefined {
    const expires = this.#office.pieces.flatMap((piece) => piece.expires ?? []);
    const hasExpired = expires.some((day) => day > this.#today && day <= today);
    if (hasExpired || /^(?:redate|delete|merge R|publish .* in place)/.test(said)) return 'archive';
    return /^(?:another sender|retag|rename|merge|slug|found|let expire|feeds|collections)/.test(said)
      ? 'list'
      : undefined;
  }

  /** Builds until it succeeds, following the hints after each failure. */
  async #publish(today: string): Promise<void> {
    let allowRemovals = false;
    for (let i = 0; i < longestPatience; i++) {
      this.#save();
      const now = `${today}T12:00:0${i}Z`;
      const { code, diagnostics } = await this.archive.buildRecorded({ now, allowRemovals });
      this.figures.builds++;
      if (code === 0) return;
      this.figures.refusals++;
      if (this.figures.steps > 0 && this.#site.touched().length > 0)
        throw new Error(`a build that failed has changed ${this.#site.touched().join()}`);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      allowRemovals = await this.#mend(errors, now);
    }
    throw new Error('the hints of errors lead nowhere');
  }

  async #mend(errors: readonly Diagnostic[], now: string): Promise<boolean> {
    const { forget, allowRemovals, said } = followHints(this.#office, errors, this.#dice, now.slice(0, 10));
    this.diary.push(...said.map((each) => `  ${each}`));
    this.#save();
    for (const address of forget) {
      const why = 'Publicerad av misstag.';
      await addresses({
        root: this.archive.root,
        now,
        forget: address,
        why,
        quiet: true,
        format: 'pretty',
        color: false,
      });
    }
    return allowRemovals;
  }

  /** Writes the sources that have changed. */
  #save(): void {
    const files = this.#office.files();
    const gone = Object.keys(this.#files).filter((path) => !(path in files));
    const fresh = Object.entries(files).filter(([path, content]) => this.#files[path] !== content);
    this.archive.edit({
      ...Object.fromEntries(gone.map((path) => [path, undefined])),
      ...Object.fromEntries(fresh),
    });
    this.#files = files;
  }

  #visit(): void {
    const fresh = this.#site.read();
    const before = this.#lock;
    this.#readLock();
    // an address that was given up may belong to something else now
    for (const [path, { again }] of this.#lock) {
      if (again !== undefined && again !== before.get(path)?.again) {
        this.#office.owners.set(path, markIn(path, this.#site.files.get(path) ?? ''));
      }
    }
    const faults: string[] = [];
    const attempt = (check: () => void) => {
      try {
        check();
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    };
    for (const path of this.#site.files.keys())
      if (!unrecorded.test(path) && !this.#lock.has(path)) faults.push(`${path} is not recorded`);
    for (const path of fresh.filter((path) => !unrecorded.test(path) && !this.#office.owners.has(path)))
      this.#office.owners.set(path, markIn(path, this.#site.files.get(path) ?? ''));
    for (const [path, owner] of this.#office.owners) attempt(() => this.#visitAddress(path, owner));
    this.#reader.keepDates((path) => this.#site.files.has(path));
    for (const path of fresh.filter(isFeed)) {
      const text = this.#site.files.get(path) ?? '';
      attempt(() => {
        this.figures.entries += this.#reader.read(path, text);
      });
      const mayHaveLeft =
        this.#hasLeft === 'archive' || (this.#hasLeft === 'list' && posix.dirname(path) !== '.');
      if (isDated(path)) attempt(() => this.#reader.readDate(path, text, mayHaveLeft));
    }
    const pages = [...this.#site.files].filter(([path]) =>
      /^release$|^moved$/.test(this.#lock.get(path)?.kind ?? ''),
    );
    this.#office.addresses = new Map(
      pages.flatMap(([path, text]) => {
        const mark = this.#site.answer(path) === path ? markIn(path, text) : undefined;
        return mark === undefined ? [] : [[mark, writtenAddress(path)] as const];
      }),
    );
    if (faults.length > 0) throw new Error(faults.slice(0, 10).join('\n'));
  }

  #visitAddress(path: string, owner: string | undefined): void {
    const isForgotten = this.#lock.get(path)?.forgotten !== undefined;
    const found = this.#site.answer(path);
    if (found === undefined) {
      if (!isForgotten) throw new Error(`nothing answers at ${path}`);
      // anything published there now is something else
      this.#office.owners.delete(path);
      return;
    }
    if (owner === undefined) return;
    const mark = markIn(found, this.#site.files.get(found) ?? '');
    if (mark === this.#office.heirOf(owner)) return;
    if (mark !== undefined || /\.html$/.test(found))
      throw new Error(`${path} was of ${owner} and is of ${mark} (${found})`);
  }

  #readLock(): void {
    const text = this.archive.read('addresses.lock');
    const { lock, diagnostics } = parseAddressLock({ path: 'addresses.lock', text, hash: '' });
    if (diagnostics.length > 0) throw new Error(`addresses.lock can’t be read: ${diagnostics[0]?.message}`);
    for (const [path, { since }] of this.#lock) {
      if (lock.get(path)?.since !== since)
        throw new Error(`${path} was recorded on ${since}, is on ${lock.get(path)?.since}`);
    }
    this.#lock = lock;
  }

  /** The files under version control must give the same site in another place, where addresses are only checked. */
  async #compareWithClone(today: string): Promise<void> {
    const clone = new TestArchive({});
    clone.edit({ ...this.#files, 'addresses.lock': this.archive.read('addresses.lock') });
    // the last build of a day may depend on what it recorded
    const now = `${today}T12:00:09Z`;
    await this.archive.buildRecorded({ now });
    const { code, diagnostics } = await clone.buildRecorded({ now, frozen: true });
    const wrong = diagnostics.filter(
      ({ severity, code: of }) => severity === 'error' || of === 'addresses-unrecorded',
    );
    if (code !== 0 || wrong.length > 0) throw new Error(`the clone fails: ${JSON.stringify(wrong)}`);
    const [ours, theirs] = [this.archive.site(), clone.site()];
    clone.remove();
    const paths = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    const unlike = [...paths].filter((path) => !isDeepStrictEqual(ours[path], theirs[path]));
    if (unlike.length > 0)
      throw new Error(
        `the clone differs in ${unlike
          .slice(0, 10)
          .map((path) => `${path} (${ours[path]?.length} here, ${theirs[path]?.length} there)`)
          .join()}`,
      );
  }
}
