import { createProblem } from '../../codes/index.ts';
import { nameKey, withoutInvisible } from '../../invisible.ts';
import { inAllLanguages } from '../../locale/index.ts';
import type { Config } from '../../model/config/config-schema.ts';
import type { ContactRole, FrontMatter } from '../../model/front-matter-schema.ts';
import { type Contact, type Phone, telephoneUri } from '../../model/release.ts';
import type { Country } from '../../register/country.ts';
import type { Loose } from '../fields/fields.ts';
import { type Findings, type Report, take } from '../fields/findings.ts';
import { oneLine } from '../markdown/prose.ts';
import { nearest } from '../text/suggest.ts';
import type { Path } from '../yaml/places.ts';
import { readEmail } from './email.ts';
import { readParty, splitParty, splitPerson } from './party.ts';
import { readPhones } from './phone.ts';

type Written = NonNullable<FrontMatter['contacts']>;
type WrittenContact = Exclude<Written[number], string>;

/** The config's contacts by id, ready for use in releases. */
export type ContactRegister = ReadonlyMap<string, Contact>;

export function readContactRegister(
  written: Loose<Config['contacts']>,
  home: Country,
  { report, reportField }: Pick<Findings, 'report' | 'reportField'>,
): ContactRegister {
  const register = new Map<string, Contact>();
  const ids = new Map<string, string>();
  for (const [id, item] of Object.entries(written)) {
    const path = ['contacts', id];
    const plain = nameKey(id);
    const rival = ids.get(plain);
    ids.set(plain, id);
    if (rival !== undefined)
      reportField({ path, at: 'key', problem: createProblem('name-taken', rival, id) });
    const contact = item && readContact(item, path, home, report);
    if (contact) register.set(id, { id, ...contact });
  }
  return register;
}

/** Returns a release's contacts, written out or by their id in the register; `home` is the archive's country. */
export function readContacts(
  written: Loose<Written>,
  register: ContactRegister,
  home: Country,
  report: Report,
): Contact[] {
  const contacts: Contact[] = [];
  for (const [i, item] of written.entries()) {
    if (item === undefined) continue;
    const path = ['contacts', i];
    const contact =
      typeof item === 'string' ? register.get(withoutInvisible(item)) : readContact(item, path, home, report);
    if (contact) contacts.push(contact);
    else if (typeof item === 'string') report(path, unknownContact(item, register.keys()));
  }
  return contacts;
}

export function unknownContact(id: string, known: Iterable<string>) {
  return createProblem('contact-unknown', id, nearest(id, known));
}

/** Returns a contact from its fields; undefined without a name. */
export function readContact(
  written: Loose<WrittenContact>,
  path: Path,
  home: Country,
  report: Report,
): Contact | undefined {
  const splitName = written.title === undefined ? splitPerson : splitParty;
  const split = written.name === undefined ? undefined : splitName(oneLine(written.name), home);
  const letter =
    written.party === undefined
      ? undefined
      : take(readParty(written.party, home), [...path, 'party'], report);
  const party = letter ?? split?.party;
  const phones = [
    ...numbers(written.phone, 'phone', path, home, report),
    ...numbers(written.mobile, 'mobile', path, home, report),
  ].filter(isFirst);
  const email =
    written.email === undefined ? undefined : take(readEmail(written.email), [...path, 'email'], report);
  if (!split) return undefined;
  const title = written.title === undefined ? split.title : oneLine(written.title);
  return {
    name: split.name,
    title,
    party,
    organisation: written.organisation === undefined ? undefined : oneLine(written.organisation),
    role: written.role ?? guessRole(split.name, title, party),
    phones,
    email,
  };
}

function numbers(
  written: Loose<WrittenContact['phone']>,
  kind: Phone['kind'],
  path: Path,
  home: Country,
  report: Report,
): readonly Phone[] {
  if (written === undefined) return [];
  if (typeof written === 'string')
    return take(readPhones(written, kind, home), [...path, kind], report) ?? [];
  return written.flatMap((one, i) =>
    one === undefined ? [] : (take(readPhones(one, kind, home), [...path, kind, i], report) ?? []),
  );
}

function isFirst(phone: Phone, at: number, all: readonly Phone[]): boolean {
  const uri = telephoneUri(phone);
  return uri === undefined || all.findIndex((other) => telephoneUri(other) === uri) === at;
}

const pressWords = new RegExp(
  inAllLanguages(({ contacts }) => contacts.press),
  'iu',
);
const pressOffice = new RegExp(`^${inAllLanguages(({ contacts }) => contacts.pressOffice)}`, 'iu');
const politicianWords = new RegExp(
  inAllLanguages(({ contacts }) => contacts.politician),
  'iu',
);

/** Returns the role of a contact by title and party: press, politician or official. */
export function guessRole(name: string, title: string | undefined, party: string | undefined): ContactRole {
  const words = `${title ?? ''} ${title === undefined ? name : ''}`;
  if (pressWords.test(words) || pressOffice.test(name)) return 'press';
  return party !== undefined || politicianWords.test(words) ? 'politician' : 'official';
}
