import * as z from 'zod';
import { createProblem } from '../../codes/index.ts';
import { memoize } from '../../incremental/memoize.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { type Reading, read, unread } from '../fields/reading.ts';

const address = z.email();

/** In characters (RFC 5321, section 4.5.3.1). */
const longest = 254;
const longestLocal = 64;

/** A plain e-mail address, without a name or `mailto:`. Its domain may contain letters of any script (RFC 5890). */
export const readEmail = memoize((written): Reading<string> => {
  const email = written.trim();
  const at = email.lastIndexOf('@');
  const domain = asciiDomain(email.slice(at + 1));
  const plain = `${email.slice(0, at)}@${domain}`;
  if (at <= longestLocal && plain.length <= longest && address.safeParse(plain).success) return read(email);
  return unread(createProblem('email-invalid', email, hintFor(email)));
});

function asciiDomain(domain: string): string {
  if (!/[^\0-\x7f]/.test(domain) || !/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain)) return domain;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
}

function hintFor(email: string): LocalizedText {
  if (email.length > longest)
    return {
      en: 'write one address here, and nothing else',
      sv: 'skriv en enda adress här, och inget annat',
    };
  if (/[,;/]|\s.*@.*@|@.*\s.*@/.test(email))
    return {
      en: 'write one address here, and put the other in a contact of its own',
      sv: 'skriv en enda adress här, och lägg den andra i en egen kontakt',
    };
  if (/^mailto:/i.test(email)) {
    const bare = email.slice('mailto:'.length);
    return { en: `write the address alone: ${bare}`, sv: `skriv bara adressen: ${bare}` };
  }
  if (/\((?:at|a)\)|\[at\]|\sat\s/i.test(email))
    return {
      en: 'write @ instead; nothing needs to be hidden here',
      sv: 'skriv @ i stället; inget behöver döljas här',
    };
  if (/[åäöéü].*@/i.test(email))
    return {
      en: 'write the part before the @ without å, ä and ö, as in the real address',
      sv: 'skriv det som står före @ utan å, ä och ö, som i den riktiga adressen',
    };
  return {
    en: 'write it in the form anna.exempelsson@kommun.example',
    sv: 'skriv adressen på formen anna.exempelsson@kommun.example',
  };
}
