import { textMends } from "../mend/make.js";
import type { Mend } from "../mend/types.js";
import type { NumberKind } from "../numbers.js";
import type { Placed } from "../roles.js";
import { inLists } from "../series.js";
import type { LayoutRule } from "../types.js";

const wanted: Readonly<Record<string, string>> = {
  comma: "“一、”",
  bracket: "“（一）”，括号全角，后面没有顿号",
  point: "“1.”，后面不用顿号",
  "digit-bracket": "“（1）”，括号全角，后面没有顿号",
  article: "“第一条”，用汉字",
  chapter: "“第一章”，中间没有空格",
  section: "“第一节”，中间没有空格",
};

export const numberForm: LayoutRule = {
  code: "layout/number-form",
  strength: "一般",
  source: "standard",
  why: "结构层次序数依次写作“一、”“（一）”“1.”“（1）”，标点写错就分不出层次。",
  check({ paragraphs }, report) {
    const listed = inLists(paragraphs);
    for (const paragraph of paragraphs) {
      const { role, numbered } = paragraph;
      if ((role !== "heading" && role !== "item") || numbered === null || !numbered.isOdd) continue;
      const mend = listed.has(paragraph) ? markMends(paragraph) : [];
      report(paragraph, { found: `“${numbered.number.trim()}”`, wanted: wanted[numbered.kind]! }, mend);
    }
  },
};

/** What stands before and behind the numeral of a kind. */
const marks: Partial<Record<NumberKind, readonly [string, string]>> = {
  comma: ["", "、"],
  bracket: ["（", "）"],
  point: ["", "."],
  "digit-bracket": ["（", "）"],
};

/** Other marks around a typed numeral, which stays as it is; none where a program counts, or where the numeral is odd itself. */
function markMends(paragraph: Placed): readonly Mend[] {
  const { numbered, text, auto } = paragraph;
  const [before, behind] = marks[numbered!.kind] ?? [];
  const start = text.length - text.trimStart().length;
  const parted = /^([（(]?\s*)([\dA-Za-z\u3007\u3400-\u9fff]+)(.*)$/.exec(numbered!.number);
  if (auto !== "" || before === undefined || behind === undefined || parted === null) return [];
  const [, open, numeral, close] = parted as unknown as readonly [string, string, string, string];
  const inner = start + open.length;
  const end = inner + numeral.length;
  // 1.2026年 would read as one number.
  const after = behind === "." && /^\d/.test(text.slice(end + close.length)) ? ". " : behind;
  const changes = [
    ...(open === before ? [] : [{ from: start, to: inner, text: before }]),
    ...(close === after ? [] : [{ from: end, to: end + close.length, text: after }]),
  ];
  return textMends(paragraph, changes) ?? [];
}
