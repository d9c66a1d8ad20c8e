import { createProblem } from '../codes/index.ts';
import { digest } from '../digest.ts';
import { sharedValue } from '../incremental/fingerprint.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Asset, Source } from '../model/source.ts';
import { layoutsOf } from './functions.ts';
import type { Place } from './place.ts';
import { ready } from './ready.ts';
import { type CompiledLayouts, TemplateFailure } from './template.ts';
import type { Layouts } from './views/view.ts';

/** The files of a theme by their path in it; a site's own files replace the shipped ones. */
export interface ThemeFiles {
  /** Folder name. */
  readonly name: string;
  /** `layouts/*.hbs` and `partials/**.hbs` by theme path; the value's own path is where the file is. */
  readonly templates: ReadonlyMap<string, Source>;
  /** By path below `assets/`. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** The site's own files among them, by theme path. */
  readonly own: ReadonlyMap<string, Source | Asset>;
}

export interface Theme {
  readonly name: string;
  /** Covers every template. Assets are separate files and not part of pages. */
  readonly key: string;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Paths below `assets/` of the stylesheets that every page has, in the order of their rules. */
  readonly stylesheets: readonly string[];
  readonly own: ThemeFiles['own'];
  /** Names of the layouts that the site's own pages may use. */
  readonly pageLayouts: readonly string[];
  /** Renders a view with its layout, or with another, `template`, for the same view. */
  readonly render: <L extends keyof Layouts>(
    layout: L,
    view: Layouts[L],
    place: Place,
    template?: string,
  ) => string;
}

/** Files below `assets/` that are published as one, style.css, in this order: what all themes share around a theme's own. */
export const mainStylesheet: readonly string[] = ['base.css', 'style.css', 'print.css'];

/** Stylesheets that aren't linked by every page: parts of the main one, and those of a single page. */
const special: ReadonlySet<string> = new Set([...mainStylesheet, 'search.css', 'data.css']);

/** The main one first, so that a site's own can override it; then by name. Those in folders are imported by others. */
function stylesheetsIn(assets: ThemeFiles['assets']): readonly string[] {
  const others = [...assets.keys()].filter((path) => /^[^/]+\.css$/.test(path) && !special.has(path));
  return sharedValue(['style.css', ...others.sort()]);
}

/** Layouts for which the program has views. */
const layoutNames: Readonly<Record<keyof Layouts, true>> = {
  home: true,
  release: true,
  list: true,
  overview: true,
  events: true,
  money: true,
  ledger: true,
  contacts: true,
  subscribe: true,
  data: true,
  about: true,
  accessibility: true,
  search: true,
  page: true,
  missing: true,
  newsletter: true,
};

/** Whether a layout is for other pages than the site's own. */
export function isOfOtherPages(layout: string): boolean {
  return layout !== 'page' && Object.hasOwn(layoutNames, layout);
}

/** All layouts except those for which the program has views. */
function pageLayoutsIn(templates: ThemeFiles['templates']): readonly string[] {
  const names = [...templates.keys()].flatMap((path) => /^layouts\/(.+)\.hbs$/.exec(path)?.[1] ?? []);
  return names.filter((name) => !isOfOtherPages(name));
}

/** Checks and compiles a theme. If there is none, the diagnostics say why. */
export async function loadTheme(
  files: ThemeFiles,
): Promise<{ theme?: Theme; diagnostics: readonly Diagnostic[] }> {
  const { key, diagnostics, layouts } = await templatesOf(files.templates);
  if (!layouts) return { diagnostics };
  return {
    theme: {
      name: files.name,
      key,
      assets: files.assets,
      stylesheets: stylesheetsIn(files.assets),
      own: files.own,
      pageLayouts: pageLayoutsIn(files.templates),
      render(layout, view, place, name = layout) {
        const template = layouts.get(`layouts/${name}.hbs`);
        if (!template) throw new Error(`there is no layout ${name}`);
        return template(view, place);
      },
    },
    diagnostics,
  };
}

interface Templates {
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent if a template has errors. */
  readonly layouts?: CompiledLayouts;
}

/** Cached from the last build: in `watch`, templates rarely change. */
let known: { readonly fingerprint: string; readonly templates: Templates } | undefined;

async function templatesOf(sources: ThemeFiles['templates']): Promise<Templates> {
  const lines = [...sources].map(([path, source]) => `${path}\0${source.path}\0${source.hash}`);
  const fingerprint = lines.sort().join('\0');
  if (known?.fingerprint !== fingerprint) known = { fingerprint, templates: await compiled(sources) };
  return known.templates;
}

/** Loads the compiler, Handlebars and the schemas of views only for templates that are not precompiled. */
async function compiled(sources: ThemeFiles['templates']): Promise<Templates> {
  const key = templatesKey(sources);
  const functions = ready.get(key);
  if (functions) return { key, diagnostics: [], layouts: layoutsOf(functions) };
  const { compileTheme } = await import('./compile-theme.ts');
  return { key, ...compileTheme(sources) };
}

/** Changes if and only if a template does. */
export function templatesKey(sources: ThemeFiles['templates']): string {
  const lines = [...sources].map(([path, { hash }]) => `${path}\0${hash}`);
  return digest(lines.sort().join('\0'));
}

/** Returns the diagnostic for a template failure; rethrows any other error. */
export function templateFailed(error: unknown, theme: ThemeFiles): Diagnostic {
  if (!(error instanceof TemplateFailure)) throw error;
  const { path, message, line, column } = error;
  const problem = createProblem('template-failed', message);
  return { ...problem, file: theme.templates.get(path)?.path ?? path, line, column, length: 1 };
}
