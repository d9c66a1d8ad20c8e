import Handlebars from 'handlebars';
import { knownHelpers, registerHelpers } from './helpers.ts';
import { type CompiledLayouts, type Template, TemplateFailure } from './template.ts';

/** A parsed template. */
export type Program = hbs.AST.Program;

export const builtInHelpers = ['if', 'unless', 'each', 'with'] as const;

/** Parses a template. Throws Handlebars' own errors, with line and column if known. */
export function parseTemplate(text: string): Program {
  return Handlebars.parse(text);
}

/**
 * Compiles the layouts of a theme, by their path in it, in an environment that is not shared with other themes.
 * Content never becomes a template.
 */
export function withHandlebars(programs: ReadonlyMap<string, Program>): CompiledLayouts {
  const environment = Handlebars.create();
  registerHelpers(environment);
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...knownHelpers, ...builtInHelpers].map((name) => [name, true])),
    preventIndent: true,
    explicitPartialContext: false,
  };
  const layouts = new Map<string, Template>();
  for (const [path, program] of programs) {
    const compiled = blaming(path, environment.compile(program, options));
    if (path.startsWith('partials/')) environment.registerPartial(partialName(path), compiled);
    else layouts.set(path, (view, place) => compiled(view, { data: { place } }));
  }
  return layouts;
}

/** Handlebars names no file: the innermost template that an error passes through is the one at fault. */
function blaming(path: string, template: HandlebarsTemplateDelegate): HandlebarsTemplateDelegate {
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      throw error instanceof TemplateFailure ? error : new TemplateFailure(path, error);
    }
  };
}

/** `partials/contact/phone.hbs` is used as `{{> contact/phone}}`. */
export function partialName(path: string): string {
  return path.replace(/^partials\//, '').replace(/\.hbs$/, '');
}
