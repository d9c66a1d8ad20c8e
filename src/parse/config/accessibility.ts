import { createProblem } from '../../codes/index.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Conformity } from '../../model/config/accessibility-schema.ts';
import type { Config } from '../../model/config/config-schema.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Phone } from '../../model/release.ts';
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
  /** The config’s file, and the positions of values that can be wrong. */
  readonly file: string;
  readonly places: Readonly<Record<StatementKey, Place | undefined>>;
}

/** Keys whose values can contradict the archive or the calendar. */
export type StatementKey = 'conformity' | 'assessed' | 'updated' | 'attachmentsChecked';
type Place = Pick<Diagnostic, 'line' | 'column' | 'length'>;

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
  if (updated !== undefined && updated < assessed)
    report(['accessibility', 'updated'], createProblem('accessibility-reversed', updated, assessed));
  const placeOf = (key: StatementKey): Place | undefined => {
    const text = written[key];
    if (text === undefined) return undefined;
    const { line, column, length } = reference('link', text, ['accessibility', key]);
    return { line, column, length };
  };
  return {
    ...rest,
    body,
    form,
    conformity,
    assessed,
    method,
    updated: updated ?? assessed,
    file,
    places: {
      conformity: placeOf('conformity'),
      assessed: placeOf('assessed'),
      updated: placeOf('updated'),
      attachmentsChecked: placeOf('attachmentsChecked'),
    },
  };
}

function listed(written: readonly (Loose<Inaccessible> | undefined)[] | undefined): Inaccessible[] {
  return (written ?? []).flatMap(({ what, reason, alternative } = {}) =>
    what && reason ? [{ what, reason, alternative }] : [],
  );
}
