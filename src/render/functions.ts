import { generate } from './generate.ts';
import type { Program, Template } from './handlebars.ts';
import type { Place } from './place.ts';
import { NotPlain, type Runtime, runtime } from './runtime.ts';

/** The templates of a theme as functions, by their theme path. */
export type Functions = (runtime: Runtime) => ReadonlyMap<string, Render>;

type Render = (context: unknown, root: unknown, options: Options) => string;

interface Options {
  readonly hash: Readonly<Record<string, never>>;
  readonly data: { readonly place: Place };
}

/** The body of `Functions`; undefined where a template holds something unusual, which takes Handlebars. */
export function sourceOf(programs: ReadonlyMap<string, Program>): string | undefined {
  try {
    return generate(programs);
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

export function functionsOf(programs: ReadonlyMap<string, Program>): Functions | undefined {
  const source = sourceOf(programs);
  return source === undefined ? undefined : (new Function('runtime', source) as Functions);
}

/** Templates that throw where they are given something unusual. */
export function plainTemplates(functions: Functions): ReadonlyMap<string, Template> {
  const templates = new Map<string, Template>();
  for (const [path, render] of functions(runtime))
    templates.set(path, (view, place) => render(view, view, { hash: {}, data: { place } }));
  return templates;
}

/** Templates of which `reference` renders what functions can't, and says which of them is to blame where it fails. */
export function quickTemplates(
  functions: Functions,
  reference: () => ReadonlyMap<string, Template>,
): ReadonlyMap<string, Template> {
  const quick = new Map<string, Template>();
  for (const [path, plain] of plainTemplates(functions)) {
    quick.set(path, (view, place) => {
      try {
        return plain(view, place);
      } catch (error) {
        const template = reference().get(path);
        if (!template) throw error;
        return template(view, place);
      }
    });
  }
  return quick;
}
