import { createProblem } from '../../../codes/index.ts';
import { type Diagnostic, diagnosticAt } from '../../../model/diagnostic.ts';
import type { Source } from '../../../model/source.ts';
import type { CheckComment } from '../../yaml/check-comments.ts';
import { splitFrontMatter } from '../front-matter.ts';

/** Reports every comment in front matter that marks an imported value for checking. */
export function importChecks({ path, text }: Source, checks: readonly CheckComment[]): Diagnostic[] {
  return checks.map(({ span, reason }) =>
    diagnosticAt(path, text, span, createProblem('import-check', reason)),
  );
}

/** Returns the text of a source without these comments, for the public. A line with nothing else is left out. */
export function withoutImportChecks(source: Source): string {
  let { text } = source;
  if (!/# *check:/i.test(text)) return text;
  const checks = splitFrontMatter(source).yaml?.checks ?? [];
  for (const { span } of checks.toReversed()) {
    const before = text.slice(0, span.start).replace(/[ \t]+$/, '');
    const after = text.slice(span.end).replace(/^[ \t]+(?=[\r\n])/, '');
    const isAlone = /(?:^|[\r\n])$/.test(before);
    text = before + (isAlone ? after.replace(/^\r?\n|^\r/, '') : after);
  }
  return text;
}
