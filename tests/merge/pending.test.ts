import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/carry/answer.js";
import { mergedText } from "../../src/carry/conflict-words.js";
import { mergeFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { linesOf, small } from "./small-doc.js";

const head = ["title: 责任清单", "h1 一、: 办公室责任", "a （一）: 办公室负责汇总材料。"];
const foot = ["h3 三、: 总务处责任", "d （一）: 总务处负责检查门窗。"];
const base = small(...head, "h2 二、: 教研室责任", "b （一）: 教研室负责审核教案。", "c （二）: 教研室负责登记台账。", ...foot);
const next = small(...head, ...foot.map((line) => line.replace("三、", "二、")));
const read = (bytes: Uint8Array, view: "accepted" | "original" = "accepted") => {
  const doc = readDocx(bytes, "f", view);
  if (!doc.ok) throw new Error();
  return linesOf(doc.value.doc).filter((line) => line !== "");
};
const merge = async (mine: Doc) => {
  const bytes = await writeDocx(mine, { look: gb9704 }, shippedFonts);
  if (!bytes.ok) throw new Error();
  const made = await mergeFile({ source: bytes.value, name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value;
};

describe("a clause of a dissolved department that a person changed", () => {
  const edited = small(
    ...head,
    "h2 二、: 教研室责任",
    "b （一）: 教研室负责审核教案。",
    "c （二）: 教研室负责登记台账并公示。",
    ...foot,
  );
  const pending = [
    "一、办公室责任",
    "（一）办公室负责汇总材料。",
    "二、教研室责任",
    "（一）教研室负责登记台账并公示。",
    "三、总务处责任",
    "（一）总务处负责检查门窗。",
  ];

  test("keeps its heading until it is settled, and is called by it", async () => {
    const { merged, bytes } = await merge(edited);
    expect(linesOf(merged.doc).slice(1)).toEqual(pending);
    expect(merged.conflicts).toMatchObject([{ at: "c", cause: "removed", where: "二、教研室责任（一）" }]);
    expect(read(bytes, "original").slice(1)).toEqual(pending);
    expect(read(bytes).slice(1)).toEqual([
      "一、办公室责任",
      "（一）办公室负责汇总材料。",
      "三、总务处责任",
      "（一）总务处负责检查门窗。",
    ]);
  });

  test.each([
    ["mine", pending],
    ["next", pending.filter((line) => !line.includes("教研室"))],
    ["merged", pending.filter((line) => !line.includes("教研室"))],
  ] as const)("settled for %s, the heading goes the same way", async (use, wanted) => {
    const { merged, bytes } = await merge(edited);
    const answers = merged.conflicts.map(
      (c): Answer => ({
        document: "d",
        at: c.at,
        where: c.where,
        mine: c.mine,
        next: c.next,
        merged: mergedText(c),
        choice: { use },
      }),
    );
    const done = settleFile(bytes, "f", answers, next);
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
    expect(read(done.value.bytes).slice(1)).toEqual(wanted);
    expect(done.value.open).toBe(0);
  });
});

test("what a person added under a dropped heading is to be settled with it, and is nobody else's duty", async () => {
  const mine = small(
    ...head,
    "h2 二、: 教研室责任",
    "b （一）: 教研室负责审核教案。",
    "c （二）: 教研室负责登记台账。",
    "x （三）: 亲笔另外加上去的一条。",
    ...foot,
  );
  const { merged, bytes } = await merge(mine);
  expect(linesOf(merged.doc)).toContain("二、教研室责任");
  expect(merged.conflicts).toMatchObject([{ cause: "removed", base: null, mine: "亲笔另外加上去的一条。" }]);
  expect(read(bytes).join()).not.toContain("亲笔");
  expect(read(bytes, "original").join()).toContain("亲笔");
});
