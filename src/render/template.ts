import type { Place } from './place.ts';

/** A compiled layout. Throws `TemplateFailure`. */
export type Template = (view: object, place: Place) => string;

/** Compiled layouts by their path in the theme. */
export type CompiledLayouts = ReadonlyMap<string, Template>;

/** Thrown for a template that could not be rendered, with its path in the theme. */
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
