import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";
import { units } from "../support/shelf.js";

function assessment(unit: string, topic: string, changes: Readonly<Record<string, unknown>> = {}): Doc {
  const doc = compose({ library, loaded: sample(unit, changes), kind: "assessment", topic, asOf });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return doc.value;
}

/** The points of every row of the scoring table, found by the column's heading. */
function points(doc: Doc): readonly number[] {
  const tables = doc.children.flatMap((block) => (block.type === "table" ? [block] : []));
  expect(tables).toHaveLength(1);
  const { columns, rows } = tables[0]!;
  const column = columns.findIndex(({ title }) => inlinesText(title) === "分值");
  expect(column).toBeGreaterThanOrEqual(0);
  return rows.map(({ cells }) => Number(inlinesText(cells[column]!)));
}
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** What a unit may lack; each takes rows away, whose points other rows must carry. */
const lacking: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "everything it has": {},
  "no media": { media: [] },
  "no venues": { venues: [] },
  "neither media nor venues": { media: [], venues: [] },
  "no leading group": { group: undefined },
  "no sub-units": { "sub-units": undefined },
};

describe.each(units)("%s", (unit) => {
  describe.each([...library.topics.values()].filter(({ joins }) => joins !== true).map(({ id }) => id))("%s", (topic) => {
    test.each(Object.entries(lacking))("the points add up to a hundred with %s", (_, changes) => {
      const given = points(assessment(unit, topic, changes));
      expect(given.length).toBeGreaterThanOrEqual(5);
      expect(given.every((n) => Number.isInteger(n) && n > 0)).toBe(true);
      expect(sum(given)).toBe(100);
    });

    test("every row says how points are lost, and at least half of them are for what came of the work", () => {
      const doc = assessment(unit, topic);
      const table = doc.children.find((block) => block.type === "table");
      const rows = table?.type === "table" ? table.rows : [];
      for (const row of rows) {
        expect(row.cells).toHaveLength(4);
        for (const cell of row.cells) expect(inlinesText(cell).trim(), row.id).not.toBe("");
      }
      const given = points(doc);
      const effect = given.filter((_, i) => inlinesText(rows[i]!.cells[0]!) === "实效");
      expect(sum(effect)).toBeGreaterThanOrEqual(50);
    });

    test("paper proves nothing, grave faults fail, and nobody hears of it but who was assessed", () => {
      const text = docText(assessment(unit, topic));
      expect(text).not.toMatch(/签到表|公示|台账（/);
      expect(text).toMatch(/有下列情形之一的，评为不合格：/);
      expect(text).toContain("结果只告知被考核单位");
      expect(text).toContain("不评本人所在的部门");
    });
  });
});
