import { digest } from '../../digest.ts';
import { lookup } from '../../lookup.ts';
import type { Contact, Release, ReleaseEvent, Whole } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { slugify } from '../../url.ts';
import { dayBefore } from './age-labels.ts';
import { type AnyMaskRule, type MaskRule, maskRules } from './mask-rules.ts';
import { type KnownDetails, knownDetails, masked } from './mask-text.ts';

/**
 * Returns the day before which releases are masked at `now` (milliseconds since the epoch), if the config masks any.
 */
export function maskBorder(now: number, { privacy, timeZone }: Settings): string | undefined {
  return privacy.maskAfter && dayBefore(dayAt(now, timeZone), privacy.maskAfter);
}

/**
 * Returns the masking given by the config: for releases from before the border, except for contacts in the roles of
 * `privacy.keep`. Other releases are unchanged, and so are the addresses of all releases, which are permanent.
 */
export function maskingAt(
  border: string | undefined,
  { privacy }: Settings,
): (release: Release) => Release | undefined {
  if (border === undefined) return () => undefined;
  const isKept = ({ role }: Contact) => privacy.keep.includes(role);
  return (release) =>
    release.date.day < border ? maskedRelease(release, isKept, privacy.keep.join()) : undefined;
}

/** Returns the details that are masked in a release, for masking its body; undefined if there are none. */
export function detailsMaskedIn(release: Release): KnownDetails | undefined {
  return details.get(release);
}

const details = new WeakMap<Release, KnownDetails>();
const done = new WeakMap<Release, { readonly release: Release; readonly keep: string }>();

function maskedRelease(release: Release, isKept: (contact: Contact) => boolean, keep: string): Release {
  const before = done.get(release);
  if (before?.keep === keep) return before.release;
  const known = knownDetails(release.contacts, isKept);
  const contacts = release.contacts.map((contact) => (isKept(contact) ? contact : withoutDetails(contact)));
  const hash = digest(`masked ${keep} ${release.hash}`);
  const event = release.event && withoutAddress(release.event, known);
  const result = maskedBy(maskRules, { ...release, contacts, event, hash }, known);
  done.set(release, { release: result, keep });
  details.set(result, known);
  return result;
}

function withoutDetails({ id, name, title, party, organisation, role }: Contact): Whole<Contact> {
  return { id, name, title, party, organisation, role, phones: [], email: undefined };
}

/** Removes an e-mail address for registrations, unless it belongs to an exempt contact. */
function withoutAddress(event: ReleaseEvent, known: KnownDetails): ReleaseEvent {
  const { register } = event;
  if (register === undefined || /^https?:/i.test(register) || masked(register, known) === register)
    return event;
  return { ...event, register: undefined };
}

/** Returns a value with its texts masked; the same object if none of them changes. */
function maskedBy<T>(rule: MaskRule<T>, value: T, known: KnownDetails): T;
function maskedBy(rule: AnyMaskRule, value: unknown, known: KnownDetails): unknown {
  if (typeof value === 'string') return rule === 'text' ? masked(value, known) : value;
  if (rule === 'plain' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => maskedBy(rule, item, known));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  if (rule === 'text') return maskedValues(value, known);
  return typeof rule === 'object' ? maskedFields(rule, value, known) : value;
}

/** Masks the texts of values under any names. */
function maskedValues(values: object, known: KnownDetails): object {
  let isChanged = false;
  const entries = Object.entries(values).map(([name, value]: [string, unknown]) => {
    const shown = maskedBy<unknown>('text' as never, value, known);
    isChanged ||= shown !== value;
    return [name, shown];
  });
  return isChanged ? Object.fromEntries(entries) : values;
}

function maskedFields<T extends object>(rules: Record<string, AnyMaskRule>, value: T, known: KnownDetails): T;
function maskedFields(
  rules: Readonly<Record<string, AnyMaskRule>>,
  value: Readonly<Record<string, unknown>>,
  known: KnownDetails,
): object {
  let changed: Record<string, unknown> | undefined;
  for (const [key, rule] of Object.entries(rules)) {
    const written = lookup(value, key);
    const shown = maskedBy(rule, written, known);
    if (shown === written) continue;
    changed = { ...(changed ?? value), [key]: shown };
    if (key === 'name' && rules.slug === 'of name') changed.slug = slugify(String(shown)) || 'x';
  }
  return changed ?? value;
}
