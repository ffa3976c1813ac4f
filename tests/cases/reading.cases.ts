import { expect, test } from "vitest";
import { compareDocs } from "../../src/compare/compare.js";
import { readDocument } from "../../src/readers/index.js";
import { inChinese } from "../support/said.js";
import { caseFile } from "./case.js";

const read = async (name: string) => {
  const found = await readDocument(caseFile(name), name);
  if (!found.ok)
    throw new Error(
      inChinese(found.diagnostics)
        .map(({ message }) => message)
        .join("\n"),
    );
  return found.value;
};

test("29: a PDF with radicals is the text it was printed from", async () => {
  const [text, pdf] = [await read("files/29-kangxi.txt"), await read("files/29-kangxi.pdf")];
  expect(compareDocs(text.doc, pdf.doc).changes.filter(({ kind }) => kind !== "same")).toEqual([]);
});

test("01: a wide table of a .doc is that of the file it was made from", async () => {
  const [docx, doc] = [await read("files/01-wide-table-src.docx"), await read("files/01-wide-table.doc")];
  expect(compareDocs(docx.doc, doc.doc).changes.filter(({ kind }) => kind !== "same")).toEqual([]);
});
