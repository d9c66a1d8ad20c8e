import matter from 'gray-matter';
import { createProblem } from '../../codes/index.ts';
import { trimmed } from '../../invisible.ts';
import { type Diagnostic, diagnosticAt, type Problem, type Span } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { exampleOf } from '../fields/key-names.ts';
import { checkCharacters, checkUtf16, withoutRefused } from '../text/characters.ts';
import { resolveConflicts } from '../text/conflicts.ts';
import { readYaml, type YamlDocument } from '../yaml/yaml.ts';

/** A source in its two parts, with mistakes in their delimiters. */
export interface Split {
  /** Absent if there is no readable front matter. */
  readonly yaml?: YamlDocument;
  /** The line that opens the front matter, otherwise the beginning of the file. */
  readonly opener: Span;
  /** Where the body begins in the text; its end if the front matter is not closed. */
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** In UTF-16 code units. gray-matter's time is quadratic in the number of blank lines, hence the second limit. */
const longestBlock = 64 * 1024;
const mostLines = 2000;

const example = exampleOf('title');

/**
 * Splits a source into YAML front matter and body. The front matter is between two lines of exactly `---` (trailing
 * spaces are allowed); a byte order mark and blank lines may precede it; LF, CRLF and CR end a line.
 */
export function splitFrontMatter({ path, text: written }: Source): Split {
  const wide = checkUtf16(path, written);
  if (wide) return { opener: { start: 0, end: 1 }, bodyStart: written.length, diagnostics: [wide] };
  const diagnostics = checkCharacters(path, written);
  const report = (span: Span, problem: Problem) =>
    diagnostics.push(diagnosticAt(path, written, span, problem));
  const { text, conflicts } = resolveConflicts(written);
  for (const { span, problem } of conflicts) report(span, problem);

  const first = firstLine(text);
  const words = text.slice(first.start, first.end);
  if (!isDelimiter(words)) {
    report(first, missing(words));
    return { opener: first, bodyStart: first.start, diagnostics };
  }

  const blockStart = afterLineEnd(text, first.end);
  const closer = closingLine(text, blockStart);
  if (!closer) {
    report(first, createProblem('front-matter-unclosed'));
    return { opener: first, bodyStart: text.length, diagnostics };
  }
  const bodyStart = afterLineEnd(text, closer.end);
  const block = text.slice(blockStart, closer.start);
  if (block.length > longestBlock || (block.length > mostLines && lineCount(block) > mostLines)) {
    report(first, createProblem('front-matter-too-large', longestBlock / 1024, mostLines));
    return { opener: first, bodyStart, diagnostics };
  }
  if (!isDelimiter(text.slice(closer.start, closer.end))) {
    report(closer, createProblem('front-matter-opener', text.slice(closer.start, closer.end), 'last'));
    return { opener: first, bodyStart, diagnostics };
  }

  const yaml = readBlock(withoutRefused(block), blockStart);
  for (const { span, problem } of yaml.mistakes) report(span, problem);
  if (yaml.fields) return { yaml, opener: first, bodyStart, diagnostics };
  report(yaml.places().span ?? first, createProblem('front-matter-shape', block, example));
  return { opener: first, bodyStart, diagnostics };
}

/** Returns where the body begins in a source that `splitFrontMatter` could split. */
export function bodyStartOf({ text: written }: Source): number {
  const { text } = resolveConflicts(written);
  const closer = closingLine(text, afterLineEnd(text, firstLine(text).end));
  return closer ? afterLineEnd(text, closer.end) : text.length;
}

/**
 * gray-matter gets the options each time, because it caches without them, and a block of YAML between two plain `---`
 * lines, because it would run a block marked `---js`.
 */
function readBlock(block: string, offset: number): YamlDocument {
  let document: YamlDocument | undefined;
  matter(`---\n${block}\n---\n`, {
    language: 'yaml',
    engines: {
      yaml: (text: string) => {
        // gray-matter passes the block with the line end before it
        document = readYaml(text, offset - 1);
        return {};
      },
      javascript: refuse,
      json: refuse,
    },
  });
  // gray-matter does not pass blocks of comments to the engine
  return document ?? readYaml(block, offset);
}

function refuse(): never {
  throw new Error('Front matter is YAML only');
}

/** Whether a line is three hyphens; invisible characters after them are ignored. */
function isDelimiter(line: string): boolean {
  return line.startsWith('---') && trimmed(line) === '---';
}

function firstLine(text: string): Span {
  let start = 0;
  while (text.charCodeAt(start) === 0xfeff) start++;
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (trimmed(text.slice(start, end)) !== '') return { start, end };
    start = afterLineEnd(text, end);
  }
  return { start: 0, end: 0 };
}

/** The first line that begins with three hyphens in the first column. */
function closingLine(text: string, from: number): Span | undefined {
  for (let start = text.indexOf('---', from); start >= 0; start = text.indexOf('---', start + 1)) {
    const before = text.charCodeAt(start - 1);
    if (before === 10 || before === 13) return { start, end: lineEnd(text, start) };
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) return i;
  }
  return text.length;
}

function afterLineEnd(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

function lineCount(block: string): number {
  return block.match(/[\n\r\u2028\u2029]/g)?.length ?? 0;
}

function missing(firstWords: string): Problem {
  return /^(?:\+{3}|[-–—]{1,5}\s*[\w/+.-]*)\s*$/.test(firstWords)
    ? createProblem('front-matter-opener', firstWords, 'first')
    : createProblem('front-matter-missing', example);
}
