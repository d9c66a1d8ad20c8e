import type * as z from 'zod';

/** The type that a view's schema describes, read-only in depth. */
export type View<S extends z.ZodType> = Immutable<z.infer<S>>;

type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;
