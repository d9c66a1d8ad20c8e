import { type Program, partialName } from './handlebars.ts';
import { helpers } from './helpers.ts';
import { NotPlain, runtime } from './runtime.ts';

/*
 * Compiles templates to plain JavaScript. Handlebars' own functions look up fields through its runtime and create a
 * closure for every block and an object for every source location; these do neither. Only the syntax that themes
 * commonly use is supported; anything else throws `NotPlain` and is left to Handlebars, whose output is the reference.
 */

type PartialCall = Pick<hbs.AST.PartialStatement, 'name' | 'params' | 'hash'> & { readonly indent?: string };

/** The variables in the generated source that a part of a template can use. */
interface Scope {
  /** The context and the enclosing ones in the same function, innermost first. */
  readonly contexts: readonly string[];
  /** Block parameters: `as |card|`. */
  readonly names: ReadonlyMap<string, string>;
  /** The enclosing loop in the same function. */
  readonly loop?: { readonly index: string; readonly list: string };
}

/**
 * Returns the source of a function body that takes `runtime` and returns every template by its path in the theme, as
 * a function of the context, the root view, the options for helpers and the content of `@partial-block`.
 * Throws `NotPlain`.
 */
export function generate(programs: ReadonlyMap<string, Program>): string {
  const paths = [...programs.keys()];
  const names = new Map(paths.map((path, i) => [path, `template${i}`]));
  const partials = paths.filter((path) => path.startsWith('partials/'));
  const writer = new Writer(new Map(partials.map((path) => [partialName(path), names.get(path) ?? ''])));
  const functions = [...programs].map(
    ([path, program]) =>
      `function ${names.get(path)}(context, root, options, block) {\n${writer.template(program)}\n}`,
  );
  const entries = [...names].map(([path, name]) => `[${JSON.stringify(path)}, ${name}]`);
  return [
    `'use strict';`,
    `const { ${Object.keys(runtime).join(', ')} } = runtime;`,
    ...functions,
    `return new Map([${entries.join(', ')}]);`,
  ].join('\n');
}

class Writer {
  /** Names of the generated functions by the names of partials. */
  readonly #partials: ReadonlyMap<string, string>;
  #count = 0;

  constructor(partials: ReadonlyMap<string, string>) {
    this.#partials = partials;
  }

  template(program: Program): string {
    return this.#function(program, { contexts: ['context'], names: new Map() });
  }

  #function(program: Program, scope: Scope): string {
    return `let out = '';\n${this.#program(program, scope)}return out;`;
  }

  #program(program: Program | undefined, scope: Scope): string {
    return (program?.body ?? []).map((node) => this.#statement(node, scope)).join('');
  }

  #statement(node: hbs.AST.Statement, scope: Scope): string {
    if (is<hbs.AST.ContentStatement>(node, 'ContentStatement'))
      return node.value === '' ? '' : `out += ${JSON.stringify(node.value)};\n`;
    if (is<hbs.AST.MustacheStatement>(node, 'MustacheStatement')) return this.#mustache(node, scope);
    if (is<hbs.AST.BlockStatement>(node, 'BlockStatement')) return this.#block(node, scope);
    if (is<hbs.AST.PartialStatement>(node, 'PartialStatement')) return this.#partial(node, scope);
    if (is<hbs.AST.PartialBlockStatement>(node, 'PartialBlockStatement'))
      return this.#partial(node, scope, node.program);
    if (node.type === 'CommentStatement') return '';
    throw new NotPlain(node.type);
  }

  #mustache({ path, params, hash, escaped }: hbs.AST.MustacheStatement, scope: Scope): string {
    const print = escaped ? 'escaped' : 'raw';
    if (!is<hbs.AST.PathExpression>(path, 'PathExpression')) throw new NotPlain('literal');
    const isCall = params.length > 0 || hash !== undefined || this.#isHelperName(path, scope);
    const value = isCall ? this.#call(path, params, hash, scope) : this.#path(path, scope, true);
    return `out += ${print}(${value});\n`;
  }

  /** A single name is a call if there is a helper of that name. */
  #isHelperName({ original, depth, data, parts }: hbs.AST.PathExpression, { names }: Scope): boolean {
    return depth === 0 && !data && parts.length === 1 && !names.has(original) && isHelper(original);
  }

  #call(
    path: hbs.AST.PathExpression,
    params: readonly hbs.AST.Expression[],
    hash: hbs.AST.Hash | undefined,
    scope: Scope,
  ): string {
    if (!isHelper(path.original) || scope.names.has(path.original)) throw new NotPlain('helper');
    const values = params.map((param) => this.#value(param, scope));
    const pairs = this.#pairs(hash, scope);
    const options = pairs ? `{ hash: { ${pairs} }, data: options.data }` : 'options';
    return `helpers.${path.original}(${[...values, options].join(', ')})`;
  }

  #pairs(hash: hbs.AST.Hash | undefined, scope: Scope): string {
    return (hash?.pairs ?? [])
      .map(({ key, value }) => `${JSON.stringify(key)}: ${this.#value(value, scope)}`)
      .join(', ');
  }

  #value(node: hbs.AST.Expression, scope: Scope): string {
    if (is<hbs.AST.PathExpression>(node, 'PathExpression')) return this.#path(node, scope, false);
    if (is<hbs.AST.SubExpression>(node, 'SubExpression')) {
      if (!is<hbs.AST.PathExpression>(node.path, 'PathExpression')) throw new NotPlain('helper');
      return this.#call(node.path, node.params, node.hash, scope);
    }
    if (/^(?:String|Number|Boolean)Literal$/.test(node.type))
      return JSON.stringify((node as hbs.AST.StringLiteral).value);
    throw new NotPlain(node.type);
  }

  /** `isPrinted`: the last field must exist. */
  #path(path: hbs.AST.PathExpression, scope: Scope, isPrinted: boolean): string {
    const [first, ...rest] = path.parts;
    if (path.data) {
      if (path.depth > 0 || first === undefined) throw new NotPlain(path.original);
      if (first === 'root') return fields('root', rest, isPrinted);
      if (rest.length > 0) throw new NotPlain(path.original);
      return dataOf(first, scope);
    }
    const name =
      path.depth === 0 && first !== undefined && !isScoped(path) ? scope.names.get(first) : undefined;
    if (name !== undefined) return fields(name, rest, isPrinted);
    const context = scope.contexts[path.depth];
    if (context === undefined) throw new NotPlain(path.original);
    return fields(context, path.parts, isPrinted);
  }

  #block({ path, params, hash, program, inverse }: hbs.AST.BlockStatement, scope: Scope): string {
    const [param, ...more] = params;
    if (!param || more.length > 0 || hash || scope.names.has(path.original)) throw new NotPlain('block');
    if (inverse?.blockParams) throw new NotPlain('block');
    const value = this.#value(param, scope);
    const otherwise = inverse ? ` else {\n${this.#program(inverse, scope)}}` : '';
    switch (path.original) {
      case 'if':
      case 'unless': {
        if (program.blockParams) throw new NotPlain('block');
        const not = path.original === 'if' ? '' : '!';
        return `if (${not}truthy(${value})) {\n${this.#program(program, scope)}}${otherwise}\n`;
      }
      case 'with': {
        const context = this.#name('context');
        const [name] = program.blockParams ?? [];
        const within = this.#within(scope, context, param, name === undefined ? [] : [[name, context]]);
        return `const ${context} = ${value};\nif (present(${context})) {\n${this.#program(program, within)}}${otherwise}\n`;
      }
      case 'each': {
        const [context, list, index] = [this.#name('context'), this.#name('list'), this.#name('index')];
        const [item, at] = program.blockParams ?? [];
        const names: [string, string][] = [];
        if (item !== undefined) names.push([item, context]);
        if (at !== undefined) names.push([at, index]);
        const within = { ...this.#within(scope, context, param, names), loop: { index, list } };
        return [
          `const ${list} = listOf(${value});\n`,
          `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) {\n`,
          `const ${context} = ${list}[${index}];\n${this.#program(program, within)}}\n`,
          otherwise && `if (${list}.length === 0)${otherwise.slice(5)}\n`,
        ].join('');
      }
      default:
        throw new NotPlain(path.original);
    }
  }

  /** `{{#with this}}` adds no level for `../` in Handlebars. */
  #within(scope: Scope, context: string, param: hbs.AST.Expression, names: [string, string][]): Scope {
    const isSame = is<hbs.AST.PathExpression>(param, 'PathExpression') && param.parts.length === 0;
    if (isSame && !param.data) throw new NotPlain('this');
    return {
      ...scope,
      contexts: [context, ...scope.contexts],
      names: new Map([...scope.names, ...names]),
    };
  }

  #partial({ name, params, hash, indent = '' }: PartialCall, scope: Scope, content?: Program): string {
    if (!is<hbs.AST.PathExpression>(name, 'PathExpression')) throw new NotPlain('partial');
    const [param] = params;
    const base = param ? this.#value(param, scope) : (scope.contexts[0] ?? '');
    const pairs = this.#pairs(hash, scope);
    const context = pairs ? `{ ...${base}, ${pairs} }` : base;
    const before = indent === '' ? '' : `out += ${JSON.stringify(indent)};\n`;
    if (name.original === '@partial-block') {
      if (content) throw new NotPlain('block');
      return `${before}out += block(${context});\n`;
    }
    const template = this.#partials.get(name.original);
    if (template === undefined) throw new NotPlain(name.original);
    const block = content ? this.#content(content, scope) : 'block';
    return `${before}out += ${template}(${context}, root, options, ${block});\n`;
  }

  /** The content of a partial block, as a function of the context that the partial gives it. */
  #content(program: Program, { names }: Scope): string {
    const context = this.#name('context');
    return `(${context}) => {\n${this.#function(program, { contexts: [context], names })}\n}`;
  }

  #name(what: string): string {
    return `${what}${++this.#count}`;
  }
}

function isHelper(name: string): boolean {
  return Object.hasOwn(helpers, name);
}

function dataOf(name: string, { loop }: Scope): string {
  if (!loop) throw new NotPlain(`@${name}`);
  if (name === 'index') return loop.index;
  if (name === 'first') return `(${loop.index} === 0)`;
  if (name === 'last') return `(${loop.index} === ${loop.list}.length - 1)`;
  throw new NotPlain(`@${name}`);
}

/** Handlebars finds no inherited properties. */
function fields(from: string, parts: readonly string[], isPrinted: boolean): string {
  let value = from;
  for (const [i, part] of parts.entries()) {
    if (part in Object.prototype) throw new NotPlain(part);
    const at = `${value}[${JSON.stringify(part)}]`;
    value = isPrinted && i === parts.length - 1 ? `(${at} ?? found(${value}, ${JSON.stringify(part)}))` : at;
  }
  return value;
}

/** `this.title` and `./title` are fields, never block parameters. */
function isScoped({ original }: hbs.AST.PathExpression): boolean {
  return /^(?:\.|this\b)/.test(original);
}

function is<N extends hbs.AST.Node>(node: hbs.AST.Node, type: N['type']): node is N {
  return node.type === type;
}
