import type * as z from 'zod';

/** The type of a view's schema, which nobody may change. */
export type View<S extends z.ZodType> = Immutable<z.infer<S>>;

type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;
