/** Time as it passes, for what waits and what gives up. Nothing that is printed or decided about a paper depends on it. */
export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number;
  /** Calls again and again until the returned function is called. Keeps no process alive. */
  readonly every: (milliseconds: number, run: () => void) => () => void;
}

export const clock: Clock = {
  now: () => performance.now(),
  every: (milliseconds, run) => {
    const timer = setInterval(run, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
