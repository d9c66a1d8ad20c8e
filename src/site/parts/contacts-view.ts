import { type Locale, message } from '../../locale/locale.ts';
import { contactRoles } from '../../model/front-matter-schema.ts';
import { type Contact, telephoneUri } from '../../model/release.ts';
import type { ContactGroupView, ContactView } from '../../render/views/view.ts';

/**
 * The contacts of a release by role: politicians, officials, press. Those that are equal to current press contacts are
 * not repeated.
 */
export function contactGroups(
  contacts: readonly Contact[],
  locale: Locale,
  today: readonly ContactView[] = [],
): ContactGroupView[] {
  const known = new Set(today.map((contact) => JSON.stringify(contact)));
  const isKnown = (contact: ContactView) => known.size > 0 && known.has(JSON.stringify(contact));
  return contactRoles.flatMap((role) => {
    const group = contacts
      .filter((contact) => contact.role === role)
      .map((contact) => contactView(contact, locale))
      .filter((contact) => !isKnown(contact));
    return group.length > 0 ? [{ role, heading: message(locale, `contacts.${role}`), contacts: group }] : [];
  });
}

export function contactView(
  { name, title, party, organisation, phones, email }: Contact,
  locale: Locale,
): ContactView {
  return {
    name,
    title,
    party,
    organisation,
    phones: phones.map((phone) => ({
      label: message(locale, `contacts.${phone.kind}`),
      text: phone.text,
      url: telephoneUri(phone),
    })),
    email: email === undefined ? undefined : { text: email, url: `mailto:${email}` },
  };
}
