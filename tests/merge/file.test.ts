import fc from "fast-check";
import { strFromU8, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/carry/answer.js";
import { mergedText } from "../../src/carry/conflict-words.js";
import { mergeFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { type Parts, packParts, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc, NodeId } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { editedBy, mergeCase } from "./invented-edits.js";
import { linesOf, small } from "./small-doc.js";

const written = async (doc: Doc): Promise<Uint8Array> => {
  const bytes = await writeDocx(doc, { look: gb9704 }, shippedFonts);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
  return bytes.value;
};
const partsOf = (bytes: Uint8Array): Parts => {
  const parts = unpackParts(bytes, "file");
  if (!parts.ok) throw new Error(JSON.stringify(parts.diagnostics));
  return parts.value;
};
const lines = (bytes: Uint8Array, view: "accepted" | "original" = "accepted"): readonly string[] => {
  const read = readDocx(bytes, "file", view);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return linesOf(read.value.doc);
};
const bare = (all: readonly string[]) =>
  all
    .map((line) => line.replace(/^(?:第[一二三四五六七八九十]+条|（[一二三四五六七八九十]+）)\s*/, ""))
    .filter((line) => line !== "");

/** A person sets some paragraphs otherwise and adds a part the program knows nothing of. */
const restyled = (bytes: Uint8Array, every: number): Uint8Array => {
  let n = 0;
  const parts = new Map(partsOf(bytes));
  const xml = strFromU8(parts.get("word/document.xml")!).replace(/<\/w:pPr>/g, (end) =>
    n++ % every === 0 ? `<w:ind w:left="${700 + n}"/>${end}` : end,
  );
  parts.set("word/document.xml", strToU8(xml));
  parts.set("word/media/image9.png", strToU8("a picture"));
  return packParts(parts);
};
const marksIn = (xml: string): readonly string[] => [...xml.matchAll(/<w:ind w:left="(\d+)"\/>/g)].map(([, mark]) => mark!);

describe("an edited Word file", () => {
  test("patched, it says what the merged tree says; other parts and paragraph properties stay", async () => {
    await fc.assert(
      fc.asyncProperty(mergeCase, fc.integer({ min: 1, max: 4 }), async ({ base, next, edits }, every) => {
        const bytes = restyled(await written(editedBy(base, edits).doc), every);
        const made = await mergeFile({ source: bytes, name: "file.docx", base, next, look: gb9704, day: "2026-12-01" });
        if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
        const { merged } = made.value;
        const open = merged.conflicts.length > 0;
        if (!open) expect(lines(made.value.bytes)).toEqual(linesOf(merged.doc));
        else expect(lines(made.value.bytes, "original")).toEqual(linesOf(merged.doc));
        const [before, after] = [partsOf(bytes), partsOf(made.value.bytes)];
        for (const [name, part] of before)
          if (
            !/^(?:word\/document\.xml|docProps\/custom\.xml|\[Content_Types\]\.xml|word\/_rels\/document\.xml\.rels)$/.test(name)
          )
            expect(Buffer.from(part).equals(after.get(name)!), name).toBe(true);
        // Properties go only with the blocks that go.
        const xml = [before, after].map((parts) => strFromU8(parts.get("word/document.xml")!));
        const lost = merged.gone.length + merged.blocks.filter(({ replaced }) => replaced).length;
        expect(marksIn(xml[0]!).filter((mark) => !marksIn(xml[1]!).includes(mark)).length).toBeLessThanOrEqual(lost);
        for (const mark of marksIn(xml[1]!)) expect(marksIn(xml[0]!)).toContain(mark);
      }),
      { numRuns: 100, seed: 20261122, endOnFailure: true },
    );
  });

  test("an identity regeneration changes no byte of it", async () => {
    await fc.assert(
      fc.asyncProperty(mergeCase, async ({ base, edits }) => {
        const first = await mergeFile({
          source: restyled(await written(editedBy(base, edits).doc), 2),
          name: "f",
          base,
          next: base,
          look: gb9704,
          day: "2026-12-01",
        });
        if (!first.ok) throw new Error(JSON.stringify(first.diagnostics));
        const { bytes } = first.value;
        const again = await mergeFile({ source: bytes, name: "f", base, next: base, look: gb9704, day: "2026-12-02" });
        expect(again.ok && Buffer.from(again.value.bytes).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 40, seed: 20261122, endOnFailure: true },
    );
  });
});

test("a paragraph whose structure forbids a change stays as it is and is reported; all else is done", async () => {
  const base = small("title: 细则", "a 第一条: 值班人员登记台账情况。", "b 第二条: 承办部门核对名单。");
  const next = small("title: 细则", "a 第一条: 值班人员登记台帐情况。", "b 第二条: 承办部门逐一核对名单。");
  const parts = new Map(partsOf(await written(base)));
  const ruby =
    "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zhang</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>台账</w:t></w:r></w:rubyBase></w:ruby></w:r>";
  const xml = strFromU8(parts.get("word/document.xml")!).replace(
    "登记台账情况",
    `登记</w:t></w:r>${ruby}<w:r><w:t xml:space="preserve">情况`,
  );
  parts.set("word/document.xml", strToU8(xml));
  const made = await mergeFile({ source: packParts(parts), name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  expect(lines(made.value.bytes)).toEqual(["细则", "第一条值班人员登记台账情况。", "第二条承办部门逐一核对名单。"]);
  expect(made.value.merged.carried).toMatchObject([{ at: "a", next: "值班人员登记台帐情况。" }]);
});

test("the number of a conflict is the new one whether it is accepted, rejected or answered with words", async () => {
  const base = small("title: 细则", "a 第一条: 值班人员登记台账情况。", "b 第二条: 承办部门核对名单。", "c 第三条: 每月汇总。");
  const mine = small(
    "title: 细则",
    "a 第一条: 值班人员登记台账情况。",
    "b 第二条: 承办部门细致核对名单。",
    "c 第三条: 每旬汇总。",
  );
  const next = small("title: 细则", "n 第一条: 按月排班。", "a 第二条: 值班人员登记台账情况。", "c 第三条: 每周汇总。");
  const made = await mergeFile({ source: await written(mine), name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  expect(made.value.merged.conflicts.map(({ at, cause }) => [at, cause])).toEqual([
    ["b", "removed"],
    ["c", "same-words"],
  ]);
  const rejected = ["第二条值班人员登记台账情况。", "第三条承办部门细致核对名单。", "第四条每旬汇总。"];
  expect(lines(made.value.bytes, "original")).toEqual(["细则", "第一条按月排班。", ...rejected]);
  expect(lines(made.value.bytes)).toContain("第四条每周汇总。");
});

describe("a table whose columns both changed", () => {
  const base = small("title: 台账", "t = 事项 / 部门", "r1 - 登记 / 各处室", "a 第一条: 每月核对。");
  const mine = small("title: 台账", "t = 事项 / 部门 / 备注", "r1 - 登记 / 各处室 / 已办", "a 第一条: 每月核对。");
  const next = small("title: 台账", "t = 事项", "r1 - 登记", "a 第一条: 每月核对。");
  const answer = (use: "mine" | "next" | "merged"): Answer => ({
    document: "d",
    at: "t" as NodeId,
    where: "表格",
    mine: "",
    next: "",
    merged: "",
    choice: { use },
  });
  const merge = async () => {
    const made = await mergeFile({ source: await written(mine), name: "f", base, next, look: gb9704, day: "2026-12-01" });
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
    return made.value;
  };

  test("is one conflict: accepted, the generated one takes the place of the person's; rejected, that stays", async () => {
    const { merged, bytes } = await merge();
    expect(merged.conflicts).toMatchObject([{ at: "t", cause: "table" }]);
    expect(linesOf(merged.doc)).toEqual(linesOf(mine));
    expect(lines(bytes)).toEqual(linesOf(next));
    expect(lines(bytes, "original")).toEqual(linesOf(mine));
  });

  test.each([
    ["mine", mine],
    ["next", next],
    ["merged", next],
  ] as const)("settled for %s", async (use, wanted) => {
    const { bytes } = await merge();
    const settled = settleFile(bytes, "f", [answer(use)], next);
    if (!settled.ok) throw new Error(JSON.stringify(settled.diagnostics));
    expect(lines(settled.value.bytes)).toEqual(linesOf(wanted));
    expect(settled.value.open).toBe(0);
    expect(strFromU8(partsOf(settled.value.bytes).get("word/document.xml")!)).not.toMatch(
      /w:author="条理"|<w:tbl>(?:(?!<w:tr>).)*<\/w:tbl>/,
    );
  });
});

test("settled as a clerk says, every block is one of the two texts and nothing of ours is left in it", async () => {
  let settled = 0;
  await fc.assert(
    fc.asyncProperty(
      mergeCase,
      fc.constantFrom("mine" as const, "next" as const, "merged" as const),
      async ({ base, next, edits }, use) => {
        const made = await mergeFile({
          source: await written(editedBy(base, edits).doc),
          name: "f",
          base,
          next,
          look: gb9704,
          day: "2026-12-01",
        });
        if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
        const { merged, bytes } = made.value;
        fc.pre(merged.conflicts.length > 0);
        settled += 1;
        const answers = merged.conflicts.map((c): Answer => {
          const { at, where, mine, next: now } = c;
          return { document: "d", at, where, mine, next: now, merged: mergedText(c), choice: { use } };
        });
        const done = settleFile(bytes, "f", answers, next);
        if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
        expect(done.value.open).toBe(0);
        const texts = new Map(merged.conflicts.map((c) => [c.at as string, c]));
        const wanted = merged.doc.children.flatMap((block) => {
          const conflict = texts.get(block.id);
          if (conflict === undefined || use === "mine") return bare(linesOf({ ...merged.doc, children: [block] }));
          const text = use === "next" ? conflict.next : mergedText(conflict);
          return text === null || text === "" ? [] : [text];
        });
        expect(bare(lines(done.value.bytes))).toEqual(wanted);
        // The sheet and Word give the same: accepted is merged, rejected is mine.
        if (use === "merged") expect(bare(lines(bytes))).toEqual(wanted);
        if (use === "mine") expect(bare(lines(bytes, "original"))).toEqual(wanted);
        const xml = strFromU8(partsOf(done.value.bytes).get("word/document.xml")!);
        expect(xml).not.toMatch(/w:author="条理"|commentRange|commentReference/);
      },
    ),
    { numRuns: 25, seed: 20261122, endOnFailure: true },
  );
  expect(settled).toBe(25);
});
