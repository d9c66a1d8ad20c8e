import type { Published } from '../../../archive/archive.ts';
import { employerOf } from '../../../archive/collections/people.ts';
import { currentSince } from '../../../archive/publication/last-change.ts';
import { type Contact, telephoneUri } from '../../../model/release.ts';
import { absoluteUrl } from '../../../url.ts';
import type { Site } from '../../site.ts';

/** Returns the contacts of a release that have a telephone number or e-mail address. */
export function reachable({ release }: Published): readonly Contact[] {
  return release.contacts.filter(({ phones, email }) => phones.length > 0 || email !== undefined);
}

/** Returns a vCard 4.0 (RFC 6350) for each contact of a release. */
export function vcards(site: Site, entry: Published): string {
  return reachable(entry)
    .map((contact) => vcard(site, entry, contact))
    .join('');
}

function vcard({ config }: Site, { release, url }: Published, contact: Contact): string {
  const { name, title, organisation, party, phones, email, role } = contact;
  const employer = organisation ?? employerOf(contact, release)?.name;
  const revised = new Date(currentSince(release).at).toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `FN:${value(name)}`,
    ...(employer === undefined ? [] : [`ORG:${value(employer)}`]),
    ...(title ? [`TITLE:${value(title)}`] : []),
    ...phones.map((phone) => {
      const type = phone.kind === 'mobile' ? 'TYPE="work,cell"' : 'TYPE="work,voice"';
      // a short number needs its country in a tel: URI
      const uri = phone.e164 && telephoneUri(phone);
      return uri ? `TEL;VALUE=uri;${type}:${uri}` : `TEL;VALUE=text;${type}:${value(phone.text)}`;
    }),
    ...(email ? [`EMAIL;TYPE=work:${value(email)}`] : []),
    `CATEGORIES:${[role, ...(party ? [party] : [])].map(value).join(',')}`,
    `URL:${absoluteUrl(config.baseUrl, url)}`,
    `REV:${revised}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Escapes text (RFC 6350, section 3.4). */
function value(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

/** Folds a line to at most 75 octets; continuation lines begin with a space. Never splits a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
