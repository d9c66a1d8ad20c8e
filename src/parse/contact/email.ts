import * as z from 'zod';
import { createEnglishProblem } from '../../codes/index.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { quoted } from '../text/suggest.ts';

const address = z.email();

/** In characters (RFC 5321, section 4.5.3.1). */
const longest = 254;
const longestLocal = 64;

/** One e-mail address, plain: no name, no `mailto:`. Its domain may hold letters of any script (RFC 5890). */
export function readEmail(written: string): Reading<string> {
  const email = written.trim();
  const at = email.lastIndexOf('@');
  const domain = asciiDomain(email.slice(at + 1));
  const plain = `${email.slice(0, at)}@${domain}`;
  if (at <= longestLocal && plain.length <= longest && address.safeParse(plain).success) return read(email);
  return unread(
    createEnglishProblem('email-invalid', `${quoted(email)} is not an e-mail address`, hintFor(email)),
  );
}

function asciiDomain(domain: string): string {
  if (!/[^\0-\x7f]/.test(domain) || !/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain)) return domain;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
}

function hintFor(email: string): string {
  if (email.length > longest) return 'write one address here, and nothing else';
  if (/[,;/]|\s.*@.*@|@.*\s.*@/.test(email))
    return 'write one address here, and make another contact for the other';
  if (/^mailto:/i.test(email)) return `write the address alone: ${email.slice('mailto:'.length)}`;
  if (/\((?:at|a)\)|\[at\]|\sat\s/i.test(email))
    return 'write @ in its place; nothing needs to be hidden here';
  if (/[åäöéü].*@/i.test(email))
    return 'write the part before the @ without å, ä and ö, as the mailbox is called';
  return 'write it as anna.exempelsson@kommun.example';
}
