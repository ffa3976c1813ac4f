import type { DriftRule, Found } from "../types.js";

/** A page repeats the title: as its own heading, and as that of the paper. */
const shortestTitle = 8;
const near = 12;

/** The title of a paper once more, right below. */
export const repeatedTitle: DriftRule = {
  code: "drift/repeated-title",
  family: "cut",
  severity: "low",
  find: ({ lines }) => {
    const first = lines.filter(({ text, block }) => text.trim() !== "" && block.type !== "table").slice(0, near);
    const plain = first.map(({ text }) => text.replace(/\s/gu, ""));
    return first.flatMap((line, i): readonly Found[] => {
      const own = plain[i]!;
      const isTitle = own.length >= shortestTitle && own.length <= 48 && line.number === null && !/[。；，：:]/u.test(own);
      const before = plain.slice(0, i).indexOf(own);
      return isTitle && before >= 0 ? [{ line, start: 0, end: line.text.length, evidence: [] }] : [];
    });
  },
  examples: [
    {
      text: "云汀市财政局安全工作制度\n发布时间：2022年3月1日\n云汀市财政局安全工作制度\n第一条　各部门落实责任。",
      quotes: ["云汀市财政局安全工作制度"],
    },
  ],
  sound: ["云汀市财政局\n安全工作制度\n第一条　各部门落实责任。", "责任单位：办公室\n责任单位：办公室"],
};
