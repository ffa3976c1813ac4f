import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { call } from "../cli/desk.js";
import { caseWorkspace } from "./case.js";

const unit = "hubin-primary";
const day = ["--as-of", "2026-10-01", "--format", "txt"];
const printed = (desk: string): string => {
  const folder = join(desk, "out", unit);
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
};

describe("case 07: marks already in a value", () => {
  it("prints each once, and says at which line it was written", async () => {
    const desk = caseWorkspace("07-doubled-marks");
    const checked = await call(desk, ["unit", "check", unit]);
    for (const line of [138, 139, 226, 267, 268, 355]) expect(checked.err).toContain(`hubin-primary.yaml:${line}:`);
    await call(desk, [
      "draft",
      unit,
      "--topic",
      "ideology",
      "--kind",
      "责任清单,领导小组通知,责任制实施办法",
      "--layout",
      "红头",
      ...day,
    ]);
    await call(desk, ["draft", unit, "--topic", "ideology", "--kind", "情况报告", ...day]);
    const text = printed(desk);
    expect(text).not.toMatch(/《《|：：|抄送：抄送|（（|（一）（一）|（二）2．|““/);
    for (const words of ["“‘湖小’之声”微信公众号", "抄送：汀南区教育局党建工作办公室。", "（此件公开发布）", "（一）压实责任"])
      expect(text).toContain(words);
  });
});

describe("case 11: a title keeps the name of a department that is no more", () => {
  it("is said with its line", async () => {
    const said = await call(caseWorkspace("11-title-keeps-old-department"), ["unit", "check", unit]);
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/hubin-primary\.yaml:\d+:\d+ .*德育处主任.*德育处.*已不存在/);
    expect(said.err).toContain("学生发展中心");
  });
});

describe("case 12: one name in two ways of writing", () => {
  it("is one person, and a radical is said", async () => {
    const desk = caseWorkspace("12-name-variants-two-persons");
    const checked = await call(desk, ["unit", "check", unit]);
    expect(checked.err).toContain("“顾⽴新”里的“⽴”");
    for (const post of ["工会主席", "union-chair"])
      for (const [name, id] of [
        ["阿依努尔•买买提", "shen-liyan"],
        ["顾立新", "gu-xiaolan"],
      ] as const) {
        const said = await call(desk, ["appoint", unit, "--post", post, "--name", name, "--from", "2026-12-01", "--dry-run"]);
        expect(said.code).toBe(0);
        expect(said.out).toContain(`{ person: ${id}, from: 2026-12-01 }`);
        expect(said.out).not.toContain("person-1");
      }
  });
});
