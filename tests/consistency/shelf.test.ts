import { readdirSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { compose } from "../../src/compose/compose.js";
import type { Library } from "../../src/library/types.js";
import { checkUnitSet } from "../../src/papers/check-set.js";
import { composeUnit } from "../../src/papers/compose-unit.js";
import type { LoadedProfile, Profile } from "../../src/profile/types.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc, Row } from "../../src/tree/types.js";
import { asOf, library } from "../support/library.js";
import { inChinese, printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

// A whole shelf is some hundred documents.
vi.setConfig({ testTimeout: 60_000 });

/** Two topics are enough for the mutations: a fault in both must still be found once. The shelf of a larger unit that issues companions. */
const shelf = ["responsibility-list", "implementation-rules", "implementation-plan", "accountability", "assessment"];
const hubin = sample("hubin-primary", { topics: ["ideology", "network-ideology"], size: "medium", shelf });

/** All documents of a unit as a draft composes them. */
function shelfOf(loaded: LoadedProfile, from: Library = library, kinds?: readonly string[]): readonly Doc[] {
  const unit = { loaded, path: loaded.file, text: "" };
  const composed = composeUnit(unit, { named: true, asOf, ...(kinds && { kinds }) }, from);
  if (!composed.ok) throw new Error(printDiagnostics(composed.diagnostics));
  return composed.value.docs.map(({ doc }) => doc);
}
const findings = (docs: readonly Doc[], loaded = hubin, from = library, kinds?: readonly string[]): readonly string[] =>
  inChinese(checkUnitSet({ loaded, docs, asOf, ...(kinds && { kinds }) }, from)).map(({ code, message }) => `${code} ${message}`);
const withProfile = (changes: Partial<Profile>): LoadedProfile => ({ ...hubin, profile: { ...hubin.profile, ...changes } });
/** The library with one clause's text changed; the change must take. */
function withText(id: string, from: string | RegExp, to: string): Library {
  const clause = library.clauses.get(id)!;
  const text = clause.text.replace(from, to);
  expect(text).not.toBe(clause.text);
  return { ...library, clauses: new Map([...library.clauses, [id, { ...clause, text }]]) };
}

test.each(readdirSync("data/units").map((file) => file.replace(/\.yaml$/, "")))("the shelf of %s fits together", (id) => {
  const loaded = sample(id);
  expect(findings(shelfOf(loaded), loaded)).toEqual([]);
});

test.each([...library.kinds.keys()])("%s alone raises nothing about what was not asked for", (kind) => {
  expect(findings(shelfOf(hubin, library, [kind]), hubin, library, [kind])).toEqual([]);
});

describe("one change raises the one finding it deserves", () => {
  test("a post vacated", () => {
    const key = "deputy-head-teaching";
    const posts = { ...hubin.profile.posts, [key]: { ...hubin.profile.posts[key]!, holders: [] } };
    const loaded = withProfile({ posts });
    const found = findings(shelfOf(loaded), loaded);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^check\/vacant-post “支部组织委员、副校长”当天无人任职，而《云汀市湖滨小学意识形态工作责任清单》/);
  });

  test("an interval typed into a clause", () => {
    const changed = withText("rules.collective", /\{\{(?:cadence|period) "special-study"\}\}/, "每季度至少一次");
    const found = findings(shelfOf(hubin, changed), hubin, changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^check\/differing-cadence “专题研究”的频次不一致：.*写的是“每季度一次”，单位档案写的是“每年两次”$/);
  });

  test("another person directly responsible in one document", () => {
    const other = withProfile({ "direct-responsible": "union-chair" });
    const list = compose({ library, loaded: other, kind: "responsibility-list", topic: "ideology", asOf });
    if (!list.ok) throw new Error(printDiagnostics(list.diagnostics));
    const docs = shelfOf(hubin).map((doc) => (doc.meta.document === list.value.meta.document ? list.value : doc));
    const found = findings(docs);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^check\/differing-responsible 直接责任人不一致：/);
    expect(found[0]).toContain("《云汀市湖滨小学意识形态工作责任清单》写的是“支部纪检委员、工会主席”");
    expect(found[0]).toContain("写的是“支部宣传委员、副校长”");
  });

  test("a reference to a document that is not there", () => {
    const changed = withText("body.assessment", /$/, "按照《{{unit.full-name}}师德师风实施细则》执行。");
    const found = findings(shelfOf(hubin, changed), hubin, changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^check\/missing-document .*提到《云汀市湖滨小学师德师风实施细则》，而本单位没有这份文件$/);
  });

  test("a task without its owner", () => {
    const empty = (doc: Doc): Doc => ({
      ...doc,
      children: doc.children.map((block) => (block.type === "table" ? { ...block, rows: block.rows.map(ownerless) } : block)),
    });
    const ownerless = (row: Row): Row => {
      const [task, , ...rest] = row.cells;
      return inlinesText(task!).includes("党课") ? { ...row, cells: [task!, [], ...rest] } : row;
    };
    const docs = shelfOf(hubin).map((doc) => (doc.meta.document === "implementation-plan.ideology" ? empty(doc) : doc));
    const found = findings(docs);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^check\/duty-without-owner 任务“讲授意识形态专题党课”没有写明由谁负责，见《.*实施方案》$/);
  });

  test("a task with another owner in the year's plan than in a plan beside it", () => {
    const task = library.tasks.get("lecture")!;
    const changed = { ...library, tasks: new Map([...library.tasks, ["lecture", { ...task, owner: "{{posts.head.title}}" }]]) };
    const plan = shelfOf(hubin, library, ["year-plan"])[0]!;
    const beside = shelfOf(hubin, changed, ["year-plan"])[0]!;
    const renamed = { ...beside, meta: { ...beside.meta, kind: "plan", document: "plan.ideology", title: "年度工作要点" } };
    expect(findings([plan, renamed])).toEqual([
      `check/duty-with-two-owners 任务“讲授意识形态专题党课”的责任人不一致：《${plan.meta.title}》写的是“党支部书记”，《年度工作要点》写的是“校长”`,
    ]);
  });
});
