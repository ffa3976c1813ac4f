import type { SheetContext } from "./sheet-context.js";

/** Labels where the schema's description does not begin with one. */
export const labels: Readonly<Record<string, string>> = {
  "unit.id": "单位代号",
  "unit.group": "单位组",
  "unit.self.mine": "自称（我校、我局）",
  "unit.self.whole": "自称（全校、全局）",
  "unit.self.this": "自称（本校、本局）",
  "unit.audience.all": "对全体人员的称呼",
  "unit.audience.staff": "对工作人员的称呼",
  "unit.region.county": "县（市、区）",
  "sub-units.label": "下属单位总称",
  "organ.short": "党组织简称",
  topics: "工作主题",
  "group.office": "领导小组办公室",
  "by-topic.*.group.office": "领导小组办公室",
  "wording.numbering": "编号方式",
  "wording.punctuation": "标点",
  "documents.*.title": "固定标题",
  "report.figures": "报告数字",
};

export const examples: Readonly<Record<string, string>> = {
  "unit.id": "hubin-primary，只用小写字母、数字和连字符",
  "unit.full-name": "云汀市湖滨小学，与公章一致",
  "unit.short-name": "湖滨小学",
  "unit.self.mine": "我校",
  "unit.self.whole": "全校",
  "unit.self.this": "本校",
  "unit.audience.all": "师生",
  "unit.audience.staff": "教职工",
  "organ.name": "中共云汀市湖滨小学支部委员会，落款用",
  "organ.short": "校党支部",
  "superiors.party": "汀南区教育局党组",
  "people.*.name": "沈立言",
  "posts.*.title": "校长",
  "posts.*.portfolio": "德育、校园安全，各写一行",
  "posts.*.holders.*.basis": "汀教党组〔2023〕18号",
  "posts.*.holders.*.to": "2026-08-31，当天不再任职；换人时旧的一行写上离任日期，再添新的一行",
  "departments.*.name": "办公室",
  "sub-units.label": "各教研组",
  "sub-units.list.*.name": "语文教研组",
  "media.*.name": "湖滨小学",
  "venues.*.name": "报告厅",
  "basis.*.title": "汀南区教育系统落实意识形态工作责任制实施细则，不带书名号",
  "basis.*.number": "汀教党组〔2025〕12号，年份用六角括号",
  "documents.*.number": "湖小党〔2026〕3号，年份用六角括号",
  "documents.*.replaces": "《湖滨小学意识形态工作责任清单》（湖小党〔2024〕2号）",
  limits: "五个工作日",
  "report.figures": "86",
};

const map = (pairs: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(pairs));

export const periods = map({ week: "每周", month: "每月", quarter: "每季度", "half-year": "每半年", year: "每年" });
export const yes = "是";
export const no = "否";

export const roleNames = map({
  office: "办公室",
  academic: "教务",
  moral: "德育",
  publicity: "宣传",
  organisation: "组织",
  discipline: "纪检",
  "united-front": "统战",
  union: "工会",
  youth: "团队",
  research: "科研",
  "student-affairs": "学生工作",
  "info-centre": "信息化",
  security: "安全保卫",
  personnel: "人事",
  finance: "财务",
  logistics: "后勤",
  business: "业务",
  "enterprise-service": "企业服务",
  market: "市场",
  construction: "规划建设",
  assets: "资产",
  "assets-management": "资产管理",
  "public-service": "公共服务",
  regulation: "监管",
  medical: "医务",
  nursing: "护理",
  "research-education": "科教",
  training: "培训",
  "continuing-education": "继续教育",
  employment: "就业",
  exchange: "对外交流",
  library: "图书",
  heritage: "文物",
  arts: "艺术",
  deputies: "代表联络",
});

const fixed: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  size: map({ small: "小型", medium: "中型", large: "大型" }),
  "posts.*.level": map({ leadership: "班子成员", department: "部门负责人" }),
  "departments.*.role": roleNames,
  "group.members": map({ members: "其余班子成员" }),
  "by-topic.*.group.members": map({ members: "其余班子成员" }),
  "basis.*.level": map({ central: "中央", province: "省", city: "市", county: "县", own: "本单位" }),
  "wording.numbering": map({ outline: "一、（一）1.", articles: "第一条" }),
  "wording.punctuation": map({ full: "全角", half: "半角" }),
  "documents.*.status": map({ draft: "草稿", review: "送审", final: "定稿" }),
  "documents.*.direction": map({ down: "下行、平行", up: "上行" }),
  "documents.*.issue": map({ itself: "直接用红头", notice: "随通知印发", attachment: "作通知的附件" }),
  "documents.*.layout": map({ plain: "一般", masthead: "红头", letter: "信函", minutes: "纪要" }),
  "accountability.family": map({ general: "一般", network: "网络" }),
};

/** Key → Chinese word of a closed or usual set of words; null where any text may stand. */
export function words(pattern: string, context: Omit<SheetContext, "usualLimits">): ReadonlyMap<string, string> | null {
  if (pattern === "unit.type") return context.unitTypes;
  if (pattern === "unit.group" && context.groups !== undefined)
    return new Map([...context.groups].map(([id, [own]]) => [id, own?.name ?? id]));
  if (pattern === "unit.field") return context.fields;
  if (pattern === "topics" || pattern === "basis.*.topics") return context.topics;
  if (pattern === "media.*.kind") return context.mediumNames;
  if (pattern === "venues.*.kind") return context.venueNames;
  return Object.hasOwn(fixed, pattern) ? (fixed[pattern] ?? null) : null;
}
