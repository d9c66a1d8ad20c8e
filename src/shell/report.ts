import type { Colors } from 'picocolors/types.js';
import type { Diagnostic } from '../model/diagnostic.ts';
import { codeFrame } from './code-frame.ts';
import { visible, visibleLine } from './visible.ts';

export type Format = 'pretty' | 'json' | 'github';

/** Formats diagnostics for people: each with the lines around it, then a count. */
export function prettyDiagnostics(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  colors: Colors,
): string {
  const blocks = diagnostics.map((diagnostic) =>
    prettyDiagnostic(diagnostic, textOf(diagnostic.file), colors),
  );
  return [...blocks, `${count(diagnostics, colors)}\n`].join('\n');
}

function prettyDiagnostic(diagnostic: Diagnostic, text: string | undefined, colors: Colors): string {
  const { file, line, column, severity, code, message, hint } = diagnostic;
  const mark = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const place = `${visibleLine(file)}:${line}:${column}`;
  const head = `${colors.bold(place)} ${mark} ${visibleLine(message)} ${colors.dim(code)}`;
  const frame = text === undefined ? '' : `${indent(codeFrame(diagnostic, text))}\n`;
  return `${head}\n${frame}  ${colors.cyan('→')} ${visibleLine(hint)}\n`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function count(diagnostics: readonly Diagnostic[], colors: Colors): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return [
    errors > 0 && colors.red(plural(errors, 'error')),
    warnings > 0 && colors.yellow(plural(warnings, 'warning')),
  ]
    .filter(Boolean)
    .join(', ');
}

export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
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
