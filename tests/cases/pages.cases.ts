import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { blockText } from "../../src/tree/text.js";
import { sectionsOf } from "../../src/writers/landscape.js";
import { call } from "../cli/desk.js";
import { gb9704 } from "../support/shelf.js";
import { caseWorkspace } from "./case.js";

async function drafted(name: string, kind: string) {
  const desk = caseWorkspace(name);
  const said = await call(desk, [
    "draft",
    "hubin-primary",
    "--topic",
    "ideology",
    "--kind",
    kind,
    "--layout",
    "红头",
    "--format",
    "docx,pdf",
    "--as-of",
    "2026-10-01",
  ]);
  expect(said.code).toBeLessThan(2);
  const folder = join(desk, "out", "hubin-primary");
  const file = readdirSync(folder).find((one) => one.endsWith(".docx"))!;
  const read = readDocx(new Uint8Array(readFileSync(join(folder, file))), file);
  if (!read.ok) throw new Error(said.err);
  return { doc: read.value.doc, folder };
}

test("06: long names of signers stand below each other, and none beside a number it would run into", async () => {
  const { doc } = await drafted("06-signers-overprint", "情况报告");
  const head = doc.children.flatMap((block) =>
    block.type === "paragraph" && (block.role === "signers" || block.role === "number") ? [blockText(block)] : [],
  );
  expect(head).toHaveLength(2);
  expect(head[0]).toMatch(/^签发人：/);
  expect(head[1]).toContain("\t");
});

test("14: an attachment's label and title lie on the page of its wide table", async () => {
  const { doc } = await drafted("14-attachment-title-alone", "领导小组通知");
  const label = doc.children.findIndex((block) => block.type === "paragraph" && block.role === "attachment-label");
  const section = sectionsOf({ ...doc, meta: { ...doc.meta, layout: "masthead" } }, gb9704).find(
    ({ start, end }) => start <= label && label < end,
  );
  expect(section).toMatchObject({ landscape: true, start: label });
});
