import { exchange, type Mutated, type Mutation, oneOf, type Source } from "./types.js";

const insert =
  (make: (source: Source, random: () => number) => readonly string[] | undefined): Mutation["make"] =>
  (source, random) => {
    const added = make(source, random);
    if (added === undefined) return null;
    const at = 3 + Math.floor(random() * Math.max(1, source.lines.length - 4));
    return {
      lines: source.lines.toSpliced(at, 0, ...added),
      from: at,
      to: at + added.length - 1,
      what: `+ ${added.join(" ")}`,
    } satisfies Mutated;
  };
const lines = [
  "以下是小编为大家整理的责任制实施办法范文，欢迎大家阅读。",
  "第三篇: 意识形态责任追究制度",
  "希望本文对您有所帮助。",
  "来源：网络",
  "责任制实施办法篇二",
  "责任制实施方案范文（精选5篇）",
];
const tags = ["[_TAG_h3]", "&nbsp;", "<br>", "</p>", "https://www.fanwen.com/a.html", "**重点**"];
const blanks = ["xx", "××", "**", "XX", "某某", "__", "○○"];

/** What templates, web pages and editors leave. */
export const debris: readonly Mutation[] = [
  { name: "网站的行", family: "debris", severity: "medium", make: insert((_, random) => [oneOf(lines, random)!]) },
  exchange(
    { name: "标记和链接", family: "debris", severity: "medium" },
    /(?<=[一-鿿])。/gu,
    (_, random) => `。${oneOf(tags, random)}`,
  ),
  exchange(
    { name: "占位的单位", family: "debris", severity: "medium" },
    /(?<=[，。])(?:各部门|各单位|办公室|上级)/gu,
    (words, random) => `${oneOf(blanks, random)}${oneOf(["市", "县", "局", "单位"], random)}${words}`,
  ),
  exchange({ name: "没填的说明", family: "debris", severity: "medium" }, /(?<=[一-鿿])。/gu, () => "（此处填写时间）。"),
  exchange(
    { name: "没填的年份", family: "debris", severity: "medium" },
    /20\d\d年/gu,
    (_, random) => oneOf(["20xx年", "20××年", "XX年", "20__年"], random)!,
  ),
];
