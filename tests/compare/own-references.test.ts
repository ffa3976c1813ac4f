import { describe, expect, test } from "vitest";
import { compareDocs } from "../../src/compare/compare.js";
import { citationsIn, inFormOf, plainCitation, severalInFormOf } from "../../src/compare/own-references.js";
import { mergeDocs } from "../../src/merge/merge.js";
import { linesOf, small } from "../merge/small-doc.js";

describe("whose article a sentence names", () => {
  test.each([
    "违反第四十六条规定的，责令改正。",
    "第四十六条适用于节假日。",
    "依照本细则第四十六条办理。",
    "依照本实施细则的第四十六条办理。",
    "按本责任清单第四十六条落实。",
    "本工作制度第四十六条所列事项除外。",
    "本应急处置预案第四十六条所列事项除外。",
    "本机制第四十六条所列事项除外。",
    "本组织实施方案第四十六条所列事项除外。",
    "各部门应当按规定报送，并落实第四十六条。",
    "值班方法和做法由部门商定，报送期限适用第四十六条。",
    "有本细则规定的第四十六条情形的，通报批评。",
    "（第四十六条情形除外）",
    "按第46条办理。",
    "按第 ４６ 条办理。",
  ])("this paper's: %s", (text) => {
    expect(citationsIn(text).map(({ of }) => of)).toEqual(["own"]);
  });

  test.each([
    "依照《消防法》第四十六条办理。",
    "依照《档案管理办法》（清档〔2026〕3号）第四十六条办理。",
    "依照消防法第四十六条的规定执行。",
    "参照市教育局实施办法第四十六条办理。",
    "参照市教育局实施办法的第四十六条办理。",
    "按照该办法第四十六条办理。",
    "按照上述规定第四十六条办理。",
    "按照前述第四十六条办理。",
    "按本市实施办法第四十六条办理。",
    "按本校章程第四十六条办理。",
    "按本部门考核办法第四十六条办理。",
    "按本单位考核办法第四十六条办理。",
    "按本教研组管理制度第四十六条办理。",
    "按本年级管理制度第四十六条办理。",
    "按本机关考勤办法第四十六条办理。",
    "原第四十六条不再执行。",
    "附件2第四十六条除外。",
    "党章第四十六条另有规定。",
    "省教育厅令第四十六条另有规定。",
    "依照消防法第46条办理。",
    "劳动合同第四十六条另有约定。",
  ])("another's: %s", (text) => {
    expect(citationsIn(text).map(({ of }) => of)).toEqual(["other"]);
  });

  test.each([
    ["依照消防法第四十六条、第四十七条和第四十八条第二款执行。", ["other", "other", "other"]],
    ["依照本细则第四十六条、第四十七条至第四十九条执行。", ["own", "own", "own"]],
    ["第三条、第九条和《值班条例》第二条适用。", ["own", "own", "other"]],
    ["依照《消防法》的规定检查，发现问题的，按第四十六条处理。", ["unsure"]],
    ["消防法另有规定的，适用第四十六条。", ["unsure"]],
    ["市教育局的通知要求每周报送，按第四十六条办理。", ["unsure"]],
    ["教育局第四十六条要求", ["unsure"]],
    ["打扫第二条街，第三节课后检查。", []],
    ["消防法规定，违反第四十六条的，予以处罚。", ["unsure"]],
    ["按照市教育局的要求，落实第四十六条。", ["unsure"]],
    ["按照法律法规，落实第四十六条。", ["own"]],
    ["依照本细则（试行）第四十六条办理。", ["own"]],
    ["依照第四十六、四十七条办理。", ["own"]],
    ["依照第46、47条和第四十九条办理。", ["own", "own"]],
    ["依照第四十六至四十八条办理。", ["own"]],
    ["依照消防法第四十六、四十七条和第四十八条办理。", ["other", "other"]],
    ["依照消防法第四十六条第一款、第二款和第四十七条办理。", ["other", "other"]],
    ["依照第四十六条、四十七条办理。", ["unsure"]],
    ["落实第四十六条和三条措施。", ["own"]],
    ["落实第九条措施，采纳第3条建议。", ["unsure", "unsure"]],
    ["落实本细则第九条措施。", ["own"]],
    ["落实第九条规定的措施。", ["own"]],
  ])("in a row, or after another: %s", (text, owners) => {
    expect(citationsIn(text).map(({ of }) => of)).toEqual(owners);
  });

  test("each article of several under one 第 or one 条", () => {
    const names = (text: string) => citationsIn(text).map(({ words, names }) => [words, ...names]);
    expect(names("依照第四十六、第四十七条办理。")).toEqual([["第四十六、第四十七条", "第四十六条", "第四十七条"]]);
    expect(names("依照第46至48条办理。")).toEqual([["第46至48条", "第四十六条", "第四十八条"]]);
    expect(names("依照第四十六条、四十七条办理。")).toEqual([["第四十六条、四十七条", "第四十六条", "第四十七条"]]);
    expect(names("依照第四十六条第二款办理。")).toEqual([["第四十六条第二款", "第四十六条第二款"]]);
    expect(severalInFormOf(["第七条", "第九条"], "第６、８条")).toBe("第７、９条");
    expect(severalInFormOf(["第七条", "第九条"], "第六条、第八条")).toBe("第七条、第九条");
    expect(severalInFormOf(["第九条", "第七条"], "第六、八条")).toBeNull();
    expect(severalInFormOf(["第七条第二款", "第九条"], "第六、八条")).toBeNull();
  });

  test("a line of very many citations is read in one pass", () => {
    expect(citationsIn(`依照消防法第一条、${"第二条、".repeat(20_000)}`).every(({ of }) => of === "other")).toBe(true);
  });

  test("a long run of blanks is none, and is read in one pass", () => {
    expect(citationsIn(`依照第${" ".repeat(100_000)}条`)).toEqual([]);
    expect(citationsIn("依照第 四十六 条").map(({ of }) => of)).toEqual(["own"]);
  });

  test("items stand under what introduces them", () => {
    expect(citationsIn("第四十六条规定的情形；", "下列情形依照消防法处理：").map(({ of }) => of)).toEqual(["unsure"]);
    expect(citationsIn("第四十六条规定的情形；", "下列情形从重处理：").map(({ of }) => of)).toEqual(["own"]);
  });

  test("one form to know a place by, and each its own form again", () => {
    expect(["第46条第2款", "第 四十六 条第二款", "第４６条第（二）款"].map(plainCitation)).toEqual(
      Array(3).fill("第四十六条第二款"),
    );
    expect(inFormOf("第四十七条第三款", "第46条第2款")).toBe("第47条第3款");
    expect(inFormOf("第四十七条", "第 ４６ 条")).toBe("第 ４７ 条");
    expect(inFormOf("第二部分第三项", "第一部分第（二）项")).toBe("第二部分第（三）项");
  });
});

const rule = (...articles: readonly string[]) =>
  small(...articles.map((text, i) => `${text[0]} 第${"一二三四五六七"[i]}条: ${text.slice(1)}`));
const cited = (text: string) => ["甲档案室应当通风。", "乙钥匙由专人保管。", `丙${text}`, "丁本细则自印发之日起施行。"];
const now = (text: string) => [
  "甲档案室应当通风。",
  "新车辆停放有序。",
  "乙钥匙由专人保管。",
  `丙${text}`,
  "丁本细则自印发之日起施行。",
];
const foreign = "依照消防法第二条和第三条处理。";

describe("one rule for all", () => {
  test("a comparison reports this paper's references that stayed, whatever their digits, and no other's", () => {
    const stale = (text: string) =>
      compareDocs(rule(...cited(text)), rule(...now(text))).stale.map(({ reference, became }) => `${reference} ${became}`);
    expect(stale("违反第二条规定的，责令改正。")).toEqual(["第二条 第三条"]);
    expect(stale("违反第2条规定的，责令改正。")).toEqual(["第2条 第三条"]);
    expect(stale("违反第一、二条规定的，责令改正。")).toEqual(["第二条 第三条"]);
    for (const text of [
      foreign,
      "依照消防法第一、二条处理。",
      "参照市档案局实施办法第二条处理。",
      "按照上述规定第二条处理。",
      "依照消防法检查，按第二条处理。",
    ])
      expect(stale(text)).toEqual([]);
  });

  test("another paper's article that changed is a change of words", () => {
    const kind = (was: string, is: string) => compareDocs(rule(...cited(was)), rule(...now(is))).changes[3]?.kind;
    expect(kind("违反第二条规定的，责令改正。", "违反第三条规定的，责令改正。")).toBe("reference");
    expect(kind("违反第2条规定的，责令改正。", "违反第3条规定的，责令改正。")).toBe("reference");
    expect(kind("依照消防法第二条处理。", "依照消防法第三条处理。")).toBe("edited");
    expect(kind("依照消防法第一、第二条处理。", "依照消防法第一、第三条处理。")).toBe("edited");
  });

  test("a regeneration leads this paper's, in their digits, and leaves the others alone", () => {
    const merged = (text: string) => {
      const base = rule(...cited("另行规定。"));
      const mine = rule(...cited("另行规定。"), `戊${text}`);
      const done = mergeDocs({ base, mine, next: rule(...now("另行规定。")) });
      return { line: linesOf(done.doc).at(-1), notes: done.references.map(({ typed, now }) => `${typed} ${now}`) };
    };
    expect(merged("违反第2条规定的，责令改正。")).toEqual({ line: "第六条违反第3条规定的，责令改正。", notes: ["第2条 第3条"] });
    expect(merged("违反第二、三条规定的，责令改正。")).toEqual({
      line: "第六条违反第三、四条规定的，责令改正。",
      notes: ["第二、三条 第三、四条"],
    });
    expect(merged("违反第2至第3条规定的，责令改正。").line).toBe("第六条违反第3至第4条规定的，责令改正。");
    // 三条 may count something: the words stay, and are named.
    expect(merged("违反第二条、三条规定的，责令改正。")).toEqual({
      line: "第六条违反第二条、三条规定的，责令改正。",
      notes: ["第二条、三条 null"],
    });
    for (const text of ["依照消防法第二、三条处理。", "违反第八十、八十一条的，责令改正。"])
      expect(merged(text)).toEqual({ line: `第六条${text}`, notes: [] });
    for (const text of [foreign, "参照市档案局实施办法第二条处理。", "按本校章程第2条、第3条处理。"])
      expect(merged(text)).toEqual({ line: `第六条${text}`, notes: [] });
    expect(merged("依照消防法检查，按第二条处理。")).toEqual({
      line: "第六条依照消防法检查，按第二条处理。",
      notes: ["第二条 null"],
    });
  });

  test("beside a generated reference of the same number another paper's stays", () => {
    const doc = (more: string, ...first: readonly string[]) =>
      small(...first, "b 第二条: 钥匙由专人保管。", `c 第三条: 违反{b|第二条}的，责令改正。${more}`);
    const next = small(
      "a 第一条: 甲。",
      "n 第二条: 乙。",
      "b 第三条: 钥匙由专人保管。",
      "c 第四条: 违反{b|第三条}的，责令改正。",
    );
    const mine = doc("情节严重的，依照消防法第二条处理。", "a 第一条: 甲。");
    expect(linesOf(mergeDocs({ base: doc("", "a 第一条: 甲。"), mine, next }).doc).at(-1)).toBe(
      "第四条违反第三条的，责令改正。情节严重的，依照消防法第二条处理。",
    );
  });
});
