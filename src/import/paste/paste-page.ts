import { escaped } from '../../body/escaped.ts';
import { formatBytes } from '../../locale/format-bytes.ts';
import { filled, type Locale } from '../../locale/locale.ts';
import { lookup } from '../../lookup.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { fieldBlock, idOf, pastePage, type ShownProblem, spoken, textArea } from './paste-frame.ts';

export interface PasteForm {
  /** Filled in again after a problem. */
  readonly text?: string;
  readonly problems?: readonly ShownProblem[];
  /** Maximum size of the form; bytes. */
  readonly limit: number;
}

/** The page with the form for a text or a file. */
export function pasteForm(locale: Locale, { text = '', problems = [], limit }: PasteForm): string {
  const { paste } = locale;
  const size = formatBytes(limit, locale.code);
  const content = `<form action="paste" method="post" enctype="multipart/form-data" class="start">
${fieldBlock({
  name: 'text',
  label: paste.text,
  hint: paste.textHint,
  control: (attributes) => textArea(attributes, 16, text, problems.length > 0 ? '' : ' autofocus'),
})}
${fieldBlock({
  name: 'file',
  label: paste.file,
  hint: filled(locale, paste.fileHint, { size }),
  control: (attributes) => `<input type="file" ${attributes}>`,
})}
<p class="actions"><button name="do" value="look">${escaped(paste.look)}</button></p>
</form>`;
  return pastePage(locale, { title: paste.title, lead: escaped(paste.lead), problems, content });
}

/** The field with the problem. */
const about = { nothing: 'text', both: 'text', large: 'file', unreadable: 'file', several: 'file' } as const;

/** A problem with the form. `more` is HTML. */
export function formProblem(
  locale: Locale,
  problem: keyof typeof about | 'damaged' | 'config',
  values: Readonly<Record<string, string | number>> = {},
  more = '',
): ShownProblem {
  const text = escaped(filled(locale, locale.paste.problems[problem], values));
  const field = lookup(about, problem);
  return { text: more === '' ? text : `${text} ${more}`, ...(field && { field: idOf(field) }) };
}

/** Returns the page about a saved draft with which the site can’t be shown. `errors` are those of the site. */
export function savedPage(locale: Locale, path: string, errors: readonly Diagnostic[]): string {
  const { paste } = locale;
  const items = errors.map((error) => {
    const place = `<code>${escaped(`${error.file}:${error.line}`)}</code>`;
    return `<li>${place} ${spoken(error, locale)}</li>`;
  });
  return pastePage(locale, {
    title: paste.saved,
    lead: escaped(filled(locale, paste.savedHint, { path })),
    content: `<ul class="errors">${items.join('')}</ul>
<p class="actions"><a href="paste">${escaped(paste.other)}</a></p>`,
  });
}
