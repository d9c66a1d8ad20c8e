import type { Target } from './fuzz.ts';
import * as siteTargets from './site-targets.ts';
import * as textTargets from './text-targets.ts';

/** All targets of random input: each export of these files. */
export const targets: readonly Target[] = [...Object.values(textTargets), ...Object.values(siteTargets)];
