import { expect, test } from "vitest";
import { withCauses } from "../../src/compare/causes.js";
import { clausesOf } from "../../src/compare/clauses.js";
import { compareDocs } from "../../src/compare/compare.js";
import { draftPins, readPins, unknownPins } from "../../src/compare/pins.js";
import { looksSwapped } from "../../src/compare/swapped.js";
import type { Block, Doc, Inline, NodeId, TextBlock } from "../../src/tree/types.js";
import { inChinese } from "../support/said.js";
import { draftDoc, shelf } from "../support/shelf.js";
import { articleDoc } from "./article-doc.js";

const list = shelf("hubin-primary", "ideology").find(({ meta }) => meta.kind === "responsibility-list")!;
const mapped = (doc: Doc, change: (inline: Inline, block: Block) => Inline): Doc => ({
  ...doc,
  children: doc.children.map((block) =>
    block.type === "table" ? block : { ...block, children: block.children.map((inline) => change(inline, block)) },
  ),
});
const causesIn = (a: Doc, b: Doc, notes?: Parameters<typeof withCauses>[3]) =>
  withCauses(compareDocs(a, b), a, b, notes).changes.filter(({ cause }) => cause !== undefined);

const someValue = list.children
  .flatMap((block) => (block.type === "item" ? block.children : []))
  .find((inline) => inline.type === "value")!;
if (someValue.type !== "value") throw new Error("the sample list prints no value");

test("another value of a profile field is the cause of every row that prints it", () => {
  const { path, value } = someValue;
  const b = mapped(list, (inline) =>
    inline.type === "value" && inline.path === path ? { ...inline, value: "另一写法" } : inline,
  );
  const rows = causesIn(list, b);
  expect(rows.length).toBeGreaterThan(0);
  for (const { cause } of rows) expect(cause).toEqual([{ by: "profile", path, from: value, to: "另一写法" }]);
  expect(compareDocs(list, b).changes.filter(({ kind }) => kind !== "same")).toHaveLength(rows.length);
});

const clauseBlock = list.children.find((block): block is TextBlock => block.type === "item" && block.clause !== undefined)!;
const editedText = mapped(list, (inline, block) =>
  block.id === clauseBlock.id && inline.type === "text" ? { ...inline, value: `${inline.value}并建立台账` } : inline,
);

test("a clause of a later version is the cause, with its change notes", () => {
  const clause = clauseBlock.clause!;
  const from = list.meta.clauses[clause]!;
  const b = { ...editedText, meta: { ...editedText.meta, clauses: { ...list.meta.clauses, [clause]: from + 2 } } };
  const notes = new Map([[clause, [from, from + 1, from + 2].map((version) => ({ version, reason: `第${version}次修改` }))]]);
  const rows = causesIn(list, b, notes);
  expect(rows.map(({ cause }) => cause)).toEqual([
    [{ by: "clause", clause, from, to: from + 2, reason: `第${from + 1}次修改；第${from + 2}次修改` }],
  ]);
});

test("text that differs under the same facts and versions was changed by hand", () => {
  expect(causesIn(list, editedText).map(({ cause }) => cause)).toEqual([[{ by: "hand" }]]);
  // Read back from a Word file, the typed line has lost where its values came from.
  const plain: Doc = {
    ...list,
    children: list.children.map((block) =>
      block.type !== "table" && block.children.includes(someValue)
        ? {
            ...block,
            children: [
              {
                type: "text" as const,
                value: `${block.children.map((i) => ("value" in i ? i.value : "")).join("")}（另行通知）`,
              },
            ],
          }
        : block,
    ),
  };
  expect(causesIn(list, plain).map(({ cause }) => cause)).toEqual([[{ by: "hand" }]]);
});

test("unchanged, renumbered and foreign rows have no cause", () => {
  expect(causesIn(list, list)).toEqual([]);
  const foreign = [
    articleDoc("甲", [{ no: "第一条", text: "登记。" }]),
    articleDoc("甲", [{ no: "第一条", text: "核对。" }]),
  ] as const;
  expect(causesIn(...foreign)).toEqual([]);
});

const old = articleDoc("甲办法", [
  { no: "第一条", text: "仓库应当每日清点物资，登记台账，并向值班负责人报告。" },
  { no: "第二条", text: "车辆外出须经批准，返回后登记里程和油耗。" },
]);
const now = articleDoc("甲办法", [
  { no: "第一条", text: "车辆外出须经批准，返回后登记里程和油耗。" },
  { no: "第二条", text: "管理员每周清点物资，登记台账后锁闭仓门；发现短缺的，书面说明原因。" },
]);

test("doubtful pairs become a pins file that can be read back and settles them", () => {
  const set = compareDocs(old, now);
  const doubtful = set.changes.filter((change) => change.doubtful !== undefined);
  expect(doubtful.map((change) => [change.old!.number, change.new!.number])).toEqual([["第一条", "第二条"]]);
  const draft = draftPins(set)!;
  const pins = readPins(draft, "pins.yaml");
  if (!pins.ok) throw new Error(draft);
  expect(pins.value).toMatchObject([{ old: "第一条", new: "第二条", together: true }]);
  expect(compareDocs(old, now, pins.value).changes.some((change) => change.doubtful !== undefined)).toBe(false);
  const apart = compareDocs(old, now, [{ old: "第一条", new: "第二条", together: false }]);
  expect([apart.summary.added, apart.summary.deleted]).toEqual([1, 1]);
  expect(draftPins(apart)).toBeNull();
});

test("clauses whose numbers are not unique are named by their first words", () => {
  const items = (texts: readonly string[]): Doc => ({
    ...old,
    children: texts.map((value, i) => ({
      ...({ type: "item", level: "level-2", number: "（一）", id: `i${i}` as NodeId } as const),
      children: [{ type: "text", value }],
    })),
  });
  const texts = (doc: Doc) => doc.children.map((block) => ("children" in block ? block.children : []));
  const a = items([
    "车辆外出须经批准，返回后登记里程和油耗。",
    ...texts(old)
      .slice(0, 1)
      .map(([i]) => (i && "value" in i ? i.value : "")),
  ]);
  const b = items([
    "车辆外出须经批准，返回后登记里程和油耗。",
    ...texts(now)
      .slice(1)
      .map(([i]) => (i && "value" in i ? i.value : "")),
  ]);
  const pins = readPins(draftPins(compareDocs(a, b))!, "pins.yaml");
  expect(pins.ok && pins.value.map((pin) => [pin.old, pin.new])).toEqual([
    ["仓库应当每日清点物资，登", "管理员每周清点物资，登记"],
  ]);
});

test("faults of a pins file are told with their lines", () => {
  const read = readPins("pins:\n  - { old: 第一条, new: 第二条, together: 是 }\n  - { old: 第一条, neu: 第二条 }\n", "pins.yaml");
  expect(read.ok).toBe(false);
  expect(read.diagnostics.map(({ at }) => at?.origin?.from === "file" && at.origin.line)).toEqual([2, 3, 3, 3]);
  const pins = readPins("pins:\n  - { old: 第九条, new: 第二条, together: true }\n", "pins.yaml");
  if (!pins.ok) throw new Error("a good file");
  const told = unknownPins(pins.value, clausesOf(old), clausesOf(now), "pins.yaml");
  expect(inChinese(told).map(({ code, message, at }) => [code, message, at?.origin])).toEqual([
    ["compare/pin-unknown", "对应关系文件中的“第九条”在旧文本里找不到", { from: "file", file: "pins.yaml", line: 2, column: 5 }],
  ]);
});

const noted = (doc: Doc, note: string): Doc => ({
  ...doc,
  children: [{ type: "paragraph", role: "note", id: "n" as NodeId, children: [{ type: "text", value: note }] }, ...doc.children],
});

test.each([
  ["（2024年3月1日印发）", "（2022年5月6日印发）", { a: "2024-03-01", b: "2022-05-06" }],
  ["（2022年5月6日印发）", "（2022年5月6日印发　2024年3月1日修订）", null],
  ["（2022年5月6日印发　2024年3月1日修订）", "（2022年5月6日印发）", { a: "2024-03-01", b: "2022-05-06" }],
  ["（湖小党〔2026〕3号）", "（湖小党〔2024〕2号）", { a: "2026", b: "2024" }],
  ["（2024年修订）", "（试行）", { a: "2024年修订", b: "" }],
  ["（试行）", "（试行）", null],
])("%s before %s: swapped?", (a, b, expected) => {
  expect(looksSwapped(noted(old, a), noted(now, b))).toEqual(expected);
});

test("a medium that goes from the middle of the list is the only one said to go, hand-edited or not", () => {
  // A small unit's list has no table of media.
  const list = draftDoc("yunting-college", "responsibility-list", "ideology");
  const tabled = list.children.find(
    (block) => block.type === "table" && block.rows.some((row) => pathsOf(row.cells).length > 0),
  )!;
  if (tabled.type !== "table") throw new Error("the sample list has no table of media");
  const of = (media: readonly string[]): Doc => ({
    ...list,
    children: list.children.map((block) =>
      block.id !== tabled.id
        ? block
        : {
            ...tabled,
            rows: media.map((name, i) => ({
              id: `${tabled.id}#${i}` as NodeId,
              cells: [[{ type: "value" as const, path: `media.${i}.name`, value: name }], ...tabled.rows[0]!.cells.slice(1)],
            })),
          },
    ),
  });
  const [a, b] = [of(["微信公众号", "广播站", "宣传栏", "显示屏"]), of(["微信公众号", "宣传栏", "显示屏"])];
  const edited = mapped(b, (inline, block) =>
    block.id === clauseBlock.id && inline.type === "text" ? { ...inline, value: `${inline.value}并建立台账` } : inline,
  );
  for (const now of [b, edited]) {
    const { changes } = withCauses(compareDocs(a, now), a, now, undefined, { old: a, new: b });
    const rows = changes.filter(({ old, cause }) => old?.row !== undefined && cause !== undefined);
    expect(rows.map(({ kind, cause }) => [kind, cause])).toEqual([
      ["deleted", [{ by: "profile", path: "media.1.name", from: "广播站", to: "" }]],
    ]);
  }
});
const pathsOf = (cells: readonly (readonly Inline[])[]) =>
  cells.flat().flatMap((one) => (one.type === "value" ? [one.path] : []));
