import { expect, test } from "vitest";
import { facts } from "../../src/import/facts/index.js";
import { profileText } from "../../src/import/facts/profile-text.js";
import { identify } from "../../src/import/identify/index.js";
import type { DrawerPaper } from "../../src/import/types.js";
import { readProfile } from "../../src/profile/read.js";
import { context, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { drawerPaper } from "./drawer.js";

const readFrom = (...papers: readonly DrawerPaper[]) => facts(papers, identify(papers, library), library);
const valuesOf = (...papers: readonly DrawerPaper[]) =>
  Object.fromEntries(readFrom(...papers).facts.map(({ path, value }) => [path, value]));

const roster = (file: string, secretary: string, day: string) =>
  drawerPaper(
    file,
    "关于成立青屏二小消防安全工作领导小组的通知",
    "经研究，决定成立消防安全工作领导小组。名单如下：",
    "领导小组职务\t现任职务\t姓名",
    `组长\t党支部书记\t${secretary}`,
    "副组长\t副校长（分管后勤）\t周　远",
    "成员\t工会主席\t许一诺",
    "领导小组办公室设在总务处，负责消防安全日常工作。",
    "中共青屏县第二小学支部委员会",
    day,
  );

test("what clauses of the library print is read with the words around it", () => {
  const found = valuesOf(
    drawerPaper(
      "清单.docx.txt",
      "青屏县第二小学意识形态工作责任清单",
      "（青二小〔2025〕4号）",
      "一、主体责任",
      "（一）明确党支部书记为第一责任人，校长按党政同责要求共同负责，支部宣传委员为直接责任人，其他班子成员履行“一岗双责”。",
      "（二）每半年至少向青屏县教育局党委报告一次意识形态工作情况；重大情况立即报告。",
      "二、党支部书记责任（第一责任人）",
      "（一）主持集体学习，每月至少一次，每年至少讲授一次专题党课。",
      "本清单由校党支部负责解释，自2025年4月8日起施行。",
      "中共青屏县第二小学支部委员会",
      "2025年4月1日",
    ),
  );
  expect(found).toMatchObject({
    "unit.full-name": "青屏县第二小学",
    "unit.type": "school",
    "organ.form": "党支部",
    "posts.secretary.title": "党支部书记",
    "posts.head.title": "校长",
    "superiors.party": "青屏县教育局党委",
    "cadences.report-up": "1/half-year",
    "cadences.collective-study": "1/month",
    "documents.responsibility-list.ideology.number": "青二小〔2025〕4号",
    "documents.responsibility-list.ideology.date": "2025-04-01",
    "documents.responsibility-list.ideology.effective": "2025-04-08",
  });
  const direct = found["direct-responsible"]!;
  expect(found[`posts.${direct}.title`]).toBe("支部宣传委员");
});

test("a table whose head tells gives people, posts and the leading group, with the day of signature", () => {
  const found = valuesOf(roster("通知.txt", "林 溪", "2025年3月1日"));
  const names = Object.entries(found).flatMap(([path, value]) => (/^people\..*\.name$/.test(path) ? [value] : []));
  expect(names).toEqual(["林溪", "周远", "许一诺"]);
  expect(found).toMatchObject({ "posts.secretary.holders.0.from": "2025-03-01", "group.head.0": "secretary" });
  expect(found[`posts.${found["group.deputies.0"]}.portfolio.0`]).toBe("后勤");
  expect(found[`departments.${found["group.office"]}.name`]).toBe("总务处");
});

test("papers that name two people for one post are laid side by side", () => {
  const { facts: found, contradictions } = readFrom(
    roster("旧.txt", "林溪", "2024年3月1日"),
    drawerPaper(
      "卡.txt",
      "消防安全工作岗位责任卡（高山）",
      "姓名\t职务\t责任身份\t分管",
      "高山\t党支部书记\t第一责任人\t主持支部全面工作",
      "做好消防安全检查。",
    ),
  );
  const path = "posts.secretary.holders.0.person";
  expect(found.some((one) => one.path === path)).toBe(false);
  const names = (id: string) => found.find((one) => one.path === `people.${id}.name`)?.value;
  const values = contradictions.find((one) => one.path === path)?.values ?? [];
  expect(values.map(({ value, places }) => [names(value), places[0]?.file])).toEqual([
    ["林溪", "旧.txt"],
    ["高山", "卡.txt"],
  ]);
});

test("two who held a post one after the other, as the days of papers have it, are a succession and say so", () => {
  const papers = [
    roster("二三.txt", "林溪", "2023年3月1日"),
    roster("二五.txt", "高山", "2025年3月1日"),
    roster("二四.txt", "林溪", "2024年3月1日"),
  ];
  const { facts: found, contradictions } = readFrom(...papers);
  expect(contradictions).toEqual([]);
  const at = (key: string) => found.find(({ path }) => path === `posts.secretary.holders.${key}`);
  const name = (nth: number) => found.find(({ path }) => path === `people.${at(`${nth}.person`)?.value}.name`)?.value;
  expect([name(0), name(1)]).toEqual(["林溪", "高山"]);
  expect(at("0.from")).toMatchObject({ value: "2023-03-01", file: "二三.txt", certain: false });
  expect(at("0.to")).toMatchObject({ value: "2025-03-01", file: "二五.txt", certain: false });
  expect(at("1.from")).toMatchObject({ value: "2025-03-01", certain: false });
  const made = profileText(found, { id: "erxiao", type: "school", library, context });
  expect(made.ok && made.value.text).toMatch(
    /to: 2025-03-01 .*二五\.txt，第\d+段（从这份文件起写的是别人，离任不晚于这一天，请核对）/u,
  );
  // Named again after the other: nobody knows.
  const again = readFrom(...papers, roster("二六.txt", "林溪", "2026年3月1日"));
  expect(again.contradictions.map(({ path }) => path)).toContain("posts.secretary.holders.0.person");
});

test("of a post there is once, papers name one holder after the other; of 副校长 there are several", () => {
  const named = (file: string, day: string, ...lines: readonly string[]) =>
    drawerPaper(`${file}.txt`, `青屏县第二小学意识形态工作${file}`, "抓好落实。", ...lines, "中共青屏县第二小学支部委员会", day);
  const { facts: found } = readFrom(
    named("责任制实施办法", "2023年3月1日", "德育处主任林溪负责日常工作。", "副校长高山负责协调。"),
    named("实施方案", "2024年3月1日", "德育处主任周远负责日常工作。", "副校长许一诺负责协调。"),
  );
  const titles = found.flatMap(({ path, value }) => (path.endsWith(".title") ? [value] : [])).sort();
  expect(titles).toEqual(["副校长", "副校长", "德育处主任"].sort());
});

test("general sentences of papers nobody wrote with the library are read, and are not certain", () => {
  const { facts: found } = readFrom(
    drawerPaper(
      "旧办法.txt",
      "白塔镇安全生产责任制实施办法",
      "根据《白塔县安全生产工作规定》（白政发〔2022〕7号），制定本办法。",
      "镇党委书记是第一责任人，安全生产工作由其总抓。",
      "由镇长任组长，常务副镇长任副组长，安全生产领导小组办公室设在应急办。",
      "每季度召开安全生产专题会议研究一次，每半年向县应急管理局党委报告安全生产情况。",
      "各村主要负责人是本村第一责任人。",
    ),
  );
  const at = (path: string) => found.find((one) => one.path === path);
  expect(at("basis.0.title")).toMatchObject({ value: "白塔县安全生产工作规定", certain: false, file: "旧办法.txt" });
  expect(at("basis.0.number")?.value).toBe("白政发〔2022〕7号");
  expect(at("posts.secretary.title")?.value).toBe("镇党委书记");
  expect(at("posts.head.title")?.value).toBe("镇长");
  expect(at("cadences.special-study")?.value).toBe("1/quarter");
  expect(found.map(({ value }) => value)).not.toContain("各村主要负责人");
});

test("copies and earlier states of a paper say nothing, and what nobody filled in is no fact", () => {
  const list = (file: string, study: string, superior: string) =>
    drawerPaper(
      file,
      "青屏县第二小学意识形态工作责任清单",
      `（一）每年至少${study}专题研究意识形态工作，对突出问题定下措施、承办部门和时限。`,
      `（二）每半年至少向${superior}报告一次意识形态工作情况；重大情况立即报告。`,
    );
  const { facts: found, contradictions } = readFrom(
    list("清单初稿.txt", "一次", "××党委"),
    list("清单定稿.txt", "三次", "××党委"),
  );
  expect(found.find(({ path }) => path === "cadences.special-study")?.value).toBe("3/year");
  expect(contradictions).toEqual([]);
  expect(found.some(({ path }) => path === "superiors.party")).toBe(false);
});

test("a profile of facts reads without a fault, each fact with its place; what is not whole stands at the end", () => {
  const papers = [
    drawerPaper(
      "清单.txt",
      "青屏县第二小学意识形态工作责任清单",
      "（一）明确党支部书记为第一责任人，校长按党政同责要求共同负责，支部宣传委员为直接责任人，其他班子成员履行“一岗双责”。",
      "（二）每半年至少向青屏县教育局党委报告一次意识形态工作情况；重大情况立即报告。",
      "为落实意识形态工作责任制，明确中共青屏县第二小学支部委员会（以下简称校党支部）、班子成员和各部门的责任，结合我校实际，制定本清单。",
      "管理分工如下：",
      "场所\t归口部门\t重要活动审批人",
      "报告厅\t办公室\t党支部书记",
      "操场看台\t办公室\t—",
      "本清单由校党支部负责解释，自2025年4月8日起施行。",
      "中共青屏县第二小学支部委员会",
      "2025年4月1日",
    ),
    roster("通知.txt", "林溪", "2025年3月1日"),
  ];
  const { facts: found } = readFrom(...papers);
  const made = profileText(
    [...found, { path: "unit.short-name", value: "青屏二小", file: "x", paragraph: 1, quote: "", certain: true }],
    { id: "erxiao", type: "school", library, context, settled: { "cadences.report-up": "1/quarter" } },
  );
  if (!made.ok) throw new Error("no text");
  const read = readProfile(new TextEncoder().encode(made.value.text), "erxiao.yaml", context);
  expect(printDiagnostics(read.diagnostics)).toBe("");
  expect(read.ok && read.value.profile.cadences["report-up"]).toEqual({ times: 1, period: "quarter" });
  expect(made.value.text).toMatch(/name: 中共青屏县第二小学支部委员会 .*清单\.txt，第\d+段/u);
  expect(made.value.text).toMatch(/from: 2025-03-01 .*通知\.txt，第4段（这份文件的日期，任职不晚于这一天，请核对）/u);
  expect(made.value.text).toMatch(/# venues: \{ name: 操场看台/u);
});

/** Who holds which titles, by a paper with the lines. */
const holdersIn = (...lines: readonly string[]) => {
  const found = valuesOf(
    drawerPaper("方案.txt", "青屏县第二小学意识形态工作责任制实施方案", ...lines, "中共青屏县第二小学支部委员会", "2025年4月1日"),
  );
  return Object.fromEntries(
    Object.entries(found).flatMap(([path, id]) => {
      const [, post] = /^posts\.(.+)\.holders\.0\.person$/.exec(path) ?? [];
      return post === undefined ? [] : [[found[`posts.${post}.title`], found[`people.${id}.name`]]];
    }),
  );
};

test.each([
  ["组长：郭砚田　党支部书记、校长", { 党支部书记: "郭砚田", 校长: "郭砚田" }],
  ["组　长：党支部书记、校长 郭砚田", { 党支部书记: "郭砚田", 校长: "郭砚田" }],
  ["组长：郭砚田党支部书记", { 党支部书记: "郭砚田" }],
  ["副组长：林　溪　副校长、欧阳若川　工会主席", { 副校长: "林溪", 工会主席: "欧阳若川" }],
  ["成员：副校长林溪、工会主席许一诺同志、德育处主任", { 副校长: "林溪", 工会主席: "许一诺" }],
  ["书记、校长郭砚田是第一责任人。", { 书记: "郭砚田", 校长: "郭砚田" }],
  ["成员：常务副校长、高新区　党工委书记、金湖县党委书记、安全科长、校长室高级主管、教研室全体成员、各年级组长", {}],
])("names beside titles are read, and only names: %s", (line, holders) => {
  expect(holdersIn(line)).toEqual(holders);
});

test.each(["责任人", "姓名"])("a table of %s and 职务 gives who holds what", (head) => {
  expect(holdersIn(`${head}\t职务`, "郭砚田\t党支部书记", "林　溪\t副校长")).toEqual({ 党支部书记: "郭砚田", 副校长: "林溪" });
  expect(holdersIn("责任人\t职务", "德育处\t副校长")).toEqual({});
});

test("书记 of whom the paper also calls 党支部书记 is one post", () => {
  const found = holdersIn("组长：郭砚田　党支部书记、校长", "书记、校长郭砚田是第一责任人。");
  expect(found).toEqual({ 党支部书记: "郭砚田", 校长: "郭砚田" });
});
