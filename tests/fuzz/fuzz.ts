import fc from 'fast-check';

/** A target of random input. */
export interface Target {
  readonly name: string;
  /** Tries one input, such as a finding. Throws if a check fails. */
  readonly check: (input: unknown) => Promise<void>;
  /** `before` is called with every input before it is tried, so that one that hangs is known. */
  readonly run: (seed: number, milliseconds: number, before?: (input: unknown) => void) => Promise<Tried>;
}

export interface Tried {
  readonly inputs: number;
  /** Each once, with a line for `found.test.ts`. */
  readonly findings: readonly string[];
}

/** Maximum number of kinds of findings per run. */
const enough = 20;

/** Creates a target from an arbitrary and a check, which throws on failure. */
export function target<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
): Target {
  const run: Target['run'] = async (seed, milliseconds, before) => {
    const end = Date.now() + milliseconds;
    const findings = new Map<string, string>();
    let inputs = 0;
    for (let at = seed; Date.now() < end && findings.size < enough; at++) {
      const property = fc.asyncProperty(arbitrary, async (input) => {
        inputs++;
        before?.(input);
        await check(input);
      });
      const left = Math.max(1, end - Date.now());
      const result = await fc.check(property, {
        seed: at,
        numRuns: 500,
        interruptAfterTimeLimit: left,
      });
      if (!result.failed || !result.counterexample) continue;
      const [input] = result.counterexample;
      const error = result.errorInstance;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const kind = reason
        .split('\n')
        .slice(0, 2)
        .join('\n')
        .replace(/\d+|".*"/g, '#');
      findings.set(kind, `seed ${at}, path ${result.counterexamplePath}: ${caseOf(name, input, reason)}`);
    }
    return { inputs, findings: [...findings.values()] };
  };
  return { name, run, check: async (input) => check(input as T) };
}

function caseOf(name: string, input: unknown, reason: string): string {
  const few = reason.split('\n').slice(0, 4).join('\n  ');
  return `${few}\nfor found.test.ts: ['…', ${JSON.stringify(name)}, ${JSON.stringify(input)}],\n`;
}
