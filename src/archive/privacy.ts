import type { Config } from '../config.ts';
import { digest } from '../digest.ts';
import type { Contact, Release } from '../release.ts';
import { slugify } from '../url.ts';
import { dayAt, dayBefore, periodOf } from './age.ts';
import { type KnownDetails, knownDetails, masked } from './masking.ts';

/** A release of which the public sees no telephone number and no e-mail address. */
export interface Masked {
  readonly release: Release;
  /** For its body. */
  readonly known: KnownDetails;
}

/**
 * The masking that the config asks for at `now` (milliseconds since the epoch): of releases older than
 * `privacy.maskAfter`, except for contacts in the roles of `privacy.keep`. Every other release is left alone, and so is
 * every release's address, which is permanent.
 */
export function maskingAt(
  now: number,
  { privacy, timeZone }: Config,
): (release: Release) => Masked | undefined {
  if (privacy.maskAfter === undefined) return () => undefined;
  const border = dayBefore(dayAt(now, timeZone), periodOf(privacy.maskAfter));
  const isKept = ({ role }: Contact) => privacy.keep.includes(role);
  return (release) =>
    release.date.day < border ? maskedRelease(release, isKept, privacy.keep.join()) : undefined;
}

const done = new WeakMap<Release, Masked & { readonly keep: string }>();

function maskedRelease(release: Release, isKept: (contact: Contact) => boolean, keep: string): Masked {
  const before = done.get(release);
  if (before?.keep === keep) return before;
  const known = knownDetails(release.contacts, isKept);
  const contacts = release.contacts.map((contact) => {
    if (isKept(contact)) return contact;
    const { email: _email, ...rest } = contact;
    return { ...rest, phones: [] };
  });
  // what a program may ask of the release stands as it is; every other text is one that an author wrote
  const { path, hash, slug, aliases, references, case: number, ...texts } = { ...release, contacts };
  const structural = { path, slug, aliases, references, ...(number !== undefined && { case: number }) };
  const result = {
    release: { ...maskedTexts(texts, known), ...structural, hash: digest(`masked ${keep} ${hash}`) },
    known,
    keep,
  };
  done.set(release, result);
  return result;
}

/** Fields that are no running text wherever they stand. */
const plain = new Set([
  ...['day', 'time', 'code', 'language', 'translations', 'value', 'total', 'currency', 'e164', 'id', 'slug'],
  ...['src', 'minutes'],
]);

/** Every text of a value, however deep; contacts that keep their details keep them by what is known. */
function maskedTexts<T>(value: T, known: KnownDetails): T;
function maskedTexts(value: unknown, known: KnownDetails): unknown {
  if (typeof value === 'string') return masked(value, known);
  if (Array.isArray(value)) return value.map((item) => maskedTexts(item, known));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const texts = Object.fromEntries(
    entries.map(([key, item]) => [key, plain.has(key) ? item : maskedTexts(item, known)]),
  );
  const isRenamed = 'name' in value && 'slug' in value && texts.name !== value.name;
  return isRenamed ? { ...texts, slug: slugify(String(texts.name)) || 'x' } : texts;
}
