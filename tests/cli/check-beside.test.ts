import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, Footer, FootnoteReferenceRun, Header, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { DriftFinding } from "../../src/drift/types.js";
import { call, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });

/** A school's paper, whose text was put right and whose header, footer and note were not. */
async function copied(path: string): Promise<void> {
  const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const document = new Document({
    footnotes: { 1: { children: [line("报平川县教育局备案。")] } },
    sections: [
      {
        headers: { default: new Header({ children: [line("东湖小学管理制度汇编")] }) },
        footers: { default: new Footer({ children: [line("东湖小学印制")] }) },
        children: [
          line("安全工作办法"),
          line("第一条　各部门抓好落实。"),
          new Paragraph({ children: [new TextRun("第二条　结果报德育处备案"), new FootnoteReferenceRun(1), new TextRun("。")] }),
          line("第三条　本办法由德育处负责解释，自印发之日起施行。"),
        ],
      },
    ],
  });
  writeFileSync(path, await Packer.toBuffer(document));
}

test("headers, footers and notes are looked through, and each place is named", async () => {
  const desk = workspace("hubin-primary");
  await copied(join(desk, "旧.docx"));
  const said = await call(desk, ["check", "旧.docx", "--unit", "hubin-primary", "--json"]);
  const findings = (JSON.parse(said.out).findings as readonly DriftFinding[]).filter(({ code }) => code === "drift/foreign-name");
  expect(
    findings.map(({ quote, paragraph, beside, places }) => [quote, paragraph, beside, places?.map((one) => one.beside)]),
  ).toEqual([
    ["东湖小学", 0, "header", ["footer"]],
    ["平川县教育局", 3, "footnote", undefined],
  ]);
  const shown = await call(desk, ["check", "旧.docx", "--unit", "hubin-primary"]);
  expect(shown.out).toContain("旧.docx  页眉  重");
  expect(shown.out).toContain("同样的还有 1 处：页脚");
  expect(shown.out).toContain("旧.docx  脚注（第 3 段）  重");
});

test("every report names the place, and a copy with comments says where it could put none", async () => {
  const desk = workspace("hubin-primary");
  await copied(join(desk, "旧.docx"));
  const check = (...more: readonly string[]) => call(desk, ["check", "旧.docx", "--unit", "hubin-primary", ...more]);
  for (const name of ["果.html", "果.sarif"]) {
    await check("--out", name);
    const text = readFileSync(join(desk, name), "utf8");
    expect(text, name).toContain("页眉");
    expect(text, name).toContain("脚注（第 3 段）");
  }
  for (const name of ["果.docx", "果.xlsx"]) {
    await check("--out", name);
    const text = Object.values(unzipSync(readFileSync(join(desk, name))))
      .map((part) => strFromU8(part).replace(/<[^>]*>/gu, ""))
      .join("");
    expect(text, name).toContain("页眉");
    expect(text, name).toContain("脚注（第 3 段）");
  }
  const fixed = await check("--fix", "改.docx");
  expect(fixed.err).toContain("旧.docx”页眉的“东湖小学”放不下批注");
  expect(fixed.err).toContain("脚注（第 3 段）的“平川县教育局”放不下批注");
});
