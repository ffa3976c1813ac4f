import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { call, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });

const named = ["云溪市青禾小学意识形态工作责任制", "党支部书记陈怀远是第一责任人。", "云溪市青禾小学", "2025年3月5日"];
const nameless = ["意识形态工作责任清单", "（一）每季度研判一次意识形态工作。", "（二）及时报告重要情况。"];
let desk: string;
const put = (lines: readonly string[]): void => writeFileSync(join(desk, "旧", "旧文件.txt"), lines.join("\n"));
const profile = (): string => readFileSync(join(desk, "data/units/qinghe.yaml"), "utf8");
const appoint = ["appoint", "qinghe", "--post", "secretary", "--name", "何明月", "--from", "2026-04-01"];
beforeEach(() => {
  desk = workspace();
  mkdirSync(join(desk, "旧"));
});

test("the terminal asks for what no paper states: the profile is whole, and somebody can be appointed", async () => {
  put(named);
  // Short name, name and short name of the organisation, to whom it reports, who is directly responsible (by number); texts; write.
  const answers = ["青禾小学", "", "", "云溪市教育局党组", "1", "", "y"];
  const done = await call(desk, ["import", "旧", "--id", "qinghe"], { answers });
  expect(done.err).not.toContain("import/open-profile");
  expect(done.out).toContain("下面几项文件里没有写");
  expect(profile()).toContain("short-name: 青禾小学");
  expect(profile()).toContain("name: 中共云溪市青禾小学支部委员会");
  expect(profile()).toContain("direct-responsible: secretary");
  expect((await call(desk, ["unit", "check", "qinghe"])).code).toBe(0);
  expect((await call(desk, appoint)).code).toBe(0);
  // Its only paper is dated, and names the new one before the day: done, and something to look at.
  const again = await call(desk, ["regenerate", "qinghe"]);
  expect([again.code, again.err.match(/\[[a-z]+\/[a-z-]+\]/g)]).toEqual([1, ["[merge/issued-changed]", "[merge/names-later]"]]);
  expect(again.out).toContain("更新 1 份");
});

test("papers that name neither unit nor posts: a post usual in such units can be chosen, and comes with its title", async () => {
  put(nameless);
  const all = ["云溪市青禾小学", "", "党支部", "", "", "云溪市教育局党组", "党支部书记", "", "y"];
  const done = await call(desk, ["import", "旧", "--id", "qinghe", "--type", "school"], { answers: all });
  expect(done.err).not.toContain("import/open-profile");
  expect((await call(desk, ["unit", "check", "qinghe"])).code).toBe(0);
  expect(profile()).toMatch(/secretary:\s+title: 党支部书记/);
});

test("an answer that no profile may have is explained and asked again; nothing said leaves it open", async () => {
  put(named);
  const done = await call(desk, ["import", "旧", "--id", "qinghe"], {
    answers: ["青".repeat(300), "青禾小学", "", "", "", "9", "1", "", "y"],
  });
  expect(done.err).toContain("import/unknown-answer");
  expect(done.err).toMatch(/还有 1 处没有填，文件里没有写：.*superiors\.party/);
  expect(profile()).toContain("short-name: 青禾小学");
});

test("a script is told each fact by name, where to write it, and the command that takes a sheet", async () => {
  put(named);
  const { err, code } = await call(desk, ["import", "旧", "--id", "qinghe", "--yes"]);
  expect(code).toBe(1);
  for (const path of ["unit.short-name", "direct-responsible", "organ.name", "organ.short", "superiors.party"])
    expect(err).toContain(path);
  expect(err).toContain("tiaoli unit export qinghe");
  expect((await call(desk, ["unit", "export", "qinghe", "--out", "表.xlsx"])).code).toBeLessThan(2);
});
