import { phrase } from "../../diag/phrase.js";
import { lineNumber } from "../../recognise/line-number.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

interface Numbered {
  readonly line: PaperLine;
  /** Only numbers of one kind are a series. */
  readonly kind: string;
  readonly value: number;
  readonly written: string;
}
const articles = new Set(["article", "chapter"]);

/** A list may begin anew behind a line that announces one, or under a heading without a number. */
const announces = (line: PaperLine | undefined): boolean =>
  line !== undefined &&
  (/[：:]\s*$/u.test(line.text) || (line.lead === 0 && line.text.length <= 24 && !/[。；，,;]\s*$/u.test(line.text)));

/** What stands where a number stands, whatever follows it: 二、三分场责任 begins with 二、. */
const leadOf = ({ text, lead }: PaperLine): string =>
  lead > 0 ? text.slice(0, lead) : (/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u.exec(text)?.[0] ?? "");

/** The numbers of a paper, as they are written. */
const numbersOf = (lines: readonly PaperLine[]): readonly Numbered[] =>
  lines.flatMap((line) => {
    const number = lineNumber(`${leadOf(line)}甲`) ?? lineNumber(line.text);
    return number === null ? [] : [{ line, kind: number.kind, value: number.value, written: number.number.trim() }];
  });

/** A number says where it stands only with the first words behind it. */
const withWords = ({ line, written }: Numbered): number => {
  const words = /^[^，。；：、,;:]{0,8}/u.exec(line.text.slice(written.length))?.[0].length ?? 0;
  return Math.max(1, written.length + words);
};

/**
 * Numbers that do not go on as a reader expects: skipped, given twice, or a list that begins again at （一） although no heading
 * stands between, which is what a lost heading leaves. Articles run through a whole paper, whatever chapters do.
 */
export const numberSeries: DriftRule = {
  code: "drift/number-series",
  family: "number",
  severity: "high",
  find: ({ lines }) => {
    const found: Found[] = [];
    const last = new Map<string, Numbered>();
    const order: string[] = [];
    for (const one of numbersOf(lines)) {
      const above = lines[lines.indexOf(one.line) - 1];
      const before = last.get(one.kind);
      const at = { line: one.line, start: 0, end: withWords(one) };
      // A list within an outer one begins anew with each outer number.
      const depth = order.indexOf(one.kind);
      const inner = depth === -1 ? [] : order.splice(depth + 1);
      for (const kind of inner) if (!articles.has(kind)) last.delete(kind);
      if (depth === -1) order.push(one.kind);
      last.set(one.kind, one);
      if (before === undefined) {
        if (one.value > 1 && one.value < 30) found.push({ ...at, evidence: [phrase("drift.begins", { number: one.written })] });
        continue;
      }
      if (one.value === before.value + 1) continue;
      const evidence = [phrase("drift.after", { number: one.written, before: before.written })];
      if (one.value === 1 && announces(above)) continue;
      if (one.value === 1 && before.value > 1) found.push({ ...at, evidence: [...evidence, phrase("drift.lost-heading")] });
      else if (one.value === before.value) found.push({ ...at, severity: "medium", evidence });
      else if (one.value !== 1) found.push({ ...at, severity: "medium", evidence });
    }
    return found;
  },
  examples: [
    { text: "（一）甲项工作。\n（二）乙项工作。\n（一）丙项工作。\n（二）丁项工作。", quotes: ["（一）丙项工作"] },
    { text: "第一条　总则。\n第二条　甲。\n第四条　乙。", quotes: ["第四条乙"] },
    { text: "一、总体要求\n二、主要任务\n二、保障措施", quotes: ["二、保障措施"] },
  ],
  sound: [
    "一、总体要求\n（一）甲。\n（二）乙。\n二、主要任务\n（一）丙。\n（二）丁。",
    "第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　职责\n第三条　丙。",
    "第一条　下列情形：\n（一）甲；\n（二）乙。\n第二条　下列情形：\n（一）丙；\n（二）丁。",
  ],
};
