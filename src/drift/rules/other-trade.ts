import { phrase } from "../../diag/phrase.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, UnitKind } from "../types.js";
import { unitOf } from "../unit-kind.js";

const isOf = ({ kind, name }: { kind: UnitKind; name: string }, ends: readonly string[], names: RegExp): boolean =>
  kind.names.some((one) => ends.includes(one)) || names.test(name);

/** Words of one trade that units of no other have a use for, and who may have them besides. */
const trades: readonly {
  readonly form: RegExp;
  readonly ends: readonly string[];
  readonly names: RegExp;
  readonly governed?: true;
}[] = [
  {
    form: /护士长|收受(?:患者|病人)|(?:患者|病人)(?:及家属)?红包|各临床科室|医患纠纷|查房/gu,
    ends: ["医院"],
    names: /卫|医|疾控|康复|护理|妇幼|信访|街道|镇|乡|县|区/u,
  },
  { form: /护士长|收受(?:患者|病人)|(?:患者|病人)红包/gu, ends: ["医院"], names: /卫|医|疾控|康复|护理|妇幼/u },
  {
    form: /(?:各?班主任|学生会|学生社团|学生公寓|毕业生离校|招生宣传|年级主任|校园广播站?|家长委员会|教研组|未经校方|入校(?=[，。；]))/gu,
    ends: ["学校", "学院", "幼儿园"],
    names: /校|学|教|培训|少年宫|青少年/u,
    governed: true,
  },
  { form: /本(?:镇|乡|村)(?=党员|干部|村民|各村|范围内|辖区)/gu, ends: ["镇", "村", "街道"], names: /镇|乡|村|街道|社区/u },
  // A bare 局 is above a school or a hospital; a college or a town has none.
  {
    form: /(?<=[报由经向，。、]|提请)局(?:党组|党委|纪委|机关党委)/gu,
    ends: ["局", "学校", "幼儿园", "医院", "文化馆", "公司"],
    names: /局|委员会|中心|所|站/u,
  },
  {
    form: /(?<=[报由经向，。、]|报告)(?:省|市|县|区)教育(?:和体育|体育)?[局厅](?!联合|等)/gu,
    ends: ["学校", "学院", "幼儿园", "局", "镇", "街道", "村"],
    names: /学|教|公司|馆|宫|区/u,
  },
];

/** What only another trade has: 护士长 in a community, 班主任 in a company, 局党组 above a college. */
export const otherTrade: DriftRule = {
  code: "drift/other-trade",
  family: "foreign-unit",
  severity: "high",
  find: (paper, { kinds, unit }) => {
    const own = unit === undefined ? unitOf(paper, kinds) : null;
    if (own === null) return [];
    const forms = trades.filter(
      ({ ends, names, governed }) => !isOf(own, ends, names) && !(governed === true && own.kind.governs),
    );
    const evidence = [phrase("drift.paper-of", { name: own.name })];
    const found = linesWith(
      paper,
      /护士长|患|病人|临床|查房|班主任|学生|毕业|招生|年级主任|校|家长|教研|本[镇乡村]|局|教育/u,
    ).flatMap((line) =>
      forms.flatMap(({ form }) =>
        matchesIn(line.text, form).map(
          (match): Found => ({ line, start: match.index, end: match.index + match[0].length, evidence }),
        ),
      ),
    );
    return found.filter(
      (one, i) => !found.slice(0, i).some((other) => other.line === one.line && other.start <= one.start && one.end <= other.end),
    );
  },
  examples: [
    {
      text: "云汀市人民医院安全制度\n各班主任加强提醒，报告县教育局，疏于对学生社团、学生公寓管理的。",
      quotes: ["各班主任", "学生社团", "学生公寓", "县教育局"],
    },
    { text: "云汀市湖滨小学安全制度\n医务人员不得收受患者红包。", quotes: ["收受患者"] },
    { text: "云汀师范学院安全制度\n对本镇党员干部、村民加强教育，报局党组备案。", quotes: ["本镇", "局党组"] },
    { text: "云汀供水集团有限公司安全制度\n抓好招生宣传、毕业生离校工作。", quotes: ["招生宣传", "毕业生离校"] },
  ],
  sound: [
    "云汀市教育局安全工作方案\n各班主任落实，学生社团报备，报局党组备案。",
    "云汀市湖滨小学安全制度\n班主任负责，报县教育局。",
    "望江镇安全工作方案\n学校班主任落实，本镇党员干部带头。",
    "云汀市人民医院安全制度\n不得收受患者红包，护士长负责，学生实习由科教科管理。",
  ],
};
