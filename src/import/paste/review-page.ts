import { escaped } from '../../body/escaped.ts';
import { filled, type Locale } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { type Checked, type FieldProblem, type Looked, type Remark, remarksOn } from './paste-check.ts';
import type { FieldName, PasteFields } from './paste-fields.ts';
import { fieldBlock, idOf, lineIn, pastePage, type ShownProblem, spoken, textArea } from './paste-frame.ts';
import { factsFound, labelOf, remarkText } from './review-facts.ts';
import { leftOut, originalText, readingView, warningList } from './review-parts.ts';
import { senderField } from './sender-field.ts';

/** A release that is being reviewed. */
export interface Review {
  readonly fields: PasteFields;
  readonly checked: Checked;
  /** The result for the text, by its token; undefined if it is no longer stored. */
  readonly looked: Looked | undefined;
  readonly token: string;
  /** Shown as errors; before the first attempt to save, only those of single lines. */
  readonly problems: readonly FieldProblem[];
  /** Why the file could not be written; HTML. */
  readonly refused?: string;
}

/** Returns the page with the result: fields to edit, a preview, and the dropped text. */
export function reviewPage(review: Review, settings: Settings, locale: Locale): string {
  const { fields, checked, looked, problems, refused } = review;
  const { paste } = locale;
  const remarks = looked ? remarksOn(looked, fields) : [];
  const shown: ShownProblem[] = [
    ...(refused === undefined ? [] : [{ text: refused, field: idOf('title') }]),
    ...problems.map((problem) => ({
      text: `${escaped(paste.fields[problem.field])}: ${problemText(problem, locale)}`,
      field: idOf(problem.field),
    })),
  ];
  const content = `${toCheck(remarks, review, locale)}
<div class="pair">
<form action="paste" method="post" enctype="multipart/form-data">
<input type="hidden" name="token" value="${escaped(review.token)}">
${inputs(review, remarks, settings, locale)}
<p class="actions"><button name="do" value="save">${escaped(paste.save)}</button>
<button name="do" value="again" class="second">${escaped(paste.again)}</button>
<a href="paste">${escaped(paste.other)}</a></p>
</form>
<div class="result">
${readingView(fields, checked, locale)}
${factsFound(checked, remarks, locale)}
${warningList(checked.warnings, locale)}
</div>
</div>
${looked ? leftOut(looked, locale) + originalText(looked, locale) : ''}`;
  return pastePage(locale, {
    title: paste.review,
    lead: escaped(paste.reviewLead),
    problems: shown,
    content,
  });
}

function inputs(review: Review, remarks: readonly Remark[], settings: Settings, locale: Locale): string {
  const { fields } = review;
  const { paste } = locale;
  const block = (name: FieldName, hint: string | undefined, control: (attributes: string) => string) =>
    fieldBlock({
      name,
      label: paste.fields[name],
      hint,
      remarks: remarks
        .filter((remark) => remark.field === name)
        .map((remark) => remarkText(remark, review.looked, locale)),
      problems: review.problems
        .filter((problem) => problem.field === name)
        .map((problem) => problemText(problem, locale)),
      control,
    });
  const rows = (text: string, least: number, most: number) =>
    Math.min(most, Math.max(least, text.split('\n').length + 1));
  return [
    block('title', undefined, (all) => textArea(all, 2, fields.title)),
    block('date', paste.dateHint, (all) => `<input ${all} class="short" value="${escaped(fields.date)}">`),
    block('municipality', undefined, (all) => senderField(all, fields.municipality, settings, locale)),
    block('body', paste.bodyHint, (all) => textArea(all, rows(fields.body, 12, 24), fields.body)),
    block('facts', paste.factsHint, (all) =>
      textArea(all, rows(fields.facts, 4, 16), fields.facts, ' class="code" spellcheck="false"'),
    ),
  ].join('\n');
}

/** Returns a list of uncertain values, with links to their fields. */
function toCheck(remarks: readonly Remark[], { looked }: Review, locale: Locale): string {
  const { paste } = locale;
  if (!looked) return '';
  if (remarks.length === 0) return `<p class="sure">${escaped(paste.nothingToCheck)}</p>`;
  const items = remarks.map(
    (remark) =>
      `<li><a href="#${idOf(remark.field)}">${escaped(labelOf(remark, locale))}</a>: ${remarkText(remark, looked, locale, false)}</li>`,
  );
  const heading = filled(locale, paste.toCheck, { count: remarks.length });
  return `<section class="to-check" aria-labelledby="paste-checks">
<h2 id="paste-checks">${escaped(heading)}</h2>
<ul>${items.join('')}</ul>
</section>`;
}

function problemText(problem: FieldProblem, locale: Locale): string {
  const { problems } = locale.paste;
  if (!('diagnostic' in problem))
    return escaped(problems[problem.field === 'municipality' ? 'sender' : problem.field]);
  const { diagnostic, field, line } = problem;
  const text = spoken(diagnostic, locale);
  return field === 'facts' || field === 'body' ? `${lineIn(locale, line)}: ${text}` : text;
}
