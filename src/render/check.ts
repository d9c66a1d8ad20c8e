import { createProblem } from '../codes/index.ts';
import { defaultLocale } from '../locale/index.ts';
import type { Diagnostic, Problem } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { nearest } from '../parse/text/suggest.ts';
import { checkFields } from './fields/field-lookup.ts';
import { builtInHelpers, type Program, parseTemplate, partialName } from './handlebars.ts';
import { knownHelpers } from './helpers.ts';

interface Checked {
  readonly programs: ReadonlyMap<string, Program>;
  readonly diagnostics: Diagnostic[];
}

/** Parses every template of a theme and reports helpers, partials, texts and fields that do not exist. */
export function checkTemplates(templates: ReadonlyMap<string, Source>): Checked {
  const programs = new Map<string, Program>();
  const diagnostics: Diagnostic[] = [];
  const partials = [...templates.keys()].filter((path) => path.startsWith('partials/')).map(partialName);
  for (const [path, source] of templates) {
    try {
      const program = parseTemplate(source.text);
      programs.set(path, program);
      diagnostics.push(...checkNodes(source, program, partials));
    } catch (error) {
      diagnostics.push(syntaxError(source, error));
    }
  }
  diagnostics.push(...checkFields(programs, templates));
  return { programs, diagnostics };
}

/** Handlebars reports "Parse error on line 3:" with a drawing, or sets the location as properties. */
function syntaxError(source: Source, error: unknown): Diagnostic {
  if (!(error instanceof Error)) throw error;
  const known = error as Error & { lineNumber?: number; column?: number };
  const inMessage = /on line (\d+)/.exec(error.message);
  const line = known.lineNumber ?? (inMessage ? Number(inMessage[1]) : 1);
  const drawn = error.message.split('\n').find((row) => /^-+\^/.test(row));
  const column = known.column !== undefined ? known.column + 1 : 1;
  const expected = error.message.split('\n').findLast((row) => row.trim() !== '' && row !== drawn) ?? '';
  return {
    ...createProblem('template-syntax', expected.replace(/\s+- \d+:\d+$/, '')),
    file: source.path,
    line,
    column,
    length: 1,
  };
}

type Node = hbs.AST.Node;

function checkNodes(source: Source, program: Program, partials: readonly string[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const helpers: readonly string[] = [...knownHelpers, ...builtInHelpers];
  const blame = (node: Node, problem: Problem) => {
    const { start, end } = node.loc;
    const length = end.line === start.line ? Math.max(1, end.column - start.column) : 1;
    found.push({
      ...problem,
      file: source.path,
      line: start.line,
      column: start.column + 1,
      length,
    });
  };
  const call = (node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression) => {
    const path = node.path as hbs.AST.PathExpression;
    const isCall = node.type !== 'MustacheStatement' || node.params.length > 0 || node.hash !== undefined;
    if (!isCall || path.type !== 'PathExpression') return;
    if (!helpers.includes(path.original)) {
      blame(path, createProblem('template-helper', path.original, ...choices(path.original, helpers)));
    } else if (path.original === 't') checkWord(node.params[0]);
  };
  const checkWord = (word: Node | undefined) => {
    if (word?.type !== 'StringLiteral') return;
    const key = (word as hbs.AST.StringLiteral).value;
    const { messages } = defaultLocale;
    if (Object.hasOwn(messages, key)) return;
    blame(word, createProblem('template-word', key, ...choices(key, Object.keys(messages))));
  };
  const partial = (node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) => {
    const path = node.name as hbs.AST.PathExpression;
    if (path.type !== 'PathExpression') {
      blame(node, createProblem('template-partial', undefined, undefined, []));
    } else if (path.original !== '@partial-block' && !partials.includes(path.original)) {
      blame(path, createProblem('template-partial', path.original, ...choices(path.original, partials)));
    }
  };
  walk(program, (node) => {
    if (isNode(node, 'MustacheStatement', 'BlockStatement', 'SubExpression'))
      call(node as hbs.AST.MustacheStatement);
    else if (isNode(node, 'PartialStatement', 'PartialBlockStatement'))
      partial(node as hbs.AST.PartialStatement);
  });
  return found;
}

/** Suggestions, and some of the known names. */
function choices(
  written: string,
  known: readonly string[],
): [near: string | undefined, some: readonly string[]] {
  return [nearest(written, known), known.slice(0, 12)];
}

function isNode(node: Node, ...types: string[]): boolean {
  return types.includes(node.type);
}

/** Visits every node of a template. */
function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'loc' in value) visit(value as Node);
    for (const [key, child] of Object.entries(value)) if (key !== 'loc') walk(child, visit);
  }
}
