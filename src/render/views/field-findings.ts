import { createEnglishProblem } from '../../codes/index.ts';
import type { Diagnostic, Problem } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { nearest, quoted } from '../../parse/text/suggest.ts';
import type { Extended, Miss, Scope } from './scopes.ts';

type Path = hbs.AST.PathExpression;

interface Where {
  /** In the theme. */
  readonly path: string;
  /** Where the partial is used. */
  readonly from?: { readonly path: string; readonly line: number };
}

/** Collects what the field check finds, and reports each mistake once. */
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
    const problem = createEnglishProblem(
      'template-helper',
      `the helper “${path.original}” is given nothing to work on`,
      `give it a value, as in {{${path.original} …}}, or write {{this.${path.original}}} for the field of that name`,
    );
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
    const reach = from ? `, which this partial is given in ${from.path}, line ${from.line}` : '';
    if (owner === '..')
      return createEnglishProblem(
        'template-field',
        'this path goes up further than there are blocks around it',
        'take away a “../”; a partial sees nothing of the template that uses it but what it is given',
      );
    if (owner === '@')
      return createEnglishProblem(
        'template-field',
        `there is no ${quoted(`@${field}`)}`,
        `there are @${known.join(', @')}`,
      );
    const [view = owner] = owner.split(' with ');
    const what =
      view === 'text' ? 'a text has no fields' : `there is no field ${quoted(field)} in ${viewName(view)}`;
    return createEnglishProblem(
      'template-field',
      `${what}${view === 'text' ? `, so no ${quoted(field)}` : reach}`,
      this.#hint(field, known, scope),
    );
  }

  #hint(field: string, known: readonly string[], { types }: Scope): string {
    const outside = types.findIndex((type, i) => i > 0 && Object.hasOwn(this.#views.fieldsOf(type), field));
    if (outside > 0) return `did you mean “${'../'.repeat(outside)}${field}”?`;
    const near = nearest(field, known);
    if (near !== undefined) return `did you mean “${near}”?`;
    return known.length === 0 ? 'print it as {{this}}' : `its fields are ${known.join(', ')}`;
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

function viewName(type: string): string {
  return type.endsWith('[]') ? `a list of ${type.slice(0, -2)}` : type;
}

function keyOf({ loc, original }: Path, template: string): string {
  return `${template}:${loc.start.line}:${loc.start.column} ${original}`;
}

/** The number of characters before a step in the path as written. */
function prefixOf({ original, parts }: Path, step: number): number {
  const rest = parts.slice(step).join('.');
  return original.endsWith(rest) ? original.length - rest.length : 0;
}
