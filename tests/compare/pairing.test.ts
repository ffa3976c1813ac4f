import { describe, expect, test } from "vitest";
import { clausesOf } from "../../src/compare/clauses.js";
import { compareDocs } from "../../src/compare/compare.js";
import type { Change, ChangeSet } from "../../src/compare/types.js";
import type { Block, Doc, Inline, NodeId } from "../../src/tree/types.js";
import { linesDoc } from "../reports/lines-doc.js";
import { articleDoc } from "./article-doc.js";
import { expectSound } from "./sound.js";

const changed = ({ changes }: ChangeSet) => changes.filter(({ kind }) => kind !== "same");
const shown = ({ kind, old, new: now }: Change) => [kind, old?.text ?? null, now?.text ?? null];
const compared = (a: Doc, b: Doc) => {
  const set = compareDocs(a, b);
  expectSound(set, a, b);
  return set;
};

describe("our own clauses", () => {
  const value = (path: string, text: string): Inline => ({ type: "value", path, value: text });
  const doc = (blocks: readonly (readonly [id: string, children: readonly Inline[]])[]): Doc => ({
    ...articleDoc("清单", []),
    meta: { ...articleDoc("清单", []).meta, unit: "lanwan", document: "list.ideology", clauses: { "department.logistics": 1 } },
    children: blocks.map(([id, children], i): Block => {
      const own = { id: id as NodeId, number: `（${"一二三四五"[i]}）`, children };
      return { type: "heading", level: "level-2", ...own };
    }),
  });
  const name = "departments.logistics.name";

  test("a heading whose only words are a renamed office is one clause, by its id", () => {
    const a = doc([["department.logistics", [value(name, "总务处")]]]);
    const b = doc([["department.logistics", [value(name, "后勤保障处")]]]);
    const set = compared(a, b);
    expect(set.changes.map(shown)).toEqual([["edited", "总务处", "后勤保障处"]]);
    expect(set.changes[0]!.doubtful).toBeUndefined();
    expect(set.changes[0]!.pieces).toEqual([
      { op: "-", text: "总务处" },
      { op: "+", text: "后勤保障处" },
    ]);
  });

  test("… and without an id by the value it prints", () => {
    const a = doc([["x", [value(name, "总务处")]]]);
    const b = doc([["y", [value(name, "后勤保障处")]]]);
    expect(compared(a, b).changes.map(({ kind }) => kind)).toEqual(["edited"]);
  });

  test("ids that count a list do not part equal texts when an entry is put in", () => {
    const say = (text: string): readonly Inline[] => [{ type: "text", value: text }];
    const [first, second, third] = ["负责教学和教研工作安排。", "负责纪检和工会工作落实。", "负责校园安全和后勤保障。"];
    const a = doc([
      ["others.division#0", say(first!)],
      ["others.division#1", say(second!)],
    ]);
    const b = doc([
      ["others.division#0", say(third!)],
      ["others.division#1", say(first!)],
      ["others.division#2", say(second!)],
    ]);
    expect(changed(compared(a, b)).map(({ kind }) => kind)).toEqual(["added", "renumbered", "renumbered"]);
  });

  test("a name the documents print as a value is never cut", () => {
    const sentence = (office: string): readonly Inline[] => [
      { type: "text", value: "日常工作由" },
      value(name, office),
      { type: "text", value: "承担，每季度报告一次。" },
    ];
    const set = compared(
      doc([["department.logistics#daily", sentence("德育处")]]),
      doc([["department.logistics#daily", sentence("学生工作处")]]),
    );
    expect(set.changes[0]!.pieces.map(({ text }) => text)).toContain("德育处");
  });
});

test("a short entry that took another's place under its number is one clause, unless two did", () => {
  const list = (...names: readonly string[]) =>
    linesDoc(["安排", "二、有关部门", ...names.map((name, i) => `（${"一二三四五"[i]}）${name}`), "三、附则"]);
  const kinds = (a: Doc, b: Doc) => changed(compared(a, b)).map(({ kind }) => kind);
  expect(kinds(list("办公室", "德育处", "工会"), list("办公室", "学生工作部", "工会"))).toEqual(["edited"]);
  expect(kinds(list("办公室", "德育处", "总务处"), list("办公室", "学生工作部", "保卫科", "工会"))).toEqual([
    ...["deleted", "deleted", "added", "added", "added"],
  ]);
});

describe("table rows", () => {
  const table = (...rows: readonly string[]) => linesDoc(["分工表", "按下表分工。", ...rows]);
  const head = "姓名\t职务\t分工";

  test("one short cell changed: the row is matched by its first cell, and compared cell by cell", () => {
    const set = compared(table(head, "王甲\t组员\t甲", "李乙\t组员\t乙"), table(head, "王甲\t组长\t甲", "李乙\t组员\t乙"));
    expect(changed(set).map(shown)).toEqual([["edited", "王甲\t组员\t甲", "王甲\t组长\t甲"]]);
    expect(changed(set)[0]!.pieces.some(({ op, text }) => op !== "=" && text.includes("\t"))).toBe(false);
  });

  test("… or by cells that stand equal in the same columns, when the first one changed", () => {
    const set = compared(
      table(head, "王甲\t组长\t教学", "李乙\t组员\t后勤"),
      table(head, "陈丙\t组长\t教学", "李乙\t组员\t后勤"),
    );
    expect(changed(set).map(shown)).toEqual([["edited", "王甲\t组长\t教学", "陈丙\t组长\t教学"]]);
  });

  test("what many rows share in a column makes no pair", () => {
    const rows = (names: string) => [...names].map((one) => `${one}某\t组员`);
    const set = compared(table("姓名\t职务", ...rows("赵钱孙李")), table("姓名\t职务", ...rows("赵钱孙周")));
    expect(changed(set).map(({ kind }) => kind)).toEqual(["deleted", "added"]);
  });

  test("a row that moved is a move, also when the rows are numbered", () => {
    const plain = ["校门\t后勤处", "宿舍\t学生处", "食堂\t总务处", "操场\t体育组"];
    const moved = [plain[3]!, ...plain.slice(0, 3)];
    const kinds = (set: ChangeSet) => changed(set).map(({ kind }) => kind);
    expect(kinds(compared(table("场所\t责任部门", ...plain), table("场所\t责任部门", ...moved)))).toEqual(["moved"]);
    const counted = (rows: readonly string[]) => rows.map((row, i) => `${i + 1}\t${row}`);
    const numbered = compared(table("序号\t场所\t责任部门", ...counted(plain)), table("序号\t场所\t责任部门", ...counted(moved)));
    expect(kinds(numbered)).toEqual(["moved", "renumbered", "renumbered", "renumbered"]);
  });
});

test("a clause stands under the heading above its level, not under the one beside it", () => {
  const set = clausesOf(
    linesDoc([
      "清单",
      "六、各部门责任",
      "（七）工会",
      "1.组织活动。",
      "2.听取意见。",
      "（八）后勤处",
      "3.检查设备。",
      "七、附则",
      "本清单由办公室解释。",
    ]),
  );
  const under = (text: string) => set.find((side) => side.text === text)!.under;
  expect(under("后勤处")).toBe("六、各部门责任");
  expect(under("检查设备。")).toBe("六、各部门责任（八）");
  expect(under("附则")).toBe("");
  expect(under("本清单由办公室解释。")).toBe("七、附则");
});

test("articles of an annex and of a second text are known by it", () => {
  const set = clausesOf(linesDoc(["办法", "第一条　甲。", "附件1", "第一条　乙。", "附件2", "第一条　丙。"]));
  expect(set.filter(({ number }) => number === "第一条").map(({ annex }) => annex)).toEqual([undefined, "附件1", "附件2"]);
});

describe("references left behind", () => {
  const rule = (texts: readonly string[]) =>
    articleDoc(
      "办法",
      texts.map((text, i) => ({ no: `第${"一二三四五六"[i]}条`, text })),
    );
  const [keys, cars, fines] = [
    "仓库钥匙由两人分别保管，交接时当面清点登记。",
    "车辆外出须经批准，返回后登记里程和油耗。",
    "印章存放在保险柜中，用印应当填写登记表。",
  ];
  const breach = (number: string) => `违反本办法${number}规定的，责令改正；依照《蓝湾学校奖惩办法》${number}处理。`;

  test("one that names another clause now is told, one to another text is not", () => {
    const set = compared(rule([keys!, cars!, breach("第二条")]), rule([keys!, fines!, cars!, breach("第二条")]));
    expect(set.stale).toEqual([{ row: 3, reference: "第二条", became: "第三条" }]);
  });

  test("one that followed, or whose clause stayed, is none", () => {
    expect(compared(rule([keys!, cars!, breach("第二条")]), rule([keys!, fines!, cars!, breach("第三条")])).stale).toEqual([]);
    expect(compared(rule([keys!, cars!, breach("第一条")]), rule([keys!, fines!, cars!, breach("第一条")])).stale).toEqual([]);
  });
});

describe("replaced everywhere", () => {
  const rule = (texts: readonly string[], first = 1) =>
    articleDoc(
      "规则",
      texts.map((text, i) => ({ no: `第${"〇一二三四五六七八九"[first + i]}条`, text })),
    );
  const lines = (name: string, days: string, reference: string) => [
    `${name}负责召集会议，会议记录由办公室保管。`,
    `${name}每月检查一次，检查结果书面通报各组。`,
    `${name}外出时委托他人代理，并告知办公室登记。`,
    `${name}应当在${days}内批复，逾期的书面说明。`,
    `${name}违反${reference}规定的，给予批评教育。`,
    `经费在${days}内报销，票据交办公室。`,
    `物资在${days}内清点，结果交办公室。`,
  ];

  test("numbers and references are no replaced words, and a row with one of them is not folded", () => {
    const set = compared(rule(lines("组长", "三日", "第二条")), rule(lines("召集人", "五日", "第三条")));
    expect(set.replacements).toEqual([{ from: "组长", to: "召集人", count: 5, rows: [0, 1, 2, 3, 4] }]);
    expect(set.changes.map(({ kind }) => kind)).toEqual([
      ...["replaced", "replaced", "replaced", "edited", "edited", "edited", "edited"],
    ]);
  });

  test("a reference that followed is seen beside the word", () => {
    const set = compared(
      rule(lines("组长", "三日", "第二条").slice(0, 5), 1),
      rule(lines("召集人", "三日", "第三条").slice(0, 5), 2),
    );
    expect(set.changes.map(({ kind }) => kind)).toEqual(["replaced", "replaced", "replaced", "replaced", "edited"]);
  });
});

test("the lines of a long roster, that share all their words, pair by their place", () => {
  const roster = (word: string) =>
    linesDoc([
      "检修台账",
      ...Array.from({ length: 300 }, (_, i) => `${i + 1}号泵站每${(i % 31) + 1}天检修一次，${word}，扣${i + 1}分。`),
    ]);
  const set = compared(roster("逾期不报"), roster("逾期未报"));
  const station = (side: Change["old"]) => side?.text.split("号")[0];
  expect(set.changes.every(({ old, new: now }) => station(old) === station(now))).toBe(true);
  expect(set.likeness).toBeGreaterThan(0.5);
});

describe("rows of a table", () => {
  const say = (value: string): Inline => ({ type: "text", value });
  const table = (rows: readonly string[]): Doc => ({
    ...articleDoc("台账", []),
    children: [
      {
        ...({ type: "table", id: "t" as NodeId } as const),
        columns: ["序号", "事项", "频次", "责任单位"].map((title) => ({ title: [say(title)], width: 1, align: "left" as const })),
        rows: rows.map((row, i) => ({ id: `t#${i}` as NodeId, cells: row.split(" ").map((cell) => [say(cell)]) })),
      },
    ],
  });
  const first = "1 安全例会 每月一次 办公室";

  test("of two things are two rows, however alike the rest", () => {
    const a = table([first, "2 隐患排查 每周一次 各企业"]);
    const b = table([first, "2 消防检查 每季一次 物业部", "3 应急演练 每年一次 各企业"]);
    expect(changed(compared(a, b)).map(({ kind }) => kind)).toEqual(["deleted", "added", "added"]);
  });

  test("… unless what stands beside them is told of no other row", () => {
    const a = table([first, "2 德育处 逐日记录网络留言并在当天转交有关年级处理 值班教师"]);
    const b = table([first, "2 学生处 逐日记录网络留言并在当天转交有关年级处理 值班教师"]);
    expect(changed(compared(a, b)).map(({ kind }) => kind)).toEqual(["edited"]);
  });
});

test("an office renamed in articles of a few words is one replacement, not articles that go and come", () => {
  const doc = (office: string) =>
    articleDoc(
      "分工规定",
      [`${office}负责排课。`, `${office}负责考务。`, "总务处负责采购。", `${office}负责学籍。`].map((text, i) => ({
        no: `第${"一二三四"[i]}条`,
        text,
      })),
    );
  const set = compared(doc("教务处"), doc("课程教学中心"));
  expect(changed(set).map(({ kind }) => kind)).toEqual(["replaced", "replaced", "replaced"]);
  expect(set.replacements.map(({ from, to, count }) => [from, to, count])).toEqual([["教务处", "课程教学中心", 3]]);
});
