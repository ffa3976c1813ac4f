import { describe, expect, test } from "vitest";
import { madeDocx, paragraph, run } from "../readers/made-docx.js";
import { linesOf, readFile, redlined } from "./over-file.js";

/** Tracked changes over an old Word file, the new one being a Word file too. */
async function expectOver(old: Uint8Array, now: Uint8Array): Promise<string> {
  const made = await redlined(old, now);
  expect(made.notes).toEqual([]);
  expect(made.accepted).toEqual(linesOf(readFile(now).doc));
  expect(made.rejected).toEqual(linesOf(readFile(old).doc));
  expect(made.touched).toEqual([]);
  return made.xml;
}
/** The words struck and those that come. */
const struck = (xml: string) => [...xml.matchAll(/<w:delText[^>]*>([^<]*)/g)].map(([, text]) => text).join("");
const came = (xml: string) =>
  [...xml.matchAll(/<w:ins [^>/]*>(.*?)<\/w:ins>/g)]
    .flatMap(([, inner]) => [...inner!.matchAll(/<(?:w|m):t[^>]*>([^<]*)/g)].map(([, text]) => text))
    .join("");
const title = paragraph("青石小学值日办法", '<w:jc w:val="center"/>');
const cell = (...paragraphs: string[]) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraphs.join("")}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join("")}</w:tbl>`;
const text = (words: string) => cell(paragraph(words));

/** How many columns a table has, and had before. */
const gridOf = (xml: string): readonly number[] => {
  const [whole] = /<w:tblGrid>.*<\/w:tblGrid>/s.exec(xml)!;
  const before = /<w:tblGridChange.*<\/w:tblGridChange>/s.exec(whole)?.[0] ?? "";
  const count = (part: string) => part.match(/<w:gridCol /g)?.length ?? 0;
  return [count(whole) - count(before), count(before)];
};

test("tabs in a paragraph", async () => {
  const tab = `<w:p>${run("值日班级：")}<w:r><w:tab/></w:r>${run("班主任：")}</w:p>`;
  const make = (often: string) =>
    madeDocx(`${title}${tab}${paragraph(`值日记录${often}检查一次。`)}`, { header: paragraph("内部资料") });
  expect(struck(await expectOver(make("每周"), make("每月")))).toBe("每周");
  await expectOver(make("每周"), make("每周"));
});

describe("paragraphs of a cell", () => {
  const make = (...lines: string[]) =>
    madeDocx(
      `${title}${table(row(text("岗位"), text("职责")), row(text("门卫"), cell(...lines.map((line) => paragraph(line)))))}${paragraph("本办法自印发之日起施行。")}`,
    );
  const [a, b, c] = ["登记来访人员。", "检查车辆证件。", "管理钥匙。"];
  test.each([
    ["one comes at the end", [a, b], [a, b, c]],
    ["one comes first", [b, c], [a, b, c]],
    ["one goes", [a, b, c], [a, c]],
    ["the last goes", [a, b, c], [a, b]],
    ["the first goes", [a, b, c], [b, c]],
    ["two are joined", [a, b, c], [a, b + c]],
    ["one is split", [a, b + c], [a, b, c]],
    ["all words change", [a, b], ["巡视操场。", "锁好大门。", c]],
  ])("%s", async (_, old, now) => {
    const xml = await expectOver(make(...old), make(...now));
    expect(xml).not.toContain("<w:br/>");
    const same = old.join("") === now.join("");
    if (same) expect([struck(xml), came(xml)]).toEqual(["", ""]);
  });
});

describe("paragraphs that begin with a tab or typed blanks", () => {
  const [a, b, c] = [
    "各班应当安排专人值日，值日生不得擅自离岗。",
    "午间值日生每半小时巡查一次，并做好书面记录。",
    "值日记录按周汇总存档，由总务处统一保管备查。",
  ];
  const tab = "<w:r><w:tab/></w:r>";
  const tabbed = (...lines: string[]) => madeDocx(title + lines.map((line) => paragraph(tab + line)).join(""));
  const blank = (...lines: string[]) => madeDocx(title + lines.map((line) => paragraph(run(`　　${line}`))).join(""));
  const marks = (xml: string) => [struck(xml).trim(), came(xml).trim(), xml.match(/<w:(?:ins|del) [^>]*\/>/g)?.length];
  test.each([
    ["two are joined", [run(a), run(b), run(c)], [run(a + b), run(c)], 1],
    ["two are joined, the tab stays", [run(a), run(b), run(c)], [run(a) + tab + run(b), run(c)], 1],
    ["three are joined", [run(a), run(b), run(c)], [run(a + b + c)], 2],
    ["one is split", [run(a + b), run(c)], [run(a), run(b), run(c)], 1],
    ["joined with a changed word", [run(a), run(b)], [run(a + b.replace("半", "一"))], 1],
  ] as const)("tabs: %s", async (_, old, now, count) => {
    const xml = await expectOver(tabbed(...old), tabbed(...now));
    const word = old.join("").includes("半") && !now.join("").includes("半");
    expect(marks(xml)).toEqual([word ? "半小时" : "", word ? "一小时" : "", count]);
  });
  test.each([
    ["two are joined", [a, b], [a + b], 1],
    ["one is split", [a + b], [a, b], 1],
  ] as const)("blanks: %s", async (_, old, now, count) => {
    expect(marks(await expectOver(blank(...old), blank(...now)))).toEqual(["", "", count]);
  });
});

describe("paragraph marks", () => {
  const [a, b] = ["各班应当安排专人值日，值日生不得擅自离岗。", "午间值日生每半小时巡查一次，并做好书面记录备查。"];
  const make = (...lines: string[]) =>
    madeDocx(
      `${title}${paragraph("为加强值日工作，特制定本办法。")}${lines.map((line) => paragraph(line)).join("")}${paragraph("值日记录每周汇总一次。")}`,
    );
  test("of two joined paragraphs one goes", async () => {
    const xml = await expectOver(make(a, b), make(a + b));
    expect([struck(xml), came(xml)]).toEqual(["", ""]);
    expect(xml.match(/<w:del /g)).toHaveLength(1);
  });
  test("of a split paragraph one comes", async () => {
    const xml = await expectOver(make(a + b), make(a, b));
    expect([struck(xml), came(xml)]).toEqual(["", ""]);
    expect(xml.match(/<w:ins /g)).toHaveLength(1);
  });
  test("within an article too", async () => {
    const article = (...lines: string[]) => make(`第一条　${lines[0]}`, ...lines.slice(1), "第二条　本办法自印发之日起施行。");
    expect(struck(await expectOver(article(a, b), article(a + b)))).toBe("");
    expect(came(await expectOver(article(a + b), article(a, b)))).toBe("");
  });
  test("words that change beside the mark are all that is marked", async () => {
    const xml = await expectOver(make(a, b), make(`${a.slice(0, -1)}，${b}`));
    expect([struck(xml), came(xml)]).toEqual(["。", "，"]);
  });
});

describe("the look of the last paragraph", () => {
  const head = (words: string) => paragraph(words, '<w:pStyle w:val="1"/>');
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
  const date = paragraph("2026年3月1日", '<w:jc w:val="right"/>');
  const article = paragraph("第一条　各班应当安排专人值日。");
  test("is what it was once all is rejected", async () => {
    const old = madeDocx(`${title}${article}${date}`, { styles });
    const now = madeDocx(`${title}${article}${date}${head("第二章　附则")}${paragraph("第二条　本办法自印发之日起施行。")}`, {
      styles,
    });
    const xml = await expectOver(old, now);
    expect(xml).toMatch(
      /<w:pPr><w:pPrChange [^>]*><w:pPr><w:jc w:val="right"\/><\/w:pPr><\/w:pPrChange><\/w:pPr><w:ins [^>]*><w:r><w:t [^>]*>第二条/,
    );
    // A heading, which the old file has none of, looks as it does in the new one.
    expect(xml).toMatch(/<w:pStyle w:val="1"\/><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr><w:ins [^>]*><w:r><w:t [^>]*>第二章/);
  });
  test("and where the last one goes, that of the one before stays once all is accepted", async () => {
    const xml = await expectOver(madeDocx(`${title}${article}${date}`), madeDocx(`${title}${article}`));
    expect(xml).toMatch(/<w:pPr><w:pPrChange [^>]*><w:pPr><w:jc w:val="right"\/><\/w:pPr><\/w:pPrChange><\/w:pPr><w:del /);
  });
});

test("a content control goes and moves with its words", async () => {
  const control = (words: string) =>
    `<w:sdt><w:sdtPr><w:id w:val="8"/><w:text/></w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`;
  const first = (n: string) =>
    `<w:p>${run(`第${n}条　校长`)}${control("陈明")}${run("对值日工作负总责，每季度听取汇报。")}</w:p>`;
  const second = (n: string) => paragraph(`第${n}条　各班应当安排专人值日，值日生不得擅自离岗。`);
  const third = (n: string) => paragraph(`第${n}条　值日记录每周汇总一次，由德育处统一存档备查。`);
  const old = madeDocx(title + first("一") + second("二") + third("三"));
  const moved = await expectOver(old, madeDocx(title + second("一") + third("二") + first("三")));
  expect(moved).toMatch(/<w:customXmlMoveFromRangeStart [^>]*\/><w:sdt>.*?<w:sdtContent><w:customXmlMoveFromRangeEnd /);
  expect(moved.match(/<w:id w:val="8"\/>/g)).toHaveLength(1);
  const gone = await expectOver(old, madeDocx(title + second("一") + third("二")));
  expect(gone).toMatch(/<w:customXmlDelRangeStart [^>]*\/><w:sdt>.*<\/w:sdt><w:customXmlDelRangeEnd /);
});

test("a new clause has the gap behind its number, and the type, that the new file has", async () => {
  const clause = (n: string, words: string) => `<w:p>${run(`第${n}条 `, "<w:b/>")}${run(words)}</w:p>`;
  const [a, b, c] = ["各班应当安排专人值日。", "各班应当配备扫把两把。", "本办法自印发之日起施行。"];
  const xml = await expectOver(
    madeDocx(title + clause("一", a) + clause("二", c)),
    madeDocx(title + clause("一", a) + clause("二", b) + clause("三", c)),
  );
  expect(xml).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t [^>]*>第二条 <\/w:t><\/w:r><w:r><w:t [^>]*>各班应当配备扫把两把。/);
});

test("a paragraph before the first table", async () => {
  const own = table(row(text("岗位"), text("人数")), row(text("门卫"), text("2")));
  await expectOver(madeDocx(`${own}<w:p/>`), madeDocx(`${paragraph("说明：本表由总务处填写。")}${own}<w:p/>`));
});

test("an edited formula goes and comes as a whole", async () => {
  const formula = (n: string) => `<m:oMath><m:r><m:t>S=</m:t></m:r><m:r><m:t>${n}</m:t></m:r><m:r><m:t>x</m:t></m:r></m:oMath>`;
  const make = (n: string) =>
    madeDocx(
      `${title}<w:p>${run("第一条　得分按下式计算：")}${formula(n)}${run("，保留两位小数。")}</w:p>${paragraph("第二条　本办法自印发之日起施行。")}`,
    );
  const xml = await expectOver(make("0.4"), make("0.6"));
  expect(xml).toContain(`<w:r><w:t xml:space="preserve">，保留两位小数。</w:t></w:r>`);
  expect(xml).toMatch(new RegExp(`<w:ins [^>]*>${formula("0.6")}</w:ins>`));
});

test("a row whose cells were joined is struck, and comes in its new shape", async () => {
  const joined = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("合计三人")}</w:tc>`;
  const make = (last: string) =>
    madeDocx(
      `${title}${table(row(text("岗位"), text("人数")), row(text("门卫"), text("2")), last)}${paragraph("本办法自印发之日起施行。")}`,
    );
  const xml = await expectOver(make(row(text("合计"), text("三人"))), make(row(joined)));
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
});

test("a row put in a column of automatic numbers has one too", async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const counted = cell('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>');
  const make = (...names: string[]) =>
    madeDocx(
      `${title}${table(row(text("序号"), text("岗位")), ...names.map((name) => row(counted, text(name))))}${paragraph("本办法自印发之日起施行。")}`,
      { numbering },
    );
  const xml = await expectOver(make("门卫", "巡逻"), make("门卫", "监控", "巡逻"));
  expect(xml.match(/<w:numPr>/g)).toHaveLength(3);
});

test("words behind automatic numbers in cells", async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const listed = (words: string) => paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const make = (...lines: string[]) =>
    madeDocx(
      `${title}${table(row(text("岗位"), text("职责")), row(text("门卫"), cell(...lines.map(listed))))}${paragraph("本办法自印发之日起施行。")}`,
      { numbering },
    );
  const xml = await expectOver(make("登记来访人员。", "管理钥匙。"), make("登记来访车辆。", "检查证件。", "管理钥匙。"));
  expect(struck(xml)).toBe("人员");
  expect(xml.match(/<w:numPr>/g)).toHaveLength(3);
});

describe("columns", () => {
  const make = (...rows: string[][]) =>
    madeDocx(`${title}${table(...rows.map((cells) => row(...cells.map(text))))}${paragraph("本办法自印发之日起施行。")}`);
  const two = [
    ["岗位", "人数"],
    ["门卫", "2"],
    ["巡逻", "3"],
  ];
  const three = [
    ["岗位", "人数", "备注"],
    ["门卫", "2", "白班"],
    ["巡逻", "3", "夜班"],
  ];
  test("one that comes is all that is marked", async () => {
    const xml = await expectOver(make(...two), make(...three));
    expect([struck(xml), came(xml)]).toEqual(["", "备注白班夜班"]);
    expect(xml.match(/<w:cellIns /g)).toHaveLength(3);
    expect(gridOf(xml)).toEqual([3, 2]);
  });
  test("one that goes too, in the midst and with other changes", async () => {
    const xml = await expectOver(make(...three), make(["岗位", "备注"], ["门卫", "早班"], ["巡逻", "夜班"], ["监控", "全天"]));
    expect(xml.match(/<w:cellDel /g)).toHaveLength(3);
    // Columns that go are there until somebody accepts: LibreOffice would show them without a width.
    expect(xml).not.toContain("<w:tblGridChange");
    expect(struck(xml)).toBe("人数2白3");
  });
});

test("numbers of another format are a change of the list", async () => {
  const numbering = (format: string, words: string) =>
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${words}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const listed = (words: string) =>
    paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/>');
  const lines = ["各班应当安排专人值日。", "值日记录每周汇总一次。", "本办法自印发之日起施行。"];
  const make = (all: string[], format: string, words: string) =>
    madeDocx(title + all.map(listed).join(""), { numbering: numbering(format, words) });
  const old = make(lines, "chineseCounting", "%1、");
  const now = make([lines[0]!, "雨雪天气另行安排。", ...lines.slice(1)], "decimal", "%1.");
  const made = await redlined(old, now);
  expect(made.notes).toEqual([]);
  expect(made.accepted).toEqual(linesOf(readFile(now).doc));
  expect(made.rejected).toEqual(linesOf(readFile(old).doc));
  expect(made.touched).toEqual(["word/numbering.xml"]);
  expect(struck(made.xml)).toBe("");
  expect(made.xml.match(/<w:pPrChange /g)).toHaveLength(3);
});

describe("a contents list", () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
  const entry = (head: string, i: number) =>
    `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${i > 0 ? "" : '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'}<w:hyperlink w:anchor="_Toc${i}">${run(head)}<w:r><w:tab/></w:r>${field(`PAGEREF _Toc${i} \\h`, String(i + 1))}</w:hyperlink></w:p>`;
  const make = (...heads: string[]) =>
    madeDocx(
      title +
        heads.map(entry).join("") +
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
        heads
          .map(
            (head) =>
              paragraph(run(head), '<w:pStyle w:val="1"/>') + paragraph(`${head.slice(2)}由德育处规定，自印发之日起施行。`),
          )
          .join(""),
      { styles },
    );
  const heads = ["一、值日安排", "二、值日职责", "三、检查评比"];
  test("entries come and go as revisions, and page numbers stay fields", async () => {
    const xml = await expectOver(make(...heads), make(...heads.slice(0, 2), "三、记录存档", "四、检查评比"));
    const list = xml.slice(0, xml.indexOf("由德育处规定"));
    expect(struck(list)).toBe("三3");
    expect(came(list)).toBe("三、记录存档3四4");
    expect(list).not.toContain("delInstrText");
    const gone = await expectOver(make(...heads), make(...heads.slice(0, 2)));
    expect(struck(gone.slice(0, gone.indexOf("由德育处规定")))).toBe("三、检查评比3");
  });
});
