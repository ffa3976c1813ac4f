import { expect, test } from "vitest";
import type { Answer } from "../../src/carry/answer.js";
import { mergedText } from "../../src/carry/conflict-words.js";
import { mergeFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { mergeDocs } from "../../src/merge/merge.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { linesOf, small } from "./small-doc.js";

const rules = (a: string, ...more: readonly string[]) =>
  small("title: 细则", `a 第一条: ${a}`, ...more, "z 第二条: 本细则自印发之日起施行。");
const [first, second] = ["各处室每月核对一次来访台账并签字。", "值班人员下班以前清点器材和钥匙。"];
const base = rules(first + second);
const divided = rules(first, `x: ${second}`);

test("a paragraph divided with Enter is merged as the one it was, and stays divided", () => {
  const next = rules(`${first}值班人员下班以前清点全部器材和钥匙。`);
  const { doc, conflicts } = mergeDocs({ base, mine: divided, next });
  expect(conflicts).toEqual([]);
  expect(linesOf(doc)).toEqual([
    "细则",
    `第一条${first}`,
    "值班人员下班以前清点全部器材和钥匙。",
    "第二条本细则自印发之日起施行。",
  ]);
});

const [kept, old, other] = [
  "值班人员离岗以前清点器材和钥匙。",
  "各处室每周核对一次来访台账并签字。",
  "各处室每旬核对一次来访台账并签字。",
];
/** What both changed, as the person divided it and as it is generated today, with the words that must stand there once. */
const conflicts = {
  second: { mine: [first, kept], next: [first, "值班人员锁门以前清点器材和钥匙。"] },
  first: { mine: [old, second], next: [other, second] },
} as const;
test.each(
  (["first", "second"] as const).flatMap((part) => (["mine", "next", "merged"] as const).map((use) => [part, use] as const)),
)("a conflict in its %s part, settled for %s, doubles nothing", async (part, use) => {
  const [own, now] = [conflicts[part].mine, conflicts[part].next];
  const bytes = await writeDocx(rules(own[0], `x: ${own[1]}`), { look: gb9704 }, shippedFonts);
  if (!bytes.ok) throw new Error();
  const next = rules(now.join(""));
  const made = await mergeFile({ source: bytes.value, name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  const { conflicts: found } = made.value.merged;
  expect(found).toMatchObject([{ at: "a", mine: own.join("\n"), next: now.join("") }]);
  const answers = found.map(
    (c): Answer => ({
      document: "d",
      at: c.at,
      where: c.where,
      mine: c.mine,
      next: c.next,
      merged: mergedText(c),
      choice: { use },
    }),
  );
  const done = settleFile(made.value.bytes, "f", answers, next);
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
  expect(done.value.open).toBe(0);
  const said = (file: Uint8Array, view: "accepted" | "original") => {
    const read = readDocx(file, "f", view);
    if (!read.ok) throw new Error();
    return linesOf(read.value.doc).slice(1, -1);
  };
  const wanted = { mine: own, next: [now.join("")], merged: now }[use].map((text, i) => (i === 0 ? `第一条${text}` : text));
  expect(said(done.value.bytes, "accepted")).toEqual(wanted);
  // Word gives the same.
  if (use !== "next") expect(said(made.value.bytes, use === "mine" ? "original" : "accepted")).toEqual(wanted);
});

test("a part of which the generator leaves no word goes, and what is put in stands in the part it belongs to", () => {
  const shorter = mergeDocs({ base, mine: divided, next: rules(first) });
  expect(linesOf(shorter.doc)).toEqual(["细则", `第一条${first}`, "第二条本细则自印发之日起施行。"]);
  expect(shorter.gone).toEqual(["x"]);
  const longer = mergeDocs({ base, mine: divided, next: rules(`${first}台账存档。${second}`) });
  expect(linesOf(longer.doc).slice(1, 3)).toEqual([`第一条${first}台账存档。`, second]);
});

test("a paragraph that a person wrote behind another is none of its parts", () => {
  const mine = rules(first + second, "x: 清点器材和钥匙以后填写交接记录。");
  const { doc } = mergeDocs({ base, mine, next: rules(`${first}值班人员下班以前清点钥匙。`) });
  expect(linesOf(doc).slice(1, 3)).toEqual([`第一条${first}值班人员下班以前清点钥匙。`, "清点器材和钥匙以后填写交接记录。"]);
});

test("a paragraph joined to the one before is not said to be deleted", () => {
  const two = small("title: 细则", "a 第一条: 各处室每月核对来访台账。", "b 第二条: 值班人员清点器材和钥匙。");
  const joined = small("title: 细则", "a 第一条: 各处室每月核对来访台账。值班人员清点器材和钥匙。");
  expect(mergeDocs({ base: two, mine: joined, next: two }).deleted).toEqual([]);
});

test("a copy with a number of its own is no beginning of the paragraph behind it, which has one too", () => {
  const list = (...items: readonly string[]) => small("title: 清单", "h 一、: 职责", ...items);
  const whole = `${first}${second}`;
  const mine = list(`copy （一）: ${whole}`, `a （一）: ${second}`);
  const { doc, kept: told } = mergeDocs({ base: list(`a （一）: ${whole}`), mine, next: list(`a （一）: ${whole}`) });
  expect(linesOf(doc).slice(2)).toEqual([`（一）${whole}`, `（二）${second}`]);
  expect(told).toMatchObject([{ how: "inserted" }, { how: "edited", at: "a" }]);
});
