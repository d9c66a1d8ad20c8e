import * as z from 'zod';
import * as views from '../views/view.ts';
import * as basics from '../views/view-page.ts';

/**
 * The type of a value in a template: `text` for anything that is printed or tested, or the name of a view; with `[]`
 * for a list of either; `any` if unknown. An object without a name is named by its path: `PageView.site`.
 */
export type Type = string;

/** The field `*` means any name. */
export type Fields = Readonly<Record<string, Type>>;

const { layouts, ...others } = views;

/** Schemas of views by name; those that others extend come first. */
export const namedViews: ReadonlyMap<Type, z.ZodType> = new Map(
  Object.entries({ ...basics, ...others }).map(([name, schema]) => [
    name.replace(/^./, (letter) => letter.toUpperCase()),
    schema,
  ]),
);

/** Names by definition: `describe` copies a schema but keeps its definition. */
const names = new Map<unknown, Type>([...namedViews].map(([name, { def }]) => [def, name]));

/** The fields of every view. */
export const viewFields: ReadonlyMap<Type, Fields> = fieldsOf([...namedViews.values()]);

/** The view of each layout, by the layout's file name. */
export const layoutViews: ReadonlyMap<string, Type> = new Map(
  Object.entries(layouts).map(([layout, { def }]) => [layout, names.get(def) ?? 'any']),
);

/** An object without a name that several views share is named by its path in the first of them. */
function fieldsOf(schemas: readonly z.ZodType[]): Map<Type, Fields> {
  const found = new Map<Type, Fields>();
  const typeOf = (schema: unknown, place: string): Type => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
      return typeOf(schema.unwrap(), place);
    if (schema instanceof z.ZodArray) return `${typeOf(schema.element, place)}[]`;
    if (schema instanceof z.ZodObject) return add(schema, place, Object.entries(schema.shape));
    if (schema instanceof z.ZodRecord) return add(schema, place, [['*', schema.valueType]]);
    return schema instanceof z.ZodUnknown ? 'any' : 'text';
  };
  const add = ({ def }: z.ZodType, place: string, fields: [name: string, schema: unknown][]): Type => {
    const name = names.get(def) ?? place;
    if (found.has(name)) return name;
    names.set(def, name);
    // views may contain themselves
    found.set(name, {});
    const types = fields.map(([field, schema]) => [field, typeOf(schema, `${name}.${field}`)] as const);
    found.set(name, Object.fromEntries(types));
    return name;
  };
  for (const schema of schemas) typeOf(schema, '');
  return found;
}
