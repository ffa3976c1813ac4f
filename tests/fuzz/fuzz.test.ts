import { appendFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { caseOf, smallest, tried } from "./cases.js";
import { baseAt } from "./shelf.js";

/** How many cases, from which on; a soak run sets them (`npm run soak`). */
const count = Number(process.env["TIAOLI_FUZZ"] ?? 300);
const first = Number(process.env["TIAOLI_FUZZ_FROM"] ?? 1);
/** Where a soak run writes what it finds. */
const log = process.env["TIAOLI_FUZZ_LOG"];

vi.setConfig({ testTimeout: 24 * 3600_000 });

test("whatever a person does in Word and whatever changes in the profile", async () => {
  const faults: string[] = [];
  let done = 0;
  for (let seed = first; seed < first + count; seed++) {
    const one = caseOf(seed);
    const broken = await tried(one);
    if (broken !== null) done += 1;
    for (const { promise, what } of broken?.slice(0, 2) ?? []) {
      const small = await smallest(one, promise);
      const base = await baseAt(one.paper);
      const line = `${seed} ${base?.name}: ${promise}: ${what}\n    ${JSON.stringify(small)}`;
      faults.push(line);
      if (log) appendFileSync(log, `${line}\n`);
    }
    if (log && seed % 500 === 0) appendFileSync(log, `… ${seed}, ${done} tried, ${faults.length} faults\n`);
  }
  expect(done).toBeGreaterThan(count / 2);
  expect(faults).toEqual([]);
});
