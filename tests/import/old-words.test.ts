import { expect, test } from "vitest";
import { facts } from "../../src/import/facts/index.js";
import { identify } from "../../src/import/identify/index.js";
import type { DrawerPaper } from "../../src/import/types.js";
import { library } from "../support/library.js";
import { drawerPaper } from "./drawer.js";

const readFrom = (...papers: readonly DrawerPaper[]) => facts(papers, identify(papers, library), library).facts;
/** Facts of a paper of a school, as path → value. */
const schoolSays = (...lines: readonly string[]) =>
  Object.fromEntries(
    readFrom(
      drawerPaper(
        "办法.txt",
        "枫桥县实验中学意识形态工作责任制实施办法",
        ...lines,
        "中共枫桥县实验中学总支部委员会",
        "2023年4月1日",
      ),
    ).map(({ path, value }) => [path, value]),
  );
const names = (found: Readonly<Record<string, string>>) =>
  Object.entries(found).flatMap(([path, value]) => (/^people\..*\.name$/.test(path) ? [value] : []));
const departments = (found: Readonly<Record<string, string>>) =>
  Object.entries(found).flatMap(([path, value]) => (/^departments\..*\.name$/.test(path) ? [value] : []));

test.each([
  ["成员：祁小满、阿孜古丽·热合曼、呼延青、巩义", ["祁小满", "阿孜古丽·热合曼", "呼延青", "巩义"]],
  ["副组长：副校长祁小满、巩义", ["祁小满", "巩义"]],
  ["副组长：祁小满副校长", ["祁小满"]],
  ["组长：祁　满（党总支书记）", ["祁满"]],
  ["由党总支书记祁小满任组长，党总支委员、副校长巩义任第一副组长。", ["祁小满", "巩义"]],
  ["校长（签字）：呼延青　　　时间：　年　月　日", ["呼延青"]],
  ["联系人：祁小满，电话：0000-0000000。", ["祁小满"]],
  ["成员：各处室负责人、各年级组长、全体班主任", []],
  ["校长应当负责，书记安全第一，主任全面负责落实。", []],
])("names in lists, signatures and sentences, and only names: %s", (line, wanted) => {
  expect(names(schoolSays(line))).toEqual(wanted);
});

test("a list of names goes on in the next lines", () => {
  expect(names(schoolSays("组长：祁小满（党总支书记）", "巩义（校长）", "各处室配合。"))).toEqual(["祁小满", "巩义"]);
});

test("duties under headings, and who does what, give departments with what their names say they do", () => {
  const found = schoolSays(
    "二、部门职责",
    "（一）政教处职责",
    "管理校园宣传栏，每月检查一次黑板报。",
    "（二）教导处职责",
    "审查校本教材。",
    "总务处负责校园电子屏的维护，各部门配合，县教育局指导，会议室由办公室统一安排。",
    "责任单位：工会、团委",
  );
  expect(departments(found)).toEqual(["政教处", "教导处", "总务处", "办公室", "工会", "团委"]);
  const moral = Object.entries(found)
    .find(([, value]) => value === "政教处")![0]
    .split(".")[1]!;
  expect(found[`departments.${moral}.role`]).toBe("moral");
  expect(found).toMatchObject({
    "media.0.name": "校园宣传栏",
    "media.0.owner": moral,
    "media.1.name": "校园电子屏",
    "cadences.self-check": "1/month",
  });
});

test("a table by departments gives them, and the 主任 in its row", () => {
  const found = schoolSays("责任部门\t姓名\t职务\t责任内容", "政教处\t巩　义\t主任\t每季度开展一次专项检查。");
  expect(departments(found)).toEqual(["政教处"]);
  expect(names(found)).toEqual(["巩义"]);
  expect(Object.values(found)).toContain("政教处主任");
});

test("intervals that are those of others, or of nobody knows how often, are none", () => {
  const own = schoolSays(
    "党总支每半年至少听取一次意识形态工作汇报，每年召开两次专题会议研究意识形态工作。",
    "各年级每周开展一次自查，每天巡查一次，每季度开展1-2次培训，不定期开展演练。",
  );
  expect(
    Object.keys(own)
      .filter((path) => path.startsWith("cadences."))
      .sort(),
  ).toEqual(["cadences.report-down", "cadences.special-study"]);
});

test("superiors are those it reports to, not its own organ", () => {
  const found = schoolSays("每半年向县教育局党委报告一次，重大情况报县委宣传部备案，各支部向党总支报告。");
  expect(found).toMatchObject({ "superiors.party": "县教育局党委", "superiors.publicity": "县委宣传部" });
});

const isA = (paper: DrawerPaper) => identify([paper], library)[0]!;
test.each([
  ["舆情监测与报告制度", "work-systems", "network-ideology"],
  ["宣传阵地管理制度", "work-systems", "ideology"],
  ["学校安全隐患排查制度", "work-systems", "work-safety"],
  ["意识形态工作部门职责", "responsibility-list", "ideology"],
])("a short paper that names no topic is known by its title: %s", (title, kind, topic) => {
  expect(isA(drawerPaper("a.txt", title, "为做好有关工作，作如下规定。", "一、专人负责。"))).toMatchObject({ kind, topic });
});

test("a paper on something else stays foreign, though it touches on a topic", () => {
  const lines = Array.from(
    { length: 12 },
    (_, i) => `${i + 1}.加强师德师风建设，关心教师成长，完善考核评价，做好招生宣传，改进教学方法。`,
  );
  const touches = ["重视意识形态工作。", "意识形态工作列入议程。", "学习意识形态文件。"];
  expect(isA(drawerPaper("b.txt", "枫桥县实验中学师德师风建设实施方案", ...lines, ...touches))).toMatchObject({ foreign: true });
});

test("a title on several lines, spread, below masthead and number, is one", () => {
  const found = isA(
    drawerPaper(
      "c.txt",
      "枫桥县林业局党组文件",
      "枫林党[2022]6号",
      "★",
      "枫桥县林业局党组关于印发",
      "《意识形态工作责任制",
      "实 施 细 则》的通知",
      "局属各单位：",
      "现印发给你们，请执行。",
      "中共枫桥县林业局党组",
      "2022年3月1日",
    ),
  );
  expect(found).toMatchObject({
    title: "意识形态工作责任制实施细则",
    kind: "implementation-rules",
    number: "枫林党〔2022〕6号",
    unit: "枫桥县林业局",
  });
});

test("who signs without a day, as two, or as a department, is known", () => {
  const by = (...signature: readonly string[]) =>
    isA(drawerPaper("d.txt", "消防安全责任书", "为落实消防安全责任，签订本责任书。", "一、检查消防设施。", ...signature)).unit;
  expect(by("枫桥县第二医院党委", "2022年1月")).toBe("枫桥县第二医院");
  expect(by("中共柏林镇委员会　　柏林镇人民政府", "2022年1月5日")).toBe("柏林镇");
  expect(by("枫桥县第二医院保卫科", "2022年1月5日")).toBe("枫桥县第二医院");
});

test("a copy is never the original, and names tell which state is later", () => {
  const paper = (file: string, more = "") =>
    drawerPaper(
      file,
      "白塔镇安全生产工作实施方案",
      "为做好安全生产工作，制定本方案，请各村各单位认真落实安全生产责任。",
      `一、落实安全生产责任，镇党委每季度研究一次安全生产工作。${more}`,
    );
  const of = (...papers: DrawerPaper[]) =>
    Object.fromEntries(identify(papers, library).map(({ file, copyOf, superseded }) => [file, copyOf ?? superseded]));
  expect(of(paper("方案 - 副本.txt"), paper("方案.txt"), paper("方案(2).txt"))).toEqual({
    "方案 - 副本.txt": "方案.txt",
    "方案.txt": undefined,
    "方案(2).txt": "方案.txt",
  });
  const order = [
    "方案旧版.txt",
    "方案初稿.txt",
    "方案二稿.txt",
    "方案三稿.txt",
    "方案定稿.txt",
    "方案最终版.txt",
    "方案最终版2.txt",
  ];
  const found = of(...order.map((file, i) => paper(file, "报备。".repeat(i))));
  expect(order.slice(0, -1).map((file) => found[file])).toEqual(order.slice(1));
  expect(of(paper("方案_v2.txt"), paper("方案_v10.txt", "报备。"))).toEqual({
    "方案_v2.txt": "方案_v10.txt",
    "方案_v10.txt": undefined,
  });
});
