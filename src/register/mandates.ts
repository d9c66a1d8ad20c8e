import { memoize } from '../incremental/memoize.ts';

/** A mandate period of Sweden's municipal councils. */
export interface Mandate {
  /** First day: `2014-10-15`. */
  readonly from: string;
  /** Last day: `2018-10-14`. */
  readonly to: string;
  /** `2014–2018`, with an en dash. */
  readonly label: string;
}

/**
 * Returns the mandate period of a day (`2017-03-14`), including future years, or undefined before 1 November 1979. A
 * new council takes office on 15 October of the election year (kommunallagen 2017:725, 5 kap. 9 §, and since the
 * election of 2014), before that on 1 November (kommunallagen 1977:179, 2 kap. 6 §, and 1991:900). Elections were
 * held every third year until 1994, every fourth year since. Stockholm's earlier date, 15 October, is not modelled.
 */
export function mandateOf(day: string): Mandate | undefined {
  const year = electionOnOrBefore(Number(day.slice(0, 4)));
  const since = day < mandateSince(year).from ? electionOnOrBefore(year - 1) : year;
  return since < firstElection ? undefined : mandateSince(since);
}

const mandateSince = memoize((electionYear: number): Mandate => {
  const next = electionYear + (electionYear < fourYearsSince ? 3 : 4);
  return { from: startOf(electionYear), to: dayBefore(startOf(next)), label: `${electionYear}–${next}` };
});

const firstElection = 1979;
const fourYearsSince = 1994;

function electionOnOrBefore(year: number): number {
  if (year >= fourYearsSince) return year - ((year - fourYearsSince) % 4);
  return year - ((((year - firstElection) % 3) + 3) % 3);
}

function startOf(electionYear: number): string {
  return electionYear >= 2014 ? `${electionYear}-10-15` : `${electionYear}-11-01`;
}

function dayBefore(start: string): string {
  return start.endsWith('-11-01') ? start.replace('-11-01', '-10-31') : start.replace('-10-15', '-10-14');
}
