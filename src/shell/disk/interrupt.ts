const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Cleans up before the program ends because of a signal, as Ctrl-C sends it. Returns a function that undoes this. The
 * signal is noticed when the program next waits for something.
 */
export function onInterrupt(cleanUp: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    undo();
    cleanUp();
    process.kill(process.pid, signal);
  };
  const undo = () => {
    for (const signal of signals) process.removeListener(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  return undo;
}
