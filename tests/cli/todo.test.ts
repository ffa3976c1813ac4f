import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { blanksOf } from "../../src/papers/blanks.js";
import type { Block, Inline, NodeId } from "../../src/tree/types.js";
import type { Todo } from "../../src/use/todo.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";
import { snapshot } from "../archive/shelf.js";
import { library } from "../support/library.js";
import { inChinese } from "../support/said.js";
import { sampleDoc } from "../writers/sample-doc.js";
import { call, sample, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary");
});
const day = ["--as-of", "2026-03-05"];
/** The profile with one topic, so that the shelf is small, one document settled, and some texts replaced; each must be there. */
function write(...changes: readonly (readonly [string | RegExp, string])[]): void {
  const settled = "documents:\n  responsibility-list.ideology: { date: 2026-03-05, status: final }\n";
  let text = sample("hubin-primary")
    .replace(/^topics: .*$/m, `topics: [ideology]\nshelf: [${[...library.kinds.keys()].join(", ")}]`)
    .replace(/^documents:\n(?: .*\n|#.*\n|\n)*/m, settled);
  for (const [from, to] of changes) {
    const next = text.replace(from, to);
    expect(next).not.toBe(text);
    text = next;
  }
  writeFileSync(join(desk, "data/units/hubin-primary.yaml"), text);
}
async function todo(): Promise<Todo> {
  const said = await call(desk, ["todo", "hubin-primary", "--json", ...day]);
  expect(said).toMatchObject({ code: 1, err: "" });
  return JSON.parse(said.out) as Todo;
}

test("every blank is listed with its document and place, and nothing is written", async () => {
  write();
  const before = snapshot(desk);
  const { documents, blanks, signatures, refused, vacant, findings, edited } = await todo();
  expect(documents).toBeGreaterThan(5);
  expect(blanks).toContainEqual({
    document: "year-plan.ideology",
    kind: "year-plan",
    topic: "ideology",
    title: "云汀市湖滨小学2026年意识形态工作任务表",
    label: "成文日期",
    where: "落款",
    data: { where: { say: "where.closing" } },
  });
  // What is signed on paper is no work at the desk.
  const letters = new Set(signatures.flatMap(({ kind, document }) => (kind === "responsibility-letter" ? document : [])));
  expect(blanks.filter(({ kind }) => kind === "responsibility-letter" || kind === "duty-card")).toEqual([]);
  expect(letters).toContain("responsibility-letter.ideology.office");
  // The list has its date, so it has no blank.
  expect(blanks.filter(({ kind }) => kind === "responsibility-list")).toEqual([]);
  expect({ refused, vacant, findings, edited }).toEqual({ refused: [], vacant: [], findings: [], edited: [] });
  expect(snapshot(desk)).toEqual(before);
});

test("a blank is placed by its heading and number, its article, its row, or the signature", () => {
  const base = (id: string) => ({ ...sampleDoc.children[0]!, id: id as NodeId });
  const blank = (label: string): Inline => ({ type: "blank", label });
  const children: readonly Block[] = [
    { ...base("b1"), type: "paragraph", role: "body", children: [blank("甲")] },
    { ...base("b2"), type: "heading", level: "level-1", number: "二、", children: [{ type: "text", value: "主要数据" }] },
    { ...base("b3"), type: "item", level: "level-2", number: "（三）", children: [blank("乙"), blank("丙")] },
    { ...base("b4"), type: "item", level: "article", number: "第七条", children: [blank("丁")] },
    {
      ...base("b5"),
      type: "table",
      columns: [{ title: [], width: 1, align: "left" }],
      rows: [
        { id: "r1" as NodeId, cells: [[]] },
        { id: "r2" as NodeId, cells: [[blank("戊")]] },
      ],
    },
    { ...base("b6"), type: "paragraph", role: "date", children: [blank("成文日期")] },
  ];
  expect(blanksOf({ ...sampleDoc, children }).map(({ label, where }) => `${label} ${worded(zh, where)}`)).toEqual([
    "甲 正文开头",
    "乙 二、主要数据（三）",
    "丙 二、主要数据（三）",
    "丁 第七条",
    "戊 二、主要数据，表格第2行",
    "成文日期 落款",
  ]);
});

test("documents count as unsettled until they are final", async () => {
  write(["status: final", "status: review"]);
  const { unsettled } = await todo();
  expect(unsettled).toContainEqual(expect.objectContaining({ document: "responsibility-list.ideology", status: "review" }));
  expect(unsettled).toContainEqual(expect.objectContaining({ document: "year-plan.ideology", status: "draft" }));
});

test("a vacated post that documents print is listed with its place in the profile", async () => {
  write(["{ person: he-zhiyuan, from: 2021-09-01 }", "{ person: he-zhiyuan, from: 2021-09-01, to: 2026-01-31 }"]);
  const { vacant, findings, refused } = await todo();
  expect(vacant.map(({ code }) => code)).toEqual(["check/vacant-post", "check/vacant-place"]);
  expect(vacant[0]).toMatchObject({
    code: "check/vacant-post",
    at: { origin: { file: expect.stringMatching(/hubin-primary\.yaml$/) } },
  });
  expect(inChinese(vacant)[0]!.message).toContain("“支部组织委员、副校长”当天无人任职");
  expect({ findings, refused }).toEqual({ findings: [], refused: [] });
});

test("where some documents cannot be composed, the reason is listed once, and the others are still looked at", async () => {
  write(["{ person: tao-wenjing, from: 2023-09-01 }", "{ person: tao-wenjing, from: 2023-09-01, to: 2026-01-31 }"]);
  const { refused, documents, findings, vacant } = await todo();
  expect(refused.map(({ code }) => code)).toEqual(["profile/vacant"]);
  expect(documents).toBeGreaterThan(0);
  // What could not be composed is not missing, and a refused document does not make the post vacant a second time.
  expect(findings).toEqual([]);
  expect(vacant.length).toBeLessThanOrEqual(1);
});

test("a file edited by hand is listed, in the out folder that is named", async () => {
  write();
  const draft = ["draft", "hubin-primary", "--kind", "responsibility-list", "--format", "txt", "--out", "made", ...day];
  expect((await call(desk, draft)).code).toBe(0);
  const path = join(desk, "made/hubin-primary/云汀市湖滨小学意识形态工作责任清单.txt");
  const asked = ["todo", "hubin-primary", "--out", "made", "--json", ...day];
  expect((JSON.parse((await call(desk, asked)).out) as Todo).edited).toEqual([]);
  appendFileSync(path, "添一句。");
  const title = "云汀市湖滨小学意识形态工作责任清单";
  expect((JSON.parse((await call(desk, asked)).out) as Todo).edited).toEqual([
    { document: "responsibility-list.ideology", title, path },
  ]);
  expect(readFileSync(path, "utf8")).toMatch(/添一句。$/);
});

test("for a person the list is in groups with counts, documents that lack the same together", async () => {
  write(["{ person: he-zhiyuan, from: 2021-09-01 }", "{ person: he-zhiyuan, from: 2021-09-01, to: 2026-01-31 }"]);
  const said = await call(desk, ["todo", "hubin-primary", ...day]);
  expect(said).toMatchObject({ code: 1, err: "" });
  expect(said.out).toMatch(/^云汀市湖滨小学 2026-03-05 的情况：\d+ 份文件，\d+ 项待办。\n/);
  expect(said.out).toMatch(/\n待补的空白（\d+ 处）\n/);
  expect(said.out).toMatch(/\n {2}《云汀市湖滨小学2026年意识形态工作任务表》\n {6}成文日期（落款）\n/);
  expect(said.out).toMatch(/\n {2}《办公室2026年意识形态工作责任书》等 \d+ 份\n/);
  expect(said.out).toMatch(/\n未定稿的文件（\d+ 份）\n/);
  expect(said.out).toMatch(
    /\n空缺的职务（1 个）\n {2}data\/units\/hubin-primary\.yaml:\d+:\d+ 注意：“支部组织委员、副校长”当天无人任职/,
  );
  expect(said.out).not.toContain("前后不一致");
});

test("wrong use is refused", async () => {
  expect(await call(desk, ["todo", "hubin-primary", "--as-of", "2026-02-30"])).toMatchObject({ code: 2, out: "" });
  const unknown = await call(desk, ["todo", "nobody", "--json"]);
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(JSON.parse(unknown.err)).toMatchObject({ code: "cli/unknown-unit", data: { unit: "nobody" } });
  expect((await call(desk, ["todo", "--help"])).out).toContain("例：\n  tiaoli todo hubin-primary");
});
