import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { charactersOf } from "../../src/tree/measure.js";
import { blockText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

const units = [
  "hubin-primary",
  "tingnan-culture",
  "yandi-farm",
  "yunting-coop",
  "lanjiang-hospital",
  "weidu-town",
  "dongwan-park",
  "lanjiang-culture",
  "lanjiang-congress",
  "yunting-college",
] as const;
const five = ["ideology", "network-ideology", "work-safety", "fire-safety", "cybersecurity"];

function list(unit: string, topics: readonly string[], changes: Readonly<Record<string, unknown>> = {}): Doc {
  const loaded = sample(unit, { topics, ...changes });
  const doc = compose({ library, loaded, kind: "joint-list", topic: "joint", asOf });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return doc.value;
}
/** Headings of the parts, numbers left out. */
const headings = (doc: Doc): readonly string[] =>
  doc.children.flatMap((block) => (block.type === "heading" ? blockText({ ...block, number: "" } as typeof block) : []));

describe.each(units)("%s", (unit) => {
  test("five topics in one list, each shared duty once", () => {
    const doc = list(unit, five);
    expect(charactersOf(doc)).toBeLessThanOrEqual(4500);
    const names = five.map((id) => library.topics.get(id)!.name);
    expect(headings(doc)).toEqual(expect.arrayContaining(names));
    const lines = doc.children.flatMap((block) =>
      block.type === "table" ? [] : blockText({ ...block, number: "" } as typeof block).split(/[。；]/u),
    );
    const long = lines.filter((line) => [...line].length > 16);
    expect(long.filter((line, i) => long.indexOf(line) !== i)).toEqual([]);
  });
});

test("a real merger: less than half of the five lists it stands for", () => {
  const together = charactersOf(list("hubin-primary", five));
  const alone = five.map((topic) => {
    const doc = compose({ library, loaded: sample("hubin-primary"), kind: "responsibility-list", topic, asOf });
    if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
    return charactersOf(doc.value);
  });
  expect(together).toBeLessThan(alone.reduce((sum, one) => sum + one, 0) / 2);
});

test("a topic the unit does not work on is nowhere in it", () => {
  const text = docText(list("hubin-primary", ["ideology", "work-safety"]));
  expect(text).toContain("重大事故隐患立即停用");
  expect(text).not.toMatch(/消防|网络意识形态|网络安全/);
});

test("says for each topic who answers for it, as the profile has it", () => {
  const text = docText(list("hubin-primary", five));
  expect(text).toMatch(/网络安全\s+党支部书记\s+支部组织委员、副校长\s+教务处/);
  expect(text).toMatch(/消防安全\s+校长\s+支部宣传委员、副校长\s+总务处/);
  expect(docText(list("yunting-coop", five))).toContain("党委书记、理事会主任责任");
});

test("composes for a unit without a leading group", () => {
  expect(docText(list("yunting-coop", five, { group: null }))).toContain("直接责任人指定");
});
