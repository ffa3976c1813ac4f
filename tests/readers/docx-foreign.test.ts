import { describe, expect, test } from "vitest";
import { packParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { ReadDoc } from "../../src/readers/types.js";
import { blockText, inlinesText } from "../../src/tree/text.js";
import { outline } from "../../src/tree/walk.js";
import { type Extra, madeDocx, paragraph, run } from "./made-docx.js";

function read(body: string, extra: Extra = {}, view?: "accepted" | "original"): ReadDoc {
  const outcome = readDocx(madeDocx(body, extra), "文件.docx", view);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}
const lines = (found: ReadDoc): readonly string[] =>
  found.doc.children.map((block) =>
    block.type === "table"
      ? [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells)]
          .map((row) => row.map(inlinesText).join("|"))
          .join("/")
      : blockText(block),
  );
const codes = (found: ReadDoc): readonly string[] => found.notes.map(({ code }) => code);
const level = (depth: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const listed = (text: string, depth: number, id = 1) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);

describe("automatic numbers", () => {
  const regulation = `<w:abstractNum w:abstractNumId="7">${level(0, "chineseCountingThousand", "第%1章")}${level(1, "chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/>')}${level(2, "chineseCounting", "（%3）", '<w:suff w:val="nothing"/>')}${level(3, "decimal", "%4.", '<w:suff w:val="space"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;

  test("articles run through chapters where the list says so, items start again", () => {
    const found = read(
      [
        paragraph("安全管理办法"),
        listed("总则", 0),
        listed("为加强管理，制定本办法。", 1),
        listed("管理遵循下列原则：", 1),
        listed("预防为主；", 2),
        listed("分级负责。", 2),
        listed("细目。", 3),
        listed("职责", 0),
        listed("负责人应当：", 1),
        listed("主持工作；", 2),
        listed("从第五项起。", 2, 2),
      ].join(""),
      { numbering: regulation },
    );
    expect(lines(found).slice(1)).toEqual([
      "第一章　总则",
      "第一条　为加强管理，制定本办法。",
      "第二条　管理遵循下列原则：",
      "（一）预防为主；",
      "（二）分级负责。",
      "1.细目。",
      "第二章　职责",
      "第三条　负责人应当：",
      "（一）主持工作；",
      "（五）从第五项起。",
    ]);
    expect(outline(found.doc).match(/^ {2}\S+( [a-z0-9-]+)?/gm)).toEqual([
      "  title",
      "  heading chapter",
      "  item article",
      "  item article",
      "  item subparagraph",
      "  item subparagraph",
      "  item item",
      "  heading chapter",
      "  item article",
      "  item subparagraph",
      "  item subparagraph",
    ]);
  });

  test.each([
    ["chineseCounting", 21, "二十一"],
    ["chineseCounting", 101, "一○一"],
    ["chineseCountingThousand", 10, "十"],
    ["chineseCountingThousand", 110, "一百一十"],
    ["chineseCountingThousand", 1005, "一千零五"],
    ["japaneseCounting", 121, "百二十一"],
    ["ideographTraditional", 3, "丙"],
    ["decimalEnclosedCircleChinese", 4, "④"],
    ["decimalZero", 7, "07"],
    ["upperRoman", 49, "XLIX"],
    ["lowerLetter", 28, "bb"],
    ["chineseLegalSimplified", 23, "贰拾叁"],
    ["thaiNumbers", 3, "3"],
  ])("%s counts %i as %s", (format, start, printed) => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1 号"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const found = read(paragraph("名称") + paragraph("正文。") + listed("内容", 0), { numbering });
    expect(found.doc.children.at(-1)).toMatchObject({ type: "item", number: `${printed} 号` });
  });

  test("numbers that a style carries, with the level linked to the style, and a legal form", () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、", '<w:pStyle w:val="a1"/>')}${level(1, "decimal", "%1.%2", '<w:pStyle w:val="a2"/><w:isLgl/>')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
    const style = (id: string, name: string, depth: number) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="${depth}"/></w:pPr></w:style>`;
    const found = read(
      paragraph("方案") +
        paragraph("目标", '<w:pStyle w:val="a1"/>') +
        paragraph("范围", '<w:pStyle w:val="a1"/>') +
        paragraph("对象", '<w:pStyle w:val="a2"/>'),
      { numbering, styles: style("a1", "我的标题一", 0) + style("a2", "我的标题二", 1) },
    );
    expect(lines(found)).toEqual(["方案", "一、目标", "二、范围", "2.1对象"]);
    expect(found.doc.children.slice(1).map((block) => ("level" in block ? `${block.type} ${block.level}` : block.type))).toEqual([
      "heading level-1",
      "heading level-1",
      "heading level-2",
    ]);
  });

  test("a made-up start and a list in a circle of styles do not harm", () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="甲"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="乙"/><w:basedOn w:val="a"/></w:style>';
    expect(lines(read(paragraph("名称", '<w:pStyle w:val="a"/>') + listed("内容。", 0), { numbering, styles }))[1]).toContain(
      "内容",
    );
  });
});

describe("revisions", () => {
  const body =
    paragraph("工作规定") +
    paragraph(
      `${run("第一条　党支部")}<w:ins w:id="1" w:author="甲">${run("应当")}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>可以</w:delText></w:r></w:del>${run("每季度研判。")}`,
    ) +
    `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="甲"/></w:rPr></w:pPr>${run("第二条　前半，")}</w:p>` +
    paragraph("后半。") +
    paragraph(`<w:moveFrom w:id="4" w:author="甲">${run("第三条　移动的。")}</w:moveFrom>`) +
    paragraph(`<w:moveTo w:id="5" w:author="甲">${run("第三条　移动的。")}</w:moveTo>`) +
    `<w:tbl><w:tr><w:tc><w:p>${run("头")}</w:p></w:tc></w:tr><w:tr><w:trPr><w:del w:id="6" w:author="甲"/></w:trPr><w:tc><w:p>${run("旧行")}</w:p></w:tc></w:tr><w:tr><w:trPr><w:ins w:id="7" w:author="甲"/></w:trPr><w:tc><w:p>${run("新行")}</w:p></w:tc></w:tr></w:tbl>`;

  test("all accepted: inserted text is there, deleted and moved-away text is not", () => {
    const found = read(body);
    expect(lines(found)).toEqual([
      "工作规定",
      "第一条　党支部应当每季度研判。",
      "第二条　前半，后半。",
      "第三条　移动的。",
      "头/新行",
    ]);
    expect(found.openRevisions).toBe(7);
    expect(codes(found)).toEqual(["reader/revisions"]);
  });

  test("as it was before", () => {
    expect(lines(read(body, {}, "original"))).toEqual([
      "工作规定",
      "第一条　党支部可以每季度研判。",
      "第二条　前半，",
      "后半。",
      "第三条　移动的。",
      "头/旧行",
    ]);
  });
});

describe("text and what stands beside it", () => {
  test("fields in both forms, code left out, result kept", () => {
    const complex = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("三")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const simple = `<w:fldSimple w:instr=" REF _tl_0123456789abcdef \\h ">${run("第")}${run("七条")}</w:fldSimple>`;
    const found = read(paragraph(`${run("见第")}${complex}${run("页、")}${simple}${run("第二款。")}`) + paragraph("正文。"));
    expect(found.doc.children[0]).toMatchObject({
      children: [
        { type: "text", value: "见第三页、" },
        { type: "ref", to: "_tl_0123456789abcdef", live: "第七条", rest: "" },
        { type: "text", value: "第二款。" },
      ],
    });
  });

  test("runs split anywhere, tabs, breaks, soft hyphens, entities, symbols", () => {
    const found = read(
      paragraph("名称") +
        paragraph(
          `${run("第")}${run("一")}${run("条 ")}${run("甲\u00AD乙&amp;&#x4E19;")}<w:r><w:tab/><w:t>丁</w:t><w:br/><w:t>戊</w:t><w:br w:type="page"/><w:softHyphen/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
        ),
    );
    expect(lines(found)[1]).toBe("第一条　甲乙&丙\t丁\n戊-☑");
  });

  test("a table with merged cells keeps its columns, header or not", () => {
    const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
    const found = read(
      `<w:tbl><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="200"/><w:gridCol w:w="300"/></w:tblGrid><w:tr>${cell("甲", '<w:gridSpan w:val="2"/>')}${cell("乙")}</w:tr><w:tr>${cell("一", '<w:vMerge w:val="restart"/>')}${cell("二")}${cell("三")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("四")}${cell("五")}</w:tr><w:tr>${cell("六")}</w:tr></w:tbl>`,
    );
    expect(lines(found)).toEqual(["甲||乙/一|二|三/|四|五/六||"]);
    expect(found.doc.children[0]).toMatchObject({ columns: [{ width: 100 }, { width: 200 }, { width: 300 }] });
  });

  test("what stands beside the words is told with its place", () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph("框内文字")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><w:txbxContent>${paragraph("框内文字")}</w:txbxContent></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const found = read(
      paragraph("名称") +
        paragraph(
          `${run("正文")}<w:r>${box}</w:r><w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>${run("看不", "<w:vanish/>")}${run("见", "<w:vanish/>")}<w:commentRangeStart w:id="0"/>${run("结尾。")}<w:commentRangeEnd w:id="0"/><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`,
        ) +
        '<w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr>',
      {
        footnotes: `<w:footnote w:id="1">${paragraph("脚注的话")}</w:footnote>`,
        header:
          paragraph("内部文件") + paragraph(`${run("第")}<w:fldSimple w:instr=" PAGE ">${run("3")}</w:fldSimple>${run("页")}`),
        comments: `<w:comment w:id="0" w:author="审核人">${paragraph("请核对")}</w:comment>`,
      },
    );
    const block = found.doc.children[1]!.id;
    expect(lines(found)).toEqual(["名称", "正文结尾。x"]);
    expect(codes(found)).toEqual(["reader/formulas"]);
    expect(found.asides!()).toEqual([
      { kind: "header", text: "内部文件\n第〔页码〕页" },
      { kind: "text-box", text: "框内文字", block },
      { kind: "picture", text: "", block },
      { kind: "footnote", text: "脚注的话", block },
      { kind: "hidden", text: "看不见", block },
      { kind: "formula", text: "x", block, content: expect.any(String) },
      { kind: "comment", text: "请核对", by: "审核人", block },
    ]);
  });

  test("any prefix will do for a namespace, and the strict one too", () => {
    const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>第一条 甲。</x:t></x:r></x:p></x:body></x:document>`;
    const parts = new Map([["word/document.xml", new TextEncoder().encode(strict)]]);
    const outcome = readDocx(packParts(parts), "a.docx");
    expect(outcome.ok && lines(outcome.value)).toEqual(["第一条　甲。"]);
  });
});
