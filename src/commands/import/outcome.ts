import { shownName } from '../../import/imported-document.ts';
import type { Recognised } from '../../import/recognise.ts';
import { uncertainOf } from '../../import/result.ts';
import type { Skipped } from '../../import/sources/skipped.ts';
import { commonLanguage, type LocalizedText, type WriterLanguage } from '../../model/localized-text.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Done } from './release-writer.ts';

/** The result for one document. */
export interface Outcome {
  readonly recognised?: Recognised;
  /** The source of the release. */
  readonly text?: string;
  /** From the root. */
  readonly path?: string;
  /** The names of the pictures and documents copied next to it. */
  readonly files?: readonly string[];
  readonly done?: Done;
  /** Why there is no release, for printing after the file name. */
  readonly problem?: LocalizedText;
}

/** Reports what was found in a document, what should be checked, and what was dropped. */
export function prettyOutcome(
  file: string,
  { recognised, path, done, problem, files = [] }: Outcome,
  language: WriterLanguage = commonLanguage,
): string {
  const { labels, place, remarks, there } = outcomeWords(language);
  const name = shownName(recognised?.document ?? { file });
  if (problem !== undefined) return `${name} ${problem[language]}\n`;
  if (done === 'there') return `${there(name, path)}\n`;
  if (!recognised) return '';
  const { title, date, municipality, committees, amounts, contacts, boilerplate, dropped, event } =
    recognised;
  const width = 1 + Math.max(...Object.values(labels).map(({ length }) => length));
  const labelled = (key: keyof typeof labels, text: string) => `  ${labels[key].padEnd(width)}${text}`;
  const facts = (
    [
      ['title', title?.value],
      ['date', date?.value],
      ['sender', municipality?.value.name],
      ['committees', committees.map(({ value }) => value).join(', ')],
      ['amounts', amounts.map(({ value }) => value.text).join('; ')],
      ['contacts', contacts.map(({ value }) => value.name).join(', ')],
      ['files', files.join(', ')],
      ['event', [event?.time, event?.place].filter((each) => each !== undefined).join(', ')],
      ['apart', boilerplate === '' ? '' : `${boilerplate.slice(0, 60).replace(/\s+/g, ' ')}…`],
    ] as const
  ).flatMap(([key, value]) => (value ? [labelled(key, value)] : []));
  const checks = uncertainOf(recognised).map(({ field, line, why }) =>
    labelled('check', `${field}: ${place(line, why[language])}`),
  );
  const left = dropped.map(({ text, line, why }) =>
    labelled('dropped', `${place(line, why[language])}: ${cut(text)}`),
  );
  return `${[`${name} → ${path} ${done === undefined ? '' : (remarks[done] ?? '')}`.trimEnd(), ...facts, ...checks, ...left].join('\n')}\n`;
}

/** Reports the parts of a source that did not become a release. */
export function prettySkipped(
  file: string,
  skipped: readonly Skipped[],
  language: WriterLanguage = commonLanguage,
): string {
  const { leftOut } = outcomeWords(language);
  return skipped
    .map(({ what, why, count, names }) => {
      const some = names.slice(0, 3).map(cut).join('; ');
      const rest = names.length > 3 ? '; …' : '';
      return `${leftOut(shownName({ file }), count, what[language], why[language])}${some ? `: ${some}${rest}` : ''}\n`;
    })
    .join('');
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
