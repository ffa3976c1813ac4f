import { describe, expect, test } from "vitest";
import { checkLayout, readWordFile } from "../../src/layout/index.js";
import { mendAll } from "../../src/layout/mend/mend-all.js";
import { rolesOf } from "../../src/layout/roles.js";
import type { WordFile } from "../../src/layout/word/file.js";
import { openDocx } from "../../src/readers/docx/open.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";
import { gb9704 } from "../support/shelf.js";
import { body, letters, made, notice, run, side } from "./made.js";

/** What papers of others have that ours have not; the notice of `made.ts` around it is without a fault. */
function read(bytes: Uint8Array): WordFile {
  const opened = openDocx(bytes, "a.docx");
  const file = opened.ok ? readWordFile(opened.value, "a.docx") : opened;
  if (!file.ok) throw new Error(JSON.stringify(file.diagnostics));
  return file.value;
}
const paper = (...paragraphs: readonly string[]): Uint8Array =>
  made({ title: notice["title"]!, text: paragraphs.join(""), section: notice["section"]! });
const line = (text: string, properties = "", size = 16, font = "仿宋_GB2312", more = ""): string =>
  `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/>${properties}</w:pPr>${run(text, letters(font, size, more))}</w:p>`;
const sentence = body("各村文化室要明确专人负责，逐项登记，按时上报，发现的问题立即整改，不能立即整改的写明原因、措施和时限。");
const codes = (bytes: Uint8Array) => checkLayout(read(bytes), gb9704).map(({ code }) => code.replace("layout/", ""));
const gaps = (bytes: Uint8Array) => codes(bytes).filter((code) => code === "number-gap").length;
const roles = (bytes: Uint8Array) => rolesOf(read(bytes).paragraphs).map(({ role }) => role);
const texts = (file: WordFile) => file.paragraphs.map(({ text }) => text);
function mended(bytes: Uint8Array): WordFile {
  const result = mendAll(read(bytes), gb9704);
  return result === null ? read(bytes) : read(result.bytes);
}
const broken = (...lines: readonly string[]) =>
  `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200"/></w:pPr>${lines
    .map((text, i) => (i === 0 ? "" : "<w:r><w:br/></w:r>") + run(text, letters("仿宋_GB2312", 16)))
    .join("")}</w:p>`;

describe("lists of numbers", () => {
  test.each([
    ["a list in a list of one form", ["（一）登记；", "（一）设备；", "（二）线路；", "（二）上报；", "（三）复查。"], 0],
    ["two forms side by side", ["1.登记", "1、设备；", "2、线路；", "3、水电；", "2.上报", "3.复查"], 0],
    ["half brackets under points", ["1.登记", "1）设备；", "2）线路；", "2.上报"], 0],
    ["a half bracket left out", ["1）设备；", "2）线路；", "4）水电；", "5）门窗。"], 1],
    ["numbers of two parts", ["1.总则", "2.人员", "2．1 持证上岗；", "2. 2 逐件登记；", "3.时间"], 0],
    ["one left out", ["1.登记；", "2.上报；", "4.复查；", "5.销号。"], 1],
    ["one twice", ["（一）登记；", "（二）上报；", "（二）复查；", "（三）销号。"], 1],
    ["a street and a holiday", ["（一）登记；", "（二）上报；", "（五一）假期前检查一次；", "（三）销号。"], 0],
  ])("%s", (_, all, count) => {
    expect(gaps(paper(...all.map((text) => body(text)), sentence))).toBe(count);
  });
  test("numbers behind line breaks, among words and in a table are there", () => {
    expect(gaps(paper(broken("1.登记；", "2.上报；", "3.复查。"), body("4.销号。"), sentence))).toBe(0);
    expect(gaps(paper(body("1.登记；2.上报；3.复查。"), body("4.销号。"), body("5.归档。")))).toBe(0);
    const cell = `<w:tbl><w:tr><w:tc>${line("2.上报表格")}</w:tc></w:tr></w:tbl>`;
    expect(gaps(paper(body("1.登记。"), cell, body("3.销号。"), body("4.归档。")))).toBe(0);
    expect(gaps(paper(broken("1.登记；", "3.复查。"), body("4.销号。")))).toBe(1);
  });
  test("under another heading a list has nothing to do with the one before", () => {
    const heading = line("检查范围", '<w:ind w:firstLineChars="200"/>', 16, "黑体");
    expect(gaps(paper(body("1.登记；"), body("2.上报；"), body("3.复查。"), heading, body("2.线路；"), body("3.水电。")))).toBe(
      0,
    );
  });
});

describe("signatures", () => {
  const placed = [
    ["by a left indent", '<w:ind w:left="5200"/>', "青石镇文化站", "2026年3月15日"],
    ["by characters", '<w:ind w:leftChars="1500" w:left="4200"/>', "青石镇文化站", "2026年3月15日"],
    ["by spaces", "", `${"　".repeat(14)}青石镇文化站`, `${"　".repeat(14)}2026年3月15日`],
    ["by tabs' width in the middle", '<w:jc w:val="center"/>', `${" ".repeat(30)}青石镇文化站`, `${" ".repeat(30)}2026年3月15日`],
  ] as const;
  test.each(placed)("%s: words and letters stay, and it is said", (_, properties, issuer, date) => {
    const bytes = paper(sentence, line(issuer, properties, 14), line(date, properties, 14));
    const result = mendAll(read(bytes), gb9704);
    const now = result === null ? read(bytes) : read(result.bytes);
    expect(texts(now)).toEqual(texts(read(bytes)));
    for (const { runs, layout } of now.paragraphs.slice(-2)) {
      expect(runs[0]!.letters.size).toBe(14);
      expect(layout.firstLineChars).toBeUndefined();
    }
    expect(codes(bytes).filter((code) => code === "signature-place" || code === "typed-space").length).toBeGreaterThan(0);
  });
  test("three units below each other are all issuers", () => {
    const right = '<w:jc w:val="right"/>';
    const bytes = paper(
      sentence,
      ...["青石镇文化站", "青石镇综治办", "青石镇安监站", "2026年3月15日"].map((text) => line(text, right)),
    );
    expect(roles(bytes).slice(-4)).toEqual(["issuer", "issuer", "issuer", "date"]);
  });
  test.each(["2026年9月1日", "二〇二六年九月一日", "2026.9.1"])("%s in the text is text", (day) => {
    const bytes = paper(sentence, body("一、报到时间", "黑体"), body(day), body("二、报到地点", "黑体"), sentence, sentence);
    expect(roles(bytes)).not.toContain("date");
  });
});

describe("head and imprint", () => {
  const centred = '<w:jc w:val="center"/>';
  test.each([
    "青石镇文化站　　　　2026年3月5日",
    "青石镇文化站办公室\t二〇二六年三月五日",
    "2026年第3期（总第12期）",
    "第三期",
    "2026 年 3 月 5 日",
  ])("%s is no title", (text) => {
    const bytes = made({
      mast: line("文化简报", centred, 42, "方正小标宋简体", '<w:color w:val="FF0000"/>'),
      text: line(text, centred) + sentence.repeat(3),
      section: notice["section"]!,
    });
    expect(roles(bytes)).not.toContain("title");
  });
  test.each(["设备检修合同", "安全生产倡议书", "值班安排", "文明公约"])("%s is a title in 小三, bold", (text) => {
    const bytes = made({
      title: line(text, centred, 15, "宋体", "<w:b/>"),
      text: sentence.repeat(2),
      section: notice["section"]!,
    });
    expect(roles(bytes)[0]).toBe("title");
    expect(codes(bytes)).toContain("title-form");
  });
  test("three lines of a title, the last of which tells it", () => {
    const bytes = made({
      title: ["青石镇文化站", "冬季安全检查", "实施办法"].map((text) => line(text, centred, 15, "黑体")).join(""),
      text: sentence,
      section: notice["section"]!,
    });
    expect(roles(bytes)).toEqual(["title", "title", "title", "body"]);
  });
  test.each(["主送", "报", "发送", "报送"])("%s： beside 抄送 is of the imprint", (word) => {
    const small = (text: string) => line(text, '<w:ind w:leftChars="100"/>', 14);
    const bytes = paper(
      sentence,
      small(`${word}：各村，各社区。`),
      small("抄送：镇综治办。"),
      small("青石镇文化站　　2026年3月6日印发"),
      small("（共印30份）"),
    );
    expect(roles(bytes).slice(-4)).toEqual(["copies-to", "copies-to", "printer", "other"]);
    for (const { runs } of mended(bytes).paragraphs.slice(-4)) expect(runs[0]!.letters.size).toBe(14);
  });
  test("附件 over a list of its own, and one by one", () => {
    const end = notice["issuer"]! + notice["date"]!;
    expect(roles(paper(sentence, body("附件："), body("1. 登记表"), body("2. 汇总表"), end)).slice(2, 5)).toEqual(
      Array(3).fill("attachment-list"),
    );
    for (const each of ["附件一：", "附件１：", "附件 1 "])
      expect(codes(paper(sentence, body(`${each}登记表`), body(`${each.replace(/[一１1]/, "2")}汇总表`), end))).toContain(
        "attachment-form",
      );
  });
});

describe("what is no running text", () => {
  test("contents of any make", () => {
    const entry = (text: string) =>
      `<w:p>${text
        .split("\t")
        .map((one) => run(one, letters("宋体", 10)))
        .join("<w:r><w:tab/></w:r>")}</w:p>`;
    const bytes = paper(entry("一、总则\t1"), entry("（一）目的\t- 2 -"), entry("附录\tiv"), entry("二、要求……………3"), sentence);
    expect(roles(bytes).slice(1, 5)).toEqual(Array(4).fill("contents"));
  });
  test.each([
    'print("检修完毕，请签字")',
    'name = "检修"',
    '<a title="检修">',
    '"名称": "检修",',
    'echo "检修完毕"',
    'if (state == "完毕") {',
  ])("%s stays as it is", (text) => {
    const xml = text.replaceAll("<", "&lt;");
    const bytes = paper(sentence, line(`    ${xml}`, "", 12, "宋体"));
    expect(texts(mended(bytes)).at(-1)).toBe(`    ${text}`);
  });
  test("quotes of words are still mended, a call beside them is not", () => {
    const bytes = paper(body('运行 print("检修完毕") 以后，按"确认"两字，等待屏幕上显示结果。'));
    expect(texts(mended(bytes)).at(-1)).toBe('运行 print("检修完毕") 以后，按“确认”两字，等待屏幕上显示结果。');
    expect(texts(mended(paper(body('(以下简称"办法")，请各村文化室认真学习，逐条对照。')))).at(-1)).toContain("“办法”");
  });
  test.each(["甲方（盖章）：          乙方（盖章）：", "联系人：李明          电话：1234", "姓名：\t性别："])(
    "%s keeps its letters",
    (text) => {
      const content = text
        .split("\t")
        .map((one) => run(one, letters("宋体", 12)))
        .join("<w:r><w:tab/></w:r>");
      const bytes = paper(sentence, `<w:p>${content}</w:p>`);
      expect(mended(bytes).paragraphs.at(-1)!.runs[0]!.letters.size).toBe(12);
    },
  );
});

describe("headings", () => {
  test.each(["一、检查时间：", "（二）用电线路，消防设施", "三、加强领导，落实责任。"])(
    "%s set off by its letters is one",
    (text) => {
      expect(roles(paper(line(text, "", 16, "宋体", "<w:b/>"), sentence))[1]).toBe("heading");
    },
  );
  test.each(["一、将第四条修改为：", "二、检查如下：", "一、登记；二、上报"])("%s is none", (text) => {
    expect(roles(paper(line(text, "", 16, "宋体", "<w:b/>"), sentence))[1]).toBe("item");
  });
});

describe("tables", () => {
  const table = (rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${line(cell, "", 12)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
  const many = Array.from({ length: 16 }, (_, i) => i + 1);
  test.each([
    ["labels and blanks", many.map(() => ["姓名", "", "性别", ""]), false],
    ["labels and words", many.map(() => ["姓名", "李明", "性别", "男"]), false],
    ["two columns of labels", many.map(() => ["设备名称", "车床"]), false],
    ["a counted list", [["序号", "事项"], ...many.map((n) => [String(n), "登记"])], true],
    [
      "three columns of words",
      [
        ["地点", "时间安排", "检查结果"],
        ...many.map((n) => [`第${n}村文化室的阅览室`, "每月检查一次", "没有发现安全方面的问题"]),
      ],
      true,
    ],
  ])("%s: is the first row a head? %#", (_, rows, isHead) => {
    expect(codes(paper(sentence, table(rows))).includes("header-row")).toBe(isHead);
  });
});

describe("mends", () => {
  const end = '<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>';
  test("blank paragraphs at the end go, one that something hangs on stays with those before it", () => {
    expect(mended(paper(sentence, `${end}</w:p>`.repeat(4))).paragraphs.length).toBe(2);
    expect(mended(paper(sentence, `${end}<w:r><w:t>　　</w:t></w:r></w:p>`.repeat(2))).paragraphs.length).toBe(2);
    const marked = paper(sentence, `${end}</w:p>${end}<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>`);
    expect(mended(marked).paragraphs.length).toBe(4);
    expect(mended(paper(sentence, `${end}</w:p>`)).paragraphs.length).toBe(3);
  });
  test("a number takes the text's size where its whole list agrees", () => {
    const numbered = body("登记").replace("<w:pPr>", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const sized = side["numbering"]!.replace("</w:pPr></w:lvl>", '</w:pPr><w:rPr><w:sz w:val="21"/></w:rPr></w:lvl>');
    const bytes = made(
      { title: notice["title"]!, text: numbered + sentence, section: notice["section"]! },
      { ...side, numbering: sized },
    );
    const result = mendAll(read(bytes), gb9704)!;
    const size = "layout/wrong-size 五号（10.5 磅）（自动编号）";
    expect(result.done.map(({ code, data }) => `${code} ${worded(zh, data.found)}`)).toContain(size);
    expect(result.left.map(({ code, data }) => `${code} ${worded(zh, data.found)}`)).not.toContain(size);
  });
  test("a grid that spreads characters is taken into account", () => {
    const section = notice["section"]!.replace(
      'w:type="lines" w:linePitch="579"',
      'w:type="linesAndChars" w:linePitch="579" w:charSpace="4096"',
    );
    const result = mendAll(read(made({ ...notice, section })), gb9704)!;
    expect(result.left).toEqual([]);
    expect(mendAll(read(result.bytes), gb9704)).toBeNull();
  });
  test("page numbers where there are no settings, or empty ones", () => {
    const section = notice["section"]!.replace(/<w:footerReference[^>]*>/g, "");
    const { odd: _, even: _2, settings: _3, ...bare } = side;
    for (const beside of [bare, { ...bare, settings: "" }]) {
      const result = mendAll(read(made({ ...notice, section }, beside)), gb9704)!;
      expect(result.left).toEqual([]);
      expect(result.done.length).toBe(1);
      expect(read(result.bytes).oddAndEven).toBe(true);
    }
  });
});
