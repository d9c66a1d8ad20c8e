import { type Diagnostic, diagnosticAt, type Problem } from '../../model/diagnostic.ts';

/** Returns the text of a source by its path from the root. */
export type TextOf = (path: string) => string | undefined;

/** Places a problem at the value of the first of several keys that exists in a release's front matter. */
export function atKey(file: string, keys: readonly string[], textOf: TextOf, problem: Problem): Diagnostic {
  const text = textOf(file) ?? '';
  const end = /^---[ \t]*$/m.exec(text.slice(4))?.index ?? text.length;
  for (const key of keys) {
    const found = new RegExp(`^(["']?${key}["']?[ \\t]*:[ \\t]*)(\\S.*?)[ \\t]*$`, 'm').exec(
      text.slice(0, end + 4),
    );
    if (!found) continue;
    const start = found.index + (found[1] ?? '').length;
    return diagnosticAt(file, text, { start, end: start + (found[2] ?? '').length }, problem);
  }
  return diagnosticAt(file, text, { start: 0, end: 3 }, problem);
}
