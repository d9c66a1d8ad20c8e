import { escaped } from '../../body/escaped.ts';
import { writeHtml } from '../../body/write-html.ts';
import { formatDate } from '../../locale/format.ts';
import { filled, type Locale } from '../../locale/locale.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Checked, Looked } from './paste-check.ts';
import type { PasteFields } from './paste-fields.ts';
import { lineIn, reasonIn, spoken } from './paste-frame.ts';

/** Maximum number of dropped lines that are shown expanded. */
const few = 12;

/** Preview of the release. */
export function readingView(
  fields: PasteFields,
  { parsed, problems }: Checked,
  { paste, code }: Locale,
): string {
  const { release, body } = parsed;
  if (!release || !body) return '';
  const has = (name: keyof PasteFields) => !problems.some(({ field }) => field === name);
  const facts = [
    ...(has('date') ? [formatDate(release.date, code)] : []),
    ...(has('municipality') ? [release.sender.name] : []),
  ];
  const text = writeHtml(body);
  return `<section aria-labelledby="paste-reading">
<h2 id="paste-reading">${escaped(paste.preview)}</h2>
<div class="reading" lang="${escaped(release.language)}" tabindex="0" role="group" aria-labelledby="paste-reading">
<p class="kicker">${escaped(facts.join(' · '))}</p>
<p class="headline">${escaped(fields.title)}</p>
${text}
</div>
</section>`;
}

export function warningList(warnings: readonly Diagnostic[], locale: Locale): string {
  const { paste } = locale;
  if (warnings.length === 0) return '';
  const items = warnings.map((warning) => `<li>${spoken(warning, locale)}</li>`);
  return `<section aria-labelledby="paste-warnings">
<h2 id="paste-warnings">${escaped(paste.warnings)}</h2>
<ul>${items.join('')}</ul>
</section>`;
}

/** Parts that are not in the release: the text about the sender, and dropped text with the reasons. */
export function leftOut({ recognised }: Looked, locale: Locale): string {
  const { paste } = locale;
  const { boilerplate, dropped } = recognised;
  const about =
    boilerplate === ''
      ? ''
      : `<details class="apart" open>
<summary>${escaped(paste.about)}</summary>
<p>${escaped(paste.aboutHint)}</p>
<blockquote>${escaped(boilerplate)}</blockquote>
</details>
`;
  const items = dropped.map(
    ({ text, line, why }) =>
      `<li><q>${escaped(text)}</q> – ${reasonIn(locale, why)} (${lineIn(locale, line)})</li>`,
  );
  if (items.length === 0) return about;
  const summary = filled(locale, paste.leftOut, { count: items.length });
  return `${about}<details class="apart"${items.length <= few ? ' open' : ''}>
<summary>${escaped(summary)}</summary>
<ul>${items.join('')}</ul>
</details>
`;
}

/** The original text, with line numbers. */
export function originalText({ recognised }: Looked, { paste }: Locale): string {
  const lines = recognised.document.text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const items = lines.map((line) => `<li>${escaped(line)}</li>`);
  return `<details class="apart original">
<summary>${escaped(paste.original)}</summary>
<ol>${items.join('')}</ol>
</details>`;
}
