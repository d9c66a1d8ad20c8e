import type { Problem } from '../../model/diagnostic.ts';
import { leftoversInPlain, leftoversInWords, mayHoldLeftovers } from '../text/leftovers.ts';
import type { Path } from '../yaml/places.ts';
import { isFields } from './written.ts';

/** Keys of addresses and files, in which a character reference may be right. */
const addresses: ReadonlySet<string> = new Set([
  'src',
  'aliases',
  'attachments',
  'minutes',
  'translations',
  'url',
]);

/** Reports what other programs left in the values of fields, at any depth. */
export function* fieldLeftovers(
  value: unknown,
  path: Path = [],
): Iterable<{ readonly path: Path; readonly problem: Problem }> {
  if (typeof value === 'string') {
    if (!mayHoldLeftovers(value)) return;
    const key = path.findLast((step) => typeof step === 'string');
    const find = addresses.has(String(key)) ? leftoversInPlain : leftoversInWords;
    for (const { problem } of find(value)) yield { path, problem };
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* fieldLeftovers(item, [...path, i]);
  } else if (isFields(value)) {
    for (const [key, part] of Object.entries(value)) yield* fieldLeftovers(part, [...path, key]);
  }
}
