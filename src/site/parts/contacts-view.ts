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
  const groups: ContactGroupView[] = [];
  for (const role of contactRoles) {
    const group: ContactView[] = [];
    for (const contact of contacts) {
      if (contact.role !== role) continue;
      const view = contactView(contact, locale);
      if (known.size === 0 || !known.has(JSON.stringify(view))) group.push(view);
    }
    if (group.length > 0)
      groups.push({ role, heading: message(locale, `contacts.${role}`), contacts: group });
  }
  return groups;
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
