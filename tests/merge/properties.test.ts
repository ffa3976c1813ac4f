import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import type { Merged } from "../../src/merge/types.js";
import { editedBy, mergeCase, readBack } from "./invented-edits.js";
import { linesOf, small } from "./small-doc.js";

const runs = (numRuns: number) => ({ numRuns, seed: 20261122 });
/** All that a merge hands out, as one text. */
const said = ({ doc, blocks: _, gone: __, ...rest }: Merged): string => [...linesOf(doc), JSON.stringify(rest)].join("\n");

describe("whatever a person does", () => {
  test("every word they typed is in the result, a conflict or the report", () => {
    fc.assert(
      fc.property(mergeCase, ({ base, next, edits }) => {
        const { doc: mine, typed } = editedBy(base, edits);
        const all = said(mergeDocs({ base, mine, next }));
        for (const words of typed) expect(all).toContain(words);
      }),
      runs(1200),
    );
  });

  test("an untouched document is the new composition", () => {
    fc.assert(
      fc.property(mergeCase, ({ base, next }) => {
        const merged = mergeDocs({ base, mine: readBack(base), next });
        expect(merged.doc).toEqual(next);
        expect(merged).toMatchObject({ kept: [], deleted: [], conflicts: [], both: [] });
      }),
      runs(400),
    );
  });

  test("nothing new: the person's words, only numbers put in order", () => {
    fc.assert(
      fc.property(mergeCase, ({ base, edits }) => {
        const { doc: mine } = editedBy(base, edits);
        const merged = mergeDocs({ base, mine, next: base });
        const words = (lines: readonly string[]) =>
          lines.map((line) => line.replace(/^(?:第[一二三四五六七八九十]+条|（[一二三四五六七八九十]+）)/, ""));
        // A block struck to nothing is deleted.
        expect(words(linesOf(merged.doc)).filter((line) => line !== "")).toEqual(
          words(linesOf(mine)).filter((line) => line !== ""),
        );
        expect(merged.conflicts).toEqual([]);
      }),
      runs(400),
    );
  });

  test("numbers run without a gap, whatever came, went and moved", () => {
    fc.assert(
      fc.property(mergeCase, ({ base, next, edits }) => {
        const { doc } = mergeDocs({ base, mine: editedBy(base, edits).doc, next });
        const articles = doc.children.flatMap((block) =>
          block.type === "item" && block.level === "article" ? [block.number] : [],
        );
        expect(articles).toEqual(
          articles.map((_, i) => `第${["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"][i]}条`),
        );
      }),
      runs(300),
    );
  });

  test("the same regeneration again changes nothing", () => {
    fc.assert(
      fc.property(mergeCase, ({ base, next, edits }) => {
        const first = mergeDocs({ base, mine: editedBy(base, edits).doc, next });
        const again = mergeDocs({ base: next, mine: readBack(first.doc), next });
        expect(linesOf(again.doc)).toEqual(linesOf(first.doc));
        expect(again.conflicts).toEqual([]);
      }),
      runs(400),
    );
  });

  test("two regenerations in a row are one, where nothing was left to settle", () => {
    fc.assert(
      fc.property(mergeCase, ({ base, next, edits }) => {
        const mine = editedBy(base, edits).doc;
        const first = mergeDocs({ base, mine, next });
        const renamed = JSON.parse(
          JSON.stringify(next).replaceAll("教学处", "教研处").replaceAll("教务处", "教研处"),
        ) as typeof next;
        const second = mergeDocs({ base: next, mine: readBack(first.doc), next: renamed });
        const once = mergeDocs({ base, mine, next: renamed });
        fc.pre([first, second, once].every(({ conflicts }) => conflicts.length === 0));
        expect(linesOf(second.doc)).toEqual(linesOf(once.doc));
      }),
      runs(300),
    );
  });
});

test("two edits that do not touch both survive", () => {
  const words = fc.constantFrom("及时", "逐一", "认真", "统一", "如实");
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (own, other, at, place) => {
      fc.pre(at !== place);
      const parts = ["各处室登记台账", "承办部门核对名单", "信息员报送材料", "值班人员检查门窗"];
      const sentence = (n: number, put: string) =>
        `a 第一条: ${parts.map((part, i) => (i === n ? `${part}，${put}归档` : part)).join("；")}。`;
      const [base, mine, next] = [sentence(-1, ""), sentence(at, own), sentence(place, other)].map((line) => small(line));
      const merged = mergeDocs({ base: base!, mine: mine!, next: next! });
      expect(merged.conflicts).toEqual([]);
      expect(merged.both).toHaveLength(1);
      expect(linesOf(merged.doc)[0]).toContain(`${parts[at]}，${own}归档`);
      expect(linesOf(merged.doc)[0]).toContain(`${parts[place]}，${other}归档`);
    }),
    runs(100),
  );
});
