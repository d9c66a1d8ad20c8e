/** If `CI` is set, everything is tested; otherwise a part, so that tests stay fast. */
export const isThorough = process.env.CI !== undefined;

/** Number of runs of a property: the given number if `CI` is set, otherwise a third of it. */
export function runs(count: number): number {
  return isThorough ? count : Math.ceil(count / 3);
}
