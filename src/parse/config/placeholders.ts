import { createProblem } from '../../codes/index.ts';
import { memoize } from '../../incremental/memoize.ts';
import { locales } from '../../locale/index.ts';
import { configFields, type SenderConfig } from '../../model/config/config-schema.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { Source } from '../../model/source.ts';
import type { Loose } from '../fields/fields.ts';
import { findingsIn } from '../fields/findings.ts';
import type { FieldProblem } from '../fields/issues.ts';
import type { Path } from '../yaml/places.ts';
import { readYaml } from '../yaml/yaml.ts';

/** Domains that belong to nobody and lead nowhere (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example|invalid|test|example\.(?:com|net|org))$/i;

/** Telephone numbers that `init` and `new` write, digits only. */
const examplePhones = new Set(
  Object.values(locales).flatMap(({ init, example }) =>
    [init.phone, example.contact.phone].flatMap((phone) => (phone === undefined ? [] : digitsOf(phone))),
  ),
);

const exampleSenders = new Set<string>(Object.values(locales).map(({ init }) => init.sender));
const exampleBoilerplates = new Set<string>(Object.values(locales).map(({ init }) => init.boilerplate));

const defaultUrl = configFields.baseUrl.parse(undefined);

/** Whether the address of a site is a placeholder; a missing one counts as a placeholder. */
export function isPlaceholderUrl(url: string = defaultUrl): boolean {
  return isReserved(url);
}

const isReserved = memoize((url) => URL.canParse(url) && reserved.test(new URL(url).hostname));

/** Returns a warning if the site has no real address in the config. */
export function placeholderAddress(source: Source): Diagnostic | undefined {
  const yaml = readYaml(source.text, 0);
  const written = yaml.fields?.baseUrl;
  const url = typeof written === 'string' ? written : defaultUrl;
  if (!isPlaceholderUrl(url)) return undefined;
  const findings = findingsIn(source.path, source.text, yaml, { start: 0, end: 1 });
  findings.report(['baseUrl'], createProblem('address-placeholder', url));
  return findings.diagnostics[0];
}

/** Finds example contact details below a path. */
export function* placeholdersIn(
  contact: Loose<Exclude<NonNullable<FrontMatter['contacts']>[number], string>>,
  path: Path,
): Iterable<FieldProblem> {
  const { email, phone, mobile } = contact;
  if (email !== undefined && reserved.test(email.trim().split('@').at(-1) ?? ''))
    yield { path: [...path, 'email'], at: 'value', problem: createProblem('contact-placeholder', email) };
  for (const [key, number] of Object.entries({ phone, mobile }))
    if (typeof number === 'string' && examplePhones.has(digitsOf(number)))
      yield { path: [...path, key], at: 'value', problem: createProblem('contact-placeholder', number) };
}

/** Finds example texts about the sender that `init` wrote, below a path. */
export function* senderPlaceholders(
  { name, boilerplate }: Loose<SenderConfig>,
  path: Path,
): Iterable<FieldProblem> {
  if (name !== undefined && exampleSenders.has(name.trim()))
    yield { path: [...path, 'name'], at: 'value', problem: createProblem('sender-placeholder', name) };
  if (boilerplate !== undefined && exampleBoilerplates.has(boilerplate.trim()))
    yield {
      path: [...path, 'boilerplate'],
      at: 'value',
      problem: createProblem('boilerplate-placeholder', boilerplate),
    };
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}
