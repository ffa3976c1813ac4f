import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { structure } from "../../src/readers/structure.js";
import { lineNumber } from "../../src/recognise/line-number.js";
import { numeralValue } from "../../src/text/numerals.js";
import { blockText } from "../../src/tree/text.js";
import type { Block } from "../../src/tree/types.js";
import { words } from "../writers/every-node.js";

const read = (...lines: readonly string[]): readonly Block[] =>
  structure(lines.map((value) => ({ children: value === "" ? [] : [{ type: "text", value }] })));
/** kind, number | text of each block. */
const shown = (...lines: readonly string[]): readonly string[] =>
  read(...lines).map((block) => {
    if (block.type === "table") return "table";
    const text = block.children.map((c) => (c.type === "text" ? c.value : "⏎")).join("");
    if (block.type === "heading" || block.type === "item") return `${block.type} ${block.level}: ${block.number} | ${text}`;
    return `${block.type === "paragraph" ? block.role : block.type}: ${text}`;
  });

describe("regulations", () => {
  test("title, note, chapters, articles, their paragraphs, items and sub-items", () => {
    expect(
      shown(
        "清溪市档案管理实施细则",
        "（2025年3月1日清溪市人民政府第3次常务会议通过",
        "自2025年5月1日起施行）",
        "第一章　总　则",
        "第一条  为了规范档案管理，制定本细则。",
        "第二条　本细则所称档案，是指：",
        "（一）文书材料；",
        "１．会议记录；",
        "2．往来信件。",
        "（二）其他材料。",
        "前款所称材料不含草稿。",
        "第二章 职 责",
        "第 三 条　档案室履行下列职责。",
        "第三条之一　新设机构适用第三条的规定。",
        "第一节 保管",
        "第四条",
        "档案室应当通风。",
      ),
    ).toEqual([
      "title: 清溪市档案管理实施细则",
      "note: （2025年3月1日清溪市人民政府第3次常务会议通过",
      "note: 自2025年5月1日起施行）",
      "heading chapter: 第一章 | 总　则",
      "item article: 第一条 | 为了规范档案管理，制定本细则。",
      "item article: 第二条 | 本细则所称档案，是指：",
      "item subparagraph: （一） | 文书材料；",
      "item item: １． | 会议记录；",
      "item item: 2． | 往来信件。",
      "item subparagraph: （二） | 其他材料。",
      "body: 前款所称材料不含草稿。",
      "heading chapter: 第二章 | 职 责",
      "item article: 第 三 条 | 档案室履行下列职责。",
      "item article: 第三条之一 | 新设机构适用第三条的规定。",
      "heading section: 第一节 | 保管",
      "item article: 第四条 | ",
      "body: 档案室应当通风。",
    ]);
  });

  test.each([
    "第七条第二款规定的情形，由办公室处理。",
    "第三条、第四条所列事项另行规定。",
    "第五条规定的处理决定应当送达本人。",
    "第六条至第九条适用于下级单位。",
  ])("a sentence about an article is none: %s", (line) => {
    expect(lineNumber(line)).toBeNull();
    expect(lineNumber(`第八条　${line}`)?.number).toBe("第八条");
  });

  test("a table of contents stays plain text, and its chapters count once", () => {
    const found = shown(
      "某某制度".replace("某某", "会议"),
      "目　录",
      "第一章 总则……1",
      "第二章 附则……2",
      "第一章　总则",
      "第一条　开会。",
      "第二章　附则",
      "第二条　施行。",
    );
    expect(found.slice(1, 4)).toEqual(["body: 目　录", "body: 第一章 总则……1", "body: 第二章 附则……2"]);
    expect(found.slice(4)).toEqual([
      "heading chapter: 第一章 | 总则",
      "item article: 第一条 | 开会。",
      "heading chapter: 第二章 | 附则",
      "item article: 第二条 | 施行。",
    ]);
  });

  test("articles typed without a gap, with Arabic or full-width digits", () => {
    expect(
      shown("收费规定", "第一条为规范收费，制定本规定。", "第2条 收费应当公示。", "第１２条　票据应当保存。").slice(1),
    ).toEqual([
      "item article: 第一条 | 为规范收费，制定本规定。",
      "item article: 第2条 | 收费应当公示。",
      "item article: 第１２条 | 票据应当保存。",
    ]);
  });
});

describe("outlines", () => {
  test("short numbered lines are headings, sentences are items, signature and date close", () => {
    expect(
      shown(
        "青山学校",
        "防火工作责任清单",
        "（征求意见稿）",
        "各处室：",
        "现将清单印发给你们。",
        "一、领导责任",
        "（一）每季度研究一次。",
        "(二) 落实经费;",
        "1、检查用电。",
        "（1）教室",
        "①一楼；",
        "二、工作要求。各处室要对照清单落实。",
        "青山学校",
        "2026年3月5日",
      ),
    ).toEqual([
      "title: 青山学校⏎防火工作责任清单",
      "note: （征求意见稿）",
      "addressee: 各处室：",
      "body: 现将清单印发给你们。",
      "heading level-1: 一、 | 领导责任",
      "item level-2: （一） | 每季度研究一次。",
      "item level-2: (二) | 落实经费;",
      "item level-3: 1、 | 检查用电。",
      "heading level-4: （1） | 教室",
      "item level-4: ① | 一楼；",
      "item level-1: 二、 | 工作要求。各处室要对照清单落实。",
      "issuer: 青山学校",
      "date: 2026年3月5日",
    ]);
  });

  test.each([
    ["1.两套应急设备", "1."],
    ["1、两套应急设备", "1、"],
    ["1.二级响应", "1."],
    ["一、二十四小时值班", "一、"],
    ["一、两人一岗", "一、"],
    ["1、二楼值班室", "1、"],
    ["⼆、⼯作要求", "⼆、"],
  ])("%s keeps its number", (line, number) => {
    const [block] = read(line);
    expect(block).toMatchObject({ number, children: [{ value: line.slice(number.length) }] });
  });

  test.each(["一、二年级学生应当列队。", "1、2号楼由后勤处负责。", "2026.3.5起执行。", "3.5万元以下的支出。"])(
    "no number: %s",
    (line) => {
      expect(lineNumber(line)).toBeNull();
    },
  );
});

test.each([
  ["十", 10],
  ["二十一", 21],
  ["一百零一", 101],
  ["一百一十", 110],
  ["二〇二六", 2026],
  ["廿三", 23],
  ["１２", 12],
  ["两千零五", 2005],
  ["一 百", 100],
  ["号", null],
])("%s is %s", (text, value) => {
  expect(numeralValue(text)).toBe(value);
});

test("ids come from the text, twice the same text gets two, and nothing of any line is lost", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          words,
          fc.constantFrom("第一条 甲。", "一、总则", "（一）乙；", "目录", "第一章 总则", "2026年3月5日", "附件1", "（草案"),
        ),
        { maxLength: 12 },
      ),
      (lines) => {
        const blocks = read(...lines);
        const bare = (text: string) => text.replace(/\s/g, "");
        expect(bare(blocks.map((block) => (block.type === "table" ? "" : blockText(block))).join(""))).toBe(bare(lines.join("")));
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        expect(read(...lines)).toEqual(blocks);
      },
    ),
    { numRuns: 400 },
  );
});
