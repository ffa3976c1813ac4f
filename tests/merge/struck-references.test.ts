import { expect, test } from "vitest";
import { ownAuthor } from "../../src/carry/edited-file.js";
import { mergeFile } from "../../src/carry/merge-file.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { linesOf, small } from "./small-doc.js";

/** What the file says as it was before our revisions. */
async function standing(base: Doc, mine: Doc, next: Doc): Promise<{ readonly lines: readonly string[]; readonly said: string }> {
  const written = await writeDocx(mine, { look: gb9704 }, shippedFonts);
  if (!written.ok) throw new Error("not written");
  const made = await mergeFile({ source: written.value, name: "f", base, next, look: gb9704, day: "2026-12-01" });
  const read = made.ok ? readDocx(made.value.bytes, "f", { without: ownAuthor }) : made;
  if (!made.ok || !read.ok) throw new Error(JSON.stringify(made.diagnostics));
  expect(made.value.merged.conflicts.map(({ cause }) => cause)).toEqual(["removed"]);
  return { lines: linesOf(read.value.doc), said: made.value.merged.conflicts[0]!.mine };
}

const rule = (own: string, ...more: readonly string[]) =>
  small("title: 细则", ...more, "a 第一条: 值班人员登记。", "b 第二条: 承办部门核对。", `c 第三条: ${own}`);

test("a struck clause refers to the articles by the numbers they have in the result", async () => {
  const base = rule("逾期的依照{a|第一条}处理。");
  const mine = rule("逾期的一律依照{a|第一条}处理，并参照第二条登记。");
  const next = small("title: 细则", "n 第一条: 新增的一条。", "a 第二条: 值班人员登记。", "b 第三条: 承办部门核对。");
  const { lines, said } = await standing(base, mine, next);
  const line = lines.find((one) => one.includes("一律"))!;
  expect(line).toContain("依照第二条处理，并参照第三条登记。");
  expect(line.endsWith(said)).toBe(true);
});

test("and so does a struck row", async () => {
  const rows = (more: readonly string[], first: string) => [
    "t = 事项 / 办法",
    "r1 - 登记 / 逐日办理。",
    `r2 - 核对 / 依照{a|第${first}条}办理。`,
    ...more,
  ];
  const base = small("title: 细则", "a 第一条: 值班人员登记。", ...rows([], "一"));
  const mine = small(
    "title: 细则",
    "a 第一条: 值班人员登记。",
    "t = 事项 / 办法",
    "r1 - 登记 / 逐日办理。",
    "r2 - 核对 / 一律依照{a|第一条}办理。",
  );
  const next = small(
    "title: 细则",
    "n 第一条: 新增的一条。",
    "a 第二条: 值班人员登记。",
    "t = 事项 / 办法",
    "r1 - 登记 / 逐日办理。",
  );
  const { lines } = await standing(base, mine, next);
  expect(lines.find((one) => one.includes("一律"))).toContain("依照第二条办理");
});

test("and so does a struck table", async () => {
  const table = (words: string) => ["t = 事项 / 办法", `r1 - 核对 / ${words}{a|第一条}办理。`, "r2 - 登记 / 逐日办理。"];
  const base = small("title: 细则", "a 第一条: 值班人员登记。", ...table("依照"));
  const mine = small("title: 细则", "a 第一条: 值班人员登记。", ...table("一律依照"));
  const next = small("title: 细则", "n 第一条: 新增的一条。", "a 第二条: 值班人员登记。");
  const { lines } = await standing(base, mine, next);
  expect(lines.find((one) => one.includes("一律"))).toContain("依照第二条办理");
});
