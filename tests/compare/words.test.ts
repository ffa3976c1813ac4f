import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "../../src/compare/tokens.js";
import { differencesOf } from "../../src/compare/words.js";

/** [-gone-][+come+] as a reader sees it. */
const shown = (old: string, now: string): string =>
  differencesOf(old, now)
    .map(({ op, text }) => (op === "=" ? text : `[${op}${text}]`))
    .join("");

test.each([
  ["应当在二十四小时内报告。", "应当在十二小时内报告。", "应当在[-二十四小时内][+十二小时内]报告。"],
  ["处五百元罚款。", "处一千元罚款。", "处[-五百元][+一千元]罚款。"],
  ["自2024年3月1日起施行。", "自2026年3月5日起施行。", "自[-2024年3月1日][+2026年3月5日]起施行。"],
  ["按照第七条办理。", "按照第十条办理。", "按照[-第七条][+第十条]办理。"],
  ["根据《甲办法》制定。", "根据《乙条例》制定。", "根据[-《甲办法》][+《乙条例》]制定。"],
  ["湖小党〔2024〕2号同时废止。", "湖小党〔2026〕3号同时废止。", "[-湖小党〔2024〕2号][+湖小党〔2026〕3号]同时废止。"],
  ["各部门可以报告。", "各部门应当报告。", "各部门[-可以][+应当]报告。"],
  ["登记、核对、存档。", "登记、存档。", "登记、[-核对、]存档。"],
  ["每季度自查一次。", "每季度自查一次，记录存档。", "每季度自查一次[+，记录存档]。"],
  ["占百分之五十的。", "占百分之六十的。", "占[-百分之五十][+百分之六十]的。"],
])("%s → %s", (old, now, expected) => expect(shown(old, now)).toBe(expected));

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

test("two long unlike texts are still compared", () => {
  const line = (n: number) => Array.from({ length: 400 }, (_, i) => `第${i * n}号事项由甲${i % n}部门办理，`).join("");
  const pieces = differencesOf(line(3), line(7));
  expect(
    pieces
      .filter(({ op }) => op !== "+")
      .map((p) => p.text)
      .join(""),
  ).toBe(line(3));
});
