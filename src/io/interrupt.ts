const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Calls once when this process is asked to end, in place of ending it. @returns takes that back */
export function onInterrupt(run: () => void): () => void {
  for (const signal of signals) process.once(signal, run);
  return () => {
    for (const signal of signals) process.off(signal, run);
  };
}
