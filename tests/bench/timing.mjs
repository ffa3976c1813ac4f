import { performance } from "node:perf_hooks";

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Runs jobs in turn, round after round, so that noise of the machine hits all of them alike. The first job of a round
 * changes, or one job would always pay for the garbage of another.
 * @param jobs name → function, which may be async
 * @param warm rounds that are not counted
 * @returns name → median time, ms
 */
export async function race(jobs, { rounds = 25, warm = 8 } = {}) {
  const entries = Object.entries(jobs);
  const times = new Map(entries.map(([name]) => [name, []]));
  for (let round = -warm; round < rounds; round++) {
    for (let i = 0; i < entries.length; i++) {
      const [name, job] = entries[(i + round + warm) % entries.length];
      const start = performance.now();
      await job();
      if (round >= 0) times.get(name).push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}
