import { phrase } from "../../diag/phrase.js";
import { rolesOf } from "../foreign-roles.js";
import { joined, linesHolding, matchesIn } from "../matching.js";
import type { DriftFacts, DriftRule, Found, Paper, PaperLine, UnitKind } from "../types.js";
import { unitOf } from "../unit-kind.js";

/** What may stand before a word of one's own unit: with anything else before it, it is somebody's name or part of a word. */
const begins = "(?<=^|[\\s\\p{P}由经报向对和与及在]|各位|我|本|应当|必须)";
/** Who only the unit itself has: 院领导, 校班子. */
const inside = ["领导班子成员", "领导班子", "领导", "班子", "团委", "工会", "纪委", "机关各"];
/** Said of others: 下属学校校长, 有关镇领导. */
const others = /(?:下属|所属|辖区|上级|有关|兄弟|邀请|其他单位|共建|结对)[^，。；]*$/u;

interface Foreign {
  readonly form: RegExp;
  /** What it cannot do without; one of them stands in a line that has it. */
  readonly needed: readonly string[];
}
/** Forms of what other kinds of units say, with what may not stand behind. */
function formsOf(own: UnitKind, kinds: DriftFacts["kinds"]): readonly Foreign[] {
  const others = kinds.filter((kind) => kind !== own);
  const foreign = (of: (kind: UnitKind) => readonly string[], also: readonly string[] = []) => {
    const words = others.flatMap(of).filter((word) => !of(own).includes(word) && !also.includes(word));
    return [...new Set(words)].sort((a, b) => b.length - a.length);
  };
  const words = foreign((kind) => kind.words, own.above);
  const made: Foreign[] = [];
  const add = (form: RegExp, ...needed: readonly string[]) => made.push({ form, needed });
  add(
    new RegExp(`${begins}(?:${words.join("|")})(?:${inside.join("|")})(?!小组|干部)`, "gmu"),
    ...joined(words, ["领导", "班子", "团委", "工会", "纪委", "机关各"]),
  );
  // 学校党委宣传部 in a hospital: the bare word for another kind of unit, where one's own would stand.
  const bare = ["学校", "学院", "医院", "卫生院", "幼儿园", "公司", "文化馆", "图书馆"].filter(
    (name) => !own.names.includes(name) && !(own.words.includes("校") && name.startsWith("学")),
  );
  if (!own.governs)
    add(
      new RegExp(`${begins}(?:${bare.join("|")})(?=党委|党总支|党支部|领导|班子|各(?:部门|科室|支部|处室))`, "gmu"),
      ...joined(bare, ["党", "领导", "班子", "各"]),
    );
  const offices = foreign((kind) => kind.offices);
  add(new RegExp(`${begins}(?:${offices.join("|")})(?![一-鿿]{0,3}(?:学校|医院|公司))`, "gmu"), ...offices);
  if (own.governs) {
    // They speak of schools, villages and companies, but not of what is inside these.
    const deep = [
      "年级组",
      "教研组",
      "备课组",
      "学科组",
      "班级",
      "二级学院",
      "二级院系",
      "院系",
      "院（系）",
      "系部",
      "教研室",
      "病区",
      "车间",
    ];
    const towns = own.words.includes("镇") ? [] : ["镇长", "乡长"];
    if (towns.length > 0 && !own.words.includes("局")) {
      add(new RegExp(`${begins}副?(?:${towns.join("|")})(?!办公)`, "gmu"), ...towns);
      add(/(?<=^|[\s\p{P}由经报向对和与及在])(?:镇|乡)(?:党政|机关)/gmu, ...joined(["镇", "乡"], ["党政", "机关"]));
    }
    add(/(?<!健)全校(?=范围|师生|教职工|意识形态|各处室)|协助(?:校长|园长)(?=抓|做|开展)/gu, ...["全校", "协助校长", "协助园长"]);
    if (own.words.includes("街道")) deep.push("乡镇", "镇村", "镇办", "村组");
    add(new RegExp(`各(?:${deep.join("|")})`, "gu"), ...joined(["各"], deep));
    return made;
  }
  // 全乡意识形态工作 in a company.
  const whole = foreign((kind) => kind.words, [...own.above, "委", "区", "公司", "集团", "中心"]);
  add(
    new RegExp(
      `(?<!健)全(?:${whole.join("|")})(?=意识形态|网络|党员|干部|职工|师生|医护|在编|在职|范围内|上下|各(?!级各))`,
      "gu",
    ),
    ...joined(["全"], whole),
  );
  const folk = foreign((kind) => kind.folk, own.folk.includes("教职工") ? ["医护人员", "医务人员"] : []);
  add(new RegExp(`(?:${folk.join("|")})`, "gu"), ...folk);
  const below = foreign((kind) => kind.below, ["直属单位", "村民小组"]);
  add(
    new RegExp(
      `各(?:乡镇（街道）|镇街|乡镇|村居|县（市、区）|${below.join("|")})(?!民|(?:中心)?(?:卫生院|医院|学校|小学|中学|党委))`,
      "gu",
    ),
    ...joined(["各"], ["镇街", "乡镇", "村居", "县（市", ...below]),
  );
  const above = kinds.filter((kind) => kind.words.some((word) => own.above.includes(word))).flatMap((kind) => kind.heads);
  // 副局长为副组长 in a school: those above hold no post in its groups.
  const higher = above.filter((head) => !own.heads.includes(head));
  add(
    new RegExp(`副(?:${higher.join("|") || "局长"})(?=(?:为|任|担任)副?组长)`, "gu"),
    ...joined(["副"], higher.length === 0 ? ["局长"] : higher),
  );
  const heads = foreign((kind) => kind.heads, [...above, "主任", "村主任", "董事长"]);
  add(new RegExp(`${begins}副?(?:${heads.join("|")})(?!办公|信箱|热线|负责制|论坛)`, "gmu"), ...heads);
  return made;
}
/** What only colleges have and below themselves address. */
const ofCollege = (kinds: DriftFacts["kinds"]): ReadonlySet<string> =>
  new Set(
    kinds
      .filter(({ names }) => names.includes("大学"))
      .flatMap(({ offices, below }) => [...offices, ...below.map((one) => `各${one}`)]),
  );

const forms = new WeakMap<UnitKind, readonly Foreign[]>();

/** The lines that may have one of the forms, in order, with those they may have. */
function linesOf(paper: Paper, all: readonly Foreign[]): ReadonlyMap<PaperLine, readonly RegExp[]> {
  const made = new Map<PaperLine, RegExp[]>();
  const present = all.flatMap(({ form, needed }) => {
    const lines = linesHolding(paper, needed);
    return lines.length === 0 ? [] : [{ form, lines: new Set(lines) }];
  });
  if (present.length === 0) return made;
  for (const line of paper.lines) {
    const own = present.filter(({ lines }) => lines.has(line)).map(({ form }) => form);
    if (own.length > 0) made.set(line, own);
  }
  return made;
}

/** Whom, which post or which department only another kind of unit has: 各镇办 in a school, 院领导 in a bureau, 校长 in a kindergarten. */
export const foreignKind: DriftRule = {
  code: "drift/foreign-kind",
  family: "foreign-unit",
  severity: "high",
  find: (paper, { kinds, unit }) => {
    const own = unit === undefined ? unitOf(paper, kinds) : null;
    if (own === null) return [];
    const all = forms.get(own.kind) ?? formsOf(own.kind, kinds);
    forms.set(own.kind, all);
    const [known, roles] = [linesOf(paper, all), rolesOf(own.kind, kinds, paper)];
    if (known.size === 0 && roles.length === 0) return [];
    return paper.lines.flatMap((line) =>
      [...(known.get(line) ?? []), ...roles].flatMap((form) =>
        matchesIn(line.text, form).flatMap((match): readonly Found[] => {
          // A college calls itself 学校 as well: where nothing names the unit, 科研处 says that it is one.
          if (own.name === "学校" && ofCollege(kinds).has(match[0])) return [];
          // Who governs schools speaks of all of one.
          if (/全校|协助/u.test(match[0]) && /教育|教体/u.test(own.name)) return [];
          // A library of a county serves its towns.
          if (own.kind.words.includes("馆") && /^各(?:乡镇|镇街|村居)/u.test(match[0])) return [];
          if (others.test(line.text.slice(0, match.index)) || own.name.includes(match[0])) return [];
          const evidence = [phrase("drift.paper-of", { name: own.name })];
          return [{ line, start: match.index, end: match.index + match[0].length, evidence }];
        }),
      ),
    );
  },
  examples: [
    {
      text: "云汀市财政局安全工作清单\n镇长负重要责任，未经学院领导审批不得发布，向学校纪检组织报告。\n结果报局教代会。",
      quotes: ["学院领导", "镇长", "教代会"],
    },
    {
      text: "云汀市人民医院安全制度\n各区县党委、市直各单位：\n纳入局属单位考核。",
      quotes: ["各区县党委、市直各单位：", "局属单位"],
    },
    { text: "云汀市湖滨小学安全工作制度\n各镇办举办活动须报批，院领导审核，园长批准。", quotes: ["院领导", "各镇办", "园长"] },
    { text: "云汀市水务局保密工作方案\n教务处负责阵地管理，各年级组抓好落实。", quotes: ["教务处", "各年级组"] },
    {
      text: "云汀市供水集团有限公司安全制度\n落实全乡意识形态工作责任，向镇纪委报告，教育教职工。",
      quotes: ["镇纪委", "全乡", "教职工"],
    },
    {
      text: "云汀市财政局安全工作清单\n信息由镇党委书记终审，教育引导广大教职工，组织全体村民签订承诺书。",
      quotes: ["镇党委书记", "广大教职工", "全体村民"],
    },
    {
      text: "云汀市人民医院安全制度\n任何学院和个人不得举办，第一时间向教育局党委报告，纳入师德考核。",
      quotes: ["任何学院", "教育局党委", "师德考核"],
    },
    { text: "安全工作方案\n我校负责。\n学校各处室落实，校长批准。\n教育全体医护人员。", quotes: ["全体医护人员"] },
    { text: "云汀市财政局安全工作清单\n协助校长抓好工作，在全校范围通报。", quotes: ["协助校长", "全校"] },
    { text: "云汀市湖滨小学安全制度\n校长为组长，副局长为副组长。", quotes: ["副局长"] },
    { text: "望江街道安全工作方案\n镇长任副组长，办公室设在镇党政综合办，各乡镇落实。", quotes: ["镇长", "镇党政", "各乡镇"] },
    {
      text: "云汀市人民医院安全制度\n校团委落实，学校党委宣传部解释。\n把任务分解到各二级学院，报校长批准。",
      quotes: ["校团委", "学校", "各二级学院", "校长"],
    },
  ],
  sound: [
    "安全工作责任清单\n学校党委书记、校长是第一责任人，我校各部门落实。\n科研处负责实验室安全，学工处负责学生教育，我校每月自查。\n学校各部门落实，各二级学院参照执行。",
    "云汀市教育局安全工作方案\n教育引导广大教职工，各学校落实，学校由校长审批。",
    "云汀市农业农村局安全工作方案\n组织全体村民学习，村干部入户，村党支部书记审核，各村落实。",
    "云汀市湖滨小学安全制度\n向区教育局党委报告，信息由校长审核。",
    "云汀市教育局安全工作方案\n各学校在全校范围内开展排查，教导主任协助校长抓落实。",
    "云汀市湖滨小学安全工作制度\n校领导带班，校长批准，各年级组落实，报局领导和镇领导。",
    "云汀市教育局安全工作方案\n各学校、各乡镇抓好落实，校长负总责，学校教务处存档。",
    "云汀市人民医院安全制度\n各乡镇卫生院参照执行，院领导带队检查。",
    "关于加强中小学校安全工作的意见\n各镇办落实，院领导检查。",
  ],
};
