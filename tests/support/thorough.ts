/** Where `CI` is set, everything is looked at; elsewhere a part, so that the tests take no longer than one waits. */
export const isThorough = process.env.CI !== undefined;

/** How often a property is tried: so often where `CI` is set, else a third of it. */
export function runs(count: number): number {
  return isThorough ? count : Math.ceil(count / 3);
}
