import { expect, test } from "vitest";
import { attestedIn } from "../../src/drift/attested.js";
import { filterOf, holds, put } from "../../src/drift/lexicon/filter.js";
import { cutOf } from "../../src/drift/lexicon/lexicon.js";
import { paperOf } from "../../src/drift/paper.js";
import { slipsIn } from "../../src/drift/slipped.js";
import type { Doc } from "../../src/tree/types.js";

const paper = (...lines: readonly string[]) =>
  paperOf("paper", {
    children: lines.map((value) => ({ type: "paragraph", children: [{ type: "text", value }] })),
  } as unknown as Doc);
const slips = (run: string, ...rest: readonly string[]) =>
  slipsIn(run, cutOf(run).singles, attestedIn(paper(run, ...rest))).map(({ start, end, right }) => [
    run.slice(start, end),
    right,
  ]);

test("a filter holds what was put in, and next to nothing else", () => {
  const filter = filterOf(2 ** 15);
  const text = Array.from({ length: 2000 }, (_, i) => String.fromCharCode(0x4e00 + i * 7)).join("");
  for (let i = 0; i + 2 < text.length; i++) put(filter, text, i);
  const has = (words: string) => holds(filter, words.charCodeAt(0), words.charCodeAt(1), words.charCodeAt(2));
  const all = Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3));
  expect(all.filter((words) => !has(words))).toEqual([]);
  expect(all.filter((words) => has([...words].reverse().join(""))).length).toBeLessThan(40);
});

test.each([
  ["exchanged by sound", "各部门认真落实主体责仁", "责仁", "责任"],
  ["exchanged by shape", "对违反规定的人员追究青任", "青任", "责任"],
  ["lost", "全面落实意识态工作责任制", "意识态", "意识形态"],
  ["doubled", "有关人员应予以制制止", "予以制制止", "予以制止"],
  ["turned round", "建立健全任责体系和考核机制", "任责", "责任"],
])("a character %s", (_, run, quote, right) => expect(slips(run)).toEqual([[quote, right]]));

test("what the paper says elsewhere tells as well as the library", () => {
  const damaged = "冬季到来前疏通渠系道口闸们";
  expect(slips(damaged)).toEqual([]);
  expect(slips(damaged, "渠系道口闸门每年检修", "登记道口闸门")).toEqual([["闸们", "闸门"]]);
});

test.each(["组织收集职工所思所想所盼", "各股股长每月月底报送全案案卷", "依法依规管理学校群群主", "坚持办学治院方向"])(
  "%s stands as it is",
  (run) => expect(slips(run)).toEqual([]),
);
