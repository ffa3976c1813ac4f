import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "../../src/compare/tokens.js";
import { differencesOf } from "../../src/compare/words.js";

const text = fc
  .array(fc.constantFrom("甲", "乙", "，", "。", "二", "十", "日", "第", "条", "a", "1", "《", "》", "\n", "𠮷", "〔", "号"), {
    maxLength: 50,
  })
  .map((parts) => parts.join(""));

test("pieces rebuild both texts exactly", () => {
  fc.assert(
    fc.property(text, text, (old, now) => {
      const pieces = differencesOf(old, now);
      const join = (out: string) =>
        pieces
          .filter(({ op }) => op !== out)
          .map((piece) => piece.text)
          .join("");
      expect(join("+")).toBe(old);
      expect(join("-")).toBe(now);
      expect(pieces.every((piece, i) => piece.text !== "" && piece.op !== pieces[i - 1]?.op)).toBe(true);
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test("tokens join to the text", () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), (t) => {
      expect(tokensOf(t).join("")).toBe(t);
    }),
    { numRuns: 1000 },
  );
});

const line = (n: number, count: number) =>
  Array.from({ length: count }, (_, i) => `第${i * n}号事项由甲${i % n}部门办理，`).join("");

test.each([400, 20_000])("two long unlike texts of %i phrases are still compared", (count) => {
  const pieces = differencesOf(line(3, count), line(7, count));
  const without = (op: string) =>
    pieces
      .filter((piece) => piece.op !== op)
      .map(({ text }) => text)
      .join("");
  expect([without("+"), without("-")]).toEqual([line(3, count), line(7, count)]);
});
