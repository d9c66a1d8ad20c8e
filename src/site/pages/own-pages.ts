import { localeOf } from '../../locale/index.ts';
import type { Output } from '../../model/output.ts';
import type { OwnPage } from '../../parse/release/own-page.ts';
import { frame, placeOf } from '../frame/frame.ts';
import { enclosuresOf } from '../media/page-files.ts';
import { siteTarget } from '../parts/body-links.ts';
import { bodyHtml } from '../parts/body-view.ts';
import { keyOf, type Site } from '../site.ts';

/** The pages that a site adds to its archive, in the frame of all others. */
export function ownPageOutputs(site: Site): Output[] {
  return [...site.ownPages.values()].map((page): Output => {
    const { path, hash, url, references } = page;
    const links = references.map(({ target }) => siteTarget(site, path, target) ?? '');
    return {
      path: url,
      key: keyOf(site, url, hash, enclosuresOf(site, path).key, ...links),
      stage: 'list',
      render: () => render(site, page),
    };
  });
}

function render(site: Site, { path, url, title, summary, language, body }: OwnPage): string {
  const locale = localeOf(language, site.locale);
  const place = placeOf(site, url, locale);
  const view = frame(
    site,
    {
      kind: 'page',
      path: url,
      title,
      locale,
      lang: language,
      ...(summary && { description: summary }),
    },
    {
      heading: title,
      body: bodyHtml(site, body, { from: path, up: place.up, language: locale.code }),
    },
  );
  return site.theme.render('page', view, place);
}
