import type { Place } from './place.ts';
import { type Runtime, runtime } from './runtime.ts';
import { type CompiledLayouts, type Template, TemplateFailure } from './template.ts';

/** The templates of a theme as plain functions, by their path in the theme; made by generate.ts. */
export type Functions = (runtime: Runtime) => ReadonlyMap<string, Render>;

type Render = (context: unknown, root: unknown, options: Options) => string;

interface Options {
  readonly hash: Readonly<Record<string, never>>;
  readonly data: { readonly place: Place };
}

/** What is used where a function throws: an engine that renders everything, or says where a template fails. */
type Fallback = (path: string, error: unknown) => Template;

/** CompiledLayouts that leave to `fallback` what functions can't render. */
export function layoutsOf(functions: Functions, fallback: Fallback = fail): CompiledLayouts {
  const layouts = new Map<string, Template>();
  for (const [path, render] of functions(runtime)) {
    if (!path.startsWith('layouts/')) continue;
    layouts.set(path, (view, place) => {
      try {
        return render(view, view, { hash: {}, data: { place } });
      } catch (error) {
        return fallback(path, error)(view, place);
      }
    });
  }
  return layouts;
}

function fail(path: string, error: unknown): never {
  throw new TemplateFailure(path, error);
}
