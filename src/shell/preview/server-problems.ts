import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lookup } from '../../lookup.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import { codeFrame } from '../code-frame.ts';
import { previewWords } from './preview-words.ts';

/** A diagnostic as the overlay shows it. */
export interface ShownProblem extends Pick<Diagnostic, 'severity' | 'code' | 'message' | 'hint'> {
  /** The severity in words. */
  readonly label: string;
  /** `releases/a.md:3:1` */
  readonly place: string;
  readonly frame?: string;
  /** Address that opens the place in an editor. */
  readonly link?: string;
}

/** Maximum number of problems in the overlay. */
const most = 50;

/** Address formats that open a file in an editor, by the name of the editor's command. */
const editors: Readonly<Record<string, (file: string, line: number, column: number) => string>> = {
  code: (file, line, column) => `vscode://file${file}:${line}:${column}`,
  'code-insiders': (file, line, column) => `vscode-insiders://file${file}:${line}:${column}`,
  codium: (file, line, column) => `vscodium://file${file}:${line}:${column}`,
  cursor: (file, line, column) => `cursor://file${file}:${line}:${column}`,
  windsurf: (file, line, column) => `windsurf://file${file}:${line}:${column}`,
  zed: (file, line, column) => `zed://file${file}:${line}:${column}`,
  idea: (file, line, column) => `idea://open?file=${file}&line=${line}&column=${column}`,
  subl: (file, line, column) => `subl://open?url=file://${file}&line=${line}&column=${column}`,
  mate: (file, line, column) => `txmt://open?url=file://${file}&line=${line}&column=${column}`,
  mvim: (file, line, column) => `mvim://open?url=file://${file}&line=${line}&column=${column}`,
};

/** Returns the editor named by the environment if it has an address format, otherwise Visual Studio Code. */
export function editorOf({ KOMMUNIKE_EDITOR, VISUAL, EDITOR }: NodeJS.ProcessEnv): string {
  const names = [KOMMUNIKE_EDITOR, VISUAL, EDITOR].map(
    (command) => /([\w-]+)(?:\.\w+)?(?:\s|$)/.exec(command ?? '')?.[1],
  );
  return names.find((name) => name !== undefined && Object.hasOwn(editors, name)) ?? 'code';
}

/**
 * Converts diagnostics for the overlay, errors first; returns none if there are no errors. `editor` is undefined if
 * visitors are on other machines.
 */
export function problemsOf(
  diagnostics: readonly Diagnostic[],
  root: string,
  textOf: (file: string) => string | undefined,
  editor: string | undefined,
  language?: WriterLanguage,
): ShownProblem[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const warnings = diagnostics.filter(({ severity }) => severity !== 'error');
  const { severities } = previewWords(language).overlay;
  const open = editor === undefined ? undefined : lookup(editors, editor);
  return [...errors, ...warnings].slice(0, most).map((diagnostic) => {
    const { severity, code, message, hint, file, line, column } = diagnostic;
    const text = textOf(file);
    const address = pathToFileURL(resolve(root, file)).pathname;
    return {
      severity,
      label: severities[severity],
      code,
      message,
      hint,
      place: `${file}:${line}:${column}`,
      ...(text !== undefined && { frame: codeFrame(diagnostic, text) }),
      ...(open && text !== undefined && { link: open(address, line, column) }),
    };
  });
}
