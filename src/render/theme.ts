import { digest } from '../digest.ts';
import { once } from '../incremental/memoize.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Asset, Source } from '../model/source.ts';
import { checkTemplates } from './check.ts';
import { functionsOf, quickTemplates } from './functions.ts';
import { type Template, withHandlebars } from './handlebars.ts';
import type { Place } from './place.ts';
import { ready } from './ready.ts';
import type { Layouts } from './views/view.ts';

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
export function loadTheme(files: ThemeFiles): { theme?: Theme; diagnostics: readonly Diagnostic[] } {
  const { diagnostics, compiled } = templatesOf(files.templates);
  if (!compiled) return { diagnostics };
  const { key, layouts } = compiled;
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
    diagnostics,
  };
}

interface Templates {
  readonly diagnostics: readonly Diagnostic[];
  /** Missing where a template has errors. */
  readonly compiled?: { readonly key: string; readonly layouts: ReadonlyMap<string, Template> };
}

/** The last ones: while somebody writes releases, the templates stay the same from build to build. */
let known: { readonly fingerprint: string; readonly templates: Templates } | undefined;

function templatesOf(sources: ThemeFiles['templates']): Templates {
  const lines = [...sources].map(([path, source]) => `${path}\0${source.path}\0${source.hash}`);
  const fingerprint = lines.sort().join('\0');
  if (known?.fingerprint !== fingerprint) known = { fingerprint, templates: compile(sources) };
  return known.templates;
}

function compile(sources: ThemeFiles['templates']): Templates {
  const key = templatesKey(sources);
  const checked = once(() => checkTemplates(sources));
  const reference = once(() => withHandlebars(checked().programs));
  const made = ready.get(key);
  if (made) return { diagnostics: [], compiled: { key, layouts: quickTemplates(made, reference) } };
  const { diagnostics, programs } = checked();
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const functions = functionsOf(programs);
  return {
    diagnostics,
    compiled: { key, layouts: functions ? quickTemplates(functions, reference) : reference() },
  };
}

/** Changes exactly when a template does. */
export function templatesKey(sources: ThemeFiles['templates']): string {
  const lines = [...sources].map(([path, { hash }]) => `${path}\0${hash}`);
  return digest(lines.sort().join('\0'));
}
