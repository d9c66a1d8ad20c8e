import { createProblem } from '../../codes/index.ts';
import { fingerprint, sharedValue } from '../../incremental/fingerprint.ts';
import { defaultLocale, localeOf } from '../../locale/index.ts';
import { lookup } from '../../lookup.ts';
import { type Config, configFields, configSchema } from '../../model/config/config-schema.ts';
import { compareDiagnostics, type Diagnostic, diagnosticAt } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { countries } from '../../register/countries.ts';
import { checkFields, type Loose } from '../fields/fields.ts';
import { findingsIn } from '../fields/findings.ts';
import { readOwnValues } from '../fields/read-own-values.ts';
import { configRestrictions, emptyRestrictions } from '../fields/restrictions.ts';
import { isAbsent, isFields } from '../fields/written.ts';
import { checkCharacters, checkUtf16, withoutRefused } from '../text/characters.ts';
import { resolveConflicts } from '../text/conflicts.ts';
import { readYaml } from '../yaml/yaml.ts';
import { countryOf } from './home-country.ts';
import { missingInCatalogue } from './organisation.ts';
import { isPlaceholderUrl, placeholdersIn, senderPlaceholders } from './placeholders.ts';
import { publishedFormats } from './published-formats.ts';
import { readSettings, type Settings } from './settings.ts';

/** In UTF-16 code units: enough for a register of ten thousand contacts. */
const longest = 4 * 1024 * 1024;

const missing: Source = { path: '', text: '', hash: '' };

/**
 * Parses the config. A missing or empty file gives all defaults; with any error there are no settings.
 *
 * @param baseUrl overrides that of the config
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
  const { values: written, problems } = checkFields(configFields, yaml.fields ?? {}, yaml.withMistakes);
  const isMissing = (key: string) => isAbsent(lookup(yaml.fields ?? {}, key));
  const { register, ...rest } = written;
  const defaults = Object.entries(defaultsIn(isMissing('register') ? rest : written));
  const absent = Object.fromEntries(defaults.filter(([key]) => isMissing(key)));
  const values = { ...written, ...absent };
  for (const problem of problems) findings.reportField(problem);
  for (const key of ['contacts', 'redirects', 'warnings']) {
    const record = lookup(yaml.fields ?? {}, key);
    if (isFields(record) && Object.hasOwn(record, '__proto__'))
      findings.reportField({ path: [key, '__proto__'], at: 'key', problem: keyRefused });
  }
  for (const problem of emptyRestrictions(configRestrictions, yaml.fields ?? {}, yaml))
    findings.reportField(problem);
  if (!isPlaceholderUrl(baseUrl ?? values.baseUrl)) {
    if (path !== '' && values.accessibility === undefined)
      findings.report(['accessibility'], createProblem('accessibility-missing'));
    for (const [i, sender] of (values.senders ?? []).entries())
      for (const problem of senderPlaceholders(sender ?? {}, ['senders', i])) findings.reportField(problem);
    for (const [id, contact] of Object.entries(values.contacts ?? {}))
      for (const problem of placeholdersIn(contact ?? {}, ['contacts', id])) findings.reportField(problem);
  }
  if (isLocalEditor(values)) findings.report(['admin'], createProblem('editor-without-backend'));
  const isWhole = problems.length === 0;
  const { parts, oldAfter, maskAfter } = readSettings(values, findings, isWhole ? findings.report : () => {});
  if (isFields(lookup(yaml.fields ?? {}, 'openData')) && !isPlaceholderUrl(baseUrl ?? values.baseUrl)) {
    const missing = missingInCatalogue(values, parts);
    if (missing.length > 0) findings.report(['openData'], createProblem('catalogue-incomplete', missing));
  }
  const params = sharedValue(
    readOwnValues(lookup(yaml.fields ?? {}, 'params'), ['params'], findings.reportField),
  );
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

/** zod silently drops this key from records, because it can't be assigned to an object. */
const keyRefused = createProblem(
  'value-format',
  '__proto__',
  { en: 'is not allowed here', sv: 'är inte tillåtet här' },
  {
    en: 'choose another name, such as “press” for a contact',
    sv: 'välj ett annat namn, till exempel ”press” för en kontakt',
  },
);

/** Defaults that depend on the archive's language and country. */
function defaultsIn(written: Loose<Config>): Partial<Config> {
  const { init } = localeOf(written.language ?? defaultLocale.code);
  const { timeZone, register } = countries[countryOf(written)];
  return { title: init.title, timeZone, register };
}

/** Without empty values. */
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
