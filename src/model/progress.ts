/** The steps of a build, in order. */
export type Step = 'read' | 'parse' | 'render' | 'search' | 'publish';

/**
 * Called as a step goes on, so it must be quick.
 *
 * @param total missing if it is not known yet.
 */
export type Progress = (step: Step, done: number, total?: number) => void;
