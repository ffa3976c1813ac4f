import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { mergedText } from "../../src/carry/conflict-words.js";
import { ownAuthor } from "../../src/carry/edited-file.js";
import { mergeFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { mergeDocs } from "../../src/merge/merge.js";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc, NodeId } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { linesOf, small } from "./small-doc.js";

/** A document as a Word file, with something done to its XML. */
async function written(doc: Doc, change: (xml: string) => string): Promise<Uint8Array> {
  const bytes = await writeDocx(doc, { look: gb9704 }, shippedFonts);
  const parts = bytes.ok ? unpackParts(bytes.value, "f") : bytes;
  if (!parts.ok) throw new Error();
  const name = "word/document.xml";
  const xml = strFromU8(parts.value.get(name)!);
  expect(change(xml)).not.toBe(xml);
  return packParts(new Map([...parts.value, [name, strToU8(change(xml))]]));
}
const merge = async (bytes: Uint8Array, base: Doc, next: Doc) => {
  const made = await mergeFile({ source: bytes, name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value;
};
const lines = (bytes: Uint8Array, view: Parameters<typeof readDocx>[2] = "accepted") => {
  const read = readDocx(bytes, "f", view);
  if (!read.ok) throw new Error();
  return linesOf(read.value.doc);
};
const unmarked = (xml: string): string => xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, "");
const typedBy = (author: string, text: string) =>
  `</w:t></w:r><w:ins w:id="8001" w:author="${author}" w:date="2026-03-06T00:00:00Z"><w:r><w:t>${text}</w:t></w:r></w:ins><w:r><w:t>`;

const base = small(
  "title: 清单",
  "h 一、: 办公室责任",
  "a （一）: 办公室登记台账。",
  "k 二、: 总务处责任",
  "b （一）: 总务处检查门窗。",
);
const next = small("title: 清单", "k 一、: 总务处责任", "b （一）: 总务处检查门窗。");

test("what another author's revision put into a conflict is the person's, whichever run reads it", async () => {
  const bytes = await written(base, (xml) => xml.replace("办公室登记", `办公室${typedBy("老周", "逐日")}登记`));
  const made = await merge(bytes, base, next);
  expect(made.merged.conflicts).toMatchObject([{ at: "a", mine: "办公室逐日登记台账。" }]);
  expect(lines(made.bytes, { without: ownAuthor })).toContain("（一）办公室逐日登记台账。");
  const again = await merge(made.bytes, next, next);
  expect(again.mine.children.map((block) => linesOf({ ...again.mine, children: [block] })[0])).toContain(
    "（一）办公室逐日登记台账。",
  );
  expect(Buffer.from(again.bytes).equals(Buffer.from(made.bytes))).toBe(true);
});

test("numbers after a heading that is struck and has lost its mark stay in the next run", async () => {
  const bytes = await written(base, (xml) => unmarked(xml).replace("登记台账", "登记台账并公示"));
  const made = await merge(bytes, base, next);
  expect(lines(made.bytes, { without: ownAuthor })).toEqual([
    "清单",
    "一、办公室责任",
    "（一）办公室登记台账并公示。",
    "二、总务处责任",
    "（一）总务处检查门窗。",
  ]);
  const again = await merge(made.bytes, next, next);
  expect(Buffer.from(again.bytes).equals(Buffer.from(made.bytes))).toBe(true);
});

test("a conflict in a file that lost its marks is found by its words when the sheet comes back", async () => {
  const bytes = await written(base, (xml) => unmarked(xml).replace("登记台账", "登记台账并公示"));
  const made = await merge(bytes, base, next);
  const answers = made.merged.conflicts.map((one) => ({
    document: "d",
    at: one.at,
    where: one.where,
    mine: one.mine,
    next: one.next,
    merged: mergedText(one),
    choice: { use: "mine" as const },
  }));
  const done = settleFile(made.bytes, "f", answers, next);
  expect(done).toMatchObject({ ok: true, value: { open: 0 }, diagnostics: [] });
  expect(done.ok && lines(done.value.bytes)).toContain("（一）办公室登记台账并公示。");
});

test("a heading's own number is known as such where it fits no list any more", () => {
  const left = base.children.slice(3).map((block) => (block.id === "k" ? { ...block, number: "", id: "x" as NodeId } : block));
  const asText = left.map((block) =>
    block.id === "x" && block.type === "heading"
      ? { ...block, children: [{ type: "text" as const, value: "二、总务处责任" }] }
      : block,
  );
  const merged = mergeDocs({ base, mine: { ...base, children: [base.children[0]!, ...asText] }, next: base });
  expect(linesOf(merged.doc)).toEqual(["清单", "一、总务处责任", "（一）总务处检查门窗。"]);
  expect(merged.kept).toEqual([]);
});
