import type { Published } from '../../../archive/archive.ts';
import { rfc3339 } from '../../../locale/format.ts';
import type { Moment } from '../../../model/release.ts';
import { absoluteUrl } from '../../../url.ts';
import { eventPath } from '../../events/calendars.ts';
import type { Site } from '../../site.ts';

/** The event of a release, as ninjs refers to one: by the address of its calendar file. */
export function ninjsEvents(site: Site, entry: Published) {
  const { title, event } = entry.release;
  if (!event) return undefined;
  return [{ name: title, rel: 'invitation', uri: absoluteUrl(site.config.baseUrl, eventPath(site, entry)) }];
}

/** Time and place of a release's event, as in the front matter. */
export function eventFacts({ release: { event } }: Published) {
  if (!event) return undefined;
  const { start, end, place, address, online, register, language } = event;
  return {
    start: written(start),
    end: end && written(end),
    place,
    address,
    online,
    register,
    language,
  };
}

/** A day, or a moment with its offset. */
function written(moment: Moment): string {
  return moment.time === undefined ? moment.day : rfc3339(moment);
}
