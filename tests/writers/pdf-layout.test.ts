import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLook } from "../../src/look/read.js";
import type { Look } from "../../src/look/types.js";
import { blockText } from "../../src/tree/text.js";
import type { Block, Doc, Inline, NodeId } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { breakLines, type Line } from "../../src/writers/pdf/break-lines.js";
import { layoutPages, pageText } from "../../src/writers/pdf/layout-pages.js";
import type { Metrics } from "../../src/writers/pdf/metrics.js";
import { unitsOf } from "../../src/writers/pdf/units.js";
import { sampleDoc } from "./sample-doc.js";

const outcome = readLook(readFileSync("templates/looks/gb9704.yaml", "utf8"), "gb9704.yaml");
if (!outcome.ok) throw new Error("the look does not read");
const look: Look = outcome.value;
/** Every Chinese character one em, every Latin one half: what the standard's arithmetic assumes. */
const metrics: Metrics = {
  glyph: (role, char) => ({ font: role === "latin" ? 1 : 0, advance: role === "latin" && char !== "—" ? 0.5 : 1 }),
};
const width = (156 * 72) / 25.4;
const tracking = -0.25;
const character = 16 + tracking;
const set = (text: string, indent = 2): readonly Line[] =>
  breakLines(unitsOf([{ text, font: "body", size: 16 }], metrics), {
    width,
    align: "justify",
    indent: indent * character,
    tracking,
  });
const texts = (lines: readonly Line[]): readonly string[] => lines.map((line) => line.text);

const han = fc.string({
  unit: fc.constantFrom(..."党委领导责任清单工作学校会议研究部署落实检查考核旻瑢"),
  minLength: 1,
  maxLength: 12,
});
const word = fc.oneof(
  { weight: 6, arbitrary: han },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(..."abcXYZ0123456789"), minLength: 1, maxLength: 14 }) },
  { weight: 1, arbitrary: han.map((text) => `《${text}》`) },
  { weight: 1, arbitrary: han.map((text) => `“${text}”`) },
  { weight: 1, arbitrary: han.map((text) => `（“${text}”）`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "95%",
      "〔2026〕3号",
      "两个 words",
      "——",
      "……",
      "https://example.edu.cn/a/b/c/d/e/f/g/h/index.html",
    ),
  },
);
const paragraphText = fc
  .array(fc.tuple(word, fc.constantFrom("", "", "，", "。", "；", "：", "、", "！", "？")), { minLength: 1, maxLength: 40 })
  .map((parts) => `始${parts.map(([text, mark]) => `${text}末${mark}`).join("")}`);

describe("a paragraph", () => {
  test("keeps its text, fits the measure and fills every full line to the edge", () => {
    fc.assert(
      fc.property(paragraphText, (text) => {
        const lines = set(text);
        expect(texts(lines).join("")).toBe(text);
        for (const [i, line] of lines.entries()) {
          expect(line.right).toBeLessThanOrEqual(width + 0.05);
          expect(line.left).toBeCloseTo(i === 0 ? 2 * character : 0, 6);
          if (line.full) expect(Math.abs(line.right - width)).toBeLessThan(0.05);
          if (i < lines.length - 1 && !line.text.includes("/")) expect(line.full).toBe(true);
          const xs = line.runs.flatMap((run) => run.xs);
          expect(xs.every((x, n) => n === 0 || x > xs[n - 1]!)).toBe(true);
        }
      }),
    );
  });
  test("starts no line with a mark that follows and ends none with one that opens", () => {
    fc.assert(
      fc.property(paragraphText, (text) => {
        for (const line of texts(set(text)).slice(1)) expect("，。；：、！？）》”’〕】…—%").not.toContain(line[0]);
        for (const line of texts(set(text)).slice(0, -1)) expect("（《“‘〔【").not.toContain(line.trimEnd().at(-1));
        for (const line of texts(set(text))) expect(line).not.toMatch(/(^|[^—])—$|(^|[^…])…$/);
      }),
    );
  });
  test("keeps words and numbers whole", () => {
    const words = "责任".repeat(12);
    for (let n = 0; n < 6; n++)
      expect(texts(set(`${"党".repeat(n)}${words}2026年3月WeChat`)).join("\n")).not.toMatch(/20\n|202\n|2\n026|We\n|WeC\n/);
  });
  test("holds 28 characters a line, 26 on the first", () => {
    expect(texts(set("党".repeat(26 + 28 + 5))).map((line) => line.length)).toEqual([26, 28, 5]);
    expect(set("党".repeat(56), 0)[0]!.right).toBeCloseTo(width, 6);
  });
  test("lets a comma or stop hang beyond the margin, and takes a character down before other marks", () => {
    const hung = set(`${"党".repeat(28)}，部署`, 0);
    expect(texts(hung)).toEqual([`${"党".repeat(28)}，`, "部署"]);
    expect(hung[0]!.right).toBeCloseTo(width, 6);
    expect(hung[0]!.runs[0]!.xs.at(-1)).toBeGreaterThan(width - 1);
    const down = set(`${"党".repeat(28)}》部署`, 0);
    expect(texts(down)).toEqual(["党".repeat(27), "党》部署"]);
    expect(down[0]!.right).toBeCloseTo(width, 6);
    expect(texts(set(`${"党".repeat(28)}。”部署`, 0))[0]).toBe("党".repeat(27));
  });
  test("spaces digits from Chinese, as Word does, but not from marks", () => {
    const [plain, mixed, marked] = ["甲乙丙", "甲12丙", "（12）"].map((text) => set(text, 0)[0]!.runs.flatMap((run) => run.xs));
    expect(plain![1]).toBeCloseTo(16 + tracking, 6);
    expect([mixed![1], mixed![3]].map((x, i) => x! - [16, 16 + 3.2 + 16 + tracking + 3.2][i]!)).toEqual([
      expect.closeTo(3.2, 6),
      expect.closeTo(0, 6),
    ]);
    expect(marked![1]).toBeCloseTo(16 + tracking, 6);
  });
  test("gives an empty paragraph one line, and a break its own", () => {
    expect(texts(set(""))).toEqual([""]);
    expect(texts(set("甲\n乙")).length).toBe(2);
  });
});

const id = (value: string): NodeId => value as NodeId;
const text = (value: string): Inline => ({ type: "text", value });
const docOf = (children: readonly Block[], issuer = "中共云汀市湖滨小学支部委员会"): Doc => ({
  ...sampleDoc,
  meta: { ...sampleDoc.meta, issuer },
  children,
});
const body = (value: string, i = 0): Block => ({ type: "paragraph", role: "body", id: id(`p${i}`), children: [text(value)] });
const heading = (value: string, i = 0): Block => ({
  type: "heading",
  id: id(`h${i}`),
  level: "level-1",
  number: "一、",
  children: [text(value)],
});
const bare = (value: string): string => value.replaceAll(/\s/g, "");

const anyDoc = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: paragraphText.map((t) => body(t)) }, { weight: 2, arbitrary: han.map((t) => heading(t)) }),
    { minLength: 3, maxLength: 25 },
  )
  .map((blocks) =>
    docOf([
      { type: "title", id: id("t"), children: [text("关于印发意识形态工作责任清单的通知")] },
      ...blocks,
      body("本清单自印发之日起施行。"),
      { type: "paragraph", role: "issuer", id: id("i"), children: [text("中共云汀市湖滨小学支部委员会")] },
      { type: "paragraph", role: "date", id: id("d"), children: [text("2026年3月5日")] },
    ]),
  );

describe("pages", () => {
  test("hold all the text in order, at most 22 lines, headings with what follows, and body text above the issuer", () => {
    fc.assert(
      fc.property(anyDoc, (doc) => {
        const pages = layoutPages(doc, look, metrics);
        expect(bare(pages.map(pageText).join(""))).toBe(bare(docText(doc)));
        pages.forEach((page, i) => {
          expect(page.number).toBe(i + 1);
          expect(page.items.length).toBeLessThanOrEqual(22);
          const end = page.items.at(-1)!;
          expect(end.top + end.height).toBeLessThanOrEqual((225 * 72) / 25.4 + 0.05);
          if (i < pages.length - 1) expect(doc.children[end.block]!.type).not.toBe("heading");
          const first = doc.children[page.items[0]!.block]!;
          expect(first.type === "paragraph" && (first.role === "issuer" || first.role === "date")).toBe(false);
        });
      }),
      { numRuns: 40 },
    );
  });
  test("are 22 lines of running text", () => {
    const pages = layoutPages(docOf([body("党".repeat(28 * 50))]), look, metrics);
    expect(pages.map((page) => page.items.length)).toEqual([22, 22, 7]);
  });
});

describe("the title", () => {
  const titleLines = (value: string): readonly string[] =>
    layoutPages(docOf([{ type: "title", id: id("t"), children: [text(value)] }]), look, metrics)[0]!.items.map((item) =>
      item.kind === "line" ? item.line.text : "",
    );
  test("breaks after the issuer, never inside 《》, never before 的, into lines of like length", () => {
    expect(titleLines("意识形态工作责任清单")).toEqual(["意识形态工作责任清单"]);
    expect(titleLines("中共云汀市湖滨小学支部委员会意识形态工作责任清单")).toEqual([
      "中共云汀市湖滨小学支部委员会",
      "意识形态工作责任清单",
    ]);
    const long = titleLines("关于印发《云汀市湖滨小学意识形态工作责任制实施细则》和责任追究办法的通知");
    expect(long.join("")).toBe("关于印发《云汀市湖滨小学意识形态工作责任制实施细则》和责任追究办法的通知");
    for (const line of long) expect(line).not.toMatch(/^的|^》|《$/);
  });
  test("keeps the breaks a person asked for", () => {
    const title: Block = { type: "title", id: id("t"), children: [text("云汀市湖滨小学"), { type: "break" }, text("责任清单")] };
    expect(
      layoutPages(docOf([title]), look, metrics)[0]!.items.map((item) => (item.kind === "line" ? item.line.text : "")),
    ).toEqual(["云汀市湖滨小学", "责任清单"]);
  });
});

describe("issuer and date", () => {
  const signed = (issuer: string, date: string): readonly Line[] =>
    layoutPages(
      docOf([
        body("正文。"),
        { type: "paragraph", role: "issuer", id: id("i"), children: [text(issuer)] },
        { type: "paragraph", role: "date", id: id("d"), children: [text(date)] },
      ]),
      look,
      metrics,
    )[0]!.items.flatMap((item) => (item.kind === "line" && item.block > 0 ? [item.line] : []));
  test("a longer issuer stands two in, the date two right of its first character", () => {
    const [issuer, date] = signed("中共云汀市湖滨小学支部委员会", "2026年3月5日");
    expect(issuer!.right).toBeCloseTo(width - 2 * character, 6);
    expect(date!.left - issuer!.left).toBeCloseTo(2 * character, 6);
  });
  test("a longer date stands two in, and the issuer starts two left of it", () => {
    const [issuer, date] = signed("教务处", "2026年12月25日");
    expect(date!.right).toBeCloseTo(width - 2 * character, 6);
    expect(date!.left - issuer!.left).toBeCloseTo(2 * character, 6);
  });
});

describe("a table", () => {
  const table = (rows: readonly (readonly string[])[]): Block => ({
    type: "table",
    id: id("table"),
    columns: [
      { title: [text("序号")], width: 1, align: "center" },
      { title: [text("内容")], width: 4, align: "left" },
    ],
    rows: rows.map((cells, i) => ({ id: id(`r${i}`), cells: cells.map((cell) => [text(cell)]) })),
  });
  test("repeats its header on every page and cuts no row that fits one", () => {
    const rows = Array.from({ length: 40 }, (_, i) => [String(i + 1), "责任内容".repeat(20)]);
    const pages = layoutPages(docOf([table(rows)]), look, metrics);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const [head] = page.items;
      expect(head!.kind === "row" && head!.row).toBe(-1);
      expect(head!.repeated).toBe(page.number > 1);
      for (const row of page.items) if (row.kind === "row" && row.row >= 0) expect(row.cells[1]!.lines.length).toBe(3);
    }
    expect(pages.flatMap((page) => page.items).filter((item) => !item.repeated).length).toBe(41);
  });
  test("cuts a row higher than a page and keeps its cells inside their borders", () => {
    const pages = layoutPages(docOf([table([["1", "内容".repeat(700)]])]), look, metrics);
    expect(pages.length).toBeGreaterThan(1);
    for (const item of pages.flatMap((page) => page.items)) {
      expect(item.top + item.height).toBeLessThanOrEqual((225 * 72) / 25.4 + 0.05);
      if (item.kind === "row")
        for (const cell of item.cells)
          for (const line of cell.lines) expect([line.left >= cell.x, line.right <= cell.x + cell.width]).toEqual([true, true]);
    }
    expect(bare(pages.map(pageText).join("")).replaceAll("序号内容", "")).toHaveLength(1401);
  });
});

test("the sample document keeps all its text", () => {
  const pages = layoutPages(sampleDoc, look, metrics);
  const printed = pages.flatMap((page) => ({ ...page, items: page.items.filter((item) => !item.repeated) }));
  expect(bare(printed.map(pageText).join(""))).toBe(
    bare(sampleDoc.children.map((block) => (block.type === "table" ? docText(docOf([block])) : blockText(block))).join("")),
  );
});

describe("a wide table", () => {
  const wide = (rows: number): Block => ({
    type: "table",
    id: id("wide"),
    columns: Array.from({ length: 7 }, (_, i) => ({ title: [text(`列${i}`)], width: 1, align: "left" as const })),
    rows: Array.from({ length: rows }, (_, r) => ({
      id: id(`r${r}`),
      cells: Array.from({ length: 7 }, (_, c) => [text(`第${r}行第${c}格内容`)]),
    })),
  });
  const title: Block = { type: "title", id: id("t"), children: [text("意识形态工作任务台账")] };
  test("lies on its side with the heading that leads to it, between upright pages, pages counted through", () => {
    const long = Array.from({ length: 30 }, (_, i) => body(`第${i}段。`, i));
    const doc = docOf([title, ...long, heading("任务", 1), wide(60), ...long.map((block, i) => ({ ...block, id: id(`z${i}`) }))]);
    const pages = layoutPages(doc, look, metrics);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
    const sides = pages.map(({ landscape }) => landscape);
    const [first, last] = [sides.indexOf(true), sides.lastIndexOf(true)];
    expect(first).toBeGreaterThan(0);
    expect(sides.slice(first, last + 1).every(Boolean)).toBe(true);
    expect(last).toBeLessThan(pages.length - 1);
    expect(pageText(pages[first]!)).toMatch(/^一、任务\n列0/);
    const height = (156 * 72) / 25.4;
    for (const page of pages.slice(first, last + 1)) {
      expect(Math.max(...page.items.map((item) => item.top + item.height))).toBeLessThanOrEqual(height + 0.01);
      for (const item of page.items)
        if (item.kind === "row") {
          const end = item.cells.at(-1)!;
          expect(end.x + end.width).toBeCloseTo((225 * 72) / 25.4, 3);
        }
    }
  });
  test("takes the few lines around it along, so that a register is all of one orientation", () => {
    const doc = docOf([title, body("说明。", 1), heading("任务", 1), wide(20), heading("说明", 2), body("按期填写。", 2)]);
    expect(layoutPages(doc, look, metrics).every(({ landscape }) => landscape)).toBe(true);
  });
  test("the 版记 that comes after it stands on an upright page of its own, without a number", () => {
    const foot: Block = { type: "paragraph", role: "printer", id: id("f"), children: [text("某校办公室　2026年3月5日印发")] };
    const pages = layoutPages(docOf([title, wide(20), foot]), look, metrics);
    expect(pages.at(-1)).toMatchObject({ landscape: false, numbered: false, items: [{ block: 2 }] });
    expect(pages.at(-2)).toMatchObject({ landscape: true, numbered: true });
  });
});
