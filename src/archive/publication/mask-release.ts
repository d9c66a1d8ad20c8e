import { digest } from '../../digest.ts';
import type { Config } from '../../model/config-schema.ts';
import type { Contact, Release } from '../../model/release.ts';
import { slugify } from '../../url.ts';
import { dayAt, dayBefore, periodOf } from './age-labels.ts';
import { type KnownDetails, knownDetails, masked } from './mask-text.ts';

/** The day before which releases are masked at `now` (milliseconds since the epoch), where the config masks any. */
export function maskBorder(now: number, { privacy, timeZone }: Config): string | undefined {
  return privacy.maskAfter && dayBefore(dayAt(now, timeZone), periodOf(privacy.maskAfter));
}

/**
 * The masking that the config asks for: of releases from before the border, except for contacts in the roles of
 * `privacy.keep`. Every other release is left alone, and so is every release's address, which is permanent.
 */
export function maskingAt(
  border: string | undefined,
  { privacy }: Config,
): (release: Release) => Release | undefined {
  if (border === undefined) return () => undefined;
  const isKept = ({ role }: Contact) => privacy.keep.includes(role);
  return (release) =>
    release.date.day < border ? maskedRelease(release, isKept, privacy.keep.join()) : undefined;
}

/** The details that are masked in a release, and are to be in its body; undefined where none are. */
export function detailsMaskedIn(release: Release): KnownDetails | undefined {
  return details.get(release);
}

const details = new WeakMap<Release, KnownDetails>();
const done = new WeakMap<Release, { readonly release: Release; readonly keep: string }>();

function maskedRelease(release: Release, isKept: (contact: Contact) => boolean, keep: string): Release {
  const before = done.get(release);
  if (before?.keep === keep) return before.release;
  const known = knownDetails(release.contacts, isKept);
  const contacts = release.contacts.map((contact) => {
    if (isKept(contact)) return contact;
    const { email: _email, ...rest } = contact;
    return { ...rest, phones: [] };
  });
  const shown = maskedFields({ ...release, contacts }, known, structural);
  const result = { ...shown, hash: digest(`masked ${keep} ${release.hash}`) };
  done.set(release, { release: result, keep });
  details.set(result, known);
  return result;
}

/** Fields of a release that programs ask for; every other text is one that an author wrote. */
const structural: ReadonlySet<string> = new Set([
  ...['path', 'hash', 'slug', 'aliases', 'references', 'case', 'date', 'language', 'translations'],
]);

/** Fields within those that are no running text. */
const plain: ReadonlySet<string> = new Set([
  ...['day', 'time', 'at', 'code', 'value', 'total', 'currency', 'e164', 'id', 'slug', 'src', 'minutes'],
]);

/** Every text of a value, however deep; the value itself where none of them changes. */
function maskedTexts<T>(value: T, known: KnownDetails): T;
function maskedTexts(value: unknown, known: KnownDetails): unknown {
  if (typeof value === 'string') return masked(value, known);
  if (Array.isArray(value)) {
    const items = value.map((item) => maskedTexts(item, known));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  return typeof value === 'object' && value !== null ? maskedFields(value, known, plain) : value;
}

function maskedFields<T extends object>(value: T, known: KnownDetails, left: ReadonlySet<string>): T;
function maskedFields(
  value: Readonly<Record<string, unknown>>,
  known: KnownDetails,
  left: ReadonlySet<string>,
): object {
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const field = value[key];
    const shown = left.has(key) ? field : maskedTexts(field, known);
    if (shown === field) continue;
    changed ??= { ...value };
    changed[key] = shown;
    if (key === 'name' && 'slug' in value) changed.slug = slugify(String(shown)) || 'x';
  }
  return changed ?? value;
}
