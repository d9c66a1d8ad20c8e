import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { type Program, partialName } from '../handlebars.ts';
import { knownHelpers } from '../helpers.ts';
import { FieldFindings } from './field-findings.ts';
import { Extended, inside, itemOf, layoutScope, type Miss, type Scope } from './scopes.ts';
import type { Type } from './view-fields.ts';

type Node = hbs.AST.Node;
type Path = hbs.AST.PathExpression;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** The template being checked, and how it was reached. */
interface At {
  /** In the theme. */
  readonly path: string;
  /** The content of `{{> @partial-block}}`. */
  readonly block?: { readonly program: Program; readonly scope: Scope; readonly at: At };
  /** Where the partial is used. */
  readonly from?: { readonly path: string; readonly line: number };
}

/**
 * Follows every layout with its view through blocks and into partials, and reports fields that do not exist. A
 * condition on a field that only some of a partial's views have is allowed: for the other views it does not hold, and
 * the block is skipped. Templates that no layout uses are not checked.
 */
export function checkFields(
  programs: ReadonlyMap<string, Program>,
  sources: ReadonlyMap<string, Source>,
): readonly Diagnostic[] {
  const check = new FieldCheck(programs, sources);
  for (const [path, program] of programs) {
    const [, layout] = /^layouts\/(.+)\.hbs$/.exec(path) ?? [];
    if (layout !== undefined) check.visit(program, layoutScope(layout), { path });
  }
  return check.findings.diagnostics();
}

/** Maximum depth of nested partials; anything deeper is a circle. */
const deepest = 40;

class FieldCheck {
  readonly findings: FieldFindings;
  readonly #partials: ReadonlyMap<string, readonly [path: string, program: Program]>;
  readonly #views = new Extended();
  readonly #seen = new Set<string>();
  #depth = 0;

  constructor(programs: ReadonlyMap<string, Program>, sources: ReadonlyMap<string, Source>) {
    this.findings = new FieldFindings(sources, this.#views);
    const partials = [...programs].filter(([path]) => path.startsWith('partials/'));
    this.#partials = new Map(partials.map(([path, program]) => [partialName(path), [path, program]]));
  }

  visit(program: Program | undefined, scope: Scope, at: At): void {
    for (const node of program?.body ?? []) {
      if (node.type === 'MustacheStatement') this.#mustache(node as hbs.AST.MustacheStatement, scope, at);
      else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scope, at);
      else if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement')
        this.#partial(node as hbs.AST.PartialBlockStatement, scope, at);
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope, at: At): void {
    const path = node.path as Path;
    if (path.type !== 'PathExpression') return;
    if (node.params.length > 0 || node.hash) this.#values(node, scope, at);
    else if ((knownHelpers as readonly string[]).includes(path.original))
      this.findings.helperAlone(path, at.path);
    else this.#value(path, scope, at);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope, at: At): void {
    const [subject] = node.params;
    const helper = node.path.original;
    if (!subject) return;
    if (helper === 'if' || helper === 'unless') {
      const holds = this.#condition(subject, scope, at);
      const [then, otherwise] = helper === 'if' ? [node.program, node.inverse] : [node.inverse, node.program];
      if (holds !== false) this.visit(then, scope, at);
      if (holds !== true) this.visit(otherwise, scope, at);
    } else if (helper === 'each' || helper === 'with') {
      const type = this.#optional(subject, scope, at);
      if (type !== undefined) {
        const inner = helper === 'each' ? itemOf(type) : type;
        const [name, index] = node.program?.blockParams ?? [];
        const names = new Map([
          ...(name ? [[name, inner] as const] : []),
          ...(index ? [[index, 'text'] as const] : []),
        ]);
        this.visit(node.program, inside(scope, inner, names), at);
      }
      this.visit(node.inverse, scope, at);
    }
  }

  #partial(node: hbs.AST.PartialBlockStatement, scope: Scope, at: At): void {
    const given = node.params[0] ? this.#value(node.params[0], scope, at) : (scope.types[0] ?? 'any');
    const extra = (node.hash?.pairs ?? []).map(
      ({ key, value }) => [key, this.#value(value, scope, at)] as const,
    );
    const type = this.#views.with(given, Object.fromEntries(extra));
    const name = (node.name as Path).original;
    if (name === '@partial-block') {
      if (!at.block) return;
      const { program, scope: around, at: home } = at.block;
      this.visit(program, type === around.types[0] ? around : inside(around, type, new Map()), home);
      return;
    }
    const [path, program] = this.#partials.get(name) ?? [];
    if (path === undefined || !program) return;
    const place = `${at.path}:${node.loc.start.line}:${node.loc.start.column}`;
    const block = node.program && { program: node.program, scope, at };
    const key = `${path} ${type} ${scope.root} ${block || at.block ? `${place} ${scope.types.join(' ')}` : ''}`;
    if (this.#seen.has(key) || this.#depth >= deepest) return;
    this.#seen.add(key);
    this.#depth++;
    const from = { path: at.path, line: node.loc.start.line };
    this.visit(
      program,
      { types: [type], root: scope.root, names: new Map() },
      { path, from, ...(block && { block }) },
    );
    this.#depth--;
  }

  /** Whether a condition always (true) or never (false) holds in this scope; undefined if that depends on the page. */
  #condition(node: Node, scope: Scope, at: At): boolean | undefined {
    if (node.type === 'PathExpression') {
      return this.#optional(node, scope, at) === undefined ? false : undefined;
    }
    if (node.type !== 'SubExpression') return undefined;
    const { path, params } = node as hbs.AST.SubExpression;
    const parts = params.map((param) => this.#condition(param, scope, at));
    switch ((path as Path).original) {
      case 'and':
        return parts.includes(false) ? false : undefined;
      case 'or':
        return parts.every((part) => part === false) ? false : undefined;
      case 'not':
        return parts[0] === false ? true : undefined;
      case 'eq':
        return parts.includes(false) ? false : undefined;
      default:
        return undefined;
    }
  }

  #values({ params, hash }: Call, scope: Scope, at: At): void {
    for (const param of params) this.#value(param, scope, at);
    for (const { value } of hash?.pairs ?? []) this.#value(value, scope, at);
  }

  /** The type of an expression; reports a field that does not exist. */
  #value(node: Node, scope: Scope, at: At): Type {
    if (node.type === 'SubExpression') {
      this.#values(node as hbs.AST.SubExpression, scope, at);
      return 'text';
    }
    if (node.type !== 'PathExpression') return 'text';
    const found = this.#resolve(node as Path, scope);
    if (typeof found === 'string') return found;
    this.findings.missing(node as Path, found, scope, at);
    return 'any';
  }

  /** As `#value`, for a field that may be missing in some of a partial's views. */
  #optional(node: Node, scope: Scope, at: At): Type | undefined {
    if (node.type !== 'PathExpression') return this.#value(node, scope, at);
    const found = this.#resolve(node as Path, scope);
    if (typeof found !== 'string') this.findings.missingHere(node as Path, found, scope, at);
    else this.findings.present(node as Path, at.path);
    return typeof found === 'string' ? found : undefined;
  }

  #resolve(path: Path, scope: Scope): Type | Miss {
    const [first, ...rest] = path.parts;
    if (path.parts.some((part) => typeof part !== 'string')) return 'any';
    if (path.data) {
      if (first === 'root') return this.#follow(scope.root, rest, 1);
      const known = ['root', 'index', 'key', 'first', 'last'];
      return known.includes(first ?? '') ? 'text' : { owner: '@', field: first ?? '', step: 0, known };
    }
    const from = scope.types[path.depth];
    if (from === undefined) return { owner: '..', field: '..', step: 0, known: [] };
    const named =
      path.depth === 0 && !/^\.?this\b|^\.\//.test(path.original) ? scope.names.get(first ?? '') : undefined;
    return named === undefined ? this.#follow(from, path.parts, 0) : this.#follow(named, rest, 1);
  }

  #follow(from: Type, steps: readonly string[], offset: number): Type | Miss {
    const found = this.#views.follow(from, steps);
    return typeof found === 'string' ? found : { ...found, step: found.step + offset };
  }
}
