import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Doc, Inline, TextMark } from "../../src/tree/types.js";
import { marks } from "../../src/tree/types.js";
import { writeHtml } from "../../src/writers/html/index.js";
import { writeMarkdown } from "../../src/writers/md/index.js";
import { writePdf } from "../../src/writers/pdf/index.js";
import { layoutPages, pageText } from "../../src/writers/pdf/layout-pages.js";
import type { Metrics } from "../../src/writers/pdf/metrics.js";
import { withNotesPrinted } from "../../src/writers/printed.js";
import { writeText } from "../../src/writers/txt/index.js";
import { inChinese } from "../support/said.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { docOf, id, text } from "./every-node.js";

const metrics: Metrics = {
  glyph: (role, char) => ({ font: role === "latin" ? 1 : 0, advance: role === "latin" && char !== "—" ? 0.5 : 1 }),
};
const note = (...lines: string[]): Inline => ({ type: "note", kind: "footnote", text: lines });
const endnote = (words: string): Inline => ({ type: "note", kind: "endnote", text: [words] });
let count = 0;
const body = (...children: Inline[]): Block => ({ type: "paragraph", role: "body", id: id(`b${count++}`), children });
const pagesOf = (...blocks: Block[]) => layoutPages(withNotesPrinted(docOf(blocks), "page"), gb9704, metrics);
const textHeight = (225 * 72) / 25.4;
const line = (n: number) => body(text(`第${n}行。`));
const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => line(from + i));

describe("footnotes", () => {
  test("stand at the foot of the page their number is on, above its lower edge", () => {
    const pages = pagesOf(...lines(1, 20), body(text("钥匙由专人"), note("在编人员。"), text("保管。")), ...lines(22, 30));
    expect(pageText(pages[0]!).split("\n").slice(-2)).toEqual(["钥匙由专人1保管。", "1 在编人员。"]);
    const [own] = pages[0]!.notes!;
    expect(own!.top + 15).toBeCloseTo(textHeight, 3);
    expect(pages[1]!.notes).toBeUndefined();
    // The room of a line went to the note.
    expect(pages[0]!.items).toHaveLength(21);
  });

  test("a line whose note has no room goes to the next page with it", () => {
    const pages = pagesOf(...lines(1, 21), body(text("钥匙由专人"), note("在编人员。"), text("保管。")));
    expect(pages.map((page) => page.items.length)).toEqual([21, 1]);
    expect(pages.map((page) => page.notes?.length)).toEqual([undefined, 1]);
  });

  test("a long one goes on at the foot of the next page", () => {
    const long = Array.from({ length: 60 }, (_, i) => `注释第${i + 1}段。`);
    const pages = pagesOf(body(text("钥匙由专人"), note(...long)), ...lines(2, 4));
    const set = pages.flatMap((page) => (page.notes ?? []).map((one) => one.line.text.trim()));
    expect(set.map((one) => one.replace(/^1 /, ""))).toEqual(long);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const end = page.items.at(-1);
      const top = page.notes?.[0]?.top ?? textHeight;
      if (end) expect(end.top + end.height).toBeLessThanOrEqual(top + 0.05);
    }
  });

  test("those of a table stand on the page of their row", () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      id: id(`r${i}`),
      cells: [[text(`${i}`)], i === 30 ? [text("甲"), note("兼职。")] : [text("乙")]],
    }));
    const table: Block = {
      type: "table",
      id: id("t"),
      columns: ["序号", "姓名"].map((title) => ({ title: [text(title)], width: 1, align: "left" })),
      rows,
    };
    const pages = pagesOf(table);
    const at = pages.findIndex(({ notes }) => notes);
    expect(pageText(pages[at]!)).toContain("30\t甲1");
    expect(pages.filter(({ notes }) => notes)).toHaveLength(1);
  });

  test("endnotes stay behind the text, counted apart", () => {
    const pages = pagesOf(body(text("甲"), note("脚。"), endnote("尾。"), text("乙"), note("再脚。"), endnote("再尾。")));
    expect(pageText(pages[0]!).split("\n")).toEqual(["甲1i乙2ii", "i 尾。", "ii 再尾。", "1 脚。", "2 再脚。"]);
  });

  test("endnotes are set as small as footnotes, flush left", () => {
    const [page] = pagesOf(body(text("甲"), endnote("尾。")), body(text("乙")));
    const set = page!.items.map((item) => (item.kind === "line" ? [item.line.text, item.size, item.height] : []));
    expect(set.at(-1)).toEqual(["i 尾。", 9, 15]);
    expect(set.slice(0, 2).map(([, size]) => size)).toEqual([16, 16]);
  });

  test.each([24, 26, 54])("a number stands on the line of its word: after %i characters", (length) => {
    const [page] = pagesOf(body(text("党".repeat(length)), note("注。"), text("党".repeat(30))));
    const set = page!.items.map((item) => (item.kind === "line" ? item.line.text : ""));
    expect(set.join("")).toBe(`${"党".repeat(length)}1${"党".repeat(30)}`);
    for (const one of set) expect(one).not.toMatch(/^1/);
  });

  test("no word and no note is lost, whatever their number and length", () => {
    const some = fc.array(fc.tuple(fc.nat(70), fc.array(fc.nat(120), { maxLength: 3 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(some, (all) => {
        const doc = docOf(
          all.map(([length, notes], i) =>
            body(text(`${i}${"党".repeat(length)}`), ...notes.map((n, k) => note(`注${i}之${k}${"释".repeat(n)}`))),
          ),
        );
        const printed = withNotesPrinted(doc, "page");
        const pages = layoutPages(printed, gb9704, metrics);
        const of = (texts: readonly string[]) => texts.join("").replace(/\s/g, "");
        const noted = pages.flatMap((page) => page.notes ?? []);
        let number = 0;
        const wanted = all.flatMap(([, notes], i) => notes.map((n, k) => `${++number}注${i}之${k}${"释".repeat(n)}`));
        expect(of(noted.map((one) => one.line.text))).toBe(wanted.join(""));
        for (const { items, notes = [] } of pages) {
          const end = items.at(-1);
          const used = (end ? end.top + end.height : 0) + (notes.length > 0 ? 6 + notes.length * 15 : 0);
          expect(used).toBeLessThanOrEqual(textHeight + 0.05);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const writers = { PDF: writePdf, 网页: writeHtml, ".txt": writeText, ".md": writeMarkdown };
/** What each format says it cannot print. */
const lost: Readonly<Record<string, readonly TextMark[]>> = {
  PDF: ["coloured"],
  网页: ["coloured"],
  ".txt": ["bold", "italic", "underlined", "emphasised", "raised", "lowered", "highlighted", "coloured"],
  ".md": ["emphasised", "coloured"],
};
const names: Readonly<Record<TextMark, string>> = {
  bold: "加粗",
  italic: "倾斜",
  underlined: "下划线",
  emphasised: "着重号",
  struck: "删除线",
  raised: "上标",
  lowered: "下标",
  highlighted: "突出显示",
  coloured: "文字颜色",
};

describe("marks of reprinted text", () => {
  const marked: Doc = docOf([
    body(text("值班"), ...marks.map((mark, i): Inline => ({ type: "text", value: `词${i}`, marks: [mark] }))),
  ]);
  test.each(Object.keys(lost))("%s prints them or names them", async (format) => {
    const made = await writers[format as "PDF"](marked, { look: gb9704 }, shippedFonts);
    const said = inChinese(made.diagnostics.filter(({ code }) => code === "writer/marks-lost")).map(({ message }) => message);
    expect(said).toHaveLength(1);
    for (const mark of marks) expect(said[0]!.includes(names[mark])).toBe(lost[format]!.includes(mark));
  });
  test("nothing is said of plain text", async () => {
    for (const write of [writeHtml, writeText, writeMarkdown])
      expect((await write(docOf([body(text("值班"))]), { look: gb9704 }, shippedFonts)).diagnostics).toEqual([]);
  });
});
