import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import type { Cadence } from "../../src/profile/types.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc, Table } from "../../src/tree/types.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";
import { units } from "../support/shelf.js";

const timesIn: Record<Cadence["period"], number> = { week: 12, month: 12, quarter: 4, "half-year": 2, year: 1 };
/** Times a year; a weekly duty is due once a month, with the weeks' records. */
const timesAYear = ({ times, period }: Cadence): number => timesIn[period] * (period === "week" ? 1 : times);

const tableOf = (doc: Doc): Table => {
  const table = doc.children.find((block) => block.type === "table");
  if (table?.type !== "table") throw new Error(`${doc.meta.document} has no table`);
  return table;
};
/** Of a whole year: without the days on which the sample's own papers come into force. */
function undated(unit: string, topic: string, changes: Readonly<Record<string, unknown>> = {}): Doc {
  const doc = compose({ library, loaded: sample(unit, { documents: {}, ...changes }), kind: "year-plan", topic, asOf });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return doc.value;
}
/** Rows by cadence key: their ids end in row-<key>-<n>. */
function countByKey({ rows }: Table): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id } of rows) {
    const key = /#row-(.+)-\d+$/.exec(id)?.[1] ?? id;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

test("every cadence of the library has a task", () => {
  expect([...library.tasks.keys()].sort()).toEqual([...library.cadences.keys()].sort());
  for (const [key, { topics = [] }] of library.tasks)
    for (const topic of topics) expect([...library.topics.keys()], key).toContain(topic);
});

describe.each(units)("%s", (unit) => {
  const { profile } = sample(unit);
  test.each(profile.topics)("has one row for each time of each cadence: %s", (topic) => {
    const expected = Object.entries(profile.cadences).filter(([key]) => library.tasks.get(key)?.topics?.includes(topic) ?? true);
    expect(expected.length).toBeGreaterThan(10);
    const table = tableOf(undated(unit, topic));
    expect(countByKey(table)).toEqual(Object.fromEntries(expected.map(([key, cadence]) => [key, timesAYear(cadence)])));
    expect(table.rows.map(({ cells }) => inlinesText(cells[0]!))).toEqual(table.rows.map((_, i) => String(i + 1)));
    for (const { cells } of table.rows)
      expect(
        cells
          .slice(1, -1)
          .map(inlinesText)
          .filter((text) => text === ""),
      ).toEqual([]);
  });
});

test("a changed cadence changes its rows and no others", () => {
  const rows = (analysis: Cadence) => {
    return countByKey(tableOf(undated("hubin-primary", "ideology", { "cadences.analysis": analysis })));
  };
  const { analysis: before, ...others } = rows({ times: 1, period: "quarter" });
  const { analysis: after, ...same } = rows({ times: 2, period: "month" });
  expect([before, after]).toEqual([4, 24]);
  expect(same).toEqual(others);
});

test("nothing is due before the paper is in force, and not everything on one day", () => {
  const loaded = sample("hubin-primary", {
    documents: { "year-plan.ideology": { date: "2026-05-20", effective: "2026-06-01" } },
  });
  const doc = compose({ library, loaded, kind: "year-plan", topic: "ideology", asOf });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  const due = tableOf(doc.value).rows.map(({ cells }) => inlinesText(cells[2]!));
  expect(due.length).toBeGreaterThan(10);
  expect(due.filter((day) => /^[1-5]月/.test(day))).toEqual([]);
  expect(due[0]).toBe("6月15日前");
  expect(new Set(due).size).toBeGreaterThan(7);
});
