import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readDocument } from "../../src/readers/index.js";
import { docText } from "../../src/tree/walk.js";
import { call } from "../cli/desk.js";
import { caseWorkspace } from "./case.js";

vi.setConfig({ testTimeout: 120_000 });

const fileOf = (folder: string, ending: string): Uint8Array => {
  const shelf = join(folder, "out/hubin-primary");
  return new Uint8Array(readFileSync(join(shelf, readdirSync(shelf).find((name) => name.endsWith(ending))!)));
};

test("a footnote and a tick put in in Word are in the PDF, and a clause struck out does not print as valid", async () => {
  const folder = caseWorkspace("04-footnote-symbol-not-printed");
  const { err } = await call(folder, ["regenerate", "hubin-primary", "--as-of", "2026-10-01"]);
  // The tick is drawn where no font has it: its letter is told by the span alone, which our own reader does not look at.
  expect(err).not.toContain("没有字体能显示");
  const pdf = await readDocument(fileOf(folder, ".pdf"), "a.pdf");
  expect(pdf.ok && docText(pdf.value.doc)).toContain("清单由办公室编制");
  expect(new TextDecoder().decode(fileOf(folder, ".txt"))).toContain("☑");
  expect(new TextDecoder().decode(fileOf(folder, ".txt"))).toMatch(/〔划去：[^〕]*专题党课/u);
});

test("an attachment from Word keeps picture, text box, joined cells and bold; the rest is named", async () => {
  const folder = caseWorkspace("05-attachment-silent-loss");
  const more = ["--layout", "红头", "--format", "docx,pdf,txt", "--as-of", "2026-10-01"];
  const { err } = await call(folder, ["draft", "hubin-primary", "--topic", "ideology", "--kind", "领导小组通知", ...more]);
  expect(err).toContain("没有带入：页眉“内部资料”");
  const word = await readDocument(fileOf(folder, ".docx"), "a.docx");
  const whole = word.ok ? JSON.stringify(word.value.full!()) : "";
  expect(whole).toContain('"type":"picture"');
  expect(whole).toContain('"joins":[');
  expect(whole).toContain('"value":"加粗","marks":["bold"]');
  expect(whole).toContain("值班电话0123-4567");
});
