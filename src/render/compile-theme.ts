import { once } from '../incremental/memoize.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { checkTemplates } from './check.ts';
import { type Functions, layoutsOf } from './functions.ts';
import { generate } from './generate.ts';
import { type Program, withHandlebars } from './handlebars.ts';
import { NotPlain } from './runtime.ts';
import type { CompiledLayouts } from './template.ts';

/** Checks and compiles templates by their path in the theme. Returns no layouts if any template has errors. */
export function compileTheme(templates: ReadonlyMap<string, Source>): {
  diagnostics: readonly Diagnostic[];
  layouts?: CompiledLayouts;
} {
  const { diagnostics, programs } = checkTemplates(templates);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  return { diagnostics, layouts: compile(programs) };
}

/** Compiles templates to functions where possible, and uses Handlebars for everything else. */
export function compile(programs: ReadonlyMap<string, Program>): CompiledLayouts {
  const reference = once(() => withHandlebars(programs));
  const functions = functionsOf(programs);
  if (!functions) return reference();
  return layoutsOf(functions, (path, error) => {
    const template = reference().get(path);
    if (!template) throw error;
    return template;
  });
}

/** Undefined if a template uses something that only Handlebars supports. */
export function functionsOf(programs: ReadonlyMap<string, Program>): Functions | undefined {
  const source = sourceOf(programs);
  return source === undefined ? undefined : (new Function('runtime', source) as Functions);
}

/** The source of the body of `Functions`; undefined as above. */
export function sourceOf(programs: ReadonlyMap<string, Program>): string | undefined {
  try {
    return generate(programs);
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}
