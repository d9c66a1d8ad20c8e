import type { Locale } from '../../locale/locale.ts';
import type { Conformity } from '../../model/config/accessibility-schema.ts';
import type { Config } from '../../model/config/config-schema.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Phone, Reference } from '../../model/release.ts';
import type { Supervised } from '../../register/country.ts';
import { readEmail } from '../contact/email.ts';
import { readPhone } from '../contact/phone.ts';
import { readDay } from '../date/moment.ts';
import { readWebAddress } from '../fields/addresses.ts';
import type { Loose } from '../fields/fields.ts';
import { type Findings, take } from '../fields/findings.ts';
import type { Reading } from '../fields/reading.ts';

/** Content that is not accessible. */
export interface Inaccessible {
  readonly what: string;
  readonly reason: string;
  readonly alternative?: string | undefined;
}

/** The accessibility statement in the config. Days are `2026-10-20`. */
export interface Accessibility {
  readonly body: string;
  readonly form: string;
  readonly email: string | undefined;
  readonly phone: Phone | undefined;
  readonly conformity: Conformity;
  readonly assessed: string;
  readonly method: string;
  readonly updated: string;
  readonly attachmentsChecked: string | undefined;
  readonly shortcomings: readonly Inaccessible[];
  readonly burden: readonly Inaccessible[];
  /** Position of the conformity. */
  readonly place: Reference & Pick<Diagnostic, 'file'>;
}

/** Returns undefined if the config has no statement, or an incomplete one. */
export function readAccessibility(
  written: Loose<Config['accessibility']>,
  locale: Locale,
  { file, report, reference }: Pick<Findings, 'file' | 'report' | 'reference'>,
): Accessibility | undefined {
  if (!written) return undefined;
  const value = <T>(key: keyof typeof written, reader: (text: string) => Reading<T>) => {
    const text = written[key];
    return typeof text === 'string' ? take(reader(text), ['accessibility', key], report) : undefined;
  };
  const { body, conformity, method } = written;
  const form = value('form', readWebAddress);
  const assessed = value('assessed', readDay);
  const updated = value('updated', readDay);
  const rest = {
    email: value('email', readEmail),
    phone: value('phone', (text) => readPhone(text, 'phone', locale.home)),
    attachmentsChecked: value('attachmentsChecked', readDay),
    shortcomings: listed(written.shortcomings),
    burden: listed(written.burden),
  };
  if (!body || !form || !conformity || !assessed || !method) return undefined;
  return {
    ...rest,
    body,
    form,
    conformity,
    assessed,
    method,
    updated: updated ?? assessed,
    place: { file, ...reference('link', conformity, ['accessibility', 'conformity']) },
  };
}

function listed(written: readonly (Loose<Inaccessible> | undefined)[] | undefined): Inaccessible[] {
  return (written ?? []).flatMap(({ what, reason, alternative } = {}) =>
    what && reason ? [{ what, reason, alternative }] : [],
  );
}

/**
 * Returns the country whose accessibility law applies: that of the config; Sweden with its register; otherwise the
 * country of the site's language, if its law is known.
 */
export function supervisingCountry(
  written: Loose<Config['accessibility']>,
  register: Config['register'],
  { supervision }: Pick<Locale, 'supervision'>,
): Supervised {
  if (written?.country) return written.country;
  if (register === 'sweden') return 'SE';
  return supervision;
}
