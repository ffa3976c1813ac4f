import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { printClause } from "../../src/compose/example.js";
import { printDiagnostics } from "../../src/diag/print.js";
import { readLibrary } from "../../src/library/read.js";
import { docText } from "../../src/tree/walk.js";
import { diskEnv } from "../support/disk-env.js";
import { sample } from "../support/samples.js";

const read = await readLibrary(["templates"], diskEnv);
if (!read.ok) throw new Error(printDiagnostics(read.diagnostics));
const library = read.value;
const units = ["hubin-primary", "lanjiang-culture", "dongwan-park", "yunting-college"];
const asOf = "2026-03-05";

describe("examples of the clauses", () => {
  test.each([...library.clauses.values()])("$id", (clause) => {
    expect(clause.examples.length).toBeGreaterThan(0);
    for (const { with: given, gives } of clause.examples) {
      const printed = printClause(clause, library, sample(given.unit, given), given.topic, asOf);
      if (!printed.ok) throw new Error(printDiagnostics(printed.diagnostics));
      expect(printed.value).toEqual({ taken: true, text: gives.trim() });
    }
  });
});

describe.each(units)("%s", (unit) => {
  test.each([...library.topics.keys()])("composes its list for %s", (topic) => {
    const doc = compose({ library, loaded: sample(unit), kind: "responsibility-list", topic, asOf });
    if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
    const text = docText(doc.value);
    expect(text).not.toMatch(/undefined|\{\{|\}\}|NaN|\[object|×|XX|[，。；：、]{2}|[（“《][，。；：、]|，”|[一-鿿] [一-鿿]/);
    if (process.env["SHOW"] === `${unit}/${topic}`) console.log(text);
  });
});
