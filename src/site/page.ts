import { fingerprint } from '../incremental/fingerprint.ts';
import type { Locale } from '../locale/locale.ts';
import { type Output, planned } from '../model/output.ts';
import type { Layouts } from '../render/views/view.ts';
import { upTo } from '../url.ts';
import type { Site } from './site.ts';

interface PageOptions<L extends keyof Layouts> {
  /** From the root of the site. */
  readonly path: string;
  readonly layout: L;
  /** Another layout, of the site's own, that is given the same view. */
  readonly template?: string | undefined;
  /** Everything that the page shows, as plain data. Pure. */
  readonly view: () => Layouts[L];
  /** Of the words around the content; the site's unless given. */
  readonly locale?: Locale;
  /** Leads from the page to the root of the site; relative unless given. */
  readonly up?: string;
}

/** The last view that was made: the one that a page's key was just taken from is then rendered. */
let latest: { readonly of: object; readonly view: object } | undefined;

/**
 * A page is its view: its key is the fingerprint of the view together with the program, the config and the theme, so
 * that nothing a template shows can change without the key.
 */
export function page<L extends keyof Layouts>(site: Site, options: PageOptions<L>): Output {
  const { path, layout, template, locale = site.locale, up = upTo(path) } = options;
  const viewOf = (): Layouts[L] => {
    if (latest?.of === options) return latest.view as Layouts[L];
    const view = options.view();
    latest = { of: options, view };
    return view;
  };
  return planned(
    path,
    'list',
    () => fingerprint([site.key, path, template ?? layout, locale.code, up, viewOf()]),
    () => site.theme.render(layout, viewOf(), { locale, up }, template),
  );
}

interface FileOptions<T> {
  readonly path: string;
  readonly stage: Output['stage'];
  /** Everything that the file is written from, as plain data, beside the program and the config. */
  readonly from: () => T;
  readonly write: (from: T) => string | Uint8Array;
}

interface LatePageOptions<L extends keyof Layouts> extends Pick<PageOptions<L>, 'path' | 'layout'> {
  /** Everything that the view is made from, as plain data, beside the program, the config and the theme. */
  readonly from: () => unknown;
  readonly view: () => Promise<Layouts[L]>;
}

/** A page whose view takes too long to make to be its key: its key is the fingerprint of what the view is made from. */
export function latePage<L extends keyof Layouts>(site: Site, options: LatePageOptions<L>): Output {
  const { path, layout, from, view } = options;
  const { locale } = site;
  const up = upTo(path);
  return planned(
    path,
    'list',
    () => fingerprint([site.key, path, layout, locale.code, up, from()]),
    async () => site.theme.render(layout, await view(), { locale, up }),
  );
}

/** A file that is no page: its key is the fingerprint of the value that it is written from. */
export function file<T>(site: Site, { path, stage, from, write }: FileOptions<T>): Output {
  return planned(
    path,
    stage,
    () => fingerprint([site.key, path, from()]),
    () => write(from()),
  );
}

/** A file whose text is soon made: the text is its own key. */
export function textFile(path: string, stage: Output['stage'], text: string): Output {
  return { path, key: fingerprint(text), stage, render: () => text };
}
