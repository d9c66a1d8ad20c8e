import type { Colors } from 'picocolors/types.js';
import { en, sv } from '../codes/wording.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { commonLanguage, type WriterLanguage } from '../model/localized-text.ts';
import { codeFrame } from './code-frame.ts';
import { visible, visibleLine } from './visible.ts';

export type Format = 'pretty' | 'json' | 'github' | 'gitlab';

/** How diagnostics are shown to people. */
export interface ReportStyle {
  readonly colors: Colors;
  /** English by default. */
  readonly lang?: WriterLanguage | undefined;
  /** Shows every diagnostic instead of a few of each code. */
  readonly all?: boolean | undefined;
}

/** Number of diagnostics shown per code, without `--all`. */
const shownOfEach = 3;

const words = {
  en: {
    error: 'error',
    warning: 'warning',
    errors: (number: number) => en.counted(number, 'error', 'errors'),
    warnings: (number: number) => en.counted(number, 'warning', 'warnings'),
    more: (number: number, code: string) => `and ${number} more of ${code} (--all shows them)`,
  },
  sv: {
    error: 'fel',
    warning: 'varning',
    errors: (number: number) => `${number} fel`,
    warnings: (number: number) => sv.counted(number, 'varning', 'varningar'),
    more: (number: number, code: string) => `och ${number} till av ${code} (--all visar alla)`,
  },
} as const satisfies Record<WriterLanguage, unknown>;

/**
 * Formats diagnostics for people: each with the lines around it, by code, then a count. Errors come after warnings and
 * rare codes after frequent ones, because the last lines are nearest to the prompt.
 */
export function prettyDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  style: ReportStyle,
): string {
  const { lang = commonLanguage, colors, all = false } = style;
  const blocks = byCode(diagnostics).flatMap((group) => {
    const shown = all ? group : group.slice(0, shownOfEach);
    const more = group.length - shown.length;
    const [first] = group;
    return [
      ...shown.map((diagnostic) => prettyDiagnostic(diagnostic, textOf(diagnostic.file), style)),
      ...(more > 0 && first ? [`${colors.dim(words[lang].more(more, first.code))}\n`] : []),
    ];
  });
  return [...blocks, `${count(diagnostics, style)}\n`].join('\n');
}

/** Groups diagnostics in the order in which they are shown. The order within a group stays. */
function byCode(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { severity, code } = diagnostic;
    const key = `${severity} ${code}`;
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  const isError = ([first]: Diagnostic[]) => (first?.severity === 'error' ? 1 : 0);
  return [...groups.values()].sort((a, b) => isError(a) - isError(b) || b.length - a.length);
}

function prettyDiagnostic(
  diagnostic: Diagnostic,
  text: string | undefined,
  { colors, lang = commonLanguage }: ReportStyle,
): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const mark = severity === 'error' ? colors.red(words[lang].error) : colors.yellow(words[lang].warning);
  const place = `${visibleLine(file)}:${line}:${column}`;
  const head = `${colors.bold(place)} ${mark} ${visibleLine(message)} ${colors.dim(code)}`;
  const frame = text === undefined ? '' : `${indent(codeFrame(diagnostic, text))}\n`;
  return `${head}\n${frame}  ${colors.cyan('→')} ${visibleLine(hint)}\n`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function count(diagnostics: readonly Diagnostic[], { colors, lang = commonLanguage }: ReportStyle): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return [
    errors > 0 && colors.red(words[lang].errors(errors)),
    warnings > 0 && colors.yellow(words[lang].warnings(warnings)),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Formats diagnostics as GitHub workflow commands, one line each. */
export function githubAnnotations(diagnostics: readonly Diagnostic[]): string {
  const property = (value: string) => message(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const message = (value: string) =>
    visible(value).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  return diagnostics
    .map((found) => {
      const { severity, file, line, column, length, code, message: what, hint } = found;
      const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + length}`;
      return `::${severity} ${place},title=${property(code)}::${message(`${what}. ${hint}`)}\n`;
    })
    .join('');
}
