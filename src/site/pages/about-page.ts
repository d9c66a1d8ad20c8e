import { formatDate } from '../../locale/format.ts';
import { message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import type { AboutView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { frame, trail } from '../frame/frame.ts';
import { sectionLink } from '../frame/sections.ts';
import { webPage } from '../frame/structured-data.ts';
import { page } from '../page.ts';
import { senderNames } from '../parts/cards.ts';
import { contactView } from '../parts/contacts-view.ts';
import type { Site } from '../site.ts';
import { archiveFigures } from './home-page.ts';

/** The page about the archive: its content, how to cite it, accessibility and contact. */
export function aboutOutputs(site: Site): Output[] {
  const path = site.sections.get('about');
  if (path === undefined) return [];
  return [page(site, { path, layout: 'about', view: () => aboutView(site, path) })];
}

function aboutView(site: Site, path: string): AboutView {
  const { config, locale } = site;
  const heading = message(locale, 'about.heading', { title: config.title });
  const breadcrumbs = trail(site);
  const { description } = config;
  const about = {
    site,
    title: heading,
    path,
    lang: locale.code,
    breadcrumbs,
    ...(description && { description }),
  };
  const { contact } = config;
  const citation = citationOf(site);
  const [people] = sectionLink(site, 'contacts');
  const [subscribe] = sectionLink(site, 'subscribe');
  const [accessibility] = sectionLink(site, 'accessibility');
  return frame(
    site,
    {
      kind: 'about-page',
      path,
      title: heading,
      ...(description && { description }),
      breadcrumbs,
      structured: [webPage(about, 'AboutPage')],
    },
    {
      heading,
      figures: archiveFigures(site),
      ...(citation && { citation }),
      ...(contact && { contact: contactView(contact, locale) }),
      ...(people && { people }),
      ...(subscribe && { subscribe }),
      ...(accessibility && { accessibility }),
    },
  );
}

/** An example citation of the newest release: sender, title, archive, date, permanent address. */
function citationOf(site: Site): string | undefined {
  const { archive, config, locale } = site;
  const newest = archive.releases.find(({ release }) => !release.withdrawn);
  if (!newest) return undefined;
  const { release, url } = newest;
  return message(locale, 'about.citation', {
    sender: senderNames(site, release, locale.code),
    title: release.title,
    archive: config.title,
    date: formatDate({ day: release.date.day }, locale.code),
    url: absoluteUrl(config.baseUrl, url),
  });
}
