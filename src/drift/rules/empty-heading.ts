import type { NumberKind } from "../../recognise/line-number.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** Outer first. */
const levels: readonly NumberKind[] = ["chapter", "section", "comma", "bracket"];
const isHeading = ({ text }: PaperLine): boolean => text.length <= 30 && !/[。；;：:，,！？]/u.test(text);

/** （四）加强责任追究。 beside items that each go on behind such words. */
function bareItems(words: readonly PaperLine[]): readonly Found[] {
  const items = words.flatMap((line, at) => {
    const match = line.block.type === "table" ? null : /^（[一二三四五六七八九十]+）[一-鿿]{4,12}。/u.exec(line.text);
    return match === null ? [] : [{ line, at, isBare: match[0].length === line.text.trim().length }];
  });
  return items.flatMap(({ line, at, isBare }, i): readonly Found[] => {
    const beside = items.filter((one, k) => k !== i && Math.abs(one.at - at) <= 6);
    if (!isBare || beside.length < 2 || beside.some((one) => one.isBare)) return [];
    const next = words[at + 1];
    // What belongs to it may stand in paragraphs of its own.
    const isOver = next === undefined || (next.number !== null && levels.includes(next.number.kind));
    return isOver ? [{ line, start: 0, end: line.text.length }] : [];
  });
}

/** A heading behind which the next one stands, or nothing: its text was lost. Among headings that all have none it is a list. */
export const emptyHeading: DriftRule = {
  code: "drift/empty-heading",
  family: "cut",
  severity: "medium",
  find: ({ lines }) => {
    const words = lines.filter(({ text, block }) => text.trim() !== "" || block.type === "table");
    const headings = words.flatMap((line, at) => {
      const level = line.block.type === "table" || line.number === null ? -1 : levels.indexOf(line.number.kind);
      return level === -1 || !isHeading(line) ? [] : [{ line, at, level }];
    });
    const empty = headings.filter(({ at, level }, i) => {
      const next = headings[i + 1];
      return at === words.length - 1 || (next?.at === at + 1 && next.level <= level);
    });
    const count = (all: typeof headings, level: number) => all.filter((one) => one.level === level).length;
    const lost = empty.flatMap(({ line, level }): readonly Found[] =>
      count(empty, level) * 2 >= count(headings, level) ? [] : [{ line, start: 0, end: line.text.length }],
    );
    return [...bareItems(words), ...lost];
  },
  examples: [
    {
      text: "方案\n（一）加强领导。成立领导小组，每季度研究一次。\n（二）加强检查。每月检查一次，结果通报。\n（三）加强责任追究。\n（四）加强保障。落实经费。",
      quotes: ["（三）加强责任追究。"],
    },
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
