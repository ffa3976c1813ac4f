import { expect, test } from "vitest";
import { identify } from "../../src/import/identify/index.js";
import type { DrawerPaper } from "../../src/import/types.js";
import { library } from "../support/library.js";
import { drawerPaper } from "./drawer.js";

const only = (paper: DrawerPaper) => identify([paper], library)[0]!;

test("a paper with title, number and signature says all of itself", () => {
  const found = only(
    drawerPaper(
      "a.txt",
      "青屏县林业局消防安全责任制实施细则",
      "（青林党〔2024〕5号）",
      "第一条　为了落实消防安全责任制，结合我局实际，制定本细则。",
      "第二条　局党组对本局消防安全工作负领导责任，局长是消防安全责任人，消防安全工作由办公室承办。",
      "第三条　本细则自印发之日起施行。",
      "中共青屏县林业局党组",
      "2024年5月6日",
    ),
  );
  expect(found).toMatchObject({
    kind: "implementation-rules",
    topic: "fire-safety",
    unitType: "bureau",
    organ: "党组",
    unit: "青屏县林业局",
    number: "青林党〔2024〕5号",
    date: "2024-05-06",
    status: "final",
  });
});

test.each([
  [
    "accountability",
    [
      "领导班子、领导干部有下列情形之一的，应当追究责任：",
      "1.对上级部署的意识形态工作组织不力的；",
      "2.对意识形态领域重大问题处置不力的；",
      "3.所属意识形态阵地出现错误导向的；",
      "4.隐瞒不报的。",
    ],
  ],
  [
    "work-systems",
    [
      "一、例会制度。每季度召开一次意识形态工作会议。",
      "二、报送制度。每半年报送意识形态工作情况。",
      "三、研判制度。每季度研判一次意识形态领域形势。",
      "四、归档制度。专人保管。",
    ],
  ],
  [
    "status-report",
    [
      "一、工作开展情况。今年以来召开了四次会议，专题研究意识形态工作，制定了清单，开展了两次检查，取得了实效。",
      "二、存在的问题。个别部门对意识形态工作认识不够，意识形态阵地管理有待加强。",
      "三、下一步工作。加强培训。",
    ],
  ],
  [
    "responsibility-system",
    [
      "为做好意识形态工作，制定本制度。",
      "一、校长和书记抓意识形态工作。",
      "二、本制度自公布之日起施行，意识形态工作由支部负责。",
    ],
  ],
])("a paper without a title is known by what it says: %s", (kind, lines) => {
  expect(only(drawerPaper("b.txt", "第三篇: 某某材料范文", ...lines))).toMatchObject({ kind, topic: "ideology" });
});

test("the heading of a collection is no title, a copied paper keeps its own words", () => {
  const lines = [
    "第一条　为了做好网络意识形态工作，制定本细则。",
    "第二条　学院党委对网络意识形态工作负主体责任，各院部落实网络意识形态工作。",
    "第三条　本细则自发布之日起施行。",
  ];
  const found = identify(
    [
      drawerPaper("c.txt", "第二篇：意识形态责任追究制度", ...lines),
      drawerPaper("d.txt", "网络意识形态情况报告篇五", ...lines.map((line) => line.replaceAll("，", ","))),
    ],
    library,
  );
  expect(found[0]).toMatchObject({ kind: "implementation-rules", topic: "network-ideology", unitType: "college", organ: "党委" });
  expect(found[1]).toMatchObject({ kind: "implementation-rules", copyOf: "c.txt" });
});

test("states of one paper stand in order, another year's plan too; another department's letter is a paper of its own", () => {
  const plan = (file: string, year: string, more = "") =>
    drawerPaper(
      file,
      `白塔镇${year}年安全生产工作实施方案`,
      "为做好安全生产工作，制定本方案。",
      `一、落实安全生产责任，镇党委每季度研究一次安全生产工作。${more}`,
    );
  const letter = (name: string) =>
    drawerPaper(
      `${name}.txt`,
      `${name}安全生产工作责任书`,
      `为落实安全生产责任，镇长同${name}签订本责任书。`,
      "一、排查安全生产隐患。",
    );
  const found = identify(
    [
      plan("方案（定稿2）.txt", "2023", "报备案。"),
      plan("方案（初稿）.txt", "2023"),
      plan("方案（定稿）.txt", "2023", "报备。"),
      plan("方案2024.txt", "2024"),
      letter("农办"),
      letter("财政所"),
    ],
    library,
  );
  expect(found.map(({ file, superseded }) => [file, superseded])).toEqual([
    ["方案（定稿2）.txt", "方案2024.txt"],
    ["方案（初稿）.txt", "方案（定稿）.txt"],
    ["方案（定稿）.txt", "方案（定稿2）.txt"],
    ["方案2024.txt", undefined],
    ["农办.txt", undefined],
    ["财政所.txt", undefined],
  ]);
});

test("what is on no topic of the library, and a law in the drawer, is left alone", () => {
  expect(only(drawerPaper("e.txt", "关于春节放假的通知", "各科室：", "春节放假八天，请做好值班。"))).toMatchObject({
    kind: null,
    foreign: true,
  });
  const law = [...library.regulations.values()].find(({ title }) => title.includes("意识形态"))!;
  expect(
    only(
      drawerPaper(
        "f.txt",
        law.title,
        "第一条　为了加强意识形态工作，制定本办法。",
        "第二条　意识形态工作极端重要，抓好意识形态工作。",
      ),
    ),
  ).toMatchObject({ foreign: true });
});

test("papers that hardly speak of their unit are taken for the drawer's", () => {
  const named = (kind: string) =>
    drawerPaper(
      `${kind}.txt`,
      `霜溪县第二小学消防安全${kind}`,
      "为做好消防安全工作，我校制定本办法。",
      "党支部书记负责消防安全。",
      "中共霜溪县第二小学支部委员会",
      "2025年3月1日",
    );
  const card = drawerPaper("卡.txt", "消防安全工作岗位责任卡（李明）", "消防安全检查每月一次。");
  expect(identify([named("考核办法"), named("应急预案"), card], library)[2]).toMatchObject({
    kind: "duty-card",
    unitType: "school",
    organ: "党支部",
    unit: null,
  });
});

test("a name without its places is the one with them, unless two units share it", () => {
  const paper = (file: string, unit: string) =>
    drawerPaper(file, `${unit}意识形态工作责任清单`, "为落实意识形态工作责任制，制定本清单。", unit, "2024年5月6日");
  const [full, short] = [paper("1.txt", "柏溪市苇塘小学"), paper("2.txt", "苇塘小学")];
  const units = (...papers: DrawerPaper[]) => identify(papers, library).map(({ unit }) => unit);
  expect(identify([full, short], library)[1]).toMatchObject({ unit: "柏溪市苇塘小学", called: "苇塘小学" });
  expect(identify([short], library, ["柏溪市苇塘小学"])[0]).toMatchObject({ unit: "柏溪市苇塘小学" });
  expect(units(full, short, paper("3.txt", "柏溪市汀北区苇塘小学")).at(1)).toBe("苇塘小学");
  expect(units(full, short, paper("3.txt", "松岭县苇塘小学")).at(1)).toBe("苇塘小学");
  expect(units(full, paper("2.txt", "新苇塘小学"))).toEqual(["柏溪市苇塘小学", "新苇塘小学"]);
});
