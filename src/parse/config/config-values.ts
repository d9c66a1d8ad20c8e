import { createEnglishProblem } from '../../codes/index.ts';
import { slugify } from '../../url.ts';
import { addressInvalid, readWebAddress } from '../fields/addresses.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest, quoted } from '../text/suggest.ts';
import { readableShade } from './contrast.ts';

/** The address of a site: without a query or a fragment. Error: `address-invalid`. */
export function readBaseUrl(written: string): Reading<string> {
  return /[?#]/.test(written) ? unread(addressInvalid(written)) : readWebAddress(written);
}

/** An IANA time zone, by name only: which offsets such as `+01:00` are taken depends on the platform. Error: `time-zone-unknown`. */
export function readTimeZone(written: string): Reading<string> {
  if (isTimeZone(written)) return read(written);
  const near = nearest(written, Intl.supportedValuesOf('timeZone'));
  const hint = near === undefined ? 'write an IANA name such as Europe/Stockholm' : `did you mean “${near}”?`;
  return unread(createEnglishProblem('time-zone-unknown', `${quoted(written)} is not a time zone`, hint));
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
  const message = `${quoted(written)} is not the name of a folder below templates/`;
  return unread(
    createEnglishProblem('folder-invalid', message, `write the name alone, such as ${quoted(name)}`),
  );
}

/** A colour on which white text can be read. Errors: `colour-invalid`, `colour-pale`. */
export function readColour(written: string): Reading<string> {
  if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(written)) {
    const hint = 'write it as #rgb or #rrggbb, in quotation marks: "#005ea5"';
    return unread(createEnglishProblem('colour-invalid', `${quoted(written)} is not a colour`, hint));
  }
  const shade = readableShade(written);
  if (shade === undefined) return read(written);
  const message = `white text on ${quoted(written)} can't be read by everyone: its contrast is below 4.5 to 1`;
  return unread(createEnglishProblem('colour-pale', message, `the nearest shade that passes is "${shade}"`));
}

/** Part of an address. Error: `slug-invalid`. */
export function readSlug(written: string): Reading<string> {
  if (/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(written)) return read(written);
  const message = `${quoted(written)} can't be part of an address: only a-z, 0-9 and hyphens can`;
  return unread(
    createEnglishProblem('slug-invalid', message, `did you mean “${slugify(written) || 'uppsala'}”?`),
  );
}
