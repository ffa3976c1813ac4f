import { describe, expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import type { Block, Inline, NodeId } from "../../src/tree/types.js";
import { linesOf, small } from "./small-doc.js";

const base = small(
  "title: 值班管理细则",
  "a 第一条: 为规范[教务处|departments.office.name]值班工作，制定本细则。",
  "b 第二条: 各处室应当每月核对台账一次。发现问题的，立即整改。",
  "c 第三条: 值班人员负责登记来访人员。",
  "d 第四条: 违反{b|第二条}规定的，由[教务处|departments.office.name]责令改正。",
  "e 第五条: 本细则自印发之日起施行。",
);
const replaced = (doc: typeof base, id: string, text: string) => {
  const other = small(`${id} 第九条: ${text}`).children[0]!;
  return {
    ...doc,
    children: doc.children.map((block) =>
      block.id === id && block.type !== "table" && other.type !== "table" ? { ...block, children: other.children } : block,
    ),
  };
};
const without = (doc: typeof base, ...ids: readonly string[]) => ({
  ...doc,
  children: doc.children.filter(({ id }) => !ids.includes(id)),
});
const inserted = (doc: typeof base, after: string, line: string) => ({
  ...doc,
  children: doc.children.flatMap((block) => (block.id === after ? [block, small("x 第一条: 无", line).children[1]!] : [block])),
});

/** Articles numbered in their order. */
const numbered = (doc: typeof base) => {
  let n = 0;
  return {
    ...doc,
    children: doc.children.map((block) =>
      block.type === "item" ? { ...block, number: `第${"零一二三四五六七八"[++n]}条` } : block,
    ),
  };
};

describe("what nobody changed twice", () => {
  test("an untouched document is the new composition", () => {
    const next = numbered(inserted(replaced(base, "c", "值班人员负责登记来访人员和车辆。"), "c", "new 第四条: 值班室配备电话。"));
    expect(mergeDocs({ base, mine: base, next }).doc).toEqual(next);
  });

  test("nothing new: the person's document as it is", () => {
    const mine = replaced(without(base, "c"), "b", "各处室应当每月核对台账两次。");
    const merged = mergeDocs({ base, mine, next: base });
    expect(linesOf(merged.doc)).toEqual([
      "值班管理细则",
      "第一条为规范教务处值班工作，制定本细则。",
      "第二条各处室应当每月核对台账两次。",
      "第三条违反第二条规定的，由教务处责令改正。",
      "第四条本细则自印发之日起施行。",
    ]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.deleted).toMatchObject([{ at: "c", was: "值班人员负责登记来访人员。" }]);
  });

  test("the generator's change in one block, the person's in another", () => {
    const merged = mergeDocs({
      base,
      mine: replaced(base, "c", "值班人员负责登记来访人员和车辆。"),
      next: replaced(base, "b", "各处室应当每周核对台账一次。发现问题的，立即整改。"),
    });
    expect(linesOf(merged.doc)[2]).toBe("第二条各处室应当每周核对台账一次。发现问题的，立即整改。");
    expect(linesOf(merged.doc)[3]).toBe("第三条值班人员负责登记来访人员和车辆。");
    expect(merged).toMatchObject({
      conflicts: [],
      both: [],
      kept: [{ at: "c", how: "edited", was: "值班人员负责登记来访人员。" }],
    });
  });
});

describe("both changed one block", () => {
  const next = replaced(base, "c", "值班人员负责逐一登记来访人员。");
  test("in different words: merged and flagged", () => {
    const merged = mergeDocs({ base, mine: replaced(base, "c", "值班人员负责登记来访人员和车辆。"), next });
    expect(linesOf(merged.doc)[3]).toBe("第三条值班人员负责逐一登记来访人员和车辆。");
    expect(merged.both).toMatchObject([{ at: "c", where: "第三条" }]);
    expect(merged.conflicts).toEqual([]);
  });

  test("the same words: a conflict, the person's text stands", () => {
    const merged = mergeDocs({
      base,
      mine: replaced(base, "c", "值班人员负责核验来访人员。"),
      next: replaced(base, "c", "值班人员负责记录来访人员。"),
    });
    expect(linesOf(merged.doc)[3]).toBe("第三条值班人员负责核验来访人员。");
    expect(merged.conflicts).toMatchObject([
      {
        at: "c",
        cause: "same-words",
        base: "值班人员负责登记来访人员。",
        mine: "值班人员负责核验来访人员。",
        next: "值班人员负责记录来访人员。",
        proposal: "值班人员负责记录来访人员。",
      },
    ]);
  });

  test("words put in right beside words the generator replaced: a conflict, and the generated sentence is proposed alone", () => {
    const old = replaced(base, "c", "听取意见。作谈话记录。");
    const mine = replaced(old, "c", "听取意见和建议。作谈话记录由办公室统一保管。");
    const now = replaced(old, "c", "听取意见。谈话情况及时归档。");
    const merged = mergeDocs({ base: old, mine, next: now });
    expect(merged.conflicts).toMatchObject([{ at: "c", cause: "same-words", proposal: "听取意见和建议。谈话情况及时归档。" }]);
    const before = replaced(old, "c", "听取意见。当面作谈话记录。");
    expect(mergeDocs({ base: old, mine: before, next: now }).conflicts).toMatchObject([
      { cause: "same-words", proposal: "听取意见。谈话情况及时归档。" },
    ]);
    const sentence = replaced(old, "c", "听取意见。作谈话记录。情况特殊的，另行报告。");
    const both = mergeDocs({ base: old, mine: sentence, next: now });
    expect(both).toMatchObject({ conflicts: [], both: [{ text: "听取意见。谈话情况及时归档。情况特殊的，另行报告。" }] });
  });

  test.each([
    ["modal", "值班人员应当负责登记来访人员。", "值班人员负责登记来访人员，并支付补偿金。"],
    ["modal", "值班人员负责登记来访人员，并支付补偿金。", "值班人员不得登记来访人员。"],
    ["number", "值班人员负责登记3名来访人员。", "值班人员负责登记来访人员，并支付补偿金。"],
    ["number", "值班人员负责登记来访人员。每季度汇总。", "值班人员负责逐一登记来访人员。"],
    ["date", "值班人员自2026年9月1日负责登记来访人员。", "值班人员负责登记来访人员，并支付补偿金。"],
    ["party", "值班人员负责登记来访人员，报教务处。", "值班人员逐一负责登记来访人员。"],
  ])("what must not be guessed: %s", (cause, mine, now) => {
    const merged = mergeDocs({ base, mine: replaced(base, "c", mine), next: replaced(base, "c", now) });
    expect(merged.conflicts).toMatchObject([{ at: "c", cause, mine, next: now }]);
    expect(linesOf(merged.doc)[3]).toBe(`第三条${mine}`);
  });

  test("a department's new name beside a sentence the person added: no conflict", () => {
    const renamed = replaced(base, "d", "违反{b|第二条}规定的，由[教学处|departments.office.name]责令改正。");
    const mine = replaced(base, "d", "违反第二条规定的，由教务处责令改正。情节严重的，通报批评。");
    const merged = mergeDocs({ base, mine, next: renamed });
    expect(linesOf(merged.doc)[4]).toBe("第四条违反第二条规定的，由教学处责令改正。情节严重的，通报批评。");
    expect(merged.both).toHaveLength(1);
    const numbers = replaced(base, "d", "违反第二条规定的，由教务处责令改正。每季度应当通报1次。");
    expect(mergeDocs({ base, mine: numbers, next: renamed })).toMatchObject({ conflicts: [], both: [{ at: "d" }] });
    const outdated = replaced(base, "d", "违反第二条规定的，由教务处责令改正。情节严重的，教务处通报批评。");
    expect(mergeDocs({ base, mine: outdated, next: renamed }).conflicts).toMatchObject([{ cause: "party" }]);
    const within = replaced(base, "d", "违反第二条规定的，由教务处当场责令改正。");
    expect(mergeDocs({ base, mine: within, next: renamed }).conflicts).toMatchObject([{ cause: "party" }]);
  });

  test("a name corrected by hand to what the profile says now: no conflict, nothing to report", () => {
    const renamed = replaced(base, "d", "违反{b|第二条}规定的，由[教学处|departments.office.name]责令改正。");
    const merged = mergeDocs({ base, mine: replaced(base, "d", "违反第二条规定的，由教学处责令改正。"), next: renamed });
    expect(merged).toMatchObject({ conflicts: [], both: [], kept: [] });
    expect(merged.doc).toEqual(renamed);
  });
});

describe("deleted and inserted", () => {
  test("deleted stays deleted; what the generator would say there now is listed", () => {
    const merged = mergeDocs({ base, mine: without(base, "c"), next: replaced(base, "c", "值班人员负责登记来访人员和车辆。") });
    expect(linesOf(merged.doc)).toHaveLength(5);
    expect(merged.deleted).toMatchObject([{ was: "值班人员负责登记来访人员。", next: "值班人员负责登记来访人员和车辆。" }]);
  });

  test("the generator dropped what the person had changed: a conflict, and it stays until settled", () => {
    const merged = mergeDocs({ base, mine: replaced(base, "c", "值班人员负责登记来访人员和车辆。"), next: without(base, "c") });
    expect(merged.conflicts).toMatchObject([{ at: "c", cause: "removed", next: null }]);
    expect(linesOf(merged.doc)[3]).toBe("第三条值班人员负责登记来访人员和车辆。");
    expect(merged.blocks[3]).toMatchObject({ proposal: null });
    const untouched = mergeDocs({ base, mine: base, next: without(base, "c") });
    expect(untouched.conflicts).toEqual([]);
    expect(untouched.gone).toEqual(["c"]);
  });

  test("an insertion stays beside its neighbour, even where that has moved; numbers and references follow", () => {
    const mine = inserted(base, "c", "text-1 第四条: 交接班时当面清点钥匙。");
    const [title, a, b, c, , e] = base.children;
    const led = replaced(base, "d", "违反{b|第三条}规定的，由[教务处|departments.office.name]责令改正。").children[4]!;
    const moved = numbered({ ...base, children: [title!, c!, a!, b!, led, e!] });
    const merged = mergeDocs({ base, mine, next: moved });
    expect(linesOf(merged.doc).slice(1)).toEqual([
      "第一条值班人员负责登记来访人员。",
      "第二条交接班时当面清点钥匙。",
      "第三条为规范教务处值班工作，制定本细则。",
      "第四条各处室应当每月核对台账一次。发现问题的，立即整改。",
      "第五条违反第四条规定的，由教务处责令改正。",
      "第六条本细则自印发之日起施行。",
    ]);
    expect(merged.blocks.filter((block) => block.moved).map(({ block }) => block.id)).toEqual(["c", "text-1"]);
  });

  test("an insertion does not come between a clause and what belongs to it", () => {
    const items = small("h 一、: 职责", "a （一）: 登记下列事项：", "z 二、: 附则", "e （一）: 本细则自印发之日起施行。");
    const mine = inserted(items, "a", "x （二）: 当面清点钥匙。");
    const fixed = {
      ...mine,
      children: mine.children.map((block) =>
        block.id === "x" && block.type === "item" ? { ...block, level: "level-2" as const } : block,
      ),
    };
    const next = small(
      "h 一、: 职责",
      "a （一）: 登记下列事项：",
      "n 1.: 姓名；",
      "m 2.: 时间。",
      "z 二、: 附则",
      "e （一）: 本细则自印发之日起施行。",
    );
    expect(linesOf(mergeDocs({ base: items, mine: fixed, next }).doc)).toEqual([
      "一、职责",
      "（一）登记下列事项：",
      "1.姓名；",
      "2.时间。",
      "（二）当面清点钥匙。",
      "二、附则",
      "（一）本细则自印发之日起施行。",
    ]);
  });

  test("both added the same: once", () => {
    const mine = inserted(base, "c", "text-1 第四条: 值班室配备电话。");
    const next = inserted(base, "c", "new 第四条: 值班室配备电话。");
    expect(linesOf(mergeDocs({ base, mine, next }).doc).filter((line) => line.includes("配备电话"))).toHaveLength(1);
  });

  test("a block a person moved stays there", () => {
    const [title, a, b, c, d, e] = base.children;
    const mine = { ...base, children: [title!, a!, c!, b!, d!, e!] };
    const merged = mergeDocs({ base, mine, next: replaced(base, "e", "本细则自2026年9月1日起施行。") });
    expect(linesOf(merged.doc).map((line) => line.slice(0, 8))).toEqual([
      "值班管理细则",
      "第一条为规范教务",
      "第二条值班人员负",
      "第三条各处室应当",
      "第四条违反第三条",
      "第五条本细则自2",
    ]);
    expect(merged.kept).toMatchObject([{ how: "moved" }]);
  });
});

describe("references a person typed", () => {
  const next = inserted(base, "a", "new 第二条: 值班室配备电话。");
  const shifted = numbered(next);
  test("are led to where the clause went, or flagged; another paper's are left", () => {
    const mine = inserted(base, "d", "text-1 第五条: 第三条、第九条和《值班条例》第二条适用于节假日。");
    const merged = mergeDocs({ base, mine, next: shifted });
    expect(linesOf(merged.doc)[6]).toBe("第六条第四条、第九条和《值班条例》第二条适用于节假日。");
    expect(merged.references).toMatchObject([{ typed: "第三条", now: "第四条" }]);
  });
  test("keep the form they were typed in", () => {
    const outline = (text: string, ...more: readonly string[]) =>
      small("h 一、: 职责", ...more, "p （一）: 值班。", "q （二）: 登记。", "k 二、: 要求", `r （一）: ${text}`);
    const was = outline("无其他事项。");
    const next = small(
      "g 一、: 目标",
      "h 二、: 职责",
      "p （一）: 值班。",
      "o （二）: 巡查。",
      "q （三）: 登记。",
      "k 三、: 要求",
      "r （一）: 无其他事项。",
    );
    for (const [typed, now] of [
      ["第一部分第（二）项", "第二部分第（三）项"],
      ["第一部分第二项", "第二部分第三项"],
    ]) {
      const merged = mergeDocs({ base: was, mine: outline(`依照${typed}办理。`), next });
      expect(linesOf(merged.doc).at(-1)).toBe(`（一）依照${now}办理。`);
    }
  });
  test("to a clause that is gone: left and flagged", () => {
    const mine = inserted(base, "d", "text-1 第五条: 第三条适用于节假日。");
    const merged = mergeDocs({ base, mine, next: without(base, "c") });
    expect(merged.references).toMatchObject([{ typed: "第三条", now: null }]);
    expect(linesOf(merged.doc).join()).toContain("第三条适用于节假日");
  });
});

describe("tables", () => {
  const list = small(
    "t = 工作内容 / 责任部门",
    "r1 - 值班登记 / [教务处|departments.office.name]",
    "r2 - 台账核对 / 各处室",
    "r3 - 钥匙清点 / ",
  );
  const row = (id: string, ...cells: readonly string[]) => small("t = a / b", `${id} - ${cells.join(" / ")}`).children[0]!;
  const withRow = (id: string, ...cells: readonly string[]) => {
    const made = row(id, ...cells);
    const table = list.children[0]!;
    if (table.type !== "table" || made.type !== "table") throw new Error();
    return { ...list, children: [{ ...table, rows: table.rows.map((one) => (one.id === id ? made.rows[0]! : one)) }] };
  };
  test("a cell filled by hand and a department renamed: both", () => {
    const merged = mergeDocs({
      base: list,
      mine: withRow("r3", "钥匙清点", "总务处"),
      next: withRow("r1", "值班登记", "[教学处|departments.office.name]"),
    });
    expect(linesOf(merged.doc)).toEqual(["工作内容 | 责任部门", "值班登记 | 教学处", "台账核对 | 各处室", "钥匙清点 | 总务处"]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.kept).toMatchObject([{ row: "r3", cell: 1, text: "总务处" }]);
  });
  test("a row added by hand stays after its neighbour; one deleted stays away; a cell both changed is a conflict", () => {
    const table = list.children[0]!;
    if (table.type !== "table") throw new Error();
    const own = row("text-1", "照明检查", "总务处");
    if (own.type !== "table") throw new Error();
    const mine = {
      ...list,
      children: [
        {
          ...table,
          rows: [
            table.rows[0]!,
            own.rows[0]!,
            {
              ...table.rows[2]!,
              cells: small("t = a / b", "r - 钥匙交接 / ").children.flatMap((t) => (t.type === "table" ? t.rows : []))[0]!.cells,
            },
          ],
        },
      ],
    };
    const merged = mergeDocs({ base: list, mine, next: withRow("r3", "钥匙盘点", "") });
    expect(linesOf(merged.doc)).toEqual(["工作内容 | 责任部门", "值班登记 | 教务处", "照明检查 | 总务处", "钥匙交接 | "]);
    expect(merged.deleted).toMatchObject([{ was: "台账核对 | 各处室" }]);
    expect(merged.conflicts).toMatchObject([{ row: "r3", cell: 0, mine: "钥匙交接", next: "钥匙盘点" }]);
  });
});

test("an open conflict is carried as it is, and what is new there is listed", () => {
  const mine = replaced(base, "c", "值班人员负责核验来访人员。");
  const next = replaced(base, "c", "值班人员负责记录来访人员。");
  const merged = mergeDocs({ base, mine, next, open: new Set(["c" as NodeId]) });
  expect(linesOf(merged.doc)[3]).toBe("第三条值班人员负责核验来访人员。");
  expect(merged.conflicts).toEqual([]);
  expect(merged.carried).toMatchObject([{ at: "c", next: "值班人员负责记录来访人员。" }]);
});

test("a number the program had put there is not taken for a typed one", () => {
  const was = small("a 第一条: 值班。", "b 第二条: 登记。", "c 第三条: 汇总。");
  // 第二条 was put in by hand a year ago; now 第一条 is deleted.
  const printed = small("a 第一条: 值班。", "x 第二条: 巡查。", "b 第三条: 登记。", "c 第四条: 汇总。");
  const mine = without(printed, "a");
  const plain = mergeDocs({ base: was, mine, next: was, published: printed });
  expect(linesOf(plain.doc)).toEqual(["第一条巡查。", "第二条登记。", "第三条汇总。"]);
  expect(plain.numbers).toEqual([]);
  const typed = { ...mine, children: small("x 第二条: 巡查。", "b 第九条: 登记。", "c 第四条: 汇总。").children };
  expect(mergeDocs({ base: was, mine: typed, next: was, published: printed }).numbers).toMatchObject([
    { at: "b", typed: "第九条", now: "第二条" },
  ]);
});

describe("words in front of a line that look like a number", () => {
  const list = small("h 一、: 职责", "a （一）: 登记来访人员。", "b （二）: 核对值班台账。", "c （三）: 清点钥匙数量。");
  const next = small(
    "h 一、: 职责",
    "n （一）: 值守电话。",
    "a （二）: 登记来访人员。",
    "b （三）: 核对值班台账。",
    "c （四）: 清点钥匙数量。",
  );
  test("a person's own stay as they are", () => {
    const merged = mergeDocs({ base: list, mine: inserted(list, "c", "text-1: （二）班的台账由班长保管。"), next });
    expect(linesOf(merged.doc).at(-1)).toBe("（二）班的台账由班长保管。");
    expect(merged.numbers).toEqual([]);
  });
  test("the number of a clause cut and pasted without its mark is its number", () => {
    const pasted = inserted(without(list, "a"), "c", "text-1: （一）登记来访人员。");
    expect(linesOf(mergeDocs({ base: list, mine: pasted, next }).doc)).toEqual([
      "一、职责",
      "（一）值守电话。",
      "（二）核对值班台账。",
      "（三）清点钥匙数量。",
      "（四）登记来访人员。",
    ]);
  });
});

test("a date to fill in whose blanks are read back in another width is no edit", () => {
  const date = (inline: Inline) => {
    const [block] = small("d 第一条: 日期").children;
    return { ...base, children: [{ ...block, children: [inline] } as Block] };
  };
  const was = date({ type: "blank", label: "成文日期" });
  const merged = mergeDocs({ base: was, mine: date({ type: "text", value: "年 月 日" }), next: was });
  expect(merged).toMatchObject({ kept: [], both: [], conflicts: [], doc: was });
  const filled = mergeDocs({ base: was, mine: date({ type: "text", value: "2026年3月5日" }), next: was });
  expect(filled.kept).toMatchObject([{ at: "d", text: "2026年3月5日" }]);
});

describe("paragraphs a person joined", () => {
  const was = small(
    "a 第一条: 值班人员逐一登记来访人员。",
    "b 第二条: [教务处|departments.office.name]每月核对值班台账一次。",
    "c 第三条: 本细则自印发之日起施行。",
  );
  const next = small(
    "a 第一条: 值班人员逐一登记来访人员。",
    "n 第二条: 值班室配备电话。",
    "b 第三条: [教学处|departments.office.name]每月核对值班台账一次。",
    "c 第四条: 本细则自印发之日起施行。",
  );
  const joined = (between: string) =>
    small(`a 第一条: 值班人员逐一登记来访人员。${between}教务处每月核对值班台账一次。`, "c 第三条: 本细则自印发之日起施行。");
  test("the words are there, with what is new in them, and not told as deleted or outdated", () => {
    const merged = mergeDocs({ base: was, mine: joined(""), next });
    expect(linesOf(merged.doc)).toEqual([
      "第一条值班人员逐一登记来访人员。教学处每月核对值班台账一次。",
      "第二条值班室配备电话。",
      "第三条本细则自印发之日起施行。",
    ]);
    expect(merged).toMatchObject({ deleted: [], stale: [], conflicts: [], references: [] });
  });
  test("an old number left between them stays and is named", () => {
    const merged = mergeDocs({ base: was, mine: joined("第二条　"), next });
    expect(linesOf(merged.doc)[0]).toBe("第一条值班人员逐一登记来访人员。第二条　教学处每月核对值班台账一次。");
    expect(merged.references).toMatchObject([{ at: "a", typed: "第二条", now: null }]);
    expect(merged.deleted).toEqual([]);
  });
  test("a paragraph that was deleted is", () => {
    expect(mergeDocs({ base: was, mine: without(was, "b"), next }).deleted).toMatchObject([{ at: "b" }]);
  });
});

test("a moved clause that says what it is now is not told as outdated", () => {
  const [title, a, b, c, d, e] = base.children;
  const renamed = replaced(base, "d", "违反{b|第二条}规定的，由[教学处|departments.office.name]责令改正。");
  const next = replaced(renamed, "a", "为规范[教学处|departments.office.name]值班工作，制定本细则。");
  const merged = mergeDocs({ base, mine: { ...base, children: [title!, b!, c!, d!, e!, a!] }, next });
  expect(linesOf(merged.doc).at(-1)).toBe("第五条为规范教学处值班工作，制定本细则。");
  expect(merged.stale).toEqual([]);
});

test("edited text that still says an old name is listed", () => {
  const renamed = replaced(
    replaced(base, "a", "为规范[教学处|departments.office.name]值班工作，制定本细则。"),
    "d",
    "违反{b|第二条}规定的，由[教学处|departments.office.name]责令改正。",
  );
  const mine = inserted(base, "c", "text-1 第四条: 教务处保管钥匙。");
  expect(mergeDocs({ base, mine, next: renamed }).stale).toMatchObject([
    { path: "departments.office.name", says: "教务处", now: "教学处" },
  ]);
});
