import { expect, test } from "vitest";
import { facts } from "../../src/import/facts/index.js";
import { identify } from "../../src/import/identify/index.js";
import { library } from "../support/library.js";
import { drawerPaper } from "./drawer.js";

interface Given {
  readonly title?: string;
  readonly signed?: string;
  readonly lines: readonly string[];
}
/** What a paper says: post 办公室主任 = 甲, and the other facts by their paths with keys resolved to names. */
function saidIn({ title = "青屏县文化和旅游局意识形态工作责任制实施办法", signed = "中共青屏县文化和旅游局党组", lines }: Given) {
  const paper = drawerPaper("办法.txt", title, ...lines, signed, "2025年4月1日");
  const { facts: all, contradictions } = facts([paper], identify([paper], library), library);
  const found = new Map(all.map(({ path, value }) => [path, value]));
  const holder = (post: string): string => found.get(`people.${found.get(`posts.${post}.holders.0.person`)}.name`) ?? "";
  const house = (key: string): string => found.get(`departments.${key}.name`) ?? key;
  const out = contradictions.map(({ path }) => `open ${path}`);
  for (const [path, value] of found) {
    const [section, key = "", part = ""] = path.split(".");
    if (section === "posts" && part === "title") out.push(`post ${value} = ${holder(key)}`);
    else if (section === "posts" && part === "portfolio") out.push(`portfolio ${holder(key)} ${value}`);
    else if (section === "departments" && part === "head") out.push(`head ${house(key)} = ${holder(value)}`);
    else if (part === "owner") out.push(`owner ${found.get(`${section}.${key}.name`)} = ${house(value)}`);
    else if (part === "reviewer" || part === "approver")
      out.push(`decides ${found.get(`${section}.${key}.name`)} = ${holder(value)}`);
    else if (path === "group.office") out.push(`office ${house(value)}`);
    else if (section === "group") out.push(`group ${key} ${holder(value)}`);
    else if (path === "direct-responsible") out.push(`direct ${holder(value)}`);
    else out.push(`${path} ${value}`);
  }
  return out;
}

test.each<[string, Given, readonly string[]]>([
  [
    "a committee's roster is one of a group",
    {
      title: "青屏县文化和旅游局关于调整安全生产委员会的通知",
      lines: [
        "主  任：郭砚田  局党组书记、局长",
        "副主任：林溪  副局长",
        "委  员：周远  办公室主任",
        "        许一诺  市场科科长",
      ],
    },
    ["group head 郭砚田", "group deputies 林溪", "group members 周远", "group members 许一诺"],
  ],
  [
    "who chairs a committee is said in a sentence",
    { lines: ["安全生产委员会主任由郭砚田担任，副主任由林溪担任。局长郭砚田负总责，副局长林溪协助。"] },
    ["group head 郭砚田", "group deputies 林溪"],
  ],
  [
    "分管…的 before a title is what its holder is in charge of",
    { lines: ["分管安全生产工作的副局长林溪对安全生产负直接领导责任。"] },
    ["post 副局长 = 林溪", "portfolio 林溪 安全生产", "direct 林溪"],
  ],
  [
    "a name of a department may hold the verb of the sentence",
    { lines: ["办公室、人事科、规划财务科、建设管理科配合。"] },
    ["departments.department.name 规划财务科", "departments.department-2.name 建设管理科"].map((one) =>
      one.replace(/\.department(?:-2)?\./u, "."),
    ),
  ],
  [
    "teams among departments are some",
    { lines: ["应急管理办公室、综合行政执法队、城市管理办公室按照职责做好工作。"] },
    ["综合行政执法队"],
  ],
  [
    "units below in a list behind 局属单位, whatever they are called",
    { lines: ["局属单位市水文勘测中心、市灌溉管理处、红山水库管理所党支部书记为本单位第一责任人。"] },
    ["市水文勘测中心", "市灌溉管理处", "红山水库管理所"],
  ],
  [
    "units below in brackets behind 各",
    { lines: ["各党支部（机关党支部、内科党支部、外科党支部）书记为责任人。"] },
    ["内科党支部"],
  ],
  [
    "a venue is run by whom it is handed to for approval, and decided about by who signs",
    { lines: ["在学术报告厅、文化活动室举办讲座的，提前填写审批表，报市场科审批，由分管副局长林溪签批。副局长林溪负责。"] },
    ["owner 学术报告厅 = 市场科", "decides 学术报告厅 = 林溪", "decides 文化活动室 = 林溪"],
  ],
  [
    "who registers is not who approves",
    { lines: ["局机关二楼会议室举办活动，由办公室登记、局长审批。局长郭砚田负责。"] },
    ["owner 局机关二楼会议室 = 办公室", "decides 局机关二楼会议室 = 郭砚田"],
  ],
  [
    "two superiors of one sort are no contradiction",
    { lines: ["每季度向县教育局党组、县委教育工委书面报告一次。"] },
    ["superiors.party 县教育局党组", "superior-chain.0 县委教育工委"],
  ],
  [
    "a list of posts with names, each with what they do behind a colon",
    { lines: ["1.党组成员、副局长匡正：分管办公室、宣传，负责内容审核。", "2.办公室主任缪斯：维护局门户网站，每月自查1次。"] },
    [
      "post 党组成员、副局长 = 匡正",
      "portfolio 匡正 宣传",
      "head 办公室 = 缪斯",
      "owner 局门户网站 = 办公室",
      "cadences.self-check 1/month",
    ],
  ],
  [
    "what the clause before does at its own interval is another thing",
    { lines: ["每学期专题研究意识形态工作两次，每月组织教职工政治学习一次，每学期末向镇教育总支报告一次。"] },
    ["cadences.special-study 2/half-year", "cadences.collective-study 1/month", "cadences.report-up 1/half-year"],
  ],
  [
    "several months of a year are so many times",
    { lines: ["每年1月、7月向市委书面报告意识形态工作情况。"] },
    ["cadences.report-up 2/year"],
  ],
  ["全年 is 每年", { lines: ["带头讲专题党课，全年不少于1次。"] }, ["cadences.lecture 1/year"]],
  [
    "局长 among the duties of a 局 heads it",
    {
      signed: "青屏产业园区管理委员会",
      title: "青屏产业园区管理委员会安全生产工作责任制度",
      lines: ["四、应急管理局职责", "1.局长林溪任安委会办公室主任。"],
    },
    ["post 应急管理局局长 = 林溪"],
  ],
  [
    "书记 is the one secretary the papers name",
    {
      signed: "中共青屏县第二小学支部委员会",
      title: "青屏县第二小学意识形态工作责任制实施办法",
      lines: ["党支部书记林溪是第一责任人。", "书记负责召集会议。由书记任组长，校长任副组长。"],
    },
    ["post 党支部书记 = 林溪"],
  ],
])("%s", (_, given, said) => {
  const found = saidIn(given);
  for (const one of said)
    expect(
      found.some(
        (line) =>
          line === one ||
          (!one.includes(" ") && line.endsWith(` ${one}`)) ||
          (one.startsWith("departments.name ") && line.startsWith("departments.") && line.endsWith(one.slice(16))),
      ),
      `${one}\n${found.join("\n")}`,
    ).toBe(true);
});

test.each<[string, Given, RegExp]>([
  ["a meeting on work is none of the group's", { lines: ["局党组每季度召开一次意识形态工作会议。"] }, /cadences\.meeting/u],
  [
    "checks of unlike things in one paper are none",
    { lines: ["每月抽查一次社团，每年巡查两次培训点。"] },
    /cadences\.inspection/u,
  ],
  ["a check of things is none of the organ's", { lines: ["每月检查一次消防设施。"] }, /cadences\.inspection/u],
  [
    "what units below report to the organ is not what it reports",
    {
      signed: "中共青屏县白塔街道工作委员会",
      title: "白塔街道意识形态工作责任清单",
      lines: ["锦绣社区、桥头社区党委书记是第一责任人，每季度向街道党工委报告一次。"],
    },
    /cadences\.report-up/u,
  ],
  [
    "the opening words of a notice address nobody",
    {
      title: "青屏县文化和旅游局关于成立意识形态工作领导小组的通知",
      lines: ["为落实意识形态工作责任制，经研究，成立领导小组，现将有关事项通知如下："],
    },
    /addressee/u,
  ],
  [
    "by 书记 alone no second post is meant",
    {
      signed: "中共青屏县第二小学支部委员会",
      title: "青屏县第二小学意识形态工作责任制实施办法",
      lines: ["党支部书记林溪是第一责任人。", "由书记任组长，校长任副组长。"],
    },
    /post 书记/u,
  ],
  ["由 before a name is none of it", { lines: ["办公室设在市场科，由舒展兼任办公室主任。"] }, /由舒展/u],
])("%s", (_, given, wrong) => {
  expect(saidIn(given).filter((line) => wrong.test(line))).toEqual([]);
});

test("lines of the page a paper was copied from are none of its title", () => {
  const paper = drawerPaper(
    "清单.txt",
    "首页 > 政务公开 > 党建工作",
    "云锦街道党工委意识形态工作责任清单",
    "发布时间：2022-04-18　来源：党建办　浏览次数：312",
    "",
    "一、每半年专题研究一次意识形态工作。",
    "中共云岭市安和区云锦街道工作委员会",
    "2022年4月15日",
    "打印本页　关闭窗口",
  );
  const [found] = identify([paper], library);
  expect(found).toMatchObject({ title: "云锦街道党工委意识形态工作责任清单", unit: "云岭市安和区云锦街道", date: "2022-04-15" });
});
