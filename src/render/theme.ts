import type { Diagnostic } from '../diagnostic.ts';
import { digest } from '../digest.ts';
import type { Asset, Source } from '../source.ts';
import { checkTemplates } from './check.ts';
import { compileTemplates } from './handlebars.ts';
import type { Place } from './place.ts';
import type { Layouts } from './view.ts';

/** The files of a theme, a site's own over the shipped ones, by their path below the theme's folder. */
export interface ThemeFiles {
  /** Folder name. */
  readonly name: string;
  /** `layouts/*.hbs` and `partials/**.hbs` by theme path; the value's own path is where it really stands. */
  readonly templates: ReadonlyMap<string, Source>;
  /** By path below `assets/`. */
  readonly assets: ReadonlyMap<string, Asset>;
}

export interface Theme {
  readonly name: string;
  /** Covers every template; assets are files of their own and not part of pages. */
  readonly key: string;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly render: <L extends keyof Layouts>(layout: L, view: Layouts[L], place: Place) => string;
}

/** Checks and compiles a theme. Without a theme, the diagnostics say why. */
export function loadTheme(files: ThemeFiles): { theme?: Theme; diagnostics: Diagnostic[] } {
  const checked = checkTemplates(files.templates);
  if (checked.diagnostics.some(({ severity }) => severity === 'error')) {
    return { diagnostics: checked.diagnostics };
  }
  const key = digest(
    [...files.templates]
      .map(([path, { hash }]) => `${path}\0${hash}`)
      .sort()
      .join('\0'),
  );
  const layouts = compileTemplates(checked.programs);
  return {
    theme: {
      name: files.name,
      key,
      assets: files.assets,
      render(layout, view, place) {
        const template = layouts.get(`layouts/${layout}.hbs`);
        if (!template) throw new Error(`the base theme has no layout ${layout}`);
        return template(view, place);
      },
    },
    diagnostics: checked.diagnostics,
  };
}
