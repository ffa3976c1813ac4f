import { phrase } from "../../diag/phrase.js";
import { linesHolding, matchesIn } from "../matching.js";
import { bareTitle } from "../titles.js";
import type { DriftRule, Found } from "../types.js";

const form = /《([^《》]{6,60})》[^，。；《》（(]{0,4}[（(]([一-鿿]{2,6}[〔［[（(]\s*\d{4}\s*[〕］\])）]\s*\d{1,4}号)[）)]/gu;
const ends = ["号）", "号)"];
const plainNumber = (text: string): string =>
  text
    .replace(/[\s]/gu, "")
    .replace(/[［[（(]/gu, "〔")
    .replace(/[］\])）]/gu, "〕");

/** A number that is not the one of the paper it stands behind; or one paper with two numbers. */
export const citationNumber: DriftRule = {
  code: "drift/citation-number",
  family: "citation",
  severity: "high",
  find: (paper, { numbers }) => {
    const said = new Map<string, string>();
    return linesHolding(paper, ends).flatMap((line) =>
      matchesIn(line.text, form).flatMap((match): readonly Found[] => {
        const title = bareTitle(match[1]!);
        const number = plainNumber(match[2]!);
        const own = numbers.get(title) ?? said.get(title);
        if (!said.has(title)) said.set(title, number);
        if (own === undefined || plainNumber(own) === number) return [];
        const start = match.index + match[0].length - 1 - match[2]!.length;
        const evidence = [phrase("drift.known-title", { title: match[1]! })];
        return [{ line, start, end: start + match[2]!.length, right: [own], evidence }];
      }),
    );
  },
  examples: [
    {
      text: "根据《党政机关公文处理工作条例》（中办发〔2013〕14号）制定。",
      quotes: ["中办发〔2013〕14号"],
    },
    {
      text: "执行《某县安全生产管理办法》（某政发〔2020〕1号）。\n依照《某县安全生产管理办法》（某政发〔2021〕1号）办理。",
      quotes: ["某政发〔2021〕1号"],
    },
  ],
  sound: ["根据《党政机关公文处理工作条例》（中办发〔2012〕14号）和《某县安全生产管理办法》（某政发〔2020〕1号）制定。"],
};
