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
    for (const paragraph of paragraphs) {
      const { role, numbered } = paragraph;
      if ((role !== "heading" && role !== "item") || numbered === null || !numbered.isOdd) continue;
      report(paragraph, { found: `“${numbered.number.trim()}”`, wanted: wanted[numbered.kind]! });
    }
  },
};
