import { expect, test, vi } from "vitest";
import { call, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });

test("two posts one person held go apart: the reason is who came, not a title the profile still has", async () => {
  const desk = workspace("hubin-primary");
  const list = ["--topic", "ideology", "--kind", "责任清单", "--format", "docx"];
  await call(desk, ["appoint", "hubin-primary", "--post", "校长", "--name", "沈立言", "--from", "2026-09-01"]);
  expect((await call(desk, ["draft", "hubin-primary", ...list, "--as-of", "2026-09-01"])).code).toBeLessThan(2);
  await call(desk, ["appoint", "hubin-primary", "--post", "校长", "--name", "周行远", "--from", "2026-12-01"]);
  for (const argv of [["impact"], ["regenerate", "--reason", "班子调整"]]) {
    const said = await call(desk, [argv[0]!, "hubin-primary", ...argv.slice(1), "--as-of", "2026-12-01"]);
    expect(said.out).toMatch(/校长由沈立言改为周行远/);
    expect(said.out).not.toMatch(/档案(?:删去|增加|由)“?(?:校长|党支部)|新增条款|条款库增加/);
  }
});
