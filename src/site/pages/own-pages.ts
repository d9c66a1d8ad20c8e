import type { Locale } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import { pageLocale } from '../../parse/config/own-words.ts';
import type { OwnPage } from '../../parse/release/own-page.ts';
import type { OwnPageView } from '../../render/views/view.ts';
import { frame, placeOf } from '../frame/frame.ts';
import { page } from '../page.ts';
import { bodyHtml } from '../parts/body-view.ts';
import type { Site } from '../site.ts';

/** The site's own pages, in the frame of all pages. */
export function ownPageOutputs(site: Site): Output[] {
  return [...site.ownPages.values()].map((own) => {
    const locale = pageLocale(own.language, site.config);
    return page(site, {
      path: own.url,
      layout: 'page',
      template: own.layout?.target,
      locale,
      view: () => ownPageView(site, own, locale),
    });
  });
}

function ownPageView(
  site: Site,
  { path, url, title, summary, language, body, extra }: OwnPage,
  locale: Locale,
): OwnPageView {
  const place = placeOf(site, url, locale);
  return frame(
    site,
    {
      kind: 'own-page',
      path: url,
      title,
      locale,
      lang: language,
      ...(summary && { description: summary }),
    },
    {
      heading: title,
      body: bodyHtml(site, body, { from: path, up: place.up, language: locale.code }),
      extra,
    },
  );
}
