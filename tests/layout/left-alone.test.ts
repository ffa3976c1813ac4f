import { describe, expect, test } from "vitest";
import { checkLayout } from "../../src/layout/index.js";
import { mendAll } from "../../src/layout/mend/mend-all.js";
import { rolesOf } from "../../src/layout/roles.js";
import type { WordFile } from "../../src/layout/word/file.js";
import { gb9704 } from "../support/shelf.js";
import { body, letters, made, notice, run, side } from "./made.js";
import { readMade as read } from "./read-made.js";

/** Forms of other people's papers that mending must not take for something else, and what stands beside them. */
const line = (text: string, properties = "", size = 16, font = "仿宋_GB2312", more = ""): string =>
  `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/>${properties}</w:pPr>${text
    .split("\t")
    .map((one) => run(one, letters(font, size, more)))
    .join("<w:r><w:tab/></w:r>")}</w:p>`;
const [centred, right] = ['<w:jc w:val="center"/>', '<w:jc w:val="right"/>'];
const sentence = body("各村文化室要明确专人负责，逐项登记，按时上报，发现的问题立即整改，不能立即整改的写明原因、措施和时限。");
const blank = notice["gap"]!;
const paper = (...paragraphs: readonly string[]): Uint8Array =>
  made({ title: notice["title"]!, text: paragraphs.join(""), section: notice["section"]! });
const untitled = (...paragraphs: readonly string[]): Uint8Array =>
  made({ text: paragraphs.join(""), section: notice["section"]! });
const roles = (bytes: Uint8Array) => rolesOf(read(bytes).paragraphs).map(({ role }) => role);
const codes = (bytes: Uint8Array) => checkLayout(read(bytes), gb9704).map(({ code }) => code.replace("layout/", ""));
const gaps = (...texts: readonly string[]) =>
  codes(paper(...texts.map((text) => body(text)))).filter((code) => code === "number-gap").length;
function mended(bytes: Uint8Array): WordFile {
  const result = mendAll(read(bytes), gb9704);
  if (result === null) return read(bytes);
  expect(mendAll(read(result.bytes), gb9704)).toBeNull();
  return read(result.bytes);
}
const texts = (file: WordFile) => file.paragraphs.map(({ text }) => text);

describe("numbers", () => {
  test("what is quoted from elsewhere counts on from there", () => {
    expect(gaps("1. 甲；", "2. 乙；", "办法规定：", "“5. 丙；", "6. 丁。”", "3. 戊；", "4. 己。")).toBe(0);
    expect(gaps("一、将第三条修改为：“第三条 甲：", "“（一）子；", "（四）丑。”", "二、删去第八条。")).toBe(0);
    expect(gaps("（一）“甲”登记；", "（二）上报；", "（四）“丙”复查；", "（五）归档。")).toBe(1);
    expect(gaps("（一）“甲登记；", "（二）上报；", "（四）复查；", "（五）归档。")).toBe(1);
  });
  test.each(["㈠㈡㈣㈤", "⑴⑵⑷⑸", "⒈⒉⒋⒌"])("%s leave one out", (signs) => {
    expect(gaps(...[...signs].map((sign) => `${sign}登记；`))).toBe(1);
  });
});

test.each([
  ["一)", "二)", "四)", "五)"],
  ["1、", "2、", "4、", "5、"],
  ["（1)", "（2)", "（4)", "（5)"],
])("a list that leaves %s %s %s %s is written as it was: mended in part it would be two", (...numbers) => {
  const bytes = paper(...numbers.map((number) => body(`${number}登记；`)));
  expect(codes(bytes)).toEqual(expect.arrayContaining(["number-gap", "number-form"]));
  expect(mendAll(read(bytes), gb9704)).toBeNull();
});

describe("lines of minutes", () => {
  const mast = line("会议纪要", centred, 42, "方正小标宋简体", '<w:color w:val="FF0000"/>');
  test.each([
    "青石镇文化站 2026年3月5日",
    "青石镇文化站办公室　　　　　　3月5日",
    "青石镇文化站编印　　　　二〇二六年三月",
    "青石镇文化站　　　　　　2026.3.5",
  ])("%s below the masthead is neither title nor text", (text) => {
    for (const properties of ["", centred]) {
      const bytes = untitled(mast, line(text, properties, 18), sentence, sentence);
      expect(roles(bytes).slice(0, 3)).toEqual(["other", "other", "body"]);
      expect(codes(bytes)).toEqual([]);
    }
  });
  test("the same form within the text is text", () => {
    const bytes = paper(sentence, line("检查时间　　　　3月5日", "", 14));
    expect(roles(bytes).at(-1)).toBe("columns");
  });
});

describe("imprint", () => {
  const small = (text: string) => line(text, '<w:ind w:leftChars="100"/>', 14);
  test.each(["呈送：镇综治办。", "加送：镇安监站。", "抄告：各村。", "送达：各村。", "主题词：安全　检查"])(
    "%s beside 抄送 keeps its letters",
    (text) => {
      const bytes = paper(
        sentence,
        small(text),
        small("抄送：镇综治办。"),
        small("校对：李明　　　　打字：王芳"),
        small("青石镇文化站　　　2026年3月印"),
      );
      for (const { runs } of mended(bytes).paragraphs.slice(2)) expect(runs[0]!.letters.size).toBe(14);
      expect(codes(bytes)).not.toContain("wrong-size");
    },
  );
  test("a line like it in the size of the text is text", () => {
    const bytes = paper(sentence, line("联系人：李明"), small("抄送：镇综治办。"));
    expect(roles(bytes)[2]).toBe("body");
  });
});

describe("contents", () => {
  const entry = (text: string) => line(text, "", 12, "宋体");
  const head = line("目　　录", centred);
  const chapters = [body("一、总则", "黑体"), sentence, body("二、分工", "黑体"), sentence];
  test.each([
    ["one line without dots among others", [head, entry("一、总则\t1"), entry("二、分工 3"), entry("三、保障（5）")]],
    ["one without its page", [entry("一、总则\t1"), entry("二、分工"), entry("三、保障\t5")]],
    ["pages behind a space", [head, blank, entry("一、总则 1"), entry("二、分工 3")]],
    ["no pages, the first line stands again below", [head, entry("一、总则"), entry("二、分工")]],
  ])("%s", (_, lines) => {
    const bytes = paper(...lines, ...chapters);
    const entries = lines.filter((one) => one !== head && one !== blank).length;
    expect(roles(bytes).filter((role) => role === "contents")).toHaveLength(entries);
    expect(codes(bytes)).not.toContain("wrong-size");
  });
  test("a heading that ends in a number is one", () => {
    expect(roles(paper(sentence, body("一、总则 1", "黑体"), sentence))[2]).toBe("heading");
  });
});

describe("titles", () => {
  test("a last line in smaller letters gets the size of the others", () => {
    const bytes = untitled(line("青石镇冬季安全检查工作", centred, 22, "黑体"), line("实施方案", centred, 18, "黑体"), sentence);
    expect(mended(bytes).paragraphs.map(({ runs }) => runs[0]!.letters.size)).toEqual([22, 22, 16]);
  });
  test("a line below a dash is no part of it", () => {
    const bytes = untitled(
      line("夯实基础", centred, 22, "黑体"),
      line("——青石镇安全检查情况汇报", centred, 18, "黑体"),
      sentence,
    );
    expect(roles(bytes)).toEqual(["title", "other", "body"]);
  });
  test("two lines moved to the middle by spaces are one title and stay where they are", () => {
    const lines = ["　　　　　　　青石镇文化站", "　　　　　冬季安全检查方案"];
    const bytes = untitled(...lines.map((text) => line(text, "", 20, "黑体")), sentence);
    expect(roles(bytes)).toEqual(["title", "title", "body"]);
    expect(texts(mended(bytes)).slice(0, 2)).toEqual(lines);
  });
  test.each(["检查时间：", "检查范围：", "几点要求："])("%s below the title is nobody it is sent to", (text) => {
    const bytes = paper(body(text, "黑体"), sentence);
    expect(roles(bytes)[1]).toBe("body");
    expect(mendAll(read(bytes), gb9704)).toBeNull();
  });
});

describe("program text", () => {
  test.each([
    'curl -H "内容: 文本" http://a.b/c',
    'SELECT * FROM 表 WHERE 名称 = "检修"',
    '=IF(A1="合格","是","否")',
    'state := "完毕"',
    'C:\\程序\\run.exe "参数"',
    'title="检修"',
  ])("%s stays as it is", (text) => {
    const bytes = paper(sentence, line(text, "", 12, "宋体"));
    expect(texts(mended(bytes)).at(-1)).toBe(text);
    expect(mended(bytes).paragraphs.at(-1)!.runs[0]!.letters.size).toBe(12);
  });
  test("a command among words is shown and left, quoted words are mended", () => {
    const command = paper(body('输入 ping "主机" 后回车，等待屏幕上显示结果，再看下一台。'));
    expect(codes(command)).toEqual(["straight-quote"]);
    expect(mendAll(read(command), gb9704)).toBeNull();
    const words = paper(body('公式为=SUM(A1:A3)，得出"合计"，填入第二栏，由文化站复核。'));
    expect(texts(mended(words)).at(-1)).toContain("“合计”");
  });
});

describe("tables and columns", () => {
  test.each([
    ["things to tick", (n: number) => [String(n), `是否登记${n}`, "是□ 否□"]],
    ["a list without a head", (n: number) => [String(n), `灯具${n}`, "青石镇文化站"]],
  ])("%s: the first row is no head", (_, row) => {
    const rows = Array.from({ length: 17 }, (_, i) => row(i + 1));
    const table = `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${line(cell, "", 12)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
    expect(codes(paper(sentence, table))).not.toContain("header-row");
  });
  test.each(["单位（盖章）：________________", "负责人＿＿＿＿＿＿"])("%s keeps its letters", (text) => {
    expect(mended(paper(sentence, line(text, "", 14))).paragraphs.at(-1)!.runs[0]!.letters.size).toBe(14);
  });
  test("so does a label with underlined blanks behind it; a sentence with a blank to fill in does not", () => {
    const underlined = `<w:p>${run("单位（盖章）：", letters("宋体", 14))}${run("　".repeat(12), letters("宋体", 14, '<w:u w:val="single"/>'))}</w:p>`;
    expect(mended(paper(sentence, underlined)).paragraphs.at(-1)!.runs[0]!.letters.size).toBe(14);
    const words = line("本人________承诺遵守各项规定，发现问题及时上报，绝不隐瞒。", "", 14);
    expect(mended(paper(sentence, words)).paragraphs.at(-1)!.runs[0]!.letters.size).toBe(16);
  });
  test("padded names side by side keep their letters", () => {
    const bytes = paper(sentence, line("李　明　　王　芳　　赵　强", "", 12));
    expect(mended(bytes).paragraphs.at(-1)!.runs[0]!.letters.size).toBe(12);
  });
});

test("a sheet that a wide table was made for is not cut down; others are", () => {
  const sheet = (size: string) => notice["section"]!.replace('w:w="11906" w:h="16838"', size);
  const cells = (...widths: readonly number[]) =>
    `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid><w:tr>${widths.map(() => `<w:tc>${line("甲", "", 12)}</w:tc>`).join("")}</w:tr></w:tbl>`;
  const a3 = sheet('w:w="23811" w:h="16838" w:orient="landscape"');
  const letter = sheet('w:w="12240" w:h="15840"');
  const sized = (section: string, table: string) => {
    const bytes = made({ title: notice["title"]!, table, text: sentence, section });
    expect(codes(bytes)).toContain("page-size");
    return mended(bytes).sections[0]!.width;
  };
  expect(sized(a3, cells(9000, 9000))).toBe(23811);
  expect(sized(a3, cells(4000, 4000))).toBe(16838);
  expect(sized(letter, cells(4000, 4000))).toBe(11906);
});

test.each(["附件（1）：", "附件(一) "])("%s line by line is noticed", (each) => {
  const further = each.replace(/[1一]/, "2");
  const bytes = paper(sentence, body(`${each}登记表`), body(`${further}汇总表`), notice["issuer"]!, notice["date"]!);
  expect(codes(bytes)).toContain("attachment-form");
});

describe("the end", () => {
  test("a page break behind the last words begins a page with nothing on it", () => {
    const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    expect(mended(paper(sentence, page)).paragraphs).toHaveLength(2);
    expect(mended(paper(sentence, page, blank)).paragraphs).toHaveLength(2);
    expect(mended(paper(sentence, page, line("附录", "", 16, "黑体"))).paragraphs).toHaveLength(4);
  });
  test("a blank line between name and day keeps neither from its place", () => {
    const bytes = paper(sentence, line("青石镇文化站", right), blank, line("2026年3月15日", right));
    const [issuer, , date] = mended(bytes).paragraphs.slice(2);
    expect([issuer!.layout.rightChars, date!.layout.rightChars]).toEqual([450, 200]);
  });
});

describe("half-width marks", () => {
  test("beside brackets and at the end of running text, all of a paragraph at once", () => {
    const bytes = paper(
      body("《办法》(青石发〔2025〕12号),含登记(每月一次);上报."),
      body("张三(男,1980年生),李四(女)参加."),
      body("一、范围.", "黑体"),
    );
    expect(texts(mended(bytes)).slice(1)).toEqual([
      "《办法》（青石发〔2025〕12号），含登记（每月一次）；上报。",
      "张三（男,1980年生），李四（女）参加。",
      "一、范围.",
    ]);
  });
});

test("a footer that counts pages in a sentence becomes the look's", () => {
  const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const odd = `<w:p>${run("第 ", "")}${field("PAGE")}${run(" 页，共 ", "")}${field("NUMPAGES")}${run(" 页", "")}</w:p>`;
  const result = mendAll(read(made(notice, { ...side, odd, even: "<w:p/>" })), gb9704)!;
  expect(result.left).toEqual([]);
});
