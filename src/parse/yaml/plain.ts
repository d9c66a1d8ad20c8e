import { afterSpaces, Line } from './plain-line.ts';
import { endOfKey, flowSequence, isNull, scalar } from './plain-scalar.ts';

/*
 * Nearly all front matter is the plainest YAML: block mappings and sequences, of scalars that end on their line. For
 * that, a parser of the whole language does much more than is needed. This one reads nothing else and complains of
 * nothing: whatever it is not certain of, mistakes among it, is left to js-yaml, which it always agrees with.
 */

/** Collections in collections; fewer than js-yaml is allowed. */
const maxDepth = 8;

/** Quick to test, and true of every text with a character that may mean more than itself. */
const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;
/** The same, but for CRLF and characters beyond the basic plane. */
const doubtful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)|\p{Surrogate}/u;

const hyphen = 0x2d;
const greater = 0x3e;
const openBracket = 0x5b;
const bar = 0x7c;

/**
 * What js-yaml makes, with its failsafe schema and null, of a block mapping whose values are scalars, block mappings
 * and sequences, and flow sequences of scalars. Undefined for anything else, and for every mistake.
 */
export function readPlain(text: string): Readonly<Record<string, unknown>> | undefined {
  if (suspicious.test(text) && doubtful.test(text)) return undefined;
  const line = new Line(text);
  return line.column === 0 ? mapping(line, 1) : undefined;
}

/*
 * Each of these reads what begins on the line, and leaves the line at the first one below it. Undefined is a doubt,
 * and so is a line further in than the collection that it would belong to.
 */

function mapping(line: Line, depth: number): Readonly<Record<string, unknown>> | undefined {
  if (depth > maxDepth) return undefined;
  const { column, text } = line;
  const fields: Record<string, unknown> = {};
  do {
    const keyEnd = endOfKey(text, line.start, line.end);
    if (keyEnd < 0) return undefined;
    const key = text.slice(line.start, keyEnd);
    if (isNull(key) || Object.hasOwn(fields, key)) return undefined;
    const at = afterSpaces(text, keyEnd + 1);
    const value = at < line.end ? valueAt(line, at, column) : valueBelow(line, column, true, depth);
    if (value === undefined) return undefined;
    fields[key] = value;
  } while (line.column === column);
  return line.column < column ? fields : undefined;
}

function sequence(line: Line, depth: number): readonly unknown[] | undefined {
  if (depth > maxDepth) return undefined;
  const { column, text } = line;
  const items: unknown[] = [];
  do {
    const at = afterSpaces(text, line.start + 1);
    const item = at < line.end ? itemAt(line, at, column, depth) : valueBelow(line, column, false, depth);
    if (item === undefined) return undefined;
    items.push(item);
  } while (line.column === column && line.isItem());
  return line.column <= column ? items : undefined;
}

function itemAt(line: Line, at: number, column: number, depth: number): unknown {
  if (endOfKey(line.text, at, line.end) < 0) return valueAt(line, at, column);
  line.moveTo(at);
  return mapping(line, depth + 1);
}

/** The value after a key or hyphen in `column`. */
function valueAt(line: Line, at: number, column: number): unknown {
  const { text, end } = line;
  const first = text.charCodeAt(at);
  if (first === bar || first === greater) return blockScalar(line, at, column);
  const value = first === openBracket ? flowSequence(text, at, end) : scalar(text, at, end);
  line.advance();
  return value;
}

/** The value of a key or hyphen with nothing after it. The items of a key's may begin in the key's own column. */
function valueBelow(line: Line, column: number, isOfKey: boolean, depth: number): unknown {
  line.advance();
  if (line.column > column) return line.isItem() ? sequence(line, depth + 1) : mapping(line, depth + 1);
  return isOfKey && line.column === column && line.isItem() ? sequence(line, depth + 1) : null;
}

/** Without empty lines before it or spaces on those within it; a folded one also without lines further in. */
function blockScalar(line: Line, at: number, column: number): string | undefined {
  const folds = line.text.charCodeAt(at) === greater;
  const strips = line.text.charCodeAt(at + 1) === hyphen;
  if (line.end - at !== (strips ? 2 : 1)) return undefined;
  let value = '';
  let indent = -1;
  let empty = 0;
  for (line.step(); line.column >= 0; line.step()) {
    const width = line.column;
    if (line.start === line.end) {
      if (width > 0 || indent < 0) return undefined;
      empty++;
    } else {
      if (width < indent) break;
      if (width <= column || (folds && indent >= 0 && width > indent)) return undefined;
      if (indent < 0) indent = width;
      else value += folds && empty === 0 ? ' ' : '\n'.repeat(folds ? empty : empty + 1);
      value += line.text.slice(line.start - width + indent, line.end);
      empty = 0;
    }
  }
  line.settle();
  return indent < 0 ? undefined : strips ? value : `${value}\n`;
}
