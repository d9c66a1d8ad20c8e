import { type Locale, message } from '../locale/locale.ts';
import type { Contact } from '../release.ts';
import { contactRoles } from '../schema.ts';
import type { ContactGroupView, ContactView } from '../render/view.ts';

/** The contacts of a release by role: politicians, officials, press. */
export function contactGroups(contacts: readonly Contact[], locale: Locale): ContactGroupView[] {
  return contactRoles.flatMap((role) => {
    const group = contacts.filter((contact) => contact.role === role);
    if (group.length === 0) return [];
    const heading = message(locale, `contacts.${role}`);
    return [{ role, heading, contacts: group.map((contact) => contactView(contact, locale)) }];
  });
}

export function contactView(
  { name, title, party, organisation, phones, email }: Contact,
  locale: Locale,
): ContactView {
  return {
    name,
    ...(title && { title }),
    ...(party && { party }),
    ...(organisation && { organisation }),
    phones: phones.map(({ kind, text, e164 }) => ({
      label: message(locale, `contacts.${kind}`),
      text,
      ...(e164 && { url: `tel:${e164}` }),
    })),
    ...(email && { email: { text: email, url: `mailto:${email}` } }),
  };
}
