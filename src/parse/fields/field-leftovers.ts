import { leftoversInPlain, leftoversInWords, mayHoldLeftovers } from '../text/leftovers.ts';
import type { Path } from '../yaml/places.ts';
import type { Report } from './findings.ts';
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
export function reportLeftovers(value: unknown, report: Report, path: Path = []): void {
  if (typeof value === 'string') {
    if (!mayHoldLeftovers(value)) return;
    const key = path.findLast((step) => typeof step === 'string');
    const find = addresses.has(String(key)) ? leftoversInPlain : leftoversInWords;
    for (const { problem } of find(value)) report(path, problem);
  } else if (Array.isArray(value)) {
    value.forEach((item, i) => {
      reportLeftovers(item, report, [...path, i]);
    });
  } else if (isFields(value)) {
    for (const [key, part] of Object.entries(value)) reportLeftovers(part, report, [...path, key]);
  }
}
