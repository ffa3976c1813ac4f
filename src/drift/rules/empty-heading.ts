import { type LineNumber, lineNumber, type NumberKind } from "../../recognise/line-number.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** Outer first. */
const levels: readonly NumberKind[] = ["chapter", "section", "comma", "bracket"];
const isHeading = ({ text }: PaperLine): boolean => text.length <= 30 && !/[。；;：:，,！？]/u.test(text);

/** A heading behind which the next one stands, or nothing: its text was lost. Among headings that all have none it is a list. */
export const emptyHeading: DriftRule = {
  code: "drift/empty-heading",
  family: "cut",
  severity: "medium",
  find: ({ lines }) => {
    const words = lines.filter(({ text, block }) => text.trim() !== "" || block.type === "table");
    const headings = words.flatMap((line, at) => {
      const number: LineNumber | null = line.block.type === "table" ? null : lineNumber(line.text);
      const level = number === null ? -1 : levels.indexOf(number.kind);
      return level === -1 || !isHeading(line) ? [] : [{ line, at, level }];
    });
    const isEmpty = ({ at, level }: (typeof headings)[number]): boolean => {
      const next = headings.find((one) => one.at === at + 1);
      return at === words.length - 1 || (next !== undefined && next.level <= level);
    };
    return headings.flatMap((heading): readonly Found[] => {
      const same = headings.filter(({ level }) => level === heading.level);
      const empty = same.filter(isEmpty);
      if (!isEmpty(heading) || empty.length * 2 >= same.length) return [];
      return [{ line: heading.line, start: 0, end: heading.line.text.length }];
    });
  },
  examples: [
    {
      text: "方案\n一、总体要求\n各部门抓好落实。\n二、主要任务\n三、保障措施\n各部门加强领导。",
      quotes: ["二、主要任务"],
    },
  ],
  sound: [
    "方案\n一、总体要求\n各部门抓好落实。\n二、主要任务\n（一）加强学习\n学习有关规定。",
    "议程\n一、学习文件\n二、通报情况\n三、研究下步工作",
  ],
};
