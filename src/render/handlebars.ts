import Handlebars from 'handlebars';
import { knownHelpers, registerHelpers } from './helpers.ts';
import type { Place } from './place.ts';

/** A parsed template. */
export type Program = hbs.AST.Program;

export type Template = (view: object, place: Place) => string;

export const builtInHelpers = ['if', 'unless', 'each', 'with'] as const;

/** Parses a template; throws what Handlebars throws, with line and column where it knows them. */
export function parseTemplate(text: string): Program {
  return Handlebars.parse(text);
}

/** As `{{value}}` is printed. */
export const escaped = Handlebars.Utils.escapeExpression as (value: unknown) => string;

/**
 * The layouts of a theme by their theme path, in an environment of their own: nothing is shared with other themes.
 * Content never becomes a template.
 */
export function withHandlebars(programs: ReadonlyMap<string, Program>): ReadonlyMap<string, Template> {
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

/** Handlebars names no file: the innermost template that an error passes through is the one to blame. */
function blaming(path: string, template: HandlebarsTemplateDelegate): HandlebarsTemplateDelegate {
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      throw error instanceof TemplateFailure ? error : new TemplateFailure(path, error);
    }
  };
}

/** A template that could not be rendered, by its path in the theme. */
export class TemplateFailure extends Error {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;

  constructor(path: string, cause: unknown) {
    const { message, lineNumber, column } = cause as Error & { lineNumber?: number; column?: number };
    super(message.replace(/ - \d+:\d+$/, ''), { cause });
    this.path = path;
    this.line = lineNumber ?? 1;
    this.column = (column ?? 0) + 1;
  }
}

/** `partials/contact/phone.hbs` is used as `{{> contact/phone}}`. */
export function partialName(path: string): string {
  return path.replace(/^partials\//, '').replace(/\.hbs$/, '');
}
