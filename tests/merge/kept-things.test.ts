import { strFromU8, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { mergeFile } from "../../src/carry/merge-file.js";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { inChinese } from "../support/said.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { small } from "./small-doc.js";

const main = "word/document.xml";
/** A generated file in which something was put in between two words. */
async function merged(base: Doc, next: Doc, at: string, put: (words: string) => string, also = (xml: string) => xml) {
  const written = await writeDocx(base, { look: gb9704 }, shippedFonts);
  const parts = written.ok ? unpackParts(written.value, "f") : written;
  if (!parts.ok) throw new Error(JSON.stringify(parts.diagnostics));
  const xml = strFromU8(parts.value.get(main)!);
  const open = '<w:r><w:t xml:space="preserve">';
  const edited = also(xml).replace(at, `</w:t></w:r>${put(`${open}${at}</w:t></w:r>`)}${open}`);
  expect(edited).not.toBe(xml);
  const bytes = packParts(new Map([...parts.value, [main, strToU8(edited)]]));
  const made = await mergeFile({ source: bytes, name: "细则.docx", base, next, look: gb9704, day: "2026-12-01" });
  const done = made.ok ? unpackParts(made.value.bytes, "f") : made;
  if (!made.ok || !done.ok) throw new Error(JSON.stringify(made.diagnostics));
  return { ...made.value.merged, diagnostics: made.diagnostics, xml: strFromU8(done.value.get(main)!) };
}
const hidden = (words: string) => `${words}<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部备忘</w:t></w:r>`;
const linked = (words: string) => `<w:hyperlink w:anchor="yiju">${words}</w:hyperlink>`;
const ruby = (words: string) =>
  `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zhang</w:t></w:r></w:rt><w:rubyBase>${words}</w:rubyBase></w:ruby></w:r>`;

const marked = (words: string) => `<w:bookmarkStart w:id="900" w:name="taizhang"/>${words}<w:bookmarkEnd w:id="900"/>`;
const fielded = (words: string) =>
  `${words}<w:fldSimple w:instr=" REF banben \\h "><w:r><w:t>二〇二六版</w:t></w:r></w:fldSimple>`;

const base = small("title: 细则", "a 第一条: 值班人员登记台账情况。", "b 第二条: 承办部门核对名单。");
const dropped = small("title: 细则", "b 第一条: 承办部门核对名单。");

describe("what a person put in besides words", () => {
  test.each([
    ["hidden words", hidden, "内部备忘"],
    ["a link", linked, '<w:hyperlink w:anchor="yiju">'],
    ["a ruby", ruby, "<w:ruby>"],
    ["a field", fielded, "REF banben"],
  ] as const)("%s in a clause that the generator drops: the clause waits for the person", async (_, put, sign) => {
    const { conflicts, xml } = await merged(base, dropped, "台账", put);
    expect(conflicts).toMatchObject([{ at: "a", cause: "removed" }]);
    expect(xml).toContain(sign);
  });

  test("hidden words outlive the words around them", async () => {
    const next = small("title: 细则", "a 第一条: 领导小组每月听取汇报。", "b 第二条: 承办部门核对名单。");
    const { xml, diagnostics } = await merged(base, next, "台账", hidden);
    expect(xml).toContain("内部备忘");
    expect(xml).toContain("领导小组");
    expect(diagnostics).toEqual([]);
  });

  test("a link whose words are others now stays, or its loss is said", async () => {
    const next = small("title: 细则", "a 第一条: 领导小组每月听取汇报。", "b 第二条: 承办部门核对名单。");
    const { xml, diagnostics } = await merged(base, next, "台账", linked);
    const said = inChinese(diagnostics).map(({ message }) => message);
    expect(xml.includes("w:hyperlink") || said.some((message) => message.includes("链接“#yiju”（第一条）"))).toBe(true);
  });

  test("a table that the generator gives other columns is not replaced where a cell holds hidden words", async () => {
    const table = small("title: 台账", "t = 事项 / 部门", "r1 - 登记台账 / 各处室", "a 第一条: 每月核对。");
    const other = small("title: 台账", "t = 事项", "r1 - 登记台账", "a 第一条: 每月核对。");
    const { conflicts, xml } = await merged(table, other, "登记台账", hidden);
    expect(conflicts).toMatchObject([{ at: "t", cause: "table" }]);
    expect(xml).toContain("内部备忘");
  });

  const citing = (xml: string) =>
    xml.replace(
      "核对名单",
      '</w:t></w:r><w:fldSimple w:instr=" REF taizhang \\h "><w:r><w:t>台账</w:t></w:r></w:fldSimple><w:r><w:t>核对名单',
    );

  test("a bookmark in a clause that the generator drops, which a field elsewhere shows: the clause waits for the person", async () => {
    const { conflicts, xml } = await merged(base, dropped, "台账", marked, citing);
    expect(conflicts).toMatchObject([{ at: "a", cause: "removed" }]);
    expect(xml).toContain('w:name="taizhang"');
  });

  test("one that nothing shows goes with the clause, and is named", async () => {
    const { conflicts, xml, diagnostics } = await merged(base, dropped, "台账", marked);
    expect(conflicts).toEqual([]);
    if (!xml.includes('w:name="taizhang"')) expect(inChinese(diagnostics)[0]?.message).toContain("书签“taizhang”");
  });
});
