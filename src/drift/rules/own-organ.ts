import { phrase } from "../../diag/phrase.js";
import { linesWith, matchesIn } from "../matching.js";
import { counted } from "../paper.js";
import type { DriftRule, Found, PaperLine } from "../types.js";
import { unitOf } from "../unit-kind.js";

const organs = "党委|党组(?!织)|党工委|党总支|党支部";
const named = new RegExp(organs, "u");
/** What is below one's own organ is often there as well. */
const ranks: Readonly<Record<string, number>> = { 党支部: 1, 党总支: 2, 党委: 3, 党组: 3, 党工委: 3 };
/** Whom a paper reports to has an organ of its own. */
const told = /(?:报|向|经|由上级|按照|根据|落实|贯彻)$/u;
/** What only one's own organ is said to do. */
const duty = /负责解释|站在第一线|亲自部署|第一责任人|直接责任人|一岗双责|分管|分工|主体责任|班子成员/u;

/** What only a 党委 has. */
const committee =
  /(?<=^|[\s，。；：、（由经在])(党委|党组)(?:会(?=每|定期|专题|研究|审议|讨论|听取)|宣传部|组织部|统战部|(?:宣传|组织|纪检|统战)?委员(?!会))/gmu;

/** The secretary who leads the unit's group, or stands in front, is the unit's own. */
const leads = /^党.{1,2}书记没有站在第一线|^党.{1,2}书记(?:、[^，。；]{1,4})?(?:任|为|担任)[^，。；]{0,4}组长/u;

interface Named {
  readonly line: PaperLine;
  readonly start: number;
  readonly text: string;
  readonly form: string;
}

/**
 * A unit has one Party organ. Where its name or its word stands before another form (局党支部 beside 局党组), or a form its kind of
 * unit never has stands by itself (党组书记 in a school), the words were another's.
 */
export const ownOrgan: DriftRule = {
  code: "drift/own-organ",
  family: "organ",
  severity: "high",
  find: (paper, { kinds, unit }) => {
    const own = unit === undefined ? unitOf(paper, kinds) : null;
    if (own === null) return [];
    const { name, kind } = own;
    const words = kind.words.filter((word) => word.length > 0);
    const prefixed = new RegExp(
      `(?<=^|[\\s\\p{P}由经报向对和与及在是请交送给]|中共|本|我)(?:${[name, ...words.flatMap((word) => [word, `学${word}`]), ...kind.names.filter((one) => one.length > 1)].join("|")})(${organs})`,
      "gmu",
    );
    const lines = linesWith(paper, named);
    const all = lines.flatMap((line) =>
      matchesIn(line.text, prefixed).map((match): Named => ({ line, start: match.index, text: match[0], form: match[1]! })),
    );
    // 中共某市民政局委员会 signs for a 党委.
    for (const line of paper.lines.slice(-4)) {
      const match = new RegExp(`^\\s*中共(${name})(?:基层)?委员会\\s*$`, "u").exec(line.text);
      if (match !== null) all.push({ line, start: 0, text: match[0].trimEnd(), form: "党委" });
    }
    const counts = new Map(counted(all.map(({ form }) => form)));
    // Who is its secretary tells most.
    for (const { form, line, start, text } of all)
      if (line.text.startsWith("书记", start + text.length)) counts.set(form, counts.get(form)! + 2);
    // What the title says counts for more than what is said in passing.
    for (const { form, line } of all)
      if (line === paper.lines[0] || line.block.type === "title") counts.set(form, counts.get(form)! + 3);
    const bare = bareForms(lines);
    // 党委会 and 党委理论学习中心组 are the unit's own as well.
    for (const [form, count] of bare.counts) if (counts.has(form)) counts.set(form, counts.get(form)! + count);
    const ranked = [...counts].sort(([, a], [, b]) => b - a);
    // A town has a 党委 and a 街道 a 党工委, whatever is said more often.
    const [only] = kind.forms.length === 1 ? kind.forms : [];
    const most =
      only ??
      (isSaid(ranked, paper.self.organ, bare.plain) ? paper.self.organ! : ranked[0]?.[0]) ??
      [...bare.counts].sort(([, a], [, b]) => b - a)[0]?.[0];
    if (most === undefined) return [];
    const evidence = [phrase("drift.paper-of", { name: `${name}${most}` })];
    const found = ({ line, start, text, form }: Named, right: string, more: Partial<Found> = {}): Found => ({
      line,
      start,
      end: start + text.length,
      right: [right],
      evidence,
      ...(ranks[form]! < ranks[most]! && { severity: "medium" }),
      ...more,
    });
    const mixed = all
      .filter(({ form }) => form !== most && counts.get(form)! * 2 <= counts.get(most)!)
      .map((one) => found(one, `${one.text.replace(new RegExp(`(?:${one.form}|委员会)$`, "u"), "")}${most}`));
    const strange = bare.all
      .filter(
        ({ form, line, start }) =>
          form !== most &&
          (ranks[form]! >= ranks[most]! || leads.test(line.text.slice(start))) &&
          bare.counts.get(form)! <= 2 &&
          (!kind.forms.includes(form) || duty.test(line.text) || leads.test(line.text.slice(start))) &&
          !told.test(line.text.slice(0, start)),
      )
      .map((one) => found(one, one.text.replace(one.form, most)));
    // 党委宣传部 and 党委会 in a unit whose own organ is a 党支部: those of a 学院 are its college's.
    const isSmall = (ranks[most] ?? 3) < 3 && !kind.names.includes("学院") && !kind.governs;
    const departments = (isSmall ? paper.lines : []).flatMap((line) =>
      matchesIn(line.text, committee)
        .filter(
          ({ index }) =>
            !told.test(line.text.slice(0, index)) && !/上级|局|镇/u.test(line.text.slice(Math.max(0, index - 6), index)),
        )
        .map((match) => found({ line, start: match.index, text: match[0], form: match[1]! }, match[0].replace(match[1]!, most))),
    );
    const other = kinds.filter((one) => one !== kind).flatMap((one) => one.words);
    const foreign = new RegExp(
      `(?<=^|[\\s，。；：（由]|提交|提请|[向报经](?=[矿厂校院园馆]|集团))(?:${other.filter((word) => !words.includes(word)).join("|")})(${organs})`,
      "gmu",
    );
    const others = lines.flatMap((line) =>
      matchesIn(line.text, foreign).flatMap((match): readonly Found[] => {
        const word = match[0].slice(0, -match[1]!.length);
        // 镇党委 above a village, 局党组 above a school: theirs, unless it does what only one's own does.
        if (kind.above.includes(word) && !duty.test(/^[^，。；]*[，]?[^，。；]*/u.exec(line.text.slice(match.index))![0]))
          return [];
        if (kind.governs && !["校", "院", "园", "镇", "局", "矿", "厂", "馆", "集团"].includes(word)) return [];
        return [
          found({ line, start: match.index, text: match[0], form: match[1]! }, `${words[0] ?? ""}${most}`, { severity: "high" }),
        ];
      }),
    );
    return [...mixed, ...strange, ...departments, ...others];
  },
  examples: [
    {
      text: "云汀市水务局党组安全工作制度\n局党组负总责，局党组每年研究。\n在重大问题上，党支部书记没有站在第一线的。",
      quotes: ["党支部书记"],
    },
    { text: "云汀市湖滨小学安全制度\n学校党支部负责。\n分管领导协助党组书记抓好统筹。", quotes: ["党组书记"] },
    {
      text: "云汀市水务局党组安全工作制度\n局党组负总责，局党组每年研究。\n成立以党支部书记为组长的小组。",
      quotes: ["党支部书记"],
    },
    {
      text: "云汀市水务局党组安全工作制度\n局党组负总责，局党组每年研究。\n局党支部每年检查一次。",
      quotes: ["局党支部"],
    },
    { text: "云汀市湖滨小学安全制度\n学校党支部负责。\n党支部研究。\n党组书记是第一责任人。", quotes: ["党组书记"] },
    {
      text: "云汀市湖滨小学安全制度\n学校党支部负责。\n办公室设在党委宣传部，党委会每半年研究。党委委员按照分工负责。",
      quotes: ["党委宣传部", "党委会", "党委委员"],
    },
    { text: "云汀市湖滨小学安全制度\n学校党支部负责。\n局党组成员按照分工，抓好分管部门。", quotes: ["局党组"] },
  ],
  sound: [
    "云汀市水务局党组安全工作制度\n局党组负总责。\n成立以党组书记为组长的小组，各党支部书记负责本支部。",
    "云汀市水务局党组安全工作制度\n局党组负总责。\n各党支部落实，机关党支部书记负责，报县委。",
    "云汀市湖滨小学安全制度\n学校党支部负责，报局党组批准。\n镇党委督查。",
    "云汀市湖滨学院安全制度\n学院党委负责，各党总支书记落实，经学院党委批准。",
  ],
};

/** Forms that stand by themselves, with what they are put to: 党组书记, 党委会. */
function bareForms(lines: readonly PaperLine[]) {
  const form = new RegExp(`(?<=^|[\\s，。；：、（由以]|落实|协助)(${organs})(?:副?书记|成员|班子|领导班子)`, "gmu");
  const all = lines.flatMap((line) =>
    matchesIn(line.text, form).map((match): Named => ({ line, start: match.index, text: match[0], form: match[1]! })),
  );
  const meeting = new RegExp(
    `(?<![一-鿿]{2}局|教育|校|镇|县|市|区|总|馆|院|园|厂|集团|公司|街道|社区|村)(${organs})(?:会(?!同)|理论学习中心组)`,
    "gu",
  );
  const said = lines.flatMap((line) => matchesIn(line.text, meeting).map((match) => ({ form: match[1]! })));
  const bare = new RegExp(`(?<=^|[\\s，。；：、（由经向报])(${organs})(?!书记|宣传部|组织部|委员)`, "gmu");
  const plain = counted(lines.flatMap((line) => matchesIn(line.text, bare).map((match) => match[1]!)));
  return { all, counts: counted([...all, ...said].map((one) => one.form)), plain };
}
/** Whether the form used most by itself is said far more often than any with a name before it. */
const isSaid = (
  [first]: readonly (readonly [string, number])[],
  organ: string | null,
  plain: ReadonlyMap<string, number>,
): boolean => organ !== null && organ !== first?.[0] && (plain.get(organ) ?? 0) >= 2 * (first?.[1] ?? 1) + 1;
