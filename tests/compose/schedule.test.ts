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

test("a task may fall due some half months before its period ends, within its own time", () => {
  expect(occurrences({ times: 1, period: "quarter" }, 2026, 3)).toEqual(["2026-02-15", "2026-05-15", "2026-08-15", "2026-11-15"]);
  expect(occurrences({ times: 2, period: "year" }, 2026, 13)).toEqual(["2026-06-15", "2026-12-15"]);
  expect(occurrences({ times: 1, period: "month" }, 2026, 1)[1]).toBe("2026-02-15");
  expect(occurrences({ times: 2, period: "month" }, 2026, 1)).toEqual(occurrences({ times: 2, period: "month" }, 2026));
});

test("nothing falls due before a day; what still can is due at the end of its period", () => {
  expect(occurrences({ times: 1, period: "quarter" }, 2026, 3, "2026-03-13")).toEqual([
    "2026-03-31",
    "2026-05-15",
    "2026-08-15",
    "2026-11-15",
  ]);
  expect(occurrences({ times: 1, period: "half-year" }, 2026, 0, "2026-07-01")).toEqual(["2026-12-31"]);
  expect(occurrences({ times: 1, period: "year" }, 2026, 0, "2027-01-01")).toEqual([]);
});
