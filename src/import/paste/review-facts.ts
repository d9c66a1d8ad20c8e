import { escaped } from '../../body/escaped.ts';
import { formatDerivation } from '../../locale/format.ts';
import { type Locale, message } from '../../locale/locale.ts';
import type { Contact } from '../../model/release.ts';
import type { Checked, Looked, Remark } from './paste-check.ts';
import { lineIn, reasonIn } from './paste-frame.ts';

/** The name of the subject of a remark. */
export function labelOf({ field, key }: Remark, { paste }: Locale): string {
  return paste.fields[key ?? field];
}

/** A remark with its value, if that is one of several, and its position in the original. */
export function remarkText(
  { key, index = 0, line, why }: Remark,
  looked: Looked | undefined,
  locale: Locale,
  marked = true,
): string {
  const mark = marked ? `<strong>${escaped(locale.paste.check)}:</strong> ` : '';
  const value = looked && key && valueAt(looked, key, index);
  const about = value === undefined ? '' : `<q>${escaped(value)}</q> – `;
  const place = line === undefined ? '' : ` (${lineIn(locale, line)})`;
  return `${mark}${about}${reasonIn(locale, why)}${place}`;
}

function valueAt({ recognised }: Looked, key: Remark['key'] & string, index: number): string | undefined {
  const { language, committees, amounts, contacts } = recognised;
  if (key === 'language') return language?.value;
  if (key === 'committees') return committees[index]?.value;
  return key === 'amounts' ? amounts[index]?.value.text : contacts[index]?.value.name;
}

/** Returns the facts of the parsed release. */
export function factsFound({ parsed }: Checked, remarks: readonly Remark[], locale: Locale): string {
  const { release } = parsed;
  if (!release) return '';
  const { paste } = locale;
  const list = (key: 'committees' | 'amounts' | 'contacts', all: readonly string[]) => {
    const items = all.map((text, index) => {
      const unsure = remarks.some((remark) => remark.key === key && remark.index === index);
      const mark = unsure ? ` <strong class="mark">${escaped(paste.check)}</strong>` : '';
      return `<li>${text}${mark}</li>`;
    });
    return items.length === 0
      ? ''
      : `<dt>${escaped(paste.fields[key])}</dt><dd><ul>${items.join('')}</ul></dd>`;
  };
  const facts = [
    list(
      'committees',
      release.committees.map(({ name }) => escaped(name)),
    ),
    list(
      'amounts',
      release.amounts.map((amount) => {
        const purpose = amount.purpose === undefined ? '' : ` – ${amount.purpose}`;
        return escaped(formatDerivation(amount, locale) + purpose);
      }),
    ),
    list('contacts', release.contacts.map(contactText)),
  ].join('');
  if (facts === '') return '';
  return `<section aria-labelledby="paste-found">
<h2 id="paste-found">${escaped(message(locale, 'release.facts'))}</h2>
<dl class="facts">${facts}</dl>
</section>`;
}

function contactText({ name, title, party, phones, email }: Contact): string {
  const who = `${name}${party === undefined ? '' : ` (${party})`}`;
  const rest = [title, email].flatMap((each) => (each === undefined ? [] : [escaped(each)]));
  const numbers = phones.map(({ text }) => `<span>${escaped(text)}</span>`);
  return [escaped(who), ...rest, ...numbers].join(', ');
}
