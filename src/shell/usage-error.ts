/** An invalid command line, option or environment. The message gives the reason and the remedy. */
export class UsageError extends Error {}
