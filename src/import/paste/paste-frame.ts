import { escaped } from '../../body/escaped.ts';
import { filled, type Locale } from '../../locale/locale.ts';
import { type Problem, sentencesIn } from '../../model/diagnostic.ts';
import { commonLanguage, type LocalizedText, writerLanguageOf } from '../../model/localized-text.ts';

/** A problem in the list at the top of a page. */
export interface ShownProblem {
  /** HTML. */
  readonly text: string;
  /** Id of the field with the problem. */
  readonly field?: string;
}

interface Page {
  readonly title: string;
  /** HTML. */
  readonly lead: string;
  readonly problems?: readonly ShownProblem[];
  /** HTML. */
  readonly content: string;
}

/**
 * Returns a complete page of the preview, without scripts. Addresses are relative to its own. If there are problems,
 * their list has the focus.
 */
export function pastePage({ paste, code }: Locale, { title, lead, problems = [], content }: Page): string {
  const named = problems.length > 0 ? `${paste.problem}: ${title}` : title;
  return `<!doctype html>
<html lang="${code}">
<head>
<meta charset="utf-8">
<title>${escaped(named)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="paste.css">
</head>
<body>
<header><a href="/">${escaped(paste.back)}</a></header>
<main>
<h1>${escaped(title)}</h1>
${problemList(paste.problem, problems)}<p class="lead">${lead}</p>
${content}
</main>
</body>
</html>
`;
}

function problemList(heading: string, problems: readonly ShownProblem[]): string {
  if (problems.length === 0) return '';
  const items = problems.map(({ text, field }) =>
    field === undefined ? `<li>${text}</li>` : `<li><a href="#${field}">${text}</a></li>`,
  );
  return `<div class="problems" role="alert" tabindex="-1" autofocus aria-labelledby="paste-problems">
<h2 id="paste-problems">${escaped(heading)}</h2>
<ul>${items.join('')}</ul>
</div>
`;
}

interface Field {
  /** Name in the form, from which the id is derived. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** HTML of remarks and problems. */
  readonly remarks?: readonly string[];
  readonly problems?: readonly string[];
  /** Returns the control; `attributes` are its id, name and description. */
  readonly control: (attributes: string) => string;
}

export function idOf(name: string): string {
  return `paste-${name}`;
}

/** Returns a labelled control of a form, with its description before it. */
export function fieldBlock({ name, label, hint, remarks = [], problems = [], control }: Field): string {
  const id = idOf(name);
  const about = [
    ...(hint === undefined ? [] : [['hint', escaped(hint)] as const]),
    ...remarks.map((text) => ['check', text] as const),
    ...problems.map((text) => ['error', text] as const),
  ].map(([kind, text], at) => ({ id: `${id}-${at}`, kind, text }));
  const described = about.length === 0 ? '' : ` aria-describedby="${about.map((each) => each.id).join(' ')}"`;
  const invalid = problems.length === 0 ? '' : ' aria-invalid="true"';
  const state = problems.length > 0 ? ' invalid' : remarks.length > 0 ? ' unsure' : '';
  return `<div class="field${state}">
<label for="${id}">${escaped(label)}</label>
${about.map((each) => `<p id="${each.id}" class="${each.kind}">${each.text}</p>`).join('\n')}
${control(`id="${id}" name="${name}"${described}${invalid}`)}
</div>`;
}

/** The content of a text area. The first line end is not part of it (HTML Living Standard). */
export function textArea(attributes: string, rows: number, text: string, more = ''): string {
  return `<textarea ${attributes} rows="${rows}"${more}>\n${escaped(text)}</textarea>`;
}

/** Returns a text of the importer in the language of the page, or in English if it is not translated. */
export function reasonIn({ code }: Locale, why: LocalizedText): string {
  const language = writerLanguageOf(code);
  return language === code ? escaped(why[language]) : english(why[language]);
}

/** Returns message and hint of a problem in the language of the page, or in English if they are not translated. */
export function spoken(problem: Problem, { code }: Locale): string {
  const language = writerLanguageOf(code);
  const text = sentencesIn(problem, language).join('; ');
  const isSpoken = language === code && (language === commonLanguage || problem.translations !== undefined);
  return isSpoken ? escaped(text) : english(text);
}

/** A text in English on a page in any language. */
export function english(text: string): string {
  return `<span lang="en">${escaped(text)}</span>`;
}

export function lineIn(locale: Locale, line: number): string {
  return escaped(filled(locale, locale.paste.line, { line }));
}
