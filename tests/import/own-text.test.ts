import { expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { type OftenPlace, ownText } from "../../src/import/own/index.js";
import type { Library } from "../../src/library/types.js";
import { withFiles } from "../../src/library/with-files.js";
import { lintLibrary } from "../../src/lint/index.js";
import { readDocument } from "../../src/readers/index.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Block, Doc, NodeId } from "../../src/tree/types.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

const root = "/w/templates";
const unit = sample("hubin-primary");

async function readText(text: string): Promise<Doc> {
  const read = await readDocument(new TextEncoder().encode(text), "旧稿.txt");
  if (!read.ok) throw new Error(printDiagnostics(read.diagnostics));
  return read.value.doc;
}
const paper = (doc: Doc, often: Readonly<Record<number, readonly OftenPlace[]>> = {}) => ({
  file: "旧稿.txt",
  doc,
  kind: "responsibility-system",
  topic: "ideology",
  key: "responsibility-system-ideology",
  title: doc.meta.title,
  often: new Map(Object.entries(often).map(([place, one]) => [Number(place), one])),
  concepts: new Map(),
});

/** A paper taken over, and composed again for a profile that has changed since. */
async function drafted(text: string, changes: Readonly<Record<string, unknown>>, often = {}) {
  const own = ownText(paper(await readText(text), often), { loaded: unit, library, day: asOf, root });
  if (!own.ok) throw new Error(printDiagnostics(own.diagnostics));
  const whole = withFiles(library, own.value.files, root);
  if (!whole.ok) throw new Error(printDiagnostics(whole.diagnostics));
  const doc = compose({
    library: whole.value,
    loaded: sample("hubin-primary", changes),
    kind: "responsibility-system",
    topic: "ideology",
    asOf,
  });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return { own: own.value, library: whole.value, lines: linesOf(doc.value) };
}
const linesOf = (doc: Doc): readonly string[] =>
  doc.children.map((block) =>
    block.type === "table" ? block.type : ("number" in block ? block.number : "") + inlinesText(block.children),
  );

const old = `云汀市湖滨小学意识形态工作责任制度

为落实责任制，结合我校实际，制定本制度。
一、组织领导
（一）党支部书记是第一责任人，校长协助；副校长不在此列。
（二）教务处每季度研判一次，教务处分办的事项另行通知。
二、工作要求
1、全校教职工参加学习，教务处、德育处每年不少于2次开展培训。
3、本校区以外的活动由区委宣传部指导。
云汀市湖滨小学
2025年3月5日`;

test("a paper composes back to the letter, with numbers of any series", async () => {
  const { own, lines } = await drafted(old, {});
  expect(lines).toEqual(linesOf(await readText(old)));
  expect(own.literal).toEqual([]);
});

test("facts in own text follow the profile, whole words only", async () => {
  const { lines } = await drafted(
    old,
    {
      "unit.full-name": "云汀市滨湖实验学校",
      "departments.academic-office.name": "教学发展中心",
      "cadences.analysis": { times: 1, period: "month" },
      "cadences.training": { times: 4, period: "year" },
    },
    { 5: [{ key: "analysis", quote: "每季度研判一次" }], 7: [{ key: "training", quote: "每年不少于2次开展培训" }] },
  );
  expect(lines).toContain("（二）教学发展中心每月研判一次，教务处分办的事项另行通知。");
  expect(lines.at(0)).toBe("云汀市滨湖实验学校意识形态工作责任制度");
  expect(lines.at(-2)).toBe("云汀市滨湖实验学校");
  expect(lines).toContain("（一）党支部书记是第一责任人，校长协助；副校长不在此列。");
});

test("the kind stands in the unit's own place, and for no other unit", async () => {
  const { library: whole } = await drafted(old, {});
  const request = { library: whole, kind: "responsibility-system", topic: "ideology", asOf };
  const own = compose({ ...request, loaded: unit });
  const other = compose({ ...request, loaded: sample("yunting-college") });
  expect(own.ok && own.value.meta).toMatchObject({ document: "responsibility-system.ideology", kind: "responsibility-system" });
  expect(other.ok && linesOf(other.value).length).toBeGreaterThan(15);
});

test("the check of the library has nothing to say against it, before and after the profile changes", async () => {
  const { library: whole } = await drafted(old, {});
  const own = (changes: Readonly<Record<string, unknown>>) =>
    lintLibrary(whole, [sample("hubin-primary", changes)], asOf).filter(({ at }) => JSON.stringify(at).includes("/own/own."));
  expect(printDiagnostics(own({}))).toBe("");
  expect(printDiagnostics(own({ "departments.academic-office.name": "教学部" }))).toBe("");
});

test("a paragraph that the library says in the very words follows the library, and is as it stood where that says other", async () => {
  const printed = compose({ library, loaded: unit, kind: "responsibility-system", topic: "ideology", asOf });
  const said = printed.ok ? printed.value.children.filter((block) => block.type === "item" && block.clause !== undefined) : [];
  const text = [
    "云汀市湖滨小学意识形态工作责任制度",
    ...said.slice(0, 6).map((block, i) => `${i + 1}. ${block.type === "table" ? "" : inlinesText(block.children)}`),
    "7. 教务处每周检查一次备课。",
  ].join("\n");
  const doc = await readText(text);
  const clauses = new Map(said.slice(0, 6).map((block, i) => [i + 2, block.clause!] as const));
  const own = ownText({ ...paper(doc), library: clauses }, { loaded: unit, library, day: asOf, root });
  if (!own.ok) throw new Error(printDiagnostics(own.diagnostics));
  expect(linesOf(own.value.doc)).toEqual(linesOf(doc));
  expect(own.value.said.length).toBeGreaterThanOrEqual(3);
  const first = own.value.said[0]!;
  const id = clauses.get(first)!;
  const follows = (changed: Library) => {
    const whole = withFiles(changed, own.value.files, root);
    const request = { kind: "responsibility-system", topic: "ideology", asOf, loaded: unit };
    const doc = whole.ok ? compose({ library: whole.value, ...request }) : whole;
    if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
    return linesOf(doc.value)[first - 1]!;
  };
  const anew = library.clauses.get(id as never)!;
  const other = { ...anew, text: anew.text.replace(/[，。]/u, "（已改）$&") };
  expect(follows({ ...library, clauses: new Map([...library.clauses, [anew.id, other]]) })).toContain("（已改）");
  expect(follows({ ...library, clauses: new Map([...library.clauses].filter(([one]) => one !== id)) })).toBe(
    linesOf(doc)[first - 1],
  );
});

test("a department that is no more keeps its name in own text", async () => {
  const { lines } = await drafted(old, { "departments.academic-office": null });
  expect(lines).toContain("（二）教务处每季度研判一次，教务处分办的事项另行通知。");
});

const fronts = `云汀市湖滨小学宣传阵地管理制度

一、校园宣传栏由德育处管理，校门电子显示屏每周更换内容；宣传栏目由各班自选。
二、“红领巾”广播站先审后播，全体少先队员佩戴红领巾。
三、讲座在报告厅举行；校外报告厅、电教报告厅内的活动另行报批。
四、《红领巾》办成学生喜爱的刊物，《红领巾指南》不在此列。
云汀市湖滨小学
2025年3月5日`;

test("names of media and venues follow the profile, where they are meant and the unit's own", async () => {
  const { media, venues } = unit.profile;
  const { own, lines } = await drafted(fronts, {});
  expect(lines).toEqual(linesOf(await readText(fronts)));
  expect(own.literal).toEqual([]);
  const renamed: Readonly<Record<string, string>> = {
    校园宣传栏: "校园文化墙",
    校门电子显示屏: "校门大屏",
    红领巾: "星星火炬",
    报告厅: "湖心讲堂",
  };
  const anew = <T extends { readonly name?: string }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, name: renamed[one.name ?? ""] ?? one.name }));
  const { lines: changed } = await drafted(fronts, { media: anew(media).reverse(), venues: anew(venues).slice(0, 1) });
  expect(changed.slice(1, 5)).toEqual([
    "一、校园文化墙由德育处管理，校门大屏每周更换内容；宣传栏目由各班自选。",
    "二、“星星火炬”广播站先审后播，全体少先队员佩戴红领巾。",
    "三、讲座在湖心讲堂举行；校外报告厅、电教报告厅内的活动另行报批。",
    "四、《星星火炬》办成学生喜爱的刊物，《红领巾指南》不在此列。",
  ]);
});

test("where several media of a kind are called otherwise now, own text keeps what stood there", async () => {
  const { media } = unit.profile;
  const board = media.find(({ kind }) => kind === "bulletin")!;
  const others = media.filter((one) => one !== board);
  const two = [...others, { ...board, name: "东门橱窗" }, { ...board, name: "西门橱窗" }];
  const [before, none, gone] = [
    await drafted(fronts, { media: [...two, board] }),
    await drafted(fronts, { media: two }),
    await drafted(fronts, { media: others }),
  ];
  for (const { lines } of [before, none, gone]) expect(lines[1]).toContain("校园宣传栏由德育处管理");
});

const strange = [
  ...'# 标题 | ## 标题 | - 项 | | a | b | {{unit.full-name}} | {#p1 body} | \\{{x}} | “引”"号" | --- | 尾部空格　 |  前导 | {{{a}}} | a\\b | }} | *强调* | 《{{x}}》'.split(
    " | ",
  ),
  "\uE863生僻字",
  "第一行\n第二行",
  'C:\\users\\张 “x"y” \\u0041',
  "{#x",
  "| 表 |",
  "1. 不是编号",
];
const inlinesOf = (text: string) =>
  text.split("\n").flatMap((part, i) => [...(i > 0 ? [{ type: "break" as const }] : []), { type: "text" as const, value: part }]);
const blocksOf = (text: string, n: number): readonly Block[] => {
  const children = inlinesOf(text);
  const id = (key: string): NodeId => `${key}${n}` as NodeId;
  const title = { title: children, width: 1, align: "left" } as const;
  return [
    { type: "paragraph", role: "body", id: id("a"), children },
    { type: "item", level: "article", number: "第 五 条", id: id("b"), children },
    { type: "heading", level: "chapter", number: "", id: id("c"), children },
    { type: "table", id: id("d"), columns: [title, { ...title, title: [] }], rows: [{ id: id("r"), cells: [[], children] }] },
    { type: "table", id: id("e"), columns: [title], rows: [] },
    { type: "paragraph", role: "date", id: id("f"), children },
  ];
};
const docOf = (texts: readonly string[]): Doc => {
  const title: Block = { type: "title", id: "t" as NodeId, children: inlinesOf(texts[0]!) };
  return { type: "doc", meta: { title: texts[0] }, children: [title, ...texts.flatMap(blocksOf)] } as unknown as Doc;
};

test.each(strange)("%j stays as it is", (text) => {
  const own = ownText(paper(docOf([text])), { loaded: unit, library, day: asOf, root });
  expect(printDiagnostics(own.diagnostics)).toBe("");
  expect(own.ok && own.value.literal).toEqual([]);
});

test("what means something to templates passes the check of the library", () => {
  const own = ownText(paper(docOf(strange)), { loaded: unit, library, day: asOf, root });
  const whole = own.ok ? withFiles(library, own.value.files, root) : own;
  const found = whole.ok
    ? lintLibrary(whole.value, [unit], asOf).filter(({ at }) => JSON.stringify(at).includes("/own/own."))
    : null;
  expect(found && printDiagnostics(found)).toBe("");
});
