import { expect, test } from "vitest";
import { occurrences } from "../../src/compose/schedule.js";

test.each([
  [{ times: 1, period: "year" }, ["2026-12-31"]],
  [{ times: 2, period: "year" }, ["2026-06-30", "2026-12-31"]],
  [{ times: 1, period: "half-year" }, ["2026-06-30", "2026-12-31"]],
  [{ times: 1, period: "quarter" }, ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]],
  [{ times: 3, period: "year" }, ["2026-04-30", "2026-08-31", "2026-12-31"]],
] as const)("%o falls due on %o", (cadence, days) => expect(occurrences(cadence, 2026)).toEqual(days));

test("months know their length; twice a month is the 15th and the last day", () => {
  expect(occurrences({ times: 1, period: "month" }, 2028)[1]).toBe("2028-02-29");
  expect(occurrences({ times: 2, period: "month" }, 2026).slice(2, 4)).toEqual(["2026-02-15", "2026-02-28"]);
  expect(occurrences({ times: 1, period: "week" }, 2026)).toHaveLength(12);
});
