import { meets, parseCadence, printCadence } from "./cadences.js";
import type { ProfileContext } from "./context.js";
import { type Plain, renderFlow } from "./render.js";
import type { Cadence, OrganForm } from "./types.js";
import { unnamed } from "./unnamed.js";

/** What the person was asked; everything else is a commented line or left empty, and the reader names each empty one. */
export interface NewProfileAnswers {
  readonly id: string;
  readonly "full-name"?: string;
  readonly "short-name"?: string;
  readonly form: OrganForm;
  readonly "organ-name"?: string;
  readonly "organ-short"?: string;
  readonly superior?: string;
  readonly administration?: string;
  readonly field?: string;
  /** Whether somebody chose the size and the shelf; else they stand in comments, and are computed from what the profile comes to hold. */
  readonly isSizeChosen?: boolean;
  readonly isShelfChosen?: boolean;
  /** Who holds which post, by its key, from a day (ISO); "" for a name that is not known yet. Absent: left to be filled in. */
  readonly holders?: Readonly<Record<string, string>>;
  readonly since?: string;
  /** Absent: every topic known. */
  readonly topics?: readonly string[];
}
/** The part of a unit type that a new profile starts from. */
export interface StarterType {
  readonly id: string;
  readonly posts: Readonly<Record<string, string>>;
  readonly departments: Readonly<Record<string, { readonly name: string; readonly role: string }>>;
  /** 中文 names of venues units of this type usually have. */
  readonly venues: readonly string[];
  /** Whether units of the type are in charge of a field of work. */
  readonly hasField?: boolean;
  /** The size and the papers proposed or chosen. */
  readonly shelf?: StarterShelf;
}
export interface StarterShelf {
  readonly size: string;
  /** `most`: characters one paper of the kind may have; null: no bound. */
  readonly kinds: readonly { readonly id: string; readonly name: string; readonly most: number | null }[];
  readonly topics: number;
  readonly papers: number;
  readonly characters: number;
}

/**
 * The text of a commented profile to fill in. It reads back with no problem but what is left empty, one for each fact
 * that a document cannot do without. The same answers give the same text.
 */
export function newProfile(answers: NewProfileAnswers, type: StarterType, context: ProfileContext): string {
  const topics = answers.topics ?? [...context.topics.keys()];
  const posts = Object.keys(type.posts).length > 0 ? type.posts : { secretary: `${answers.form}书记`, head: "" };
  const departments: StarterType["departments"] =
    Object.keys(type.departments).length > 0 ? type.departments : { office: { name: "办公室", role: "office" } };
  const direct =
    Object.keys(posts).find((key) => key.startsWith("deputy")) ??
    Object.keys(posts).find((key) => key !== "secretary" && key !== "head") ??
    "secretary";
  const owner = Object.entries(departments).find(([, d]) => d.role === "office")?.[0] ?? Object.keys(departments)[0] ?? "office";
  const held = peopleOf(answers.holders ?? {}, posts);
  const personOf = (post: string): string | undefined => held.find((one) => one.posts.includes(post))?.id;
  const line = (key: string, value: Plain = "", comment = "") =>
    `${key}:${value === "" ? "" : ` ${renderFlow(value)}`}${comment === "" ? "" : `    # ${comment}`}`;
  const lines = [
    "# yaml-language-server: $schema=../../out/profile.schema.json",
    "# 单位档案：一个单位的全部事实都写在这里，每件事只写一次。",
    "#   1. 空着的请补齐；以 # 开头的行是说明或样例，用得上的去掉 # 再改。",
    "#   2. 冒号、引号、括号、逗号用半角，冒号后空一格；日期写成 2026-03-05；缩进用空格。",
    "#   3. 没有的部门、阵地、媒体删去整行，相应的条款自动不出现。",
    `#   4. 填完运行 tiaoli unit check ${answers.id}，有问题会一次列出行号。`,
    "",
    "# ---- 一、单位",
    "unit:",
    `  ${line("id", answers.id, "英文代号，也是输出文件夹的名字")}`,
    `  ${line("type", type.id, [...context.unitTypes].map(([key, name]) => `${key} ${name}`).join("，"))}`,
    `  ${line("full-name", answers["full-name"], "与公章一致")}`,
    `  ${line("short-name", answers["short-name"] ?? answers["full-name"], "简称；没有就写全称")}`,
    ...(type.hasField ? [fieldLine(answers.field, context)] : []),
    "  # staff: 45    # 在编和聘用的人数，算规模用",
    "  # region: { province: 省, city: 市, county: 县 }",
    ...(type.shelf === undefined ? [] : shelfLines(type.shelf, answers)),
    "",
    "# ---- 二、党组织和上级",
    "organ:",
    `  ${line("form", answers.form, "党委、党组、党工委、党总支、党支部，只能有一种")}`,
    `  ${line("name", answers["organ-name"], "全称，落款用")}`,
    `  ${line("short", answers["organ-short"], "正文里的简称，如 校党支部、局党组")}`,
    "superiors:    # 一个上级只用一个叫法；下面几项没有的不写",
    `  ${line("party", answers.superior, "上级党组织：向它报告")}`,
    answers.administration === undefined
      ? "  # administration: 上级行政机关：事故、火情报给它"
      : `  ${line("administration", answers.administration, "上级行政机关：事故、火情报给它")}`,
    "  # publicity: 上级宣传部门",
    "  # discipline: 上级纪检监察机关",
    "  # cyberspace: 上级网信部门",
    "  # emergency: 应急管理部门",
    "  # fire: 消防救援机构",
    "",
    "# ---- 三、人员和职务",
    "# 人只登记代号和姓名；谁何时担任什么职务写在 posts 里。换人时旧的一行加 to，再添新的一行。",
    `# 姓名还没有定的写“${unnamed}”，文件里印空白。`,
    "people:",
    ...(held.length === 0
      ? ["#  - { id: zhang-san, name: 张三 }"]
      : held.map(({ id, name }) => `  - ${renderFlow({ id, name: name === "" ? unnamed : name })}`)),
    "posts:    # 按排名先后；secretary 是书记，head 是行政主要负责人，其余的键自己起",
    ...Object.entries(posts).flatMap(([key, title], i) => [
      `  ${renderFlow(key)}:`,
      `    ${line("title", key === "secretary" ? secretaryTitle(title, answers.form) : title)}`,
      ...(key === "secretary" || key === "head" ? [] : ["    # portfolio: [分管工作一, 分管工作二]"]),
      ...(personOf(key) !== undefined
        ? ["    holders:", `      - ${renderFlow({ person: personOf(key)!, from: answers.since ?? "" })}`]
        : i === 0
          ? [
              "    # holders:    # from 当天起任职，to 当天不再任职；主持工作的加 acting: true",
              "    #   - { person: zhang-san, from: 2026-03-01, basis: 任职文号 }",
            ]
          : ["    # holders:", "    #   - { person: zhang-san, from: 2026-03-01 }"]),
    ]),
    line("direct-responsible", direct, "直接责任人：posts 里的键"),
    "",
    "# ---- 四、部门和下属单位",
    "departments:    # role 是职能，条款按职能取部门名称；head 写负责人在 posts 里的键",
    ...Object.entries(departments).map(([key, d]) => `  ${renderFlow(key)}: ${renderFlow({ name: d.name, role: d.role })}`),
    "# sub-units:",
    "#   label: 各下属单位",
    "#   list:",
    "#     - { id: first, name: 名称 }",
    "",
    "# ---- 五、媒体和阵地：只写单位自己的，不写个人账号",
    "# owner 是管理部门的键，reviewer、approver 是审核、审批职务的键。",
    "media:",
    `#  - { kind: wechat-account, name: 名称, owner: ${owner}, reviewer: ${direct} }`,
    `venues:${type.venues.length > 0 ? `    # 常见的有：${type.venues.join("、")}` : ""}`,
    `#  - { kind: lecture-hall, name: 报告厅, owner: ${owner}, approver: ${direct} }`,
    "",
    "# ---- 六、领导小组",
    "group:",
    `  head: [${["secretary", "head"].filter((key) => Object.hasOwn(posts, key)).join(", ")}]`,
    `  deputies: ${direct === "secretary" ? "[]" : `[${direct}]`}`,
    "  members: members    # 其余班子成员都参加（监督执纪的除外）；也可以列出职务的键",
    `  office: ${owner}    # 领导小组办公室设在哪个部门`,
    "",
    "# ---- 七、工作主题和频次",
    `topics: ${renderFlow(topics)}    # ${topics.map((id) => context.topics.get(id) ?? id).join("，")}`,
    "# 次数/周期：week 周、month 月、quarter 季度、half-year 半年、year 年。低于法规下限会报错。",
    "cadences:",
    ...[...context.cadences].map(([key, name]) => `  ${cadenceLine(key, name, topics, context)}`),
    "",
    "# ---- 八、依据：上级发给本单位的文件；全国性的法规不用写",
    "basis:",
    "#  - { title: 文件名称, number: 发文字号, issuer: 发文机关, date: 2026-01-05 }",
    "",
    "# ---- 九、写法",
    "wording: { names-public: false }    # 要全部文件用一种编号，加上 numbering: outline（一、（一）1.）或者 articles（第一条）",
    "",
    "# ---- 十、每份文件的文号、日期：定稿时再填",
    "documents:",
    ...topics
      .slice(0, 1)
      .map(
        (topic) =>
          `#  responsibility-list.${topic}: { number: 发文字号, date: 2026-03-05, effective: 2026-03-05, status: final }`,
      ),
  ];
  return `${lines.join("\n")}\n`;
}

/** One person for each name, whatever posts they hold; one for each post whose holder's name is to come. */
function peopleOf(holders: Readonly<Record<string, string>>, posts: StarterType["posts"]) {
  const found: { readonly id: string; readonly name: string; readonly posts: string[] }[] = [];
  for (const post of Object.keys(posts)) {
    const name = holders[post]?.replace(/\s/g, "");
    if (name === undefined) continue;
    const same = name === "" ? undefined : found.find((one) => one.name === name);
    if (same) same.posts.push(post);
    else found.push({ id: `person-${found.length + 1}`, name, posts: [post] });
  }
  return found;
}

function fieldLine(field: string | undefined, { fields }: ProfileContext): string {
  const known = [...fields].map(([key, name]) => `${key} ${name}`).join("，");
  return `  ${field === undefined ? "# field: 代号" : `field: ${field}`}    # 主管哪一行，条款按它写本行的事：${known}`;
}

/** Size and papers: as somebody chose them, else in comments, for what nobody chose follows the facts of the profile. */
function shelfLines({ size, kinds, topics, papers, characters }: StarterShelf, answers: NewProfileAnswers): readonly string[] {
  const mark = (isChosen: boolean | undefined, line: string): string => (isChosen ? line : `# ${line}`);
  const shelf = (line: string): string => mark(answers.isShelfChosen, line);
  return [
    "# 规模：small 小型，medium 中型，large 大型；不写时按班子成员、部门、下属单位和人数算。",
    mark(answers.isSizeChosen, `size: ${size}`),
    `# 印发哪几种文件：用不着的删去整行；只用于一个主题的写成 文种.主题。不写 shelf 时按单位类型和规模${
      answers.isShelfChosen ? "" : "，就是下面这几种（规模变了跟着变）"
    }。`,
    `# 做 ${topics} 个主题共 ${papers} 份，按篇幅上限合计约 ${characters} 字；第七节 topics 里去掉一个主题，就少做一组。`,
    shelf("shelf:"),
    ...kinds.map(({ id, name, most }) => shelf(`  - ${id}    # ${name}${most === null ? "" : `，不超过 ${most} 字`}`)),
  ];
}

/** The type's usual title names its usual organ form; this unit may have another. */
const secretaryTitle = (title: string, form: OrganForm): string => title.replace(/党(?:委|组|工委|总支|支部)(?=书记)/, form);

/** Proposes the least that regulations ask for, once a year where none does: more is the unit's own choice. */
function cadenceLine(key: string, name: string, topics: readonly string[], context: ProfileContext): string {
  const floors = context.floors.filter((floor) => floor.cadence === key && topics.includes(floor.topic));
  const least = floors.flatMap((floor) => parseCadence(floor.least) ?? []);
  const proposed = [parseCadence("1/year"), ...least].find(
    (one): one is Cadence => one !== null && least.every((floor) => meets(one, floor)),
  );
  const value = proposed === undefined ? "" : ` ${printCadence(proposed)}`;
  return `${key}:${value}    # ${name}${floors[0] === undefined ? "" : `（下限 ${[...new Set(floors.map((floor) => floor.least))].join("、")}）`}`;
}
