import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import type { Answer } from "../../src/carry/answer.js";
import { mergedText } from "../../src/carry/conflict-words.js";
import { mergeFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { linesOf, small } from "./small-doc.js";

const lines = (bytes: Uint8Array): readonly string[] => {
  const read = readDocx(bytes, "f");
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return linesOf(read.value.doc).filter((line) => line !== "");
};
const main = "word/document.xml";
/** The conflicts of a file that another program took the marks from, and a sheet with an answer for each. */
async function asked(base: Doc, mine: Doc, next: Doc) {
  const written = await writeDocx(mine, { look: gb9704 }, shippedFonts);
  const parts = written.ok ? unpackParts(written.value, "f") : written;
  if (!parts.ok) throw new Error(JSON.stringify(parts.diagnostics));
  const xml = strFromU8(parts.value.get(main)!)
    .replace(/<w:bookmarkStart w:id="\d+" w:name="_tl_[^"]*"\/>/g, "")
    .replace(/<w:bookmarkEnd w:id="\d+"\/>/g, "");
  const bytes = packParts(new Map([...parts.value, [main, strToU8(xml)]]));
  const made = await mergeFile({ source: bytes, name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  const answers = (...uses: readonly (Answer["choice"]["use"] | null)[]): readonly Answer[] =>
    made.value.merged.conflicts.flatMap((c, n) => {
      const use = uses[n] ?? null;
      if (use === null) return [];
      const choice = use === "text" ? ({ use, text: "每周核对名单，逐月报送。" } as const) : { use };
      const alike = made.value.merged.conflicts.filter(({ mine }) => mine === c.mine);
      const same = { n: alike.indexOf(c), of: alike.length, alone: alike.length === 1 };
      const place = { at: c.at, ...(c.row !== undefined && { row: c.row }), ...(c.cell !== undefined && { cell: c.cell }) };
      return [{ document: "d", ...place, where: c.where, mine: c.mine, next: c.next, merged: mergedText(c), same, choice }];
    });
  const settle = (given: Uint8Array, list: readonly Answer[]) => settleFile(given, "f", list, next);
  return { file: made.value.bytes, conflicts: made.value.merged.conflicts, answers, settle };
}

const text = (own: string, cadence: string) => `办公室${cadence}核对名单，${own}报送。`;
const three = (own: string, cadence: string) =>
  small(
    "title: 台账",
    "h 一、: 登记",
    `a: ${text(own, cadence)}`,
    "x: 值班人员每日登记来访情况。",
    `b: ${text(own, cadence)}`,
    "y: 承办部门逐项登记办理结果。",
    `c: ${text(own, cadence)}`,
  );
const [base, mine, next] = [three("及时", "每月"), three("每五日", "每月"), three("及时", "每季度")];
const own = text("每五日", "每月");
const generated = text("及时", "每季度");
const both = text("每五日", "每季度");

test.each([
  [
    ["next", "next", "next"],
    [generated, generated, generated],
  ],
  [
    ["mine", "next", null],
    [own, generated, both],
  ],
  [
    ["next", "mine", "next"],
    [generated, own, generated],
  ],
  [
    ["mine", "mine", "next"],
    [own, own, generated],
  ],
  [
    ["merged", "next", "mine"],
    [both, generated, own],
  ],
  [
    ["text", "next", null],
    ["每周核对名单，逐月报送。", generated, both],
  ],
] as const)("paragraphs with the same words and no marks are settled each as it says: %j", async (uses, said) => {
  const { file, conflicts, answers, settle } = await asked(base, mine, next);
  expect(conflicts).toHaveLength(3);
  expect(new Set(conflicts.map((one) => mergedText(one)))).toEqual(new Set([both]));
  const given = answers(...uses);
  const done = settle(file, given);
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
  expect(done.value.settled).toEqual(given);
  // What is open shows the merged text once its revisions are accepted.
  expect(lines(done.value.bytes).filter((line) => /核对名单/.test(line))).toEqual(said);

  const again = settle(done.value.bytes, given);
  if (!again.ok) throw new Error(JSON.stringify(again.diagnostics));
  expect(again.diagnostics.map(({ code }) => code)).toEqual(given.map(() => "merge/settled-so"));
  expect(again.value.settled).toEqual([]);
});

test("a clause that was dropped and whose removal was taken: the sheet read again says that it is done", async () => {
  const before = small("title: 台账", "h 一、: 登记", "a: 办公室每月核对名单，及时报送。", "b: 值班人员每日登记来访情况。");
  const edited = small("title: 台账", "h 一、: 登记", "a: 办公室每月核对名单，每五日报送。", "b: 值班人员每日登记来访情况。");
  const without = small("title: 台账", "h 一、: 登记", "b: 值班人员每日登记来访情况。");
  for (const use of ["next", "mine"] as const) {
    const { file, answers, settle } = await asked(before, edited, without);
    const done = settle(file, answers(use));
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
    expect(done.value).toMatchObject({ open: 0, settled: answers(use) });
    const again = settle(done.value.bytes, answers(use));
    expect(again.ok && again.diagnostics.map(({ code }) => code)).toEqual(["merge/settled-so"]);
  }
});

test.each(["next", "mine", "merged"] as const)("a cell of a table without marks is found by its words: %s", async (use) => {
  const table = (words: string) => small("title: 台账", "t = 事项 / 办法", "r1 - 登记 / 逐日办理。", `r2 - 核对 / ${words}`);
  const file = await asked(
    table("每月核对名单，及时报送。"),
    table("每月核对名单，五日内报送。"),
    table("每季度核对名单，及时报送。"),
  );
  expect(file.conflicts).toMatchObject([{ cell: 1, mine: "每月核对名单，五日内报送。" }]);
  const done = file.settle(file.file, file.answers(use));
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
  expect(done.value).toMatchObject({ open: 0, settled: file.answers(use) });
  const said = { next: "每季度核对名单，及时报送。", mine: "每月核对名单，五日内报送。", merged: "每季度核对名单，五日内报送。" };
  expect(lines(done.value.bytes).at(-1)).toContain(said[use]);
});

test("a heading to be settled and a person's copy of it are two, though no mark tells them apart", async () => {
  const copied = "x 一、: 登记甲乙丙";
  const titled = (own: string, ...copy: readonly string[]) =>
    small("title: 台账", `h 一、: ${own}`, "k 二、: 保存", ...copy, "b （一）: 值班人员每日登记来访情况。");
  const [before, edited] = [titled("登记"), titled("登记甲乙丙", copied)];
  const without = small("title: 台账", "k 一、: 保存", "b （一）: 值班人员每日登记来访情况。");
  const { file, conflicts, answers, settle } = await asked(before, edited, without);
  expect(conflicts).toMatchObject([{ at: "h", cause: "removed" }]);
  const again = await mergeFile({ source: file, name: "f", base: without, next: without, look: gb9704, day: "2026-12-02" });
  expect(again.ok && Buffer.compare(again.value.bytes, file)).toBe(0);
  for (const [use, count] of [
    ["mine", 2],
    ["next", 1],
  ] as const) {
    const done = settle(file, answers(use));
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
    expect(done.value).toMatchObject({ open: 0, settled: answers(use) });
    expect(lines(done.value.bytes).filter((line) => line.includes("登记甲乙丙"))).toHaveLength(count);
  }
});

test("a dropped heading goes with what was settled under it, though a table without a mark was edited below", async () => {
  const table = (words: string) => ["t = 事项 / 办法", `r1 - 登记来访情况 / ${words}`];
  const head = (own: string) => ["h 一、: 登记", `a: 办公室每月核对名单，${own}报送。`];
  const before = small("title: 台账", ...head("及时"), "k 二、: 保存", ...table("逐日办理。"));
  // The heading over the table was deleted: nothing but the dropped one stands above it.
  const edited = small("title: 台账", ...head("每五日"), ...table("逐日办理，亲笔注明。"));
  const without = small("title: 台账", "k 一、: 保存", ...table("逐日办理。"));
  const { file, answers, settle } = await asked(before, edited, without);
  const done = settle(file, answers("next"));
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
  expect(done.value.open).toBe(0);
  expect(lines(done.value.bytes)).toEqual(["台账", "事项 | 办法", "登记来访情况 | 逐日办理，亲笔注明。"]);
});

test("a paragraph of a person's below an article needs it no more once its items are settled", async () => {
  const before = small(
    "title: 办法",
    "r 第一条: 内容如下：",
    "a （一）: 承办部门登记来访；",
    "z 第二条: 本办法自印发之日起施行。",
  );
  const edited = small(
    "title: 办法",
    "r 第一条: 内容如下：",
    "p: 亲笔写的一段话，与各项无关。",
    "a （一）: 承办部门登记来访，逐日核对；",
    "z 第二条: 本办法自印发之日起施行。",
  );
  const without = small("title: 办法", "z 第一条: 本办法自印发之日起施行。");
  const { file, conflicts, answers, settle } = await asked(before, edited, without);
  expect(conflicts).toHaveLength(1);
  for (const use of ["next", "merged"] as const) {
    const done = settle(file, answers(use));
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
    expect(lines(done.value.bytes).join("\n")).not.toContain("内容如下");
    expect(lines(done.value.bytes).join("\n")).toContain("亲笔写的一段话");
  }
});
