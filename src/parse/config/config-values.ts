import { createProblem } from '../../codes/index.ts';
import { slugify } from '../../url.ts';
import { addressInvalid, readWebAddress } from '../fields/addresses.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest } from '../text/suggest.ts';
import { readableShade } from './contrast.ts';

/** The address of a site: without a query or a fragment. Error: `address-invalid`. */
export function readBaseUrl(written: string): Reading<string> {
  return /[?#]/.test(written) ? unread(addressInvalid(written)) : readWebAddress(written);
}

/**
 * An IANA time zone by name. Offsets such as `+01:00` are refused, because support depends on the platform. Error:
 * `time-zone-unknown`.
 */
export function readTimeZone(written: string): Reading<string> {
  if (isTimeZone(written)) return read(written);
  const near = nearest(written, Intl.supportedValuesOf('timeZone'));
  return unread(createProblem('time-zone-unknown', written, near));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: name });
    return /^[a-z]/i.test(name);
  } catch {
    return false;
  }
}

/** The name of a folder below `templates/`. Error: `folder-invalid`. */
export function readTheme(written: string): Reading<string> {
  if (/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(written)) return read(written);
  const name = written.split(/[\\/]/).at(-1) || 'kommun';
  return unread(createProblem('folder-invalid', written, name));
}

/** A colour on which white text is readable. Errors: `colour-invalid`, `colour-pale`. */
export function readColour(written: string): Reading<string> {
  if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(written))
    return unread(createProblem('colour-invalid', written));
  const shade = readableShade(written);
  return shade === undefined ? read(written) : unread(createProblem('colour-pale', written, shade));
}

/** Part of an address. Error: `slug-invalid`. */
export function readSlug(written: string): Reading<string> {
  if (/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(written)) return read(written);
  return unread(createProblem('slug-invalid', written, slugify(written) || 'uppsala'));
}
