import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
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
  describe.each([...library.topics.keys()])("%s", (topic) => {
    test.each(Object.entries(lacking))("the points add up to a hundred with %s", (_, changes) => {
      const given = points(assessment(unit, topic, changes));
      expect(given.length).toBeGreaterThanOrEqual(5);
      expect(given.every((n) => Number.isInteger(n) && n > 0)).toBe(true);
      expect(sum(given)).toBe(100);
    });

    test("every row says how points are lost, what proves it and who scores", () => {
      const table = assessment(unit, topic).children.find((block) => block.type === "table");
      for (const row of table?.type === "table" ? table.rows : []) {
        expect(row.cells).toHaveLength(5);
        for (const cell of row.cells) expect(inlinesText(cell).trim(), row.id).not.toBe("");
      }
    });
  });
});
