import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readLook } from "../../src/look/read.js";
import { blockText } from "../../src/tree/text.js";
import type { Block, Doc, NodeId } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { fitMasthead, longestMasthead } from "../../src/writers/elements/masthead.js";
import type { Page } from "../../src/writers/pdf/flow.js";
import { layoutPages } from "../../src/writers/pdf/layout-pages.js";
import type { Metrics } from "../../src/writers/pdf/metrics.js";
import { rightIndent } from "../../src/writers/signature.js";
import { titleBreaks, titleRoom } from "../../src/writers/title-lines.js";
import { closedEnv } from "../writers/every-node.js";
import { element, layouts } from "./official-docs.js";

const read = readLook(readFileSync("templates/looks/gb9704.yaml", "utf8"), "gb9704.yaml");
if (!read.ok) throw new Error("the look does not read");
const look = read.value;
const metrics: Metrics = {
  glyph: (role, char) => ({ font: role === "latin" ? 1 : 0, advance: role === "latin" && char !== "—" ? 0.5 : 1 }),
};
const mm = (points: number): number => (points * 25.4) / 72;
const pagesOf = (doc: Doc): readonly Page[] => layoutPages(doc, look, metrics);
const lineOf = (doc: Doc, page: Page, role: string) =>
  page.items.find((item) => {
    const block = doc.children[item.block]!;
    return block.type === "paragraph" && block.role === role;
  })!;

describe("where a masthead's elements stand", () => {
  test.each(["masthead, downward", "masthead, upward", "minutes"])("%s", (name) => {
    const doc = layouts[name]!();
    const [first] = pagesOf(doc);
    const mark = lineOf(doc, first!, "masthead");
    // The ink of a character ends 0.85 em above the baseline, which lies at four fifths of the line.
    const inkTop = mark.top + mark.height * 0.8 - mark.size * 0.85;
    expect(mm(inkTop)).toBeCloseTo(35, 1);
    const number = lineOf(doc, first!, "number");
    const [rule] = first!.rules;
    expect(mm(rule!.y - (number.top + number.height * 0.8 + 0.1 * 16))).toBeCloseTo(4, 1);
    expect(mm(rule!.length)).toBeCloseTo(156, 5);
    expect(rule!.color).toBe("FF0000");
    const title = first!.items.find((item) => doc.children[item.block]!.type === "title")!;
    expect(title.top - rule!.y - rule!.width).toBeCloseTo(2 * look.page.pitch, 5);
  });

  test("an upward number stands one character in, its signer one from the right", () => {
    const doc = layouts["masthead, upward"]!();
    const number = lineOf(doc, pagesOf(doc)[0]!, "number");
    const character = (156 * 72) / 25.4 / 28;
    expect(number.kind === "line" && number.line.left).toBeCloseTo(character, 0);
    expect(number.kind === "line" && (156 * 72) / 25.4 - number.line.right).toBeCloseTo(character, 0);
  });

  test("what a notice carries, and an attachment, begins a page; its title stands on the third line", () => {
    const rules = layouts["a notice that carries rules"]!();
    const second = pagesOf(rules)[1]!;
    expect(rules.children[second.items[0]!.block]).toMatchObject({ type: "title", id: "document.title" });
    expect(second.items[0]!.top).toBe(0);
    const attached = layouts["a notice with rules attached"]!();
    const page = pagesOf(attached)[1]!;
    expect(page.items[0]!.top).toBe(0);
    expect(page.items[1]!.top).toBeCloseTo(2 * look.page.pitch, 5);
  });
});

describe("the foot of the last page", () => {
  const text = (lines: number): readonly Block[] =>
    Array.from({ length: lines }, (_, i) => ({ ...element("body", "责任"), id: `b${i}` as NodeId }));
  const withLines = (lines: number, layout: Doc["meta"]["layout"] = "masthead"): Doc => ({
    type: "doc",
    meta: { ...layouts["minutes"]!().meta, layout },
    children: [
      ...text(lines),
      element("copies-to", "抄送：汀南区教育局。"),
      ...(layout === "letter" ? [] : [element("printer", "办公室\t2026年3月9日印发")]),
    ],
  });

  test("its last rule lies on the type area's lower edge, thick, thin, thick", () => {
    const [page] = pagesOf(withLines(3));
    const { rules } = page!;
    expect(rules.map(({ width }) => Math.round(mm(width) * 100) / 100)).toEqual([0.35, 0.25, 0.35]);
    expect(mm(rules.at(-1)!.y + rules.at(-1)!.width)).toBeCloseTo(225, 5);
    expect(page!.numbered).toBe(true);
  });

  test("twenty lines leave room for it, twenty-one do not: then it has a page of its own, without a number", () => {
    expect(pagesOf(withLines(20))).toHaveLength(1);
    const [first, second] = pagesOf(withLines(21));
    expect(first!.numbered).toBe(true);
    expect(second!.numbered).toBe(false);
    expect(second!.items).toHaveLength(2);
    expect(second!.rules).toHaveLength(3);
  });

  test("a letter's has no rules, and no printer", () => {
    const doc = layouts["letter"]!();
    const last = pagesOf(doc).at(-1)!;
    expect(last.rules.filter(({ color }) => color === "000000")).toEqual([]);
    expect(doc.children.some((block) => block.type === "paragraph" && block.role === "printer")).toBe(false);
  });

  test("in Word files every part of it is a frame at its place on the page, and hangs on a last paragraph", async () => {
    const xml = await documentXml(withLines(3));
    const ys = [...xml.matchAll(/<w:framePr w:w="8844"[^>]*w:y="(\d+)"/g)].map((found) => Number(found[1]));
    // Page 16838 and bottom margin 1984: the area ends at 14854; rules of 20, 14, 20 and lines of 520 twips.
    expect(ys).toEqual([13760, 13780, 14300, 14314, 14834]);
    expect(xml).toMatch(/<w:p><w:pPr><w:pStyle w:val="AfterTable"\/><\/w:pPr><\/w:p><w:sectPr/);
  });
});

const documentXml = async (doc: Doc): Promise<string> => {
  const bytes = await writeDocx(doc, { look }, closedEnv);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
  return strFromU8(unzipSync(bytes.value)["word/document.xml"]!);
};

describe("letters", () => {
  test("double rules of 170 mm, the second 20 mm from the paper's edge; the first page has no number", async () => {
    const doc = layouts["letter"]!();
    const [first, second] = pagesOf(doc);
    const top = (37 * 72) / 25.4;
    expect(first!.rules.slice(0, 4).map(({ length }) => Math.round(mm(length)))).toEqual([170, 170, 170, 170]);
    const last = first!.rules[3]!;
    expect(mm(last.y + last.width + top)).toBeCloseTo(277, 5);
    expect([first!.numbered, second!.numbered]).toEqual([false, true]);
    const mark = lineOf(doc, first!, "masthead");
    expect(mm(top + mark.top + mark.height * 0.8 - mark.size * 0.85)).toBeCloseTo(30, 1);
    const xml = await documentXml(doc);
    expect(xml).toContain("<w:titlePg/>");
    // Thick above thin, then thin above thick.
    expect([...xml.matchAll(/<w:top w:val="(\w+SmallGap)"/g)].map((found) => found[1])).toEqual([
      "thickThinSmallGap",
      "thinThickSmallGap",
    ]);
  });

  test("the corner begins on the number's line", () => {
    const doc = layouts["letter"]!();
    const [first] = pagesOf(doc);
    expect(lineOf(doc, first!, "copy-number").top).toBeCloseTo(lineOf(doc, first!, "number").top, 5);
  });
});

describe("arithmetic", () => {
  const signed = (issuer: string, date: string): readonly Block[] => [element("issuer", issuer), element("date", date)];
  test.each([
    ["中共云汀市湖滨小学支部委员会", "2026年3月5日", false, [2, 8]],
    ["湖滨小学", "2026年12月31日", false, [7, 2]],
    ["湖滨小学", "2026年3月5日", true, [5, 4]],
    ["中共云汀市湖滨小学支部委员会", "2026年3月5日", true, [0, 4]],
    ["某", "　　年　月　日", false, [10, 2]],
    // Longer than a line: the date starts two characters from the left.
    ["中共云汀市湖滨街道民族团结实验示范小学教育集团滨河校区支部委员会", "2026年3月5日", false, [2, 20]],
  ] as const)("%s and %s, seal %s", (issuer, date, seal, wanted) => {
    const blocks = signed(issuer, date);
    expect([rightIndent(blocks, 0, look, seal), rightIndent(blocks, 1, look, seal)]).toEqual(wanted);
  });

  test("a masthead becomes narrower first, then smaller, and is never wider than its line", () => {
    const short = fitMasthead("湖滨小学文件", "masthead", look)!;
    expect(short).toMatchObject({ size: 48, scale: 1 });
    const longer = fitMasthead("汀南区教育局党组会议纪要", "masthead", look)!;
    expect(longer.size).toBe(48);
    expect(longer.scale).toBeLessThan(1);
    for (let length = 1; length <= longestMasthead("masthead", look); length++) {
      const fitted = fitMasthead("文".repeat(length), "masthead", look)!;
      expect(fitted.size * fitted.scale * length).toBeLessThanOrEqual((156 * 72) / 25.4);
      expect(fitted.size).toBeGreaterThanOrEqual(26);
    }
    expect(fitMasthead("文".repeat(longestMasthead("masthead", look) + 1), "masthead", look)).toBeNull();
  });

  test("names of a list of attachments stand under each other", () => {
    const doc = layouts["masthead, upward"]!();
    const lines = pagesOf(doc).flatMap(({ items }) =>
      items.filter((item) => {
        const block = doc.children[item.block]!;
        return item.kind === "line" && block.type === "paragraph" && block.role === "attachment-list";
      }),
    );
    expect(lines.map((item) => item.kind === "line" && item.line.text)).toHaveLength(3);
    const [one, wrapped, two] = lines.map((item) => (item.kind === "line" ? item.line.left : 0));
    const character = (156 * 72) / 25.4 / 28;
    expect(one! / character).toBeCloseTo(2, 1);
    expect(two! / character).toBeCloseTo(5, 1);
    expect(wrapped! / character).toBeCloseTo(6, 1);
    expect(blockText(doc.children.find((b) => b.type === "paragraph" && b.role === "attachment-list") as never)).toMatch(
      /^附件：1\. /,
    );
  });
});

test.each([
  ["云汀市湖滨小学2026年意识形态工作任务表", ["关于印发《云汀市湖滨小学2026年", "意识形态工作任务表》的通知"]],
  ["云汀市湖滨小学意识形态工作责任制实施细则", ["关于印发《云汀市湖滨小学", "意识形态工作责任制实施细则》的通知"]],
  ["云汀市湖滨小学意识形态工作责任清单", ["关于印发", "《云汀市湖滨小学意识形态工作责任清单》的", "通知"]],
])("the title of a notice that carries 《%s》 breaks between words", (carried, lines) => {
  const children = [
    { type: "text", value: "关于印发《" },
    { type: "value", path: "document.title", value: carried },
    { type: "text", value: "》的通知" },
  ] as const;
  const text = `关于印发《${carried}》的通知`;
  const breaks = [0, ...titleBreaks(children, titleRoom(look), "中共云汀市湖滨小学支部委员会"), text.length];
  expect(breaks.slice(1).map((end, i) => text.slice(breaks[i], end))).toEqual(lines);
});
