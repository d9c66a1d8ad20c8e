import { dirname } from 'node:path';
import { escaped } from '../../body/escaped.ts';
import { check, type Looked, look } from '../../import/paste/paste-check.ts';
import type { PasteFields } from '../../import/paste/paste-fields.ts';
import { english, reasonIn, type ShownProblem } from '../../import/paste/paste-frame.ts';
import { formProblem, pasteForm, savedPage } from '../../import/paste/paste-page.ts';
import { type Review, reviewPage } from '../../import/paste/review-page.ts';
import { readBytes } from '../../import/sources/read-bytes.ts';
import { formatBytes } from '../../locale/format-bytes.ts';
import { commonLocale } from '../../locale/index.ts';
import { filled } from '../../locale/locale.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseConfig } from '../../parse/config/parse-config.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { dayAt } from '../../parse/date/zone.ts';
import type { Folders } from '../../shell/disk/folders.ts';
import { isSystemError } from '../../shell/disk/publish-problems.ts';
import type { Reader } from '../../shell/disk/reader.ts';
import { leadsOutside, real } from '../../shell/disk/walk.ts';
import { DocumentThread } from '../../shell/document-opener.ts';
import type { PasteResponse } from '../../shell/preview/server.ts';
import { type Form, type FormReading, largestForm } from '../../shell/preview/server-form.ts';
import { nowOf } from '../options.ts';
import { linkOutside } from './outcome-words.ts';
import { ReleaseWriter } from './release-writer.ts';

/** The archive to which releases are added. */
export interface PastingArchive {
  readonly folders: Folders;
  readonly reader: () => Reader;
  /** As given on the command line. */
  readonly now: string | undefined;
  /**
   * Updates the preview with a new release. Returns the address of its page, or undefined if the site can’t be shown
   * with it.
   */
  readonly show: (file: string) => Promise<string | undefined>;
  /** The errors because of which the site can’t be shown. */
  readonly problems: () => readonly Diagnostic[];
}

/** Number of texts whose originals are kept for later requests. */
const kept = 10;

/** Serves the page that makes releases from pasted text. Only saving writes files, and never overwrites one. */
export class Pasting {
  readonly #archive: PastingArchive;
  /** The results of the last texts, by token. */
  readonly #looked = new Map<string, Looked>();
  readonly #opener = new DocumentThread();
  #tokens = 0;
  #saved = '';

  constructor(archive: PastingArchive) {
    this.#archive = archive;
  }

  async answer(form: FormReading | undefined, query: string): Promise<PasteResponse> {
    const { settings } = parseConfig(this.#archive.reader().config());
    if (!settings) return start(commonLocale, 503, [formProblem(commonLocale, 'config')]);
    const { locale } = settings;
    if (!form) {
      const errors = query === '?saved' ? this.#archive.problems() : [];
      if (errors.length === 0) return start(locale);
      return { status: 200, html: savedPage(locale, this.#saved, errors) };
    }
    if (!form.ok) {
      const size = formatBytes(largestForm, locale.code);
      const problem = form.status === 413 ? 'large' : 'damaged';
      return start(locale, form.status, [formProblem(locale, problem, { size })]);
    }
    const { fields } = form.form;
    const action = fields.get('do');
    if (action === 'save') return this.#save(fieldsIn(fields), fields.get('token') ?? '', settings);
    if (action === 'again') return this.#again(fieldsIn(fields), fields.get('token') ?? '', settings);
    return this.#look(form.form, settings);
  }

  /** Reads a text or a file, and shows the values found. */
  async #look({ fields, file }: Form, settings: Settings): Promise<PasteResponse> {
    const { locale } = settings;
    const text = fields.get('text') ?? '';
    const failed = (...problem: Parameters<typeof formProblem> extends [unknown, ...infer R] ? R : never) =>
      start(locale, 422, [formProblem(locale, ...problem)], text);
    if (file && text.trim() !== '') return failed('both');
    if (!file && text.trim() === '') return failed('nothing');
    const name = file?.name ?? 'pasted.txt';
    const reading = await readBytes(file?.bytes ?? Buffer.from(text, 'utf8'), name, {
      opener: this.#opener,
    });
    const shown = file?.name ?? locale.paste.text;
    if (!reading.ok) return failed('unreadable', { file: shown }, reasonIn(locale, reading.problem));
    const [document, ...others] = reading.documents;
    if (!document) return failed('unreadable', { file: shown });
    if (others.length > 0) {
      const values = { file: shown, count: others.length + 1, command: `kommunike import ${name}` };
      return failed('several', values);
    }
    const looked = look(document, reading.format, settings, this.#today(settings));
    const token = String(++this.#tokens);
    this.#looked.set(token, looked);
    for (const oldest of this.#looked.keys()) {
      if (this.#looked.size <= kept) break;
      this.#looked.delete(oldest);
    }
    return this.#again(looked.fields, token, settings);
  }

  /** Shows a release with the values of the fields. */
  #again(fields: PasteFields, token: string, settings: Settings): PasteResponse {
    const looked = this.#looked.get(token);
    const checked = check(fields, settings, this.#today(settings), looked);
    const problems = checked.problems.filter((problem) => 'diagnostic' in problem);
    return reviewed({ fields, checked, looked, token, problems }, settings, 200);
  }

  async #save(fields: PasteFields, token: string, settings: Settings): Promise<PasteResponse> {
    const { folders, reader, show } = this.#archive;
    const looked = this.#looked.get(token);
    const checked = check(fields, settings, this.#today(settings), looked);
    const { text, slug, problems } = checked;
    const review = { fields, checked, looked, token, problems };
    if (text === undefined) return reviewed(review, settings, 422);
    const writer = new ReleaseWriter(folders, reader(), {});
    const origin = looked?.origin ?? { system: 'text' };
    const place =
      writer.find(origin, fields.title, fields.date) ??
      writer.placeOf(origin, slug, fields.date, fields.title);
    const { locale } = settings;
    const refusal = (problem: 'there' | 'unwritten', status: number, more = '') => {
      const reason = escaped(filled(locale, locale.paste.problems[problem], { path: place.path }));
      return reviewed({ ...review, refused: more === '' ? reason : `${reason} ${more}` }, settings, status);
    };
    if (leavesArchive(place.file, folders.root))
      return refusal('unwritten', 409, reasonIn(locale, linkOutside));
    try {
      if (/^(?:kept|there)$/.test(writer.write(place, text, []))) return refusal('there', 409);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return refusal('unwritten', 500, english(error.message));
    }
    this.#saved = place.path;
    return { location: (await show(place.file)) ?? '?saved' };
  }

  #today({ timeZone }: Settings): string {
    return dayAt(nowOf(this.#archive.now, process.env.SOURCE_DATE_EPOCH, timeZone), timeZone);
  }
}

function start(
  locale: Settings['locale'],
  status = 200,
  problems: readonly ShownProblem[] = [],
  text = '',
): PasteResponse {
  return { status, html: pasteForm(locale, { text, problems, limit: largestForm }) };
}

function reviewed(review: Review, settings: Settings, status: number): PasteResponse {
  return { status, html: reviewPage(review, settings, settings.locale) };
}

/** Browsers send every line end as CR LF. */
function fieldsIn(sent: ReadonlyMap<string, string>): PasteFields {
  const text = (name: keyof PasteFields) => (sent.get(name) ?? '').replace(/\r\n?/g, '\n');
  const line = (name: keyof PasteFields) => text(name).replace(/\s+/g, ' ').trim();
  return {
    title: line('title'),
    date: line('date'),
    municipality: line('municipality'),
    facts: text('facts').trimEnd(),
    body: text('body').trimEnd(),
  };
}

/** Returns whether a symbolic link on the way to a file, which may be missing, leads outside the archive. */
function leavesArchive(file: string, root: string): boolean {
  let nearest = file;
  while (real(nearest) === undefined && nearest !== dirname(nearest)) nearest = dirname(nearest);
  return leadsOutside(nearest, root);
}
