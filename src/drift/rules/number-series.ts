import { phrase } from "../../diag/phrase.js";
import { type LineNumber, lineNumber } from "../../recognise/line-number.js";
import { numeralValue } from "../../text/numerals.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

interface Numbered {
  readonly line: PaperLine;
  /** Of the line above. */
  readonly above: PaperLine | undefined;
  /** Only numbers of one kind are a series. */
  readonly kind: string;
  readonly value: number;
  readonly written: string;
  /** Given to the one before as well. */
  readonly isAgain?: true;
}
const articles = new Set(["article", "chapter"]);

/** A list may begin anew behind a line that announces one, or under a heading without a number. */
const announces = (line: PaperLine | undefined): boolean =>
  line !== undefined &&
  (/[：:]\s*$/u.test(line.text) || (line.lead === 0 && line.text.length <= 24 && !/[。；，,;]\s*$/u.test(line.text)));

/** What stands where a number stands, whatever follows it: 二、三分场责任 begins with 二、. */
const leadOf = ({ text, lead }: PaperLine): string =>
  lead > 0 ? text.slice(0, lead) : (/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u.exec(text)?.[0] ?? "");

/** Whether the first of a kind stands amid the words of a line above. */
const isWithin = (above: readonly PaperLine[], { kind }: Numbered): boolean =>
  above.some(({ text }) => text.includes(kind === "chapter" ? "第一章" : "第一条"));

/** 第三、 and 第三条、 number as well, where an old paper does. */
const ordinal = /^第([一二三四五六七八九十]{1,3})条?[、，,:：]/u;

/** Most lines say themselves what their number is. */
function ownNumber(line: PaperLine): LineNumber | null {
  const lead = leadOf(line);
  return lead === "" || line.number?.number.trim() === lead.trim() ? line.number : (lineNumber(`${lead}甲`) ?? line.number);
}

/** The numbers of a paper, as they are written. */
const numbersOf = (lines: readonly PaperLine[]): readonly Numbered[] =>
  lines.flatMap((line, i) => {
    const above = lines[i - 1];
    const number = ownNumber(line);
    if (number !== null) return [{ line, above, kind: number.kind, value: number.value, written: number.number.trim() }];
    const [written, numeral] = ordinal.exec(line.text) ?? [];
    const value = numeral === undefined ? null : numeralValue(numeral);
    return written === undefined || value === null ? [] : [{ line, above, kind: "ordinal", value, written }];
  });

/** Kinds that run through the whole paper, whatever headings stand between: 4. goes on under 二、 where 3. stood under 一、. */
function throughIn(numbers: readonly Numbered[]): ReadonlySet<string> {
  const kinds = [...new Set(numbers.map(({ kind }) => kind))].filter((kind) => {
    const values = numbers.filter((one) => one.kind === kind).map(({ value }) => value);
    return values.filter((value) => value === 1).length === 1 && values.every((value, i) => i === 0 || value >= values[i - 1]!);
  });
  return new Set([...articles, "ordinal", ...kinds]);
}

/** The same with a paragraph for each. */
function stepLines(lines: readonly PaperLine[]): readonly Found[] {
  const values = lines.map(({ text }) => numeralValue(/^([一二三四五六七八九])是/u.exec(text)?.[1] ?? "") ?? 0);
  return lines.flatMap((line, i): readonly Found[] => {
    const [before = 0, value = 0] = [values[i - 1], values[i]];
    if (before === 0 || value <= 1 || value === before + 1) return [];
    const evidence = [phrase("drift.after", { number: line.text.slice(0, 2), before: lines[i - 1]!.text.slice(0, 2) })];
    return [{ line, start: 0, end: 2, severity: "medium", evidence }];
  });
}

/** 附则 alone where the other chapters are numbered. */
function unnumbered(lines: readonly PaperLine[], numbers: readonly Numbered[]): readonly Found[] {
  const chapters = numbers.filter(({ kind }) => kind === "chapter");
  const [first] = chapters;
  if (first === undefined || chapters.length < 2) return [];
  return lines
    .slice(lines.indexOf(first.line))
    .filter(({ text }) => /^\s*(?:总\s*则|附\s*则)\s*$/u.test(text))
    .map((line) => ({ line, start: 0, end: line.text.length, severity: "medium" }));
}

/** 一是 … 二是 … 四是 in one paragraph. */
const step = /(?<=^|[。；：:;，,])([一二三四五六七八九])是/gu;
const stepsIn = (line: PaperLine): readonly Found[] => {
  const all = matchesIn(line.text, step).map((match) => ({
    at: match.index,
    value: numeralValue(match[1]!)!,
    written: match[0],
  }));
  if (all.length < 3 || all[0]!.value !== 1) return [];
  return all.flatMap(({ at, value, written }, i): readonly Found[] => {
    const before = all[i - 1];
    if (before === undefined || value === before.value + 1 || value === 1) return [];
    const evidence = [phrase("drift.after", { number: written, before: before.written })];
    return [{ line, start: at, end: at + written.length, severity: "medium", evidence }];
  });
};

/** A number says where it stands only with the first words behind it. */
const withWords = ({ line, written }: Numbered): number => {
  const words = /^[^，。；：、,;:]{0,8}/u.exec(line.text.slice(written.length))?.[0].length ?? 0;
  return Math.max(1, written.length + words);
};

/** Of a heading the words are few; a point of a list has a sentence. */
const isPoint = ({ line }: Numbered): boolean => line.text.length > 15 && /[，。；]/u.test(line.text);
/** The one number of another kind that stands where a number of the series is missing: it was written in another form. */
function oddBetween(all: readonly Numbered[], before: Numbered | undefined, one: Numbered): Numbered | null {
  const missing = one.value - 1;
  if (missing !== (before?.value ?? 0) + 1 || articles.has(one.kind)) return null;
  const at = all.indexOf(one);
  const odd = all[at - 1];
  if (odd === undefined || odd.kind === one.kind || (odd.value !== 1 && odd.value !== missing) || !isPoint(odd)) return null;
  // It stands alone between the two; where the series begins, under a heading.
  const first = all[at - 2];
  return before === undefined
    ? isPoint(one) && (first === undefined || first.kind !== odd.kind)
      ? odd
      : null
    : first === before
      ? odd
      : null;
}

type Series = Record<"broken" | "again", readonly Found[]>;
const known = new WeakMap<readonly PaperLine[], Series>();

/** Numbers that do not go on, and those given to the one before already. */
export function seriesIn(lines: readonly PaperLine[]): Series {
  const made = known.get(lines) ?? readSeries(lines);
  known.set(lines, made);
  return made;
}
function readSeries(lines: readonly PaperLine[]): Series {
  const found: Found[] = [...lines.flatMap(stepsIn), ...stepLines(lines)];
  const again: Found[] = [];
  const all = numbersOf(lines);
  found.push(...unnumbered(lines, all));
  const through = throughIn(all);
  const last = new Map<string, Numbered>();
  const order: string[] = [];
  for (const one of all) {
    const { above } = one;
    const before = last.get(one.kind);
    // （二）, 1.…, （四）: the one between has another form.
    const odd = oddBetween(all, before, one);
    if (odd !== null) {
      const evidence = [phrase("drift.after", { number: odd.written, before: before?.written ?? one.written })];
      found.push({ line: odd.line, start: 0, end: withWords(odd), severity: "medium", evidence });
      order.splice(order.indexOf(odd.kind), 1);
      last.delete(odd.kind);
      last.set(one.kind, one);
      continue;
    }
    const at = () => ({ line: one.line, start: 0, end: withWords(one) });
    // A list within an outer one begins anew with each outer number.
    const depth = order.indexOf(one.kind);
    const inner = depth === -1 ? [] : order.splice(depth + 1);
    for (const kind of inner) if (!through.has(kind)) last.delete(kind);
    if (depth === -1) order.push(one.kind);
    last.set(one.kind, one);
    if (before === undefined) {
      // 总则 第一条: the first stands behind other words, at the end of a line or within it.
      const first = articles.has(one.kind) && isWithin(lines.slice(0, lines.indexOf(one.line)), one);
      if (one.value > 1 && one.value < 30 && !first)
        found.push({ ...at(), evidence: [phrase("drift.begins", { number: one.written })] });
      continue;
    }
    if (one.value === before.value + 1) continue;
    // 六、 六、 八、: the second 六、 stands for 七、, and is told already.
    if (before.isAgain && one.value === before.value + 2) continue;
    const evidence = [phrase("drift.after", { number: one.written, before: before.written })];
    if (one.value === 1 && announces(above)) continue;
    if (one.value === 1 && before.value > 1) found.push({ ...at(), evidence: [...evidence, phrase("drift.lost-heading")] });
    else if (one.value === before.value) {
      // （三）, 四、 and 四、 again: the first of the two is the next of the inner list.
      const inner = all[all.indexOf(before) - 1];
      const isInner = inner?.kind === "bracket" && before.kind === "comma" && inner.value === before.value - 1 && isPoint(before);
      const odd = isInner && !isPoint(one) ? { line: before.line, start: 0, end: withWords(before) } : at();
      again.push({ ...odd, evidence: [phrase("drift.given-before", { number: one.written })] });
      last.set(one.kind, { ...one, isAgain: true });
    } else if (one.value !== 1) found.push({ ...at(), severity: "medium", evidence });
  }
  return { broken: found, again };
}

/**
 * Numbers that do not go on as a reader expects: skipped, or a list that begins again at （一） although no heading
 * stands between, which is what a lost heading leaves. Articles run through a whole paper, whatever chapters do.
 */
export const numberSeries: DriftRule = {
  code: "drift/number-series",
  family: "number",
  severity: "high",
  find: ({ lines }) => seriesIn(lines).broken,
  examples: [
    { text: "（一）甲项工作。\n（二）乙项工作。\n（一）丙项工作。\n（二）丁项工作。", quotes: ["（一）丙项工作"] },
    {
      text: "职责\n（一）受理来信，当日登记；\n（二）按期办结，情况复杂的可以延长；\n1、每月分析形势，向党工委提交报告；\n（四）报送情况，每季度一次。",
      quotes: ["1、每月分析形势"],
    },
    { text: "第一条　总则。\n第二条　甲。\n第四条　乙。", quotes: ["第四条乙"] },
    { text: "制度\n第一，组织领导。\n第二，学习教育。\n第四，阵地建设。", quotes: ["第四，阵地建设"] },
    {
      text: "第一章　总则\n第一条　甲。\n第二章　责任\n第二条　乙。\n附则\n第三条　丙。",
      quotes: ["附则"],
    },
    { text: "抓好工作。一是抓学习；二是抓检查；四是抓整改。", quotes: ["四是"] },
    { text: "存在问题\n一是认识不够。\n二是力量不足。\n四是方法不多。", quotes: ["四是"] },
  ],
  sound: [
    "一、甲项\n二、乙项\n二、丙项\n四、丁项",
    "总则 第一条\n为落实责任，制定本细则。\n第二条\n本细则适用于各部门。",
    "要点\n一、压实责任\n1.甲。\n2.乙。\n二、加强武装\n3.丙。\n4.丁。",
    "抓好工作。一是抓学习；二是抓检查；三是抓整改。一是不够深，二是不够细。",
    "一、总体要求\n（一）甲。\n（二）乙。\n二、主要任务\n（一）丙。\n（二）丁。",
    "第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　职责\n第三条　丙。",
    "第一条　下列情形：\n（一）甲；\n（二）乙。\n第二条　下列情形：\n（一）丙；\n（二）丁。",
  ],
};
