import ICAL from 'ical.js';

/*
 * Calendars by RFC 5545. Times are in UTC, so that calendars need no time zone rules; events of whole days have dates
 * without times, which are the same everywhere.
 */

/** Lines are at most 75 octets long; the library does not count the space that begins a folded one. */
ICAL.foldLength = 74;

/** When an event takes place: moments in milliseconds since the Unix epoch, or days. */
export type Times =
  | { readonly from: number; readonly to: number | undefined }
  /** `2017-03-14`; `to` is the day after the last. */
  | { readonly from: string; readonly to: string };

export interface CalendarEvent {
  readonly uid: string;
  readonly times: Times;
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly location: string | undefined;
  /** Absolute address of its page. */
  readonly url: string;
  readonly isCancelled: boolean;
  /** Grows with every change. */
  readonly sequence: number;
  /** In milliseconds since the Unix epoch. */
  readonly created: number;
  readonly changed: number;
}

/** The metadata of a calendar for subscription. */
export interface CalendarHead {
  readonly name: string;
  /** Absolute address of the page with the same events. */
  readonly url: string;
}

/** Formats a calendar; one without a head has a single event. */
export function writeCalendar(events: readonly CalendarEvent[], head?: CalendarHead): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Kommuniké//Kommuniké//SV');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (head) {
    // the name by RFC 7986, and for programs that do not support it
    calendar.addProperty(textOf('name', head.name));
    calendar.addProperty(textOf('x-wr-calname', head.name));
    calendar.addPropertyWithValue('url', head.url);
    const refresh = new ICAL.Property(['refresh-interval', {}, 'duration', 'PT6H']);
    calendar.addProperty(refresh);
  }
  for (const event of events) calendar.addSubcomponent(componentOf(event));
  if (events.length === 0) calendar.addSubcomponent(universalTime());
  return `${calendar.toString()}\r\n`;
}

const epoch = new ICAL.Time(
  { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0 },
  ICAL.Timezone.localTimezone,
);

/** Returns a component that shows nothing: a calendar may not be without any (RFC 5545, section 3.6). */
function universalTime(): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', 'Etc/UTC');
  const standard = new ICAL.Component('standard');
  standard.addPropertyWithValue('dtstart', epoch);
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString('+00:00'));
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString('+00:00'));
  zone.addSubcomponent(standard);
  return zone;
}

function componentOf(event: CalendarEvent): ICAL.Component {
  const { from, to } = event.times;
  const component = new ICAL.Component('vevent');
  const add = (name: string, value: string | number | ICAL.Time | undefined) => {
    if (value !== undefined && value !== '') component.addPropertyWithValue(name, value);
  };
  add('uid', event.uid);
  add('dtstamp', timeOf(event.changed));
  add('dtstart', timeOf(from));
  add('dtend', to === undefined ? undefined : timeOf(to));
  component.addPropertyWithValue('summary', event.title).setParameter('language', event.language);
  add('description', event.text);
  add('location', event.location);
  add('url', event.url);
  add('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  add('sequence', event.sequence);
  add('created', timeOf(event.created));
  add('last-modified', timeOf(event.changed));
  return component;
}

function timeOf(moment: number | string): ICAL.Time {
  return typeof moment === 'string'
    ? ICAL.Time.fromDateString(moment)
    : ICAL.Time.fromJSDate(new Date(moment), true);
}

/** A property that the library does not know and whose text it would not escape. */
function textOf(name: string, text: string): ICAL.Property {
  return new ICAL.Property([name, {}, 'text', text]);
}
