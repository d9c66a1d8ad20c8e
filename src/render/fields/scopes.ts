import { lookup } from '../../lookup.ts';
import { type Fields, layoutViews, type Type, viewFields } from './view-fields.ts';

/** A name that a view does not have. */
export interface Miss {
  readonly owner: Type;
  readonly field: string;
  /** Its position in the path. */
  readonly step: number;
  /** The fields that exist there. */
  readonly known: readonly string[];
}

/** The types that a part of a template can refer to. */
export interface Scope {
  /** The context and the enclosing ones, innermost first. */
  readonly types: readonly Type[];
  /** Of the layout: what `@root` is. */
  readonly root: Type;
  /** Block parameters: `as |card|`. */
  readonly names: ReadonlyMap<string, Type>;
}

export function layoutScope(layout: string): Scope {
  const type = layoutViews.get(layout) ?? 'OwnPageView';
  return { types: [type], root: type, names: new Map() };
}

/** The scope of the content of `each` and `with`. */
export function inside(scope: Scope, type: Type, names: ReadonlyMap<string, Type>): Scope {
  return { ...scope, types: [type, ...scope.types], names: new Map([...scope.names, ...names]) };
}

/** The type of a list's items; `any` for the values of an object. */
export function itemOf(type: Type): Type {
  return type.endsWith('[]') ? type.slice(0, -2) : 'any';
}

/** Views with the extra fields that a partial is given, named by those fields: `CardView with compact:text`. */
export class Extended {
  readonly #fields = new Map<Type, Fields>();

  with(type: Type, extra: Fields): Type {
    const names = Object.keys(extra);
    if (names.length === 0 || type === 'any') return type;
    const name = `${type} with ${names.map((each) => `${each}:${lookup(extra, each)}`).join(' and ')}`;
    this.#fields.set(name, { ...this.fieldsOf(type), ...extra });
    return name;
  }

  fieldsOf(type: Type): Fields {
    return this.#fields.get(type) ?? viewFields.get(type) ?? {};
  }

  /** Resolves a path from a type. */
  follow(from: Type, steps: readonly string[]): Type | Miss {
    let type = from;
    for (const [step, field] of steps.entries()) {
      if (type === 'any') return 'any';
      const fields = this.fieldsOf(type);
      const found = type.endsWith('[]')
        ? ofList(type, field)
        : type === 'text'
          ? ofText(field)
          : lookup(fields, field);
      const next = found ?? fields['*'];
      if (next === undefined) {
        const known = type.endsWith('[]') ? ['length'] : Object.keys(fields);
        return { owner: type, field, step, known };
      }
      type = next;
    }
    return type;
  }
}

function ofList(type: Type, field: string): Type | undefined {
  if (field === 'length') return 'text';
  return /^\d+$/.test(field) ? itemOf(type) : undefined;
}

function ofText(field: string): Type | undefined {
  return field === 'length' ? 'text' : undefined;
}
