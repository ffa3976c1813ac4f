import { phrase } from "../../diag/phrase.js";
import { matchesIn, stands } from "../matching.js";
import type { DriftRule, Found, Paper } from "../types.js";

/** Words for one thing, of which a paper uses one; the first of each is the usual one. */
const pairs: readonly (readonly [usual: string, other: string])[] = [
  ["属地管理", "属地管控"],
  ["第一责任人", "第一责任者"],
  ["第一责任人", "首要责任人"],
  ["直接责任人", "直接负责人"],
  ["突发事件", "突发性事件"],
];

/** Departments and posts that go by one name in a paper; the kinds of places that a unit calls one way are 科室 or 股室 or 处室. */
const alike: readonly (readonly [usual: string, other: string])[] = [
  ["领导小组", "领导组"],
  ["考评组", "考察组"],
  ["考核组", "考察组"],
  ["考核组", "考评组"],
  ["考评组", "考核组"],
  ["督查组", "督察组"],
  ["代办员", "代理员"],
  ["党政办公室", "综合办公室"],
  ["综合办公室", "党政办公室"],
  ["应急管理办公室", "安监站"],
  ["宣传文化中心", "文化站"],
  ["教研组", "教研室"],
  ["年级组", "年级部"],
  ["股室", "科室"],
  ["科室", "股室"],
  ["处室", "科室"],
  ["科室", "处室"],
  ["网络评论员", "网评员"],
  ["网络评论员", "网络宣传员"],
  ["居委会主任", "居委主任"],
  ["应急管理办公室", "安监办"],
  ["派驻纪检监察组", "驻局纪检组"],
  ["纪检监察组", "纪检组"],
  ["二级学院", "院系"],
  ["镇直单位", "镇属单位"],
  ["园区管委会", "高新区管委会"],
  ["园区管委会", "开发区管委会"],
  ["高新区管委会", "开发区管委会"],
  ["开发区管委会", "高新区管委会"],
  ["开发区管委会", "园区管委会"],
];
/** Who has a matter in hand is called so in all papers, whatever a unit calls its own: 承办科室. */
const handling = "(?<!承办|经办|主办|协办|会办|拟稿|拟文|起草|办文|来文|用文|送审)";
const formOf = (other: string): RegExp => new RegExp(/^[科股处]室$/u.test(other) ? handling + other : other, "gu");

/** What a department may be; one stem before two of them is one department under two names. */
const suffixes = ["办公室", "中心", "办", "室", "科", "处", "部", "局", "股"] as const;
const department =
  /(?:办公室|中心|[办室科处部局股])(?=负责|牵头|具体|组织|共同|提出|考察|汇总|审|备案|登记|应|承办|[，。；、）和及与会同的]|$)/gmu;
/** Stems that more than one department of a unit has, or that name a thing. */
const shared =
  /^(?:工作|办公|会议|各|或者|以及|本|有关|相关|分管|上级|所在|下属|.*[省市县区镇乡]|.*(?:教研|研究|实验|领导小组|委员会|宣传|组织|财政|教育|公安|纪检))$/u;
/** Names that stand once beside one of the same stem that stands more often. */
function departments({ lines, text }: Paper): readonly Found[] {
  return lines.flatMap((line) =>
    matchesIn(line.text, department).flatMap(({ 0: suffix, index }): readonly Found[] => {
      for (let start = index - 2; start >= Math.max(0, index - longestStem); start--) {
        const stem = line.text.slice(start, index);
        if (!/^[一-鿿]+$/u.test(stem)) break;
        // Where its name begins: not within a longer one.
        const before = line.text[start - 1] ?? "";
        if (/[一-鿿]/u.test(before) && !begins.test(before)) continue;
        const name = stem + suffix;
        if (shared.test(stem) || countIn(text, name) > 1) continue;
        const usual =
          suffixes.find((other) => other !== suffix && countIn(text, stem + other) >= 2) ??
          // 人事处 and 人事科, 综治办 and 综治中心: one unit has but one of them. A superior's stands behind its name.
          (/[局委部市县区]$/u.test(line.text.slice(0, start))
            ? undefined
            : suffixes.find(
                (other) =>
                  ranks.has(`${other}${suffix}`) && countIn(text, stem + other) === 1 && isBefore(text, stem + other, name),
              ));
        // 宣传办 is short for 宣传办公室.
        if (usual === undefined || usual.startsWith(suffix) || suffix.startsWith(usual)) continue;
        const evidence = [phrase("drift.said", { word: stem + usual, count: countIn(text, stem + usual), other: name, few: 1 })];
        return [{ line, start, end: start + name.length, right: [stem + usual], evidence }];
      }
      return [];
    }),
  );
}
const begins = /[由向报经送和与各对在给交到的局院校馆镇所园区县市及]/u;
const longestStem = 6;
/** Endings of which a department has one. */
const ranks: ReadonlySet<string> = new Set(["处科", "科处", "科股", "股科", "办中心", "中心办"]);
const isBefore = (text: string, one: string, other: string): boolean => text.indexOf(one) < text.indexOf(other);

/** 党群工作部 all along, and 党群部 once: who looks for it finds no such department. */
const short =
  /(?<=[由报经向和与、，]|送|会同|是)([一-鿿]{2})([部办科处])(?=负责|牵头|汇总|审核|备案|登记|每|统一|具体|，|。|；|、|和|与)/gu;
function shortened({ lines, text }: Paper): readonly Found[] {
  return lines.flatMap((line) =>
    matchesIn(line.text, short).flatMap(({ 0: name, 1: stem, 2: end, index }): readonly Found[] => {
      if (countIn(text, name) > 1 || text.includes(`称${name}`) || text.includes(`称“${name}`)) return [];
      const whole = new RegExp(
        `(?<=^|[\\s\\p{P}由报经向和与送设在是任])${stem}[一-鿿]{2}${end === "办" ? "办公室" : end}(?![门长])`,
        "gmu",
      );
      const found = matchesIn(text, whole);
      const [first] = found;
      if (first === undefined || new Set(found.map(([one]) => one)).size > 1) return [];
      const evidence = [phrase("drift.said", { word: first[0], count: found.length, other: name, few: 1 })];
      return [{ line, start: index, end: index + name.length, right: [first[0]], evidence }];
    }),
  );
}
const countIn = (text: string, word: string): number => text.split(word).length - 1;

/** 总支 once where the paper says 党总支 all along. */
function bareBranch({ lines, text }: Paper): readonly Found[] {
  const bare = /(?<=[馆院校村局厂园区镇])总支(?!部|书记|委员|队)/gu;
  if (countIn(text, "党总支") < 2 || matchesIn(text, bare).length !== 1) return [];
  return lines.flatMap((line) =>
    matchesIn(line.text, bare).map(({ index }): Found => ({ line, start: index, end: index + 2, right: ["党总支"] })),
  );
}

/** 县卫生健康局党委 and 县卫生健康委党组, 县教育局 and 县文教局: one superior under two names. */
const above =
  /(?<=[报向经由按照到送、，。]|^)(?:本?[省市县区])([一-鿿]{2,4})(局|委)(党委|党组)?(?=[一-鿿，。；、])(?!员|派|托|书记)/gu;
function superiors({ lines }: Paper): readonly Found[] {
  const all = lines.flatMap((line) =>
    matchesIn(line.text, above).map((match) => ({ line, match, stem: match[1]!, end: match[2]!, organ: match[3] })),
  );
  return all.flatMap(({ line, match, stem, end, organ }, i): readonly Found[] => {
    const before = all
      .slice(0, i)
      .find(
        (one) =>
          one.stem === stem && (one.end !== end || (organ !== undefined && one.organ !== undefined && one.organ !== organ)),
      );
    if (before === undefined || all.filter((one) => one.match[0] === match[0]).length > 1) return [];
    const evidence = [phrase("drift.said", { word: before.match[0], count: 1, other: match[0], few: 1 })];
    return [
      { line, start: match.index, end: match.index + match[0].length, right: [before.match[0]], evidence, severity: "medium" },
    ];
  });
}

/** One thing under two words, one of them once: a reader looks for the difference. */
export const mixedTerms: DriftRule = {
  code: "drift/mixed-terms",
  family: "wording",
  severity: "low",
  find: (paper) => {
    const { lines, text } = paper;
    const count = (word: string) => countIn(text, word);
    const terms = [...pairs, ...alike].flatMap(([usual, other]) => {
      if (!stands(other, paper)) return [];
      const form = formOf(other);
      const [many, few] = [count(usual), [...text.matchAll(form)].length];
      if (few === 0 || few > 2 || many < (few === 1 && !/室$/u.test(other) ? 2 : 3) || many < few * 2) return [];
      if (usual.includes(other) || other.includes(usual)) return [];
      return lines.flatMap((line) =>
        matchesIn(line.text, form).map((match): Found => {
          const evidence = [phrase("drift.said", { word: usual, count: many, other, few })];
          return { line, start: match.index, end: match.index + other.length, right: [usual], evidence };
        }),
      );
    });
    return [...terms, ...departments(paper), ...shortened(paper), ...bareBranch(paper), ...superiors(paper)];
  },
  examples: [
    { text: "由人事处、教务处落实。\n由用人学院和人事科考察。", quotes: ["人事科"] },
    { text: "办公室设在党群工作部。\n各支部落实。\n本清单由党群部负责解释。", quotes: ["党群部"] },
    { text: "馆党总支负责，报馆党总支研究。\n三十日内可向馆总支提出。", quotes: ["总支"] },
    { text: "每年向县卫生健康局党委报告。\n情节严重的，报县卫生健康委党组处理。", quotes: ["县卫生健康委党组"] },
    { text: "报保密办备案，由保密办负责。\n自查结果报保密室。", quotes: ["保密室"] },
    { text: "各股室落实。\n各股室每月自查，股室负责人审核。\n分管科室每季度研究一次。", quotes: ["科室"] },
    { text: "各股室落实。\n各股室自查，股室负责人审核。\n承办科室先看，报分管科室。", quotes: ["科室"] },
    {
      text: "成立安全工作领导小组。\n安全工作领导小组每季度开会。\n安全工作领导小组办公室设在后勤部。\n报安全工作领导组备案。",
      quotes: ["领导组"],
    },
  ],
  sound: [
    "党群工作部（以下简称党群部）负责。\n报党群部备案。\n报县委宣传部，县宣传部门督查。",
    "由保密办负责，报保密办备案，县委保密室督查。".replace("县委保密室督查", "保密工作室另设"),
    "成立安全工作领导小组。\n安全工作领导小组每季度开会。",
    "工作领导组负责。",
    "各股室落实。\n各股室每月自查，股室负责人审核。\n外租场地的，由承办科室先看应急安排。",
  ],
};
