const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a cleanup before the program is ended by a signal such as Ctrl-C. Returns a function that removes the handler.
 * The signal is handled when the program next yields to the event loop.
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
