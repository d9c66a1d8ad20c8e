import { localeOf } from '../../locale/index.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import type { OwnPage } from '../../parse/release/own-page.ts';
import type { OwnPageView } from '../../render/views/view.ts';
import { frame, placeOf } from '../frame/frame.ts';
import { page } from '../page.ts';
import { resolveMarks, siteTarget } from '../parts/body-links.ts';
import { showPictures } from '../parts/body-pictures.ts';
import type { Site } from '../site.ts';

/** The pages that a site adds to its archive, in the frame of all others. */
export function ownPageOutputs(site: Site): Output[] {
  return [...site.ownPages.values()].map((own) => {
    const locale = localeOf(own.language, site.locale);
    return page(site, { path: own.url, layout: 'page', locale, view: () => ownPageView(site, own, locale) });
  });
}

function ownPageView(
  site: Site,
  { path, url, title, summary, language, html }: OwnPage,
  locale: Locale,
): OwnPageView {
  const place = placeOf(site, url, locale);
  const body = resolveMarks(showPictures(site, html, path, place.up, locale.code), (target, attribute) => {
    const found = siteTarget(site, path, target, attribute);
    return found === undefined ? undefined : place.up + found;
  });
  return frame(
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
      body,
    },
  );
}
