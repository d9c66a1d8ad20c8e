import { createProblem } from '../../codes/index.ts';
import { blankNear } from './blanks.ts';
import { duplicateKey } from './decoded.ts';
import { isWithoutColon, type Line, lineAt, linesUpTo } from './lines.ts';
import type { YamlMistake } from './mistake.ts';
import { isLeftOpen, special, valueMistake } from './values.ts';

/*
 * A YAML parser rarely reports an error where the mistake is. These functions check the lines around the position for
 * usual causes and suggest a fix.
 */

/** Returns the mistake that causes the parser's `reason` at `position`. */
export function explain(text: string, reason: string, position: number): YamlMistake {
  const last = lineAt(text, Math.max(0, Math.min(position, text.length)));
  const at = last.text.trim() === '' ? (linesUpTo(text, last)[0] ?? last) : last;
  if (reason === 'duplicated mapping key') return duplicate(text, position);
  const blank = blankNear(text, at);
  if (blank) return blank;
  const tab = /^ *\t/.exec(at.text);
  if (tab || reason.startsWith('tab characters')) return tabbed(at);
  if (reason.startsWith('nesting')) return nested(at);
  if (/quoted scalar|flow collection|deficient indentation/.test(reason)) {
    const open = linesUpTo(text, at).find(isLeftOpen);
    if (open) return valueMistake(open) ?? special(open);
  }
  const mistake = valueMistake(at);
  if (mistake) return mistake;
  const noColon = [at, ...linesUpTo(text, at).slice(0, 2)].find(isWithoutColon);
  if (noColon && /mapping key|mapping entry; a multiline|end of the stream|separator/.test(reason))
    return withoutColon(noColon);
  if (/indentation|end of the stream/.test(reason)) return indented(at);
  const start = Math.min(position, Math.max(at.start, at.end - 1));
  return {
    span: { start: Math.max(0, start), end: at.end },
    problem: createProblem('yaml-syntax', at.text, reason),
  };
}

/** Finds brackets that are nested too deeply, before they are parsed. */
export function explainNesting(text: string, maxDepth: number): YamlMistake | undefined {
  if (!hasMoreBrackets(text, maxDepth)) return undefined;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5b || unit === 0x7b) depth++;
    else if (unit === 0x5d || unit === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return nested(lineAt(text, i));
  }
  return undefined;
}

/** Whether there are enough opening brackets for the nesting to be checked. */
function hasMoreBrackets(text: string, most: number): boolean {
  let count = 0;
  for (const bracket of ['[', '{'])
    for (let at = text.indexOf(bracket); at >= 0 && count <= most; at = text.indexOf(bracket, at + 1))
      count++;
  return count > most;
}

/** A value that begins with a reserved YAML character, at `position`. */
export function explainSpecial(text: string, position: number): YamlMistake {
  const line = lineAt(text, position);
  return special({ ...line, start: position, text: text.slice(position, line.end) });
}

/** ` #` in a line with a value: the rest is a comment, though rarely intended as one. */
export function* commentsInValues(text: string, isInScalar: (at: number) => boolean): Iterable<YamlMistake> {
  if (!text.includes('#')) return;
  for (const { 1: before = '', 2: lost = '', index } of text.matchAll(/^(.*?)[ \t](#[^\s#].*)$/gm)) {
    const start = index + before.length + 1;
    if (before.trim() === '' || /(?:^|[ \t])#/.test(before) || isInScalar(start)) continue;
    yield {
      span: { start, end: start + lost.trimEnd().length },
      problem: createProblem('yaml-comment', lost),
    };
  }
}

function duplicate(text: string, position: number): YamlMistake {
  const key = /^[^\s:]+/.exec(text.slice(position))?.[0] ?? '';
  const span = { start: position, end: position + Math.max(1, key.length) };
  return { span, problem: duplicateKey(key) };
}

function tabbed(line: Line): YamlMistake {
  const tab = Math.max(0, line.text.indexOf('\t'));
  return {
    span: { start: line.start + tab, end: line.start + tab + 1 },
    problem: createProblem('yaml-tab'),
  };
}

function nested(line: Line): YamlMistake {
  return {
    span: { start: line.start, end: line.end },
    problem: createProblem('yaml-nesting'),
  };
}

function indented(line: Line): YamlMistake {
  const start = line.start + (line.text.length - line.text.trimStart().length);
  return {
    span: { start, end: Math.max(start + 1, line.end) },
    problem: createProblem('yaml-indentation', line.text),
  };
}

function withoutColon(line: Line): YamlMistake {
  const start = line.start + (line.text.length - line.text.trimStart().length);
  const tight = /^(["']?[\p{L}\d_-]+["']?):(\S.*)$/u.exec(line.text.trim());
  return {
    span: { start, end: Math.max(start + 1, line.end) },
    problem: createProblem('yaml-no-colon', line.text, tight ? `${tight[1]}: ${tight[2]}` : undefined),
  };
}
