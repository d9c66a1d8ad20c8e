import type { Published } from '../../../archive/archive.ts';
import { rfc3339 } from '../../../locale/format.ts';
import type { Moment } from '../../../model/release.ts';
import { absoluteUrl } from '../../../url.ts';
import { eventPath } from '../../events/calendars.ts';
import { senderLink } from '../../parts/cards.ts';
import type { Site } from '../../site.ts';

/** IPTC’s words for how certain it is that an event takes place. */
const statuses = 'http://cv.iptc.org/newscodes/eventoccurstatus/';
const certain = `${statuses}eos5`;
const cancelled = `${statuses}eos6`;

/** Returns the event of a release in the terms of ninjs, identified by the address of its calendar file. */
export function ninjsEvent(site: Site, entry: Published) {
  const { title, event, withdrawn, sender } = entry.release;
  if (!event) return undefined;
  const absolute = (path: string) => absoluteUrl(site.config.baseUrl, path);
  const { start, end, place, address } = event;
  const name = place ?? address;
  return {
    events: [{ name: title, rel: 'invitation', uri: absolute(eventPath(site, entry)) }],
    eventDetails: {
      eventStatus: withdrawn ? cancelled : certain,
      // a day without a time is allowed for expected dates only
      dates:
        start.time === undefined
          ? { expectedStartDate: start.day, expectedEndDate: end?.day }
          : { startDate: rfc3339(start), endDate: end && rfc3339(end) },
      organiser: {
        name: sender.name,
        rel: 'organiser',
        uri: absolute(senderLink(site, sender).url),
        literal: sender.code,
      },
    },
    places: name === undefined ? undefined : [{ name, rel: 'event', literal: place && address }],
  };
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
