import { describe, expect, test } from "vitest";
import { compareDocs } from "../../src/compare/compare.js";
import { pairPapers } from "../../src/compare/shelf/pair-papers.js";
import { compareShelf, type PaperTexts } from "../../src/compare/shelf/shelf.js";
import type { Doc } from "../../src/tree/types.js";
import { type Article, articleDoc } from "./article-doc.js";

const numbers = "一二三四五六七八九";
const paper = (title: string, texts: readonly string[]): Doc =>
  articleDoc(
    title,
    texts.map((text, i): Article => ({ no: `第${numbers[i]}条`, text })),
  );
const pair = (document: string, old: Doc | null, now: Doc | null): PaperTexts => ({
  ...{ document, old, new: now },
  set: old && now && compareDocs(old, now),
});

const duty = "值班人员每两小时巡查一次仓库，发现漏水、漏电的立即报告值班领导。";
const keys = "仓库钥匙由保管员专人保管，外借须经负责人签字同意。";
const stock = "每季度末清点一次存货，清点结果报财务部门备查。";
const goods = "货物入库前核对品名、数量和批号，不符的不得入库。";

describe("a clause that left one paper for another", () => {
  const before = [paper("蓝湾仓库值班办法", [keys, duty]), paper("蓝湾仓库盘点办法", [goods, stock])] as const;

  test("is told with both places, and what of it changed", () => {
    const inserted = duty.replace("两小时", "三小时");
    const after = [paper("蓝湾仓库值班办法", [keys]), paper("蓝湾仓库盘点办法", [goods, inserted, stock])] as const;
    const { moved } = compareShelf([pair("duty", before[0], after[0]), pair("stock", before[1], after[1])]);
    expect(moved.map(({ old, new: now }) => [old.paper.document, old.side.number, now.paper.document, now.side.number])).toEqual([
      ["duty", "第二条", "stock", "第二条"],
    ]);
    const [one] = moved;
    expect(
      one!.pieces
        .filter(({ op }) => op !== "+")
        .map(({ text }) => text)
        .join(""),
    ).toBe(duty);
    expect(
      one!.pieces
        .filter(({ op }) => op !== "-")
        .map(({ text }) => text)
        .join(""),
    ).toBe(inserted);
  });

  test("is told where its whole paper went or came, too", () => {
    const all = paper("蓝湾仓库管理办法", [goods, keys, duty, stock]);
    const { moved, papers } = compareShelf([
      pair("all", null, all),
      pair("duty", before[0], null),
      pair("stock", before[1], null),
    ]);
    expect(moved.map(({ old, new: now }) => `${old.side.number}→${now.side.number}`).sort()).toEqual(
      ["第一条→第一条", "第一条→第二条", "第二条→第三条", "第二条→第四条"].sort(),
    );
    expect(papers.map(({ set, clauses }) => [set, clauses.length])).toEqual([
      [null, 4],
      [null, 2],
      [null, 2],
    ]);
  });

  test("one that moved within its paper, or a short one that stands in many, is none", () => {
    const end = "本办法自印发之日起施行。";
    const after = [paper("蓝湾仓库值班办法", [duty, keys]), paper("蓝湾仓库盘点办法", [goods, stock, end])] as const;
    const ended = paper("蓝湾仓库值班办法", [keys, duty, end]);
    expect(compareShelf([pair("duty", ended, after[0]), pair("stock", before[1], after[1])]).moved).toEqual([]);
  });
});

describe("citations of an article that is called otherwise now", () => {
  const rules = (texts: readonly string[]) => paper("蓝湾公司仓库盘点办法", texts);
  const citing = (words: string) => paper("蓝湾公司值班办法", [keys, words]);
  const swept = (words: string, now: Doc | null, more: readonly PaperTexts[] = []) => {
    const text = citing(words);
    const shelf = [pair("stock", rules([goods, stock, duty]), now), pair("duty", text, text), ...more];
    return compareShelf(shelf).citations.map(({ words: cited, proposed, movedTo }) => [cited, proposed, movedTo?.document ?? ""]);
  };
  const later = rules([keys.replace("仓库", "库房"), goods, stock, duty]);

  test("by its title, by the end of its title, in the digits it was typed in, with 款 behind it, in a row", () => {
    expect(swept("盘点按照《蓝湾公司仓库盘点办法》第二条执行。", later)).toEqual([["第二条", "第三条", ""]]);
    expect(swept("盘点按照《公司仓库盘点办法》第2条第一款执行。", later)).toEqual([["第2条第一款", "第3条第一款", ""]]);
    expect(swept("按照《蓝湾公司仓库盘点办法》第一条、第三条的规定办理。", later)).toEqual([
      ["第一条", "第二条", ""],
      ["第三条", "第四条", ""],
    ]);
  });

  test("one that is gone has nothing to propose; one that moved names the paper it is in now", () => {
    expect(swept("按照《蓝湾公司仓库盘点办法》第三条巡查。", rules([goods, stock]))).toEqual([["第三条", "", ""]]);
    const taken = pair("watch", paper("蓝湾公司巡查办法", [keys]), paper("蓝湾公司巡查办法", [keys, duty]));
    expect(swept("按照《蓝湾公司仓库盘点办法》第三条巡查。", rules([goods, stock]), [taken])).toEqual([
      ["第三条", "第二条", "watch"],
    ]);
  });

  test("an article with its old number, another paper of a like name, a short end of a title, one typed anew: nothing", () => {
    expect(swept("按照《蓝湾公司仓库盘点办法》第一条办理。", rules([goods, duty, stock]))).toEqual([]);
    expect(swept("按照《红湾公司仓库盘点办法》第二条办理。", later)).toEqual([]);
    expect(swept("按照《盘点办法》第二条办理。", later)).toEqual([]);
    const anew = pair(
      "duty",
      citing("按照《蓝湾公司仓库盘点办法》第二条办理。"),
      citing("按照《蓝湾公司仓库盘点办法》第三条办理。"),
    );
    expect(compareShelf([pair("stock", rules([goods, stock, duty]), later), anew]).citations).toEqual([]);
  });
});

describe("which paper is which", () => {
  const on = (topic: string, doc: Doc): Doc => ({ ...doc, meta: { ...doc.meta, topic } });

  test("by id first, then by topic where they are alike; a paper that fits none stays alone", () => {
    const [a, b] = [paper("甲办法", [keys, duty, stock]), paper("乙办法", [goods])];
    const pairs = pairPapers(
      new Map([
        ["same", b],
        ["measures.fire", on("fire", a)],
        ["measures.water", on("water", a)],
      ]),
      new Map([
        ["same", a],
        ["rules.fire", on("fire", paper("甲细则", [keys, duty, goods]))],
        ["rules.water", on("water", b)],
      ]),
    );
    expect(pairs).toEqual([
      ["same", "same"],
      ["measures.fire", "rules.fire"],
      [null, "rules.water"],
      ["measures.water", null],
    ]);
  });
});
