import { complain } from '../../codes/index.ts';
import { defaultLocale, localeOf } from '../../locale/index.ts';
import { type Config, configFields, configSchema } from '../../model/config-schema.ts';
import { compareDiagnostics, type Diagnostic, diagnosticAt } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { checkFields, isAbsent } from '../fields/fields.ts';
import { findingsIn } from '../fields/findings.ts';
import { committeeIndex } from '../sender/committee.ts';
import { senderIndex } from '../sender/sender.ts';
import { checkCharacters, withoutRefused } from '../text/characters.ts';
import { quoted } from '../text/suggest.ts';
import { readYaml } from '../yaml/yaml.ts';
import { checkSettings } from './settings.ts';

/** In UTF-16 code units: room for a register of some ten thousand contacts. */
const longest = 4 * 1024 * 1024;

/** Reads the configuration. A missing file, like an empty one, gives every default; any error gives no config. */
export function parseConfig(source: Source | undefined): {
  config?: Config;
  diagnostics: readonly Diagnostic[];
} {
  if (!source) return { config: configSchema.parse({}), diagnostics: [] };
  const { path, text } = source;
  const diagnostics = checkCharacters(path, text);
  const offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = { start: offset, end: offset + 1 };
  if (text.length > longest) {
    const message = `the config is longer than ${longest / 1024 / 1024} MiB`;
    const complaint = complain('config-shape', message, 'keep in it only what the site is told');
    return { diagnostics: [...diagnostics, diagnosticAt(path, text, start, complaint)] };
  }
  const yaml = readYaml(withoutRefused(text.slice(offset)), offset);
  const findings = findingsIn(path, text, yaml, start);
  for (const { span, complaint } of yaml.mistakes)
    diagnostics.push(diagnosticAt(path, text, span, complaint));
  if (!yaml.fields) {
    const hint = `write each field as key, colon, space, value, such as “title: ${defaultLocale.init.title}”`;
    const complaint = complain('config-shape', `the config holds no fields: ${quoted(text)}`, hint);
    diagnostics.push(diagnosticAt(path, text, yaml.places().span ?? start, complaint));
  }
  const { values, problems } = checkFields(configFields, yaml.fields ?? {}, yaml.spoilt);
  for (const problem of problems) findings.tell(problem);
  checkSettings(values, findings);
  const defaults = Object.entries(defaultsIn(values.language ?? defaultLocale.code));
  const absent = Object.fromEntries(defaults.filter(([key]) => isAbsent(yaml.fields?.[key])));
  const config =
    problems.length === 0 ? configSchema.safeParse(compact({ ...values, ...absent })).data : undefined;
  if (config) {
    const { problems: ofSenders } = senderIndex(config);
    const { problems: ofCommittees } = committeeIndex(config);
    for (const { path: at, complaint } of [...ofSenders, ...ofCommittees]) findings.say(at, complaint);
  }
  const all = [...diagnostics, ...findings.diagnostics].sort(compareDiagnostics);
  if (!config || all.some(({ severity }) => severity === 'error')) return { diagnostics: all };
  return { config: { ...config, baseUrl: withSlash(config.baseUrl) }, diagnostics: all };
}

/** What is taken where nothing is written, as far as it depends on the archive's language. */
function defaultsIn(language: string): Partial<Config> {
  const { init, home } = localeOf(language);
  return { title: init.title, timeZone: home.timeZone, register: home.register };
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
