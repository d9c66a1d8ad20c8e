import { escaped } from '../../body/escaped.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { municipalities } from '../../register/municipalities.ts';
import { regions } from '../../register/regions.ts';

/**
 * Returns a choice of all known senders, those of the archive first. If the archive accepts any name, returns a text
 * field with these as suggestions.
 */
export function senderField(
  attributes: string,
  chosen: string,
  { profiles, senders }: Settings,
  { paste, tag }: Locale,
): string {
  const own = [...profiles.values()].map(({ sender }) => sender);
  if (senders.open) {
    const names = own.map(({ name }) => `<option>${escaped(name)}</option>`).join('');
    const list = names === '' ? '' : `<datalist id="paste-senders">${names}</datalist>`;
    return `<input ${attributes} list="paste-senders" value="${escaped(chosen)}">${list}`;
  }
  const reading = chosen === '' ? undefined : readSender(chosen, senders);
  const slug = reading?.ok ? reading.value.slug : undefined;
  const declared = new Set(own.map((sender) => sender.slug));
  const group = (label: string, all: readonly { readonly name: string; readonly slug: string }[]) => {
    const options = all.map(
      (one) => `<option${one.slug === slug ? ' selected' : ''}>${escaped(one.name)}</option>`,
    );
    return options.length === 0 ? '' : `<optgroup label="${escaped(label)}">${options.join('')}</optgroup>`;
  };
  const { compare } = new Intl.Collator(tag);
  const others = (all: readonly { readonly name: string; readonly slug: string }[]) =>
    all.filter((one) => !declared.has(one.slug)).toSorted((a, b) => compare(a.name, b.name));
  const towns = municipalities.map(({ sender, slug }) => ({ name: sender, slug }));
  const known = new Set(towns.map(({ slug }) => slug));
  return `<select ${attributes}><option value="">${escaped(paste.choose)}</option>${[
    group(paste.ownSenders, own),
    group(paste.municipalities, others(towns)),
    group(paste.regions, others(regions.filter((region) => !known.has(region.slug)))),
  ].join('')}</select>`;
}
