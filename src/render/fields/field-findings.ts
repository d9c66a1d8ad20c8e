import { createProblem } from '../../codes/index.ts';
import type { Diagnostic, Problem } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { nearest } from '../../parse/text/suggest.ts';
import type { Extended, Miss, Scope } from './scopes.ts';

type Path = hbs.AST.PathExpression;

interface Where {
  /** In the theme. */
  readonly path: string;
  /** Where the partial is used. */
  readonly from?: { readonly path: string; readonly line: number };
}

/** Collects the findings of the field check, and reports each mistake once. */
export class FieldFindings {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #views: Extended;
  readonly #found = new Map<string, Diagnostic>();
  readonly #absent = new Map<string, Diagnostic>();
  readonly #present = new Set<string>();

  constructor(sources: ReadonlyMap<string, Source>, views: Extended) {
    this.#sources = sources;
    this.#views = views;
  }

  /** Reports a field that does not exist. */
  missing(path: Path, miss: Miss, scope: Scope, where: Where): void {
    this.#report(this.#found, path, miss, scope, where);
  }

  /** Reports a field that this view lacks: a mistake unless another view has it. */
  missingHere(path: Path, miss: Miss, scope: Scope, where: Where): void {
    this.#report(this.#absent, path, miss, scope, where);
  }

  present(path: Path, template: string): void {
    this.#present.add(keyOf(path, template));
  }

  /** `{{url}}` would call the helper without a value. */
  helperAlone(path: Path, template: string): void {
    const problem = createProblem('template-helper', path.original, undefined, undefined);
    this.#found.set(keyOf(path, template), this.#at(path, template, problem, 0, path.original.length));
  }

  diagnostics(): Diagnostic[] {
    const nowhere = [...this.#absent].filter(([key]) => !this.#present.has(key) && !this.#found.has(key));
    return [...this.#found.values(), ...nowhere.map(([, diagnostic]) => diagnostic)];
  }

  #report(into: Map<string, Diagnostic>, path: Path, miss: Miss, scope: Scope, where: Where): void {
    const key = keyOf(path, where.path);
    if (into.has(key)) return;
    const before = prefixOf(path, miss.step);
    const diagnostic = this.#at(
      path,
      where.path,
      this.#problem(miss, scope, where),
      before,
      miss.field.length,
    );
    into.set(key, diagnostic);
  }

  #problem({ owner, field, known }: Miss, scope: Scope, { from }: Where): Problem {
    if (owner === '..') return createProblem('template-field', { kind: 'too-far-up' });
    if (owner === '@') return createProblem('template-field', { kind: 'data', name: field, known });
    const [view = owner] = owner.split(' with ');
    const isList = view.endsWith('[]');
    return createProblem('template-field', {
      kind: 'field',
      name: field,
      of: view === 'text' ? 'text' : { view: isList ? view.slice(0, -2) : view, isList },
      from,
      near: this.#near(field, known, scope),
      known,
    });
  }

  #near(field: string, known: readonly string[], { types }: Scope): string | undefined {
    const outside = types.findIndex((type, i) => i > 0 && Object.hasOwn(this.#views.fieldsOf(type), field));
    return outside > 0 ? `${'../'.repeat(outside)}${field}` : nearest(field, known);
  }

  #at(path: Path, template: string, problem: Problem, offset: number, length: number): Diagnostic {
    const file = this.#sources.get(template)?.path ?? template;
    return {
      ...problem,
      file,
      line: path.loc.start.line,
      column: path.loc.start.column + offset + 1,
      length,
    };
  }
}

function keyOf({ loc, original }: Path, template: string): string {
  return `${template}:${loc.start.line}:${loc.start.column} ${original}`;
}

/** The number of characters before a step in the path as written. */
function prefixOf({ original, parts }: Path, step: number): number {
  const rest = parts.slice(step).join('.');
  return original.endsWith(rest) ? original.length - rest.length : 0;
}
