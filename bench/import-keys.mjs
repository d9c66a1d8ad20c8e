// Normalises values, so that bench/import.mjs treats different spellings as equal.

/** As the archive compares names: composed, single spaces, lower case. */
export function nameKey(text) {
  return text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** `08-465 004 01`, `+46 (0)8-465 004 01` and `08/46500401` are one number. */
export function phoneKey(text) {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '');
  return digits.replace(/^(00)?46/, '0');
}

/**
 * `Örebro` and `Örebro kommun`, `Sundsvall` and `Sundsvalls kommun` are equal; therefore Borås loses its s on both
 * sides.
 */
export function senderKey(text) {
  return nameKey(text)
    .replace(/ (kommun|stad)$/, '')
    .replace(/s$/, '');
}

/** Plain text, without Markdown syntax and line breaks. */
export function plain(text) {
  return nameKey(text.replace(/[\\*_#>|`[\]]/g, ' ')).replace(/\s+/g, ' ');
}

/** A period of one year is the same as no period. */
export function amountKey({ value, currency, per, years }) {
  return [Number(value), currency, per ?? null, years === 1 ? null : (years ?? null)].join(' ');
}
