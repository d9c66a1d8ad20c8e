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
  /** Another layout, one of the site's own, for the same view. */
  readonly template?: string | undefined;
  /** Everything that the page shows, as plain data. Pure. */
  readonly view: () => Layouts[L];
  /** Locale of the texts around the content; the site's by default. */
  readonly locale?: Locale;
  /** Prefix from the page to the root of the site; relative by default. */
  readonly up?: string;
}

/** The last view: after the key of a page has been computed, the same view is rendered. */
let latest: { readonly of: object; readonly view: object } | undefined;

/**
 * A page whose key is the fingerprint of its view, the program, the config and the theme, so that nothing a template
 * shows can change without changing the key.
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
  /** All input of the file except the program and the config, as plain data. */
  readonly from: () => T;
  readonly write: (from: T) => string | Uint8Array;
}

interface LatePageOptions<L extends keyof Layouts> extends Pick<PageOptions<L>, 'path' | 'layout'> {
  /** All input of the view except the program, the config and the theme, as plain data. */
  readonly from: () => unknown;
  readonly view: () => Promise<Layouts[L]>;
}

/** A page whose view is too slow to compute for its key: the key is the fingerprint of the view's input. */
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

/** A file other than a page: its key is the fingerprint of the value from which it is written. */
export function file<T>(site: Site, { path, stage, from, write }: FileOptions<T>): Output {
  return planned(
    path,
    stage,
    () => fingerprint([site.key, path, from()]),
    () => write(from()),
  );
}

/** A file whose text is quick to produce: its key is the fingerprint of the text. */
export function textFile(path: string, stage: Output['stage'], text: string): Output {
  return { path, key: fingerprint(text), stage, render: () => text };
}
