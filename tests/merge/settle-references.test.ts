import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import type { Answer } from "../../src/carry/answer.js";
import { mergedText } from "../../src/carry/conflict-words.js";
import { ownAuthor } from "../../src/carry/edited-file.js";
import { type MergedFile, mergeFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { linesOf, small } from "./small-doc.js";

const lines = (bytes: Uint8Array, view: Parameters<typeof readDocx>[2] = "accepted"): readonly string[] => {
  const read = readDocx(bytes, "f", view);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return linesOf(read.value.doc).filter((line) => line !== "");
};
async function merged(base: Doc, mine: Doc, next: Doc, edit = (xml: string) => xml): Promise<MergedFile> {
  const written = await writeDocx(mine, { look: gb9704 }, shippedFonts);
  const parts = written.ok ? unpackParts(written.value, "f") : written;
  if (!parts.ok) throw new Error(JSON.stringify(parts.diagnostics));
  const main = "word/document.xml";
  const bytes = packParts(new Map([...parts.value, [main, strToU8(edit(strFromU8(parts.value.get(main)!)))]]));
  const made = await mergeFile({ source: bytes, name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value;
}
type Use = "mine" | "merged" | "next";
const answersTo = ({ merged: { conflicts } }: MergedFile, use: (n: number) => Use): readonly Answer[] =>
  conflicts.map((c, n) => ({
    document: "d",
    at: c.at,
    ...(c.row !== undefined && { row: c.row }),
    ...(c.cell !== undefined && { cell: c.cell }),
    where: c.where,
    mine: c.mine,
    next: c.next,
    merged: mergedText(c),
    choice: { use: use(n) },
  }));
function settled(made: MergedFile, next: Doc, answers: readonly Answer[]): readonly string[] {
  const done = settleFile(made.bytes, "f", answers, next);
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
  expect(done.value.settled).toEqual(answers);
  return lines(done.value.bytes, { without: ownAuthor });
}

/** A rule whose third article cites the second; `more` stands before that. */
const rule = (words: string, more: readonly string[], second: string, cited: string) =>
  small(
    "title: 细则",
    "a 第一条: 值班人员每日登记来访情况。",
    ...more,
    `b 第${second}条: 有关部门逐月核对名单。`,
    `c 第${cited}条: 逾期不报的依照{b|第${second}条}办理。情况复杂的，${words}`,
  );
const added = "own 第二条: 亲笔所写的一条。";

test.each([
  ["a reference", (text: string) => text],
  ["a reference that a person typed", (text: string) => text.replace("办理", "办理，并参照第一条和本细则第二条登记")],
])("a paragraph in conflict whose %s follows an article that moved is settled by the sheet as in Word", async (_, typed) => {
  const base = rule("由市委决定。", [], "二", "三");
  const own = rule("由区里研究提出意见。", [added], "二", "三");
  const mine = { ...own, children: own.children.map((block) => retyped(block, typed)) };
  const next = rule("由新设上级党委决定。", [], "二", "三");
  const made = await merged(base, mine, next);
  expect(made.merged.conflicts).toMatchObject([{ at: "c", cause: "same-words" }]);
  // The number of the article it cites is nothing to settle.
  const before = lines(made.bytes, "original").at(-1)!;
  expect(before).toContain("依照第三条");
  expect(before).toBe(`第四条${made.merged.conflicts[0]!.mine}`);
  expect(
    settled(
      made,
      next,
      answersTo(made, () => "mine"),
    ),
  ).toEqual(lines(made.bytes, "original"));
  expect(
    settled(
      made,
      next,
      answersTo(made, () => "merged"),
    ),
  ).toEqual(lines(made.bytes));
  expect(
    settled(
      made,
      next,
      answersTo(made, () => "next"),
    ).at(-1),
  ).toBe("第四条逾期不报的依照第三条办理。情况复杂的，由新设上级党委决定。");
});

/** Its texts as a person typed them. */
function retyped(block: Doc["children"][number], typed: (text: string) => string): Doc["children"][number] {
  if (block.type === "table") return block;
  return { ...block, children: block.children.map((one) => (one.type === "text" ? { ...one, value: typed(one.value) } : one)) };
}

test("a cell in conflict that cites an article that moved is settled by the sheet as in Word", async () => {
  const paper = (who: string, more: readonly string[]) =>
    small(
      "title: 细则",
      "a 第一条: 值班人员每日登记来访情况。",
      ...more,
      "b 第二条: 有关部门逐月核对名单。",
      "t = 事项 / 依据",
      `r1 - 登记 / 依照{b|第二条}办理，${who}`,
      "r2 - 归档 / 每年一次",
    );
  const next = paper("由新设上级党委决定。", []);
  const made = await merged(paper("由市委决定。", []), paper("由区里研究提出意见。", [added]), next);
  expect(made.merged.conflicts).toMatchObject([{ at: "t", row: "r1", cell: 1, mine: "依照第三条办理，由区里研究提出意见。" }]);
  expect(lines(made.bytes, "original").at(-2)).toBe("登记 | 依照第三条办理，由区里研究提出意见。");
  expect(
    settled(
      made,
      next,
      answersTo(made, () => "mine"),
    ),
  ).toEqual(lines(made.bytes, "original"));
  expect(
    settled(
      made,
      next,
      answersTo(made, () => "merged"),
    ),
  ).toEqual(lines(made.bytes));
});

const unmarked = (xml: string): string => xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, "");
const ledger = (...more: readonly string[]) =>
  small(
    "title: 台账",
    "h 一、: 登记",
    "a （一）: 值班人员每日登记。",
    ...more,
    "z 三、: 附则",
    "b （一）: 本台账每季度核对一次。",
  );
const words = "完成后的材料交办公室归档。";
/** A person's copies under a heading that the generator drops, one of them edited. */
const copies = [
  "k 二、: 督办",
  `x （一）: ${words}`,
  "y （二）: 逾期不办的逐级报告，并说明原因。",
  `own1 （一）: ${words}`,
  `own2 （二）: ${words}`,
];
const dropped = () =>
  merged(ledger("k 二、: 督办", `x （一）: ${words}`, "y （二）: 逾期不办的逐级报告。"), ledger(...copies), ledger(), unmarked);
const count = (all: readonly string[]): number => all.filter((line) => line.includes(words)).length;

test("places without marks that say the same are each settled as the sheet says", async () => {
  const made = await dropped();
  const same = made.merged.conflicts.filter(({ mine }) => mine === words);
  expect(same.length).toBeGreaterThan(1);
  for (const use of ["mine", "merged"] as const) {
    const after = settled(
      made,
      ledger(),
      answersTo(made, () => use),
    );
    expect(count(after)).toBe(use === "mine" ? count(lines(made.bytes, "original")) : 0);
  }
  // One of them stays: it is the one the sheet names, by its place among them.
  for (const kept of same) {
    const answers = answersTo(made, (n) => (made.merged.conflicts[n] === kept ? "mine" : "merged"));
    const done = settled(made, ledger(), answers);
    const number = kept.where.replace("二、督办", "");
    expect(done.filter((line) => line.includes(words))).toEqual([`${number}${words}`]);
  }
});

test("one answer alone is for the place the sheet names, among several with the same words", async () => {
  const made = await dropped();
  for (const [n, { mine, where }] of made.merged.conflicts.entries()) {
    if (mine !== words) continue;
    const done = settleFile(made.bytes, "f", [answersTo(made, () => "merged")[n]!], ledger());
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
    expect(done.value.settled).toHaveLength(1);
    expect(done.value.open).toBeGreaterThan(0);
    expect(
      lines(done.value.bytes, { without: ownAuthor }).filter((line) => line === `${where.replace("二、督办", "")}${words}`),
    ).toEqual([]);
  }
});
