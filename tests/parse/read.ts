import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Release } from '../../src/model/release.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import type { Settings } from '../../src/parse/config/settings.ts';
import type { Report } from '../../src/parse/fields/findings.ts';
import { type Parsed, parseRelease } from '../../src/parse/release/parse-release.ts';

/** A complete release: its front matter consists of the given lines and missing required fields. */
export function releaseWith(fields = '', body = 'Kommunen bygger en ny skola.'): string {
  const base = [
    'title: Ny skola i centrum',
    'date: 2017-03-14',
    'municipality: Uppsala',
    'contacts:\n  - name: Anna Exempelsson\n    phone: 070-174 06 05',
  ];
  const has = (line: string) => new RegExp(`^${line.split(':')[0]}\\b`, 'm').test(fields);
  const lines = [...(fields === '' ? [] : [fields]), ...base.filter((line) => !has(line))];
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

export function settingsOf(text: string): Settings {
  const { settings, diagnostics } = parseConfig({ path: 'kommunike.config.yaml', text, hash: '' });
  if (!settings) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return settings;
}

export function parse(text: string, config = ''): Parsed {
  return parseRelease({ path: 'releases/a.md', text, hash: 'h' }, settingsOf(config));
}

/** Collects reported problems, as path and code. */
export function saying(): { readonly said: string[][]; readonly say: Report } {
  const said: string[][] = [];
  return { said, say: (path, { code }) => said.push([path.join('.'), code]) };
}

/** The release of a text without mistakes, and the codes of its warnings. */
export function released(text: string, config = ''): Release & { readonly warned: readonly string[] } {
  const { release, diagnostics } = parse(text, config);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!release || errors.length > 0) throw new Error(errors.map(brief).join('\n'));
  return { ...release, warned: diagnostics.map(({ code }) => code) };
}

/** `2:8+3 key-unknown` */
export function brief({ line, column, length, code }: Diagnostic): string {
  return `${line}:${column}+${length} ${code}`;
}

export function briefs({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): string[] {
  return diagnostics.map(brief);
}

/** The text marked by a diagnostic. */
export function pointedAt(text: string, { line, column, length }: Diagnostic): string {
  const lines = text.split(/\r\n|[\r\n]/);
  return (lines[line - 1] ?? '').slice(column - 1, column - 1 + length);
}

/** Whether a diagnostic's position is in the text. */
export function isWithin(text: string, { line, column, length }: Diagnostic): boolean {
  const written = text.split(/\r\n|[\r\n]/)[line - 1];
  return written !== undefined && column >= 1 && column <= written.length + 1 && length >= 1;
}
