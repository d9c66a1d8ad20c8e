import { createProblem } from '../../codes/index.ts';
import { fingerprint, sharedValue } from '../../incremental/fingerprint.ts';
import { defaultLocale, homeOf, localeOf } from '../../locale/index.ts';
import { lookup } from '../../lookup.ts';
import { type Config, configFields, configSchema } from '../../model/config/config-schema.ts';
import { compareDiagnostics, type Diagnostic, diagnosticAt } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { checkFields, type Loose } from '../fields/fields.ts';
import { findingsIn } from '../fields/findings.ts';
import { readOwnValues } from '../fields/read-own-values.ts';
import { configRestrictions, emptyRestrictions } from '../fields/restrictions.ts';
import { isAbsent, isFields } from '../fields/written.ts';
import { checkCharacters, checkUtf16, withoutRefused } from '../text/characters.ts';
import { resolveConflicts } from '../text/conflicts.ts';
import { readYaml } from '../yaml/yaml.ts';
import { missingInCatalogue } from './organisation.ts';
import { isPlaceholderUrl, placeholdersIn, senderPlaceholders } from './placeholders.ts';
import { publishedFormats } from './published-formats.ts';
import { readSettings, type Settings } from './settings.ts';

/** In UTF-16 code units: room for a register of some ten thousand contacts. */
const longest = 4 * 1024 * 1024;

const missing: Source = { path: '', text: '', hash: '' };

/**
 * Parses the config. A missing file, like an empty one, gives every default; any error gives no settings.
 *
 * @param baseUrl in place of the config's own.
 */
export function parseConfig(
  { path, text: source }: Source = missing,
  { baseUrl }: { readonly baseUrl?: string | undefined } = {},
): { settings?: Settings; diagnostics: readonly Diagnostic[] } {
  const wide = checkUtf16(path, source);
  if (wide) return { diagnostics: [wide] };
  const diagnostics = checkCharacters(path, source);
  const { text, conflicts } = resolveConflicts(source);
  for (const { span, problem } of conflicts) diagnostics.push(diagnosticAt(path, source, span, problem));
  const offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = { start: offset, end: offset + 1 };
  if (text.length > longest) {
    const problem = createProblem('config-shape', { megabytes: longest / 1024 / 1024 });
    return { diagnostics: [...diagnostics, diagnosticAt(path, text, start, problem)] };
  }
  const yaml = readYaml(withoutRefused(text.slice(offset)), offset);
  const findings = findingsIn(path, text, yaml, start);
  for (const { span, problem } of yaml.mistakes) diagnostics.push(diagnosticAt(path, text, span, problem));
  if (!yaml.fields) {
    const example = `title: ${defaultLocale.init.title}`;
    const problem = createProblem('config-shape', { written: text, example });
    diagnostics.push(diagnosticAt(path, text, yaml.places().span ?? start, problem));
  }
  const { values: written, problems } = checkFields(configFields, yaml.fields ?? {}, yaml.spoilt);
  const defaults = Object.entries(defaultsIn(written.language ?? defaultLocale.code, written.register));
  const absent = Object.fromEntries(defaults.filter(([key]) => isAbsent(lookup(yaml.fields ?? {}, key))));
  const values = { ...written, ...absent };
  for (const problem of problems) findings.tell(problem);
  for (const key of ['contacts', 'redirects', 'warnings']) {
    const record = lookup(yaml.fields ?? {}, key);
    if (isFields(record) && Object.hasOwn(record, '__proto__'))
      findings.tell({ path: [key, '__proto__'], at: 'key', problem: keyRefused });
  }
  for (const problem of emptyRestrictions(configRestrictions, yaml.fields ?? {}, yaml))
    findings.tell(problem);
  if (!isPlaceholderUrl(baseUrl ?? values.baseUrl)) {
    if (path !== '' && values.accessibility === undefined)
      findings.say(['accessibility'], createProblem('accessibility-missing'));
    for (const [i, sender] of (values.senders ?? []).entries())
      for (const problem of senderPlaceholders(sender ?? {}, ['senders', i])) findings.tell(problem);
    for (const [id, contact] of Object.entries(values.contacts ?? {}))
      for (const problem of placeholdersIn(contact ?? {}, ['contacts', id])) findings.tell(problem);
  }
  if (isLocalEditor(values)) findings.say(['admin'], createProblem('editor-without-backend'));
  const isWhole = problems.length === 0;
  const { parts, oldAfter, maskAfter } = readSettings(values, findings, isWhole ? findings.say : () => {});
  if (isFields(lookup(yaml.fields ?? {}, 'openData')) && !isPlaceholderUrl(baseUrl ?? values.baseUrl)) {
    const missing = missingInCatalogue(values, parts);
    if (missing.length > 0) findings.say(['openData'], createProblem('catalogue-incomplete', missing));
  }
  const params = sharedValue(readOwnValues(lookup(yaml.fields ?? {}, 'params'), ['params'], findings.tell));
  const all = [...diagnostics, ...findings.diagnostics].sort(compareDiagnostics);
  if (!isWhole || !oldAfter || all.some(({ severity }) => severity === 'error')) return { diagnostics: all };
  const complete = configSchema.parse(compact(values));
  const config = { ...complete, baseUrl: withSlash(baseUrl ?? complete.baseUrl) };
  const { keep } = config.privacy;
  const key = fingerprint(config);
  const settings = {
    ...config,
    ...publishedFormats(config),
    ...parts,
    key,
    written: config,
    labels: { oldAfter },
    privacy: { maskAfter, keep },
    params,
  };
  return { settings, diagnostics: all };
}

function isLocalEditor({ admin }: Loose<Config>): boolean {
  return typeof admin === 'object' ? admin.backend === undefined : admin === true || admin === 'true';
}

/** zod leaves this key out of records without a word, because it can't be assigned to an object. */
const keyRefused = createProblem(
  'value-format',
  '__proto__',
  { en: 'is not allowed here', sv: 'är inte tillåtet här' },
  {
    en: 'choose another name, such as “press” for a contact',
    sv: 'välj ett annat namn, till exempel ”press” för en kontakt',
  },
);

/** What is taken where nothing is written, as far as it depends on the archive's language and register. */
function defaultsIn(language: string, register: Config['register'] | undefined): Partial<Config> {
  const locale = localeOf(language);
  const home = homeOf(locale, register);
  return { title: locale.init.title, timeZone: home.timeZone, register: home.register };
}

/** Without what was left empty. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(compact);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, compact(item)]));
}

function withSlash(baseUrl: string): string {
  const { href } = new URL(baseUrl);
  return href.endsWith('/') ? href : `${href}/`;
}
