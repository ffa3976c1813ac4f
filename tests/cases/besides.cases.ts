import { join } from "node:path";
import { expect, test } from "vitest";
import { call } from "../cli/desk.js";
import { caseWorkspace } from "./case.js";

const pairs: readonly (readonly [string, string])[] = [
  ["silent-comment", "批注（第一条，甲）"],
  ["silent-field-code", "域（第一条）"],
  ["silent-footer-digits", "页脚"],
  ["silent-form-checkbox", "[-☐-]{+☑+}"],
  ["silent-pinyin", "注音（第一条）"],
  ["silent-strikethrough", "格式：删除线（第一条）"],
  ["silent-symex", "[-☒-]{+☑+}"],
  ["unread-footnote", "脚注（第一条）"],
  ["unread-footnote-beyond-excerpt", "脚注（第二条）"],
  ["unread-header", "页眉"],
  ["unread-image-deleted", "图片（第一条）  删去"],
  ["unread-textbox", "文本框（第一条）"],
  ["textbox-only", "[-周一-]{+周二+}"],
  ["equation-edited", "[-0.4-]{+0.6+}"],
];

test.each(pairs)("%s is told", async (name, said) => {
  const folder = caseWorkspace("compare");
  const { code, out } = await call(folder, ["compare", `${name}-old.docx`, `${name}-new.docx`]);
  expect(code).toBe(1);
  expect(out).toContain(said);
});

test("a footnote and a clause that is struck out are differences", async () => {
  const folder = caseWorkspace("13-says-identical");
  const footnote = await call(folder, ["compare", "footnote-old.docx", "footnote-new.docx"]);
  expect(footnote.code).toBe(1);
  expect(footnote.out).toContain("脚注（第四条）  修改");
  const struck = await call(folder, ["compare", "plain.docx", "struck-out.docx"]);
  expect(struck.code).toBe(1);
  expect(struck.out).toContain("格式：删除线（第四条）  加上");
});

test("a file whose text stands in another one is refused with a way out", async () => {
  const { code, err } = await call(join(caseWorkspace("files")), ["layout", "13-altchunk.docx"]);
  expect(code).toBe(2);
  expect(err).toContain("另存为 .docx");
});
