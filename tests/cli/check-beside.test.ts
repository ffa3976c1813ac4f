import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  EndnoteReferenceRun,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { DriftFinding } from "../../src/drift/types.js";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
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

const box = (text: string) =>
  `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
/** The same as Word writes it: once for itself and once for those who do not know such boxes. */
const twofold = (text: string) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback>${box(text).slice(5, -6)}</mc:Fallback></mc:AlternateContent></w:r>`;

/** A school's paper with another unit's name in boxes of the text, of a table and of the header, in an endnote and in comments. */
async function boxed(path: string): Promise<void> {
  const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const comment = (id: number, author: string, text: string) => ({ id, author, date: new Date(0), children: [line(text)] });
  const said = (text: string, id: number) =>
    new Paragraph({
      children: [
        new CommentRangeStart(id),
        new TextRun(text),
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ],
    });
  const document = new Document({
    endnotes: { 1: { children: [line("表样由平川县教育局提供。")] } },
    comments: {
      children: [
        comment(0, "办公室", "由东湖中学提供。"),
        comment(1, "条理", "由南湖中学提供。"),
        comment(2, "孟帆", "何致远同意。"),
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [line("顾晓岚审定"), line("页眉底")] }) },
        children: [
          line("安全工作办法"),
          line("第一条　各部门抓好落实。框一"),
          new Paragraph({ children: [new TextRun("第二条　结果报德育处备案"), new EndnoteReferenceRun(1), new TextRun("。")] }),
          said("第三条　每月自查一次。", 0),
          said("第四条　发现问题立即报告。", 1),
          new Table({ rows: [new TableRow({ children: [new TableCell({ children: [line("格中")] })] })] }),
          said("第五条　本办法由德育处负责解释，自印发之日起施行。框二", 2),
        ],
      },
    ],
  });
  const parts = unpackParts(new Uint8Array(await Packer.toBuffer(document)), path);
  if (!parts.ok) throw new Error("no Word file");
  const put = (xml: string, after: string, run: string) => xml.replace(`${after}</w:t></w:r>`, (text) => `${text}${run}`);
  const boxes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    "word/document.xml": [
      ["框一", box("印制：东湖小学")],
      ["格中", box("填表：西湖小学")],
      ["框二", twofold("监制：北湖小学")],
    ],
    "word/header1.xml": [["页眉底", box("北山小学制度汇编")]],
  };
  const changed = Object.entries(boxes).map(
    ([name, all]) =>
      [name, strToU8(all.reduce((xml, [after, run]) => put(xml, after, run), partText(parts.value, name)))] as const,
  );
  writeFileSync(path, packParts(new Map([...parts.value, ...changed])));
}

test("boxes in text, table and header, endnotes and others' comments are looked through, each once", async () => {
  const desk = workspace("hubin-primary");
  await boxed(join(desk, "旧.docx"));
  const said = await call(desk, ["check", "旧.docx", "--unit", "hubin-primary", "--json"]);
  const findings = (JSON.parse(said.out).findings as readonly DriftFinding[]).filter(({ code }) => code === "drift/foreign-name");
  expect(findings.map(({ quote, paragraph, beside, places }) => [quote, beside, paragraph, places]).toSorted()).toEqual(
    [
      ["北山小学", "text-box", 0, undefined],
      ["东湖小学", "text-box", 2, undefined],
      ["平川县教育局", "endnote", 3, undefined],
      ["东湖中学", "comment", 4, undefined],
      ["西湖小学", "text-box", 6, undefined],
      ["北湖小学", "text-box", 7, undefined],
    ].toSorted(),
  );
  const fixed = await call(desk, ["check", "旧.docx", "--unit", "hubin-primary", "--fix", "改.docx"]);
  const parts = unpackParts(new Uint8Array(readFileSync(join(desk, "改.docx"))), "改.docx");
  if (!parts.ok) throw new Error("no Word file");
  const comments = parts.value.has("word/comments.xml") ? partText(parts.value, "word/comments.xml") : "";
  // Each is either spoken of in the copy or named with its place.
  for (const { quote } of findings)
    expect(`${fixed.err}\n${comments}`, quote).toMatch(new RegExp(`“${quote}”(?:放不下批注|是别的单位)`, "u"));
});

test("of persons only those whom the paper holds are named, wherever in it they stand", async () => {
  const desk = workspace("hubin-primary");
  await boxed(join(desk, "旧.docx"));
  for (const form of ["html", "sarif"]) {
    await call(desk, ["check", "旧.docx", "--unit", "hubin-primary", "--all", "--out", `果.${form}`]);
    const text = readFileSync(join(desk, `果.${form}`), "utf8");
    for (const name of ["沈立言", "陶文静", "邱淑兰"]) expect(text).not.toContain(name);
  }
});
