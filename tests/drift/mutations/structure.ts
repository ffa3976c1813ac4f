import { lineNumber } from "../../../src/recognise/line-number.js";
import { chineseNumber } from "../../../src/text/numerals.js";
import { exchange, type Mutation, oneOf, placeOf, type Random, type Source } from "./types.js";

/** Lines with a number of a kind that has one before and one behind it. */
const inner = ({ lines }: Source, random: Random, kinds: readonly string[]) =>
  oneOf(
    lines.flatMap((line, at) => {
      const number = lineNumber(line);
      if (number === null || !kinds.includes(number.kind) || number.value < 2) return [];
      const next = lines.slice(at + 1).find((one) => lineNumber(one)?.kind === number.kind);
      return next !== undefined && lineNumber(next)!.value === number.value + 1
        ? [{ at, line, number, next: lines.indexOf(next) }]
        : [];
    }),
    random,
  );
/** From where a line stands to where the next of its kind does. */
const removed = (source: Source, from: number, to: number, what: string) => ({
  lines: source.lines.toSpliced(from, to - from),
  from,
  to: from,
  what,
});

const hasChapter = ({ lines }: Source, from: number, to: number): boolean =>
  lines.slice(from, to).some((line) => lineNumber(line)?.kind === "chapter");

/** Numbers, and what is cut or stands twice. */
export const structure: readonly Mutation[] = [
  {
    name: "丢了一条",
    family: "number",
    severity: "medium",
    make(source, random) {
      const found = inner(source, random, ["article", "comma", "bracket"]);
      if (found === undefined || hasChapter(source, found.at, found.next)) return null;
      return removed(source, found.at, found.next, `- ${found.line.slice(0, 20)}`);
    },
  },
  {
    name: "编号重复",
    family: "number",
    severity: "medium",
    make(source, random) {
      const found = inner(source, random, ["article", "comma", "bracket"]);
      if (found === undefined) return null;
      const { at, line, number } = found;
      const before = number.number.replace(chineseNumber(number.value), chineseNumber(number.value - 1));
      const lines = source.lines.with(at, before + line.slice(number.number.length));
      return before === number.number ? null : { lines, from: at, to: found.next, what: `${number.number} → ${before}` };
    },
  },
  {
    name: "编号从头再来",
    family: "number",
    severity: "high",
    make(source, random) {
      const found = inner(source, random, ["bracket"]);
      if (found === undefined || found.number.value < 3) return null;
      const lines = source.lines.with(found.at, `（一）${found.line.slice(found.number.number.length)}`);
      return { lines, from: found.at, to: found.next, what: `${found.number.number} → （一）` };
    },
  },
  {
    name: "编号跳了一层",
    family: "number",
    severity: "low",
    make({ lines }, random) {
      // A section of several whose items are （一）: its own become （1）.
      const firsts = lines.flatMap((line, at) => {
        const [own, above] = [lineNumber(line), at === 0 ? null : lineNumber(lines[at - 1]!)];
        return own?.kind === "bracket" && own.value === 1 && above?.kind === "comma" ? [at] : [];
      });
      const from = firsts.length < 3 ? undefined : oneOf(firsts, random);
      if (from === undefined || lines.some((line) => /^（1）/u.test(line))) return null;
      const end = lines.findIndex((line, at) => at > from && lineNumber(line)?.kind === "comma");
      const to = (end < 0 ? lines.length : end) - 1;
      const changed = lines.map((line, at) => {
        const number = at < from || at > to ? null : lineNumber(line);
        return number?.kind === "bracket" ? `（${number.value}）${line.slice(number.number.length)}` : line;
      });
      return { lines: changed, from, to, what: `（一） → （1） ${lines[from]!.slice(0, 16)}` };
    },
  },
  exchange(
    { name: "不存在的日期", family: "number", severity: "high" },
    /(?<=[一-鿿])。/gu,
    (_, random) => `，每年${oneOf(["2月30日", "4月31日", "13月1日", "十一月三十一日"], random)}前完成。`,
  ),
  {
    name: "项数不对",
    family: "number",
    severity: "medium",
    make(source, random) {
      const found = inner(source, random, ["bracket"]);
      const first = found === undefined ? -1 : source.lines.findLastIndex((line, i) => i < found.at && /^（一）/u.test(line));
      if (first < 3) return null;
      return { lines: source.lines.toSpliced(first, 0, "应当做到下列十五项："), from: first, to: first, what: "+ 下列十五项：" };
    },
  },
  {
    name: "列举没有来",
    family: "cut",
    severity: "medium",
    make(source, random) {
      const found = inner(source, random, ["article", "comma"]);
      if (found === undefined) return null;
      if (hasChapter(source, found.at, found.next)) return null;
      const lines = source.lines.toSpliced(found.at, found.next - found.at, `${found.number.number}　办公室的职责包括：`);
      return { lines, from: found.at, to: found.at, what: "包括：" };
    },
  },
  {
    name: "标题下面没有内容",
    family: "cut",
    severity: "medium",
    make(source, random) {
      const found = inner(source, random, ["chapter"]);
      return found === undefined ? null : removed(source, found.at + 1, found.next, `- ${found.line} …`);
    },
  },
  {
    name: "一段出现两次",
    family: "cut",
    severity: "medium",
    make({ lines }, random) {
      const found = placeOf(lines, /^(?=[\s\S]{40})[^（].*。$/gu, random);
      if (found === undefined || lineNumber(lines[found.at]!) !== null) return null;
      const at = found.at + 1;
      return { lines: lines.toSpliced(at, 0, lines[found.at]!), from: found.at, to: at, what: lines[found.at]!.slice(0, 20) };
    },
  },
  {
    name: "结尾被截",
    family: "cut",
    severity: "medium",
    make({ lines }, random) {
      const found = placeOf(lines, /^.{30,}。$/gu, random);
      if (found === undefined) return null;
      const cut = lines[found.at]!.slice(0, 14 + Math.floor(random() * 10)).replace(/[\p{P}]+$/u, "");
      return { lines: [...lines.slice(0, found.at), cut], from: found.at, to: found.at, what: `${cut}|` };
    },
  },
  {
    name: "开头丢了",
    family: "cut",
    severity: "high",
    make({ lines }) {
      const at = lines.findIndex((line, i) => i > 2 && /^（[二三]）/u.test(line));
      return at < 0 ? null : { lines: lines.slice(at), from: 0, to: lines.length, what: lines[at]!.slice(0, 16) };
    },
  },
];
