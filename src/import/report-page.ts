import { escaped } from '../body/escaped.ts';
import type { Recognised } from './recognise.ts';
import { uncertainOf } from './result.ts';
import type { Skipped } from './sources/skipped.ts';

/** A document with the release that was made of it. */
export interface Reviewed {
  readonly file: string;
  readonly recognised: Recognised | undefined;
  /** The source of the release, if there is one. */
  readonly release: string | undefined;
  /** Why there is none: what follows on the file’s name. */
  readonly problem: string | undefined;
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:110rem;padding:1rem}section{border-top:1px solid;padding:1rem 0}' +
  '.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid;padding:.5rem;margin:0;max-height:40rem;overflow:auto}' +
  'mark.check{background:#ffe08a;color:#000}del{color:#767676}@media(max-width:60rem){.pair{grid-template-columns:1fr}}';

/** What no release was made of, in a source that holds several things. */
export interface LeftOut {
  readonly file: string;
  readonly skipped: readonly Skipped[];
}

/** Returns a page that shows every original beside its result, with what is not sure and what was dropped marked. */
export function reportPage(all: readonly Reviewed[], leftOut: readonly LeftOut[] = []): string {
  const checks = all.filter(({ recognised }) => recognised && uncertainOf(recognised).length > 0).length;
  const head = `<title>Import</title><meta name="viewport" content="width=device-width"><style>${style}</style>`;
  const summary = `<p>${all.length} documents, ${checks} with something to check, ${all.filter(({ problem }) => problem !== undefined).length} without a release.</p>`;
  return `<!doctype html><html lang=en><head><meta charset="utf-8">${head}</head><body><main><h1>Import</h1>${summary}${leftOut.map(skippedSection).join('\n')}${all.map(section).join('\n')}</main></body></html>\n`;
}

function skippedSection({ file, skipped }: LeftOut): string {
  const kinds = skipped.map(({ what, why, count, names }) => {
    const list =
      names.length > 0 ? `<ul>${names.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul>` : '';
    return `<li>${count} × ${escaped(what)}: ${escaped(why)}${list}</li>`;
  });
  return `<section><h2>${escaped(file)}: left out</h2><ul>${kinds.join('')}</ul></section>`;
}

function section({ file, recognised, release, problem }: Reviewed, at: number): string {
  const list = recognised ? uncertainOf(recognised) : [];
  const checks = list.map(
    ({ field, line, why }) =>
      `<li><mark class="check">${escaped(field)}</mark>: line ${line}, ${escaped(why)}</li>`,
  );
  const lost = recognised?.dropped.map(
    ({ text, line, why }) => `<li>Line ${line}, ${escaped(why)}: <del>${escaped(text)}</del></li>`,
  );
  const boilerplate = recognised?.boilerplate
    ? `<h3>Boilerplate</h3><p>${escaped(recognised.boilerplate)}</p>`
    : '';
  return [
    `<section aria-labelledby="d${at}"><h2 id="d${at}">${escaped(file)}</h2>`,
    problem === undefined ? '' : `<p><strong>${escaped(problem)}</strong></p>`,
    checks.length > 0 ? `<h3>To check</h3><ul>${checks.join('')}</ul>` : '',
    `<div class="pair"><div><h3>Original</h3><pre tabindex="0">${original(recognised)}</pre></div>`,
    `<div><h3>Release</h3><pre tabindex="0">${marked(release ?? '')}</pre></div></div>`,
    boilerplate,
    lost && lost.length > 0 ? `<h3>Dropped</h3><ul>${lost.join('')}</ul>` : '',
    '</section>',
  ].join('');
}

/** The original with the numbers of its lines. */
function original(recognised: Recognised | undefined): string {
  const lines = recognised?.document.text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/) ?? [];
  return lines.map((line, i) => `${String(i + 1).padStart(4)}  ${escaped(line)}`).join('\n');
}

function marked(release: string): string {
  return escaped(release).replace(/# check: .*$/gm, '<mark class="check">$&</mark>');
}
