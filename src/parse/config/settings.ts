import { complain } from '../../codes/index.ts';
import { defaultLocale, localeOf } from '../../locale/index.ts';
import type { Config } from '../../model/config-schema.ts';
import type { Complaint } from '../../model/diagnostic.ts';
import type { Country } from '../../register/country.ts';
import { slugify } from '../../url.ts';
import { readContact, unknownContact } from '../contact/contacts.ts';
import { readDay } from '../date/moment.ts';
import { readPeriod } from '../date/period.ts';
import { addressInvalid, readFilePath, readWebAddress } from '../fields/addresses.ts';
import type { Loose } from '../fields/fields.ts';
import { type Findings, type Say, take } from '../fields/findings.ts';
import { each } from '../release/terms.ts';
import { parseBoilerplate } from '../sender/boilerplate.ts';
import { nearest, quoted } from '../text/suggest.ts';
import { readableShade } from './contrast.ts';

/** Complains of settings that have the right shape and still can't be followed. */
export function checkSettings(config: Loose<Config>, { say, tell }: Findings): void {
  const { baseUrl, timeZone, theme, colours, contacts = {} } = config;
  const { language = defaultLocale.code } = config;
  const markdown = { parser: config.markdown?.parser ?? 'auto' };
  if (baseUrl !== undefined && /[?#]/.test(baseUrl)) say(['baseUrl'], addressInvalid(baseUrl));
  else if (baseUrl !== undefined) take(readWebAddress(baseUrl), ['baseUrl'], say);
  if (timeZone !== undefined && !isTimeZone(timeZone)) say(['timeZone'], unknownZone(timeZone));
  if (theme !== undefined && !/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(theme))
    say(['theme'], notAFolder(theme));
  checkColour(colours?.accent, ['colours', 'accent'], say);
  checkPeriod(config.labels?.oldAfter, ['labels', 'oldAfter'], say);
  checkPeriod(config.privacy?.maskAfter, ['privacy', 'maskAfter'], say);
  checkContacts(contacts, localeOf(language).home, { say, tell });
  if (config.contact !== undefined && !Object.hasOwn(contacts, config.contact))
    say(['contact'], unknownContact(config.contact, Object.keys(contacts)));
  (config.senders ?? []).forEach((sender, i) => {
    checkSlug(sender?.slug, ['senders', i, 'slug'], say);
    checkColour(sender?.accent, ['senders', i, 'accent'], say);
    if (sender?.website !== undefined) take(readWebAddress(sender.website), ['senders', i, 'website'], say);
    if (sender?.logo !== undefined) take(readFilePath(sender.logo), ['senders', i, 'logo'], say);
    if (sender?.boilerplate !== undefined)
      for (const complaint of parseBoilerplate(sender.boilerplate, { language, markdown }).complaints)
        say(['senders', i, 'boilerplate'], complaint);
    for (const { text, path } of each(sender?.press, ['senders', i, 'press']))
      if (!Object.hasOwn(contacts, text)) say(path, unknownContact(text, Object.keys(contacts)));
  });
  (config.committees ?? []).forEach((committee, i) => {
    checkSlug(committee?.slug, ['committees', i, 'slug'], say);
    if (committee?.from !== undefined) take(readDay(committee.from), ['committees', i, 'from'], say);
    if (committee?.to !== undefined) take(readDay(committee.to), ['committees', i, 'to'], say);
  });
}

function checkContacts(
  contacts: NonNullable<Loose<Config>['contacts']>,
  home: Country,
  { say, tell }: Pick<Findings, 'say' | 'tell'>,
): void {
  const ids = new Map<string, string>();
  for (const [id, contact] of Object.entries(contacts)) {
    const plain = id.normalize('NFC').toLowerCase();
    const rival = ids.get(plain);
    ids.set(plain, id);
    if (rival !== undefined) {
      const message = `the contacts ${quoted(rival)} and ${quoted(id)} differ only in the size of their letters`;
      const complaint = complain(
        'name-taken',
        message,
        'give one of them another id, or make one of the two',
      );
      tell({ path: ['contacts', id], at: 'key', complaint });
    }
    if (contact) readContact(contact, ['contacts', id], home, say);
  }
}

function checkColour(written: string | undefined, path: readonly (string | number)[], say: Say): void {
  if (written === undefined) return;
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(written)) {
    const shade = readableShade(written);
    if (shade === undefined) return;
    const message = `white text on ${quoted(written)} can't be read by everyone: its contrast is below 4.5 to 1`;
    say(path, complain('colour-pale', message, `the nearest shade that passes is "${shade}"`));
    return;
  }
  const hint = 'write it as #rgb or #rrggbb, in quotation marks: "#005ea5"';
  say(path, complain('colour-invalid', `${quoted(written)} is not a colour`, hint));
}

function checkPeriod(written: string | undefined, path: readonly (string | number)[], say: Say): void {
  if (written !== undefined) take(readPeriod(written), path, say);
}

function checkSlug(written: string | undefined, path: readonly (string | number)[], say: Say): void {
  if (written === undefined || /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(written)) return;
  const message = `${quoted(written)} can't be part of an address: only a-z, 0-9 and hyphens can`;
  say(path, complain('slug-invalid', message, `did you mean “${slugify(written) || 'uppsala'}”?`));
}

/** By name only: which offsets such as `+01:00` are taken depends on the platform. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: name });
    return /^[a-z]/i.test(name);
  } catch {
    return false;
  }
}

function unknownZone(written: string): Complaint {
  const near = nearest(written, Intl.supportedValuesOf('timeZone'));
  const hint = near === undefined ? 'write an IANA name such as Europe/Stockholm' : `did you mean “${near}”?`;
  return complain('time-zone-unknown', `${quoted(written)} is not a time zone`, hint);
}

function notAFolder(written: string): Complaint {
  const name = written.split(/[\\/]/).at(-1) || 'kommun';
  return complain(
    'folder-invalid',
    `${quoted(written)} is not the name of a folder below templates/`,
    `write the name alone, such as “${name}”`,
  );
}
