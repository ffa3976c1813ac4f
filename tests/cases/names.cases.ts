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
    await call(desk, ["draft", unit, "--topic", "ideology", "--kind", "责任清单,领导小组通知", "--layout", "红头", ...day]);
    await call(desk, ["draft", unit, "--topic", "ideology", "--kind", "情况报告", ...day]);
    const text = printed(desk);
    expect(text).not.toMatch(/《《|：：|抄送：抄送|（（|（一）（一）|（二）2．|““/);
    for (const words of ["“‘湖小’之声”微信公众号", "抄送：汀南区教育局党建工作办公室。", "（此件公开发布）", "（一）压实责任"])
      expect(text).toContain(words);
  });
});
