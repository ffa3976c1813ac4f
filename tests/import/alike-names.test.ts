import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { slipBetween } from "../../src/import/facts/alike-names.js";
import { call, workspace } from "../cli/desk.js";

test.each([
  ["梅知雨", "梅雨知", "swapped"],
  ["岳云岫", "岳云秀", "alike"],
  ["卞子衡", "卞子横", "alike"],
  ["何立末", "何立未", "alike"],
  ["梅知雨", "梅雨", "missing"],
  ["梅知雨", "傅知雨", "other"],
  ["梅知雨", "傅简言", null],
  ["李明", "李强", null],
  ["梅知雨", "梅知雨", null],
])("%s and %s: %s", (a, b, slip) => {
  expect(slipBetween(a, b)).toBe(slip);
});

const unit = "云汀市青禾小学";
let desk: string;
const put = (name: string, title: string, day: string, ...lines: readonly string[]): void => {
  mkdirSync(join(desk, "旧"), { recursive: true });
  writeFileSync(join(desk, "旧", `${name}.txt`), [`${unit}${title}`, "", ...lines, `中共${unit}支部委员会`, day].join("\n"));
};
beforeEach(() => {
  desk = workspace();
});
/** Three papers, the last of which names another head of 德育处. */
function papers(last: string, secretary = "（周若水）"): void {
  put(
    "清单",
    "意识形态工作责任清单",
    "2024年3月5日",
    `一、党支部书记${secretary}责任`,
    "（一）负总责。",
    "二、德育处（主任：梅知雨）责任",
    "（一）抓落实。",
  );
  put("制度", "意识形态工作责任制度", "2024年6月5日", "一、党支部书记周若水是第一责任人。", "二、德育处主任梅知雨负责日常工作。");
  put(
    "细则",
    "意识形态工作责任制实施细则",
    "2025年3月5日",
    "第一条　党支部书记周若水是第一责任人。",
    `第二条　德育处主任${last}负责日常工作。`,
  );
}
const read = (...more: readonly string[]) => call(desk, ["import", "旧", "--dry-run", ...more]);
const taken = async (...more: readonly string[]): Promise<string> => {
  await call(desk, ["import", "旧", "--id", "qinghe", "--yes", ...more]);
  return readFileSync(join(desk, "data/units/qinghe.yaml"), "utf8");
};

test("a name mistyped in the latest paper is asked about, and is no change of office", async () => {
  papers("梅雨知");
  const { out } = await read();
  expect(out).toMatch(/德育处主任由谁担任：名字很像，是不是同一个人/);
  expect(out).toContain("--set 1=序号");
  expect(out).not.toContain("先后任职：德育处主任");
});

test.each(["1=1", "posts.department-head-1.holders.0.person=梅知雨"])(
  "%s: one person, from the first paper on, and no other",
  async (answer) => {
    papers("梅雨知");
    const text = await taken("--set", answer);
    expect(text).not.toContain("梅雨知");
    expect(text).toMatch(/梅知雨/);
    expect(text).toMatch(/person: person-\d, from: 2024-03-05 \}/);
  },
);

test("two people after all: each has their days", async () => {
  papers("梅雨知");
  const text = await taken("--set", "1=3");
  expect(text).toMatch(/name: 梅知雨/);
  expect(text).toMatch(/name: 梅雨知/);
  expect(text).toMatch(/to: 2025-03-05/);
});

test("who plainly is another came after, and that is said with the days", async () => {
  papers("傅简言");
  const { out } = await read();
  expect(out).not.toContain("名字很像");
  expect(out).toContain("先后任职：德育处主任由谁担任：梅知雨（2024年3月5日的文件起）、傅简言（2025年3月5日的文件起）");
});

test("a paper without a day that names the one of now makes no contradiction", async () => {
  papers("傅简言");
  put("办法", "意识形态工作考核办法", "", "第一条　德育处主任傅简言负责考核。");
  expect((await read()).out).not.toContain("说法不一");
});

test("who stands in brackets behind a post in a heading holds it, from that paper on", async () => {
  papers("梅知雨", "（祝南屏）");
  expect((await read()).out).toContain("党支部书记由谁担任：祝南屏（2024年3月5日的文件起）、周若水（2024年6月5日的文件起）");
});

test("what was answered is shown, and unlike checks are no question", async () => {
  papers("梅雨知");
  put("台账", "意识形态工作检查制度", "2024年9月5日", "一、每月对校内信息系统检查一次。", "二、每季度开展一次巡查。");
  const { out } = await read("--set", "1=2");
  expect(out).toContain("已定：2. 梅雨知");
  expect(out).not.toContain("专项检查");
});

test("of several deputies one mistyped is asked about; two in one paper are two", async () => {
  put("清单", "意识形态工作责任清单", "2024年3月5日", "一、党支部书记周若水总负责。", "二、副校长卞子衡负责宣传。");
  put("制度", "意识形态工作责任制度", "2024年6月5日", "一、党支部书记周若水总负责。", "二、副校长卞子横负责宣传。");
  expect((await read()).out).toMatch(/副校长由谁担任：名字很像/);
  put("制度", "意识形态工作责任制度", "2024年6月5日", "一、党支部书记周若水总负责。", "二、副校长卞子横、副校长卞子衡负责宣传。");
  expect((await read()).out).not.toContain("名字很像");
});
