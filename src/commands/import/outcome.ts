import { shownName } from '../../import/imported-document.ts';
import type { Recognised } from '../../import/recognise.ts';
import { uncertainOf } from '../../import/result.ts';
import type { Skipped } from '../../import/sources/skipped.ts';
import type { Done } from './release-writer.ts';

/** What became of one document. */
export interface Outcome {
  readonly recognised?: Recognised;
  /** The source of the release. */
  readonly text?: string;
  /** From the root. */
  readonly path?: string;
  /** The names of the pictures and documents beside it. */
  readonly files?: readonly string[];
  readonly done?: Done;
  /** Why there is no release: what follows on the file's name. */
  readonly problem?: string;
}

const remarks: Readonly<Record<Done, string>> = {
  written: '',
  replaced: ' (replaced)',
  unchanged: ' (unchanged)',
  there: '',
  kept: ' (left as it is, for it differs: --force replaces it)',
  'not written': ' (not written)',
};

/** Tells what was found in a document, what a person should check, and what was dropped. */
export function prettyOutcome(
  file: string,
  { recognised, path, done, problem, files = [] }: Outcome,
): string {
  const name = shownName(recognised?.document ?? { file });
  if (problem !== undefined) return `${name} ${problem}\n`;
  if (done === 'there') return `${name} is there already as ${path}\n`;
  if (!recognised) return '';
  const { title, date, municipality, committees, amounts, contacts, boilerplate, dropped, event } =
    recognised;
  const facts = [
    ['title', title?.value],
    ['date', date?.value],
    ['sender', municipality?.value.name],
    ['committees', committees.map(({ value }) => value).join(', ')],
    ['amounts', amounts.map(({ value }) => value.text).join('; ')],
    ['contacts', contacts.map(({ value }) => value.name).join(', ')],
    ['files', files.join(', ')],
    ['event', [event?.time, event?.place].filter((each) => each !== undefined).join(', ')],
    ['apart', boilerplate === '' ? '' : `${boilerplate.slice(0, 60).replace(/\s+/g, ' ')}…`],
  ].flatMap(([label = '', value]) => (value ? [`  ${label.padEnd(11)}${value}`] : []));
  const checks = uncertainOf(recognised).map(
    ({ field, line, why }) => `  check      ${field}: line ${line}, ${why}`,
  );
  const left = dropped.map(({ text, line, why }) => `  dropped    line ${line}, ${why}: ${cut(text)}`);
  return `${[`${name} → ${path}${done === undefined ? '' : remarks[done]}`, ...facts, ...checks, ...left].join('\n')}\n`;
}

/** Tells what no release was made of, in a source that holds several things. */
export function prettySkipped(file: string, skipped: readonly Skipped[]): string {
  return skipped
    .map(({ what, why, count, names }) => {
      const some = names.slice(0, 3).map(cut).join('; ');
      const rest = names.length > 3 ? '; …' : '';
      return `${shownName({ file })} left out: ${count} × ${what} (${why})${some ? `: ${some}${rest}` : ''}\n`;
    })
    .join('');
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
