import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "../cli/desk.js";

let desk: string;
const unit = "云汀市青禾小学";
const put = (name: string, ...lines: readonly string[]): void => {
  mkdirSync(join(desk, "旧"), { recursive: true });
  writeFileSync(join(desk, "旧", name), lines.join("\n"));
};
const system = (...lines: readonly string[]): void =>
  put("制度.txt", `${unit}意识形态工作责任制度`, "", ...lines, `中共${unit}支部委员会`, "2024年3月5日");
const profileOf = (id: string): string => join(desk, "data/units", `${id}.yaml`);
beforeEach(() => {
  desk = workspace();
});

test("what no paper states and what papers contradict each other in can be said in the command", async () => {
  system("一、党支部每半年专题研究一次意识形态工作。", "二、党支部书记周若水是第一责任人，校长陈远山协助。");
  put(
    "清单.txt",
    `${unit}意识形态工作责任清单`,
    "",
    "一、党支部每季度专题研究一次意识形态工作。",
    `中共${unit}支部委员会`,
    "2024年3月5日",
  );
  const given = [
    "--set",
    "unit.short-name=青禾小学",
    "--set",
    "direct-responsible=校长",
    "--set",
    "cadences.special-study=每季度一次",
  ];
  const more = ["--set", "organ.short=校党支部", "--set", "superiors.party=汀南区教育局党组"];
  const done = await call(desk, ["import", "旧", "--id", "qinghe", "--yes", ...given, ...more]);
  expect(done.err).not.toMatch(/错误|说法不一|没有填/);
  expect(done.code).toBeLessThan(2);
  const text = readFileSync(profileOf("qinghe"), "utf8");
  expect(text).toContain("short-name: 青禾小学");
  expect(text).toContain("direct-responsible: head");
  expect(text).toMatch(/special-study: 1\/quarter/);
  expect((await call(desk, ["unit", "check", "qinghe"])).err).not.toContain("错误");
});

test.each([
  ["青禾小学", "事项=内容"],
  ["unit.short-name=", "事项=内容"],
  ["people.person-1.name=某", "不能填“people.person-1.name”"],
  ["direct-responsible=园长", "不知道“园长”是哪一个"],
])("--set %s is wrong use, and writes nothing", async (word, message) => {
  system("一、党支部书记周若水是第一责任人，校长陈远山协助。");
  const before = snapshot(desk);
  const said = await call(desk, ["import", "旧", "--id", "qinghe", "--yes", "--set", word]);
  expect(said.code).toBe(2);
  expect(said.err).toContain(message);
  expect(snapshot(desk)).toEqual(before);
});

test("a profile papers are taken into keeps its mark, its line ends and its comments", async () => {
  desk = workspace("hubin-primary");
  const path = profileOf("hubin-primary");
  const found = `\ufeff${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`;
  writeFileSync(path, found);
  put(
    "制度.txt",
    "云汀市湖滨小学意识形态工作责任制度",
    "",
    "一、党支部每季度专题研究一次意识形态工作。",
    "中共云汀市湖滨小学支部委员会",
    "2024年3月5日",
  );
  const done = await call(desk, [
    "import",
    "旧",
    "--into",
    "hubin-primary",
    "--yes",
    "--set",
    "cadences.special-study=1/quarter",
  ]);
  expect(done.err).not.toContain("错误");
  const now = readFileSync(path, "utf8");
  expect(now.startsWith("\ufeff")).toBe(true);
  expect(now.slice(1)).not.toMatch(/(?<!\r)\n/);
  const [before, after] = [found.split("\r\n"), now.split("\r\n")];
  const remarks = (lines: readonly string[]) => lines.flatMap((line) => /\s*#.*$/u.exec(line)?.[0].trim() ?? []);
  expect(remarks(before).filter((one) => !remarks(after).includes(one))).toEqual([]);
  // But for the interval, only the papers' own lines are new.
  expect(before.filter((line) => !after.includes(line)).map((line) => line.trim().split(":")[0])).toEqual(["special-study"]);
  expect((await call(desk, ["undo", "hubin-primary"])).code).toBe(0);
  expect(readFileSync(path, "utf8")).toBe(found);
});

test("a profile that is only begun is taken: what papers state is offered, what is still missing asked for", async () => {
  system("一、党支部书记周若水是第一责任人，校长陈远山是直接责任人。", "二、每半年向汀南区教育局党组报告一次。");
  await call(desk, ["import", "旧", "--id", "qinghe", "--yes"]);
  const path = profileOf("qinghe");
  const begun = readFileSync(path, "utf8");
  put(
    "清单.txt",
    `${unit}意识形态工作责任清单`,
    "",
    "一、每半年向汀南区教育局党组报告一次工作。",
    `中共${unit}支部委员会`,
    "2024年3月6日",
  );
  const open = await call(desk, ["import", "旧", "--into", "qinghe", "--dry-run"]);
  expect(open.err).not.toContain("错误");
  const done = await call(desk, [
    "import",
    "旧",
    "--into",
    "qinghe",
    "--yes",
    "--set",
    "unit.short-name=青禾小学",
    "--set",
    "organ.short=校党支部",
  ]);
  expect(done.err).not.toContain("错误");
  expect(done.out).toContain("接管 1 份文件");
  const now = readFileSync(path, "utf8");
  expect(now).toContain("short-name: 青禾小学");
  expect(now.split("\n").length).toBeGreaterThanOrEqual(begun.split("\n").length);
  // In a terminal what is wanting is asked for, after what contradicts.
  writeFileSync(path, begun);
  const asked = await call(desk, ["import", "旧", "--into", "qinghe"], { answers: ["青禾小学", "校党支部", "", "", "n"] });
  expect(asked.out).toContain("没有它们不能登记任免");
  expect(asked.code).toBe(2);
  expect(readFileSync(path, "utf8")).toBe(begun);
});
