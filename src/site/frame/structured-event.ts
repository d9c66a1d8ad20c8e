import type { Published } from '../../archive/archive.ts';
import { isoMoment } from '../../locale/format.ts';
import { absoluteUrl } from '../../url.ts';
import type { Site } from '../site.ts';
import { organisationRef, type Thing } from './structured-data.ts';

/** Returns the event of a release as a schema.org Event; undefined if it has none. */
export function structuredEvent(site: Site, { release, url }: Published): Thing[] {
  const { event } = release;
  if (!event) return [];
  const { start, end, place, address, online, language } = event;
  const page = absoluteUrl(site.config.baseUrl, url);
  const isThere = place !== undefined || address !== undefined;
  const mode = online === undefined ? 'Offline' : isThere ? 'Mixed' : 'Online';
  const locations: Thing[] = [
    // Google wants an address of every place
    ...(isThere ? [{ '@type': 'Place', name: place ?? address, address: address ?? place }] : []),
    ...(online === undefined ? [] : [{ '@type': 'VirtualLocation', url: online }]),
  ];
  const location = locations.length > 1 ? locations : locations[0];
  return [
    {
      '@type': 'Event',
      '@id': `${page}#event`,
      url: page,
      name: release.title,
      description: release.summary || undefined,
      startDate: isoMoment(start),
      endDate: end && isoMoment(end),
      eventStatus: `https://schema.org/Event${release.withdrawn ? 'Cancelled' : 'Scheduled'}`,
      eventAttendanceMode: location && `https://schema.org/${mode}EventAttendanceMode`,
      location,
      inLanguage: language ?? release.language,
      organizer: organisationRef(site, release.sender),
      subjectOf: { '@id': page },
    },
  ];
}
