import { expect, test } from "vitest";
import { mergeFile } from "../../src/carry/merge-file.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { inChinese } from "../support/said.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { small } from "./small-doc.js";

/** A document that is read once and then breaks, as a fault of ours in the middle of a merge would. */
function breaking(doc: Doc): Doc {
  let reads = 0;
  return {
    ...doc,
    get children() {
      reads += 1;
      if (reads > 1) throw new Error("no place for a");
      return doc.children;
    },
  };
}

test("a fault of ours in one file is told with its name, as no error that would stop the unit", async () => {
  const base = small("title: 细则", "a 第一条: 值班人员登记台账。");
  const bytes = await writeDocx(base, { look: gb9704 }, shippedFonts);
  if (!bytes.ok) throw new Error();
  const made = await mergeFile({
    source: bytes.value,
    name: "细则.docx",
    base,
    next: breaking(base),
    look: gb9704,
    day: "2026-12-01",
  });
  expect(made.ok).toBe(false);
  expect(made.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["merge/stuck", "warning"]]);
  expect(inChinese(made.diagnostics)[0]!.message).toContain("细则.docx");
});
