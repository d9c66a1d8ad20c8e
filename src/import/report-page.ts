import { escaped } from '../body/escaped.ts';
import { commonLanguage, type LocalizedText, type WriterLanguage } from '../model/localized-text.ts';
import type { Recognised } from './recognise.ts';
import { reportStyle } from './report-style.ts';
import { factsOf, uncertainOf } from './result.ts';
import type { Skipped } from './sources/skipped.ts';
import { type ReportWords, reportWords } from './words/report-words.ts';

/** A document with its release. */
export interface Reviewed {
  readonly file: string;
  readonly recognised?: Recognised | undefined;
  /** The source of the release, if there is one. */
  readonly text?: string | undefined;
  /** Of the release, from the root. */
  readonly path?: string | undefined;
  /** The names of the pictures and documents copied next to the release. */
  readonly files?: readonly string[] | undefined;
  /** The result for the release, in a word or two. */
  readonly done?: string | undefined;
  /** Why there is none, for printing after the file name. */
  readonly problem?: LocalizedText | undefined;
}

/** Parts of a source that did not become a release. */
export interface LeftOut {
  readonly file: string;
  readonly skipped: readonly Skipped[];
}

/** In characters; longer originals are truncated. */
const longest = 100_000;

/**
 * Returns the report of an import: a list of all documents, then every original next to its release, with found,
 * uncertain and dropped values.
 */
export function reportPage(
  all: readonly Reviewed[],
  leftOut: readonly LeftOut[] = [],
  language: WriterLanguage = commonLanguage,
): string {
  const words = { ...reportWords[language], language };
  const unsure = all.filter(({ recognised }) => recognised && uncertainOf(recognised).length > 0).length;
  const failed = all.filter(({ problem }) => problem !== undefined).length;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.counts(all.length, unsure, failed)}</p>
${overview(all, words)}
${leftOut.map((each) => skippedSection(each, words)).join('\n')}
${all.map((each, at) => section(each, at, words)).join('\n')}
</main>
</body>
</html>
`;
}

type Words = ReportWords & { readonly language: WriterLanguage };

function overview(all: readonly Reviewed[], words: Words): string {
  const rows = all.map(({ file, recognised, path, done, problem }, at) => {
    const checks = recognised ? uncertainOf(recognised).length : 0;
    const result = problem?.[words.language] ?? `${path ?? ''}${done === undefined ? '' : ` (${done})`}`;
    return `<tr${problem === undefined ? '' : ' class="failed"'}><th scope="row"><a href="#d${at}">${shown(file)}</a></th><td>${shown(result)}</td>${count(checks, words.numberToCheck)}${count(recognised?.dropped.length, words.numberDropped)}</tr>`;
  });
  return `<div class="wide"><table class="list">
<thead><tr>${heads(words.document, words.release, words.toCheck, words.dropped)}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

function heads(...names: readonly string[]): string {
  return names.map((name) => `<th scope="col">${name}</th>`).join('');
}

function skippedSection({ file, skipped }: LeftOut, { language, leftOut }: Words): string {
  const kinds = skipped.map(({ what, why, count, names }) => {
    const list =
      names.length > 0 ? `<ul>${names.map((name) => `<li>${shown(name)}</li>`).join('')}</ul>` : '';
    return `<li>${count} × ${shown(what[language])}: ${shown(why[language])}${list}</li>`;
  });
  return `<section><h2>${shown(leftOut(file))}</h2><ul>${kinds.join('')}</ul></section>`;
}

/** A number, with words for narrow screens, which show no heads of columns. */
function count(number: number | undefined, words: string): string {
  return number ? `<td>${number}<span class="narrow"> ${words}</span></td>` : '<td></td>';
}

function section(reviewed: Reviewed, at: number, words: Words): string {
  const { file, recognised, text, path, files = [], problem } = reviewed;
  const dropped = recognised?.dropped ?? [];
  return [
    `<section aria-labelledby="d${at}">`,
    `<h2 id="d${at}">${shown(file)}</h2>`,
    problem === undefined
      ? `<p>→ ${shown(path ?? '')}</p>`
      : `<p class="problem">${shown(problem[words.language])}</p>`,
    recognised ? facts(recognised, at, words) : '',
    files.length > 0 ? `<p>${shown(words.files(files.join(', ')))}</p>` : '',
    recognised ? pair(recognised, text, at, words) : '',
    dropped.length > 0
      ? `<details><summary>${words.dropped}: ${dropped.length}</summary><ul>${dropped
          .map(
            (each) =>
              `<li>${lineLink(at, each.line, words)}, ${shown(each.why[words.language])}: <del>${shown(each.text)}</del></li>`,
          )
          .join('')}</ul></details>`
      : '',
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function facts(recognised: Recognised, at: number, words: Words): string {
  const rows = factsOf(recognised).map(
    ({ field, value, line, sure, why }) =>
      `<tr><th scope="row">${shown(field)}</th><td>${shown(value ?? '–')}</td><td>${lineLink(at, line, words)}</td><td>${sure ? words.sure : `<mark>${words.check}</mark>`}</td><td>${shown(why[words.language])}</td></tr>`,
  );
  return `<div class="wide"><table>
<thead><tr>${heads(words.field, words.value, words.where, words.howSure, words.why)}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

function lineLink(at: number, line: number, words: Words): string {
  return `<a href="#d${at}l${line}">${words.line(line)}</a>`;
}

function pair(recognised: Recognised, release: string | undefined, at: number, words: Words): string {
  const language = recognised.language?.value;
  const lang = language === undefined ? '' : ` lang="${shown(language)}"`;
  const box = (title: string, content: string) =>
    `<div><h3>${title}</h3><pre role="region" aria-label="${words.box(title, at + 1)}" tabindex="0"${lang}>${content}</pre></div>`;
  const boilerplate = recognised.boilerplate && box(words.boilerplate, shown(recognised.boilerplate));
  return `<div class="pair">${box(words.original, original(recognised, at, words))}<div>${box(words.release, marked(release ?? ''))}${boilerplate}</div></div>`;
}

/** Returns the original with line numbers. Lines with found or dropped values are marked. */
function original(recognised: Recognised, at: number, { language }: Words): string {
  const { text } = recognised.document;
  const reasons = new Map(
    recognised.dropped.flatMap(({ text: lost, line, why }) =>
      lost.split('\n').map((_, i) => [line + i, why[language]] as const),
    ),
  );
  const sure = new Map<number, boolean>();
  for (const fact of factsOf(recognised))
    if (fact.value !== undefined) sure.set(fact.line, (sure.get(fact.line) ?? true) && fact.sure);
  const lines = text.slice(0, longest).split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const written = lines.map((line, i) => {
    const number = i + 1;
    const why = reasons.get(number);
    const found = sure.get(number);
    const place = `${String(number).padStart(4)}  `;
    const id = why === undefined && found === undefined && number > 1 ? '' : ` id="d${at}l${number}"`;
    const words = shown(line);
    if (why !== undefined)
      return `<span${id}>${place}<del>${words}</del> <small>${shown(why)}</small></span>`;
    if (found === undefined) return id === '' ? place + words : `<span${id}>${place}${words}</span>`;
    return `<span${id}>${place}<mark class="${found ? 'sure' : 'check'}">${words}</mark></span>`;
  });
  return `${written.join('\n')}${text.length > longest ? '\n…' : ''}`;
}

function marked(release: string): string {
  return shown(release).replace(/# check: .*$/gm, '<mark>$&</mark>');
}

/** Returns text as HTML; control characters, which HTML can't contain, are replaced by a visible one. */
function shown(text: string): string {
  return escaped(text.replace(/[^\P{C}\n\t]|\p{Surrogate}/gu, '\ufffd'));
}
