import { createProblem } from '../../codes/index.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { SenderRef } from '../../model/release.ts';
import type { Loose } from '../fields/fields.ts';
import { each, type Report, take } from '../fields/findings.ts';
import { namesWithin } from './names-within.ts';
import { knownSender, readSender, type SenderIndex } from './sender.ts';

/**
 * Returns the senders with the given names, in order; none if the first is unknown. Errors: `sender-unknown`,
 * `sender-repeated`.
 */
export function readSenders(
  written: Loose<FrontMatter['municipality']> | undefined,
  index: SenderIndex,
  report: Report,
): readonly SenderRef[] {
  const senders: SenderRef[] = [];
  for (const [i, { text, path }] of each(written, ['municipality']).entries()) {
    const sender = take(readSender(text, index), path, report);
    if (!sender && i === 0) return [];
    if (!sender) continue;
    if (senders.some(({ slug }) => slug === sender.slug))
      report(path, createProblem('sender-repeated', sender.name));
    else senders.push(sender);
  }
  return senders;
}

/** Returns the one of several senders with a name, code or alias. */
export function senderNamed(
  written: string,
  senders: readonly SenderRef[],
  index: SenderIndex,
): SenderRef | undefined {
  const slug = (knownSender(written, index) ?? openSender(written, index))?.slug;
  return senders.find((sender) => sender.slug === slug);
}

/** Returns those of several senders that a text names: `Ekeskär och Region Ljusmark`. */
export function sendersNamed(
  text: string,
  senders: readonly SenderRef[],
  index: SenderIndex,
): readonly SenderRef[] {
  const whole = senderNamed(text, senders, index);
  if (whole) return [whole];
  const named = new Set(namesWithin(text).map((name) => senderNamed(name, senders, index)));
  return senders.filter((sender) => named.has(sender));
}

/** If any name is accepted, also an undeclared one. */
function openSender(written: string, index: SenderIndex): SenderRef | undefined {
  const reading = index.open ? readSender(written, index) : undefined;
  return reading?.ok ? reading.value : undefined;
}
